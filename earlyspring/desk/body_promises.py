"""How many commitments a body of an act of succession is asked about: as many as their list has on the same day."""

from collections.abc import Iterable

from django.db.models import Q

from earlyspring.commitments.models import Commitment
from earlyspring.commitments.on_day import stood, told_later
from earlyspring.commitments.queries import answering
from earlyspring.core.succession import Successions
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import PROPOSED, Moment
from earlyspring.ledger.together import together
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of, holding


def kin(body: str, acts: Iterable[Succession]) -> set[str]:
    """The body, those that ended in it and those it ended in: a promise of one may be that of another on some day."""
    known = Successions(map(act_of, acts))
    heirs = {one for act in known.acts for one in act.outputs if body in known.predecessors(one)}
    return {body, *known.predecessors(body), *heirs}


def promised(frame: Frame, body: str, acts: Iterable[Succession], moment: Moment) -> int:
    """Those in effect that are the body's on the moment's day, or for whose party it answers then; closed ones too."""
    agreed, mechanism = list(acts), frame.mechanism
    named = Q()
    for one in kin(body, agreed):
        named |= Q(item__in=holding(Commitment, mechanism, moment, "parties", one).values("item"))
    there = come(Commitment, mechanism, moment, session_days(frame)).filter(named).exclude(standing=PROPOSED)
    found = together(commitments=there, versions=told_later(mechanism, moment).filter(item__in=there.values("item")))
    known = Successions(map(act_of, agreed))
    then = stood(found["commitments"], found["versions"], agreed, moment)
    return sum(body in {*one.parties, *answering(known, one.parties, moment.as_of)} for one in then)
