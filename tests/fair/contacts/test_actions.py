"""Wei's exhibitor met Lan's: either tells what became of it, once; what cannot be is refused."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from earlyspring.core.contacts import Sum
from earlyspring.fair.contacts.actions import change_contact, enter_contact, note_put, remove_contact
from earlyspring.fair.contacts.models import Contact
from earlyspring.fair.contacts.queries import contacts_of, is_waiting, parties_of_contacts, sums_of, to_put
from tests.contacts import AFTER, MET, met
from tests.fair.matching.test_asking import refused
from tests.fairs import a_product, an_exhibitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("after")]
DAY = date(2027, 3, 20)
SOLD = {"outcome": "contract", "outcome_on": DAY, "value": Decimal(500), "currency": "CNY"}


@pytest.fixture
def after():
    with time_machine.travel(AFTER, tick=False):
        yield


@pytest.fixture
def two(cast, fair):
    return an_exhibitor(fair, cast.wei), an_exhibitor(fair, cast.lan, 2)


def test_the_other_of_the_two_tells_the_outcome_alone(cast, fair, two):
    wei, lan = two
    made = enter_contact(wei, met(other=lan), by=cast.wei)
    told = change_contact(made, {**SOLD, "about": "khác"}, by=cast.lan)
    assert (told.about, told.outcome, told.value) == ("Trà thử", "contract", Decimal(500))
    assert refused(remove_contact, made, by=cast.lan) == [("", "not_own_exhibitor")]
    assert [one.pk for one in contacts_of(fair, "B-QN")] == [made.pk]
    assert sums_of(fair) == [Sum("contract", Decimal(1), DAY), Sum("value", Decimal(500), DAY, "CNY")]
    assert parties_of_contacts(fair) == ["B-GX", "B-QN"]
    remove_contact(made, by=cast.wei)
    assert Contact.objects.count() == 0


def test_one_contact_is_not_counted_twice(cast, two):
    wei, lan = two
    enter_contact(wei, met(other=lan), by=cast.wei)
    assert refused(enter_contact, lan, met(other=wei), by=cast.lan) == [("other", "contact_there")]


def test_what_cannot_be_entered_is_told(cast, fair, two):
    wei, lan = two
    strange = a_product(an_exhibitor(fair, cast.lan, 3), cast.lan)

    def told(**said):
        return refused(enter_contact, wei, met(**said), by=cast.wei)

    assert told() == [("other", "contact_with_one")]
    assert told(other=lan, visitor="Ai đó") == [("other", "contact_with_one")]
    assert told(other=wei) == [("other", "exhibitor_elsewhere")]
    assert told(other=lan, about="") == [("about", "missing")]
    assert told(other=lan, product=strange) == [("product", "no_such_fact")]
    assert told(other=lan, met_on=date(2027, 1, 1)) == [("met_on", "match_day_outside")]
    assert told(other=lan, outcome="sold") == [("outcome", "not_in_list"), ("outcome_on", "missing")]
    assert told(other=lan, outcome_on=DAY) == [("outcome", "contact_open_with_day")]
    assert told(other=lan, outcome="letter") == [("outcome_on", "missing")]
    assert told(other=lan, outcome="letter", outcome_on=date(2027, 5, 1)) == [("outcome_on", "contact_day_between")]
    assert told(other=lan, **SOLD | {"outcome": "letter"}) == [("value", "contact_value_of_contract")]
    assert told(other=lan, **SOLD | {"currency": ""}) == [("currency", "missing")]
    assert told(other=lan, **SOLD | {"currency": "XXX"}) == [("currency", "not_in_list")]
    assert told(other=lan, **SOLD | {"value": Decimal(0)}) == [("value", "out_of_bounds")]
    assert refused(enter_contact, wei, met(other=lan), by=cast.lan) == [("", "not_own_exhibitor")]
    assert Contact.objects.count() == 0


def test_before_the_day_nobody_has_met(cast, two):
    with time_machine.travel("2027-02-10 03:00:00+00:00", tick=False):
        assert refused(enter_contact, two[0], met(visitor="Ai đó"), by=cast.wei) == [("met_on", "not_yet")]


def test_of_two_editors_the_second_is_told(cast, two):
    made = enter_contact(two[0], met(other=two[1]), by=cast.wei)
    change_contact(made, SOLD, by=cast.wei, version=made.version)
    again = {"outcome": "nothing", "outcome_on": DAY, "value": None, "currency": ""}
    found = refused(change_contact, made, again, by=cast.lan, version="earlier")
    assert found == [("", "exhibit_changed_in_between")]


def test_after_a_month_its_party_is_reminded(cast, two):
    made = enter_contact(two[0], met(other=two[1]), by=cast.wei)
    assert [is_waiting(made, day) for day in (date(2027, 3, 12), date(2027, 3, 13))] == [False, True]
    assert is_waiting(change_contact(made, SOLD, by=cast.wei), date(2027, 4, 1)) is False


def test_a_figure_is_put_once_and_again_when_it_changes(cast, fair, two):
    enter_contact(two[0], met(other=two[1], outcome="letter", outcome_on=DAY), by=cast.wei)
    (one,) = to_put(fair)
    assert refused(note_put, fair, one, "RES-1", by=cast.wei) == [("", "host_alone")]
    note_put(fair, one, "RES-1", by=cast.lan)
    assert to_put(fair) == []
    enter_contact(two[0], met(visitor="Ai đó", outcome="letter", outcome_on=DAY, met_on=MET), by=cast.wei)
    assert to_put(fair) == [Sum("letter", Decimal(2), DAY)]
