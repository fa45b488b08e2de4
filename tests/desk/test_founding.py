"""Minh keeps a node and founds a small mechanism on the desk."""

import pytest
from django.urls import reverse

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.models import Organ
from earlyspring.members.models import Body, Membership
from tests.people import signed_in

pytestmark = pytest.mark.django_db

ROWS = {f"party{row}__side": "0" for row in range(8)} | {f"party{row}__type": "province" for row in range(8)}
ZONES = {"side0__zone": "Asia/Ho_Chi_Minh", "side1__zone": "Asia/Shanghai"}
SENT = ROWS | ZONES | {
    "key": "hill-road",
    "names__en": "Hill road meeting",
    "languages": ["vi", "zh"],
    "side0__en": "West",
    "side1__en": "East",
    "party0__en": "Upper valley",
    "party1__en": "Lower valley",
    "party1__side": "1",
    "organ0__en": "Yearly meeting",
    "how": "propose",
}  # fmt: skip


@pytest.fixture
def keeper(cast):
    cast.minh.is_superuser = True
    cast.minh.save()
    return signed_in(cast.minh)


def test_minh_founds_a_mechanism_and_acts_for_its_first_party(keeper):
    answer = keeper.post(reverse("found"), SENT)
    mechanism = Mechanism.objects.get(key="hill-road")
    assert answer["Location"] == reverse("overview", args=["hill-road"])
    assert (mechanism.founders, hosted(mechanism)) == (["P1", "P2"], {"P1", "P2"})
    assert sorted(Body.objects.filter(mechanism=mechanism).values_list("item", "side")) == [("P1", "S1"), ("P2", "S2")]
    assert set(Membership.objects.filter(mechanism=mechanism).values_list("class_code", "standing")) == {
        ("member", "open")
    }
    assert Organ.objects.get(mechanism=mechanism).names == {"en": "Yearly meeting"}
    assert Motion.objects.get(mechanism=mechanism).parties == ["P1", "P2"]
    assert keeper.get(answer["Location"]).status_code == 200


def test_the_founding_says_who_invites_the_others(keeper, cast):
    assert "As keeper of this server" in keeper.get(reverse("found")).content.decode()
    administrator = signed_in(cast.own["administrator"])
    assert "is invited by the keeper of this server" in administrator.get(reverse("found")).content.decode()
    answer = administrator.post(reverse("found"), SENT, follow=True)
    assert [str(one) for one in answer.context["messages"]] == [
        "Founded. The keeper of this server invites the first administrator or officer of each other party next."
    ]


def test_one_reported_by_a_source_stands_at_once(keeper):
    keeper.post(reverse("found"), SENT | {"how": "report", "publisher__en": "A newspaper"})
    assert set(Membership.objects.values_list("standing", flat=True)) == {"reported"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"names__en": ""}, "Give the mechanism a name in at least one language."),
        ({"party0__en": ""}, "Name at least your own party; it stands first."),
        ({"organ0__en": ""}, "Name at least one organ, such as the yearly meeting."),
        ({"how": "report"}, "Say which source reports it."),
        ({"key": "spring"}, "spring"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_founded(keeper, wrong, words):
    answer = keeper.post(reverse("found"), SENT | wrong)
    assert (answer.status_code, Mechanism.objects.count()) == (422, 1)
    assert words in answer.content.decode()


def test_an_officer_founds_nothing(cast):
    assert signed_in(cast.lan).get(reverse("found")).status_code == 404
