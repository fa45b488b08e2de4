"""When it is over: Lan counts who came and thanks all, gifts are held side against side, costs are each party's own."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.ledger.derived import Motion
from earlyspring.meetings.preparing.models import Letter
from tests.doors import a_house_with_doors, a_phone, people_with_badges
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, a_cast, a_fact, now, signed_in
from tests.story_house import a_house

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/after/"
VASE = {"giver": "B-QN", "receiver": "B-GX", "what__vi": "Bình gốm", "value": "500", "currency": "CNY"}
BUS = {"line": "Xe đưa đón", "payer": "B-QN", "currency": "VND", "planned": "1000000", "actual": ""}


@pytest.fixture
def cast(db: None, house: Any) -> Cast:
    """The cast in a mechanism whose parties were founded by entries, so that something can be put to them."""
    house.SECOND_FACTOR_REQUIRED = False
    return a_cast(a_house().mechanism)


@pytest.fixture
def gathering(cast: Cast) -> Any:
    made = a_gathering(cast.mechanism)
    for party in ("B-QN", "B-GX"):
        a_delegate(a_delegation(made, party), 1)
    return made


def sent(client, address, **said):
    answer = client.post(AT + address, said)
    return answer.status_code, answer.get("Location", "")


def test_one_press_puts_to_the_parties_how_many_came(cast):
    made = a_house_with_doors(cast, cycle="")
    a_fact(cast.mechanism, "cycle", "C-2026", year=2026)
    a_fact(
        cast.mechanism,
        "session",
        "SM-2026",
        cycle="C-2026",
        organ="O-S",
        year=2026,
        status="held",
        day="2026-02-11",
        ordinal=1,
    )
    made.cycle = "C-2026"
    made.save()
    people = people_with_badges(cast, made, 3)
    phone = a_phone(cast, made)
    phone.hand_in(*(phone.scan(number, now(), token=token) for number, (_who, token) in enumerate(people[:2], 1)))
    lan = signed_in(cast.lan)
    page = lan.get(AT).context
    assert (page["whole"].came, page["whole"].total, page["delegates"]) == (2, 3, 2)
    assert sent(signed_in(cast.wei), "attendance/SM-2026/")[0] == 404
    assert sent(lan, "attendance/SM-2026/") == (302, AT)
    change = Motion.objects.get().changes[0]
    assert (change["kind"], change["content"]["what"], change["content"]["value"]) == ("count", "delegates", 2)
    sent(lan, "attendance/SM-2026/")
    assert Motion.objects.count() == 1
    assert sent(lan, "attendance/SM-1999/")[0] == 404


def test_one_press_thanks_all_who_were_not_thanked(cast, gathering):
    lan = signed_in(cast.lan)
    assert sent(lan, "thanks/") == (302, "/spring/gathering/2027/preparing/letters/")
    assert [(one.to_body, one.lang, one.state) for one in Letter.objects.filter(purpose="thanks")] == [
        ("B-GX", "en", "draft")
    ]
    sent(lan, "thanks/")
    assert (Letter.objects.count(), lan.get(AT).context["thanked"]) == (1, (1, 1))


def test_a_guest_thanks_the_host_in_words_of_its_own(cast, gathering):
    wei = signed_in(cast.wei)
    assert wei.get(AT).context["thanked"] == (0, 1)
    assert sent(wei, "thanks/") == (302, "/spring/gathering/2027/preparing/letters/")
    letter = Letter.objects.get(party="B-GX")
    first, said, *_rest = letter.body.split("\n\n")
    assert (letter.to_body, first) == ("B-QN", "To Quảng Ninh,")
    assert said.startswith("Guangxi thanks Quảng Ninh for the warm welcome")
    assert (wei.get(AT).context["thanked"], sent(wei, "thanks/")[0], Letter.objects.count()) == ((1, 1), 302, 1)


def test_gifts_are_held_side_against_side(cast, gathering):
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    assert sent(lan, "gifts/new/", **VASE) == (302, AT)
    page = wei.get(AT).context
    assert page["unbalanced"] == ["China gave 0, the other side 1."]
    back = VASE | {"giver": "B-GX", "receiver": "B-QN", "value": "800"}
    assert sent(wei, "gifts/new/", **back) == (302, AT)
    assert lan.get(AT).context["unbalanced"] == [
        "What Viet Nam gave is worth CNY 500, what the other side gave CNY 800."
    ]
    one = Gift.objects.first()
    said = VASE | {"value": "800", "base": one.version}
    assert sent(wei, f"gifts/{one.pk}/", **said) == (302, AT)
    assert sent(lan, f"gifts/{one.pk}/", **said | {"value": "900"})[0] == 422
    assert lan.get(AT).context["unbalanced"] == []
    assert sent(wei, f"gifts/{one.pk}/", delete="1") == (302, AT)


def test_what_a_gift_lacks_is_told_and_others_do_not_find_it(cast, gathering):
    assert sent(signed_in(cast.lan), "gifts/new/", **VASE | {"receiver": "B-QN"})[0] == 422
    other = Gift.objects.create(gathering=gathering, giver="B-QN", receiver="B-LS", what={"vi": "Bình"})
    assert signed_in(cast.wei).get(f"{AT}gifts/{other.pk}/").status_code == 404
    assert signed_in(cast.wei).get(AT).context["gifts"] == []


def test_costs_are_a_partys_own(cast, gathering):
    wei = signed_in(cast.wei)
    assert sent(wei, "costs/new/", **BUS) == (302, AT)
    sent(wei, "costs/new/", **BUS | {"currency": "CNY", "actual": "7"})
    assert wei.get(AT).context["totals"] == [("CNY 1 million", "CNY 7", 0), ("VND 1 million", "VND 0", 1)]
    assert sent(wei, "costs/new/", **BUS | {"planned": ""})[0] == 422
    lan, one = signed_in(cast.lan), Cost.objects.first()
    assert sent(wei, f"costs/{one.pk}/", **BUS | {"base": "read long ago"})[0] == 422
    assert (lan.get(AT).context["costs"], lan.get(f"{AT}costs/{one.pk}/").status_code) == ([], 404)
    assert sent(wei, f"costs/{one.pk}/", delete="1") == (302, AT)
    focal = signed_in(cast.other["focal_point"]).get(AT).context
    assert (focal["costs"], focal["gifts"], focal["reads_costs"]) == ([], [], False)


def test_the_outsider_and_the_observer_find_nothing(cast, gathering):
    for posting in (cast.minh, cast.other["observer"]):
        client = signed_in(posting)
        assert [client.get(AT + page).status_code for page in ("", "gifts/new/", "costs/new/")] == [404] * 3
        assert sent(client, "thanks/")[0] == 404


def test_it_costs_the_same_with_one_and_with_three(cast, gathering):
    client, counts = signed_in(cast.lan), []
    for many in (1, 2):
        for number in range(many):
            Gift.objects.create(gathering=gathering, giver="B-QN", receiver="B-GX", what={"vi": "Bình"})
            Cost.objects.create(gathering=gathering, party="B-QN", line="Xe", payer="B-QN", currency="VND", planned=1)
            a_delegate(a_delegation(gathering), 10 * many + number)
        client.get(AT)
        with CaptureQueriesContext(connection) as asked:
            client.get(AT)
        counts.append(len(asked))
    assert counts[0] == counts[1]
