"""What a report or a draft of it names: its pieces of evidence, and the indicators of its figures."""

from typing import Any

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.models import Draft, Evidence, Indicator, Report


def named_in(mechanism: Mechanism, exercise: bool, *said: Draft | Report | None) -> dict[str, dict[str, Any]]:
    """`evidence` and `indicators`: each by its id, as `desk/reporting/said.html` looks them up."""
    evidence = {item for one in said if one for item in one.evidence or []}
    figures = {figure.get("indicator") for one in said if one for figure in one.figures or []}
    return {
        "evidence": {one.item: one for one in now(Evidence, mechanism, exercise).filter(item__in=evidence)},
        "indicators": {one.item: one for one in now(Indicator, mechanism, exercise).filter(item__in=figures)},
    }
