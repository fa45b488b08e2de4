"""A fact in words: each thing it says with its label."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.desk.fact_names import called_in, kind_of, named, told
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.forms.layouts import ALWAYS_LAST, LAYOUTS
from earlyspring.desk.forms.parts import code_choices
from earlyspring.desk.forms.places import label_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import LISTS
from earlyspring.desk.looked_up import HELD_BY_FRAME, YEARS, Names, names_of
from earlyspring.lang.days import written_day
from earlyspring.lang.figures import currency_word, unit_word, written_number
from earlyspring.lang.tongues import colon, semicolon
from earlyspring.ledger.nouns import Record
from earlyspring.shown.figures import known_unit
from earlyspring.templatetags.words import called, fact_address, missing, said

__all__ = ["Names", "Saying", "names_of", "parts_of", "told"]


def parts_of(
    frame: Frame, row: Record, since: Record | None = None, names: Names | None = None
) -> list[dict[str, Any]]:
    """What a fact says, in the order of its form: label, words, and whether it changed since an earlier version."""
    content = row.content()
    before = since.content() if since else None
    names = names_of(frame, [row]) if names is None else names
    order = [key for _legend, keys in LAYOUTS.get(row.kind, ()) for key in keys]
    keys = [*order, *(key for key in row.shape_fields() if key not in order and key not in ALWAYS_LAST), *ALWAYS_LAST]
    shapes = row.shape_fields()
    say = Saying(frame, row.kind, names)
    return [
        {
            "label": label_of(key, row.kind),
            "words": say.words(key, shapes[key].shape, content.get(key)),
            "changed": before is not None and before.get(key) != content.get(key),
        }
        for key in keys
        if key in content or (before and key in before)
    ]


@dataclass(frozen=True)
class Saying:
    """The values of one fact of a kind in the reader's manner, with the names of what it refers to."""

    frame: Frame
    kind: str
    names: Names

    def words(self, key: str, shape: Any, value: Any) -> SafeString | str:
        if value in (None, "", [], {}):
            return missing(_("not stated"))
        if isinstance(shape, list):
            items = ((self.words(key, shape[0], one),) for one in value)
            return format_html('<ul class="plain">{}</ul>', format_html_join("", "<li>{}</li>", items))
        if isinstance(shape, dict):
            return self._object(key, shape, value)
        return self._single(key, shape, value)

    def _object(self, key: str, shape: dict[str, Any], value: dict[str, Any]) -> SafeString:
        if "code" in value and value.get("names"):
            return self._named_code(key, shape, value)
        in_order = [name for name in shape if name in value] + [name for name in value if name not in shape]
        pairs = (
            (label_of(name, f"{self.kind}.{key}"), self.words(name, shape.get(name, "str"), value[name]))
            for name in in_order
        )
        parts, words = semicolon(self.frame.language), colon(self.frame.language)
        labelled = ((label, words, said_so) for label, said_so in pairs)
        return format_html_join(parts, '<span class="muted">{}{}</span>{}', labelled)

    def _named_code(self, key: str, shape: dict[str, Any], value: dict[str, Any]) -> SafeString:
        """What the charter gives a name and a code: by its name, the code beside it."""
        name, rest = (
            said(value["names"], self.frame.language),
            {k: v for k, v in value.items() if k not in ("code", "names")},
        )
        code = format_html('<span class="tiny muted">{}</span>', value["code"])
        more = self._object(key, shape, rest) if rest else ""
        return format_html("{} {} {}", name, code, more)

    def _single(self, key: str, shape: str, value: Any) -> SafeString | str:
        language = self.frame.language
        word, _sep, rest = shape.partition(":")
        if word == "text":
            return said(value, language)
        if word == "day":
            return format_html('<time datetime="{}">{}</time>', value, written_day(value, language))
        if word == "ref":
            return self._reference(rest, value)
        if word == "code" and value == "not_stated":
            return missing(_("not stated"))
        if word == "code":
            return str(dict(code_choices(self.kind, key, (value,)))[value])
        if word == "person":
            return called(self.names.persons.get(value), language)
        if word == "lang":
            return str(LANGUAGE_WORDS.get(value, value))
        if word == "bool":
            return _("yes") if value else _("no")
        if word in ("int", "number") and key not in (*YEARS, "no", "version"):
            return written_number(value, language)
        return self._coded(key, value)

    def _reference(self, kind: str, item: str) -> SafeString | str:
        words = called_in(self.kind, item, named(self.frame, kind, item, self.names))
        found = kind_of(kind, item, self.frame, self.names)
        if not found or (found not in HELD_BY_FRAME and item not in self.names.facts):
            return words
        return format_html('<a href="{}">{}</a>', fact_address(self.frame.mechanism.key, found, item), words)

    def _coded(self, key: str, value: Any) -> SafeString | str:
        """What the format keeps as a plain word and readers know by another."""
        directory, language = self.frame.directory, self.frame.language
        listed = {"fields": directory.field_names, "class": directory.class_names}.get(key, {})
        if value in listed:
            return said(listed[value], language)
        if key == "url" and str(value).startswith(("https://", "http://")):
            return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', value, value)
        if key == "unit":
            if known_unit(value, language):
                return unit_word(value, language)
            return missing(_("unit not translated: %(unit)s") % {"unit": value})
        if key == "currency":
            return currency_word(value, language)
        if key == "capacity":
            return str(LISTS["post"].get(value, value))
        if key == "lang":
            return str(LANGUAGE_WORDS.get(value, value))
        return str(value)
