"""What is given to a plan of meetings of firms, and what comes out, as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from earlyspring.core.shapes import Shape
from earlyspring.planning.inputs import said
from earlyspring.planning.matching.market import SIZES, Firm, Market, Meeting, Points, Slot

TOLD: Shape = [{"firm": "ref:firm", "with": "ref:firm", "slot": "ref:slot", "table": "positive", "interpreter": "bool"}]
"""The assignment: meetings in time, each with its two firms, its table, and whether an interpreter comes."""
NAMES = ("need", "mutual", "wish", "keen", "language", "size", "first", "pause", "change")
SHAPE: Shape = {
    "firms": [
        {
            "id": "ref:firm",
            "side": "code:host|guest",
            "languages": ["lang"],
            "offers": ["str"],
            "needs": ["str"],
            "size": f"code:{'|'.join(SIZES)}",
            "wants": ["ref:firm"],
            "keen": ["ref:firm"],
            "refuses": ["ref:firm"],
            "quota": "count",
            "absent": ["ref:slot"],
        }
    ],
    "slots": [{"id": "ref:slot", "half": "str", "tables": "count", "interpreters": "count"}],
    "tables": "positive",
    "interpreters": "count",
    "quota": "positive",
    "choose": "bool",
    "fair": "count",
    "meetings": [{"firm": "ref:firm", "with": "ref:firm", "slot": "ref:slot", "table": "positive"}],
    "published": TOLD,
    "points": dict.fromkeys(NAMES, "count"),
}
REQUIRED = {
    "": ("firms", "slots", "tables"),
    "firms": ("id",),
    "slots": ("id",),
    "meetings": ("firm", "with"),
    "published": ("firm", "with", "slot"),
}


def market(data: Mapping[str, Any]) -> Market:
    """A market from JSON that fits SHAPE."""
    simple = {
        key: data[key] for key in ("tables", "interpreters", "quota", "choose", "fair") if data.get(key) is not None
    }
    return Market(
        firms=tuple(Firm(**_said(one)) for one in data["firms"]),
        slots=tuple(Slot(**said(one)) for one in data["slots"]),
        given=_meetings(data.get("meetings")),
        published=_meetings(data.get("published")),
        points=Points(**said(data.get("points") or {})),
        **simple,
    )


def _said(given: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(dict.fromkeys(one)) if isinstance(one, list) else one for key, one in said(given).items()}


def _meetings(given: Sequence[Mapping[str, Any]] | None) -> tuple[Meeting, ...]:
    return tuple(Meeting((one["firm"], one["with"]), one.get("slot"), one.get("table")) for one in given or ())
