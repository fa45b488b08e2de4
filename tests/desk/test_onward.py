"""Lan reads as of another day, and stays there until she says otherwise; what she writes, she writes today."""

import re

import pytest
from django.http import HttpResponse
from django.urls import reverse

from earlyspring.desk.access import EVERYONE
from earlyspring.desk.onward import onward
from earlyspring.ledger.moments import Moment
from earlyspring.members.models import Office
from tests.desk.chapters import a_spring, an_instrument
from tests.makers import in_three, make

pytestmark = pytest.mark.django_db

THEN = "as_of=2025-03-01&amp;known=SM-2025"


def links(house, name, asked="", **parts):
    """The addresses of links on a page, by what they lead to: mechanism pages alone."""
    page = house.lan.get(reverse(name, kwargs={"mechanism": house.mechanism.key, **parts}) + asked).content.decode()
    return re.findall(rf'href="(/{house.mechanism.key}/[^"]*)"', page)


def test_every_link_of_a_page_read_as_of_a_day_leads_on_to_that_day(cast):
    house = a_spring(cast)
    an_instrument(house.mechanism, "D-1")
    for name, parts in [("overview", {}), ("meetings", {}), ("timeline", {}), ("instrument", {"item": "D-1"})]:
        then = links(house, name, "?as_of=2025-03-01&known=SM-2025", **parts)
        assert [one for one in then if not of_now(one) and not one.partition("#")[0].endswith(THEN)] == []
        assert [one for one in then if of_now(one) and "as_of" in one] == []
        assert len(then) == len(links(house, name, **parts)) > 7


def of_now(address):
    """A page that writes, or one of the fair, which has no past."""
    return re.search("/(new|change|deposit|people|acts|fair)/", address) is not None


def test_without_a_moment_no_link_names_one(cast):
    house = a_spring(cast)
    assert [one for one in links(house, "meetings") if "as_of" in one or "known" in one] == []


def test_a_link_that_names_a_day_itself_keeps_it_and_others_are_carried_alone(cast):
    house = a_spring(cast)
    carried = links(house, "facts", "?known=SM-2025", kind="office")
    assert {one.partition("?")[2] for one in carried if not of_now(one)} == {"known=SM-2025"}
    own = HttpResponse('<a class="x" href="/spring/bodies/?as_of=2020#list"><a href="/spring/bodies/?q=%3F">')
    moment = Moment(as_of="2025-03-01", today="2026-11-21", session="SM-2025")
    assert onward(own, moment, "spring", EVERYONE).content.decode() == (
        '<a class="x" href="/spring/bodies/?as_of=2020&amp;known=SM-2025#list">'
        f'<a href="/spring/bodies/?q=%3F&amp;{THEN}">'
    )


def test_what_is_written_is_written_today(cast):
    house = a_spring(cast)
    make(Office, house.mechanism, "O-1", body="B-QN", titles=in_three("Secretary"), known_from="2026-01-01")
    change = reverse("change", args=[house.mechanism.key, "office", "O-1"])
    page = house.lan.get(change, {"as_of": "2025-03-01", "known": "SM-2025"})
    assert (page.status_code, 'class="timebar' in page.content.decode()) == (200, False)
    read = reverse("fact", args=[house.mechanism.key, "office", "O-1"])
    assert house.lan.get(read, {"known": "SM-2025"}).status_code == 404
