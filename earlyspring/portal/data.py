"""Open data: what is public as JSON and as tables, so many things a file, and an index of all files."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import defusedcsv.csv as safe

from earlyspring.lang.tongues import LANGUAGES, tag_of
from earlyspring.papers.listed_sheets import looks_like_formula
from earlyspring.portal.fixed import A_SHARD, KINDS, shard_names
from earlyspring.portal.rendering import Site
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.touching import pages_touched

Row = list[Any]
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
TEXTS += ("speakers", "outcome", "cancelled")
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
)
REFS = ("session", "instrument", "commitment", "body", "host", "place", "exhibitor", "locality", "organiser")


def every(shelf: Shelf, site: Site, after: int) -> Iterator[tuple[str, bool, partial[bytes]]]:
    for kind in KINDS:
        if not shelf.count(kind):
            continue
        touched = set(pages_touched(shelf, (kind, "", ""), after, A_SHARD))
        for number, name in enumerate(shard_names(shelf, kind), start=1):
            rows = partial(shelf.listed, kind, limit=A_SHARD, offset=(number - 1) * A_SHARD)
            yield f"data/{name}.json", number in touched, partial(_json, rows, site, kind)
            yield f"data/{name}.csv", number in touched, partial(_table, rows)
    yield "data/names.csv", True, partial(_names, shelf)
    yield "data/terms.csv", True, partial(_terms, shelf)
    yield "data/index.json", True, partial(_index, shelf, site)


def _json(rows: partial[list[Thing]], site: Site, kind: str) -> bytes:
    items = [
        {"item": one.item, "since": one.since, "position": one.position, "digest": one.digest, "content": one.content}
        for one in rows()
    ]
    return _written({"mechanism": site.key, "kind": kind, "items": items})


def _written(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _table(rows: partial[list[Thing]]) -> bytes:
    """One line a thing; texts in one column for each language, references by their ids. Safe against formulas."""
    things = rows()
    texts = [name for name in TEXTS if any(_is_text(one.content.get(name)) for one in things)]
    plain = [name for name in PLAIN if any(one.content.get(name) is not None for one in things)]
    refs = [name for name in REFS if any("item" in _text(one.content.get(name)) for one in things)]
    lists = [name for name in ("fields", "parties", "exhibitors") if any(one.content.get(name) for one in things)]
    head = ["item", *(f"{name}:{tag_of(lang)}" for name in texts for lang in LANGUAGES), *plain, *refs, *lists, "since"]
    return _lines([head, *(_line(one, texts, plain, refs, lists) for one in things)])


def _line(one: Thing, texts: list[str], plain: list[str], refs: list[str], lists: list[str]) -> Row:
    content = one.content
    said = [
        _text(content.get(name)).get(lang, "") if _is_text(content.get(name)) else ""
        for name in texts
        for lang in LANGUAGES
    ]
    named = [_text(content.get(name)).get("item", "") for name in refs]
    several = [" ".join(_code(part) for part in content.get(name, ())) for name in lists]
    return [one.item, *said, *(_value(content.get(name)) for name in plain), *named, *several, one.since]


def _is_text(value: Any) -> bool:
    """Whether it is words by language; a place may be a body that is referred to."""
    return isinstance(value, Mapping) and value.keys() <= set(LANGUAGES)


def _text(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _value(value: Any) -> Any:
    return "" if value is None or isinstance(value, (dict, list)) else value


def _code(part: Any) -> str:
    """A party by its id, a field by its code."""
    held = part.get("body", part) if isinstance(part, Mapping) else {"code": part}
    return str(held.get("item") or held["code"])


def _lines(rows: Iterable[Row]) -> bytes:
    """CSV with a mark of its encoding, as table programs want it."""
    file = io.StringIO(newline="")
    safe.writer(file, quoting=csv.QUOTE_MINIMAL).writerows([_safe(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _safe(cell: Any) -> Any:
    """What the writer does not know for a formula: signs of full width, and those behind blanks and quotation marks."""
    return f"'{cell}" if isinstance(cell, str) and looks_like_formula(cell) else cell


def _names(shelf: Shelf) -> bytes:
    """Official names of parties, holders of offices with their titles, and places, in every language."""
    head = ["kind", "item", *(tag_of(lang) for lang in LANGUAGES)]
    head += [f"title:{tag_of(lang)}" for lang in LANGUAGES]
    rows: list[Row] = [head]
    for kind, name in (("body", "names"), ("person", "name"), ("gate", "names")):
        for one in shelf.each(kind):
            names, titles = _text(one.content.get(name)), _text(one.content.get("title"))
            rows.append([kind, one.item, *(text.get(lang, "") for text in (names, titles) for lang in LANGUAGES)])
    return _lines(rows)


def _terms(shelf: Shelf) -> bytes:
    rows: list[Row] = [["item", "category", *(tag_of(lang) for lang in LANGUAGES)]]
    for one in shelf.each("glossary"):
        terms = _text(one.content.get("terms"))
        rows.append([one.item, one.content.get("category", ""), *(terms.get(lang, "") for lang in LANGUAGES)])
    return _lines(rows)


def _index(shelf: Shelf, site: Site) -> bytes:
    since, position = shelf.latest()
    counts = {kind: count for kind in KINDS if (count := shelf.count(kind))}
    files = [
        {"kind": kind, "things": count, "json": f"{name}.json", "csv": f"{name}.csv"}
        for kind, count in counts.items()
        for name in shard_names(shelf, kind)
    ]
    told = {"mechanism": site.key, "as_of": since, "position": position, "demo": site.demo, "files": files}
    return _written(told)
