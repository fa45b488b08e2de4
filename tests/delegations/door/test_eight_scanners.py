"""Eight phones hand in at the same time, on a database in a file as a node has it: no error, nothing lost or doubled."""

from datetime import timedelta

import pytest

from earlyspring.core.door import presence
from earlyspring.delegations.door.models import ScanEvent
from earlyspring.delegations.door.queries import scans_of
from earlyspring.meetings.gatherings import Gathering
from tests import threads
from tests.doors import Phone, a_device, a_house_with_doors, people_with_badges
from tests.people import a_cast, now
from tests.threads import at_once

PHONES, SCANS = 8, 12


@pytest.fixture
def in_a_file(tmp_path, django_db_blocker, house):
    with threads.in_a_file(tmp_path, django_db_blocker):
        yield


def test_eight_scanners_at_once_make_no_error_and_the_union_is_exact(in_a_file):
    from django.core.management import call_command

    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    made = {}

    def filled():
        cast = a_cast()
        gathering = a_house_with_doors(cast)
        made["tokens"] = [token for _one, token in people_with_badges(cast, gathering, SCANS)]
        made["phones"] = [a_device(cast, gathering, name=f"Phone {no}")[1] for no in range(PHONES)]

    assert at_once(filled) == []
    begin, answers = now() - timedelta(hours=1), []

    def scanner(no):
        def hand_in():
            phone = Phone(made["phones"][no], "/spring/gathering/2027/door/scan/")
            for place, token in enumerate(made["tokens"]):
                scan = phone.scan(100 * no + place, begin + timedelta(seconds=60 * place + no), token=token)
                answers.extend(phone.hand_in(scan).json()["answers"].values())
                answers.extend(phone.hand_in(scan).json()["answers"].values())

        return hand_in

    assert at_once(*(scanner(no) for no in range(PHONES))) == []
    assert sorted(set(answers)) == ["known", "taken"]
    assert answers.count("taken") == PHONES * SCANS

    def look():
        made["held"] = ScanEvent.objects.count()
        made["came"] = presence(scans_of(Gathering.objects.get()))

    assert at_once(look) == []
    assert (made["held"], len(made["came"])) == (PHONES * SCANS, SCANS)
    assert {one.first.device for one in made["came"].values()} == {"1"}
