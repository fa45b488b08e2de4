"""What a report or a draft of it names: its pieces of evidence, and the indicators of its figures."""

from collections.abc import Iterable
from typing import Any

from earlyspring.commitments.models import Commitment
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.present import now
from earlyspring.ledger.together import together
from earlyspring.review.models import Draft, Evidence, Indicator, Report


def named_in(mechanism: Mechanism, exercise: bool, *said: Draft | Report | None) -> dict[str, dict[str, Any]]:
    """`evidence` and `indicators`: each by its id, as `desk/reporting/said.html` looks them up."""
    evidence = {item for one in said if one for item in one.evidence or []}
    figures = {figure.get("indicator") for one in said if one for figure in one.figures or []}
    return {
        "evidence": {one.item: one for one in now(Evidence, mechanism, exercise).filter(item__in=evidence)},
        "indicators": {one.item: one for one in now(Indicator, mechanism, exercise).filter(item__in=figures)},
    }


def named_at(mechanism: Mechanism, moment: Moment, said: Iterable[Report]) -> dict[str, dict[str, Any]]:
    """What several reports name, as it stood at a moment: beside `evidence` and `indicators` the `awaited` commitments
    whose obstacle they are; one statement, none where nothing is named. `moment`: seeing the world of the reports."""
    reports = list(said)
    evidence = {item for one in reports for item in one.evidence or []}
    figures = {figure.get("indicator") for one in reports for figure in one.figures or []}
    awaited = {obstacle.get("commitment") for one in reports for obstacle in one.obstacles or []}
    found = together(
        evidence=in_effect(Evidence, mechanism, moment).filter(item__in=evidence),
        indicators=in_effect(Indicator, mechanism, moment).filter(item__in=figures - {None}),
        awaited=in_effect(Commitment, mechanism, moment).filter(item__in=awaited - {None}),
    )
    return {name: {one.item: one for one in rows} for name, rows in found.items()}
