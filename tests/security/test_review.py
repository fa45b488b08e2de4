"""The review under attack: what one party keeps, what it says for others, and a conclusion that only some have drawn."""

from typing import Any

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.ledger import actions
from earlyspring.ledger.apply import apply
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.logs import append, log_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.present import now
from earlyspring.papers.form_facts import Answer
from earlyspring.record import statements
from earlyspring.record.canonical import canonical
from earlyspring.review.actions import (
    bring_up,
    freeze,
    receive_report,
    return_report,
    show_evidence,
    state_on_line,
    submit_report,
    write_line,
    write_plan_line,
)
from earlyspring.review.commitment_opinions import opinions_on
from earlyspring.review.concluded import document_of
from earlyspring.review.figures import counted, duties_of
from earlyspring.review.ids import report_id
from earlyspring.review.letters import send_reminders
from earlyspring.review.models import Draft, Finding, Line, LineStatement, Review, Round, SentForm
from earlyspring.review.owed import owed
from earlyspring.review.sheet_known import sheet_accepted, sheet_known
from earlyspring.review.together import by_the_rule, found_together
from tests.desk.reporting import reporting, sent
from tests.desk.reviewed import GX, LS, QN, WHY, Reviewed, reviewed
from tests.people import Cast, a_fact, a_mechanism, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

MARK = "Zyqmark of Qwuxoffice"
TODAY = Moment("2026-12-10", "2026-12-10")


@pytest.fixture(autouse=True)
def a_day() -> Any:
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def review(cast: Cast) -> Reviewed:
    return reviewed(cast)


def a_sheet(one: Reviewed, by: str, *accepting: str) -> dict[str, Any]:
    """A review with a document of its own making, kept on this node."""
    head = {"format": "earlyspring-worksheet/1", "mechanism": one.mechanism.key, "session": "SM-2027", "round": "RD-1"}
    known = {"revision": 1, "known": "2026-12-10T08:00:00Z", "accepting": sorted(accepting), "lines": []}
    blob = keep(one.mechanism, canonical(head | known), name="s.json", media_type="application/json", party=by)
    said = {"session": "SM-2027", "round": "RD-1", "lines": 1, "worksheet_sha256": blob.sha256}
    return said | {"frozen_at": "2026-12-10T08:00:00Z", "accepting": sorted(accepting)}


def concluded_by(one: Reviewed, *parties: str) -> Review:
    """These parties put a review to themselves and accept it, with their own true keys."""
    first, *others = parties
    change = ("review", "rv.SM-2027", a_sheet(one, first, *parties))
    motion = actions.propose(one.mechanism, [change], by=first, parties=parties)
    for party in others:
        motion = actions.assent(motion, by=party)
    found: Review = Review.objects.select_related("mechanism").get(item="rv.SM-2027", known_to=None)
    return found


def concluded_in(one: Reviewed) -> list[str]:
    """The reviews that count as the mechanism's."""
    return [row.item for row in rows(Review, one.mechanism, TODAY).select_related("mechanism") if by_the_rule(row)]


def test_what_two_parties_conclude_among_themselves_is_not_the_mechanisms(review: Reviewed) -> None:
    made = concluded_by(review, GX, LS)
    assert made.standing == "joint"  # they have both assented, and the record says so
    assert concluded_in(review) == []
    known = sheet_known(review.mechanism, "SM-2027", TODAY)
    assert known is not None
    assert known.state == "drafting"
    assert sheet_accepted(review.mechanism, "SM-2027", TODAY) is None
    assert signed_in(review.cast.lan).get(review.url("review")).context["earlier"] == []


