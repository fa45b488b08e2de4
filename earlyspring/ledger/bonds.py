"""To what a party's earlier assents bind it, and what sets it free (docs/decisions/0002-the-fold.md, rules 3, 9 and 10)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from earlyspring.ledger.circles import Circle
from earlyspring.ledger.heirs import in_whose_place
from earlyspring.record.counting import ASSENT, LATE, fits
from earlyspring.record.entries import Assent, Propose
from earlyspring.record.statements import Citation
from earlyspring.record.voices import Voice

Slot = tuple[str, str | None]


@dataclass(frozen=True)
class Bonds:
    """`still`: proposals the party is bound to in these slots; `released`: what an assent in them must cite."""

    still: tuple[str, ...] = ()
    released: tuple[Citation, ...] = ()


def bonds(
    circle: Circle,
    party: str,
    slots: Iterable[Slot],
    proposal: str = "",
    closing: Mapping[str, int | None] = MappingProxyType({}),
) -> Bonds:
    """What binds a party that is about to assent in these slots to `proposal` (empty: one not written yet).

    `closing`: the sizes at which that proposal closes logs; an answer beyond one of them sets nobody free for it.
    """
    wanted, still, released = frozenset(slots), list[str](), list[Citation]()
    closed = _closed(circle, party)
    closed |= {old: min(size, closed.get(old, size)) for old, size in closing.items() if size is not None}
    for bound, place in _bound(circle, party, wanted):
        if bound == proposal:
            continue
        free = _free(circle, bound, place, closed)
        if free:
            released += free
        else:
            still.append(bound)
    return Bonds(tuple(dict.fromkeys(still)), tuple(dict.fromkeys(released)))


def _bound(circle: Circle, party: str, wanted: frozenset[Slot]) -> Iterator[tuple[str, Citation | None]]:
    """What the party assented to in these slots, with the place; and what those did, or are waited for, whom it succeeded."""
    voice = circle.voice(party)
    for slot in sorted(wanted, key=str):
        for place, bound in voice.bound.get(slot, ()):
            yield bound, cited(voice, place)
    for old in sorted(in_whose_place(circle.joint.succeeded, party)):
        for id_, one in circle.proposals.items():
            if old in one.parties and not wanted.isdisjoint(one.slots):
                refused = id_ in circle.joint.dead and any(True for _ in _refusals(circle, one))
                if id_ in circle.joint.open or (refused and circle.joint.answers.get((old, id_)) == ASSENT):
                    yield id_, None


def _free(circle: Circle, bound: str, place: Citation | None, closed: Mapping[str, int]) -> list[Citation]:
    """What to cite so that a proposal binds no more; empty while it does."""
    joint, own = circle.joint, [place] if place else []
    if bound in joint.void:
        return own
    if bound not in joint.dead:
        return []
    refusals = list(_refusals(circle, circle.proposals[bound]))
    if not refusals:  # it lapsed; whatever is cited keeps the new assent from binding nothing
        return own
    return [
        found
        for party, voice, at in refusals
        if at < closed.get(party, at + 1) and (found := cited(voice, at)) is not None
    ]


def _refusals(circle: Circle, proposal: Propose) -> Iterator[tuple[str, Voice, int]]:
    """The answers by which a dead proposal can never become joint: whose, in which voice, at which place."""
    for party in sorted(proposal.parties):
        voice = circle.voice(party)
        answer = voice.answers.get(proposal.id)
        late = circle.joint.answers.get((party, proposal.id)) == LATE
        if answer and not late and (answer.barren or not fits(answer.entry, proposal)):
            yield party, voice, answer.place


def _closed(circle: Circle, party: str) -> dict[str, int]:
    """At which sizes the party itself holds the logs of absent parties for closed."""
    answers = circle.voice(party).answers
    said = (answers[one.id].entry for one in circle.open_changes() if one.id in answers)
    sizes = ((old, size) for one in said if isinstance(one, Assent) for old, size in (one.closes or {}).items())
    return {old: size for old, size in sizes if size is not None}


def cited(voice: Voice, place: int) -> Citation | None:
    """A place in a party's logs read as one, as an entry of one log."""
    logs = [(start, log) for log, start in voice.starts.items() if start <= place]
    if not logs:
        return None
    start, log = max(logs)
    return Citation(log, place - start)
