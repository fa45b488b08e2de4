"""A paper as PDF: the view of its facts, set by a typst template, in the fonts of `papers.fonts`.

PDF/A-2a for the archive and PDF/UA-1 for readers who cannot see: tagged, titled, with its languages. Values reach the
template as one JSON document and are never markup; the templates' folder is all that typst may read. The same facts
give the same bytes: the time of the document is the day the register was read on.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

from .checked import views_of
from .facts import Paper
from .fonts import shelf
from .kinds import kind_of
from .review_facts import LeadersBrief
from .view import headline

TEMPLATES = Path(__file__).parent / "templates"
STANDARDS: list[Any] = ["a-2a", "ua-1"]


def pdf(paper: Paper, langs: tuple[str, ...], folder: Path = TEMPLATES) -> bytes:
    """The paper as a PDF in one language, or in two side by side. Raises as `papers.write` says."""
    views = views_of(paper, langs)
    read_on = datetime.combine(date.fromisoformat(paper.as_of), time(0), UTC)
    data = {"title": headline(views), "views": views}
    written, pages = _typeset(kind_of(paper).name, langs, data, read_on, folder)
    if isinstance(paper, LeadersBrief) and pages > 1 and paper.shown > 1:
        return pdf(replace(paper, shown=paper.shown - 1), langs, folder)
    return written


def template(paper: str, langs: tuple[str, ...], folder: Path = TEMPLATES, ending: str = "typ") -> Path:
    """The tightest template that is there: review.vi-zh.typ, then review.parallel.typ (two languages) or review.typ,
    then those of every paper, paper.parallel.typ or paper.typ; those of `folder` before those of the house, which has
    the last two.
    """
    way = ".parallel" if len(langs) > 1 else ""
    names = [f"{one}.{ending}" for one in (f"{paper}.{'-'.join(langs)}", f"{paper}{way}", f"paper{way}")]
    return next(there / name for there in (folder, TEMPLATES) for name in names if (there / name).is_file())


def _typeset(
    paper: str, langs: tuple[str, ...], data: dict[str, Any], read_on: datetime, folder: Path
) -> tuple[bytes, int]:
    """The PDF and how many pages it has."""
    found = template(paper, langs, folder)
    compiler = typst.Compiler(found, root=found.parent, font_paths=shelf(), sys_inputs={"data": json.dumps(data)})
    written = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=read_on)
    if not isinstance(written, bytes):
        raise TypeError("typst gave no single document")
    return written, max(json.loads(compiler.query("<pages>", field="value")), default=1)
