"""What kind of file a text is, and its first lines where they can be read without another program."""

import re
import zipfile
import zlib
from html import unescape
from io import BytesIO

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BODY = "word/document.xml"
LOOKED_AT = 1024 * 1024
PARAGRAPH = re.compile(r"</w:p>|<w:br\b[^>]*/>")
TAG = re.compile(r"<[^>]+>")
WORDS = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:tab\b[^>]*/>")
LONGEST = 16 * 1024 * 1024


def media_type(data: bytes) -> str | None:
    """PDF, Word or plain text in UTF-8, told by the bytes alone; None for anything else."""
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return WORD if _word(data) is not None else None
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in words else "text/plain"


def first_lines(data: bytes, count: int = 20) -> list[str]:
    """The first lines that say something; none for a PDF, whose words another program must read."""
    kind = media_type(data)
    if kind == "text/plain":
        lines = data[:LOOKED_AT].decode("utf-8-sig", errors="ignore").splitlines()
    elif kind == WORD:
        lines = [unescape(TAG.sub("", part)) for part in PARAGRAPH.split(_word(data) or "")]
    else:
        lines = []
    return [line.strip() for line in lines if line.strip()][:count]


def every_line(data: bytes) -> list[str] | None:
    """All lines that say something; None where they cannot be read here: a PDF, no text at all, or more than 16 MB of it.

    Of a Word file the words that stand in it: not those that were deleted and tracked, and not the numbers that Word
    makes itself.
    """
    kind = media_type(data)
    if kind == "text/plain":
        lines = data.decode("utf-8-sig").splitlines() if len(data) <= LONGEST else None
    elif kind == WORD:
        body = _word(data, LONGEST + 1)
        lines = None if body is None or len(body) > LONGEST else [_said(part) for part in PARAGRAPH.split(body)]
    else:
        lines = None
    return None if lines is None else [line.strip() for line in lines if line.strip()]


def _said(paragraph: str) -> str:
    return "".join(unescape(words) if words else " " for words in WORDS.findall(paragraph))


def _word(data: bytes, most: int = LOOKED_AT) -> str | None:
    """The beginning of the body of a Word file. No more is unpacked, however large the file says it is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(BODY) as body:
            return body.read(most).decode("utf-8", errors="ignore")
    # In their order: no archive, no such part in it, a damaged one, damaged bytes in it, one under a password, one packed
    # in a way that is not known here, one cut off. Whichever it is, its words cannot be read.
    except (zipfile.BadZipFile, KeyError, OSError, zlib.error, RuntimeError, NotImplementedError, EOFError):
        return None
