"""The door of a gathering: whether a badge opens it, when a scan happened, and who is here.

Scans come late, in any order, twice, and from devices with wrong clocks. Every answer here depends only on which scans
there are, never on the order in which they came.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

IN, OUT = "in", "out"


@dataclass(frozen=True, slots=True)
class Issued:
    """One version of somebody's badge, made at `since`. It opens no door from `until` on.

    Before `since` nobody can have shown it: a scan that says so was made by a wrong clock, and is good.
    `badge`: 16 hex digits; `person`: the id of whose it is; `zones`: the letters on it.
    """

    badge: str
    version: int
    person: int
    category: str
    zones: tuple[str, ...]
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What a door admits: any of the categories and any of the zones; where none is named, all."""

    key: str
    categories: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """What came of one scan. `refused`: the reason, "" where the door was opened; `person`: None where it is nobody's.

    `id`: drawn by the device; `at`: when it happened (`happened`).
    """

    id: str
    person: int | None
    refused: str
    door: str
    device: str
    direction: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Presence:
    """A person who came: the first scan, which is the one that is shown, the last, and whether they are here now."""

    first: Scan
    last: Scan

    @property
    def here(self) -> bool:
        return self.last.direction == IN


def offset(asked: datetime, answered: datetime, server: datetime) -> timedelta:
    """How far the server's clock is ahead of a device's: taken at the middle between question and answer.

    `asked`, `answered`: by the device's clock; `server`: by the server's, in the answer. Off by at most half the way.
    """
    return server - (asked + (answered - asked) / 2)


def happened(scanned: datetime, ahead: timedelta, received: datetime) -> datetime:
    """When a scan happened by the server's clock; never after it was received, whatever a device says."""
    try:
        return min(scanned + ahead, received)
    except OverflowError:
        return received


def opens(issued: Issued | None, place: Place | None, at: datetime, latest: int) -> str:
    """Why a badge does not open a door at a time; "" where it does.

    `latest`: the highest version of this badge; one that ended before a later version came was replaced. Answers, the
    first that holds: "no_such_door", "unknown", "replaced", "revoked", "wrong_category", "wrong_zone".
    """
    if place is None:
        return "no_such_door"
    if issued is None:
        return "unknown"
    if issued.until is not None and at >= issued.until:
        return "replaced" if issued.version < latest else "revoked"
    if place.categories and issued.category not in place.categories:
        return "wrong_category"
    if place.zones and not set(place.zones) & set(issued.zones):
        return "wrong_zone"
    return ""


def in_order(scans: Iterable[Scan]) -> list[Scan]:
    """Each scan once, by when it happened; of the same instant by id, so that all who hold them agree."""
    return sorted({one.id: one for one in scans}.values(), key=lambda one: (one.at, one.id))


def presence(scans: Iterable[Scan]) -> dict[int, Presence]:
    """Who came, by person: the earliest scan that opened a door, and the latest one. A refused scan counts for nothing."""
    found: dict[int, Presence] = {}
    for one in in_order(scans):
        if one.refused or one.person is None:
            continue
        known = found.get(one.person)
        if known is None and one.direction == OUT:
            continue
        found[one.person] = Presence(known.first if known else one, one)
    return found


def came_twice(scans: Iterable[Scan]) -> dict[int, tuple[Scan, Scan]]:
    """Who came in once more without having left, and at another door: perhaps two people with copies of one badge.

    By person, the last such pair of scans.
    """
    found: dict[int, tuple[Scan, Scan]] = {}
    inside: dict[int, Scan] = {}
    for one in in_order(scans):
        if one.refused or one.person is None:
            continue
        if one.direction == OUT:
            inside.pop(one.person, None)
            continue
        before = inside.setdefault(one.person, one)
        if before.door != one.door:
            found[one.person] = (before, one)
    return found


def latest_versions(issued: Iterable[Issued]) -> Mapping[str, int]:
    """The highest version of each badge."""
    found: dict[str, int] = {}
    for one in issued:
        found[one.badge] = max(found.get(one.badge, 0), one.version)
    return found
