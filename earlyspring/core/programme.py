"""The programme of a gathering as values: what happens where and when, what of it cannot be at once, and who sees it.

Clashes are told and forbid nothing: two of one party's people do sit in two rooms at once, and the host knows why.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import combinations
from zoneinfo import ZoneInfo

Words = Mapping[str, str]


@dataclass(frozen=True)
class Place:
    """A room. `connected`: the codes of the rooms that see it by video. `zone`: an IANA name; empty: the gathering's."""

    code: str
    names: Words
    building: Words = field(default_factory=dict)
    capacity: int | None = None
    zone: str = ""
    connected: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planned:
    """An item of the programme. Its hours are those of the clock in its first room.

    `audiences`: all (who take part), named (the parties named alone), organisers, press, public. `persons`: codes of the
    people who are expected by name. `languages`: between which it is interpreted.
    """

    code: str
    kind: str
    day: date
    start: time
    end: time
    titles: Words
    venues: tuple[str, ...] = ()
    notes: Words = field(default_factory=dict)
    session: str = ""
    parties: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ("all",)


@dataclass(frozen=True)
class Programme:
    """All items in the order of time, the rooms by their codes, and the zone of the gathering."""

    items: tuple[Planned, ...]
    places: Mapping[str, Place]
    zone: str

    def zone_of(self, item: Planned) -> str:
        """The zone whose clock an item is held by: that of its first room."""
        first = self.places.get(item.venues[0]) if item.venues else None
        return (first.zone if first else "") or self.zone

    def span(self, item: Planned) -> tuple[datetime, datetime]:
        """The instants at which an item begins and ends, in UTC."""
        here = ZoneInfo(self.zone_of(item))
        start, end = (datetime.combine(item.day, hour, here).astimezone(UTC) for hour in (item.start, item.end))
        return start, end


def in_time(items: Sequence[Planned]) -> tuple[Planned, ...]:
    """Items in the order of day and hour; those that begin together in the order of their codes."""
    return tuple(sorted(items, key=lambda one: (one.day, one.start, one.end, one.code)))


@dataclass(frozen=True)
class Clash:
    """Two items at the same time. `what`: venue, party or person; `which`: the room, party or person by its code."""

    what: str
    which: str
    first: str
    second: str


def clashes(programme: Programme) -> list[Clash]:
    """What would have to be in two places, or hold two things, at once: each pair by what stands against it.

    A party is in two places where two items that name it share no room; people who are named, at any two items.
    """
    spans = [(one, *programme.span(one)) for one in programme.items]
    found = []
    for (first, first_starts, first_ends), (second, second_starts, second_ends) in combinations(spans, 2):
        if first_starts < second_ends and second_starts < first_ends:
            found += list(_against(first, second))
    return found


def _against(first: Planned, second: Planned) -> Iterator[Clash]:
    rooms = _shared(first.venues, second.venues)
    yield from (Clash("venue", one, first.code, second.code) for one in rooms)
    if first.venues and second.venues and not rooms:
        yield from (Clash("party", one, first.code, second.code) for one in _shared(first.parties, second.parties))
    yield from (Clash("person", one, first.code, second.code) for one in _shared(first.persons, second.persons))


def _shared(some: Sequence[str], others: Sequence[str]) -> list[str]:
    return [one for one in some if one in others]


@dataclass(frozen=True)
class Reader:
    """Who looks at a programme: of which party, as a person of which category and code. `organises`: for the host.

    Nobody in particular, `Reader()`, is the public; `observes`: sees what all and the public see, of no party's own.
    """

    party: str = ""
    category: str = ""
    code: str = ""
    organises: bool = False
    observes: bool = False


def seen_by(item: Planned, reader: Reader) -> bool:
    """Whether an item is for this reader: by its audiences, or because the reader is expected there by name."""
    if reader.organises or (reader.code and reader.code in item.persons):
        return True
    told = set(item.audiences)
    return (
        "public" in told
        or ("all" in told and bool(reader.party))
        or ("named" in told and reader.party in item.parties and not reader.observes)
        or ("organisers" in told and reader.category == "organiser")
        or ("press" in told and reader.category == "press")
    )


def part_for(programme: Programme, reader: Reader) -> tuple[Planned, ...]:
    """What a reader sees of a programme, in the order of time."""
    return tuple(one for one in programme.items if seen_by(one, reader))
