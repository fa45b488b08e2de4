"""What Lan tries out stands beside the register: shown where she asks for it, marked there, and counted nowhere else."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from earlyspring.commitments.models import Proposal
from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_facts import extract_of
from earlyspring.ledger.actions import report
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.models import Cycle, Session
from earlyspring.review.models import Worksheet
from tests.desk.chapters import a_commitment, a_spring, anew
from tests.desk.hosted import hosted
from tests.makers import in_three, instant, make
from tests.people import signed_in

pytestmark = pytest.mark.django_db

MARK = '<span class="tag exercise-mark">exercise</span>'
BESIDE = "It stands beside the register and is not shown here."
SHOWN = "what was tried out is shown here too, and marked"


@pytest.fixture
def spring(cast):
    """A promise of the register, one that was tried out, and a cycle open for trying out."""
    house = a_spring(cast)
    make(Cycle, house.mechanism, "C-2026", year=2026, names=in_three("2026"), trial=True)
    a_commitment(house.mechanism, "P-1")
    a_commitment(house.mechanism, "EX-1", exercise=True)
    return house


def page(house, name, asked="", *args):
    """The page, its tags written in one line each."""
    words = house.lan.get(reverse(name, args=[house.mechanism.key, *args]) + asked).content.decode()
    return re.sub(r"\s*>", ">", re.sub(r"\s+", " ", words))


def listed(words):
    return re.findall(r"(Promise [\w-]+)</span></a>( <span class=\"tag exercise-mark\">exercise</span>)?", words)


def open_commitments(words):
    return re.findall(r'/commitments/[^"]*">(\d+)</a> <span\s+class="count-words"', words)


def test_a_list_and_a_figure_know_nothing_of_what_was_tried_out_until_they_are_asked(spring):
    assert listed(page(spring, "commitments")) == [("Promise P-1", "")]
    assert listed(page(spring, "commitments", "?exercise=1")) == [("Promise EX-1", f" {MARK}"), ("Promise P-1", "")]
    assert open_commitments(page(spring, "overview")) == ["1"]
    assert open_commitments(page(spring, "overview", "?exercise=1")) == ["2"]


def test_the_open_matters_are_those_of_the_register_until_they_are_asked_for(spring):
    told = {"mechanism": spring.mechanism, "party": "B-QN", "state": "open", "at": instant("2026-01-02")}
    Motion.objects.create(digest="a" * 64, **told)
    Motion.objects.create(digest="b" * 64, exercise=True, **told)
    assert re.findall(r"/open/(\w)", page(spring, "motions")) == ["a"]
    assert SHOWN not in page(spring, "motions")
    assert re.findall(r"/open/(\w)", page(spring, "motions", "?exercise=1")) == ["a", "b"]


def test_the_head_of_a_page_says_whether_it_shows_what_was_tried_out_and_leads_to_the_other(spring):
    without = page(spring, "commitments", "?as_of=2025-03-01")
    assert (BESIDE in without, SHOWN in without) == (True, False)
    assert 'href="?as_of=2025-03-01&amp;exercise=1">Show it too</a>' in without
    among = page(spring, "commitments", "?as_of=2025-03-01&exercise=1")
    assert (BESIDE in among, SHOWN in among) == (False, True)
    assert 'href="?as_of=2025-03-01">Leave it out</a>' in among


def test_links_and_forms_of_a_page_with_what_was_tried_out_keep_it(spring):
    among = page(spring, "commitments", "?exercise=1")
    leading = re.findall(rf'href="(/{spring.mechanism.key}/commitments/P-1/[^"]*)"', among)
    assert leading == [f"/{spring.mechanism.key}/commitments/P-1/?exercise=1"]
    assert '<input type="hidden" name="exercise" value="1">' in among


def test_a_page_about_what_was_tried_out_opens_of_itself_and_says_what_it_is(spring):
    own = page(spring, "commitment", "", "EX-1")
    assert (MARK in own, SHOWN in own, "Leave it out" in own) == (True, True, False)
    real = page(spring, "commitment", "", "P-1")
    assert (MARK in real, SHOWN in real, "Show it too" in real) == (False, False, True)
    assert spring.lan.get(reverse("commitment", args=[spring.mechanism.key, "NO-1"])).status_code == 404


def test_who_writes_in_a_cycle_for_trying_out_is_led_to_pages_that_show_it(cast):
    hosted(cast)
    make(Cycle, cast.mechanism, "C-2026", year=2026, names=in_three("2026"), trial=True)
    lan = signed_in(cast.lan)
    address = reverse("new", args=[cast.mechanism.key, "office"])
    sent = {"item": "O-1", "body": "B-QN", "code": "secretary", "how": "report", "sources": ["SRC-1"]}
    answer = lan.post(address, sent)
    assert (answer.status_code, answer["Location"].rpartition("?")[2]) == (302, "exercise=1")


def test_a_page_that_writes_in_the_register_offers_nothing_that_was_tried_out(spring):
    address = reverse("new", args=[spring.mechanism.key, "due_date"])
    among = spring.lan.get(address).content.decode()
    anew(Cycle.objects.get(mechanism=spring.mechanism), trial=False)
    alone = spring.lan.get(address).content.decode()
    assert ("EX-1" in among, "P-1" in among, "EX-1" in alone, "P-1" in alone) == (True, True, False, True)


def test_a_search_finds_what_was_tried_out_where_it_is_asked_for(cast):
    hosted(cast)
    gate = {"names": {"vi": "Hữu Nghị", "en": "Huu Nghi"}}
    report(cast.mechanism, "gate", "G-1", gate, by="B-QN", sources=["SRC-1"])
    report(cast.mechanism, "gate", "EX-G", gate, by="B-QN", sources=["SRC-1"], exercise=True)
    lan = signed_in(cast.lan)

    def found(**more):
        said = lan.get(reverse("search", args=[cast.mechanism.key]), {"q": "huu nghi", **more}).context["found"]
        return sorted((one["hit"].id, one["hit"].exercise) for one in said)

    assert found() == [("G-1", False)]
    assert found(exercise="1") == [("EX-G", True), ("G-1", False)]


def test_no_paper_of_the_register_holds_what_was_tried_out(spring):
    session = Frame(spring.cast.lan, Moment("2026-03-01", "2026-03-01")).sessions["SM-2025"]
    asked = Moment("2026-03-01", "2026-03-01", exercise=True)
    before = extract_of(Frame.for_paper(spring.mechanism, asked), session)
    tried = {"exercise": True, "session": "SM-2025", "state": "tabled", "text": in_three("To try"), "party": "B-QN"}
    make(Proposal, spring.mechanism, "EX-PR", **tried)
    assert extract_of(Frame.for_paper(spring.mechanism, asked), session) == before


def test_the_paper_of_an_exercise_holds_it_and_says_so(spring):
    tried = {"exercise": True, "year": 2027, "organ": "O-SM", "status": "planned"}
    make(Session, spring.mechanism, "EX-2027", **tried)
    of_it = {"session": "EX-2027", "state": "tabled", "text": in_three("To try"), "party": "B-QN", "exercise": True}
    make(Proposal, spring.mechanism, "EX-PR", **of_it)
    frame = Frame.for_paper(spring.mechanism, Moment("2026-03-01", "2026-03-01"))
    written = extract_of(frame, frame.session_named("EX-2027"))
    assert (written.exercise, len(written.proposals)) == (True, 1)


def test_the_papers_say_that_a_worksheet_that_was_tried_out_is_left_out_and_lead_to_it(spring):
    begun = {"exercise": True, "year": 2027, "organ": "O-SM", "status": "held"}
    make(Session, spring.mechanism, "EX-2027", **begun)
    Worksheet.objects.create(
        mechanism=spring.mechanism, session="EX-2027", round="EX-RD", exercise=True, opened_at=timezone.now()
    )
    said = ("No worksheet has been opened.", "What was tried out is left out here.", '<option value="EX-2027"')
    without, among = page(spring, "papers"), page(spring, "papers", "?exercise=1")
    assert [words in without for words in said] == [False, True, False]
    assert '<a class="button" href="?exercise=1">Show it too</a>' in without
    assert [words in among for words in said] == [False, False, True]
