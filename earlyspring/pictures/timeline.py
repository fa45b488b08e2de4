"""The mechanism through time: localities with their classes, where they merge, the sessions of each organ."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Membership:
    """A class of membership and its stroke: solid, dashed, dotted, or thin for taking no part."""

    key: str
    name: str
    pattern: str


@dataclass(frozen=True)
class Stretch:
    """A half-open period in one class; `to_day` empty: still so."""

    membership: str
    from_day: str
    to_day: str = ""


@dataclass(frozen=True)
class Ribbon:
    """A locality. `into`: the key of the ribbon it became; the join stands where that ribbon begins."""

    key: str
    name: str
    shape: str
    stretches: tuple[Stretch, ...]
    into: str = ""
    url: str = ""


@dataclass(frozen=True)
class Mark:
    """A session. `day` empty: not stated; it is then said beneath the picture. `form`: in_person, online, planned, proposed."""

    organ: str
    ordinal: str
    day: str
    host: str = ""
    form: str = "in_person"
    title: str = ""
    url: str = ""


@dataclass(frozen=True)
class Words:
    """What the picture says, in the reader's language. `undated` takes {organ} and {ordinals}."""

    forms: Mapping[str, str]
    host: str
    today: str
    undated: str
    becomes: str
    heads: tuple[str, str, str, str, str]


@dataclass(frozen=True)
class Timeline:
    """Everything the picture shows. Years: first and last, both included. `organs`: key and name, in order."""

    key: str
    language: str
    title: str
    description: str
    years: tuple[int, int]
    organs: tuple[tuple[str, str], ...]
    classes: tuple[Membership, ...]
    ribbons: tuple[Ribbon, ...]
    marks: tuple[Mark, ...]
    words: Words
    today: str = ""
    width: float = 760


def rows(line: Timeline) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    names = {ribbon.key: ribbon.name for ribbon in line.ribbons}
    classes = {each.key: each.name for each in line.classes}
    organs = dict(line.organs)
    said = line.words
    held = [
        (f"{organs[mark.organ]} {mark.ordinal}", said.forms[mark.form], mark.day or "—", "", _host(mark, names, said))
        for mark in line.marks
    ]
    parts = [
        (
            ribbon.name,
            classes[stretch.membership],
            stretch.from_day,
            stretch.to_day,
            _becomes(ribbon, stretch, names, said),
        )
        for ribbon in line.ribbons
        for stretch in ribbon.stretches
    ]
    return (said.heads, *parts, *held)


def _host(mark: Mark, names: dict[str, str], said: Words) -> str:
    return f"{said.host}: {names[mark.host]}" if mark.host else "—"


def _becomes(ribbon: Ribbon, stretch: Stretch, names: dict[str, str], said: Words) -> str:
    return f"{said.becomes} {names[ribbon.into]}" if ribbon.into and stretch is ribbon.stretches[-1] else ""
