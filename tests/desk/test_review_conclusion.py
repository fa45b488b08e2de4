"""The worksheet is frozen, accepted by key and on paper, declined and drafted again, concluded, and followed up."""

import json
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from earlyspring.commitments.models import Commitment
from earlyspring.ledger import actions
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import now
from earlyspring.review.actions import accept, assent_follow_up, freeze
from earlyspring.review.models import Line, Review
from tests.desk.page_reading import read
from tests.desk.reviewed import GX, LS, QN, Reviewed, reviewed
from tests.people import a_posting, a_user, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_day() -> Any:
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def review(cast: Any) -> Reviewed:
    return reviewed(cast)


@pytest.fixture
def frozen(review: Reviewed) -> Reviewed:
    review.fill()
    freeze(review.sheet, by=QN)
    return review


def errors(response: Any) -> list[str]:
    return [str(one) for one in response.context["messages"]]


def on_paper(parties: list[str]) -> dict[str, Any]:
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 accepted", content_type="application/pdf")
    return {"parties": parties, "number": "7", "date": timezone.now().date().isoformat(), "scan": scan}


def test_before_the_freeze_every_line_that_lacks_something_is_named(review):
    review.write("C-1", finding="agreed", completion="complete", outcome="close_complete")
    review.write("C-2", finding="views_differ", outcome="continue")
    page = read(signed_in(review.cast.lan), review.on_sheet("freeze"))
    assert "2 lines stand against it" in page.headings
    assert "C-2 Statements: where views differ each party states its own; missing is that of Guangxi." in page.words
    assert "C-3 Finding: there is no finding yet. Outcome: there is no outcome yet." in page.words
    response = signed_in(review.cast.lan).post(review.on_sheet("freeze"))
    assert (response.status_code, review.again().state) == (422, "drafting")


def test_the_freeze_says_what_will_happen_and_to_whom(review):
    review.fill()
    lan = signed_in(review.cast.lan)
    page = read(lan, review.on_sheet("freeze"))
    assert "3 lines, and all of them are whole." in page.words
    assert "Asked are: Lạng Sơn, Guangxi." in page.words
    assert lan.post(review.on_sheet("freeze"))["Location"] == review.on_sheet("acceptance")
    assert review.again().state == "frozen"


def test_the_page_of_acceptance_shows_the_digest_and_who_has_accepted(frozen):
    wei = signed_in(frozen.cast.wei)
    page = read(wei, frozen.on_sheet("acceptance"))
    assert page.terms["Digest (SHA-256)"].startswith(frozen.again().sha256)
    assert {row[0]: row[1] for row in page.tables[0][1:]} == {
        "Guangxi": "no answer yet",
        "Lạng Sơn": "no answer yet",
        "Quảng Ninh": "accepted, by its key",
    }
    document = json.loads(wei.get(frozen.on_sheet("accepted_bytes")).content)
    assert [line["commitment"] for line in document["lines"]] == ["C-1", "C-2", "C-3"]


def test_a_frozen_line_is_read_and_not_changed(frozen):
    wei, url = signed_in(frozen.cast.wei), frozen.line_url("C-1")
    assert wei.get(url).context["form"] is None
    sent = {"line_revision": 2, "statement_revision": 0, "line_was": "", "statement_was": "", "finding": "agreed"}
    response = wei.post(url, sent)
    assert errors(response) == ["The worksheet is frozen or concluded; nothing is written into it any more."]


def test_the_last_acceptance_concludes_and_leads_to_what_follows(frozen):
    accept(frozen.sheet, by=LS)
    response = signed_in(frozen.cast.wei).post(frozen.on_sheet("accept_sheet"))
    assert response["Location"] == frozen.on_sheet("follow_up")
    assert frozen.again().state == "concluded"
    page = read(signed_in(frozen.cast.wei), frozen.on_sheet("follow_up"))
    assert page.tables[0][1][1] == "findings: 3 · new due dates: 1 · commitments that are closed: 1"
    assert "Assent to all" in page.words


