"""Search on the node: what all the words are in, for readers without a script."""

from typing import Any

from earlyspring.lang.characters import is_cjk
from earlyspring.lang.fold import fold
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.terms import in_terms, title_of

FOUND = 50
WHOLE = "SELECT kind, item FROM word WHERE lang = ? AND term = ?"
BEGINNING = "SELECT kind, item FROM word WHERE lang = ? AND term BETWEEN ? AND ?"


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
    return sorted(things, key=lambda one: not fold(title_of(one.content, lang)).startswith(whole_words))