def test_a_proposal_that_was_there_first_hides_no_worksheet(review: Reviewed) -> None:
    """Guangxi puts a sheet of its own making to all before Quảng Ninh freezes the one that all have written at."""
    beside = actions.propose(review.mechanism, [("review", "rv.SM-2027", a_sheet(review, GX, GX, LS, QN))], by=GX)
    drafted = sheet_known(review.mechanism, "SM-2027", TODAY)
    review.fill()
    motion = freeze(review.sheet, by=QN)
    frozen = sheet_known(review.mechanism, "SM-2027", TODAY)
    assert drafted is not None
    assert frozen is not None
    assert (drafted.state, frozen.state, frozen.sha256) == ("drafting", "frozen", review.again().sha256)
    assert len(frozen.lines) == 3
    assert set(frozen.answers) == {QN}
    page = signed_in(review.cast.lan).get(review.on_sheet("acceptance"))
    assert (page.context["motion"], page.context["beside"]) == (motion, [beside])
    actions.decline(beside, by=LS, reason="Not ours.")
    assert signed_in(review.cast.lan).get(review.on_sheet("acceptance")).context["beside"] == []


def test_what_all_conclude_is(review: Reviewed) -> None:
    concluded_by(review, GX, LS, QN)
    known = sheet_known(review.mechanism, "SM-2027", TODAY)
    assert concluded_in(review) == ["rv.SM-2027"]
    assert known is not None
    assert known.state == "concluded"


@pytest.mark.parametrize("accepting", [[], [LS]])
def test_a_desk_that_calls_a_review_its_own_affair_has_only_reported_it(review: Reviewed, accepting: list[str]) -> None:
    said = a_sheet(review, LS, *accepting) | {"accepting": accepting}
    notice = statements.notice(
        log_of(review.mechanism, LS, 1),
        "2026-12-10T08:00:00Z",
        kind="review",
        item="rv.SM-2027",
        content=said,
        standing="own",
    )
    _as_sent(review, LS, notice)
    assert now(Review, review.mechanism).get().standing == "reported"
    assert concluded_in(review) == []
    assert sheet_known(review.mechanism, "SM-2027", TODAY).state == "drafting"


def _as_sent(one: Reviewed, party: str, *payloads: bytes) -> None:
    """Entries as the party's own desk would write them, without the verbs of this one."""
    append(one.mechanism, party, list(payloads), epoch=1)
    apply(one.mechanism, ["rv.SM-2027"])


def test_a_review_named_after_the_internal_file_of_another_party_opens_nothing(review: Reviewed) -> None:
    inside = keep(review.mechanism, b'{"known": "Zyqmark"}', name="i.json", media_type="application/json", party=QN)
    broken = keep(review.mechanism, b"%PDF-1.7 Zyqmark", name="i.pdf", media_type="application/pdf", party=QN)
    said = a_sheet(review, GX, GX, LS, QN)
    for blob in (inside, broken):
        change = ("review", f"rv.{blob.sha256[:6]}", said | {"worksheet_sha256": blob.sha256})
        actions.propose(review.mechanism, [change], by=GX, parties=[GX, LS, QN])
        row = Review.objects.select_related("mechanism").get(worksheet_sha256=blob.sha256)
        assert document_of(row) is None
    wei = signed_in(review.cast.wei)
    for name in ("review", "papers"):
        assert "Zyqmark" not in wei.get(review.url(name)).content.decode()


def test_who_read_the_line_before_the_freeze_writes_nothing_after_it(review: Reviewed) -> None:
    review.fill()
    line, sheet = review.line("C-1"), review.again()
    freeze(review.sheet, by=QN)
    with pytest.raises(actions.Refused):
        state_on_line(line, {"en": "We never said so."}, revision=0, by=GX)
    assert LineStatement.objects.count() == 0
    assert (sheet.state, bring_up(sheet).state, Line.objects.count()) == ("drafting", "frozen", 3)


def test_typing_asks_for_the_sheet_before_it_writes(review: Reviewed) -> None:
    review.fill()
    line = review.line("C-1")
    freeze(review.sheet, by=QN)
    with pytest.raises(actions.Refused):
        write_line(line, {"finding": None}, revision=line.revision, by=GX)


