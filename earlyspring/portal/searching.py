"""Search without a server: words in alphabetical order on pages by how they begin, and the same as JSON for a script."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from earlyspring.lang.characters import is_cjk
from earlyspring.lang.fold import fold
from earlyspring.portal.places import place_of
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.terms import in_terms

MOST = 30
"""Things shown below a word; what is in more is found by another word."""
A_PAGE = 250
"""Lines on a page of words before it is parted by the next letter."""
DEEPEST = 6
FOUND = 50
WHOLE = "SELECT kind, item FROM word WHERE lang = ? AND term = ?"
BEGINNING = "SELECT kind, item FROM word WHERE lang = ? AND term BETWEEN ? AND ?"


def prefixes(shelf: Shelf, lang: str) -> list[tuple[str, int]]:
    """The beginnings of words by which pages are parted, with how many lines each has; in their order."""
    asked = "SELECT term, MIN(total, ?) FROM term WHERE lang = ? ORDER BY term"
    every = shelf.rows.execute(asked, (MOST, lang)).fetchall()
    return [(prefix, count) for prefix, count in _parted(every, 1)]


def _parted(every: list[tuple[str, int]], length: int) -> Iterator[tuple[str, int]]:
    groups: dict[str, list[tuple[str, int]]] = {}
    for term, count in every:
        groups.setdefault(term[:length], []).append((term, count))
    for prefix, some in groups.items():
        lines = sum(count + 1 for _term, count in some)
        if lines > A_PAGE and length < DEEPEST and len(some) > 1:
            yield from _parted(some, length + 1)
        else:
            yield prefix, lines


def file_of(prefix: str) -> str:
    """The name of the page of a beginning: its letters, of Chinese their numbers."""
    return "-".join(sign if sign.isascii() else f"u{ord(sign):x}" for sign in prefix) if prefix else "-"


def terms_under(shelf: Shelf, lang: str, prefix: str, others: list[str]) -> list[tuple[str, list[Thing], int]]:
    """The words with a beginning that stand on its page: word, the first things, how many there are.

    `others`: all beginnings, for a word belongs to the longest of them.
    """
    asked = "SELECT term, total FROM term WHERE lang = ? AND term >= ? AND term < ? ORDER BY term"
    found = shelf.rows.execute(asked, (lang, prefix, prefix + "\U0010ffff")).fetchall()
    longer = [one for one in others if one != prefix and one.startswith(prefix)]
    return [
        (term, things_of(shelf, lang, term), total)
        for term, total in found
        if not any(term.startswith(one) for one in longer)
    ]


def things_of(shelf: Shelf, lang: str, term: str, limit: int = MOST) -> list[Thing]:
    asked = "SELECT kind, item FROM word WHERE lang = ? AND term = ? ORDER BY kind, item LIMIT ?"
    rows = shelf.rows.execute(asked, (lang, term, limit)).fetchall()
    return [thing for kind, item in rows if (thing := shelf.get(kind, item))]


def lines_of(shelf: Shelf, lang: str, prefix: str, others: list[str]) -> list[tuple[str, list[tuple[str, str]], int]]:
    """Words under a beginning, each with place and title of what it is in."""
    return [
        (term, [(place_of(shelf, one.kind, one.item) or "", title_of(one, lang)) for one in things], total)
        for term, things, total in terms_under(shelf, lang, prefix, others)
    ]


def title_of(thing: Thing, lang: str) -> str:
    """By what a thing is called in a list of findings: code and title."""
    content = thing.content
    words: Any = next((content[name] for name in ("title", "names", "name", "terms", "text") if content.get(name)), {})
    said = words.get(lang, "") if isinstance(words, dict) else ""
    return " ".join(filter(None, (content.get("code", ""), said)))


def shard(shelf: Shelf, lang: str, prefix: str, others: list[str]) -> bytes:
    """The page of a beginning for the script: {word: [[[place, title], …], how many]}."""
    found = {term: [every, total] for term, every, total in lines_of(shelf, lang, prefix, others)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def shard_name(prefix: str, data: bytes) -> str:
    return f"search/{file_of(prefix)}.{sha256(data).hexdigest()[:12]}.json"


def found(shelf: Shelf, lang: str, words: str) -> list[Thing]:
    """What all the words are in, the last as the beginning of a word; what begins with the words as typed comes first."""
    terms = list(dict.fromkeys(in_terms(words)))
    if not terms:
        return []
    asked: list[Any] = []
    parts = []
    for number, term in enumerate(terms):
        whole = (is_cjk(term[0]) and len(term) > 1) or number < len(terms) - 1
        parts.append(WHOLE if whole else BEGINNING)
        asked += [lang, term] if whole else [lang, term, term + "\U0010ffff"]
    rows = shelf.rows.execute(f"{' INTERSECT '.join(parts)} LIMIT ?", (*asked, FOUND)).fetchall()
    things = [thing for kind, item in rows if (thing := shelf.get(kind, item))]
    whole_words = fold(words)
    return sorted(things, key=lambda one: not fold(title_of(one, lang)).startswith(whole_words))
