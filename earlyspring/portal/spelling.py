"""By which words things are found: kept on the shelf while it is filled, a change of a few things touching few words."""

from collections import Counter
from typing import Any

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.beginnings import DEEPEST, MOST, name_shards
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.terms import terms_of, title_of

Word = tuple[str, str]
"""Language and term."""
Content = dict[str, Any] | None
ADD_WORD = "INSERT INTO word VALUES (?, ?, ?, ?)"
DROP_WORD = "DELETE FROM word WHERE lang = ? AND term = ? AND kind = ? AND item = ?"
COUNT_TERM = (
    "INSERT INTO term VALUES (?, ?, ?) ON CONFLICT (lang, term) DO UPDATE SET total = total + excluded.total "
    "RETURNING total"
)
COUNT_BEGINNING = (
    "INSERT INTO beginning VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (lang, above, prefix) DO UPDATE SET "
    "terms = terms + excluded.terms, lines = lines + excluded.lines, touched = excluded.touched"
)


class Spelling:
    """The words of one filling."""

    def __init__(self, shelf: Shelf, number: int):
        self.shelf, self.rows, self.number = shelf, shelf.rows, number
        self.changes: Counter[Word] = Counter()
        self.touched: set[Word] = set()

    def spell(self, kind: str, item: str, before: Content, after: Content) -> None:
        """Under which words the thing is found from now on."""
        for lang in LANGUAGES:
            old, new = (terms_of(kind, one, lang) if one else set() for one in (before, after))
            gone, come = old - new, new - old
            self.rows.executemany(DROP_WORD, [(lang, term, kind, item) for term in gone])
            self.rows.executemany(ADD_WORD, [(lang, term, kind, item) for term in come])
            self.changes.update((lang, term) for term in come)
            self.changes.subtract((lang, term) for term in gone)
            self.touched.update((lang, term) for term in gone | come)
            if before and after and title_of(before, lang) != title_of(after, lang):
                self.touched.update((lang, term) for term in old & new)

    def moved(self, kind: str, content: dict[str, Any]) -> None:
        """Its words lead to another place from now on."""
        self.touched.update((lang, term) for lang in LANGUAGES for term in terms_of(kind, content, lang))

    def count(self) -> None:
        """Bring the numbers of words and of their beginnings to what was spelled since they were counted last."""
        beginnings: dict[tuple[str, str, str], list[int]] = {}
        for lang, term in self.touched:
            terms, lines = self._counted(lang, term)
            for length in range(1, min(len(term), DEEPEST) + 1):
                held = beginnings.setdefault((lang, term[: length - 1], term[:length]), [0, 0])
                held[0] += terms
                held[1] += lines
        every = [(*place, *held, self.number) for place, held in beginnings.items()]
        self.rows.executemany(COUNT_BEGINNING, every)
        fewer = [place for place, (terms, _lines) in beginnings.items() if terms < 0]
        asked = "DELETE FROM beginning WHERE lang = ? AND above = ? AND prefix = ? AND terms = 0"
        self.rows.executemany(asked, fewer)
        self.touched.clear()
        self.changes.clear()

    def _counted(self, lang: str, term: str) -> tuple[int, int]:
        """How many words more there are, and how many lines more they take."""
        change = self.changes[lang, term]
        if not change:
            return 0, 0
        (total,) = self.rows.execute(COUNT_TERM, (lang, term, change)).fetchall()[0]
        if not total:
            self.rows.execute("DELETE FROM term WHERE lang = ? AND term = ?", (lang, term))
        return bool(total) - bool(total - change), _lines(total) - _lines(total - change)

    def end(self) -> None:
        """Name the files of what was touched."""
        self.count()
        name_shards(self.shelf, self.number)


def _lines(total: int) -> int:
    """The lines that a word takes: itself, and the first things that it is in."""
    return min(total, MOST) + 1 if total else 0
