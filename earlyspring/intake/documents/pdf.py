"""The paragraphs of a PDF with a text layer: lines joined where a sentence goes on, without page numbers and running heads."""

import re
from collections import Counter
from collections.abc import Iterator

from earlyspring.intake.documents.document import MOST_CHARACTERS, clean
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.structure.paragraph import Paragraph

MOST_PAGES = 500
PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:Trang|Page|第)?\s*\d{1,4}\s*(?:[/／]|of|trên)?\s*\d{0,4}\s*页?[-–—\s]*", re.IGNORECASE
)
BEGINS = re.compile(
    r"(?:Điều|Article|Chương|Chapter|Mục|Section|Phụ lục|Annex|Phần)\s+[\dIVXLC]|第[0-9一二三四五六七八九十百]+[条章节款]|附件"
    r"|[0-9]{1,2}[.)、．](?!\d)|[（(][0-9一二三四五六七八九十a-zđ]{1,3}[)）]|[a-zđ][.)]\s|[一二三四五六七八九十]{1,3}、|[-–•*]\s",
    re.IGNORECASE,
)
ENDS = re.compile(r"[.。;；:：!！?？]['\"”’」』）)]*$")
RECURS = 3
HAN = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def paragraphs(data: bytes) -> tuple[list[Paragraph], tuple[int, ...]]:
    """The paragraphs, and the numbers of the pages without text. Raises Closed for a scan, a lock, a broken file."""
    pages = _pages(data)
    silent = tuple(place for place, one in enumerate(pages, 1) if not one)
    if len(silent) == len(pages):
        raise closed("no_text_layer", found=str(len(pages)))
    heads = _running(pages)
    lines = [one for page in pages for one in page if not PAGE_NUMBER.fullmatch(one) and _masked(one) not in heads]
    return [Paragraph(one) for one in joined(lines)], silent


def _pages(data: bytes) -> list[list[str]]:
    import pypdfium2

    if len(data) > LARGEST:
        raise closed("too_large", expected=LARGEST)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as broken:
        raise closed("locked" if "assword" in str(broken) else "not_a_document", found="PDF") from broken
    try:
        if len(document) > MOST_PAGES:
            raise closed("too_many_pages", expected=MOST_PAGES)
        return list(_lines_of(document))
    except pypdfium2.PdfiumError as broken:
        raise closed("not_a_document", found="PDF") from broken
    finally:
        document.close()


def _lines_of(document: object) -> Iterator[list[str]]:
    length = 0
    for page in document:  # type: ignore[attr-defined]
        words = page.get_textpage()
        # How it parts a word at the end of a line.
        text = words.get_text_range().replace("\ufffe", "").replace("\x02", "").replace("\r\n", "\n")
        words.close()
        page.close()
        length += len(text)
        if length > MOST_CHARACTERS:
            raise closed("too_many_characters", expected=MOST_CHARACTERS)
        yield [line for one in text.splitlines() if (line := clean(one))]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _running(pages: list[list[str]]) -> set[str]:
    """First and last lines that stand on most pages: no text says the same at the edge of every page."""
    edges = Counter(edge for page in pages if page for edge in {_masked(page[0]), _masked(page[-1])})
    return {
        line for line, count in edges.items() if count >= RECURS and count * 2 > len(pages) and not BEGINS.match(line)
    }


def joined(lines: list[str]) -> list[str]:
    """Lines put together where a paragraph goes on: the one before ended in no stop and this one begins no part."""
    found: list[list[str]] = []
    longest = max(map(len, lines), default=0)
    for line in lines:
        before = found[-1][-1] if found else ""
        # A heading is short and ends in no stop either.
        if before and not ENDS.search(before) and not BEGINS.match(line) and len(before) * 2 > longest:
            if not (HAN.match(before[-1]) or HAN.match(line[0])):
                found[-1].append(" ")
            found[-1].append(line)
        else:
            found.append([line])
    return ["".join(one) for one in found]
