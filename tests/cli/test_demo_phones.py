"""The demo has numbers to call on everybody's phone, each with its words in every language."""

import pytest

from earlyspring.cli.demo_phones import fill_phones
from earlyspring.meetings.programme.for_phones import HelpLine
from tests.gatherings import a_gathering
from tests.people import a_mechanism

pytestmark = pytest.mark.django_db


def test_the_numbers_are_there_once_however_often_the_demo_is_made():
    gathering = a_gathering(a_mechanism("spring"))
    fill_phones(gathering)
    fill_phones(gathering)
    found = list(HelpLine.objects.filter(gathering=gathering))
    assert [one.dialled for one in found] == ["113", "114", "115", "+84000000000"]
    assert {frozenset(one.names) for one in found} == {frozenset({"vi", "zh", "en"})}
