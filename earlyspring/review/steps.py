"""A request with its steps, as the rules take it."""

from collections.abc import Iterable

from earlyspring.core import requests as rules
from earlyspring.ledger.present import now
from earlyspring.review.models import Request, Step


def as_rule(request: Request, steps: Iterable[Step] | None = None) -> rules.Request:
    """The request as the rules see it; without `steps` those that stand now are looked up."""
    if steps is None:
        steps = now(Step, request.mechanism, request.exercise).filter(request=request.item)
    ordered = sorted(steps, key=lambda one: (one.on or "", one.known_from, one.item))
    taken = tuple(
        rules.Step(one.class_code or "", one.on or "", one.body, one.party or None, one.entered_by or None)
        for one in ordered
    )
    return rules.Request(request.item, request.party or None, request.submitted_on or None, taken, request.body or None)
