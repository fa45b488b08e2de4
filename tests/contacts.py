"""A contact at the fair in Hạ Long, after its last day."""

from datetime import date
from typing import Any

MET = date(2027, 2, 11)
AFTER = "2027-04-20 03:00:00+00:00"
"""When what became of contacts is told."""
NOTHING_YET = {"outcome": "open", "outcome_on": None, "value": None, "currency": "", "product": None, "place": ""}


def met(**more: Any) -> dict[str, Any]:
    return {"other": None, "visitor": "", "about": "Trà thử", "met_on": MET, **NOTHING_YET, **more}