def test_a_party_accepts_on_paper_with_the_scan(frozen):
    accept(frozen.sheet, by=GX)
    lan = signed_in(frozen.cast.lan)
    assert lan.post(frozen.on_sheet("sheet_on_paper"), on_paper([LS])).status_code == 302
    assert frozen.again().state == "concluded"
    rows = {row[0]: row[1] for row in read(lan, frozen.on_sheet("acceptance")).tables[0]}
    assert rows["Lạng Sơn"] == "accepted on paper no. 7 of 10 December 2026 · Scan"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            "2025-01-01",
            "“Date of the paper”: a paper of 1 January 2025 cannot consent to what was put to the parties on "
            "10 December 2026. Look at the day on the paper; what was agreed earlier is entered as a "
            "fact of its own, held on paper.",
        ),
        ("2027-12-10", "“Date of the paper”: 10 December 2027 has not come yet. Enter it when it has happened."),
        ("2026-12", "“Date of the paper”: December 2026 is not a whole day. Write year, month and day."),
        ("10 Foo 2026", "“Date of the paper”: 10 Foo 2026 is not a whole day. Write year, month and day."),
        (
            "12/10/2026",
            "“Date of the paper”: 12/10/2026 can be read as either of: 12 October 2026; 10 December 2026. "
            "Write the year first.",
        ),
    ],
)
def test_a_paper_older_than_the_freeze_or_of_a_day_to_come_concludes_nothing(frozen, day, words):
    accept(frozen.sheet, by=GX)
    lan = signed_in(frozen.cast.lan)
    sent = on_paper([LS]) | {"date": day}
    assert errors(lan.post(frozen.on_sheet("sheet_on_paper"), sent, follow=True)) == [words]
    assert (frozen.again().state, Review.objects.exclude(standing="open").count()) == ("frozen", 0)


@pytest.mark.parametrize(
    ("language", "typed"), [("zh-hans", "2026年12月10日"), ("en", "10 December 2026"), ("vi", "10/12/2026")]
)
def test_the_day_of_a_paper_is_read_as_one_writes_it(frozen, language, typed):
    accept(frozen.sheet, by=GX)
    lan = signed_in(frozen.cast.lan, HTTP_ACCEPT_LANGUAGE=language)
    lan.post(frozen.on_sheet("sheet_on_paper"), on_paper([LS]) | {"date": typed})
    assert frozen.again().state == "concluded"


def test_a_second_paper_of_the_same_party_does_not_take_the_place_of_the_first(frozen):
    lan = signed_in(frozen.cast.lan)
    lan.post(frozen.on_sheet("sheet_on_paper"), on_paper([LS]))
    again = lan.post(frozen.on_sheet("sheet_on_paper"), on_paper([LS]) | {"number": "8"}, follow=True)
    assert errors(again)[1:] == [
        "The consent of Lạng Sơn is held already, by the paper 7. A second paper does not take its place."
    ]
    rows = {row[0]: row[1] for row in read(lan, frozen.on_sheet("acceptance")).tables[0]}
    assert rows["Lạng Sơn"] == "accepted on paper no. 7 of 10 December 2026 · Scan"


def test_accepting_after_the_conclusion_says_that_the_review_is_concluded_already(frozen):
    for party in (GX, LS):
        accept(frozen.sheet, by=party)
    wei = signed_in(frozen.cast.wei)
    for name in ("accept_sheet", "reject_sheet"):
        assert errors(wei.post(frozen.on_sheet(name), {"reason": "No."}, follow=True)) == [
            "The review is concluded already: all parties have accepted the worksheet."
        ]
        assert frozen.again().state == "concluded"


def test_a_paper_without_its_scan_is_not_entered(frozen):
    sent = on_paper([LS]) | {"scan": ""}
    response = signed_in(frozen.cast.lan).post(frozen.on_sheet("sheet_on_paper"), sent, follow=True)
    assert errors(response) == ["“Scan” is missing. Please fill it in."]
    assert frozen.again().state == "frozen"


def test_a_decline_gives_its_reason_and_reopens_the_draft(frozen):
    wei = signed_in(frozen.cast.wei)
    assert wei.post(frozen.on_sheet("reject_sheet"), {"reason": "C-2."})["Location"] == frozen.on_sheet("worksheet")
    sheet = frozen.again()
    assert (sheet.state, sheet.revision) == ("drafting", 2)


DECLINED = "declined Guangxi, 10 December 2026 C-2 is not limited."


