"""A gathering and its people as printed things name them."""

from django.utils import timezone

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.gathering.facts import Occasion, Person


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


def person_of(one: Delegate) -> Person:
    """A person with every name as it was given."""
    return Person(
        code=one.code,
        names=one.names_in(),
        lang=one.lang,
        given=one.given if one.lang == "vi" else "",
        latin=one.latin,
        pinyin=one.pinyin,
        office=one.office,
    )
