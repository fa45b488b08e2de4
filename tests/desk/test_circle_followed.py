"""From founding to the new epoch by the desk alone: a keeper founds, two towns merge, and nobody is shut out on the way."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host, path_of
from earlyspring.ledger.models import Mechanism, PartyKey
from tests.desk.page_reading import read
from tests.desk.test_founding import SENT
from tests.people import signed_in

pytestmark = pytest.mark.django_db
WORDS = "seven herons by the ford"
FOUNDED = SENT | {"key": "river", "party2__en": "Far valley", "party2__side": "1"}


class Desk:
    """The desk of the mechanism of the river, which its keeper has founded."""

    def __init__(self, keeper):
        self.keeper = signed_in(keeper)
        assert self.keeper.post(reverse("found"), FOUNDED).status_code == 302
        self.mechanism = Mechanism.objects.get(key="river")

    def at(self, name, *parts):
        return reverse(name, args=["river", *parts])

    def invited_first(self, party, role="officer"):
        """A browser of the first person of a party, who took up the keeper's invitation."""
        sent = {"party": party, "role": role, "email": f"{party.lower()}.{role}@example.org"}
        return newcomer(self.keeper.post(self.at("first_place"), sent))

    def assented(self, browser, motion):
        return browser.post(self.at("assent", motion.digest), follow=True).content.decode()

    def offers(self, browser, motion):
        """Whether the page of a motion has the buttons to assent and to decline."""
        page = browser.get(self.at("motion", motion.digest)).content.decode()
        return tuple(f'action="{self.at(name, motion.digest)}"' in page for name in ("assent", "decline"))

    def all_assented(self, *browsers):
        for browser in browsers:
            self.assented(browser, Motion.objects.latest("at"))
        assert Motion.objects.latest("at").state == "joint"

    def entered_body(self, browser, name):
        """The id of a body that this browser puts to the parties."""
        said = {"side": "S1", "type": "province", "names__0__official__en": name, "how": "propose"}
        answer = browser.post(self.at("new", "body"), said)
        assert answer.status_code == 302, re.sub(r"<[^>]+>|\s+", " ", answer.content.decode())[:3000]
        return Motion.objects.latest("at").changes[0]["item"]


def newcomer(response):
    link = re.search(r"http://localhost:8000(/invitation/[\w-]+/)", response.content.decode())[1]
    browser = Client()
    name = {"name": "Hoa", "language": "en", "password": WORDS, "again": WORDS}
    assert browser.post(browser.get(link)["Location"], name).status_code == 302
    return browser


@pytest.fixture(name="desk")
def the_desk(cast):
    cast.minh.is_superuser = True
    cast.minh.save()
    return Desk(cast.minh)


def test_a_merger_goes_from_the_founding_to_the_new_epoch_by_the_desk_alone(desk):
    second, third = desk.invited_first("P2"), desk.invited_first("P3")
    desk.all_assented(second, third)
    dan = desk.entered_body(desk.keeper, "Dan valley")
    desk.all_assented(second, third)
    desk.keeper.post(desk.at("end_part"), {"party": "P2", "successor": dan, "how": "itself"})
    motion = Motion.objects.latest("at")
    assert "closes its log" in read(second, desk.at("motion", motion.digest)).words
    assert desk.offers(second, motion) == (False, True)
    assert "So the key first" in read(second, desk.at("motion", motion.digest)).words
    assert desk.offers(third, motion) == (True, True)
    assert "has no key on record yet" in desk.assented(second, motion)
    assert motion.answers.filter(party="P2").count() == 0
    administrator = desk.invited_first(dan, "administrator")
    assert administrator.post(desk.at("party_key", dan)).status_code == 302
    officer = newcomer(
        administrator.post(desk.at("invite"), {"email": "dan.officer@example.org", "role": "officer", "agency": ""})
    )
    assert desk.offers(second, motion) == (True, True)
    for browser in (second, third, officer):
        desk.assented(browser, motion)
    assert parties_of(desk.mechanism) == {"P1", "P3", dan}


def test_a_merger_that_stands_still_goes_on_when_the_keeper_invites_the_followers_officer(desk):
    """A log closed before the door refused that: its follower has neither a key nor anybody posted."""
    second, third = desk.invited_first("P2"), desk.invited_first("P3")
    desk.all_assented(second, third)
    dan = desk.entered_body(desk.keeper, "Dan valley")
    desk.all_assented(second, third)
    desk.keeper.post(desk.at("end_part"), {"party": "P2", "successor": dan, "how": "itself"})
    motion = Motion.objects.latest("at")
    host(desk.mechanism, dan)
    for browser in (second, third):
        desk.assented(browser, motion)
    path_of(desk.mechanism, dan).unlink()
    PartyKey.objects.filter(party=dan).delete()
    assert "Dan valley" in read(desk.keeper, desk.at("circle")).words
    officer = desk.invited_first(dan)
    assert "Make its key here" in read(officer, desk.at("circle")).words
    assert desk.offers(officer, motion) == (False, False)
    page = officer.get(desk.at("motion", motion.digest)).content.decode()
    assert ("Your party has no key yet" in page, f'href="{desk.at("circle")}"' in page) == (True, True)
    officer.post(desk.at("party_key", dan))
    assert desk.offers(officer, motion) == (True, True)
    desk.assented(officer, motion)
    assert parties_of(desk.mechanism) == {"P1", "P3", dan}
    assert desk.keeper.get(desk.at("first_place")).content.decode().count("has people of its own") == 1
