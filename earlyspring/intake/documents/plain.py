"""Plain text: in which code its letters are, and its lines as paragraphs."""

import codecs
import unicodedata
from collections.abc import Iterator

from earlyspring.intake.documents.faults import closed
from earlyspring.intake.documents.legacy import LOOKED_AT, likeness, modern
from earlyspring.lang.structure.paragraph import Paragraph

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
MOSTLY = 0.9
SURE = 0.8


def lines(data: bytes) -> Iterator[Paragraph]:
    """Each line a paragraph. Raises Closed as `decoded` does."""
    return (Paragraph(one) for one in decoded(data).splitlines())


def decoded(data: bytes) -> str:
    """The words of the bytes: UTF-8, UTF-16 with its mark, GB 18030, or Vietnamese in Windows-1258, TCVN3 or VNI.

    Raises Closed for what is none of them.
    """
    for mark, code in MARKS:
        if data.startswith(mark):
            return _strictly(data, code, refuse=True) or ""
    if b"\0" in data:
        raise closed("not_a_document", found="00")
    if (text := _strictly(data, "utf-8")) is not None:
        return modern(text)
    # Chinese seldom looks like syllables of Vietnamese, but old Vietnamese is often lawful GB 18030.
    if (text := _vietnamese(data)) is not None:
        return text
    if (text := _strictly(data, "gb18030")) is not None and chinese(text) >= MOSTLY:
        return text
    raise closed("unknown_letters")


def _strictly(data: bytes, code: str, refuse: bool = False) -> str | None:
    try:
        return data.decode(code)
    except UnicodeDecodeError as wrong:
        if refuse:
            raise closed("unknown_letters") from wrong
        return None


def chinese(text: str) -> float:
    """How much of what is not ASCII is Chinese in daily use, with its signs: 0 to 1."""
    other = [one for one in text[:LOOKED_AT] if not one.isascii()]
    daily = sum(
        "\u4e00" <= one <= "\u9fff" or "\u2010" <= one <= "\u301f" or "\uff01" <= one <= "\uff5e" for one in other
    )
    return daily / len(other) if other else 0.0


def _vietnamese(data: bytes) -> str | None:
    western = data.decode("latin-1")
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    readings = {text: likeness(text, western) for text in (modern(western), windows)}
    best = max(readings, key=lambda one: readings[one])
    return best if readings[best] >= SURE else None
