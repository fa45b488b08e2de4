"""A month after Wei's exhibitor met Lan's, both parties are asked by mail what became of it; once, and no visitor is named."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core import mail

from earlyspring.core.contacts import step_due
from earlyspring.fair.actions import agree_exhibitor, change_exhibitor
from earlyspring.fair.contacts.actions import change_contact, enter_contact
from earlyspring.fair.contacts.models import ContactReminder
from earlyspring.fair.contacts.reminding import due_reminders, send_contact_reminders
from earlyspring.fair.links import give_link, take_back_link
from earlyspring.fair.tasks import remind_of_contacts
from tests.contacts import MET, met
from tests.fairs import an_exhibitor

pytestmark = pytest.mark.django_db
MONTH = datetime(2027, 3, 13, 3, tzinfo=UTC)


@pytest.fixture
def two(cast, fair):
    """Only Lan and Wei have an address."""
    for one in (cast.lan, cast.wei):
        one.user.email, one.user.language = f"{one.user.username}@example.org", {"B-QN": "vi"}.get(one.party, "zh-hans")
        one.user.save()
    return an_exhibitor(fair, cast.wei), an_exhibitor(fair, cast.lan, 2)


def a_contact(two, by, **more):
    with time_machine.travel("2027-02-12 09:00:00+00:00", tick=False):
        return enter_contact(two[0], met(**{"other": two[1]} | more), by=by)


@pytest.mark.parametrize(
    ("day", "step"),
    [((3, 12), ""), ((3, 13), "T+30"), ((3, 19), "T+30"), ((3, 20), ""), ((5, 12), "T+90"), ((5, 19), "")],
)
def test_a_month_and_a_quarter_after_the_meeting_it_is_asked(day, step):
    assert step_due(MET, date(2027, *day)) == step


def test_both_parties_are_asked_once_each_in_its_language(cast, two):
    a_contact(two, cast.wei)
    mail.outbox.clear()
    told = [send_contact_reminders(MONTH), send_contact_reminders(MONTH)]
    wrote = {letter.to[0]: letter for letter in mail.outbox}
    assert told == [{"letters": len(wrote)}, {"letters": 0}]
    lan, wei = (wrote[one.user.email] for one in (cast.lan, cast.wei))
    assert "Hợp tác xã Thử 1 · Hợp tác xã Thử 2 · Trà thử · ngày 11/2/2027" in lan.body
    assert "试合作社1 · 试合作社2 · Trà thử · 2027年2月11日" in wei.body
    assert lan.body.splitlines()[-1].endswith("/spring/fair/2027/contacts/")
    assert wei.subject.startswith("[earlyspring] 展会联系的结果：")


def test_a_visitor_is_named_to_nobody_and_others_are_not_asked(cast, two):
    a_contact(two, cast.wei, other=None, visitor="Công ty Kín")
    mail.outbox.clear()
    send_contact_reminders(MONTH)
    assert {letter.to[0] for letter in mail.outbox} & {cast.lan.user.email} == set()
    (letter,) = [one for one in mail.outbox if one.to == [cast.wei.user.email]]
    assert ("Công ty Kín" in letter.body, "一位来宾" in letter.body) == (False, True)


def by_link(cast, one, **more):
    """The address that Lan's party agreed to, and the link that it gave out."""
    change_exhibitor(one, {"email": "gian@example.org", "contact_lang": "zh"} | more, by=cast.lan)
    with time_machine.travel("2027-02-01 09:00:00+00:00", tick=False):
        return give_link(one, label="Gian 2", expires_at=MONTH + timedelta(days=30), by=cast.lan)


def asked_by_link():
    mail.outbox.clear()
    send_contact_reminders(MONTH)
    return [letter for letter in mail.outbox if letter.to == ["gian@example.org"]]


def test_an_exhibitor_known_by_a_link_is_asked_in_its_language_and_told_no_secret(cast, two):
    a_contact(two, cast.wei)
    _link, secret = by_link(cast, two[1])
    (letter,) = asked_by_link()
    told = "请打开贵方发给您的展位网址（Gian 2），其中可进入您的联系记录。如已遗失，请与贵方联系。"
    assert (letter.body.splitlines()[-1], secret in letter.body, "/contacts/" in letter.body) == (told, False, False)
    assert asked_by_link() == []


def test_it_is_not_asked_by_a_link_taken_back_or_at_an_address_its_party_has_not_agreed_to(cast, two):
    a_contact(two, cast.wei)
    link, _secret = by_link(cast, two[1])
    change_exhibitor(two[1], {"email": "other@example.org"}, by=link)
    assert [one for one in due_reminders(MONTH) if one.to.link] == []
    agree_exhibitor(type(two[1]).objects.get(pk=two[1].pk), by=cast.lan)
    assert [one.to.email for one in due_reminders(MONTH) if one.to.link] == ["other@example.org"]
    take_back_link(link, by=cast.lan)
    assert [one for one in due_reminders(MONTH) if one.to.link] == []


def test_what_is_told_is_asked_no_more(cast, two):
    held = a_contact(two, cast.wei)
    with time_machine.travel(MONTH, tick=False):
        change_contact(held, {"outcome": "nothing", "outcome_on": date(2027, 3, 1)}, by=cast.lan)
    assert list(due_reminders(MONTH)) == []


def test_what_the_post_refuses_is_asked_again(cast, two):
    a_contact(two, cast.wei)
    cast.lan.user.email = "lan@example.org\nBcc: minh@example.org"
    cast.lan.user.save()
    mail.outbox.clear()
    told = send_contact_reminders(MONTH)
    assert (told["refused"], told["letters"]) == (1, len(mail.outbox))
    assert {"minh@example.org"} & {to for one in mail.outbox for to in one.recipients()} == set()
    assert ContactReminder.objects.filter(sent_at=None).count() == 0


def test_it_comes_round(cast, two):
    a_contact(two, cast.wei)
    with time_machine.travel(MONTH, tick=False):
        assert remind_of_contacts.call()["letters"] == ContactReminder.objects.count()
