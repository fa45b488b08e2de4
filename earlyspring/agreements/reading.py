"""What a file is that holds a text, and its words where they can be read."""

from dataclasses import dataclass

from earlyspring.intake.documents import Closed, Paragraph, read_document
from earlyspring.lang.structure import by_language

PDF = "application/pdf"
MEDIA_TYPES = {
    "pdf": PDF,
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "text": "text/plain",
}


@dataclass(frozen=True)
class TextFile:
    """What was read of a file. `unread`: a code of `intake.documents.DOCUMENT`, where its words cannot be read."""

    media_type: str
    paragraphs: tuple[Paragraph, ...] = ()
    unread: str = ""

    def first_lines(self, count: int = 20) -> list[str]:
        """The first lines that say something."""
        return [line.strip() for one in self.paragraphs[:count] for line in one.whole.splitlines() if line.strip()]

    def in_language(self, lang: str) -> tuple[Paragraph, ...]:
        """The paragraphs in one language, where the file holds several side by side; else all."""
        told = by_language(self.paragraphs)
        return told[lang] if lang in told and len(told) > 1 else self.paragraphs


def text_file(data: bytes, name: str = "") -> TextFile:
    """What a file holds. Raises Closed with the reason for what is no text, or not to be taken in.

    A PDF is taken in as it is: what was signed is often a scan, and the digest is of the file.
    """
    try:
        read = read_document(data, name)
    except Closed as closed:
        if not data[:1024].lstrip().startswith(b"%PDF-"):
            raise
        return TextFile(PDF, unread=closed.fault.code)
    return TextFile(MEDIA_TYPES[read.kind], read.paragraphs)
