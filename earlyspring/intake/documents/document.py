"""What was read of a file: its paragraphs in their order."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from earlyspring.intake.documents.faults import closed
from earlyspring.lang.structure.paragraph import Paragraph

MOST_PARAGRAPHS = 50_000
MOST_CHARACTERS = 4_000_000
MOST_PAGES = 500
BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
_CONTROLS = (*range(9), *range(0xE, 0x20), 0x7F)
UNSEEN = dict.fromkeys([*_CONTROLS, 0xAD, 0x180E, *range(0x200B, 0x200F), *range(0x2060, 0x2065), 0xFEFF])
TURNING = re.compile("[\u061c\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs after which words are shown in another order than they are written: 12 is read as 21. No text in vi, zh or en
has any."""


@dataclass(frozen=True)
class Document:
    """`kind`: word, pdf, html or text. `silent_pages`: numbers, from 1, of pages of a PDF on which no text stands."""

    paragraphs: tuple[Paragraph, ...]
    kind: str
    silent_pages: tuple[int, ...] = ()


def clean(text: str) -> str:
    """Words composed (NFC), blanks as one, without characters that nobody sees; line breaks are kept."""
    lines = unicodedata.normalize("NFC", text.translate(UNSEEN)).split("\n")
    return "\n".join(BLANKS.sub(" ", one).strip() for one in lines).strip("\n")


def bounded(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Those that say something, clean. Raises Closed when they are more than any agreement has, or turned around."""
    count = length = 0
    for one in paragraphs:
        said = replace(one, text=clean(one.text))
        if turning := TURNING.search(said.whole):
            raise closed("turned_around", found=f"U+{ord(turning[0]):04X}")
        if not said.whole:
            continue
        count, length = count + 1, length + len(said.whole)
        if count > MOST_PARAGRAPHS:
            raise closed("too_many_paragraphs", expected=MOST_PARAGRAPHS)
        if length > MOST_CHARACTERS:
            raise closed("too_many_characters", expected=MOST_CHARACTERS)
        yield said