def test_who_declined_and_why_is_read_until_it_is_frozen_anew(frozen):
    signed_in(frozen.cast.wei).post(frozen.on_sheet("reject_sheet"), {"reason": "C-2 is not limited."})
    lan = signed_in(frozen.cast.lan)
    pages = [frozen.url("review"), *map(frozen.on_sheet, ("worksheet", "freeze", "acceptance"))]
    assert [DECLINED in read(lan, page).words for page in pages] == [True] * 4
    freeze(frozen.sheet, by=QN)
    pages.remove(frozen.on_sheet("freeze"))
    assert [DECLINED in read(lan, page).words for page in pages] == [False] * 3


def test_an_answer_that_came_too_late_is_not_told_as_a_decline(frozen):
    motion = Motion.objects.get(digest=frozen.again().motion)
    for party, reason in ((GX, "not in time"), (LS, "another")):
        motion.answers.create(party=party, answer="bound", reason=reason)
    told = {row[0]: row[1] for row in read(signed_in(frozen.cast.lan), frozen.on_sheet("acceptance")).tables[0]}
    assert (told["Guangxi"], told["Lạng Sơn"]) == ("too late: its part had ended", "bound to another version")


def test_the_paper_that_can_be_signed_is_one_step_from_the_acceptance(frozen):
    page = read(signed_in(frozen.cast.lan), frozen.on_sheet("acceptance"))
    assert page.links["Report of the review with this digest (PDF)"] == (
        f"{frozen.url('written_paper')}?paper=review&session=SM-2027&own=now"
    )


def test_a_decline_without_a_reason_is_none(frozen):
    response = signed_in(frozen.cast.wei).post(frozen.on_sheet("reject_sheet"), {"reason": " "}, follow=True)
    assert (errors(response), frozen.again().state) == (["“Reason” is missing. Please fill it in."], "frozen")


def test_who_has_accepted_is_not_asked_again(frozen):
    page = read(signed_in(frozen.cast.lan), frozen.on_sheet("acceptance"))
    assert "Your party's answer" not in page.headings
    response = signed_in(frozen.cast.lan).post(frozen.on_sheet("accept_sheet"), follow=True)
    assert errors(response) == ["Your party has answered already. A first answer counts for ever."]


def test_each_party_answers_all_that_follows_at_once(frozen):
    for party in (GX, LS):
        accept(frozen.sheet, by=party)
    an = a_posting(a_user("an"), frozen.mechanism, LS)
    for person in (frozen.cast.wei, an):
        response = signed_in(person).post(frozen.on_sheet("assent_all"), follow=True)
        assert errors(response) == ["Your party assents to all that follows."]
    closed = now(Commitment, frozen.mechanism).get(item="C-1")
    assert (closed.state, closed.closed_as) == ("closed", "complete")
    again = signed_in(an).post(frozen.on_sheet("assent_all"), follow=True)
    assert errors(again) == ["Nothing of this review waits for your party's answer."]


def test_the_others_may_consent_to_it_on_paper(frozen):
    for party in (GX, LS):
        accept(frozen.sheet, by=party)
    lan = signed_in(frozen.cast.lan)
    assert lan.post(frozen.on_sheet("hold_all"), on_paper([GX, LS])).status_code == 302
    assert now(Commitment, frozen.mechanism).get(item="C-1").standing == "paper"


def test_what_waits_for_a_key_is_said_where_it_is_read(review):
    """C-1 was joint; Lạng Sơn consents on paper alone to its closing."""
    commitment = now(Commitment, review.mechanism).get(item="C-1")
    motion = actions.propose(review.mechanism, [("commitment", "C-1", commitment.content())], by=QN)
    actions.assent(motion, by=GX)
    review.fill()
    freeze(review.sheet, by=QN)
    accept(review.sheet, by=GX)
    lan = signed_in(review.cast.lan)
    lan.post(review.on_sheet("sheet_on_paper"), on_paper([LS]))
    signed_in(review.cast.wei).post(review.on_sheet("assent_all"))
    lan.post(review.on_sheet("hold_all"), on_paper([LS]))
    words = "1 fact agreed under keys stands as it is until an assent by key of Lạng Sơn"
    assert words in read(lan, review.on_sheet("follow_up")).words
    assert f"Consent to a change is held on paper. {words}" in read(lan, review.url("commitment", "C-1")).words
    assert words not in read(lan, review.url("commitment", "C-2")).words


