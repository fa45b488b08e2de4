"""What waits to be released where there are very many things: counted by statements, written down a page at a time.

What no party ever gave waits, whatever its words are: it is counted and turned over by its id. What was given is written
down and compared (`waiting_touched`).
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.given import Given
from earlyspring.publishing.last_words import Thing
from earlyspring.publishing.projecting.every import COUNTED, PROJECTIONS
from earlyspring.publishing.projecting.known import TOGETHER, Known
from earlyspring.publishing.queries import releases_of
from earlyspring.publishing.waiting import EMPTY, Compared, Seen, Waiting, compared, told_public
from earlyspring.publishing.waiting_touched import stamp_of, touched_of

MANY = 1_000
"""Of so many things of a kind those of one page are written down, of fewer all."""


@dataclass(frozen=True)
class Untouched:
    """What no party ever gave of a kind."""

    kind: str
    rows: QuerySet[Any]

    @cached_property
    def count(self) -> int:
        return self.rows.count()

    def items(self, first: int, last: int) -> list[str]:
        return list(self.rows.order_by("item").values_list("item", flat=True)[first:last])


@dataclass
class Long:
    """All that waits, in its order: first what any party gave before, then of each kind what nobody gave, by id.

    `stamp`: another one as soon as anything of it may have changed.
    """

    known: Known
    touched: list[Waiting]
    untouched: list[Untouched]
    stamp: str = ""

    def __len__(self) -> int:
        return len(self.touched) + sum(one.count for one in self.untouched)

    def __getitem__(self, part: slice) -> list[Waiting]:
        """The things of a part, with their words as they are now."""
        first, last, _step = part.indices(len(self))
        found = self._written(self.touched[first:last])
        before = len(self.touched)
        for one in self.untouched:
            start, end = max(0, first - before), min(one.count, last - before)
            if start < end:
                given = self._given(one.kind, one.items(start, end)).values()
                found += [Waiting(each, None, EMPTY) for each in given]
            before += one.count
        return found

    def __iter__(self) -> Iterator[Waiting]:
        for first in range(0, len(self), TOGETHER):
            yield from self[first : first + TOGETHER]

    @property
    def seen(self) -> str:
        """One name for all of it: another one as soon as anything of it may have changed."""
        told = [
            self.stamp,
            *(one.given.digest for one in self.touched),
            *(f"{one.kind} {one.count}" for one in self.untouched),
        ]
        return hashlib.sha256(" ".join(told).encode()).hexdigest()

    def chosen(self, digests: Collection[str], page: Iterable[Waiting]) -> list[Waiting]:
        """The things with these digests, of what was given before and of a page."""
        every = {one.thing: one for one in (*page, *self.touched) if one.given.digest in digests}
        return [one for one in self._written(list(every.values())) if one.given.digest in digests]

    def _given(self, kind: str, items: list[str]) -> dict[Thing, Given]:
        return {(one.kind, one.item): one for one in PROJECTIONS[kind](self.known, items)}

    def _written(self, some: list[Waiting]) -> list[Waiting]:
        seen: dict[str, list[str]] = {}
        for one in some:
            if isinstance(one.given, Seen):
                seen.setdefault(one.given.kind, []).append(one.given.item)
        given = {thing: one for kind, items in seen.items() for thing, one in self._given(kind, items).items()}
        return [replace(one, given=given.get(one.thing, one.given)) for one in some]


@dataclass(frozen=True)
class ComparedByPage:
    """As `Compared`: `touched` of all kinds, `untouched` of the kinds with very many things."""

    known: Known
    touched: list[Waiting]
    untouched: list[Untouched]
    gone: list[Thing]
    stamp: str


def compared_by_page(mechanism: Mechanism, party: str, today: date, kinds: Collection[str] = ()) -> ComparedByPage:
    """As `waiting.compared`, without writing down everything; the number of statements grows with what was given alone."""
    known, asked = Known.of(mechanism, today), set(kinds) or set(PROJECTIONS)
    many = [kind for kind, rows in COUNTED.items() if kind in asked and rows(known).count() > MANY]
    few = asked.difference(many)
    small = compared(mechanism, party, today, few) if few else Compared([], [])
    stamp = stamp_of(mechanism)
    large = [touched_of(known, party, kind, (mechanism.pk, party, kind, today, stamp)) for kind in many]
    touched = told_public(mechanism, [one for found in large for one in found.waiting])
    untouched = [Untouched(kind, _never_given(known, kind)) for kind in many]
    digests = " ".join([repr(stamp), today.isoformat(), *(one.given.digest for one in small.waiting)])
    return ComparedByPage(
        known,
        [*small.waiting, *touched],
        untouched,
        sorted([*small.gone, *(thing for found in large for thing in found.gone)]),
        hashlib.sha256(digests.encode()).hexdigest(),
    )


def _never_given(known: Known, kind: str) -> QuerySet[Any]:
    given = releases_of(known.mechanism, kind).order_by().filter(withdrawn_at=None).values("content__item")
    return COUNTED[kind](known).exclude(item__in=given)
