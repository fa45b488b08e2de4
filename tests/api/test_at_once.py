"""A program that heard no answer sends again while the first is still being done: it is done once."""

import json

import pytest
from django.core.cache import cache
from django.core.management import call_command

from earlyspring.delegations.models import Delegate
from tests import threads
from tests.api.programs import a_program
from tests.gatherings import a_delegation, a_gathering
from tests.people import a_cast
from tests.threads import at_once

ADDRESS = "/api/spring/gatherings/2027/delegates"
AN = {"name": "Nguyễn Thị An", "lang": "vi"}


@pytest.fixture
def in_a_file(tmp_path, django_db_blocker, house):
    cache.clear()
    with threads.in_a_file(tmp_path, django_db_blocker):
        yield


def test_sent_six_times_at_once_it_is_done_once_and_answered_alike(in_a_file):
    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    programs, answers, seen = [], [], []

    def made():
        cast = a_cast()
        a_delegation(a_gathering(cast.mechanism), "B-QN")
        programs.append(a_program(cast.lan))

    def sent():
        headers = {"idempotency-key": "one-and-the-same"}
        said = json.dumps(AN)
        answers.append(programs[0].post(ADDRESS, said, content_type="application/json", headers=headers))

    assert at_once(made) == []
    assert at_once(*[sent] * 6) == []
    assert at_once(lambda: seen.append(Delegate.objects.count())) == []
    assert ({one.status_code for one in answers}, seen) == ({201}, [1])
    assert len({one.json()["item"]["id"] for one in answers}) == 1
