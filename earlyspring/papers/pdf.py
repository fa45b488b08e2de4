"""A paper as PDF: the view of its facts, set by a typst template, in the fonts of `papers.fonts`.

PDF/A-2a for the archive and PDF/UA-1 for readers who cannot see: tagged, titled, with its languages. Values reach the
template as one JSON document and are never markup; the templates' folder is all that typst may read. The same facts
give the same bytes: the time of the document is the day the register was read on.
"""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

from earlyspring.lang.tongues import LANGUAGES

from .facts import Extract
from .fonts import GlyphMissing, font_files, missing_glyphs, printable, shelf
from .view import View, headline, view

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Any] = ["a-2a", "ua-1"]


def write(extract: Extract, langs: tuple[str, ...]) -> bytes:
    """The extract as a PDF in one language, or in two side by side, e.g. `("vi", "zh")`.

    Raises GlyphMissing for a character no font of papers has, WordMissing for a code or language without words,
    ValueError for more than two languages, one given twice, or a day that is none.
    """
    if not 1 <= len(langs) <= 2 or len(set(langs)) != len(langs):
        raise ValueError(f"a paper is written in one language or in two side by side ({', '.join(LANGUAGES)})")
    views = [_set(view(extract, lang, own_first=len(langs) == 1)) for lang in langs]
    read_on = datetime.combine(date.fromisoformat(extract.as_of), time(0), UTC)
    return _typeset("extract", langs, {"title": headline(views), "views": views}, read_on)


def template(paper: str, langs: tuple[str, ...], folder: Path = TEMPLATES) -> Path:
    """The tightest template that is there: extract.vi-zh.typ, then extract.parallel.typ (two languages), extract.typ.

    Raises FileNotFoundError where there is none.
    """
    names = [f"{paper}.{'-'.join(langs)}.typ", *([f"{paper}.parallel.typ"] if len(langs) > 1 else []), f"{paper}.typ"]
    for name in names:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"no template {' or '.join(names)} in {folder}")


def _typeset(paper: str, langs: tuple[str, ...], data: dict[str, Any], read_on: datetime) -> bytes:
    compiler = typst.Compiler(
        template(paper, langs), root=TEMPLATES, font_paths=shelf(), sys_inputs={"data": json.dumps(data)}
    )
    pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=read_on)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no single document")
    return pdf


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
