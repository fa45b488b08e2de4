"""Lan hands papers out and names the numbers to call; Wei's delegate has them on the phone, with the own badge and seat."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from earlyspring.delegations.accrediting.actions import apply, approve, check
from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.day_links import give_day_link
from earlyspring.meetings.programme.for_phones import LARGEST, Handout, HelpLine
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/"
PHONES = f"{AT}programme/phones/"
PDF = b"%PDF-1.7 map of the hall"
POLICE = {"number1-number": "+84 225 113", "number1-names__en": "Police", "number1-names__zh": "警察"}


@pytest.fixture
def here(cast: Cast) -> Any:
    made: Any = cast
    made.gathering = a_gathering(cast.mechanism)
    made.who = a_delegate(a_delegation(made.gathering), 1)
    made.own = a_delegate(a_delegation(made.gathering, "B-QN"), 2)
    return made


def paper(**more: Any) -> dict[str, Any]:
    file = SimpleUploadedFile("map.pdf", more.pop("content", PDF))
    return {"file": file, "lang": "zh", "titles__zh": "会场图", "titles__en": "Map", **more}


def phone(here: Any, who: Any) -> str:
    return f"{AT}my-day/{give_day_link(who, by=here.wei if who == here.who else here.lan)[1]}/"


def test_a_paper_is_on_the_phones_of_those_who_read_it_and_on_no_other(here):
    lan = signed_in(here.lan)
    assert lan.post(PHONES, paper(parties=["B-GX"])).status_code == 302
    held = Handout.objects.get()
    own, other = phone(here, here.who), phone(here, here.own)
    page = Client().get(f"{own}?to=en")
    assert [(one.titles["en"], tag, at) for one, tag, at in page.context["papers"]] == [
        ("Map", "zh-Hans", f"{own}papers/{held.pk}/")
    ]
    answer = Client().get(f"{own}papers/{held.pk}/")
    assert (answer.content, answer["Link-Ends"]) == (PDF, "2027-02-16T00:00:00+00:00")
    assert f'const PAPERS = ["{own}papers/{held.pk}/"];' in Client().get(f"{own}worker.js").content.decode()
    assert (Client().get(other).context["papers"], Client().get(f"{other}papers/{held.pk}/").status_code) == ([], 404)
    assert Client().post(f"{own}papers/{held.pk}/").status_code == 405
    lan.post(f"{PHONES}{held.pk}/take-back/")
    assert Client().get(f"{own}papers/{held.pk}/").status_code == 404


def test_a_paper_for_a_category_is_for_nobody_else(here):
    signed_in(here.lan).post(PHONES, paper(categories=["head"]))
    address = phone(here, here.who)
    assert Client().get(address).context["papers"] == []
    here.who.category = "head"
    here.who.save()
    assert len(Client().get(address).context["papers"]) == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"titles__zh": "", "titles__en": ""}, "titles__vi"),
        ({"content": b"MZ"}, "file"),
        ({"content": PDF + b"0" * LARGEST}, "file"),
        ({"file": ""}, "file"),
    ],
)
def test_what_is_no_paper_is_refused(here, sent, said):
    page = signed_in(here.lan).post(PHONES, paper(**sent))
    assert (page.status_code, list(page.context["form"].errors), Handout.objects.count()) == (422, [said], 0)


def test_numbers_are_dialled_from_the_page_in_their_order_and_replaced_together(here):
    lan = signed_in(here.lan)
    doctor = {"number2-number": "115", "number2-names__vi": "Cấp cứu"}
    assert lan.post(PHONES, {"numbers": "1", **POLICE, **doctor}).status_code == 302
    page = Client().get(f"{phone(here, here.who)}?to=en")
    assert [(one.names, one.dialled) for one in page.context["numbers"]] == [
        ({"zh": "警察", "en": "Police"}, "+84225113"),
        ({"vi": "Cấp cứu"}, "115"),
    ]
    assert 'href="tel:+84225113"' in page.content.decode()
    lan.post(PHONES, {"numbers": "1", **POLICE})
    assert HelpLine.objects.count() == 1


def test_what_is_no_number_or_lacks_a_word_changes_nothing(here):
    lan = signed_in(here.lan)
    lan.post(PHONES, {"numbers": "1", **POLICE})
    for wrong in (
        {"number1-number": "police", "number1-names__en": "Police"},
        {"number1-number": "113"},
        {f"number{row}-{part}": said for row in range(1, 14) for part, said in (("number", "113"), ("names__en", "A"))},
    ):
        assert lan.post(PHONES, {"numbers": "1", **wrong}).status_code == 422
    assert [one.number for one in HelpLine.objects.all()] == ["+84 225 113"]


def test_only_the_hosts_officers_find_the_page(here):
    for posting in (here.wei, here.other["leader"], here.minh):
        assert signed_in(posting).get(PHONES).status_code == 404
        assert signed_in(posting).post(PHONES, paper()).status_code == 404


def test_the_badge_in_force_is_on_the_phone_and_none_before(here):
    address = f"{phone(here, here.who)}?to=en"
    assert Client().get(address).context["badge"] is None
    apply(here.who, by=here.wei)
    check(here.who, by=here.wei)
    approve(here.who, by=here.lan)
    shown = Client().get(address).context["badge"]
    assert (str(shown.category), shown.zones, shown.picture[:19]) == ("delegate", "", "data:image/svg+xml;")


def test_the_hall_is_drawn_with_the_own_seat_once_it_was_told(here):
    tables = [{"id": "head", "seats": 10}, {"id": "7", "seats": 10}]
    gala = {"names": {"en": "Gala"}, "on": date(2027, 2, 10), "tables": tables}
    Banquet.objects.create(gathering=here.gathering, key="gala", **gala)
    seated = [{"table": "7", "persons": ["A", here.who.code, "B"]}]
    plan = {"kind": "seating", "subject": "gala", "number": 1, "assignment": seated, "accepted_at": timezone.now()}
    Arrangement.objects.create(gathering=here.gathering, given_sha256="", **plan)
    address = f"{phone(here, here.who)}?to=en"
    assert Client().get(address).context["parts"][0].steps == []
    Arrangement.objects.update(told_at=timezone.now())
    picture = Client().get(address).context["parts"][0].steps[0].picture
    assert (picture.count("<rect"), picture.count(">7</text>"), ">Head</text>" in picture) == (1, 1, True)
