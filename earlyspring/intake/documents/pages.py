"""The process of its own in which a PDF is taken apart (`pdf` starts it): its bytes in, the words of each page out (JSON).

A PDF of two kilobytes can draw itself a million times over, and what reads it is not written in Python: only a limit of
the system holds it.
"""

import json
import resource
import sys
from collections.abc import Iterator

import pypdfium2

from earlyspring.intake.documents.document import MOST_CHARACTERS, MOST_PAGES
from earlyspring.intake.documents.faults import closed
from earlyspring.intake.opening import Closed

MEGABYTES, SECONDS = 512, 10
"""Of memory and of the processor: five hundred full pages take 100 MB and two seconds."""


def words_of(data: bytes) -> list[str]:
    """The words of each page. Raises Closed for a lock, a broken file, too many pages or characters."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as broken:
        raise closed("locked" if "assword" in str(broken) else "not_a_document", found="PDF") from broken
    try:
        if len(document) > MOST_PAGES:
            raise closed("too_many_pages", expected=MOST_PAGES)
        return list(_pages(document))
    except pypdfium2.PdfiumError as broken:
        raise closed("not_a_document", found="PDF") from broken
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    length = 0
    for page in document:
        words = page.get_textpage()
        text = words.get_text_range()
        words.close()
        page.close()
        length += len(text)
        if length > MOST_CHARACTERS:
            raise closed("too_many_characters", expected=MOST_CHARACTERS)
        yield text


def _bind() -> None:
    """Bind this process for good to its memory and time, writing no files."""
    if sys.platform == "linux":  # elsewhere addresses are not counted
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1024**2, MEGABYTES * 1024**2))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))


def main() -> None:
    _bind()
    try:
        told = {"pages": words_of(sys.stdin.buffer.read())}
    except Closed as refused:
        told = {"closed": [refused.fault.code, refused.fault.found, refused.fault.expected]}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
