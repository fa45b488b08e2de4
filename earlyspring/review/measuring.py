"""What is measured of a commitment: indicators, targets, and milestones on the way."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Commitment
from earlyspring.core import indicators as rules
from earlyspring.core.periods import latest, valid_day
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import latest_today
from earlyspring.ledger.saying import put
from earlyspring.review.models import Indicator, Milestone, Target


@transaction.atomic
def set_indicator(
    commitment: Commitment, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Indicator | Motion:
    """Say how one will see that a commitment is carried out, and how figures of several periods make one."""
    said = {**content, "commitment": commitment.item}
    found = [*_closed(commitment), *(rules.indicator_faults(said) if way.vouched else ())]
    made: Indicator | Motion = put(commitment.mechanism, "indicator", said, by=by, way=way, item=item, found=found)
    return made


@transaction.atomic
def set_target(
    indicator: Indicator, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Target | Motion:
    """Set what is to be reached by the end of a period, by one party or (none named) by all together."""
    said = {**content, "indicator": indicator.item}
    found = rules.target_faults(said, indicator.content())
    made: Target | Motion = put(indicator.mechanism, "target", said, by=by, way=way, item=item, found=found)
    return made


@transaction.atomic
def set_milestone(
    commitment: Commitment, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Milestone | Motion:
    """Set a step on the way to what is promised, with its day."""
    said = {**content, "commitment": commitment.item}
    found = [*_closed(commitment), *_reached(said.get("reached_on"))]
    made: Milestone | Motion = put(commitment.mechanism, "milestone", said, by=by, way=way, item=item, found=found)
    return made


@transaction.atomic
def reach_milestone(milestone: Milestone, *, on: str, by: str, way: Way) -> Milestone | Motion:
    """Say on which day a milestone was reached."""
    found = list(_reached(on))
    if milestone.reached_on:
        found.append(Fault("reached_on", "reached_already", milestone.reached_on))
    content = milestone.content() | {"reached_on": on}
    made: Milestone | Motion = put(
        milestone.mechanism, "milestone", content, by=by, way=way, item=milestone.item, found=found
    )
    return made


def _closed(commitment: Commitment) -> Iterator[Fault]:
    if commitment.state == "closed":
        yield Fault("commitment", "closed_for_good", commitment.item)


def _reached(on: Any) -> Iterator[Fault]:
    if valid_day(on) and latest(on).isoformat() > latest_today():
        yield Fault("reached_on", "not_yet", on)
