"""Wei brings an exhibitor with its tea, Lan gives it a booth; each is told in a sentence what cannot be."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from earlyspring.fair.actions import agree_exhibitor, allot, keep_photo, withdraw_exhibitor
from earlyspring.fair.floor import Allotment, Booth
from earlyspring.fair.goods import CustomsPaper, Delivery, DeliverySlot
from earlyspring.fair.links import give_link
from earlyspring.fair.models import Exhibitor, FairPlaces, Product
from tests.desk.page_reading import Page
from tests.fairs import a_booth, a_picture, a_product, a_slot, an_exhibitor
from tests.gatherings import a_gathering
from tests.people import now, signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
EXHIBITOR = {"names__vi": "Công ty Thử", "names__zh": "试公司", "kind": "enterprise", "booths": 1, "power_kw": "2"}
TEA = {
    "names__vi": "Trà Thử",
    "group": "drinks",
    "stars": "4",
    "certificate": "12/QĐ-THỬ",
    "awarded_on": "2025-05-20",
}
ROW = {"hall": "A", "code": "A1", "x": 0, "y": 0, "width": 3, "depth": 3, "power_kw": 3, "count": 3, "gap": 0}


def said_on(response: Any) -> str:
    return Page(response).words


def test_wei_brings_an_exhibitor_and_its_tea(cast, fair):
    wei = signed_in(cast.wei)
    wei.post(f"{HERE}new/", EXHIBITOR)
    made = Exhibitor.objects.get()
    assert (made.party, made.names, made.agreed_by) == ("B-GX", {"vi": "Công ty Thử", "zh": "试公司"}, cast.wei.user)
    wei.post(f"{HERE}exhibitors/{made.code}/new-product/", TEA)
    tea = Product.objects.get()
    assert (tea.stars, tea.awarded_on, tea.expires_on) == (4, date(2025, 5, 20), None)
    page = said_on(wei.get(f"{HERE}products/{tea.code}/"))
    assert ("20 May 2028" in page, "(36 months after the award)" in page) == (True, True)


def test_a_certificate_that_ends_before_the_fair_is_told_in_a_sentence(cast, fair):
    made = an_exhibitor(fair, cast.wei)
    wei = signed_in(cast.wei)
    answer = wei.post(f"{HERE}exhibitors/{made.code}/new-product/", TEA | {"awarded_on": "2023-05-20"})
    assert answer.status_code == 422
    told = (
        "Awarded on: the certificate ended on 20 May 2026, before the fair begins (10 February 2027). Show the product "
        "without stars, or enter the new certificate."
    )
    assert told in said_on(answer)
    assert Product.objects.count() == 0


def test_of_two_editors_the_second_is_told(cast, fair):
    made = an_exhibitor(fair, cast.lan)
    lan = signed_in(cast.lan)
    at = f"{HERE}exhibitors/{made.code}/change/"
    assert lan.post(at, EXHIBITOR | {"version": made.version}).status_code == 302
    assert lan.post(at, EXHIBITOR | {"version": made.version, "phone": "1"}).status_code == 422
    assert lan.post(at, EXHIBITOR | {"phone": "1"}).status_code == 422
    assert Exhibitor.objects.get().phone == ""


def test_a_script_that_is_called_a_photo_is_no_photo(cast, fair):
    tea = a_product(an_exhibitor(fair, cast.lan), cast.lan)
    lan = signed_in(cast.lan)
    at = f"{HERE}products/{tea.code}/file/photo/"
    script = SimpleUploadedFile("tea.png", b"<script>alert(1)</script>", content_type="image/png")
    answer = lan.post(at, {"file": script}, follow=True)
    assert "this is no photo that can be kept. Use JPEG or PNG." in said_on(answer)
    assert lan.get(at).status_code == 404
    lan.post(at, {"file": SimpleUploadedFile("tea.png", a_picture(), content_type="image/png")})
    kept = lan.get(at)
    assert (kept.content, kept["Content-Type"], kept["X-Content-Type-Options"]) == (a_picture(), "image/png", "nosniff")
    assert lan.get(f"{HERE}products/{tea.code}/file/diary/").status_code == 404


def test_lan_lays_out_a_row_and_gives_a_booth_by_choosing(cast, fair):
    lan = signed_in(cast.lan)
    guest = an_exhibitor(fair, cast.wei)
    lan.post(f"{HERE}lay-out/", ROW)
    assert [one.code for one in Booth.objects.order_by("code")] == ["A1", "A2", "A3"]
    page = lan.get(f"{HERE}booths/?exhibitor={guest.code}").content.decode()
    assert f'href="?booth=A2&amp;exhibitor={guest.code}#give"' in page
    lan.post(f"{HERE}give/", {"booth": "A2", "exhibitor": guest.code})
    assert [(one.booth.code, one.exhibitor) for one in Allotment.objects.all()] == [("A2", guest)]


def test_a_booth_that_is_given_is_not_given_twice(cast, fair):
    lan = signed_in(cast.lan)
    one, other, booth = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei), a_booth(fair, cast.lan)
    allot(booth, one, by=cast.lan)
    answer = lan.post(f"{HERE}give/", {"booth": "A1", "exhibitor": other.code}, follow=True)
    told = f"Booth A1 is given to another exhibitor already ({one.code}). Take it back first, or choose another."
    assert told in said_on(answer)
    lan.post(f"{HERE}booths/A1/take-back/")
    lan.post(f"{HERE}give/", {"booth": "A1", "exhibitor": other.code})
    assert Allotment.objects.get().exhibitor == other


def test_what_is_chosen_of_nothing_is_told(cast, fair):
    answer = signed_in(cast.lan).post(f"{HERE}give/", {"booth": "", "exhibitor": ""}, follow=True)
    assert "Choose a booth and an exhibitor." in said_on(answer)


def test_a_booth_that_stands_on_another_is_told_at_the_form(cast, fair):
    lan = signed_in(cast.lan)
    a_booth(fair, cast.lan, 9, x=1)
    answer = lan.post(f"{HERE}lay-out/", ROW)
    assert (answer.status_code, "Booth A1 would stand on booth A9." in said_on(answer)) == (422, True)
    assert Booth.objects.count() == 1
    changed = lan.post(f"{HERE}booths/A9/", ROW | {"code": "A9", "x": 4})
    assert (changed.status_code, Booth.objects.get().x) == (302, 4)
    lan.post(f"{HERE}booths/A9/take-away/")
    assert Booth.objects.count() == 0


def test_hours_are_opened_by_the_host_and_taken_by_exhibitors(cast, fair):
    lan, wei, guest = signed_in(cast.lan), signed_in(cast.wei), an_exhibitor(fair, cast.wei)
    hour = {"gate": "G1", "day": "2027-02-09", "starts": "08:00", "ends": "10:00", "capacity": 1}
    assert wei.post(f"{HERE}delivery/", hour).status_code == 404
    lan.post(f"{HERE}delivery/", hour)
    slot = DeliverySlot.objects.get()
    assert slot.starts_at.isoformat() == "2027-02-09T01:00:00+00:00"
    at = f"{HERE}exhibitors/{guest.code}/delivery/"
    wei.post(at, {"slot": slot.pk, "goods": "4 thùng", "plate": "THU-1"})
    assert Delivery.objects.get().plate == "THU-1"
    assert "9 February 2027 08:00–10:00" in said_on(wei.get(f"{HERE}exhibitors/{guest.code}/"))
    wei.post(at, {"cancel": "1"})
    assert Delivery.objects.count() == 0
    lan.post(f"{HERE}delivery/{slot.pk}/close/")
    assert DeliverySlot.objects.count() == 0


def test_a_paper_that_ends_before_the_samples_go_home_is_told(cast, fair):
    wei, guest = signed_in(cast.wei), an_exhibitor(fair, cast.wei)
    at = f"{HERE}exhibitors/{guest.code}/customs/"
    paper = {
        "kind": "carnet",
        "number": "ATA-1",
        "goods": "Tea",
        "admitted_until": "2027-02-12",
        "leaves_on": "2027-02-13",
    }
    answer = wei.post(f"{at}new/", paper)
    told = "Admitted until: the paper ends on 12 February 2027, before the samples go home (13 February 2027)."
    assert (answer.status_code, told in said_on(answer)) == (422, True)
    wei.post(f"{at}new/", paper | {"admitted_until": "2027-03-01"})
    held = CustomsPaper.objects.get()
    wei.post(f"{at}{held.pk}/", paper | {"admitted_until": "2027-03-02", "version": held.version})
    assert CustomsPaper.objects.get().admitted_until == date(2027, 3, 2)
    wei.post(f"{at}{held.pk}/take-away/")
    assert CustomsPaper.objects.count() == 0


def test_what_comes_of_a_focal_point_waits_until_an_officer_agrees(cast, fair):
    made = an_exhibitor(fair, cast.own["focal_point"], agency="B-QN-FA")
    lan, at = signed_in(cast.lan), f"{HERE}exhibitors/{made.code}/"
    assert "waits for its party" in said_on(lan.get(at))
    lan.post(f"{at}agree/")
    assert Exhibitor.objects.get().agreed_by == cast.lan.user
    lan.post(f"{at}withdraw/", {"why": "The boat sank."})
    assert "The boat sank." in said_on(lan.get(at))
    lan.post(f"{at}reinstate/")
    assert Exhibitor.objects.get().withdrawn_at is None


def test_the_host_gives_places_to_a_party(cast, fair):
    signed_in(cast.lan).post(f"{HERE}places/", {"party": "B-GX", "exhibitors": 0, "booths": 4})
    assert (FairPlaces.objects.get().exhibitors, FairPlaces.objects.get().booths) == (0, 4)
    answer = signed_in(cast.wei).post(f"{HERE}new/", EXHIBITOR)
    assert "All 0 places of the party for exhibitors are taken." in said_on(answer)


def test_a_party_sees_its_own_and_the_host_all(cast, fair):
    own, other = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei, 2)
    pages = {
        who: said_on(signed_in(one).get(f"{HERE}exhibitors/")) for who, one in (("lan", cast.lan), ("wei", cast.wei))
    }
    assert [(own.code in page, other.code in page) for page in pages.values()] == [(True, True), (False, True)]
    assert signed_in(cast.wei).get(f"{HERE}exhibitors/{own.code}/").status_code == 404
    assert signed_in(cast.lan).get(f"{HERE}exhibitors/{other.code}/").status_code == 200
    assert signed_in(cast.lan).get(f"{HERE}exhibitors/{other.code}/change/").status_code == 404


def test_for_minh_and_for_observers_there_is_no_fair(cast, fair):
    made = an_exhibitor(fair, cast.lan)
    for who in (cast.minh, cast.own["observer"]):
        for at in ("", "exhibitors/", f"exhibitors/{made.code}/", "booths/", "delivery/", "catalogue-en.pdf"):
            assert signed_in(who).get(f"{HERE}{at}").status_code == 404


def test_on_the_plan_others_are_named_when_their_party_has_agreed(cast, fair):
    waits = an_exhibitor(fair, cast.own["focal_point"], agency="B-QN-FA")
    allot(a_booth(fair, cast.lan), waits, by=cast.lan)
    wei = signed_in(cast.wei)
    assert "Trial cooperative 1" in said_on(signed_in(cast.lan).get(f"{HERE}booths/"))
    assert "Trial cooperative 1" not in said_on(wei.get(f"{HERE}booths/"))
    agree_exhibitor(waits, by=cast.lan)
    assert "Trial cooperative 1" in said_on(wei.get(f"{HERE}booths/"))


def test_the_list_is_saved_without_formulas(cast, fair):
    an_exhibitor(fair, cast.lan, names={"en": "=cmd|' /C calc'!A0"})
    saved = signed_in(cast.lan).get(f"{HERE}exhibitors/?format=csv").content.decode()
    assert "'=cmd|' /C calc'!A0" in saved


def test_products_of_those_that_come_stand_in_one_list_by_name_and_stars(cast, fair):
    ours, theirs = an_exhibitor(fair, cast.lan), an_exhibitor(fair, cast.wei, 2)
    tea, anise = a_product(ours, cast.lan), a_product(theirs, cast.wei, names={"en": "Anise"}, stars=5)
    gone = an_exhibitor(fair, cast.wei, 3)
    a_product(gone, cast.wei)
    withdraw_exhibitor(gone, "ill", by=cast.wei)

    def read(reader, asked=""):
        return [row[0].code for row in signed_in(reader).get(f"{HERE}products/{asked}").context["rows"]]

    assert read(cast.lan) == [anise.code, tea.code]
    assert read(cast.lan, "?stars=4") == [tea.code]
    assert read(cast.wei) == [anise.code]


def test_what_held_last_year_is_taken_over(cast, fair):
    days = {"first_day": date(2026, 2, 5), "last_day": date(2026, 2, 7), "purge_on": date(2026, 5, 31)}
    one = an_exhibitor(a_gathering(cast.mechanism, "2026", **days), cast.wei)
    a_product(one, cast.wei)
    wei = signed_in(cast.wei)
    assert "Trial cooperative 1" in said_on(wei.get(f"{HERE}earlier/"))
    wei.post(f"{HERE}earlier/", {"codes": [one.code]})
    assert [each.earlier for each in Exhibitor.objects.filter(gathering=fair)] == [one]
    answer = wei.post(f"{HERE}earlier/", {"codes": [one.code]}, follow=True)
    assert f"{one.code} is no exhibitor of the last fair that could be taken over." in said_on(answer)


@pytest.mark.parametrize("at", ["", "exhibitors/", "products/", "booths/", "delivery/", "earlier/"])
def test_more_of_them_cost_no_more_statements(cast, fair, at):
    days = {"first_day": date(2026, 2, 5), "last_day": date(2026, 2, 7), "purge_on": date(2026, 5, 31)}
    before = a_gathering(cast.mechanism, "2026", **days)

    def fill(number: int) -> None:
        one = an_exhibitor(fair, cast.lan, number)
        a_product(one, cast.lan)
        a_product(an_exhibitor(before, cast.lan, number), cast.lan)
        allot(a_booth(fair, cast.lan, number), one, by=cast.lan)
        Delivery.objects.create(slot=a_slot(fair, cast.lan, number), exhibitor=one)

    lan, counts = signed_in(cast.lan), []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            fill(number)
        lan.get(f"{HERE}{at}")
        with CaptureQueriesContext(connection) as asked:
            lan.get(f"{HERE}{at}")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_catalogue_has_what_was_agreed_in_each_language_and_the_run_sheet_is_the_host_s(cast, fair):
    keep_photo(a_product(an_exhibitor(fair, cast.wei), cast.wei), a_picture(), by=cast.wei)
    withdraw_exhibitor(an_exhibitor(fair, cast.wei, 2), "ill", by=cast.wei)
    wei = signed_in(cast.wei)
    made = [wei.get(f"{HERE}catalogue-{lang}.pdf") for lang in ("vi", "zh", "en", "fr")]
    assert [one.status_code for one in made] == [200, 200, 200, 404]
    assert [one.content[:5] for one in made[:3]] == [b"%PDF-"] * 3
    assert wei.get(f"{HERE}delivery.pdf").status_code == 404
    assert signed_in(cast.lan).get(f"{HERE}delivery.pdf").content[:5] == b"%PDF-"


@pytest.fixture
def secret(cast, fair) -> str:
    own = an_exhibitor(fair, cast.wei, names={"zh": "试公司"})
    an_exhibitor(fair, cast.wei, 2)
    with time_machine.travel("2027-02-01T08:00:00Z", tick=False):
        return give_link(own, label="Ms Thử", expires_at=now() + timedelta(days=9), by=cast.wei)[1]


def test_wei_gives_out_a_link_and_takes_it_back(cast, fair):
    own, wei = an_exhibitor(fair, cast.wei), signed_in(cast.wei)
    at = f"{HERE}exhibitors/{own.code}/links/"
    page = wei.post(at, {"label": "Ms Thử", "last_day": f"{now().date() + timedelta(days=9)}"})
    address = page.content.decode().partition("/my-booth/")[2].partition("/")[0]
    assert Client().get(f"{HERE}my-booth/{address}/").status_code == 200
    assert signed_in(cast.lan).get(at).status_code == 404
    wei.post(f"{at}{own.links.get().pk}/take-back/")
    assert Client().get(f"{HERE}my-booth/{address}/").status_code == 404


@time_machine.travel("2027-02-02T08:00:00Z", tick=False)
def test_by_a_link_the_exhibitor_keeps_its_own_booth_and_sees_no_other(cast, fair, secret):
    own, other = Exhibitor.objects.order_by("pk")
    tea = a_product(other, cast.wei)
    allot(a_booth(fair, cast.lan), own, by=cast.lan)
    allot(a_booth(fair, cast.lan, 2), other, by=cast.lan)
    slot, visitor, at = a_slot(fair, cast.lan), Client(), f"{HERE}my-booth/{secret}/"
    visitor.post(f"{at}change/", EXHIBITOR | {"version": own.version, "agency": "B-GX-FA"})
    visitor.post(f"{at}new-product/", TEA)
    visitor.post(at, {"slot": slot.pk, "goods": "4 thùng"})
    paper = {
        "kind": "carnet",
        "number": "ATA-1",
        "goods": "Tea",
        "admitted_until": "2027-03-01",
        "leaves_on": "2027-02-13",
    }
    visitor.post(f"{at}customs/", paper)
    own.refresh_from_db()
    assert (own.names["vi"], own.agency, own.agreed_at) == ("Công ty Thử", "", None)
    assert (own.products.count(), own.customs.count(), own.delivery.slot) == (1, 1, slot)
    page = said_on(visitor.get(at))
    assert ("12/QĐ-THỬ" in page, "A1" in page, "Trial cooperative 2" in page) == (True, True, False)
    assert visitor.get(f"{at}products/{tea.code}/").status_code == 404
    assert visitor.get(f"{at}customs/999/").status_code == 404


@time_machine.travel("2027-02-02T08:00:00Z", tick=False)
def test_by_a_link_refusals_are_told_and_things_are_taken_away(cast, fair, secret):
    own, visitor, at = Exhibitor.objects.order_by("pk")[0], Client(), f"{HERE}my-booth/{secret}/"
    answer = visitor.post(f"{at}new-product/", TEA | {"awarded_on": "2023-05-20"})
    assert (answer.status_code, "the certificate ended on" in said_on(answer)) == (422, True)
    tea = a_product(own, cast.wei)
    script = SimpleUploadedFile("tea.png", b"<script>", content_type="image/png")
    answer = visitor.post(f"{at}products/{tea.code}/photo/", {"file": script}, follow=True)
    assert "this is no photo that can be kept" in said_on(answer)
    visitor.post(f"{at}products/{tea.code}/", {"remove": "1"})
    assert own.products.count() == 0


def test_no_link_no_booth(cast, fair):
    assert Client().get(f"{HERE}my-booth/none/").status_code == 404
