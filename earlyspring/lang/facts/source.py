"""A text made ready to be read for facts: one form for each character, and the way back to where it stood."""

import re
import unicodedata
from dataclasses import dataclass

# The comma and the full stop of Chinese stay what they are: between two figures they divide and do not group.
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF0C} | {
    0x3000: 0x20,
    0x00A0: 0x20,
    0x202F: 0x20,
    0x2009: 0x20,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2012: 0x2D,
    0x2013: 0x2D,
    0x2014: 0x2D,
    0x2212: 0x2D,
    0x2018: 0x27,
    0x2019: 0x27,
}

MARK = re.compile("[\u0300-\u036f]")
# No letter has more marks than these; what hostile text piles up stands by itself, for marks are sorted in quadratic time.
CLUSTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]{0,6}|[\u0300-\u036f]", re.DOTALL)


@dataclass(frozen=True)
class Source:
    """`words`: composed, full-width forms and dashes as ASCII, small letters. `places`: where each character came from;
    one more stands for the end."""

    given: str
    words: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `words` stands in the text as given."""
        return (start, end) if self.places is None else (self.places[start], self.places[end])


def source(text: str) -> Source:
    """The text made ready. Letters with Latin marks are composed one by one, so that each offset leads back (RFC 5198 asks
    for composed text; macOS and some converters write decomposed)."""
    whole = _small(text.translate(WIDE))
    if not MARK.search(whole):
        return Source(text, whole, None)
    words, places = [], []
    for found in CLUSTER.finditer(whole):
        for offset, part in enumerate(unicodedata.normalize("NFC", found[0])):
            words.append(part)
            places.append(found.start() + offset)
    return Source(text, "".join(words), (*places, len(text)))


def _small(text: str) -> str:
    small = text.lower()
    # A few letters become two when small (İ): they stay as they are, so that offsets hold.
    return small if len(small) == len(text) else "".join(one if len(one.lower()) != 1 else one.lower() for one in text)
