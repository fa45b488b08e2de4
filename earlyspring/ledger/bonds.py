"""To what a party's earlier assents bind it, and what sets it free (docs/decisions/0002-the-fold.md, the slot rule)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.record.entries import Assent, Decline, Entry
from earlyspring.record.fold import Joint
from earlyspring.record.statements import Citation, LogKey

Slot = tuple[str, str | None]
View = Mapping[LogKey, Sequence[Entry]]
REFUSALS = frozenset({"decline", "other slot"})


@dataclass(frozen=True)
class Bonds:
    """`still`: proposals the party is bound to in these slots; `released`: what an assent in them must cite."""

    still: tuple[str, ...] = ()
    released: tuple[Citation, ...] = ()


def bonds(view: View, joint: Joint, party: str, slots: Iterable[Slot], proposal: str = "") -> Bonds:
    """What binds a party that is about to assent in these slots to `proposal` (empty: one not written yet)."""
    wanted, still, released = frozenset(slots), list[str](), list[Citation]()
    for place, entry in _assents(view, party):
        if entry.proposal == proposal or wanted.isdisjoint(entry.slots):
            continue
        freed = place if entry.proposal in joint.void else _refusal(view, joint, entry.proposal)
        if freed is None:
            still.append(entry.proposal)
        else:
            released.append(freed)
    return Bonds(tuple(dict.fromkeys(still)), tuple(dict.fromkeys(released)))


def _assents(view: View, party: str) -> Iterator[tuple[Citation, Assent]]:
    for log, entries in view.items():
        if log.party == party:
            yield from ((Citation(log, at), one) for at, one in enumerate(entries) if isinstance(one, Assent))


def _refusal(view: View, joint: Joint, proposal: str) -> Citation | None:
    """The answer by which a dead proposal can never become joint; None while it still can."""
    if proposal not in joint.dead:
        return None
    for log, entries in view.items():
        if joint.answers.get((log.party, proposal)) in REFUSALS:
            for at, entry in enumerate(entries):
                if isinstance(entry, Assent | Decline) and entry.proposal == proposal:
                    return Citation(log, at)
    return None
