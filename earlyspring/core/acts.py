"""Dated acts in the life of an instrument, as far as its status depends on them.

An act whose day no source states has the day "", which is before every other: it counts from when it is known.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from earlyspring.core.periods import Day

ENDS = frozenset({"terminated", "expired", "superseded", "abandoned"})


@dataclass(frozen=True)
class Version:
    """One set of language texts; `authenticated_on` once it was fixed as authentic. A corrigendum is no new version."""

    number: int
    authenticated_on: Day | None = None
    purpose: str = "draft"


@dataclass(frozen=True)
class Signature:
    """A body's signature under a version: initial, ad_referendum or definitive."""

    version: int
    body: str
    type: str
    signed_on: Day


@dataclass(frozen=True)
class Event:
    """A dated act in an instrument's life; `body` withdraws, `extends_to` is the new end of its term."""

    type: str
    effective_on: Day
    body: str | None = None
    extends_to: Day | None = None


@dataclass(frozen=True)
class Report:
    """What a source says of a signing whose texts are not in the register; `on` None where it gives no day."""

    on: Day | None = None
    planned: bool = False


def until(day: Day, events: Iterable[Event]) -> list[Event]:
    """The events that have taken effect by a day, oldest first, those of one day in the order given."""
    return sorted((event for event in events if event.effective_on <= day), key=lambda event: event.effective_on)
