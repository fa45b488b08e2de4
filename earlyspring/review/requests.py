"""What waits for a ministry, a government, a party centre or an embassy, and every step it takes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from earlyspring.core import requests as rules
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import latest_today
from earlyspring.ledger.saying import put
from earlyspring.review.models import Request, Step
from earlyspring.review.steps import as_rule

OWN = Way("own")


@transaction.atomic
def ask_centre(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way = OWN, item: str | None = None
) -> Request | Motion:
    """Enter what waits for the centre: of the own party, or (proposed to the parties, without a party) of all."""
    said = dict(content) if way.how != "own" else {"party": by, **content}
    found = rules.request_faults(said, latest_today())
    made: Request | Motion = put(mechanism, "request", said, by=by, way=way, item=item, found=found)
    return made


@transaction.atomic
def take_step(
    request: Request, content: Mapping[str, Any], *, by: str, observer: str = "", item: str | None = None
) -> Step:
    """Enter what was done with a request, and by which body; each party enters its own.

    `observer`: the body whose own account enters it; what it did, and nothing else, under the key of its party.
    """
    own = {"body": observer, "entered_by": observer} if observer else {}
    said = {key: value for key, value in content.items() if key != "entered_by"}
    said |= own | {"request": request.item, "party": by}
    step = rules.Step(
        str(said.get("class") or ""), str(said.get("on") or ""), said.get("body"), by, said.get("entered_by")
    )
    found = rules.step_faults(as_rule(request), step, latest_today()) if step.class_ in rules.CLASSES else ()
    way = Way("own", exercise=request.exercise)
    made: Step = put(request.mechanism, "step", said, by=by, way=way, item=item, found=found)
    return made
