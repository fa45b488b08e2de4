"""A fact in words: how it is called, and each thing it says with its label."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.desk.forms.keys import label_of
from earlyspring.desk.forms.layouts import ALWAYS_LAST, LAYOUTS
from earlyspring.desk.forms.parts import code_choices
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import KINDS
from earlyspring.lang.days import written_day
from earlyspring.lang.figures import written_number
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import person_names
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.templatetags.words import fact_address, missing, said

NAMED_BY = ("body", "office", "session", "instrument", "commitment", "party")


def told(frame: Frame, row: Record) -> SafeString | str:
    """How people call a fact: its title, or the facts it is about."""
    if isinstance(row, Session):
        return session_name(row, frame.organs, frame.language)
    if words := row.heading():
        return said(words, frame.language)
    for key in NAMED_BY:
        if value := getattr(row, key, None):
            return format_html("{}: {}", KINDS[row.kind][0], named(frame, key, value))
    return f"{KINDS[row.kind][0]} {row.item}"


def named(frame: Frame, kind: str, item: str) -> SafeString | str:
    if item in frame.directory.bodies:
        return said(frame.directory.text(item), frame.language)
    if item in frame.sessions:
        return session_name(frame.sessions[item], frame.organs, frame.language)
    return item


def parts_of(frame: Frame, row: Record, since: Record | None = None) -> list[dict[str, Any]]:
    """What a fact says, in the order of its form: label, words, and whether it changed since an earlier version."""
    content = row.content()
    before = since.content() if since else None
    order = [key for _legend, keys in LAYOUTS.get(row.kind, ()) for key in keys]
    keys = [*order, *(key for key in row.shape_fields() if key not in order and key not in ALWAYS_LAST), *ALWAYS_LAST]
    shapes = row.shape_fields()
    return [
        {
            "label": label_of(key),
            "words": words_of(frame, row.kind, key, shapes[key].shape, content.get(key)),
            "changed": before is not None and before.get(key) != content.get(key),
        }
        for key in keys
        if key in content or (before and key in before)
    ]


def words_of(frame: Frame, kind: str, key: str, shape: Any, value: Any) -> SafeString | str:
    """One value in the reader's manner."""
    if value in (None, "", [], {}):
        return missing(_("not stated"))
    if isinstance(shape, list):
        items = ((words_of(frame, kind, key, shape[0], one),) for one in value)
        return format_html('<ul class="plain">{}</ul>', format_html_join("", "<li>{}</li>", items))
    if isinstance(shape, dict):
        return _object(frame, kind, shape, value)
    return _single(frame, kind, key, shape, value)


def _object(frame: Frame, kind: str, shape: dict[str, Any], value: dict[str, Any]) -> SafeString:
    pairs = (
        (label_of(name), words_of(frame, kind, name, shape.get(name, "str"), inner)) for name, inner in value.items()
    )
    return format_html_join("; ", '<span class="muted">{}:</span> {}', pairs)


def _single(frame: Frame, kind: str, key: str, shape: str, value: Any) -> SafeString | str:
    word, _sep, rest = shape.partition(":")
    if word == "text":
        return said(value, frame.language)
    if word == "day":
        return format_html('<time datetime="{}">{}</time>', value, written_day(value, frame.language))
    if word == "ref":
        address = fact_address(frame.mechanism.key, rest, value) if rest != "*" else ""
        words = named(frame, rest, value)
        return format_html('<a href="{}">{}</a>', address, words) if address else words
    if word == "code":
        return str(dict(code_choices(kind, key, (value,)))[value])
    if word == "person":
        return said(person_names(frame.mechanism, [value]).get(value), frame.language)
    if word == "bool":
        return _("yes") if value else _("no")
    if word in ("int", "number") and key not in ("year", "from_year", "to_year", "no", "version"):
        return written_number(value, frame.language)
    if key == "fields":
        return said(frame.directory.field_names.get(value), frame.language)
    if key == "url" and str(value).startswith(("https://", "http://")):
        return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', value, value)
    return str(value)
