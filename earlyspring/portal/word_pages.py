"""The pages of words: search that needs no script, and the same words for the script."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from typing import Any

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal.beginnings import Beginning, beginnings, file_of, first_letters, lines_of, shard, shards
from earlyspring.portal.being_made import Site
from earlyspring.portal.places import way
from earlyspring.portal.rendering import made
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.touching import all_touched

Other = tuple[str, bool, Callable[[], bytes]]


def every(shelf: Shelf, site: Site, lang: str, after: int) -> Iterator[Other]:
    """The page of search, one for each beginning of words, and what the script reads, named by its digest."""
    code, anew = SITE_CODES[lang], all_touched(shelf, after)
    names = shards(shelf, lang)
    for one in beginnings(shelf, lang):
        touched = anew or one.touched > after
        yield f"{code}/search/{file_of(one.prefix)}.html", touched, partial(words, shelf, site, lang, one)
        if one.has_words:
            yield f"{code}/{names[one.prefix]}", False, partial(shard, shelf, lang, one.prefix, alone=one.alone)
    index = json.dumps(names, ensure_ascii=False, sort_keys=True).encode()
    place = f"search/index.{sha256(index).hexdigest()[:12]}.json"
    yield f"{code}/{place}", False, partial(_same, index)
    yield f"{code}/search.html", True, partial(search, shelf, site, lang, place)


def words(shelf: Shelf, site: Site, lang: str, one: Beginning) -> bytes:
    """The page of a beginning."""
    here = f"search/{file_of(one.prefix)}.html"
    lines = lines_of(shelf, lang, one.prefix, alone=one.alone) if one.has_words else []
    terms = [(term, [(way(here, place), title) for place, title in every], total) for term, every, total in lines]
    facts = {"prefix": one.prefix, "terms": terms, "longer": one.longer, "file_of": file_of}
    return made(shelf, site, lang, here, "search-words.html", facts).encode()


def search(shelf: Shelf, site: Site, lang: str, shards: str, **asked: Any) -> bytes:
    """The page of search. `asked`, `found`: what a reader of the node typed, and what came of it."""
    facts = {"shards": shards, "initials": first_letters(shelf, lang), "file_of": file_of, **asked}
    return made(shelf, site, lang, "search.html", "search.html", facts).encode()


def _same(data: bytes) -> bytes:
    return data
