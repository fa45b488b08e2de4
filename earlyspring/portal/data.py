"""Open data: what is public as JSON and as tables, so many things a file, and an index of all files."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from earlyspring.lang.tongues import LANGUAGES, tag_of
from earlyspring.portal.being_made import Site
from earlyspring.portal.data_sheets import FORMS, Row, Table
from earlyspring.portal.data_tables import about, latest_of, table, text_of
from earlyspring.portal.open_data import A_SHARD, KINDS, shard_names
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.touching import pages_touched


def every(shelf: Shelf, site: Site, after: int) -> Iterator[tuple[str, bool, partial[bytes]]]:
    for kind in KINDS:
        if not shelf.count(kind):
            continue
        touched = set(pages_touched(shelf, (kind, "", ""), after, A_SHARD))
        for number, name in enumerate(shard_names(shelf, kind), start=1):
            rows = partial(shelf.listed, kind, limit=A_SHARD, offset=(number - 1) * A_SHARD)
            yield f"data/{name}.json", number in touched, partial(_json, rows, site, kind)
            for ending in FORMS:
                yield f"data/{name}.{ending}", number in touched, partial(_tabled, ending, table, rows, site.key, kind)
    for ending in FORMS:
        yield f"data/names.{ending}", True, partial(_tabled, ending, _names, shelf, site)
        yield f"data/terms.{ending}", True, partial(_tabled, ending, _terms, shelf, site)
    yield "data/index.json", True, partial(_index, shelf, site)


def _tabled(ending: str, told: Callable[..., Table], *of: Any) -> bytes:
    return FORMS[ending](told(*of))


def _json(rows: partial[list[Thing]], site: Site, kind: str) -> bytes:
    things = rows()
    items = [
        {"item": one.item, "since": one.since, "position": one.position, "digest": one.digest, "content": one.content}
        for one in things
    ]
    told = about(site.key, kind, *latest_of(things)) | {"languages": [tag_of(lang) for lang in LANGUAGES]}
    return _written(told | {"items": items})


def _written(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _names(shelf: Shelf, site: Site) -> Table:
    """Official names of parties, holders of offices with their titles, and places, in every language."""
    head = ["kind", "item", *(tag_of(lang) for lang in LANGUAGES)]
    head += [f"title:{tag_of(lang)}" for lang in LANGUAGES]
    rows: list[Row] = [head]
    for kind, name in (("body", "names"), ("person", "name"), ("gate", "names")):
        for one in shelf.each(kind):
            names, titles = text_of(one.content.get(name)), text_of(one.content.get("title"))
            rows.append([kind, one.item, *(text.get(lang, "") for text in (names, titles) for lang in LANGUAGES)])
    return rows, about(site.key, "names", *shelf.latest())


def _terms(shelf: Shelf, site: Site) -> Table:
    rows: list[Row] = [["item", "category", *(tag_of(lang) for lang in LANGUAGES)]]
    for one in shelf.each("glossary"):
        terms = text_of(one.content.get("terms"))
        rows.append([one.item, one.content.get("category", ""), *(terms.get(lang, "") for lang in LANGUAGES)])
    return rows, about(site.key, "terms", *shelf.latest())


def _index(shelf: Shelf, site: Site) -> bytes:
    since, position = shelf.latest()
    counts = {kind: count for kind in KINDS if (count := shelf.count(kind))}
    files = [
        {"kind": kind, "things": count, **{ending: f"{name}.{ending}" for ending in ("json", *FORMS)}}
        for kind, count in counts.items()
        for name in shard_names(shelf, kind)
    ]
    told = {"mechanism": site.key, "as_of": since, "position": position, "demo": site.demo, "files": files}
    return _written(told)