def test_no_paper_and_no_source_of_another_party_opens_a_file(review: Reviewed) -> None:
    mechanism = review.mechanism
    blob = keep(mechanism, b"%PDF-1.7 Zyqmark", name="survey.pdf", media_type="application/pdf", party=QN)
    piece = show_evidence(mechanism, {"sha256": blob.sha256}, by=QN)
    scan = keep(mechanism, b"%PDF-1.7 forged", name="forged.pdf", media_type="application/pdf", party=GX)
    wider = piece.content() | {"visibility": "public"}
    paper = {"number": "1", "date": "2026-12-01", "parties": [QN], "scan_sha256": scan.sha256, "registrar": GX}
    actions.report(mechanism, "evidence", piece.item, wider, by=GX, sources=["SRC-1"])
    actions.hold_paper(mechanism, "evidence", piece.item, wider, by=GX, paper=paper)
    for reader in (review.cast.wei, review.cast.own["observer"]):
        browser = signed_in(reader)
        assert browser.get(review.url("evidence_file", piece.item)).status_code == 404
        assert browser.get(review.url("file", blob.sha256)).status_code == 404
    assert signed_in(review.cast.lan).get(review.url("evidence_file", piece.item)).status_code == 200


def test_a_digest_that_another_party_knows_opens_nothing_under_its_own_name(review: Reviewed) -> None:
    blob = keep(review.mechanism, b"%PDF-1.7 Zyqmark", name="i.pdf", media_type="application/pdf", party=QN)
    with pytest.raises(actions.Refused):
        show_evidence(review.mechanism, {"sha256": blob.sha256}, by=GX)
    said = {"sha256": blob.sha256, "party": GX, "visibility": "public"}
    actions.state_own(review.mechanism, "evidence", "ev.mine", said, by=GX)
    assert signed_in(review.cast.wei).get(review.url("evidence_file", "ev.mine")).status_code == 404


def test_what_one_party_reports_of_another_is_neither_its_report_nor_its_opinion(cast: Cast) -> None:
    desk = reporting(cast)
    asked = desk.asked()
    said = {"round": "RD-1", "commitment": "C-1", "body": asked.body, "completion": "complete", "narrative": WHY}
    said |= {"no_evidence_reason": WHY}
    item = report_id("RD-1", "C-1", asked.body)
    actions.report(desk.mechanism, "report", item, said | {"party": QN}, by=GX, sources=["SRC-1"])
    actions.state_own(desk.mechanism, "report", "rp.elsewhere", said | {"party": GX}, by=GX)
    opinion = {"round": "RD-1", "commitment": "C-1", "party": QN, "completion": "complete", "rationale": WHY}
    actions.report(desk.mechanism, "assessment", "as.x", opinion, by=GX, sources=["SRC-1"])
    (one,) = owed(desk.mechanism, round_="RD-1", commitment="C-1", body=asked.body)
    assert one.state == "asked"
    round_ = now(Round, desk.mechanism).get()
    duty = next(one for one in duties_of(round_, TODAY) if one.commitment == "C-1" and one.body == asked.body)
    assert duty.received_on is None
    commitment = now(Commitment, desk.mechanism).get(item="C-1")
    assert opinions_on(desk.mechanism, round_, commitment).assessments == {}


def test_a_party_keeps_its_drafts_and_reasons_and_plans(cast: Cast) -> None:
    """Every page under the review, as another party, another agency's reader and an observer open it."""
    desk = reporting(cast)
    draft = desk.handed_in(narrative={"en": MARK}, help={"en": MARK})
    return_report(draft, reason=f"{MARK} returned", by=QN)
    own = {"type": "implementing_plan", "level": "local", "title": {"en": "Plan"}, "parties": [{"body": QN}]}
    a_fact(desk.mechanism, "instrument", "I-PLAN", **own)
    plan = now(Instrument, desk.mechanism).get(item="I-PLAN")
    write_plan_line(plan, by=QN, text={"en": MARK})
    pages = [
        desk.url(name) for name in ("review", "rounds", "plans", "requests", "statistics", "figure_list", "search")
    ]
    pages += [desk.url("round", "RD-1"), desk.url("agency_forms", "RD-1"), desk.url("plan", "I-PLAN")]
    pages += [desk.on(name) for name in ("obligation", "write_report")]
    pages += [f"{page}?format=csv" for page in pages] + [f"{page}?q=zyqmark" for page in pages]
    pages += [desk.url("plan_line", "I-PLAN", 1)]
    for reader in (cast.wei, cast.other["focal_point"], cast.other["leader"], cast.own["observer"]):
        browser = signed_in(reader)
        for page in pages:
            answer = browser.get(page, follow=True)
            assert (page, MARK in answer.content.decode()) == (page, False)
        for name in ("hand_in_report", "return_report", "receive_report"):
            assert (name, browser.post(desk.on(name), {"reason": "x"}).status_code in (403, 404)) == (name, True)
    assert MARK in desk.lan.get(desk.on()).content.decode()
    assert MARK in desk.lan.get(desk.url("plan", "I-PLAN")).content.decode()


