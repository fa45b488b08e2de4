"""Layouts on the desk: chosen, drawn, listed, printed, each room in its own manner."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.ranking.actions import approve, compute, freeze
from earlyspring.delegations.ranking.rooms import manner_of
from earlyspring.meetings.programme.models import Venue
from tests.delegations.ranking.people import three_delegations
from tests.gatherings import a_delegate, a_gathering
from tests.papers.reading import pages
from tests.people import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/spring/gathering/2027/layouts/"


@pytest.fixture
def people(cast):
    found = three_delegations(a_gathering(cast.mechanism))
    compute(found["chair"].gathering, by=cast.lan)
    return found


def seats(page):
    """The number of each seat and the Vietnamese and Chinese name at it."""
    return [(number, cells[1][1].words, cells[2][1].words) for number, cells in page.context["seats"]]


@pytest.mark.parametrize("occasion", ["talks", "salon", "signing", "rostrum", "photo", "head_table"])
def test_every_occasion_is_drawn_with_its_list(cast, people, occasion):
    page = signed_in(cast.lan).get(PAGE, {"occasion": occasion})

    assert page.context["svg"].startswith('<svg class="pic"')
    assert [number for number, *_names in seats(page)] == [str(at + 1) for at in range(len(seats(page)))]
    assert "试代表3" in [chinese for _number, _vietnamese, chinese in seats(page)]


def test_the_hosts_head_faces_the_guest_and_the_missing_name_stays_missing(cast, people):
    page = signed_in(cast.lan, headers={"accept-language": "en"}).get(PAGE, {"occasion": "salon"})

    assert seats(page) == [
        ("1", "Người Thử 1", "not stated"),
        ("2", "Người Thử 4", "not stated"),
        ("3", "Người Thử 2", "not stated"),
        ("4", "not stated", "试代表3"),
        ("5", "not stated", "试代表5"),
    ]


def test_a_party_alone_is_chosen_and_so_many(cast, people):
    page = signed_in(cast.lan).get(PAGE, {"occasion": "talks", "hosts": "B-QN", "guests": "B-LS", "size": "1"})

    assert [vietnamese for _number, vietnamese, _chinese in seats(page)] == ["Người Thử 1", "Người Thử 4"]


def test_a_delegation_on_both_sides_cannot_be_laid_out(cast, people):
    page = signed_in(cast.lan).get(PAGE, {"hosts": "B-QN", "guests": "S-VN"})
    assert (page.status_code, page.context["nobody"]) == (200, True)
    assert signed_in(cast.lan).get(f"{PAGE}paper/", {"hosts": "B-QN", "guests": "S-VN"}).status_code == 404


@pytest.mark.parametrize(("language", "title"), [("vi", "Hội đàm"), ("zh", "会谈"), ("en", "Talks")])
def test_it_prints_in_each_language(cast, people, language, title):
    answer = signed_in(cast.lan).get(f"{PAGE}paper/", {"occasion": "talks", "lang": language})
    text = pages(answer.content)[0]

    assert (answer["Content-Type"], text.count(title) > 0, text.count("试代表3") > 0) == ("application/pdf", True, True)
    assert signed_in(cast.lan).get(f"{PAGE}paper/", {"lang": "fr"}).status_code == 404


def test_a_name_that_no_font_has_is_told_and_not_printed(cast, people):
    a_delegate(people["secretary"].delegation, 9, rank=1, name="试\U00012000")
    compute(people["chair"].gathering, by=cast.lan)
    answer = signed_in(cast.lan, headers={"accept-language": "en"}).get(f"{PAGE}paper/", {"lang": "en"})

    assert (answer.status_code, answer.context["fault"].count("U+12000")) == (422, 1)


def test_each_room_stands_in_its_own_manner(cast, people):
    gathering = people["chair"].gathering
    Venue.objects.create(gathering=gathering, code="hall-a", names={"vi": "Phòng A"})
    lan = signed_in(cast.lan)
    sent = {
        "table": "end_on",
        "interpreter": "behind",
        "hand": "left",
        "guests_at": "right",
        "head_shape": "round",
        "interpreting": "behind",
        "seen_from": "chair",
        "row": "12",
    }
    assert lan.post(f"{PAGE}rooms/hall-a/", sent)["Location"] == PAGE
    assert (manner_of(gathering, "hall-a").table, manner_of(gathering).table) == ("end_on", "across")
    plain = lan.get(PAGE).context["svg"]
    there = lan.get(PAGE, {"room": "hall-a"}).context["svg"]
    assert plain != there
    assert lan.post(f"{PAGE}rooms/", sent | {"row": "0"}).status_code == 422
    assert lan.get(f"{PAGE}rooms/nowhere/").status_code == 404


def test_wei_sees_layouts_of_a_frozen_list_alone(cast, people):
    wei, ranking = signed_in(cast.wei), people["chair"].gathering.rankings.get()
    assert "svg" not in wei.get(PAGE).context
    assert wei.get(f"{PAGE}paper/").status_code == 404
    freeze(approve(ranking, by=cast.lan), by=cast.lan)
    assert wei.get(PAGE).context["svg"].startswith("<svg")
    assert wei.get(f"{PAGE}rooms/").status_code == 404
    assert signed_in(cast.minh).get(PAGE).status_code == 404


def test_the_page_costs_the_same_with_few_and_with_many(cast, people):
    lan, counts = signed_in(cast.lan), []
    for size in (1, 20):
        for at in range(size):
            a_delegate(people["chair"].delegation, 100 * size + at, rank=at % 20 + 1)
        compute(people["chair"].gathering, by=cast.lan)
        lan.get(PAGE)
        with CaptureQueriesContext(connection) as asked:
            lan.get(PAGE)
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("size", ["9" * 5000, "²", "-1", "0", ""])
def test_a_size_that_is_no_number_of_seats_is_left_aside(cast, people, size):
    page = signed_in(cast.lan).get(PAGE, {"occasion": "rostrum", "size": size})
    assert len(seats(page)) == len(seats(signed_in(cast.lan).get(PAGE, {"occasion": "rostrum"})))