def test_what_was_referred_upwards_leads_to_a_request(review):
    review.fill()
    review.write("C-3", finding="not_reviewable", outcome="refer_up")
    freeze(review.sheet, by=QN)
    for party in (GX, LS):
        accept(review.sheet, by=party)
    page = read(signed_in(review.cast.lan), review.on_sheet("follow_up"))
    address = page.links["Enter a request to the centre C-3"]
    assert address == f"{review.url('new_request')}?commitment=C-3&sheet=SM-2027"


def test_the_first_page_names_what_waits_for_wei(frozen):
    wei = signed_in(frozen.cast.wei)
    assert "A frozen worksheet to accept or decline" in read(wei, frozen.url("review")).links
    for party in (GX, LS):
        accept(frozen.sheet, by=party)
    page = read(wei, frozen.url("review"))
    assert "What follows from a conclusion, to answer" in page.links
    assert "A frozen worksheet to accept or decline" not in page.links


def test_an_answer_on_the_page_of_open_matters_concludes_as_well(frozen):
    accept(frozen.sheet, by=LS)
    signed_in(frozen.cast.wei).post(frozen.url("assent", frozen.again().motion))
    assert frozen.again().state == "concluded"


def test_nothing_follows_from_what_is_not_concluded(frozen):
    assert signed_in(frozen.cast.lan).get(frozen.on_sheet("follow_up")).status_code == 404


def test_who_freezes_second_is_told_who_was_first_and_that_the_own_answer_is_open(review):
    """Lan and Wei have the page of the freeze open at once; only hers is an acceptance."""
    review.fill()
    lan, wei, url = signed_in(review.cast.lan), signed_in(review.cast.wei), review.on_sheet("freeze")
    hers = lan.post(url, follow=True)
    assert errors(hers) == ["The worksheet is frozen. Its digest is put to the parties."]
    first = "Quảng Ninh froze the worksheet before you."
    his = wei.post(url, follow=True)
    assert errors(his) == [f"{first} Your party has not answered yet: accept or decline below."]
    assert [(one.party, one.answer) for one in Motion.objects.get().answers.all()] == [(QN, "assent")]
    wei.post(review.on_sheet("accept_sheet"), follow=True)
    assert errors(wei.post(url, follow=True)) == [first]


def test_a_line_whose_commitment_changed_its_state_since_is_named_before_the_freeze(review):
    """C-1 was to be suspended while it was active; its register says since that it is only registered."""
    review.fill()
    suspended = {"finding": "agreed", "completion": "limited", "outcome": "suspend"}
    Line.objects.filter(commitment="C-1").update(**suspended)
    lan = signed_in(review.cast.lan)
    page = read(lan, review.on_sheet("freeze"))
    assert page.links["C-1"] == f"{review.line_url('C-1')}#fill-in"
    assert "1 line stands against it" in page.headings
    assert (lan.post(review.on_sheet("freeze")).status_code, review.again().state) == (422, "drafting")
    with pytest.raises(Refused) as refused:
        freeze(review.sheet, by=QN)
    assert [(one.path, one.code) for one in refused.value.faults] == [("C-1.outcome", "outcome_not_from_state")]


def test_the_page_of_a_commitment_tells_what_was_concluded_and_all_that_happened(review):
    review.fill()
    review.write("C-3", finding="views_differ", outcome="continue", completion="")
    review.state("C-3", "Nobody came.", by=QN)
    review.state("C-3", "Forty came.", by=GX)
    review.state("C-3", "We did not see it.", by=LS)
    freeze(review.sheet, by=QN)
    for party in (GX, LS):
        accept(review.again(), by=party)
    for party in (GX, LS):
        assent_follow_up(review.mechanism, review.sheet.review, by=party)
    lan = signed_in(review.cast.lan)
    carried = read(lan, review.url("commitment", "C-2"))
    assert "agreed · limited · carried over to 31 December 2027" in carried.words
    assert "carried over once 549 days after the original date" in carried.words
    told = carried.words.split("History")[1]
    assert [one in told for one in ("Entered", "Due date set: 30 June 2026", "Due date moved to 31 December 2027")] == [
        True,
        True,
        True,
    ]
    assert "agreed, limited, carried over, 31 December 2027" in told
    differing = read(lan, review.url("commitment", "C-3")).words
    assert "Guangxi Forty came. Lạng Sơn We did not see it. Quảng Ninh Nobody came." in differing
    assert "Now closed · complete" in read(lan, review.url("commitment", "C-1")).words
