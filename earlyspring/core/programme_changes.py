"""What changed between two states of a programme, and who is to be told of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.core.programme import Place, Planned, Programme, Reader, seen_by

PARTS = (
    "day",
    "start",
    "end",
    "venues",
    "titles",
    "kind",
    "session",
    "parties",
    "persons",
    "languages",
    "audiences",
    "notes",
)
"""What of an item can change, in the order in which it is told."""


@dataclass(frozen=True)
class Change:
    """An item that is new (`before` None), dropped (`after` None), or other than it was in `parts`.

    The part `room`: the item stays in a room whose own name, building or clock is another now.
    """

    code: str
    before: Planned | None
    after: Planned | None
    parts: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        """added, dropped, or changed."""
        return "added" if self.before is None else "dropped" if self.after is None else "changed"

    @property
    def moved(self) -> bool:
        """Whether somebody who goes by the earlier programme comes to the wrong place or at the wrong time."""
        return bool({"day", "start", "end", "venues", "room"} & set(self.parts))


def changes(before: Programme, after: Programme) -> list[Change]:
    """Every item that is not as it was, in the order of time of the later programme, dropped ones where they stood."""
    was = {one.code: one for one in before.items}
    now = {one.code: one for one in after.items}
    found = [
        Change(code, was.get(code), now.get(code), _parts(code, before, after, was, now)) for code in {**was, **now}
    ]
    return sorted((one for one in found if one.what != "changed" or one.parts), key=_when)


def _parts(
    code: str, before: Programme, after: Programme, was: dict[str, Planned], now: dict[str, Planned]
) -> tuple[str, ...]:
    if code not in was or code not in now:
        return ()
    parts = [part for part in PARTS if getattr(was[code], part) != getattr(now[code], part)]
    rooms = [one for one in now[code].venues if one in was[code].venues]
    other = any(_where(before.places.get(one)) != _where(after.places.get(one)) for one in rooms)
    return (*parts, *(["room"] if other or before.zone_of(was[code]) != after.zone_of(now[code]) else []))


def _where(place: Place | None) -> object:
    return (place.names, place.building, place.zone) if place else None


def _when(change: Change) -> tuple[object, ...]:
    item = change.after or change.before
    return (item.day, item.start, change.code) if item else ()


@dataclass(frozen=True)
class Told:
    """Whom changes concern: `everyone` who takes part, the parties named, organisers, press, the public, persons by code."""

    everyone: bool = False
    parties: tuple[str, ...] = ()
    organisers: bool = False
    press: bool = False
    public: bool = False
    persons: tuple[str, ...] = ()


def to_be_told(found: Iterable[Change]) -> Told:
    """Who saw what was changed, or sees it now: the audiences of both states, and the parties and persons of both.

    A party or a person that an item names is told though others see the item too; parties and persons in the order of
    their codes.
    """
    items = [item for one in found for item in (one.before, one.after) if item is not None]
    audiences = {audience for item in items for audience in item.audiences}
    return Told(
        everyone="all" in audiences,
        parties=tuple(sorted({party for item in items for party in item.parties})),
        organisers="organisers" in audiences,
        press="press" in audiences,
        public="public" in audiences,
        persons=tuple(sorted({code for item in items for code in item.persons})),
    )


def concern(found: Iterable[Change], reader: Reader) -> list[Change]:
    """Those of the changes that a reader saw or sees: what is none of his business is not told either."""
    return [one for one in found if any(item is not None and seen_by(item, reader) for item in (one.before, one.after))]
