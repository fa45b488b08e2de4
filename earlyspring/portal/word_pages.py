"""The pages of words: search that needs no script, and the same words for the script."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from typing import Any

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal import searching
from earlyspring.portal.places import way
from earlyspring.portal.rendering import Site, made
from earlyspring.portal.shelf import Shelf

Other = tuple[str, bool, partial[bytes]]
Missing = Callable[[str], bool]
"""Whether a file is not there yet."""


def every(shelf: Shelf, site: Site, lang: str, after: int, missing: Missing) -> Iterator[Other]:
    """The page of search, one for each beginning of words, and what the script reads.

    A page says what its shard says, and the shard is named by that: where it is missing, the page is another.
    """
    found = searching.prefixes(shelf, lang)
    names = [prefix for prefix, _count in found]
    anew = shelf.all_touched(after)
    shards: dict[str, str] = {}
    code = SITE_CODES[lang]
    for prefix in names:
        data = searching.shard(shelf, lang, prefix, names)
        shards[prefix] = searching.shard_name(prefix, data)
        place, changed = f"search/{searching.file_of(prefix)}.html", missing(f"{code}/{shards[prefix]}")
        yield f"{code}/{place}", anew or changed, partial(words, shelf, site, lang, prefix, names)
        yield f"{code}/{shards[prefix]}", False, partial(_same, data)
    index = json.dumps(shards, ensure_ascii=False, sort_keys=True).encode()
    place = f"search/index.{sha256(index).hexdigest()[:12]}.json"
    yield f"{code}/{place}", False, partial(_same, index)
    yield f"{code}/search.html", True, partial(search, shelf, site, lang, place, found)


def words(shelf: Shelf, site: Site, lang: str, prefix: str, names: list[str]) -> bytes:
    """The page of a beginning."""
    here = f"search/{searching.file_of(prefix)}.html"
    lines = searching.lines_of(shelf, lang, prefix, names)
    terms = [(term, [(way(here, place), title) for place, title in every], total) for term, every, total in lines]
    return made(shelf, site, lang, here, "search-words.html", {"prefix": prefix, "terms": terms}).encode()


def search(shelf: Shelf, site: Site, lang: str, shards: str, initials: list[tuple[str, int]], **asked: Any) -> bytes:
    """The page of search. `asked`, `found`: what a reader of the node typed, and what came of it."""
    facts = {"shards": shards, "initials": initials, "file_of": searching.file_of, **asked}
    return made(shelf, site, lang, "search.html", "search.html", facts).encode()


def _same(data: bytes) -> bytes:
    return data
