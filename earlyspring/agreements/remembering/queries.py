"""What is remembered of a sentence: for one party, from the compared texts and from the files it took over."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from operator import add
from typing import Any

from django.db.models import Case, Expression, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Length

from earlyspring.agreements.models import Instrument
from earlyspring.agreements.remembering.models import ComparedUnit, RememberedUnit
from earlyspring.formats.units import Unit
from earlyspring.lang.fold import PREFIX, Query, fold
from earlyspring.lang.memory import Near, nearest
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen

Told = ComparedUnit | RememberedUnit
LOOKED_AT, WORDS = 300, 24
"""Of how many sentences with the most words in common the likeness is measured, and of how many words they are counted."""


def compared(mechanism: Mechanism, *, item: str = "", exercise: bool = False) -> QuerySet[ComparedUnit]:
    """The sentences of the last comparison of each instrument, drafts too; of `item` alone if named."""
    held = Instrument._default_manager.filter(seen(exercise), mechanism=mechanism, known_to=None)
    found = ComparedUnit.objects.filter(seen(exercise), mechanism=mechanism, instrument__in=held.values("item"))
    return found.filter(instrument=item) if item else found


def units_of(mechanism: Mechanism, *, item: str = "", exercise: bool = False) -> list[Unit]:
    """The sentences of compared texts with what says the same in the other languages; sentences that stand alone are left out."""
    return [one.unit for one in compared(mechanism, item=item, exercise=exercise)]


def taken_over(mechanism: Mechanism, party: str, *, exercise: bool = False) -> QuerySet[RememberedUnit]:
    """What a party took over from files. `exercise`: also what it took over for trying out."""
    return RememberedUnit.objects.filter(seen(exercise), mechanism=mechanism, party=party)


class Memory:
    """All that a party can look up: sentences of the mechanism's texts first, then its own from files. Nothing is read
    before it is asked for, and of a list no more than the stretch that is shown."""

    def __init__(self, *parts: QuerySet[Any], besides: Iterable[Told] = ()) -> None:
        self.parts, self.besides = parts, list(besides)

    @cached_property
    def counts(self) -> list[int]:
        """How many each part has."""
        return [part.count() for part in self.parts]

    def __len__(self) -> int:
        return sum(self.counts) + len(self.besides)

    def __iter__(self) -> Iterator[Told]:
        return iter(self[:])

    def __getitem__(self, stretch: slice) -> list[Told]:
        """The stretch [start, stop) of the list."""
        start, stop = stretch.start or 0, len(self) if stretch.stop is None else stretch.stop
        found: list[Told] = []
        parts: list[Any] = [*self.parts, self.besides]
        for part, count in zip(parts, (*self.counts, len(self.besides)), strict=True):
            if start < min(stop, count):
                found += part[start : min(stop, count)]
            start, stop = max(0, start - count), max(0, stop - count)
        return found

    def then(self, besides: Iterable[Told]) -> "Memory":
        """The same list with others at its end."""
        return Memory(*self.parts, besides=besides)

    def with_words(self, phrases: Query) -> "Memory":
        """Those that hold every phrase, in whatever language, marks set aside."""
        every = Q(*(Q(folded__contains=_sought(one)) for one in phrases))
        return Memory(*(part.filter(every) for part in self.parts))

    def like(self, text: str, langs: Iterable[str], limit: int = 5) -> list[Near]:
        """The sentences nearest to a text taken as one of each language, the nearest first."""
        words = sorted(set(fold(text).split()), key=lambda one: (-len(one), one))[:WORDS]
        if not words:
            return []
        near = [one for part in self.parts for one in _nearby(part, words)]
        return [one for lang in langs for one in nearest(text, lang, near, limit)]


def memory_of(mechanism: Mechanism, party: str, *, exercise: bool = False) -> Memory:
    """What a party can look up."""
    return Memory(compared(mechanism, exercise=exercise), taken_over(mechanism, party, exercise=exercise))


def _nearby(part: QuerySet[Any], words: Sequence[str]) -> QuerySet[Any]:
    """The sentences with the most words in common; what is likest is among them unless hundreds share as many."""
    counted: list[Expression] = [
        Case(When(folded__contains=f" {one} ", then=Value(1)), default=Value(0), output_field=IntegerField())
        for one in words
    ]
    return part.annotate(shared=reduce(add, counted)).order_by(F("shared").desc(), Length("folded"), "pk")[:LOOKED_AT]


def _sought(phrase: Sequence[str]) -> str:
    words = " ".join(phrase)
    return f" {words.removesuffix(PREFIX)}" if words.endswith(PREFIX) else f" {words} "
