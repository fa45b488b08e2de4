"""From two groups and the manner of a room to a floor: the rules of protocol, applied to people by their codes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.groups import Group
from earlyspring.delegations.ranking.rooms import RoomManner
from earlyspring.pictures.layouts import rows, tables
from earlyspring.pictures.layouts.floor import Floor, turned
from earlyspring.planning.protocol.head_table import head_table
from earlyspring.planning.protocol.rostrum import photo, rostrum
from earlyspring.planning.protocol.row import Hand
from earlyspring.planning.protocol.salon import salon
from earlyspring.planning.protocol.signing_table import Signatory, signing_table
from earlyspring.planning.protocol.talks import Beside, Delegation, Manner, Table, talks

BEHIND = 3
"""So many sit behind the head in a salon."""


@dataclass(frozen=True)
class Asked:
    """`hosts`, `guests`: the groups; `flags`: of whom a flag stands for each; `order`: the codes in the order of rank;
    `size`: so many of each group at most; `partners`: the guests' parties in their agreed order."""

    hosts: Group
    guests: Group
    flags: tuple[str, str]
    order: Sequence[str]
    size: int
    manner: RoomManner
    host: str
    partners: Sequence[str]


def floor_of(occasion: str, asked: Asked) -> Floor:
    """The floor as the room says it is looked at. Raises ValueError where a group has nobody whom the rule needs."""
    floor = FLOORS[occasion](asked)
    return turned(floor) if asked.manner.seen_from == "chair" else floor


def _codes(people: Sequence[Delegate], size: int) -> tuple[str, ...]:
    return tuple(one.code for one in people[:size])


def _talks(asked: Asked) -> Floor:
    manner = Manner(
        cast(Table, asked.manner.table), cast(Beside, asked.manner.interpreter), cast(Hand, asked.manner.hand)
    )
    return tables.talks(*talks(_delegation(asked.hosts, asked), _delegation(asked.guests, asked), manner), asked.flags)


def _delegation(group: Group, asked: Asked) -> Delegation:
    """The first interpreter sits beside the head or behind, as the room says; the others with those who take notes."""
    interpreters = [one.code for one in group.interpreters]
    keepers = [*interpreters[1:], *(one.code for one in group.note_takers)]
    return Delegation(
        _codes(group.people, asked.size), interpreters[0] if interpreters else None, tuple(keepers[:BEHIND])
    )


def _salon(asked: Asked) -> Floor:
    hosts, guests = asked.hosts, asked.guests
    arms = salon(
        _codes(hosts.people, asked.size),
        _codes(guests.people, asked.size),
        guests_at=cast(Hand, asked.manner.guests_at),
        behind_host=_codes([*hosts.interpreters, *hosts.note_takers], BEHIND),
        behind_guest=_codes([*guests.interpreters, *guests.note_takers], BEHIND),
    )
    return rows.salon(*arms)


def _signing(asked: Asked) -> Floor:
    """Of each party its signatory: who signs here, else who leads; its witnesses behind, one of its staff beside."""
    host = _signatory(asked.hosts, asked, asked.host)
    partners = [_signatory(asked.guests, asked, party) for party in asked.partners]
    table = signing_table(
        host or _nobody(), [one for one in partners if one], partner_at=cast(Hand, asked.manner.guests_at)
    )
    return rows.signing_table(table)


def _signatory(group: Group, asked: Asked, party: str) -> Signatory | None:
    own = [one for one in group.people if one.delegation.party == party]
    if not own:
        return None
    signs = next((one for role in ("signatory", "head") for one in own if one.role == role), own[0])
    staff = [one.code for one in group.staff if one.delegation.party == party]
    witnesses = [one for one in own if one != signs]
    return Signatory(party, signs.code, staff[0] if staff else None, _codes(witnesses, asked.size - 1))


def _nobody() -> Signatory:
    raise ValueError("a document is signed by two at least")


def _rostrum(asked: Asked) -> Floor:
    there = {one.code for group in (asked.hosts, asked.guests) for one in group.people}
    order = [code for code in asked.order if code in there][: asked.size]
    return rows.rostrum(rostrum(order, hand=cast(Hand, asked.manner.hand), width=asked.manner.row))


def _photo(asked: Asked) -> Floor:
    hosts, guests = _codes(asked.hosts.people, asked.size), _codes(asked.guests.people, asked.size)
    return rows.photo(photo(hosts, guests, hand=cast(Hand, asked.manner.hand), width=asked.manner.row))


def _head_table(asked: Asked) -> Floor:
    interpreters = [*asked.hosts.interpreters, *asked.guests.interpreters]
    table = head_table(
        _codes(asked.hosts.people, asked.size),
        _codes(asked.guests.people, asked.size),
        shape=cast(Any, asked.manner.head_shape),
        hand=cast(Hand, asked.manner.guests_at),
        interpreter=interpreters[0].code if interpreters else None,
        interpreting=cast(Any, asked.manner.interpreting),
    )
    return tables.head_table(table)


FLOORS: Mapping[str, Callable[[Asked], Floor]] = {
    "talks": _talks,
    "salon": _salon,
    "signing": _signing,
    "rostrum": _rostrum,
    "photo": _photo,
    "head_table": _head_table,
}
SIZES = {"talks": 12, "salon": 8, "signing": 7, "rostrum": 11, "photo": 30, "head_table": 7}
"""So many of each group where nothing else is asked; of the rostrum, in all."""
