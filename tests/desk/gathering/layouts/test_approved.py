"""Lan approves a layout; what was approved is printed later, also when the list has changed since, and that is said."""

import pytest

from earlyspring.delegations.ranking.actions import approve, compute, freeze
from earlyspring.delegations.ranking.approved_layouts import ApprovedLayout
from tests.delegations.ranking.people import three_delegations
from tests.gatherings import a_delegate, a_gathering
from tests.papers.reading import pages
from tests.people import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/spring/gathering/2027/layouts/"
ASKED = {"occasion": "salon", "hosts": "S-VN", "guests": "S-CN", "size": "9"}


@pytest.fixture
def people(cast):
    found = three_delegations(a_gathering(cast.mechanism))
    found["list"] = compute(found["chair"].gathering, by=cast.lan)
    return found


def frozen(cast, ranking):
    approve(ranking, by=cast.lan)
    freeze(ranking, by=cast.lan)


def shown(client):
    page = client.get(PAGE, ASKED).context
    return page["approved"] and page["approved"].number, page["otherwise"]


def printed(client, **more):
    return pages(client.get(f"{PAGE}paper/", ASKED | {"lang": "en"} | more).content)[0]


def test_it_is_approved_from_a_frozen_order_alone_and_once(cast, people):
    lan = signed_in(cast.lan)
    lan.post(f"{PAGE}approve/", ASKED)
    assert ApprovedLayout.objects.count() == 0
    frozen(cast, people["list"])
    assert lan.post(f"{PAGE}approve/", ASKED)["Location"] == f"{PAGE}?occasion=salon&hosts=S-VN&guests=S-CN&size=9"
    lan.post(f"{PAGE}approve/", ASKED)
    kept = ApprovedLayout.objects.get()
    assert (kept.number, kept.ranking, kept.intact, kept.approved_by) == (1, 1, True, cast.lan.user)
    assert (shown(lan), shown(signed_in(cast.wei))) == ((1, False), (1, False))


def test_what_was_approved_is_printed_when_the_list_says_something_else(cast, people):
    frozen(cast, people["list"])
    lan = signed_in(cast.lan)
    lan.post(f"{PAGE}approve/", ASKED)
    a_delegate(people["secretary"].delegation, 8, rank=2)
    frozen(cast, compute(people["chair"].gathering, by=cast.lan))
    assert shown(lan) == (1, True)
    told = ApprovedLayout.objects.get().digest[:12]
    before, after = printed(lan, approved="1"), printed(lan)
    assert ["试代表8" in one for one in (before, after)] == [False, True]
    assert [told in one for one in (before, after)] == [True, False]
    lan.post(f"{PAGE}approve/", ASKED)
    assert (shown(lan), ApprovedLayout.objects.count()) == ((2, False), 2)
    assert "试代表8" not in printed(lan, approved="1")


def test_only_the_host_approves_and_no_version_is_made_up(cast, people):
    frozen(cast, people["list"])
    for posting in (cast.wei, cast.own["leader"], cast.minh):
        assert signed_in(posting).post(f"{PAGE}approve/", ASKED).status_code == 404
    lan = signed_in(cast.lan)
    assert lan.post(f"{PAGE}approve/", ASKED | {"guests": "S-VN"}).status_code == 404
    assert lan.get(f"{PAGE}paper/", ASKED | {"approved": "9", "lang": "en"}).status_code == 404
