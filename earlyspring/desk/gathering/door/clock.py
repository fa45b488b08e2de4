"""The time of a scan as people at the place read it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from earlyspring.meetings.gatherings import Gathering


def read_clock(gathering: Gathering, at: datetime) -> Mapping[str, Any]:
    """The day and the hour of an instant where the gathering is."""
    local = at.astimezone(ZoneInfo(gathering.zone))
    return {"day": local.date().isoformat(), "hour": f"{local:%H:%M}", "iso": local.isoformat(timespec="seconds")}
