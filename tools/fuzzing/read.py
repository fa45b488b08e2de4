"""Everything that reads a file, one text, or several: a fault of its own is an answer, any other a crash."""

from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.formats.tmx import read_tmx
from earlyspring.formats.xliff import read_xliff
from earlyspring.intake.documents import Closed, read_document
from earlyspring.lang.alignment import align
from earlyspring.lang.concord.comparing import compare, compare_lines, text
from earlyspring.lang.facts import facts_in
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure import Paragraph, by_language, parts_of
from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.legal import BASE


def read_file(data: bytes, name: str) -> None:
    """Read, and if it can be read, told apart by languages and made a tree."""
    readers = {"tbx": read_tbx, "tmx": read_tmx, "xlf": read_xliff, "csv": read_terms_csv}
    try:
        if reader := readers.get(name.rpartition(".")[2]):
            reader(data)
            return
        document = read_document(data, name)
    except (Closed, NotRead):
        return
    for lang, these in by_language(document.paragraphs).items():
        parts_of(these, lang)


def read_text(said: str, lang: str) -> None:
    """Everything that reads one text."""
    for fact in facts_in(said, lang):
        if said[fact.start : fact.end] != fact.text:
            raise AssertionError(f"{fact} is not at its place")
    hits_in(said, lang, BASE)
    sentences(said, lang)
    parts_of(paragraphs(said), lang)


def paragraphs(said: str) -> list[Paragraph]:
    return [Paragraph(line) for line in said.split("\n")]


def compared(texts: dict[str, str]) -> None:
    """Everything that reads several; the places of what is found lie within the texts."""
    read = {lang: text(paragraphs(said), lang, BASE) for lang, said in texts.items()}
    for one in compare(read, BASE).findings:
        for lang, (start, end) in one.spans.items():
            if not 0 <= start <= end <= len(read[lang].whole):
                raise AssertionError(f"{one} stands nowhere")
    (a, said), (b, other) = list(texts.items())[:2]
    compare_lines(said, other, a, b, BASE)
    align(said.split("\n"), other.split("\n"), a, b)
