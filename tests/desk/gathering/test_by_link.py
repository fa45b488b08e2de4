"""Wei gives a link to an office without an account; it enters people, sees those alone, and ends on its day."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from earlyspring.delegations.links import DelegationLink
from earlyspring.delegations.models import Delegate
from earlyspring.desk.gathering.people.by_link import MOST_WRITES
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import now, signed_in, today

pytestmark = pytest.mark.django_db
LINKS = "/spring/gathering/2027/delegations/B-GX/links/"
SENT = {
    "name": "试代表九",
    "lang": "zh",
    "category": "delegate",
    "role": "member",
    "address": "comrade",
    "phone": "0771",
}


@pytest.fixture
def given(cast) -> str:
    """The address of a link for the agency, as it was shown."""
    cache.clear()
    other = a_delegate(a_delegation(a_gathering(cast.mechanism), quota=4), 1, role="head", phone="not yours")
    assert other.code == "GX-001"
    said = {"label": "Foreign affairs", "agency": "B-GX-FA", "last_day": f"{today() + timedelta(days=5)}"}
    shown = signed_in(cast.wei).post(LINKS, said).context["address"]
    return "/" + shown.split("/", 3)[3]


def test_the_holder_enters_and_changes_and_sees_his_own_alone(cast, given):
    holder = Client()
    assert holder.post(given, SENT).status_code == 302
    made = Delegate.objects.get(route="link")
    assert (made.agency, made.registered_by, made.link.label) == ("B-GX-FA", None, "Foreign affairs")
    page = holder.get(given).content.decode()
    assert [words in page for words in ("试代表九", "试代表1", "not yours", "GX-001")] == [True, False, False, False]
    version = made.version
    assert holder.post(f"{given}{made.code}/", SENT | {"phone": "2", "version": version}).status_code == 302
    assert holder.post(f"{given}{made.code}/", SENT | {"phone": "3", "version": version}).status_code == 422
    assert Delegate.objects.get(route="link").phone == "2"
    assert [holder.get(f"{given}GX-001/").status_code, holder.post(f"{given}GX-001/", SENT).status_code] == [404, 404]


def test_what_the_own_office_wrote_since_is_not_shown_by_the_link(cast, given):
    holder, wei = Client(), signed_in(cast.wei)
    holder.post(given, SENT)
    made = Delegate.objects.get(route="link")
    here, own = f"{given}{made.code}/", f"/spring/gathering/2027/people/{made.code}/change/"
    written = SENT | {"agency": "B-GX-FA", "needs": "Peanuts", "phone": "0999", "version": made.version}
    assert wei.post(own, SENT | {"agency": "B-GX-FA", "version": made.version}).status_code == 302
    assert holder.get(here).status_code == 200
    assert wei.post(own, written).status_code == 302
    page = holder.get(given).content.decode()
    assert [words in page for words in ("试代表九", here, "Peanuts", "0999")] == [True, False, False, False]
    assert holder.get(here).status_code == 404
    answer = holder.post(here, SENT | {"phone": "1", "version": Delegate.objects.get(route="link").version})
    told = answer.content.decode()
    assert (answer.status_code, "Peanuts" in told, "0999" in told) == (422, False, False)
    assert Delegate.objects.get(route="link").phone == "0999"


def test_it_says_nothing_of_others_not_even_by_what_it_refuses(cast, given):
    holder = Client()
    assert holder.post(given, SENT | {"name": "试代表1"}).status_code == 302
    assert holder.post(given, SENT | {"role": "head"}).status_code == 422
    assert holder.post(given, SENT | {"agency": "B-GX"}).status_code == 302
    assert Delegate.objects.filter(agency="B-GX").count() == 0
    holder.post(given, SENT | {"name": "试代表十"})
    full = holder.post(given, SENT | {"name": "试代表十一"})
    words = full.content.decode()
    assert (full.status_code, "GX-001" in words, "All 4 places" in words) == (422, False, False)


@pytest.mark.parametrize(("tongue", "words"), [("vi", 'lang="vi"'), ("zh-hans", 'lang="zh-Hans"'), ("en", 'lang="en"')])
def test_it_speaks_three_languages(given, tongue, words):
    page = Client(headers={"accept-language": tongue}).get(given)
    assert (page.status_code, words in page.content.decode()[:200]) == (200, True)


def test_it_ends_with_its_day_and_when_it_is_taken_back(cast, given):
    with time_machine.travel(now() + timedelta(days=7)):
        assert Client().get(given).status_code == 404
    assert Client().get(given).status_code == 200
    pk = DelegationLink.objects.get().pk
    assert signed_in(cast.lan).post(f"{LINKS}{pk}/take-back/").status_code == 404
    assert signed_in(cast.wei).post(f"{LINKS}{pk}/take-back/").status_code == 302
    assert [Client().get(given).status_code, Client().post(given, SENT).status_code] == [404, 404]


def test_another_secret_or_gathering_opens_nothing_and_no_secret_is_kept(cast, given):
    a_gathering(cast.mechanism, "2028")
    secret = given.rstrip("/").rpartition("/")[2]
    assert [one.digest == secret for one in DelegationLink.objects.all()] == [False]
    for address in (given[:-2] + "x/", given.replace("2027", "2028")):
        assert Client().get(address).status_code == 404


def test_it_writes_so_often_and_no_oftener(given):
    holder = Client()
    answers = [holder.post(given, SENT | {"role": "head"}).status_code for _ in range(2)]
    cache.set(f"delegation-link:{DelegationLink.objects.get().pk}", MOST_WRITES)
    assert (answers, holder.post(given, SENT).status_code) == ([422, 422], 422)
    assert Delegate.objects.filter(route="link").count() == 0


def test_a_link_runs_no_longer_than_two_months_and_a_focal_point_gives_its_own_alone(cast, given):
    said = {"label": "Long", "last_day": f"{today() + timedelta(days=90)}"}
    assert signed_in(cast.wei).post(LINKS, said).status_code == 422
    focal = signed_in(cast.other["focal_point"])
    short = said | {"last_day": f"{today() + timedelta(days=3)}"}
    assert [focal.post(LINKS, short).status_code, focal.post(LINKS, short | {"agency": "B-GX-FA"}).status_code] == [
        422,
        200,
    ]
    assert set(DelegationLink.objects.values_list("agency", flat=True)) == {"B-GX-FA"}
