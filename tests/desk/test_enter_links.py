"""From the page of a fact one reaches the form of everything that is entered beside it, begun with that fact."""

import re
from typing import Any

import pytest

from earlyspring.agreements.models import LanguageText
from earlyspring.desk.enter_links import BESIDE, naming_key
from earlyspring.ledger.nouns import KINDS
from earlyspring.meetings.models import Activity, Cycle, Decision
from earlyspring.members.models import Office
from earlyspring.review.models import Indicator
from tests.desk.chapters import a_commitment, a_spring, a_statement, an_instrument
from tests.makers import in_three, make
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db

BY_OTHER_DOORS = {
    "person": "named where somebody speaks or signs",
    "source": "the way of a fact that is reported leads there",
    "text": "deposited with its file",
    "charter": "made when the mechanism is founded",
    "side": "made when the mechanism is founded",
}
OF_THE_REVIEW = {"round", "report", "evidence", "report_view", "assessment", "review", "finding", "request", "step"}
PAGES = [
    *["members/", "bodies/", "members/succession/", "meetings/", "calendar/", "instruments/", "commitments/"],
    *["statements/", "results/", "projects/", "proposals/", "priorities/", "gates/", "bodies/B-QN/"],
    *["sessions/SM-2024/", "instruments/I-1/", "commitments/C-1/", "review/indicators/C-1/", "statements/ST-1/"],
    *["facts/office/OF-1/", "facts/organ/O-SM/", "facts/cycle/CY-1/", "facts/decision/D-1/", "facts/activity/A-1/"],
]
LINK = re.compile(r'href="/spring/facts/([a-z_]+)/new/(\?[^"]*)?"')


@pytest.fixture
def spring(cast: Cast) -> Any:
    found = a_spring(cast)
    mechanism = found.mechanism
    an_instrument(mechanism, "I-1")
    a_statement(mechanism, "ST-1")
    a_commitment(mechanism, "C-1", instrument="I-1")
    make(Office, mechanism, "OF-1", body="B-QN", code="chair", titles=in_three("Chair"))
    make(Indicator, mechanism, "IN-1", commitment="C-1", title=in_three("Ponies"), measure="number")
    make(Cycle, mechanism, "CY-1", year=2024)
    make(Decision, mechanism, "D-1", session="SM-2024", no=1, type="procedure", text=in_three("So be it"))
    make(Activity, mechanism, "A-1", type="talks", status="held", title=in_three("Talks"))
    return found


def offered(client: Any, page: str) -> set[tuple[str, str]]:
    answer = client.get(f"/spring/{page}")
    assert answer.status_code == 200, page
    return set(LINK.findall(answer.content.decode()))


def kinds(found: set[tuple[str, str]]) -> set[str]:
    return {kind for kind, _asked in found}


def test_every_kind_that_is_entered_by_hand_is_reached_by_a_link(spring: Any) -> None:
    reached = {kind for page in PAGES for kind in kinds(offered(spring.lan, page))}
    assert set(KINDS) - reached - OF_THE_REVIEW - set(BY_OTHER_DOORS) == set()


def test_a_form_begins_with_the_fact_on_whose_page_one_was(spring: Any) -> None:
    assert {("signature", "?instrument=I-1"), ("event", "?instrument=I-1")} <= offered(spring.lan, "instruments/I-1/")
    assert {("due_date", "?commitment=C-1"), ("chain", "?from=C-1")} <= offered(spring.lan, "commitments/C-1/")
    assert ("tenure", "?office=OF-1") in offered(spring.lan, "facts/office/OF-1/")
    form = spring.lan.get("/spring/facts/due_date/new/?commitment=C-1").context["form"]
    assert form["commitment"].value() == "C-1"
    about = spring.lan.get("/spring/facts/contradiction/new/?about=C-1").context["form"]
    assert "C-1" in about["about"].value()


def test_who_only_reads_is_offered_no_form(spring: Any, cast: Cast) -> None:
    reader = signed_in(cast.own["observer"])
    for page in ("instruments/I-1/", "commitments/C-1/", "bodies/B-QN/", "members/"):
        assert offered(reader, page) == set()


def test_everything_that_is_offered_beside_a_fact_names_it() -> None:
    for beside, offered_kinds in BESIDE.items():
        for kind in offered_kinds:
            assert naming_key(kind, beside) in KINDS[kind].shape_fields()
    with pytest.raises(LookupError):
        naming_key("side", "office")


def test_a_commitment_is_offered_only_where_something_was_agreed(spring: Any) -> None:
    a_statement(spring.mechanism, "ST-2", force="ready_to")
    asked = {page: kinds(offered(spring.lan, f"statements/{page}/")) for page in ("ST-1", "ST-2")}
    assert asked["ST-1"] - asked["ST-2"] == {"commitment"}


def test_where_no_text_is_on_record_the_page_says_what_a_signature_needs(spring: Any) -> None:
    said = "A signature stands under a text, so deposit the text first."
    assert said in spring.lan.get("/spring/instruments/I-1/").content.decode()
    make(LanguageText, spring.mechanism, "T-1", instrument="I-1", lang="vi", authenticity="authentic")
    assert said not in spring.lan.get("/spring/instruments/I-1/").content.decode()
