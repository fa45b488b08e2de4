"""Words by how they begin: so many on a page, the rest on pages of the next letter; and the same as files for a script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.places import place_of_page
from earlyspring.portal.shelf import Shelf

MOST = 30
"""Things shown below a word; what is in more is found by another word."""
A_PAGE = 250
"""Lines on a page of words before it is parted by the next letter."""
DEEPEST = 6
# The column is one of three names of our own.
FIRST_THINGS = {
    lang: f"SELECT word.kind, word.item, page, {lang} FROM word JOIN thing ON thing.kind = word.kind AND "  # noqa: S608
    "thing.item = word.item WHERE lang = ? AND term = ? ORDER BY word.kind, word.item LIMIT ?"
    for lang in LANGUAGES
}
Line = tuple[str, list[tuple[str, str]], int]
"""A word, place and title of the first things that it is in, and in how many it is."""


@dataclass(frozen=True)
class Beginning:
    """A page of words: of all that begin so; where it is `parted`, of the word itself, and it leads on to `longer`."""

    prefix: str
    touched: int
    parted: bool
    alone: bool
    longer: tuple[str, ...]

    @property
    def has_words(self) -> bool:
        return not self.parted or self.alone


def beginnings(shelf: Shelf, lang: str, above: str = "") -> Iterator[Beginning]:
    """Every page of words, each before those that it leads on to."""
    for prefix, terms, lines, touched in _below(shelf, lang, above):
        parted = lines > A_PAGE and terms > 1 and len(prefix) < DEEPEST
        longer = tuple(row[0] for row in _below(shelf, lang, prefix)) if parted else ()
        alone = parted and _is_word(shelf, lang, prefix)
        yield Beginning(prefix, touched, parted, alone, longer)
        if parted:
            yield from beginnings(shelf, lang, prefix)


def first_letters(shelf: Shelf, lang: str) -> list[str]:
    """The letters and signs that any word begins with."""
    return [prefix for prefix, *_rest in _below(shelf, lang, "")]


def _below(shelf: Shelf, lang: str, above: str) -> list[tuple[str, int, int, int]]:
    asked = "SELECT prefix, terms, lines, touched FROM beginning WHERE lang = ? AND above = ? ORDER BY prefix"
    return shelf.rows.execute(asked, (lang, above)).fetchall()


def _is_word(shelf: Shelf, lang: str, term: str) -> bool:
    asked = "SELECT 1 FROM term WHERE lang = ? AND term = ?"
    return shelf.rows.execute(asked, (lang, term)).fetchone() is not None


def file_of(prefix: str) -> str:
    """The name of the page of a beginning: its letters, of Chinese their numbers."""
    return "-".join(sign if sign.isascii() else f"u{ord(sign):x}" for sign in prefix) if prefix else "-"


def lines_of(shelf: Shelf, lang: str, prefix: str, *, alone: bool) -> list[Line]:
    """The words of a page, or the one word alone."""
    after = prefix + ("\x00" if alone else "\U0010ffff")
    asked = "SELECT term, total FROM term WHERE lang = ? AND term >= ? AND term < ? ORDER BY term"
    terms = shelf.rows.execute(asked, (lang, prefix, after)).fetchall()
    return [(term, _first_things(shelf, lang, term), total) for term, total in terms]


def _first_things(shelf: Shelf, lang: str, term: str) -> list[tuple[str, str]]:
    rows = shelf.rows.execute(FIRST_THINGS[lang], (lang, term, MOST))
    return [(place_of_page(kind, item, page), title) for kind, item, page, title in rows]


def shard(shelf: Shelf, lang: str, prefix: str, *, alone: bool) -> bytes:
    """The words of a page for the script: {word: [[[place, title], …], how many]}."""
    found = {term: [every, total] for term, every, total in lines_of(shelf, lang, prefix, alone=alone)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def name_shards(shelf: Shelf, number: int) -> None:
    """Name the file of each beginning by its digest: of those that this filling touched, and of what has no name yet."""
    for lang in LANGUAGES:
        held = shards(shelf, lang)
        there = set()
        for one in beginnings(shelf, lang):
            if one.has_words:
                there.add(one.prefix)
                if one.touched == number or one.prefix not in held:
                    data = shard(shelf, lang, one.prefix, alone=one.alone)
                    name = f"search/{file_of(one.prefix)}.{sha256(data).hexdigest()[:12]}.json"
                    shelf.rows.execute("INSERT OR REPLACE INTO shard VALUES (?, ?, ?)", (lang, one.prefix, name))
        gone = [(lang, prefix) for prefix in held.keys() - there]
        shelf.rows.executemany("DELETE FROM shard WHERE lang = ? AND prefix = ?", gone)


def shards(shelf: Shelf, lang: str) -> dict[str, str]:
    """Beginning → the file of its words."""
    return dict(shelf.rows.execute("SELECT prefix, name FROM shard WHERE lang = ? ORDER BY prefix", (lang,)).fetchall())
