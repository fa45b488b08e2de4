"""The two groups of an occasion, made of delegations: who leads each, who follows by rank, who interprets and notes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import RankedPlace
from earlyspring.meetings.gatherings import Gathering

HELPERS = ("interpreter", "note_taker", "staff")


@dataclass(frozen=True)
class Group:
    """`people`: the leader first, then by the order of rank; the others by what they do here, by code."""

    people: tuple[Delegate, ...]
    interpreters: tuple[Delegate, ...] = ()
    note_takers: tuple[Delegate, ...] = ()
    staff: tuple[Delegate, ...] = ()


def group_of(
    places: Iterable[RankedPlace], helpers: Iterable[Delegate], parties: Sequence[str], host: str = ""
) -> Group:
    """The people of these parties.

    One delegation is led by its head, whatever the own rank: who stands in for another leads. Of several the head of the
    host's leads where it is among them, else who is first in rank.
    """
    people = [one.delegate for one in places if one.delegate.delegation.party in parties]
    leading = parties[0] if len(parties) == 1 else host
    heads = [one for one in people if one.role == "head" and one.delegation.party == leading]
    first = heads[:1] or people[:1]
    own = [one for one in helpers if one.delegation.party in parties]
    return Group(
        (*first, *(one for one in people if one not in first)),
        *(tuple(one for one in own if one.role == role) for role in HELPERS),
    )


def helpers_of(gathering: Gathering) -> list[Delegate]:
    """Those who come and stand in no order: interpreters, note-takers, staff."""
    found = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None, role__in=HELPERS)
    return list(found.select_related("delegation").order_by("code"))