def test_a_line_end_in_an_address_stops_no_reminder_of_others(cast: Cast) -> None:
    reporting(cast)
    user = cast.other["focal_point"].user
    user.email = "wei@example.org\nBcc: minh@example.org"
    user.save()
    with time_machine.travel("2026-12-24T09:00:00+00:00"):
        told = send_reminders(timezone.now())
    assert told["letters"] > 0
    assert {one for letter in mail.outbox for one in letter.recipients()} & {"minh@example.org"} == set()
    own = {one.user.email for one in cast.own.values()} | {one.user.email for one in cast.other.values()}
    assert {one for letter in mail.outbox for one in letter.recipients()} <= own


@pytest.mark.parametrize("size", [70_000, 400_000])
def test_words_without_end_are_refused_with_a_sentence(cast: Cast, size: int) -> None:
    desk = reporting(cast)
    words = "x" * size
    answer = desk.agency.post(desk.on("write_report"), sent(narrative__en=words))
    assert answer.status_code in (302, 400, 413, 422)
    if answer.status_code == 302:
        draft = submit_report(Draft.objects.get(), by=QN)
        with pytest.raises(actions.Refused):
            receive_report(draft, by=QN)


def test_a_finding_of_some_is_none_of_the_mechanisms(review: Reviewed) -> None:
    """Two find in a review of all, a third in one that only two have concluded; neither counts."""
    concluded_by(review, GX, LS, QN)
    said = {"review": "rv.SM-2027", "commitment": "C-1", "finding": "agreed", "completion": "complete"}
    said |= {"outcome": "continue", "accepting": [GX, LS]}
    motion = actions.propose(review.mechanism, [("finding", "fd.two", said)], by=GX, parties=[GX, LS])
    actions.assent(motion, by=LS)
    commitment = now(Commitment, review.mechanism).get(item="C-1")
    assert found_on(review.mechanism, commitment.item) == []
    lines = counted(review.round, TODAY, [GX, LS, QN]).lines
    assert [one.finding for one in lines if one.commitment == "C-1"] == [None]
    whole = actions.propose(
        review.mechanism, [("finding", "fd.all", said | {"commitment": "C-2", "accepting": [GX, LS, QN]})], by=GX
    )
    for party in (LS, QN):
        whole = actions.assent(whole, by=party)
    assert found_on(review.mechanism, "C-2") == ["fd.all"]


def found_on(mechanism: Mechanism, commitment: str) -> list[str]:
    """What the reviews of the mechanism found of a commitment."""
    said = rows(Finding, mechanism, TODAY).filter(commitment=commitment)
    return [one.item for one in found_together(said, rows(Review, mechanism, TODAY))]


def test_a_form_of_another_mechanism_is_neither_listed_nor_taken_in(cast: Cast) -> None:
    """A party of another mechanism on this node has the same id; its people are others."""
    desk = reporting(cast)
    elsewhere = a_mechanism("autumn")
    kept = {"party": QN, "body": "B-QN-FA", "digest": "0" * 64, "form": {}, "made_at": timezone.now()}
    SentForm.objects.create(mechanism=elsewhere, revision=77, **kept)
    assert "no. 77" not in desk.lan.get(desk.url("agency_forms", "RD-1")).content.decode()
    desk.lan.post(desk.url("make_form", "RD-1", "B-QN-FA"), {"lang": "en"})
    form = desk.form(Answer(str(desk.asked().pk), completion="not_started"))
    assert desk.wei.post(desk.url("take_form", "RD-1"), {"form": form}).status_code == 422
    form.seek(0)
    other = signed_in(cast.other["focal_point"])
    assert (other.post(desk.url("take_form", "RD-1"), {"form": form}).status_code, Draft.objects.count()) == (422, 0)
