"""Template words of a programme: clocks and hours."""

from datetime import datetime

from django import template

from earlyspring.desk.gathering.programme_words import clock as clock_words
from earlyspring.desk.gathering.programme_words import hour

register = template.Library()


@register.filter
def clock(zone: str) -> str:
    """How the clock of a zone is called."""
    return clock_words(zone)


@register.filter
def in_zone(at: datetime | None, zone: str) -> str:
    """The hour of an instant by the clock of a zone; nothing where there is no instant."""
    return hour(at, zone) if at else ""
