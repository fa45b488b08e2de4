"""Reading a paper back, as a reader's programme would."""

import re
import zlib
from collections import Counter
from contextlib import suppress

import pypdfium2


def pages(pdf: bytes) -> list[str]:
    """The text of each page, lines as they stand."""
    return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in pypdfium2.PdfDocument(pdf)]


def lines(pdf: bytes) -> list[str]:
    """Every line of the paper without the spaces at its end; no-break spaces read as spaces."""
    text = "\n".join(pages(pdf)).replace("\u00a0", " ")
    return [line.rstrip() for line in text.split("\n")]


def title(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf).get_metadata_value("Title"))


def is_tagged(pdf: bytes) -> bool:
    return bool(pypdfium2.PdfDocument(pdf).is_tagged())


def tags(pdf: bytes) -> Counter[str]:
    """How often each kind of part is named to readers who cannot see: Table, TR, TH, TD, H1, …"""
    found = pdf
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            found += zlib.decompress(stream)
    return Counter(one.decode() for one in re.findall(rb"/S\s*/(\w+)", found))
