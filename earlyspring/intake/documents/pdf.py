"""The paragraphs of a PDF with a text layer: lines joined where a sentence goes on, without page numbers and running heads."""

import json
import re
import subprocess
import sys
from collections import Counter

from earlyspring.intake.documents.document import clean
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.structure.paragraph import Paragraph

PATIENCE = 60
"""Seconds by the clock, on a machine that others use too; those of the processor are bound by `pages`."""
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
    """The lines of each page, taken apart in a process of its own (`pages`)."""
    if len(data) > LARGEST:
        raise closed("too_large", expected=LARGEST)
    command = [sys.executable, "-m", "earlyspring.intake.documents.pages"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603  our own command
    except subprocess.TimeoutExpired:
        raise closed("takes_too_much", found="PDF") from None
    if done.returncode:
        raise closed("takes_too_much", found="PDF")
    told = json.loads(done.stdout)
    if "closed" in told:
        raise closed(*told["closed"])
    return [_lines_of(page) for page in told["pages"]]


def _lines_of(page: str) -> list[str]:
    # How it parts a word at the end of a line.
    text = page.replace("\ufffe", "").replace("\x02", "").replace("\r\n", "\n")
    return [line for one in text.splitlines() if (line := clean(one))]


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
