"""A paper in a form that somebody sent: what `writing.write` does with one of the house, done apart from it."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from .apart import set_apart
from .facts import Paper
from .kinds import kind_of
from .pdf import as_read
from .review_facts import LeadersBrief

ENDINGS = {"pdf": "typ", "docx": "docx"}


def write_own(paper: Paper, langs: tuple[str, ...], form: str, source: bytes) -> bytes:
    """The paper as `pdf` or `docx` in the form whose bytes are `source`: the same form and paper, the same bytes.

    Raises as `papers.write` says; FormFault also where the form asks for too much time or memory.
    """
    if form == "docx":
        return _letter(paper, langs, source)
    written, pages = set_apart(source, as_read(paper, langs), paper.as_of)
    if isinstance(paper, LeadersBrief) and paper.shown > 1 and pages > 1:
        return write_own(replace(paper, shown=paper.shown - 1), langs, form, source)
    return written


def _letter(paper: Paper, langs: tuple[str, ...], source: bytes) -> bytes:
    from .office import office  # the library of office documents is loaded by those alone who write one

    with TemporaryDirectory() as folder:
        (Path(folder) / f"{kind_of(paper).name}.{'-'.join(langs)}.docx").write_bytes(source)
        return office(paper, langs, Path(folder))
