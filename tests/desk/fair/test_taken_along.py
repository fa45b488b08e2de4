"""The lists of the fair are taken along as they are read: Lan hosts and has all, Wei what is his party's."""

import pytest

from earlyspring.fair.goods import Delivery
from earlyspring.fair.matching.models import MatchRequest
from earlyspring.fair.models import Exhibitor
from tests.api.there import fair_there
from tests.desk.saved import about, table, workbook
from tests.fairs import a_slot
from tests.people import signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
LISTS = {
    "products": ("Products", 2, 1),
    "tours": ("Tours", 1, 1),
    "booths": ("Booths", 1, 1),
    "delivery": ("Delivery", 2, 2),
    "contacts": ("Contacts", 2, 1),
    "meetings": ("Requests", 1, 1),
}


@pytest.fixture
def whole(cast):
    """One exhibitor of each party; they met, one asks the other; one hour is taken, one is free."""
    held = fair_there(cast)
    ours, theirs = Exhibitor.objects.order_by("-party")
    MatchRequest.objects.create(asks=ours, asked=theirs, about="=tea")
    Delivery.objects.create(exhibitor=ours, slot=a_slot(held, cast.lan))
    a_slot(held, cast.lan, hour=3)
    return cast


@pytest.mark.parametrize("page", LISTS)
def test_each_is_saved_as_csv_and_as_a_workbook(whole, page):
    title, for_host, for_other = LISTS[page]
    for reader, rows in ((whole.lan, for_host), (whole.wei, for_other)):
        browser = signed_in(reader)
        plain = browser.get(f"{HERE}{page}/?format=csv")
        heads, *lines = table(plain)
        assert (len(lines), {len(line) for line in lines}) == (rows, {len(heads)})
        assert about(plain)["What this is"] == f"{title} · Trial gathering 2027"
        sheet = next(iter(workbook(browser.get(f"{HERE}{page}/?format=xlsx")).values()))
        assert (sheet[0], len(sheet)) == (heads, rows + 1)
        assert f"{HERE}{page}/?format=csv".rpartition("/")[2] in browser.get(f"{HERE}{page}/").content.decode()


def test_what_stands_in_them(whole):
    lan = signed_in(whole.lan)

    def last(page):
        return table(lan.get(f"{HERE}{page}/?format=csv"))[-1]

    ours, theirs = (one.code for one in Exhibitor.objects.order_by("-party"))
    assert last("booths")[:3] + last("booths")[-1:] == ["A", "A1", "0.0", "Trial cooperative 1"]
    assert last("tours")[4:7] + last("tours")[-3:] == ["2027-02-10", "14:00", "17:00", "9", "8", "0"]
    assert last("delivery")[1:] == ["2027-02-09", "10:00", "11:00", "", "", ""]
    assert last("contacts")[:4:3] + last("contacts")[6:8] == [ours, theirs, "2027-02-10", "more tea"]
    assert last("meetings")[:4:3] + last("meetings")[6:7] == [ours, theirs, "'=tea"]


def test_another_party_s_exhibitor_is_named_in_no_list_of_booths_before_its_party_has_agreed(whole):
    Exhibitor.objects.filter(party="B-QN").update(agreed_at=None)
    row = table(signed_in(whole.wei).get(f"{HERE}booths/?format=csv"))[-1]
    assert row[-1] == "given"


def test_what_is_sent_is_not_saved(whole):
    answer = signed_in(whole.lan).post(f"{HERE}delivery/?format=csv", {"gate": "G1"})
    assert (answer.status_code, answer["Content-Type"]) == (422, "text/html; charset=utf-8")
