"""A content as people read it: a line for each part, in every language side by side."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from earlyspring.core.periods import before
from earlyspring.desk.publishing.content_words import code_word, part_label
from earlyspring.lang.days import written_day, written_span
from earlyspring.lang.figures import written_number
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES

DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
FIRST = (
    *(
        "code",
        "no",
        "title",
        "official_title",
        "names",
        "name",
        "short",
        "terms",
        "category",
        "text",
        "what",
        "value",
        "value_min",
    ),
    *("value_max", "unit", "currency", "qualifier", "about", "type"),
    *("class", "status", "status_on", "state", "ordinal", "year", "to_year", "session", "organ", "side", "tier"),
    *("parties", "organs", "sides"),
)
LAST = ("files", "sources", "standing")


@dataclass(frozen=True)
class Line:
    """`plain`: what is shown once for all languages. `words`: what is written in each, "" where it is not translated."""

    key: str
    label: str
    plain: str = ""
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def read(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What two lines are compared by."""
        return self.plain, tuple(sorted(self.words.items()))


@dataclass(frozen=True)
class Reader:
    """In which language, of which kind, and what the mechanism's own codes are called: key → code → text."""

    kind: str
    language: str
    names: Mapping[str, Mapping[str, Mapping[str, str]]]


def lines_of(reader: Reader, content: Mapping[str, Any]) -> list[Line]:
    """Every part of a content in the order in which people ask. A list of several things has a line for each of them."""
    found = []
    for key in sorted(content, key=place_of):
        value = content[key]
        found += [_line(reader, key, one) for one in (value if _apart(value) else [value])]
    return found


def _apart(value: Any) -> bool:
    """Whether each of a list has a line of its own: a list of names of other things is one line."""
    return isinstance(value, list) and any(isinstance(one, dict) and "words" not in one for one in value)


def place_of(key: str) -> tuple[int, str]:
    """Where a part stands among the others."""
    if key in FIRST:
        return FIRST.index(key), ""
    return (200 + LAST.index(key), "") if key in LAST else (100, key)


def _line(reader: Reader, key: str, value: Any) -> Line:
    once = "" if _has_text(value) and key != "sources" else _in_words(reader, key, value, reader.language) or ""
    if not _has_text(value):
        return Line(key, part_label(key), plain=once)
    words = {}
    for lang in LANGUAGES:
        with translation.override(SITE_CODES[lang]):
            words[lang] = _in_words(reader, key, value, lang) or ""
    return Line(key, part_label(key), plain=once, words=words)


def _has_text(value: Any) -> bool:
    if isinstance(value, dict):
        return _is_text(value) or any(_has_text(one) for one in value.values())
    return isinstance(value, list) and any(_has_text(one) for one in value)


def _is_text(value: Mapping[str, Any]) -> bool:
    return bool(value) and value.keys() <= set(LANGUAGES) and all(isinstance(one, str) for one in value.values())


def _in_words(reader: Reader, key: str, value: Any, lang: str) -> str | None:
    """None where a text has no words in this language: then the whole line has none."""
    if isinstance(value, dict):
        return _of_dict(reader, key, value, lang)
    if isinstance(value, list):
        parts = [_in_words(reader, key, one, lang) for one in value]
        between = "、" if lang == "zh" else ", "
        return None if None in parts else between.join(one for one in parts if one)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return str(value) if key in ("year", "to_year", "no") else written_number(value, lang)
    if key in reader.names:
        return reader.names[key].get(value, {}).get(lang, value)
    if DAY.fullmatch(value) and key not in ("code",):
        return written_day(value, lang)
    return code_word(reader.kind, key, value)


def _of_dict(reader: Reader, key: str, value: Mapping[str, Any], lang: str) -> str | None:
    if _is_text(value):
        return value.get(lang)
    if value.keys() == {"kind", "item", "words"}:
        return value["words"].get(lang) if value["words"] else value["item"]
    inner = Reader(key, reader.language, reader.names)
    shown = {name: one for name, one in value.items() if name not in HIDDEN and not _told_by(name, value)}
    parts = [_in_words(inner, name, shown[name], lang) for name in sorted(shown, key=place_of)]
    if "from" in value or "to" in value:
        parts.append(written_span(value.get("from"), before(value["to"]) if value.get("to") else None, lang))
    return None if None in parts else " · ".join(one for one in parts if one)


HIDDEN = ("sha256", "media_type", "id", "from", "to")


def _told_by(name: str, value: Mapping[str, Any]) -> bool:
    """A code beside which its words stand."""
    return f"{name}_words" in value or (name == "code" and "names" in value)
