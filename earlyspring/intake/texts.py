"""Words as people type them into a cell, put in the one form in which they are kept."""

import unicodedata

from earlyspring.papers.fonts import printable
from earlyspring.papers.form_columns import LONGEST

from .faults import Fault

HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn")
LINES = str.maketrans("\n\t", "  ")


def text(found: object) -> str | Fault:
    """The words of a cell, composed (NFC), without spaces at the ends. Faults: not_text, too_long, unprintable."""
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return Fault("not_text", found=str(found))
    if isinstance(found, float) and found.is_integer():
        found = int(found)
    words = printable(str(found)).strip()
    if len(words) > LONGEST:
        return Fault("too_long", found=f"{words[:40]}…", expected=str(LONGEST))
    # Seldom there, so the whole is asked before each sign.
    if not words.translate(LINES).isprintable():
        for one in words:
            if one not in "\n\t" and unicodedata.category(one) in HIDDEN:
                return Fault("unprintable", found=f"U+{ord(one):04X}")
    return words


def same(one: str, other: str) -> bool:
    """Whether two printed cells say the same, whatever an office programme did to spaces and line ends."""
    return one == other or " ".join(printable(one).split()) == " ".join(printable(other).split())
