"""In which order public things stand on their lists."""

import re
from collections.abc import Callable, Mapping
from typing import Any

Content = Mapping[str, Any]
NEWEST_FIRST = frozenset({"session", "instrument", "result", "news", "decision"})
BY_FAIR = frozenset({"exhibitor", "product", "event", "programme"})
"""Kinds of which the newest fair stands first, and of one fair what is earlier."""
DIGITS = re.compile(r"\d+")
LATEST = str.maketrans("0123456789", "9876543210")


def rank_of(kind: str, item: str, content: Content) -> str:
    """What the things of a kind are sorted by: days the newest first, figures in a code by their size."""
    own = DIGITS.sub(lambda found: found[0].zfill(8), str(content.get("code") or item))
    before = RANKS.get(kind, _nothing)(content)
    if kind in NEWEST_FIRST:
        before = _latest(before)
    if kind in BY_FAIR:
        before = f"{_latest(str(content.get('first_day', '')))} {before}"
    return f"{before} {own}"


def _latest(day: str) -> str:
    """The complement of the figures of a day; what has none comes last."""
    return day.ljust(10, "0").translate(LATEST) if day else "~"


def day_of(content: Content) -> str:
    """The day of a session as far as it is stated: of what was held, else of what is planned, else the year."""
    found = content.get("start") or content.get("day") or content.get("planned_start") or content.get("year") or ""
    return str(found)


def _nothing(content: Content) -> str:
    return ""


RANKS: Mapping[str, Callable[[Content], str]] = {
    "session": day_of,
    "instrument": lambda content: content.get("signed_on", ""),
    "result": lambda content: content.get("as_of", ""),
    "news": lambda content: content.get("on", ""),
    "decision": lambda content: str(content.get("year", "")),
    "programme": lambda content: f"{content.get('day', '')} {content.get('start', '')}",
    "event": lambda content: f"{content.get('day', '')} {content.get('start', '')}",
    "glossary": lambda content: content.get("category", ""),
}
