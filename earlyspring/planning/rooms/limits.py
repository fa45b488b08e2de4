"""Why not all can be housed, in rooms."""

from collections import Counter

from earlyspring.planning.outcome import Remark
from earlyspring.planning.rooms.stay import Stay


def shortages(stay: Stay) -> list[Remark]:
    """Classes of which fewer rooms are free than are needed, and blocks that fit into no hotel whole."""
    free, needed = Counter[str](), Counter[str]()
    for hotel in stay.hotels:
        free.update(hotel.rooms)
    for block in stay.blocks:
        needed[block.room_class] += stay.rooms(block)
    found = [
        Remark("rooms_short", about={"class": one, "needed": rooms, "free": free[one]})
        for one, rooms in needed.items()
        if rooms > free[one]
    ]
    for block in stay.blocks:
        largest = max((hotel.rooms.get(block.room_class, 0) for hotel in stay.hotels), default=0)
        if stay.rooms(block) > largest:
            about = {"block": block.id, "rooms": stay.rooms(block), "class": block.room_class, "largest": largest}
            found.append(Remark("block_too_large", about=about))
    return found
