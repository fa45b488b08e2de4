"""The views of a paper as they will be set, once every character in them is known to have a glyph."""

from typing import Any

from earlyspring.lang.tongues import LANGUAGES

from .facts import Paper
from .fonts import GlyphMissing, font_files, missing_glyphs, printable
from .view import View, view


def views_of(paper: Paper, langs: tuple[str, ...]) -> list[Any]:
    """A view for each language, ready to be set.

    Raises GlyphMissing for a character no font of papers has, WordMissing for a code or language without words,
    ValueError for more than two languages, or one given twice.
    """
    if not 1 <= len(langs) <= 2 or len(set(langs)) != len(langs):
        raise ValueError(f"a paper is written in one language or in two side by side ({', '.join(LANGUAGES)})")
    return [_set(view(paper, lang, own_first=len(langs) == 1)) for lang in langs]


def _set(written: View) -> Any:
    """The view as it will be set, once every character in it is known to have a glyph."""
    return {key: _checked(value, f"the paper in {written['lang']}") for key, value in written.items()}


def _checked(value: Any, where: str) -> Any:
    if isinstance(value, str):
        text = printable(value)
        for character in missing_glyphs(text, font_files()):
            raise GlyphMissing(character, where)
        return text
    if isinstance(value, list):
        return [_checked(one, where) for one in value]
    if isinstance(value, dict):
        here = f"{where}, {value['heading']}" if value.get("heading") else where
        return {key: _rows(one, here) if key == "lines" else _checked(one, here) for key, one in value.items()}
    return value


def _rows(lines: list[Any], where: str) -> list[Any]:
    return [_checked(line, f"{where}, row {number}") for number, line in enumerate(lines, start=1)]
