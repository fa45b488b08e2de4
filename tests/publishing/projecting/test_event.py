"""What of a promotion event may be public: by whom and where, who presents there once agreed, never a contact."""

import jsonschema_rs
import pytest
import time_machine
from django.utils import timezone

from earlyspring.fair.contacts.actions import enter_contact
from earlyspring.fair.promoting.actions import cancel_event, tell_event
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.projecting.shapes import CONTENTS
from tests.contacts import AFTER, met
from tests.fair.conftest import cast, fair, house
from tests.fairs import an_exhibitor
from tests.promotions import TEA_DAY, an_event

__all__ = ["cast", "fair", "house"]
pytestmark = pytest.mark.django_db


def offered(mechanism):
    return [(one.item, one.owner, one.content) for one in contents_of(mechanism, timezone.localdate(), ["event"])]


def test_it_is_the_host_s_to_release_with_those_to_which_their_party_agreed(cast, fair):
    one, waits = an_exhibitor(fair, cast.wei), an_exhibitor(fair, cast.wei, 2)
    type(waits).objects.filter(pk=waits.pk).update(agreed_at=None)
    held = an_event(fair, cast.lan, presenting=[one.code, waits.code])
    ((item, owner, content),) = offered(cast.mechanism)
    assert (item, owner, content.pop("organiser")["item"]) == (f"2027.{held.code}", "B-QN", "B-QN")
    assert [each["item"] for each in content.pop("exhibitors")] == [f"2027.{one.code}"]
    assert content == {
        "title": TEA_DAY["titles"],
        "type": "trade",
        "gathering": fair.names,
        "first_day": "2027-02-10",
        "day": "2027-02-11",
        "start": "09:00",
        "end": "11:00",
        "zone": "Asia/Ho_Chi_Minh",
        "place": {"vi": "Hội trường a", "en": "Hall a"},
        "city": fair.place,
        "about": TEA_DAY["about"],
        "speakers": TEA_DAY["speakers"],
        "languages": ["vi", "zh"],
        "audience": "all",
    }


def test_what_came_of_it_is_told_without_its_contacts_and_why_it_was_cancelled(cast, fair):
    held = an_event(fair, cast.lan, venue="", place={"vi": "Sân"}, public=True)
    with time_machine.travel(AFTER, tick=False):
        enter_contact(an_exhibitor(fair, cast.lan), met(visitor="Công ty Thử", event=held), by=cast.lan)
        tell_event(held, {"counted": 75, "outcome": {"vi": "Một bản ghi nhớ."}}, by=cast.lan)
    ((_item, _owner, told),) = offered(cast.mechanism)
    names = ("place", "audience", "visitors", "outcome")
    assert [told[name] for name in names] == [{"vi": "Sân"}, "public", 75, {"vi": "Một bản ghi nhớ."}]
    assert "Công ty Thử" not in str(told)
    cancel_event(held, {"vi": "Bão"}, by=cast.lan)
    ((_item, _owner, cancelled),) = offered(cast.mechanism)
    assert cancelled["cancelled"] == {"vi": "Bão"}
    assert [list(jsonschema_rs.validator_for(CONTENTS["event"]).iter_errors(one)) for one in (told, cancelled)] == [
        [],
        [],
    ]


def test_what_is_tried_out_is_offered_to_nobody(cast, fair):
    an_event(fair, cast.lan)
    type(fair).objects.update(exercise=True)
    assert offered(cast.mechanism) == []
