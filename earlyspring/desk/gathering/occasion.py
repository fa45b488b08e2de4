"""A gathering as printed things name it."""

from django.utils import timezone

from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.gathering.facts import Occasion


def occasion_of(gathering: Gathering) -> Occasion:
    """Which gathering, and that the lists were read today."""
    return Occasion(
        names=gathering.names,
        place=gathering.place,
        first_day=gathering.first_day.isoformat(),
        last_day=gathering.last_day.isoformat(),
        as_of=timezone.localdate().isoformat(),
        exercise=gathering.exercise,
    )
