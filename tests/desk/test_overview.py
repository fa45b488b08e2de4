"""The first page says how its figures and members stand, in words that fit the number."""

import pytest
from django.urls import reverse

from earlyspring.agreements.models import Event
from earlyspring.commitments.models import Result
from earlyspring.ledger.derived import Motion
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Membership
from tests.desk.chapters import a_commitment, a_spring, a_statement, an_instrument
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page, read
from tests.makers import in_three, instant, make
from tests.people import signed_in

pytestmark = pytest.mark.django_db


def overview(cast) -> Page:
    return read(signed_in(cast.lan), reverse("overview", args=[cast.mechanism.key]))


def test_members_who_are_only_proposed_are_said_to_be(cast):
    hosted(cast)
    before = Membership.objects.filter(known_to=None).count()
    for body, standing in (("B-QN", "open"), ("B-GX", "open"), ("B-LS", "joint")):
        make(
            Membership,
            cast.mechanism,
            f"M-{body}",
            body=body,
            class_code="member",
            from_day="2024-01-01",
            standing=standing,
        )
    page = overview(cast)
    assert f"{before + 1} member or guest 2 more proposed" in page.words
    named = page.words.split("Members ")[-1]
    assert (named.count("open"), named.count("joint")) == (2, 1)


def test_one_matter_waits_in_the_singular(cast):
    hosted(cast)
    sent = {"title__en": "More smart gates", "from_year": "2027", "item": "PRI-1", "adopted_in": "SM-2027"}
    address = reverse("new", kwargs={"mechanism": cast.mechanism.key, "kind": "priority"})
    signed_in(cast.lan).post(address, sent | {"how": "propose"})
    assert Motion.objects.filter(state="open").count() == 1
    assert "1 matter waiting for an answer" in overview(cast).words


def test_meetings_stand_in_the_order_of_their_days_under_their_years_and_what_is_proposed_is_marked(cast):
    make(Organ, cast.mechanism, "O-SM", code="secretaries", names=in_three("Spring Meeting"), position=1)
    told = {"organ": "O-SM", "host": "B-QN"}
    for item, held, columns in (
        ("SM-MAY", "held", {"year": 2026, "day": "2026-05-10", "ordinal": 12}),
        ("SM-FEB", "held", {"year": 2026, "day": "2026-02-10", "ordinal": 11}),
        ("SM-SEP", "held", {"year": 2026, "day": "2026-09-01", "ordinal": 13, "standing": "open"}),
        ("SM-NEXT", "planned", {"year": 2027, "ordinal": 14, "standing": "open"}),
    ):
        make(Session, cast.mechanism, item, status=held, **told, **columns)
    page = overview(cast)
    assert "The meetings of 2026 and 2027" in page.headings
    listed = page.words.split("The meetings of 2026 and 2027 ")[1]
    days = [listed.index(words) for words in ("11th Spring", "12th Spring", "13th Spring", "14th Spring")]
    assert (days, listed.count("proposed")) == (sorted(days), 2)
    assert listed.count("13th Spring Meeting (2026) proposed") == 1


def test_what_is_tried_out_waits_on_the_first_page_only_where_it_is_shown(cast):
    hosted(cast)
    told = {"mechanism": cast.mechanism, "party": "P-1", "state": "open", "at": instant("2026-01-02")}
    Motion.objects.create(digest="a" * 64, **told)
    Motion.objects.create(digest="b" * 64, exercise=True, **told)
    assert "1 matter waiting for an answer" in overview(cast).words


PLURALS = {"instrument": "instruments", "commitment": "commitments", "statement": "statements", "result": "results"}


@pytest.mark.parametrize("kind", PLURALS)
def test_a_figure_and_its_list_count_what_is_in_effect_and_tell_the_proposed_beside_it(cast, kind):
    spring = a_spring(cast)
    makers = {"instrument": an_instrument, "commitment": a_commitment, "statement": a_statement, "result": a_result}
    for item, standing in (("X-1", "reported"), ("X-2", "joint"), ("X-3", "open")):
        makers[kind](spring.mechanism, item, standing=standing)
    words = {"commitment": "open commitments", "result": "reported results"}.get(kind, PLURALS[kind])
    assert f"2 {words} 1 more proposed" in overview(cast).words
    assert f"2 {PLURALS[kind]} " in (listed := read(spring.lan, f"/spring/{PLURALS[kind]}/").words)
    assert listed.count("· 1 more proposed") == 1


def test_of_what_is_only_proposed_nobody_is_told_that_it_bears_no_day(cast):
    spring = a_spring(cast)
    for item, standing in (("X-1", "reported"), ("X-2", "open")):
        a_result(spring.mechanism, item, standing=standing, as_of=None)
    page = read(spring.lan, "/spring/", as_of="2026-01-01")
    assert "1 reported result of which 1 bears no day 1 more proposed" in page.words
    assert "1 of them bears no day" in read(spring.lan, "/spring/results/", as_of="2026-01-01").words


def test_a_signing_that_was_only_announced_is_no_instrument_in_the_figure_as_in_the_list(cast):
    spring = a_spring(cast)
    an_instrument(spring.mechanism, "I-1")
    an_instrument(spring.mechanism, "I-2", signing="planned", signed_on=None, session=None)
    words = "1 instrument 1 announced, not reported as signed by this day 0 open commitments"
    assert words in overview(cast).words
    make(Event, spring.mechanism, "E-1", instrument="I-2", type="entry_into_force", effective_on="2025-03-01")
    assert "2 instruments 0 open commitments" in overview(cast).words
    assert "2 instruments" in read(spring.lan, "/spring/instruments/").words


def a_result(mechanism, item, **columns) -> Result:
    return make(Result, mechanism, item, **{"text": in_three("Lorries"), "as_of": "2025-03-01"} | columns)
