"""Looking at a printed page: where each line of words lies, and what its square codes say."""

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import zxingcpp

Box = tuple[float, float, float, float]


def open_pdf(pdf: bytes) -> Any:
    return pypdfium2.PdfDocument(pdf)


def flat(text: str) -> str:
    """Words with every kind of space left out: how a name reads wherever its lines break."""
    return "".join(text.replace("\u00a0", " ").split())


def codes(page: Any, scale: float = 2) -> list[str]:
    """What a reader reads from the page at `scale` times 72 dots to the inch."""
    drawn = page.render(scale=scale, grayscale=True)
    bits = memoryview(bytes(drawn.buffer)).cast("B", shape=[drawn.height, drawn.stride])
    return [one.text for one in zxingcpp.read_barcodes(bits, formats=zxingcpp.BarcodeFormat.QRCode)]


def outside(page: Any) -> list[str]:
    """The letters that lie beyond the paper."""
    width, height = page.get_size()
    return [
        letter
        for letter, (left, low, right, high) in letters(page)
        if left < 0 or low < 0 or right > width or high > height
    ]


def touching(page: Any) -> list[tuple[str, str]]:
    """Pairs of letters of different pieces of text whose ink lies upon each other."""
    found = []
    placed = list(letters(page))
    placed.sort(key=lambda one: one[1][0])
    for n, (letter, box) in enumerate(placed):
        for other, its in placed[n + 1 :]:
            if its[0] >= box[2] - 0.3:
                break
            if min(box[3], its[3]) - max(box[1], its[1]) > 0.3:
                found.append((letter, other))
    return found


def letters(page: Any) -> Iterator[tuple[str, Box]]:
    """Each letter that has ink, with the box of its ink: left, low, right, high, in points from the lower left."""
    text = page.get_textpage()
    for n in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, n))
        if letter.strip() and not raw.FPDFText_IsGenerated(text, n):
            yield letter, text.get_charbox(n)


def sizes(page: Any) -> dict[str, float]:
    """The largest size in which each letter stands on the page, in points."""
    text = page.get_textpage()
    found: dict[str, float] = {}
    for n in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, n))
        found[letter] = max(found.get(letter, 0), round(raw.FPDFText_GetFontSize(text, n), 1))
    return found
