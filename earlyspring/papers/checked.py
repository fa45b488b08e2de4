"""The views of a paper as they will be set, once every character in them is known to have a glyph."""

from collections.abc import Iterator
from typing import Any

from earlyspring.lang.tongues import LANGUAGES

from .facts import Paper
from .fonts import GlyphMissing, font_files, missing_glyphs, printable
from .pen import Run
from .view import view

# A paper repeats its words a thousand times: each is looked at once, and lies in memory once.
Seen = dict[str, str]
# Which paper, the headings above, the number of a row.
Where = tuple[str | int, ...]


def views_of(paper: Paper, langs: tuple[str, ...]) -> Iterator[Any]:
    """A view for each language, ready to be set, one after another: those of a large paper are large.

    Raises GlyphMissing for a character no font of papers has, WordMissing for a code or language without words,
    ValueError for more than two languages, or one given twice.
    """
    if not 1 <= len(langs) <= 2 or len(set(langs)) != len(langs):
        raise ValueError(f"a paper is written in one language or in two side by side ({', '.join(LANGUAGES)})")
    seen: Seen = {}
    for lang in langs:
        others = tuple(one for one in langs if one != lang)
        written: Any = view(paper, lang, own_first=not others, beside=others)
        for key, value in written.items():
            written[key] = _checked(value, (f"the paper in {lang}",), seen)
        yield written
        del written


def proven(value: Any, *where: str | int) -> Any:
    """Words and what holds them (lists, mappings) ready to be set: composed, each character known to have a glyph.

    Raises GlyphMissing, which says where: `where`, the headings above and the number of the line.
    """
    return _checked(value, where, {})


def _checked(value: Any, where: Where, seen: Seen) -> Any:
    """The value itself, its words put in order: a second one beside it would be as large."""
    if isinstance(value, str):
        return seen.get(value) or _printed(value, where, seen)
    if isinstance(value, list):
        value[:] = [_checked(one, where, seen) for one in _joined(value)]
    elif isinstance(value, dict):
        here = (*where, value["heading"]) if value.get("heading") else where
        for key, one in value.items():
            value[key] = (_rows if key == "lines" else _checked)(one, here, seen)
    return value


def _rows(lines: list[Any], where: Where, seen: Seen) -> list[Any]:
    return [_checked(line, (*where, number), seen) for number, line in enumerate(lines, start=1)]


def _printed(words: str, where: Where, seen: Seen) -> str:
    text = printable(words)
    for character in missing_glyphs(text, font_files()):
        raise GlyphMissing(character, *where)
    return seen.setdefault(words, text)


def _joined(value: list[Any]) -> list[Any]:
    """Plain words that stand next to one another as one run: what is set is the same, with less to set."""
    kept: list[Any] = []
    for one in value:
        if kept and _plain(one) and _plain(kept[-1]):
            kept[-1] = one | {"t": kept[-1]["t"] + one["t"]}
        else:
            kept.append(one)
    return kept


def _plain(one: Run | Any) -> bool:
    return isinstance(one, dict) and one.get("k") == "plain" and len(one) == len(("t", "k"))
