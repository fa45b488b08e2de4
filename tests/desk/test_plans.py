"""Plans at home: a party's own lines against what it promised; nobody else sees a word of them."""

from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.agreements.models import Instrument
from earlyspring.ledger.actions import report, state_own
from earlyspring.review.models import PlanLine
from tests.desk.page_reading import read
from tests.desk.reviewed import a_round
from tests.people import Cast, a_fact, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock() -> Any:
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def plan(cast: Cast) -> str:
    a_round(cast)
    parties = [{"body": "B-QN", "role": "contracting"}]
    said = {"type": "implementing_plan", "level": "provincial", "title": {"en": "Plan 17"}, "parties": parties}
    a_fact(cast.mechanism, "instrument", "I-PLAN", **said)
    a_fact(cast.mechanism, "link", "L-1", instrument="I-PLAN", other="D-1", type="implements")
    return f"/{cast.mechanism.key}/review/plan/I-PLAN/"


def add(cast: Cast, plan: str, **said: Any) -> Any:
    return signed_in(cast.lan).post(f"{plan}lines/new/", {"text__en": "Lay the cable."} | said)


def test_the_plan_lists_its_lines_and_what_fell_between(cast, plan):
    add(cast, plan, commitment="C-1", body="B-QN-FA", on="2027-03-31")
    add(cast, plan, text__en="Repaint the office.")
    page = read(signed_in(cast.lan), plan)
    assert page.tables[0][1][:5] == ["1", "Lay the cable.", "C-1", "Quảng Ninh foreign affairs", "31 March 2027"]
    assert "later than promised · line 1 · C-1" in page.words
    assert "planned for 31 March 2027 · promised for 30 June 2026" in page.words
    assert "carries out no commitment · line 2" in page.words
    assert "no agency is named · C-2" in page.words
    assert page.links["Memorandum"] == f"/{cast.mechanism.key}/instruments/D-1/"


def test_lan_enters_a_plan_of_her_own_and_asks_nobody(cast):
    a_round(cast)
    lan, new = signed_in(cast.lan), f"/{cast.mechanism.key}/facts/instrument/new/"
    form = lan.get(f"{new}?type=implementing_plan").context
    assert (form["form"]["parties__0__body"].initial, form["way"].fields["how"].initial) == ("B-QN", "own")
    said = {"type": "implementing_plan", "title__en": "Plan 18", "handling": "open", "how": "own"}
    lan.post(new, said | {"item": "I-18", "implements": ["D-1"], "document": "a" * 64})
    page = read(lan, f"/{cast.mechanism.key}/review/plan/I-18/")
    assert page.links["Memorandum"] == f"/{cast.mechanism.key}/instruments/D-1/"
    made = Instrument.objects.get(item="I-18")
    assert (made.standing, made.parties, made.implements) == ("own", [{"body": "B-QN"}], ["D-1"])
    assert "implements Memorandum" in read(lan, f"/{cast.mechanism.key}/instruments/I-18/").words


def test_an_instrument_lists_the_plans_that_carry_it_out_for_their_own_party(cast, plan):
    """Plan 17 is linked to the memorandum, plan 21 names it itself; both are Quảng Ninh's until all have made one joint."""
    said = {"type": "implementing_plan", "handling": "open", "implements": ["D-1"]}
    own = said | {"title": {"en": "Plan 21"}, "parties": [{"body": "B-QN"}], "signed_on": "2026-05-23"}
    state_own(cast.mechanism, "instrument", "I-21", own, by="B-QN")
    url, lan = f"/{cast.mechanism.key}/instruments/D-1/", signed_in(cast.lan)
    links = read(lan, url).links
    assert [links[f"Plan {no}"] for no in (17, 21)] == [
        f"/{cast.mechanism.key}/review/plan/I-{no}/" for no in ("PLAN", 21)
    ]
    others = [signed_in(one) for one in (cast.wei, cast.own["observer"])]
    assert ["Plans that carry it out" in read(one, url).words for one in others] == [False, False]
    Instrument.objects.filter(item="I-21").update(standing="joint")
    assert read(others[0], url).links["Plan 21"] == f"/{cast.mechanism.key}/instruments/I-21/"


def test_a_plan_that_names_nobody_is_in_the_list_of_who_entered_it(cast):
    a_round(cast)
    said = {"type": "implementing_plan", "handling": "open", "title": {"en": "Plan 19"}}
    report(cast.mechanism, "instrument", "I-19", said, by="B-GX", sources=["SRC-1"])
    url = f"/{cast.mechanism.key}/review/plan/"
    assert ["Plan 19" in read(signed_in(one), url).links for one in (cast.wei, cast.lan)] == [True, False]
    assert signed_in(cast.lan).get(f"{url}I-19/").status_code == 404


def test_what_is_written_in_another_language_can_be_read(cast, plan):
    signed_in(cast.lan).post(f"{plan}lines/new/", {"text__vi": "Kéo cáp."})
    page = read(signed_in(cast.lan), plan)
    assert page.tables[0][1][1] == "not translated Vietnamese: Kéo cáp."


