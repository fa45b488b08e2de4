"""In whose day something is due: the civil days of a party are those of its side's zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.models import Body, Side

ELSEWHERE = "UTC"


def zones(mechanism: Mechanism, exercise: bool = False) -> dict[str, str]:
    """Body → the zone of its side; UTC where the side states none."""
    of_side = {side.item: side.zone or ELSEWHERE for side in now(Side, mechanism, exercise)}
    bodies = now(Body, mechanism, exercise).values_list("item", "side")
    return {body: of_side.get(side or "", ELSEWHERE) for body, side in bodies}


def zone_of(mechanism: Mechanism, party: str, exercise: bool = False) -> str:
    return zones(mechanism, exercise).get(party, ELSEWHERE)


def today_of(mechanism: Mechanism, party: str, exercise: bool = False) -> str:
    """The civil day now where a party is."""
    return civil(timezone.now(), zone_of(mechanism, party, exercise))


def civil(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def day_over(day: str) -> datetime:
    """The instant at which a whole day is over in UTC: the same on every node, wherever it stands."""
    return datetime.combine(date.fromisoformat(day) + timedelta(days=1), time(), UTC)
