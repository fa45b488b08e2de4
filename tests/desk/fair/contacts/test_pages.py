"""Wei enters a contact, Lan's exhibitor tells by its link what became of it, and Lan puts the figures to the parties."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.fair.contacts.actions import change_contact, enter_contact
from earlyspring.fair.contacts.models import Contact, FairResult
from earlyspring.fair.links import give_link
from earlyspring.ledger.models import Entry
from tests.contacts import AFTER, met
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page
from tests.fair.contacts.test_actions import SOLD
from tests.fairs import an_exhibitor
from tests.people import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("after")]
HERE = "/spring/fair/2027/"
SAID = {"visitor": "Cửa hàng Thử", "about": "Quế thử", "met_on": "2027-02-11", "outcome": "open"}


@pytest.fixture
def after():
    with time_machine.travel("2027-02-12 03:00:00+00:00", tick=False):
        yield


@pytest.fixture
def two(cast, fair):
    return an_exhibitor(fair, cast.wei), an_exhibitor(fair, cast.lan, 2)


def test_wei_enters_a_contact_and_takes_it_away(cast, two):
    wei = signed_in(cast.wei)
    at = f"{HERE}exhibitors/{two[0].code}/contacts/"
    wei.post(f"{at}new/", SAID)
    made = Contact.objects.get()
    assert (made.visitor, made.entered_by) == ("Cửa hàng Thử", cast.wei.user)
    refused = wei.post(f"{at}{made.pk}/", SAID | {"outcome": "letter", "version": made.version})
    assert refused.status_code == 422
    assert "So since is missing." in Page(refused).words
    assert signed_in(cast.lan).get(f"{at}{made.pk}/").status_code == 404
    wei.post(f"{at}{made.pk}/", {"remove": "1"})
    assert Contact.objects.count() == 0


def test_by_its_link_the_other_tells_what_became_of_it(cast, fair, two):
    made = enter_contact(two[0], met(other=two[1]), by=cast.wei)
    _link, secret = give_link(two[1], label="Gian", expires_at=made.changed_at + timedelta(days=1), by=cast.lan)
    at = f"{HERE}my-booth/{secret}/contacts/"
    assert "Trial cooperative 1" in Page(Client().get(at)).words
    Client().post(f"{at}{made.pk}/", {"outcome": "letter", "outcome_on": "2027-02-12", "version": made.version})
    assert Contact.objects.get().outcome == "letter"
    other = enter_contact(two[0], met(visitor="Ai đó"), by=cast.wei)
    assert Client().get(f"{at}{other.pk}/").status_code == 404
    Client().post(at, SAID)
    assert Contact.objects.filter(exhibitor=two[1]).count() == 1


def test_after_the_fair_its_link_opens_the_contacts_alone_until_the_purge(cast, fair, two):
    made = enter_contact(two[0], met(other=two[1]), by=cast.wei)
    _link, secret = give_link(two[1], label="Gian", expires_at=made.changed_at + timedelta(days=119), by=cast.lan)
    booth = f"{HERE}my-booth/{secret}/"
    shut = ("change/", "new-product/", "customs/", "meetings/", "tours/")
    assert [Client().get(f"{booth}{one}").status_code for one in shut] == [200] * 5
    with time_machine.travel(AFTER, tick=False):
        page = Page(Client().get(booth, follow=True))
        assert ("Trial cooperative 1" in page.words, "Back to my booth" in page.words) == (True, False)
        told = {"outcome": "letter", "outcome_on": "2027-04-19", "version": made.version}
        Client().post(f"{booth}contacts/{made.pk}/", told)
        assert Contact.objects.get().outcome == "letter"
        assert [Client().get(f"{booth}{one}").status_code for one in shut] == [404] * 5
        assert Client().post(booth, {"cancel": "1"}).status_code == 302
    with time_machine.travel("2027-05-31 03:00:00+00:00", tick=False):
        assert Client().get(f"{booth}contacts/").status_code == 404


def test_figures_go_to_the_parties_once_and_without_a_name(cast, fair, two):
    hosted(cast)
    with time_machine.travel(AFTER, tick=False):
        made = enter_contact(two[0], met(visitor="Cửa hàng Thử", **SOLD), by=cast.wei)
        lan = signed_in(cast.lan)
        assert "Propose as results" in Page(lan.get(f"{HERE}contacts/")).words
        before = Entry.objects.count()
        lan.post(f"{HERE}contacts/as-results/")
        once = Entry.objects.count()
        answer = lan.post(f"{HERE}contacts/as-results/", follow=True)
        assert "0 figures are put to the parties." in Page(answer).words
        assert (once > before, Entry.objects.count() == once) == (True, True)
        assert {one.what: one.value for one in FairResult.objects.all()} == {"contract": 1, "value-CNY": 500}
        items = {one.what: one.item for one in FairResult.objects.all()}
        change_contact(made, SOLD | {"value": Decimal(700)}, by=cast.wei)
        lan.post(f"{HERE}contacts/as-results/")
        assert {one.what: one.item for one in FairResult.objects.all()} == items
        every = json.dumps([str(vars(one)) for one in Entry.objects.all()], ensure_ascii=False)
        assert ("Cửa hàng Thử" in every, "Trial cooperative" in every) == (False, False)


def test_others_see_no_contact_of_others_and_the_host_all(cast, fair, two):
    enter_contact(two[1], met(visitor="Cửa hàng Thử"), by=cast.lan)
    assert "Cửa hàng Thử" in Page(signed_in(cast.lan).get(f"{HERE}contacts/")).words
    assert "Cửa hàng Thử" not in Page(signed_in(cast.wei).get(f"{HERE}contacts/")).words
    assert signed_in(cast.wei).post(f"{HERE}contacts/as-results/").status_code == 404
    assert signed_in(cast.minh).get(f"{HERE}contacts/").status_code == 404


def test_a_page_costs_the_same_with_one_row_and_with_three(cast, fair, two):
    lan = signed_in(cast.lan)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert lan.get(f"{HERE}contacts/").status_code == 200
        return len(asked)

    enter_contact(two[0], met(other=two[1]), by=cast.wei)
    lan.get(f"{HERE}contacts/")
    before = cost()
    for number in range(2):
        enter_contact(two[0], met(visitor=f"Ai đó {number}"), by=cast.wei)
    assert cost() == before
