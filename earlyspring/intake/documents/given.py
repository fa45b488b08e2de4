"""Where the words of plain text stood in the file, before they were made clean."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from earlyspring.intake.documents.document import UNSEEN, clean
from earlyspring.intake.documents.plain import decoded
from earlyspring.lang.structure.paragraph import Paragraph

# A letter with what is composed with it: marks, and the vowels and ends of Korean syllables.
CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f\u3099\u309a\u1161-\u11ff]*|.", re.DOTALL)
BLANKS = " \t\r\f\v\u00a0"


def places_in(data: bytes, paragraphs: Sequence[Paragraph]) -> list[int]:
    """For each character of the `text_of` these lines of a plain text, and for its end, where it stood in the file.

    In code points of the file's text, before anything was composed or left out. The paragraphs are lines of the file, in
    their order. Raises Closed as `decoded` does.
    """
    places: list[int] = []
    lines = _lines(decoded(data))
    end = 0
    for one in paragraphs:
        for start, line in lines:
            if clean(line) == one.text:
                places += [*(start + offset for offset in _offsets(line, len(one.text))), start + len(line)]
                end = start + len(line)
                break
    return places or [end]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        start += len(line)


def _offsets(line: str, length: int) -> list[int]:
    """Where each character of the clean line stood; about there, where a script composes its letters in ways of its own."""
    offsets = _cleaned(line)
    return offsets if len(offsets) == length else [place * len(line) // length for place in range(length)]


def _cleaned(line: str) -> list[int]:
    """Where each character stood of the line as `clean` makes it."""
    seen = [place for place, sign in enumerate(line) if ord(sign) not in UNSEEN]
    words: list[str] = []
    offsets: list[int] = []
    for found in CLUSTER.finditer("".join(line[place] for place in seen)):
        for offset, sign in enumerate(unicodedata.normalize("NFC", found[0])):
            blank = sign in BLANKS
            if not (blank and (not words or words[-1] == " ")):
                words.append(" " if blank else sign)
                offsets.append(seen[min(found.start() + offset, found.end() - 1)])
    while words and words[-1] == " ":
        words.pop()
        offsets.pop()
    return offsets
