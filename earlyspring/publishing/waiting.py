"""What waits to be released by a party: new, or other than the words that it gave last; and what it gave that is gone."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from django.utils import timezone

from earlyspring.core.publicity import enough
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.given import Given
from earlyspring.publishing.last_words import LastWord, Thing, last_words, others_than
from earlyspring.publishing.projecting.every import PROJECTIONS, contents_of
from earlyspring.publishing.queries import rule_of, sides_of_circle

EMPTY: Mapping[str, LastWord] = {}


@dataclass(frozen=True)
class Seen(Given):
    """A thing of which only the digest was kept: its words are written down again where they are shown."""

    kept: str = ""

    @cached_property
    def digest(self) -> str:
        return self.kept


@dataclass(frozen=True)
class Waiting:
    """A thing that a party may release, as the register has it now. `own`: what the party gave last of it.

    `public`: whether these very words are public already, because others gave them.
    """

    given: Given
    own: LastWord | None
    others: Mapping[str, LastWord]
    public: bool = False

    @property
    def thing(self) -> Thing:
        return self.given.kind, self.given.item

    @property
    def state(self) -> str:
        return "changed" if self.own else "new"

    @property
    def same(self) -> list[str]:
        """The parties that gave these very words."""
        return sorted(party for party, word in self.others.items() if word.digest == self.given.digest)

    @property
    def otherwise(self) -> list[str]:
        """The parties that gave other words."""
        return sorted(party for party, word in self.others.items() if word.digest != self.given.digest)

    @property
    def asked(self) -> str:
        """What others have said of it: `same`, `other` or `nobody`."""
        return "same" if self.same else "other" if self.otherwise else "nobody"


@dataclass(frozen=True)
class Compared:
    """`waiting`: to be released. `gone`: given by the party and no longer among what may be public."""

    waiting: list[Waiting]
    gone: list[Thing]


def compared(mechanism: Mechanism, party: str, today: date, kinds: Collection[str] = ()) -> Compared:
    """What the register says now beside what the party gave last; all kinds that are written from it, or these."""
    kinds = set(kinds) or set(PROJECTIONS)
    found = laid_beside(contents_of(mechanism, today, kinds), party, last_words(mechanism, kinds=kinds))
    return Compared(told_public(mechanism, found.waiting), found.gone)


def laid_beside(given: Iterable[Given], party: str, words: Mapping[Thing, Mapping[str, LastWord]]) -> Compared:
    """What is given beside the last words of the same things."""
    seen: set[Thing] = set()
    waiting = list(_waiting(_noted(given, seen), party, words))
    return Compared(waiting, sorted(thing for thing, said in words.items() if party in said and thing not in seen))


def told_public(mechanism: Mechanism, waiting: Iterable[Waiting]) -> list[Waiting]:
    """The same, each with whether its words are public at this moment."""
    public = _Public(rule_of(mechanism), sides_of_circle(mechanism), timezone.now())
    return [replace(one, public=public.has(one)) for one in waiting]


@dataclass(frozen=True)
class _Public:
    rule: str
    sides: Mapping[str, str]
    at: datetime

    def has(self, one: Waiting) -> bool:
        """Whether enough of the others gave the words of now last."""
        said = {party for party in one.same if (one.others[party].public_from or self.at) <= self.at}
        return enough(self.rule, one.given.owner, said, self.sides)


def waiting_of(mechanism: Mechanism, party: str, today: date, kind: str, item: str) -> Waiting | None:
    """One thing that the party may release, with what was given of it; None where there is none."""
    found = contents_of(mechanism, today, [kind], [item])
    words = last_words(mechanism, kind, item)
    return next((_beside(one, party, words) for one in found if one.owner in ("", party)), None)


def _noted(found: Iterable[Given], seen: set[Thing]) -> Iterator[Given]:
    for one in found:
        seen.add((one.kind, one.item))
        yield one


def _waiting(found: Iterable[Given], party: str, words: Mapping[Thing, Mapping[str, LastWord]]) -> Iterator[Waiting]:
    for one in found:
        if one.owner in ("", party):
            waits = _beside(one, party, words)
            if waits.own is None or waits.own.digest != one.digest:
                yield waits


def _beside(one: Given, party: str, words: Mapping[Thing, Mapping[str, LastWord]]) -> Waiting:
    said = words.get((one.kind, one.item), EMPTY)
    return Waiting(one, said.get(party), others_than(party, said))
