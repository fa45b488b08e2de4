"""How many commitments a body of an act of succession is asked about: as many as their list has on the same day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.commitments.models import Commitment
from earlyspring.commitments.on_day import stood, told_later
from earlyspring.commitments.queries import answering
from earlyspring.core.succession import Successions
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import PROPOSED
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of, holding


def kin(body: str, acts: Iterable[Succession]) -> set[str]:
    """The body, those that ended in it and those it ended in: a promise of one may be that of another on some day."""
    known = Successions(map(act_of, acts))
    heirs = {one for act in known.acts for one in act.outputs if body in known.predecessors(one)}
    return {body, *known.predecessors(body), *heirs}


def asked(frame: Frame, body: str, acts: Iterable[Succession], day: str) -> dict[str, QuerySet[Any]]:
    """What `promised` needs, to be asked together with more; nothing of a body that has no kin: it is counted as named.

    `acts`: those in effect. `day`: that of the list.
    """
    mechanism, moment = frame.mechanism, replace(frame.moment, as_of=day)
    family = kin(body, acts)
    if len(family) == 1:
        return {}
    named = Q()
    for one in family:
        named |= Q(item__in=holding(Commitment, mechanism, moment, "parties", one).values("item"))
    there = come(Commitment, mechanism, moment, session_days(frame)).filter(named).exclude(standing=PROPOSED)
    return {"promises": there, "told": told_later(mechanism, moment).filter(item__in=there.values("item"))}


def promised(frame: Frame, body: str, acts: Sequence[Succession], day: str, found: Mapping[str, list[Any]]) -> int:
    """Those that are the body's on the day, or for whose party it answers then; closed ones too."""
    known = Successions(map(act_of, acts))
    then = stood(found["promises"], found["told"], acts, replace(frame.moment, as_of=day))
    return sum(body in {*one.parties, *answering(known, one.parties, day)} for one in then)
