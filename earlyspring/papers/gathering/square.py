"""A text as a square code (QR, ISO/IEC 18004): its modules as one path of an SVG, which prints sharp at any size."""

import re

import segno

# The margin that readers ask for, in modules.
QUIET = 4
# Of the eight masks the standard lets one choose the evenest; what is signed is as good as chance, so all are alike, and
# to weigh them takes four times as long as everything else about a badge.
MASK = 3
DARK = re.compile(rb"\x01+")


def square(text: str) -> str:
    """The code as SVG with its quiet margin, error correction M (15 in 100 may be lost). Digits are set densest.

    Raises ValueError for a text longer than a code holds.
    """
    rows = segno.make_qr(text, error="m", mask=MASK, boost_error=False).matrix
    side = len(rows) + 2 * QUIET
    path = "".join(_runs(row, at) for at, row in enumerate(rows))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def _runs(row: bytearray, at: int) -> str:
    """The dark modules of a row, each run of them as one rectangle."""
    found = (one.span() for one in DARK.finditer(row))
    return "".join(f"M{first + QUIET} {at + QUIET}h{after - first}v1h{first - after}z" for first, after in found)
