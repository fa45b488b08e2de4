"""What is to be done before a gathering, counted back from its first day; and letters with blanks to fill in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from earlyspring.core.shapes import Fault

SOON = 7
"""Days before which a task that is due is said to be due soon."""
BLANK = re.compile(r"\{([^{}\n]*)\}")


def due(first_day: date, days_before: int | None, own: date | None) -> date | None:
    """The day by which a task is due: its own, else so many days before the first day (T-90 is 90), else none."""
    if own is not None or days_before is None:
        return own
    return first_day - timedelta(days=days_before)


def standing(state: str, due_on: date | None, today: date) -> str:
    """How a task stands: `done`, `dropped`, `overdue` (from the day after it was due), `soon`, `open`."""
    if state != "open" or due_on is None:
        return state
    if due_on < today:
        return "overdue"
    return "soon" if (due_on - today).days <= SOON else "open"


def owners(owner: str, host: str, parties: Iterable[str]) -> tuple[str, ...]:
    """Whose a task of a template is: `host`, `guests` (one each), `each` (every party one), the host first."""
    guests = tuple(sorted(party for party in parties if party != host))
    return {"host": (host,), "guests": guests, "each": (host, *guests)}[owner]


def blanks(words: str) -> tuple[str, ...]:
    """The names of the blanks of a letter's text, `{place}` and the like, each once."""
    return tuple(dict.fromkeys(BLANK.findall(words)))


def blank_faults(path: str, words: str, known: Iterable[str]) -> Iterator[Fault]:
    """Blanks that no letter fills in."""
    allowed = sorted(known)
    for name in blanks(words):
        if name not in allowed:
            yield Fault(path, "no_such_blank", f"{{{name}}}", ", ".join(f"{{{one}}}" for one in allowed))


def filled(words: str, values: Mapping[str, str]) -> str:
    """The text with its blanks filled in; one without a value stays as it is, so that nobody overlooks it."""
    return BLANK.sub(lambda found: values.get(found[1]) or found[0], words)
