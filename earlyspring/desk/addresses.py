"""Addresses of pages, many of one pattern on every list."""

import re
from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse

# What every pattern of the desk takes as it is, and what needs no quoting: the ids that we make ourselves.
PLAIN = re.compile(r"[A-Za-z0-9_-]+")
PLACE = "a-place-{}-"


def address(name: str, *parts: str) -> str:
    """What `reverse` says; a pattern is asked for once. Raises NoReverseMatch like it."""
    if not all(map(PLAIN.fullmatch, parts)):
        return reverse(name, args=parts)
    pattern = _pattern(get_urlconf(), get_script_prefix(), name, len(parts))
    return "".join([piece if place < 0 else parts[place] for piece, place in pattern])


@lru_cache(maxsize=1 << 10)
def _pattern(urls: str | None, prefix: str, name: str, count: int) -> list[tuple[str, int]]:
    """The pieces of an address with the places between them: (piece, -1) or ("", number of the part)."""
    places = [PLACE.format(number) for number in range(count)]
    whole = reverse(name, args=places)
    pieces = re.split(PLACE.format(r"(\d+)"), whole)
    return [("", int(one)) if odd % 2 else (one, -1) for odd, one in enumerate(pieces)]
