"""How facts are called: by words of their own, or by the facts they are about."""

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.desk.forms.parts import code_choices
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import KINDS as WORDS
from earlyspring.desk.looked_up import Names, called_by, names_of
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import colon
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.templatetags.words import called, said


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
    if found == "body" and item in (*frame.directory.bodies, *frame.directory.same):
        return _("%(id)s (name not translated)") % {"id": item}
    if found == "session" and item in frame.sessions:
        return session_name(frame.sessions[item], frame.organs, language)
    if found == "organ" and item in frame.organs:
        return said(frame.organs[item].names, language)
    if found == "side" and item in frame.directory.sides:
        return said(frame.directory.sides[item].short or frame.directory.sides[item].names, language)
    row = names.facts.get(item)
    if row is None:
        return named_elsewhen(frame, kind, item, names)
    return _coded(frame, row, names)


def _coded(frame: Frame, row: Record, names: Names) -> SafeString | str:
    code = row.code if isinstance(row, Commitment) else None
    words = told(frame, row, names)
    return format_html("{} · {}", code, words) if code else words


def named_elsewhen(frame: Frame, kind: str, item: str, names: Names) -> SafeString | str:
    """The same where the register has no such fact at the moment: as it is called at another time, and that it is so.

    Of what the reader may not read, or what no entry ever said, there is nothing but the id.
    """
    row = names.elsewhen.get(item)
    if row is None:
        what = f"{WORDS[kind][0]} {item}" if kind in WORDS else item
        return _("%(what)s (nothing of it can be read here)") % {"what": what}
    there = _("%(name)s (not in the register on this day)") if frame.moment.known else _("%(name)s (withdrawn)")
    return SafeString(conditional_escape(there) % {"name": conditional_escape(_coded(frame, row, names))})


def called_in(kind: str, item: str, words: SafeString | str) -> SafeString | str:
    """What a fact of a kind names, in words: with its id where names alone would say that one is the same as itself."""
    return format_html("{} ({})", words, item) if kind == "duplicate" else words


def kind_of(kind: str, item: str, frame: Frame, names: Names) -> str:
    """The kind of what a reference names, where the reference itself does not say it; empty where it is not known."""
    if kind != "*":
        return kind
    if found := names.facts.get(item) or names.elsewhen.get(item):
        return found.kind
    if item in frame.directory.bodies or item in frame.directory.same:
        return "body"
    if item in frame.directory.sides:
        return "side"
    return "session" if item in frame.sessions else "organ" if item in frame.organs else ""