def test_the_steps_to_a_plan_bear_its_title_in_whatever_language(cast, plan):
    said = {
        "type": "implementing_plan",
        "handling": "open",
        "title": {"vi": "Kế hoạch 20"},
        "parties": [{"body": "B-QN"}],
    }
    state_own(cast.mechanism, "instrument", "I-20", said, by="B-QN")
    response = signed_in(cast.lan).get(f"/{cast.mechanism.key}/review/plan/I-20/")
    assert response.context["crumbs"][-1]["label"] == "Kế hoạch 20 (in Vietnamese)"


def test_a_line_is_changed_and_taken_out(cast, plan):
    add(cast, plan)
    lan = signed_in(cast.lan)
    assert lan.get(f"{plan}lines/1/").context["form"].initial["text__en"] == "Lay the cable."
    lan.post(f"{plan}lines/1/", {"text__en": "Lay two cables.", "commitment": "C-2"})
    line = PlanLine.objects.get()
    assert (line.no, line.text, line.commitment) == (1, {"en": "Lay two cables."}, "C-2")
    lan.post(f"{plan}lines/1/drop/")
    assert PlanLine.objects.count() == 0
    assert lan.get(f"{plan}lines/1/").status_code == 404


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"text__en": ""}, {"text__en": ["English is missing. Please fill it in."]}),
        ({"on": "soon"}, {"on": ["soon is not a day. Write 2027, 2027-02 or 2027-02-11."]}),
        (
            {"commitment": "C-9"},
            {
                "commitment": [
                    "Carries out the commitment: what is named there is not in the register. Enter it first, or choose another."
                ]
            },
        ),
    ],
)
def test_what_a_line_cannot_say_is_told_at_its_field(cast, plan, said, told):
    response = add(cast, plan, **said)
    assert response.status_code == 422
    assert response.context["form"].errors == told
    assert PlanLine.objects.count() == 0


def test_a_party_without_a_plan_sees_which_promises_no_agency_carries(cast):
    a_round(cast)
    lan, url = signed_in(cast.lan), f"/{cast.mechanism.key}/review/plan/"
    page = read(lan, url)
    told = "neither the register nor a plan of your party says which agency carries"
    assert f"For 3 open commitments of your party {told} them out." in page.words
    assert page.links["C-1 · A reporting line for border gates."] == f"/{cast.mechanism.key}/commitments/C-1/"
    lead = {"commitment": "C-1", "party": "B-QN", "body": "B-QN-FA", "role": "lead", "from": "2026-01-01"}
    a_fact(cast.mechanism, "responsibility", "R-1", **lead)
    assert f"For 2 open commitments of your party {told} them out." in read(lan, url).words
    assert "For 3 open commitments" in read(signed_in(cast.wei), url).words


def test_what_a_plan_gives_an_agency_is_without_one_no_more(cast, plan):
    for commitment in ("C-1", "C-2", "C-3"):
        add(cast, plan, commitment=commitment, body="B-QN-FA")
    page = read(signed_in(cast.lan), f"/{cast.mechanism.key}/review/plan/")
    assert "Nothing: every open commitment of your party has an agency." in page.words


def test_no_form_offers_a_plan_that_the_register_would_not_take(cast):
    a_round(cast)
    new = f"/{cast.mechanism.key}/facts/instrument/new/?type=implementing_plan"
    form = signed_in(cast.lan).get(new).context["form"]
    assert [code for code, _words in form.fields["handling"].choices] == ["", "open"]


def test_nobody_of_another_party_finds_the_plan_or_its_lines(cast, plan):
    add(cast, plan, commitment="C-1")
    for name in ("", "lines/new/", "lines/1/"):
        assert signed_in(cast.wei).get(f"{plan}{name}").status_code == 404
    assert signed_in(cast.wei).post(f"{plan}lines/1/drop/").status_code == 404
    assert "Plan 17" not in read(signed_in(cast.wei), f"/{cast.mechanism.key}/review/plan/").words
    assert signed_in(cast.own["observer"]).get(plan).status_code == 404
    for url in ("commitments/C-1/", "instruments/I-PLAN/", "review/"):
        assert "Lay the cable." not in signed_in(cast.wei).get(f"/{cast.mechanism.key}/{url}").content.decode()


def test_the_agency_and_the_leader_read_it_and_change_nothing(cast, plan):
    add(cast, plan)
    for role in ("focal_point", "leader"):
        page = read(signed_in(cast.own[role]), plan)
        assert "Lay the cable." in page.words
        assert "Add a line" not in page.links


def test_three_lines_cost_no_more_than_one(cast, plan):
    add(cast, plan, commitment="C-1")
    lan = signed_in(cast.lan)
    lan.get(plan)
    with CaptureQueriesContext(connection) as one:
        lan.get(plan)
    add(cast, plan, commitment="C-2")
    add(cast, plan, commitment="C-3")
    lan.get(plan)
    with CaptureQueriesContext(connection) as three:
        lan.get(plan)
    assert len(three) == len(one)
