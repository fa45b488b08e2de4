"""The validator: what a distribution over hotels breaks, and what it costs. It shares nothing with the search."""

from collections import Counter
from collections.abc import Iterator, Mapping

from earlyspring.planning.outcome import Remark
from earlyspring.planning.rooms.stay import Stay

Places = Mapping[str, str]
"""The hotel of each block."""


def broken(stay: Stay, places: Places) -> list[Remark]:
    """Every hard rule the distribution breaks."""
    hotels = {one.id: one for one in stay.hotels}
    lost = [one.id for one in stay.blocks if places.get(one.id) not in hotels]
    if lost:
        return [Remark("block_without_hotel", about={"block": one}) for one in lost]
    found = [
        Remark("block_lock_broken", about={"block": one.id, "locked": one.hotel, "is": places[one.id]})
        for one in stay.blocks
        if one.hotel not in (None, places[one.id])
    ]
    filled: Counter[tuple[str, str]] = Counter()
    for one in stay.blocks:
        filled[places[one.id], one.room_class] += stay.rooms(one)
    for (hotel, room_class), rooms in sorted(filled.items()):
        free = hotels[hotel].rooms.get(room_class, 0)
        if rooms > free:
            about = {"hotel": hotel, "class": room_class, "rooms": rooms, "free": free}
            found.append(Remark("hotel_too_full", about=about))
    return found


def score(stay: Stay, places: Places) -> list[Remark]:
    """Where the points come from."""
    return [*_splits(stay, places), *_blocks(stay, places)]


def _splits(stay: Stay, places: Places) -> Iterator[Remark]:
    hotels: dict[str, set[str]] = {}
    for one in stay.blocks:
        hotels.setdefault(one.delegation, set()).add(places[one.id])
    for delegation, there in hotels.items():
        if len(there) > 1:
            about = {"delegation": delegation, "hotels": ", ".join(sorted(there))}
            yield Remark("delegation_split", stay.points.split * (len(there) - 1), about)


def _blocks(stay: Stay, places: Places) -> Iterator[Remark]:
    ranks = {one.id: one.rank for one in stay.hotels}
    first = min(ranks.values(), default=1)
    for one in stay.blocks:
        hotel = places[one.id]
        if one.head and ranks[hotel] > first:
            about = {"block": one.id, "hotel": hotel, "rank": ranks[hotel]}
            yield Remark("head_not_in_first", stay.points.head * (ranks[hotel] - first), about)
        if one.near is not None and places[one.near] != hotel:
            yield Remark("not_near", stay.points.near, {"block": one.id, "near": one.near})
        if stay.published.get(one.id, hotel) != hotel:
            about = {"block": one.id, "was": stay.published[one.id], "is": hotel}
            yield Remark("block_moved", stay.points.change, about)
