"""A paper as PDF: the view of its facts, set by a typst template, in the fonts of `papers.fonts`.

PDF/A-2a for the archive and PDF/UA-1 for readers who cannot see: tagged, titled, with its languages. Values reach the
template as one JSON document and are never markup; the templates' folder is all that typst may read. The same facts
give the same bytes: the time of the document is the day the register was read on.
"""

import json
from collections.abc import Iterable
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
    _kept, compiler = fitted(paper, langs, folder)
    read_on = datetime.combine(date.fromisoformat(paper.as_of), time(0), UTC)
    written = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=read_on)
    if not isinstance(written, bytes):
        raise TypeError("typst gave no single document")
    return written


def fitted(paper: Paper, langs: tuple[str, ...], folder: Path = TEMPLATES) -> tuple[Paper, typst.Compiler]:
    """The paper and what sets it; of the leader's page as many lines as its one page holds. Raises as `papers.write` says."""
    compiler = _compiler(kind_of(paper).name, langs, as_read(paper, langs), folder)
    if isinstance(paper, LeadersBrief) and paper.shown > 1 and _pages(compiler) > 1:
        return fitted(replace(paper, shown=paper.shown - 1), langs, folder)
    return paper, compiler


def as_read(paper: Paper, langs: tuple[str, ...]) -> str:
    """The views as the templates read them; each is let go before the next is made, for they are large."""
    titles, written = [], []
    for one in views_of(paper, langs):
        titles.append(headline([one]))
        written.append(json.dumps(one, ensure_ascii=False))
        del one  # else it would stand beside the next while that is made
    return _joined(" / ".join(titles), written)


def in_json(title: str, views: Iterable[Any]) -> str:
    """Views that are there already, as the templates read them."""
    return _joined(title, [json.dumps(one, ensure_ascii=False) for one in views])


def _joined(title: str, views: list[str]) -> str:
    return f'{{"title": {json.dumps(title, ensure_ascii=False)}, "views": [{", ".join(views)}]}}'


def template(paper: str, langs: tuple[str, ...], folder: Path = TEMPLATES, ending: str = "typ") -> Path:
    """The tightest template that is there: review.vi-zh.typ, then review.parallel.typ (two languages) or review.typ,
    then those of every paper, paper.parallel.typ or paper.typ; those of `folder` before those of the house, which has
    the last two.
    """
    way = ".parallel" if len(langs) > 1 else ""
    names = [f"{one}.{ending}" for one in (f"{paper}.{'-'.join(langs)}", f"{paper}{way}", f"paper{way}")]
    return next(there / name for there in (folder, TEMPLATES) for name in names if (there / name).is_file())


def _compiler(paper: str, langs: tuple[str, ...], data: str, folder: Path) -> typst.Compiler:
    found = template(paper, langs, folder)
    return typst.Compiler(found, root=found.parent, font_paths=shelf(), sys_inputs={"data": data})


def _pages(compiler: typst.Compiler) -> int:
    """How many pages the paper has, by the word of its template; one where an office's template does not say."""
    return max(json.loads(compiler.query("<pages>", field="value")), default=1)
