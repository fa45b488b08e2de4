"""The first page says how its figures and members stand, in words that fit the number."""

import pytest
from django.urls import reverse

from earlyspring.ledger.derived import Motion
from earlyspring.members.models import Membership
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page, read
from tests.makers import make
from tests.people import signed_in

pytestmark = pytest.mark.django_db


def overview(cast) -> Page:
    return read(signed_in(cast.lan), reverse("overview", args=[cast.mechanism.key]))


def test_members_who_are_only_proposed_are_said_to_be(cast):
    hosted(cast)
    before = Membership.objects.filter(known_to=None).count()
    for body, standing in (("B-QN", "open"), ("B-GX", "open"), ("B-LS", "joint")):
        make(
            Membership,
            cast.mechanism,
            f"M-{body}",
            body=body,
            class_code="member",
            from_day="2024-01-01",
            standing=standing,
        )
    page = overview(cast)
    assert f"{before + 1} member or guest 2 more proposed" in page.words
    named = page.words.split("Members ")[-1]
    assert (named.count("open"), named.count("joint")) == (2, 1)


def test_one_matter_waits_in_the_singular(cast):
    hosted(cast)
    sent = {"title__en": "More smart gates", "from_year": "2027", "item": "PRI-1", "adopted_in": "SM-2027"}
    address = reverse("new", kwargs={"mechanism": cast.mechanism.key, "kind": "priority"})
    signed_in(cast.lan).post(address, sent | {"how": "propose"})
    assert Motion.objects.filter(state="open").count() == 1
    assert "1 matter waiting for an answer" in overview(cast).words
