"""A file that came in, read as a document: what it is, its bytes say."""

import re
from collections.abc import Iterable
from dataclasses import replace

from earlyspring.intake.documents import html, pdf, plain, word
from earlyspring.intake.documents.document import Document, bounded
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.documents.legacy import modern
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.structure.paragraph import Paragraph

PAGE = re.compile(
    rb"\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|meta|div|p|table|h[1-6]|ol|ul)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
HEAD = 2048


def read_document(data: bytes, name: str) -> Document:
    """The paragraphs of a Word file, a PDF, an HTML page or plain text; `name` is its name, said where it is refused.

    Words are composed (NFC), Vietnamese in TCVN3 or VNI is put into Unicode, what was struck out is left out. Raises
    Closed with a fault of DOCUMENT for what is too large, harmful, broken, locked, a scan, or says nothing.
    """
    if len(data) > LARGEST:
        raise closed("too_large", name, LARGEST)
    silent: tuple[int, ...] = ()
    found: Iterable[Paragraph]
    if data[:1024].lstrip().startswith(b"%PDF-"):
        kind, (found, silent) = "pdf", pdf.paragraphs(data)
    elif data.startswith(b"PK"):
        kind, found = "word", word.paragraphs(data)
    elif data.startswith(OLD_OFFICE):
        raise closed("locked" if "EncryptedPackage".encode("utf-16-le") in data else "old_word", name)
    elif data.startswith(b"{\\rtf"):
        raise closed("not_a_document", name)
    elif PAGE.match(data[:HEAD].removeprefix(b"\xef\xbb\xbf")) or name.lower().endswith((".html", ".htm")):
        kind, found = "html", html.paragraphs(data)
    else:
        kind, found = "text", plain.lines(data)
    read = tuple(bounded(found))
    if not read:
        raise closed("no_words", name)
    return Document(_in_unicode(read) if kind in ("word", "html") else read, kind, silent)


def _in_unicode(read: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """All paragraphs without a letter beyond Western ones taken together: a single one is too short to tell."""
    doubtful = [one.text for one in read if not one.text.isascii() and all(sign < "\u0100" for sign in one.text)]
    whole = "\n".join(doubtful)
    if not doubtful or (turned := modern(whole)) is whole:
        return read
    better = dict(zip(doubtful, turned.split("\n"), strict=False)) if "\n" not in "".join(doubtful) else {}
    return tuple(replace(one, text=better.get(one.text, modern(one.text))) for one in read)
