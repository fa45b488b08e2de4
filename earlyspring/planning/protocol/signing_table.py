"""The table at which documents are signed: the signatories, who hands the folders, flags, and who stands behind."""

from collections.abc import Sequence
from dataclasses import dataclass

from earlyspring.planning.protocol.row import Hand, Row, places


@dataclass(frozen=True)
class Signatory:
    """`assistant` hands the folder; `witnesses` stand behind in the order of rank."""

    party: str
    person: str
    assistant: str | None = None
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True)
class SigningTable:
    """Places as those seated see it: chairs, flags before them, assistants beside, witnesses behind."""

    chairs: Row
    flags: Row
    assistants: Row
    behind: Row


def signing_table(host: Signatory, partners: Sequence[Signatory], *, partner_at: Hand = "right") -> SigningTable:
    """Host and partner side by side, the partner at the host's right hand; of several partners the host is in the centre
    and they sit in their agreed order by turns beside the host, the honoured hand first.

    Signatories are at the even places of a row, so that an assistant has the odd one at their outer side. Raises
    ValueError without a partner.
    """
    if not partners:
        raise ValueError("a document is signed by two at least")
    seats = _seats(len(partners), partner_at)
    seated = dict(zip(seats, (host, *partners), strict=True))
    assistants = {place + _outer(place, seats): one.assistant for place, one in seated.items() if one.assistant}
    return SigningTable(
        {place: one.person for place, one in seated.items()},
        {place: one.party for place, one in seated.items()},
        assistants,
        _behind(seated),
    )


def _seats(partners: int, partner_at: Hand) -> tuple[int, ...]:
    if partners == 1:
        return (-2, 2) if partner_at == "right" else (2, -2)
    row = places(partner_at)
    return tuple(4 * next(row) for _ in range(partners + 1))


def _outer(place: int, seats: Sequence[int]) -> int:
    """Away from the centre; from the centre itself, to the side of the lower place."""
    return 1 if place > 0 else -1


def _behind(seated: dict[int, Signatory]) -> Row:
    """Each party's witnesses behind its signatory, from the centre of the table outwards; nobody before another."""
    right = [one for place in sorted(seated) if place > 0 for one in seated[place].witnesses]
    left = [one for place in sorted(seated, reverse=True) if place < 0 for one in seated[place].witnesses]
    centre = list(seated[0].witnesses) if 0 in seated else []
    row = dict(zip(places(), centre, strict=False))
    begin, end = max(row, default=0), min(row, default=0)
    return row | {begin + n: one for n, one in enumerate(right, 1)} | {end - n: one for n, one in enumerate(left, 1)}
