"""Who gets a seat on a tour: as they came, within the seats of the tour and those of each party; others wait in order."""

from collections import Counter
from collections.abc import Sequence


def has_room(party: str, seated: Sequence[str], seats: int, per_party: int | None) -> bool:
    """Whether one more of a party gets a seat. `seated`: the party of everybody who has one."""
    return len(seated) < seats and (per_party is None or seated.count(party) < per_party)


def moves_up(waiting: Sequence[str], seated: Sequence[str], seats: int, per_party: int | None) -> list[int]:
    """Who of the waiting gets a seat now, by place in the row: the first of each for whom there is room."""
    counts, total, found = Counter(seated), len(seated), []
    for place, party in enumerate(waiting):
        if total < seats and (per_party is None or counts[party] < per_party):
            counts[party] += 1
            total += 1
            found.append(place)
    return found
