"""What stands ready: Lan sees every chapter, Wei the part of his own party, Minh nothing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.delegations.accrediting.actions import apply, approve, check
from earlyspring.delegations.actions import send_list
from earlyspring.meetings.preparing.actions import add_task
from earlyspring.meetings.talks.actions import ask_for_talks
from tests.gatherings import a_delegate, a_delegation, a_gathering, a_programme
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/"


@pytest.fixture
def gathering(cast):
    return a_gathering(cast.mechanism)


def lines(posting):
    cards = signed_in(posting).get(AT).context["cards"]
    return {one.words: [(line.done, line.total) for line in one.lines] for one in cards}


def filled(cast, gathering, number):
    today = timezone.localdate()
    task = {"names": {"en": f"Task {number}"}, "part": "papers", "due_on": today - timedelta(days=1)}
    add_task(gathering, "B-GX", **task)
    a_delegate(a_delegation(gathering), number)
    said = {"level": "sector", "purpose": {"vi": "Cửa khẩu"}, "languages": ["vi", "zh"], "by": cast.lan.user}
    ask_for_talks(gathering, ("B-QN", "B-QN"), ("B-GX", "B-GX"), today=today, expires_on=today, **said)


def test_the_host_sees_every_chapter(cast, gathering):
    filled(cast, gathering, 1)
    a_programme(gathering, cast.lan.user)
    assert lines(cast.lan) == {
        "Preparation": [(0, 1), (1, None), (0, 0)],
        "Delegations": [(0, 1), (0, 1)],
        "Programme": [(1, 1), (0, None)],
        "Talks and seats": [(1, None), (0, 0), (0, 0)],
        "Signing": [(0, 0)],
        "Accreditation and door": [(0, 1), (0, 0), (0, 0)],
    }


def test_another_party_sees_its_own_part(cast, gathering):
    filled(cast, gathering, 1)
    add_task(gathering, "B-QN", names={"en": "Flowers"}, part="papers")
    a_delegate(a_delegation(gathering, "B-QN"), 1)
    assert lines(cast.wei) == {
        "Preparation": [(0, 1), (1, None), (0, 0)],
        "Own delegation": [(0, 1), (0, 1)],
        "Bilateral talks": [(1, None), (0, 0)],
        "Own documents to sign": [(0, 0)],
    }
    assert lines(cast.other["observer"]) == {}


def test_every_number_opens_its_list(cast, gathering):
    filled(cast, gathering, 1)
    for posting in (cast.lan, cast.wei, cast.other["leader"], cast.other["focal_point"]):
        client = signed_in(posting)
        cards = client.get(AT).context["cards"]
        answers = {line.url: client.get(line.url).status_code for card in cards for line in card.lines}
        assert set(answers.values()) == {200}


def test_what_is_done_is_counted(cast, gathering):
    who = a_delegate(a_delegation(gathering), 1, role="head")
    send_list(who.delegation, by=cast.wei)
    apply(who, by=cast.wei)
    check(who, by=cast.wei)
    approve(who, by=cast.lan)
    found = lines(cast.lan)
    assert (found["Delegations"], found["Accreditation and door"][:2]) == ([(1, 1), (0, 1)], [(1, 1), (0, 1)])


def test_it_costs_the_same_with_few_and_many(cast, gathering):
    client, counts = signed_in(cast.lan), []
    for numbers in ([1], [2, 3]):
        for number in numbers:
            filled(cast, gathering, number)
        client.get(AT)
        with CaptureQueriesContext(connection) as asked:
            client.get(AT)
        counts.append(len(asked))
    assert counts == [counts[0]] * 2
    assert counts[0] <= 22, [one["sql"][:90] for one in asked]
