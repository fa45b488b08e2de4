"""A paper in the form it is asked for."""

from pathlib import Path

from .facts import Paper
from .pdf import TEMPLATES, pdf

FORMS = ("pdf", "docx")


def write(paper: Paper, langs: tuple[str, ...], form: str = "pdf", folder: Path = TEMPLATES) -> bytes:
    """The paper in one language, or in two side by side, e.g. `("vi", "zh")`, as `pdf` or `docx`.

    `folder` holds an office's own templates; what it lacks is taken from the house. The same paper gives the same bytes.

    Raises GlyphMissing for a character no font of papers has, WordMissing for a code or language without words,
    ValueError for more than two languages, one given twice, a day that is none, an unknown form, or an office's form that
    cannot be filled (FormFault).
    """
    if form not in FORMS:
        raise ValueError(f"a paper is written as {' or '.join(FORMS)}, not {form!r}")
    if form == "pdf":
        return pdf(paper, langs, folder)
    from .office import office  # the library of office documents is loaded by those alone who write one

    return office(paper, langs, folder)
