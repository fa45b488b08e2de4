"""What kind of file a text is, and its first lines where they can be read without another program."""

import re
import zipfile
from html import unescape
from io import BytesIO

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BODY = "word/document.xml"
LOOKED_AT = 1024 * 1024
PARAGRAPH = re.compile(r"</w:p>|<w:br\b[^>]*/>")
TAG = re.compile(r"<[^>]+>")


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


def _word(data: bytes) -> str | None:
    """The beginning of the body of a Word file. No more is unpacked, however large the file says it is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(BODY) as body:
            return body.read(LOOKED_AT).decode("utf-8", errors="ignore")
    # In their order: no archive, no such part in it, a damaged one, one under a password, one packed in a way that is
    # not known here, one cut off. Whichever it is, its words cannot be read.
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError):
        return None
