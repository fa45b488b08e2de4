"""The demo has given its history to the public; a few things wait, so that there is something to release."""

from collections import Counter

import pytest
from django.utils import timezone

from earlyspring.cli.demo_publishing import givers, last_of, publish_history
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.queries import public_items
from tests.people import a_fact, a_mechanism

pytestmark = pytest.mark.django_db


def a_demo():
    mechanism = a_mechanism()
    mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    mechanism.save()
    for number in range(5):
        a_fact(mechanism, "result", f"R-{number}", text={"en": f"Result {number}"}, parties=["B-GX", "B-QN"])
        a_fact(mechanism, "commitment", f"C-{number}", code=f"C-{number}", text={"en": "Meet"}, state="recorded")
    return mechanism


def test_all_is_public_save_what_waits_and_a_second_time_nothing_is_given():
    mechanism = a_demo()
    assert givers(mechanism) == ["B-LS", "B-GX"]
    publish_history(mechanism)
    could = Counter(one.kind for one in contents_of(mechanism, timezone.localdate()))
    public = Counter(one.kind for one in public_items(mechanism, timezone.now()))
    assert could - public == Counter({"result": 3, "commitment": 2})
    assert publish_history(mechanism) == []


def test_the_last_of_a_kind_wait():
    every = [Given("gate", f"G-{number}", {}) for number in range(4)]
    assert last_of(every, {("gate", 2)}) == {("gate", "G-2"), ("gate", "G-3")}
