"""What the names of facts are made of: all that some facts refer to, looked up together for a page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from earlyspring.desk.frame import Frame
from earlyspring.ledger.models import PersonName, Source
from earlyspring.ledger.moments import LASTED, rows, seen
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Session
from earlyspring.members.permits import may_read

HELD_BY_FRAME = {"body", "session", "organ", "side"}
YEARS = ("year", "years", "from_year", "to_year")
CALLED_BY: dict[str, tuple[str, ...]] = {
    "attendance": ("session", "body", "person"),
    "chain": ("from", "to"),
    "characterisation": ("instrument", "party"),
    "contradiction": ("topic",),
    "count": ("what", "session", "instrument"),
    "custody": ("instrument", "party"),
    "assessment": ("commitment", "party"),
    "cycle": ("year",),
    "decision": ("session", "type"),
    "due_date": ("commitment", "on"),
    "duplicate": ("body", "same_as"),
    "event": ("instrument", "type"),
    "evidence": ("class", "party", "dated_on"),
    "finding": ("commitment", "review"),
    "link": ("instrument", "type", "other"),
    "membership": ("body", "organ"),
    "observer": ("body",),
    "office": ("body", "code"),
    "report": ("commitment", "body"),
    "report_view": ("report", "party"),
    "responsibility": ("commitment", "party", "body"),
    "review": ("session",),
    "round": ("class", "year"),
    "seat": ("organ", "body", "party"),
    "signature": ("instrument", "body"),
    "source": ("publisher", "published"),
    "step": ("class", "on", "body"),
    "target": ("indicator", "period_end", "party"),
    "tenure": ("office", "person"),
    "text": ("instrument", "lang"),
}


@dataclass(frozen=True)
class Names:
    """What was looked up: facts by their ids, and names of persons by the ids of persons.

    `elsewhen`: what the register does not say on the moment of the page, as it said it last.
    """

    facts: dict[str, Record] = field(default_factory=dict)
    persons: dict[str, dict[str, str]] = field(default_factory=dict)
    elsewhen: dict[str, Record] = field(default_factory=dict)


def names_of(frame: Frame, about: Iterable[Record], *, headings: bool = False) -> Names:
    """All that some facts refer to, in one statement; two more where the register lacks some of it at the moment, and one
    for the office and person of a tenure that is referred to. `headings`: only what they are called by.

    What another party keeps for itself is not looked up: nobody else learns more of it than its id.
    """
    wanted: dict[str, set[str]] = {}
    for row in about:
        keys = called_by(row) if headings else None
        for kind, item in references(row, keys):
            wanted.setdefault(kind, set()).add(item)
    asked = {kind: _asked(frame, kind, items) for kind, items in wanted.items() if kind not in HELD_BY_FRAME}
    found = together(**asked) if asked else {}
    persons = {one.person: one.names for one in found.pop("person", ())}
    there = {row.item for group in found.values() for row in group}.union(*_held(frame))
    readable = [row for group in found.values() for row in group if may_read(frame.posting, row)]
    if tenures := [row for row in readable if row.kind == "tenure"]:  # whose place it is, is a person's
        theirs = names_of(frame, tenures, headings=True)
        readable, persons = [*theirs.facts.values(), *readable], theirs.persons | persons
    names = Names({row.item: row for row in readable}, persons)
    return with_elsewhen(frame, names, {kind: items - there for kind, items in wanted.items() if kind != "person"})


def with_elsewhen(frame: Frame, names: Names, missing: Mapping[str, set[str]]) -> Names:
    """The names with those of facts (kind → ids) of which the register speaks only before or after the moment."""
    lacking = {kind: items for kind, items in missing.items() if items}
    if not lacking:
        return names
    known = seen(frame.moment.exercise)
    found = together(
        **{
            kind: KINDS[kind]._default_manager.filter(LASTED, known, mechanism=frame.mechanism, item__in=items)
            for kind, items in lacking.items()
        }
    )
    said = sorted((row for group in found.values() for row in group), key=lambda row: row.known_from)
    last = {row.item: row for row in said}
    elsewhen = {item: row for item, row in last.items() if may_read(frame.posting, row)}
    beside = {kind: set[str]() for kind in KINDS}
    for row in elsewhen.values():
        for kind, item in references(row, called_by(row)):
            beside[kind].add(item)
    asked = {kind: _asked(frame, kind, items) for kind, items in beside.items() if items and kind not in HELD_BY_FRAME}
    more = together(**asked) if asked else {}
    persons = {one.person: one.names for one in more.pop("person", ())}
    readable = {row.item: row for group in more.values() for row in group if may_read(frame.posting, row)}
    return Names(readable | names.facts, persons | names.persons, elsewhen)


def _held(frame: Frame) -> tuple[Iterable[str], ...]:
    """The ids of what the frame holds of every kind in HELD_BY_FRAME."""
    directory = frame.directory
    return directory.bodies, directory.same, frame.sessions, frame.organs, directory.sides


def anything(frame: Frame, items: set[str]) -> Names:
    """What is called by these ids, of whatever kind, that the reader may read; an id of nothing is passed over."""
    wanted = {item for item in items if not any(item in some for some in _held(frame))}
    if not wanted:
        return Names()
    found = together(**{kind: _asked(frame, kind, wanted) for kind in KINDS if kind not in HELD_BY_FRAME | {"person"}})
    known = [row for group in found.values() for row in group if may_read(frame.posting, row)]
    beside = names_of(frame, known, headings=True)
    return Names(beside.facts | {row.item: row for row in known}, beside.persons)


def of_any_kind(frame: Frame, item: str) -> Names:
    """What names a fact of whatever kind that the register lacks at the moment."""
    return with_elsewhen(frame, Names(), {kind: {item} for kind in KINDS.keys() - {"person"}})


def _asked(frame: Frame, kind: str, items: set[str]) -> QuerySet[Any]:
    if kind == "person":
        return PersonName.objects.filter(mechanism=frame.mechanism, person__in=items)
    if kind == "source":  # what rests on a source may have been known before it was entered
        return Source.objects.filter(mechanism=frame.mechanism, known_to=None, item__in=items)
    return rows(KINDS[kind], frame.mechanism, frame.moment).filter(item__in=items)


def called_by(row: Record) -> tuple[str, ...]:
    """The keys by which a fact is called that has no words of its own."""
    return () if isinstance(row, Session) or row.heading() else CALLED_BY.get(row.kind, ())


def references(row: Record, keys: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
    """Every (kind, id) that a fact refers to, under these keys or all; a reference to anything may be of any kind."""
    content, shapes = row.content(), row.shape_fields()
    for key in shapes if keys is None else keys:
        if key in content:
            yield from _references(shapes[key].shape, content[key])


def _references(shape: Any, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(shape, list):
        for one in value:
            yield from _references(shape[0], one)
    elif isinstance(shape, dict):
        for name, inner in value.items():
            yield from _references(shape.get(name, "str"), inner)
    elif shape == "person":
        yield "person", value
    elif shape == "ref:*":
        yield from ((kind, value) for kind in KINDS if kind not in HELD_BY_FRAME | {"person"})
    elif shape.startswith("ref:"):
        yield shape.removeprefix("ref:"), value
