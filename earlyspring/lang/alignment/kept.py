"""Links that people made, kept as long as the texts they link are the same."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from earlyspring.lang.alignment.aligning import Link


@dataclass(frozen=True)
class KeptLink:
    """What a person linked: the digests of the texts of each side, in their order; one side may be empty."""

    a: tuple[str, ...]
    b: tuple[str, ...]


def digest(text: str) -> str:
    """The SHA-256 of a text, composed and with blanks as one: what is set otherwise on the page is the same text."""
    return hashlib.sha256(" ".join(unicodedata.normalize("NFC", text).split()).encode()).hexdigest()


def kept(link: Link, a: Sequence[str], b: Sequence[str]) -> KeptLink:
    """A link of two texts, to be stored: by the digests of what it links."""
    return KeptLink(tuple(digest(a[one]) for one in link.a), tuple(digest(b[one]) for one in link.b))


def kept_links(links: Iterable[KeptLink], digests: tuple[Sequence[str], Sequence[str]]) -> list[Link]:
    """Those of the stored links whose texts still stand side by side, unchanged, on both sides; in the order of the text.

    `digests` are those of the two texts as they are now. A text that stands there twice is linked by nobody's word, since
    which of them was meant cannot be told; nor is a link that would cross or touch one before it.
    """
    where = tuple(_once(side) for side in digests)
    found = []
    for link in links:
        rows, columns = ([where[side].get(one) for one in those] for side, those in enumerate((link.a, link.b)))
        if _row(rows) and _row(columns) and (rows or columns):
            found.append(Link(_places(rows), _places(columns), 1.0))
    return _uncrossed(found)


def _once(side: Sequence[str]) -> dict[str, int]:
    often = Counter(side)
    return {one: place for place, one in enumerate(side) if often[one] == 1}


def _places(found: Sequence[int | None]) -> tuple[int, ...]:
    return tuple(one for one in found if one is not None)


def _row(places: Sequence[int | None]) -> bool:
    """Whether all stand there, one after the other."""
    return all(one is not None and one == (places[0] or 0) + after for after, one in enumerate(places))


def _uncrossed(links: list[Link]) -> list[Link]:
    found: list[Link] = []
    for one in sorted(links, key=lambda each: (each.a or (0,), each.b or (0,))):
        if all(_apart(one, other) for other in found):
            found.append(one)
    return found


def _apart(one: Link, other: Link) -> bool:
    """Whether two links share no text and do not cross."""
    if set(one.a) & set(other.a) or set(one.b) & set(other.b):
        return False
    if not (one.a and one.b and other.a and other.b):
        return True
    return (one.a[0] < other.a[0]) == (one.b[0] < other.b[0])


def realigned(links: Sequence[Link], fixed: Sequence[Link]) -> list[Link]:
    """The links found anew, with those that people made in the place of what they touch.

    What a replaced link had besides stands alone, for people to look at.
    """
    rows = {row for one in fixed for row in one.a}
    columns = {column for one in fixed for column in one.b}
    found = list(fixed)
    for one in links:
        a, b = tuple(row for row in one.a if row not in rows), tuple(each for each in one.b if each not in columns)
        if (a, b) == (one.a, one.b):
            found.append(one)
        else:
            found += [Link((row,), (), 0.0) for row in a] + [Link((), (column,), 0.0) for column in b]
    return sorted(found, key=lambda each: (each.a or (1 << 30,), each.b))
