"""Questions when a gathering is over: who came, what was given, what it cost."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from earlyspring.core.gifts import Given
from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.delegations.after.permits import may_read_costs, may_read_gift
from earlyspring.delegations.door.board import Board, Figure, board
from earlyspring.ledger.moments import seen
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.models import Count
from earlyspring.members.accounts import Posting

DELEGATES = ("head", "delegate")
"""Categories that are counted as delegates; drivers, guards and the press are not."""


@dataclass(frozen=True)
class Attended:
    """Who came, of those on the lists: in all, by party and by category."""

    whole: Figure
    by_party: list[Figure]
    by_category: list[Figure]
    delegates: int


def attendance(gathering: Gathering, party: str = "") -> Attended:
    """Of all delegations, or of one party's. What doors read counts; nobody is put down by hand."""
    found = board(gathering)
    people = [one for one in found.people if party in ("", one.delegate.delegation.party)]
    own = Board(people=people, twice=[], refused=[], doors=found.doors)
    return Attended(own.whole, own.by_party(), own.by_category(), _delegates(own))


def delegates_who_came(gathering: Gathering) -> int:
    return _delegates(board(gathering))


def _delegates(found: Board) -> int:
    return sum(one.came is not None and one.delegate.category in DELEGATES for one in found.people)


def said_already(gathering: Gathering, sessions: Collection[str]) -> set[str]:
    """The sessions of which the register, or a proposal, says already how many delegates came."""
    held = Count._default_manager.filter(seen(gathering.exercise), mechanism=gathering.mechanism, known_to=None)
    found = held.filter(session__in=sessions, what="delegates", status="actual", body=None)
    return {item for item in found.values_list("session", flat=True) if item}


def gifts_read_by(gathering: Gathering, posting: Posting) -> list[Gift]:
    """The gifts that the reader may know of, in the order in which they were entered."""
    found = list(Gift.objects.filter(gathering=gathering))
    for one in found:
        one.gathering = gathering
    return [one for one in found if may_read_gift(posting, one)]


def costs_read_by(gathering: Gathering, posting: Posting) -> list[Cost]:
    """The lines of the reader's own party."""
    return list(Cost.objects.filter(gathering=gathering, party=posting.party)) if may_read_costs(posting) else []


def given(gifts: Iterable[Gift], side_of: Callable[[str], str]) -> list[Given]:
    """The gifts by the sides of those who give and receive; what has no side is left out."""
    sided = ((one, side_of(one.giver), side_of(one.receiver)) for one in gifts)
    return [Given(giver, receiver, one.value, one.currency) for one, giver, receiver in sided if giver and receiver]
