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

from .checked import views_of
from .facts import Paper
from .fonts import shelf
from .kinds import kind_of
from .view import headline

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Any] = ["a-2a", "ua-1"]


def pdf(paper: Paper, langs: tuple[str, ...], folder: Path = TEMPLATES) -> bytes:
    """The paper as a PDF in one language, or in two side by side. Raises as `papers.write` says."""
    views = views_of(paper, langs)
    read_on = datetime.combine(date.fromisoformat(paper.as_of), time(0), UTC)
    return _typeset(kind_of(paper).name, langs, {"title": headline(views), "views": views}, read_on, folder)


def template(paper: str, langs: tuple[str, ...], folder: Path = TEMPLATES) -> Path:
    """The tightest template that is there: review.vi-zh.typ, then review.parallel.typ (two languages) or review.typ,
    then those of every paper, paper.parallel.typ or paper.typ; those of `folder` before those of the house, which has
    the last two.
    """
    way = ".parallel" if len(langs) > 1 else ""
    names = [f"{paper}.{'-'.join(langs)}.typ", f"{paper}{way}.typ", f"paper{way}.typ"]
    return next(there / name for there in (folder, TEMPLATES) for name in names if (there / name).is_file())


def _typeset(paper: str, langs: tuple[str, ...], data: dict[str, Any], read_on: datetime, folder: Path) -> bytes:
    found = template(paper, langs, folder)
    compiler = typst.Compiler(found, root=found.parent, font_paths=shelf(), sys_inputs={"data": json.dumps(data)})
    pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=read_on)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no single document")
    return pdf
