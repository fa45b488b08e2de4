"""The demo takes whoever is on a list some way towards a badge, and begins once."""

from collections import Counter

import pytest

from earlyspring.cli.demo_accrediting import ENTERS, ZONES, fill_accrediting
from earlyspring.delegations.accrediting.models import Badge, Zone
from earlyspring.delegations.accrediting.queries import counts_by_state
from earlyspring.delegations.models import CATEGORIES
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_of_twelve_eight_have_badges_and_each_step_has_somebody(cast: Cast) -> None:
    gathering = a_gathering(cast.mechanism)
    delegation = a_delegation(gathering)
    for number in range(1, 13):
        a_delegate(delegation, number)
    fill_accrediting(gathering)
    states = Counter(counts_by_state([delegation]))
    assert states == {"approved": 8, "none": 1, "applied": 1, "checked": 1, "refused": 1, "changed": 0}
    assert [one.zones for one in Badge.objects.all()] == [["A", "B"]] * 8


def test_once_begun_it_is_left_as_it_is(cast: Cast) -> None:
    gathering = a_gathering(cast.mechanism)
    fill_accrediting(gathering)
    Zone.objects.filter(letter="P").delete()
    a_delegate(a_delegation(gathering))
    fill_accrediting(gathering)
    assert (Zone.objects.count(), Badge.objects.count()) == (3, 0)


def test_every_category_enters_zones_that_there_are() -> None:
    assert (set(ENTERS), set("".join(ENTERS.values())) - set(ZONES)) == ({code for code, _words in CATEGORIES}, set())
