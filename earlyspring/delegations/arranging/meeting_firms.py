"""The plan of meetings of business: judged each time, and moved by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.keeping import keep
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.ledger.refused import demand
from earlyspring.members.accounts import User
from earlyspring.planning.matching.given import market
from earlyspring.planning.matching.judge import broken, score
from earlyspring.planning.matching.worth import share_a_language

Meetings = Sequence[Mapping[str, Any]]


def judged_meetings(given: Mapping[str, Any], assignment: Meetings) -> dict[str, Any]:
    """What the validator says of a plan of meetings, as the engine's answer has it."""
    asked = market(given)
    faults = broken(asked, assignment)
    lines = [] if faults else score(asked, assignment)
    return {
        "status": "infeasible" if faults else "feasible",
        "objective": None if faults else sum(one.points for one in lines),
        "assignment": [dict(one) for one in assignment],
        "score": [one.as_json() for one in lines],
        "broken": [one.as_json() for one in faults],
    }


@transaction.atomic
def move_meeting(
    plan: Arrangement, given: Mapping[str, Any], pair: tuple[str, str], *, slot: str, table: int, by: User
) -> Arrangement:
    """A meeting gets another time or table: the plan that holds next; what it breaks is told with it. Raises Refused."""
    firms = {one.id: one for one in market(given).firms}
    found = [Fault("pair", "no_such_meeting", one) for one in pair if one not in firms]
    found += [] if slot in {one["id"] for one in given["slots"]} else [Fault("slot", "match_no_such_half_hour", slot)]
    demand(found)
    here = {"firm": pair[0], "with": pair[1], "slot": slot, "table": table}
    here["interpreter"] = not share_a_language(firms[pair[0]], firms[pair[1]])
    others = [one for one in plan.assignment if {one["firm"], one["with"]} != set(pair)]
    assignment = sorted([*others, here], key=lambda one: (one["slot"], one["table"]))
    said = judged_meetings(given, assignment)
    return keep(plan.gathering, "matching", "", given, said, by=by, by_hand=True, accepted=True)
