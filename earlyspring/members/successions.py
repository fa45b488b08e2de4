"""Mergers, absorptions, splits and dissolutions: the act, and what follows from it in the mechanism, at once."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from earlyspring.core.inheritance import estate
from earlyspring.core.scopes import taking_part
from earlyspring.core.shapes import Fault
from earlyspring.core.succession import Act
from earlyspring.core.succession_faults import faults as contradictions
from earlyspring.ledger.actions import Way
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.present import nouns, now
from earlyspring.ledger.saying import Change, demand, fresh, put_all
from earlyspring.members.existence import classes, successions
from earlyspring.members.models import Body, Succession

KINDS = ("body", "membership", "responsibility", "commitment", "channel", "instrument")
# Least number of bodies that cease and that follow, for each type of act.
NEEDS = {"merger": (2, 1), "absorption": (1, 1), "split": (1, 2), "dissolution": (1, 0), "creation": (0, 1)}


@dataclass(frozen=True)
class Succeeded:
    """An act of succession in the register. `follows`: what ended and began with it, or the motion that puts it all to
    the parties. `to_assign`: (commitment, party) that need a lead; `letters`: (kind, id) of channels and instruments
    that need a letter or a new signature; `parts`: bodies that cease and are parties of the circle, whose part there is
    ended by a motion of its own (members.circle)."""

    act: Succession
    follows: list[Record] | Motion
    to_assign: tuple[tuple[str, str], ...]
    letters: tuple[tuple[str, str], ...]
    parts: tuple[str, ...] = ()


@transaction.atomic
def succeed(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Succeeded:
    """Enter an act of succession with what follows: bodies and memberships end and begin, responsibilities move.

    It is one motion, so it becomes joint as a whole or not at all. Signatures and papers stay as they were.
    """
    key = item or fresh("succession")
    demand(_faults(mechanism, key, content, way))
    act = Act.from_json({"id": key, **content})
    register = {
        kind: [(row.item, row.content()) for row in nouns(kind, mechanism, way.exercise).order_by("item")]
        for kind in KINDS
    }
    found = estate(act, register, classes(mechanism), _belongs(mechanism, act, way.exercise))
    changes: list[Change] = [("succession", key, content)]
    changes += [(kind, item or fresh(kind), one) for kind, item, one in found.changes]
    made = put_all(mechanism, changes, by=by, way=way)
    entered = Succession.objects.get(mechanism=mechanism, item=key, known_to=None)
    follows = made if isinstance(made, Motion) else made[1:]
    return Succeeded(entered, follows, found.to_assign, found.letters, parts_of(entered, parties_of(mechanism)))


def parts_of(act: Succession, parties: Collection[str]) -> tuple[str, ...]:
    """The bodies that cease by an act and are still parties of the circle."""
    return tuple(one["body"] for one in act.inputs if one.get("ceases") and one.get("body") in parties)


def _belongs(mechanism: Mechanism, act: Act, exercise: bool) -> Callable[[str, str], bool]:
    """An agency acts for the party it stands under; a national body stands under none and may act for any."""
    above = {body.item: body.parent for body in now(Body, mechanism, exercise)}
    members = {one.body for one in taking_part(nouns("membership", mechanism, exercise))} | set(act.outputs)

    def belongs(agency: str, party: str) -> bool:
        seen, at = list[str](), agency
        while at and at not in seen:
            seen.append(at)
            at = above.get(at) or ""
        return party in seen or members.isdisjoint(seen)

    return belongs


def _faults(mechanism: Mechanism, key: str, content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    kind = content.get("type")
    if kind == "rename":
        yield Fault("type", "rename_is_a_name")
        return
    if not content.get("effective_on"):
        yield Fault("effective_on", "missing")
    ceasing = [one for one in content.get("inputs") or () if one.get("ceases")]
    least_in, least_out = NEEDS.get(str(kind), (0, 0))
    if len(ceasing) < least_in:
        yield Fault("inputs", "too_few", str(len(ceasing)), str(least_in))
    if len(content.get("outputs") or ()) < least_out:
        yield Fault("outputs", "too_few", str(len(content.get("outputs") or ())), str(least_out))
    if kind:
        others = [act for act in successions(mechanism, way.exercise).acts if act.id != key]
        known = set(contradictions(others))
        found = contradictions([*others, Act.from_json({"id": key, **content})])
        yield from (Fault("", "contradicts", words) for words in found if words not in known)
