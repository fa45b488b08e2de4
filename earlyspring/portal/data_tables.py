"""Open data as tables: texts in a column a language, references by their ids."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from earlyspring.lang.tongues import LANGUAGES, tag_of
from earlyspring.portal.data_sheets import Row, Table
from earlyspring.portal.shelf import Thing

TEXTS: tuple[str, ...] = (
    "title",
    "names",
    "name",
    "short",
    "text",
    "terms",
    "official_title",
    "about",
    "place",
    "city",
)
TEXTS += ("speakers", "outcome", "cancelled", "origin", "gathering")
PLAIN: tuple[str, ...] = (
    "code",
    "type",
    "status",
    "year",
    "start",
    "end",
    "day",
    "planned_start",
    "planned_end",
    "signed_on",
    "as_of",
)
PLAIN += (
    "value",
    "unit",
    "currency",
    "qualifier",
    "side",
    "from",
    "to",
    "on",
    "category",
    "stars",
    "standing",
    "zone",
    "audience",
    "visitors",
    "first_day",
    "booth",
    "website",
)
REFS = ("session", "instrument", "commitment", "body", "host", "place", "exhibitor", "locality", "organiser")
PARTS = {"certificate": ("no", "until")}
"""Parts of a content that are no words and no references → what of them stands in columns of its own."""


def table(rows: partial[list[Thing]], key: str, kind: str) -> Table:
    """One line a thing; texts in one column for each language, references by their ids."""
    things = rows()
    texts = [name for name in TEXTS if any(_istext_of(one.content.get(name)) for one in things)]
    plain = [name for name in PLAIN if any(one.content.get(name) is not None for one in things)]
    refs = [name for name in REFS if any("item" in text_of(one.content.get(name)) for one in things)]
    lists = [name for name in ("fields", "parties", "exhibitors") if any(one.content.get(name) for one in things)]
    parts = [(name, key) for name in PARTS if any(name in one.content for one in things) for key in PARTS[name]]
    head = ["item", *(f"{name}:{tag_of(lang)}" for name in texts for lang in LANGUAGES), *plain, *refs, *lists]
    head += [*(f"{name}:{key}" for name, key in parts), "since"]
    told = [head, *(_line(one, texts, plain, refs, lists, parts) for one in things)]
    return told, about(key, kind, *latest_of(things))


def latest_of(things: Iterable[Thing]) -> tuple[str, str]:
    """Since when the youngest of them is public, and where the record stood then: a file is as old as what is in it."""
    last = max(things, key=lambda one: (one.since, one.kind, one.item), default=None)
    return (last.since, last.position) if last else ("", "")


def about(key: str, kind: str, since: str, position: str) -> dict[str, str]:
    """What a file of open data says of itself: whose, in which languages, of which day, from where in the record."""
    tags = " ".join(tag_of(lang) for lang in LANGUAGES)
    return {"mechanism": key, "kind": kind, "languages": tags, "as_of": since[:10], "position": position}


def _line(
    one: Thing, texts: list[str], plain: list[str], refs: list[str], lists: list[str], parts: list[tuple[str, str]]
) -> Row:
    content = one.content
    said = [
        text_of(content.get(name)).get(lang, "") if _istext_of(content.get(name)) else ""
        for name in texts
        for lang in LANGUAGES
    ]
    named = [text_of(content.get(name)).get("item", "") for name in refs]
    several = [" ".join(_code(part) for part in content.get(name, ())) for name in lists]
    within = [_value(text_of(content.get(name)).get(key)) for name, key in parts]
    return [one.item, *said, *(_value(content.get(name)) for name in plain), *named, *several, *within, one.since]


def _istext_of(value: Any) -> bool:
    """Whether it is words by language; a place may be a body that is referred to."""
    return isinstance(value, Mapping) and value.keys() <= set(LANGUAGES)


def text_of(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _value(value: Any) -> Any:
    return "" if value is None or isinstance(value, (dict, list)) else value


def _code(part: Any) -> str:
    """A party by its id, a field by its code."""
    held = part.get("body", part) if isinstance(part, Mapping) else {"code": part}
    return str(held.get("item") or held["code"])
