"""An announcement tells which events the fair will have, a report which it had; nobody is told before they are released."""

from datetime import date

import pytest
from django.utils import timezone

from earlyspring.fair.promoting.actions import cancel_event
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import release
from earlyspring.publishing.news.actions import begin, give
from earlyspring.publishing.news.drafting.pieces import draft
from earlyspring.publishing.projecting.every import contents_of
from tests.desk.page_reading import Page
from tests.gatherings import a_gathering
from tests.news_cast import a_meeting
from tests.people import a_fact, cast, house
from tests.promotions import an_event

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
MARKET = {
    "titles": {"vi": "Chợ đêm Thử", "zh": "试夜市", "en": "Trial night market"},
    "venue": "",
    "place": {"vi": "Sân"},
}


@pytest.fixture
def spring(cast):
    """The twelfth meeting and its fair are of one cycle."""
    made = a_meeting(cast)
    a_fact(made.mechanism, "cycle", "CY-2027", year=2027)
    a_fact(made.mechanism, "session", "SM-13", organ="O-S", year=2027, status="planned", host="B-QN", cycle="CY-2027")
    made.fair = a_gathering(made.mechanism, cycle="CY-2027")
    return made


def told(mechanism, kind="announcement", today=TODAY, **how):
    made = draft(mechanism, kind, "SM-13", today, **how)
    return [(one.text, [ref.of_item for ref in one.refs]) for one in made.sentences if one.about == "fair"]


def test_what_is_held_at_the_fair_is_told_in_each_language(cast, spring):
    tea = an_event(spring.fair, cast.lan)
    market = an_event(spring.fair, cast.lan, **MARKET)
    gone = an_event(spring.fair, cast.lan, **MARKET)
    cancel_event(gone, {"vi": "Bão"}, by=cast.lan)
    ((text, items),) = told(spring.mechanism)
    assert set(items) == {f"2027.{tea.code}", f"2027.{market.code}"}
    heads = {"vi": "Tại hội chợ có: ", "zh": "展会活动包括：", "en": "At the fair there are: "}
    assert [text[lang].startswith(words) for lang, words in heads.items()] == [True] * 3
    assert ["Trial tea day" in text["en"], "Trial night market" in text["en"]] == [True, True]
    assert told(spring.mechanism, known_on=date(2026, 11, 20)) == []


def test_a_report_tells_what_was_held_there_and_nothing_that_is_to_come_or_was_cancelled(cast, spring):
    tea = an_event(spring.fair, cast.lan)
    an_event(spring.fair, cast.lan, **MARKET | {"day": date(2027, 2, 12)})
    cancel_event(an_event(spring.fair, cast.lan, **MARKET), {"vi": "Bão"}, by=cast.lan)
    assert told(spring.mechanism, "report", date(2027, 2, 10)) == []
    ((text, items),) = told(spring.mechanism, "report", date(2027, 2, 11))
    assert items == [f"2027.{tea.code}"]
    assert text == {
        "vi": "Tại hội chợ đã diễn ra: Ngày hội chè Thử.",
        "zh": "展会期间举行了：试茶推介会。",
        "en": "At the fair there were: Trial tea day.",
    }


def test_it_is_released_after_the_events_and_links_to_them(cast, spring):
    held = an_event(spring.fair, cast.lan)
    piece = begin(spring.mechanism, "B-QN", "announcement", "SM-13", by=cast.lan.user, today=TODAY)
    with pytest.raises(Refused) as refusal:
        give(piece, "B-QN", by=cast.lan.user)
    assert ("news_rests_on_hidden", f"2027.{held.code}") in {(one.code, one.given) for one in refusal.value.faults}
    page = Page(spring.lan.get(f"/spring/public/news/{piece.item}/"))
    assert page.links.get("Trial tea day") == f"/spring/fair/2027/events/{held.code}/"
    today = timezone.localdate()
    every = list(contents_of(spring.mechanism, today, ["event", "session"]))
    for party in ("B-QN", "B-GX"):
        release(spring.mechanism, party, [one for one in every if one.owner in ("", party)], by=None)
    give(piece, "B-QN", by=cast.lan.user)
