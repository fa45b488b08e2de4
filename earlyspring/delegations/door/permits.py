"""What a device may, and for how long; who keeps the door."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from earlyspring.delegations.door.models import Device
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting

AFTER = timedelta(days=1)
"""How long after the last day a phone that was offline may still hand in what it holds."""


def may_keep_door(posting: Acting, gathering: Gathering) -> bool:
    """The officers of the host see who is here, and let phones in."""
    return may_host(posting, gathering)


def ends_at(gathering: Gathering) -> datetime:
    """From when on no device of a gathering is admitted any more."""
    midnight = datetime.combine(gathering.last_day, time(), ZoneInfo(gathering.zone))
    return midnight + timedelta(days=1) + AFTER


def admitted(device: Device, at: datetime) -> bool:
    """Whether a device may fetch the list and hand in scans at a time."""
    return device.digest is not None and device.revoked_at is None and at < ends_at(device.gathering)
