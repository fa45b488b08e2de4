"""How facts are called: by words of their own, or by the facts they are about; looked up together for a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.desk.forms.parts import code_choices
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import KINDS as WORDS
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import colon
from earlyspring.ledger.models import PersonName, Source
from earlyspring.ledger.moments import rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.members.permits import may_read
from earlyspring.templatetags.words import called, said

HELD_BY_FRAME = {"body", "session", "organ", "side"}
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
YEARS = ("year", "years", "from_year", "to_year")


@dataclass(frozen=True)
class Names:
    """What was looked up: facts by their ids, and names of persons by the ids of persons."""

    facts: dict[str, Record] = field(default_factory=dict)
    persons: dict[str, dict[str, str]] = field(default_factory=dict)


def names_of(frame: Frame, about: Iterable[Record], *, headings: bool = False) -> Names:
    """All that some facts refer to, in one statement. `headings`: only what they are called by.

    What another party keeps for itself is not looked up: nobody else learns more of it than its id.
    """
    wanted: dict[str, set[str]] = {}
    for row in about:
        keys = called_by(row) if headings else None
        for kind, item in references(row, keys):
            wanted.setdefault(kind, set()).add(item)
    asked = {kind: _asked(frame, kind, items) for kind, items in wanted.items() if kind not in HELD_BY_FRAME}
    if not asked:
        return Names()
    found = together(**asked)
    persons = {one.person: one.names for one in found.pop("person", ())}
    readable = (row for group in found.values() for row in group if may_read(frame.posting, row))
    return Names({row.item: row for row in readable}, persons)


def anything(frame: Frame, items: set[str]) -> Names:
    """What is called by these ids, of whatever kind, that the reader may read; an id of nothing is passed over."""
    held = (frame.directory.bodies, frame.sessions, frame.organs, frame.directory.sides)
    wanted = {item for item in items if not any(item in some for some in held)}
    if not wanted:
        return Names()
    found = together(**{kind: _asked(frame, kind, wanted) for kind in KINDS if kind not in HELD_BY_FRAME | {"person"}})
    known = [row for group in found.values() for row in group if may_read(frame.posting, row)]
    beside = names_of(frame, known, headings=True)
    return Names(beside.facts | {row.item: row for row in known}, beside.persons)


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


def told(frame: Frame, row: Record, names: Names | None = None, *, alone: bool = True) -> SafeString | str:
    """How people call a fact: its title, or the facts it is about. `alone`: with its kind, where nothing says it."""
    if isinstance(row, Session):
        return session_name(row, frame.organs, frame.language)
    if words := row.heading():
        return said(words, frame.language)
    names = names_of(frame, [row], headings=True) if names is None else names
    parts = [(part,) for key in called_by(row) if (part := _part(frame, row, key, names))]
    if not parts:
        return f"{WORDS[row.kind][0]} {row.item}"
    if not alone:
        return format_html_join(" · ", "{}", parts)
    return format_html("{}{}{}", WORDS[row.kind][0], colon(frame.language), format_html_join(" · ", "{}", parts))


def _part(frame: Frame, row: Record, key: str, names: Names) -> SafeString | str | None:
    shaped = row.shape_fields()[key]
    value = getattr(row, shaped.attname)
    if not value:
        return None
    word, _sep, rest = str(shaped.shape).partition(":")
    if word == "ref":
        return called_in(row.kind, value, named(frame, rest, value, names))
    if word == "text":
        return said(value, frame.language)
    if word == "day":
        return written_day(value, frame.language)
    if word == "code":
        return str(dict(code_choices(row.kind, key, (value,)))[value])
    if word == "person":
        return called(names.persons[value], frame.language) if value in names.persons else None
    return str(value)


def named(frame: Frame, kind: str, item: str, names: Names) -> SafeString | str:
    """How the fact is called that a reference names."""
    language = frame.language
    found = kind_of(kind, item, frame, names)
    if found == "body" and frame.directory.text(item):
        return said(frame.directory.text(item), language)
    if found == "body":
        return _("%(id)s (name not translated)") % {"id": item}
    if found == "session" and item in frame.sessions:
        return session_name(frame.sessions[item], frame.organs, language)
    if found == "organ" and item in frame.organs:
        return said(frame.organs[item].names, language)
    if found == "side" and item in frame.directory.sides:
        return said(frame.directory.sides[item].short or frame.directory.sides[item].names, language)
    row = names.facts.get(item)
    if row is None:
        return _("%(id)s (not in the register on this day)") % {"id": item}
    code = row.code if isinstance(row, Commitment) else None
    words = told(frame, row, names)
    return format_html("{} · {}", code, words) if code else words


def called_in(kind: str, item: str, words: SafeString | str) -> SafeString | str:
    """What a fact of a kind names, in words: with its id where names alone would say that one is the same as itself."""
    return format_html("{} ({})", words, item) if kind == "duplicate" else words


def kind_of(kind: str, item: str, frame: Frame, names: Names) -> str:
    """The kind of what a reference names, where the reference itself does not say it; empty where it is not known."""
    if kind != "*":
        return kind
    if item in names.facts:
        return names.facts[item].kind
    if item in frame.directory.bodies or item in frame.directory.same:
        return "body"
    if item in frame.directory.sides:
        return "side"
    return "session" if item in frame.sessions else "organ" if item in frame.organs else ""
