"""The worksheet is frozen, accepted by all, and concluded; what follows is put to the parties at once."""

import json

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from earlyspring.commitments.actions import close
from earlyspring.commitments.models import DueDate
from earlyspring.commitments.on_day import set_by
from earlyspring.ledger import actions, blobs
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import put
from earlyspring.review.actions import (
    accept,
    accept_on_paper,
    assent_follow_up,
    freeze,
    hold_follow_up,
    reject,
    settle,
    state_on_line,
    write_line,
)
from earlyspring.review.follow_up import follow_ups
from earlyspring.review.models import Worksheet
from earlyspring.review.paper_waits import paper_waits_on
from review.conftest import ALL

pytestmark = pytest.mark.django_db


def again(sheet):
    return Worksheet.objects.get(pk=sheet.pk)


def concluded(year):
    sheet = year.filled()
    freeze(sheet, by=QN)
    for party in (GX, LS):
        accept(sheet, by=party)
    return again(sheet)


def test_a_review_from_the_freeze_to_what_follows(year):
    sheet = concluded(year)
    review = year.house.now("review", "rv.JWC-18")
    assert (sheet.state, review.standing, review.lines) == ("concluded", "joint", 2)
    assert review.worksheet_sha256 == sheet.sha256
    (motion,) = follow_ups(year.mechanism, sheet.review)
    assert sorted(change["kind"] for change in motion.changes) == ["commitment", "due_date", "finding", "finding"]
    for party in (GX, LS):
        assent_follow_up(year.mechanism, sheet.review, by=party)
    first, second = year.commitment(0), year.commitment(1)
    assert (first.state, first.closed_as, second.state) == ("closed", "complete", "registered")
    dates = [(one.no, one.on, one.decided_in) for one in year.house.all("due_date") if one.commitment == second.item]
    assert dates == [(0, "2026-12-31", None), (1, "2027-12-31", "JWC-18")]
    assert [one.finding for one in year.house.all("finding")] == ["agreed", "agreed"]


def test_what_was_accepted_can_be_read_again(year):
    sheet = concluded(year)
    blob = Blob.objects.get(sha256=sheet.sha256)
    document = json.loads(blobs.path_of(blob).read_bytes())
    assert [line["outcome"] for line in document["lines"]] in (
        ["close_complete", "carry_over"],
        ["carry_over", "close_complete"],
    )
    assert document["accepting"] == sorted(ALL)


def test_one_of_them_accepts_on_paper(year):
    sheet = year.filled()
    freeze(sheet, by=QN)
    accept(sheet, by=GX)
    scan = blobs.keep(year.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "7", "date": "2026-12-10", "scan_sha256": scan.sha256, "registrar": QN, "parties": [LS]}
    assert accept_on_paper(sheet, by=QN, paper=paper).state == "concluded"
    assert year.house.now("review", "rv.JWC-18").standing == "paper"
    assent_follow_up(year.mechanism, sheet.review, by=GX)
    hold_follow_up(year.mechanism, sheet.review, by=QN, paper=paper)
    assert (year.commitment(0).state, year.commitment(0).standing) == ("closed", "paper")


def test_what_was_agreed_by_key_waits_for_the_key_of_who_signed_on_paper(year):
    """The first commitment is joint; Lạng Sơn accepts the review and what follows on paper, later by its key."""
    item = year.commitments[0]
    content = year.commitment(0).content()
    year.house.agree(put(year.mechanism, "commitment", content, by=QN, way=PROPOSE, item=item))
    sheet = year.filled()
    freeze(sheet, by=QN)
    accept(sheet, by=GX)
    scan = blobs.keep(year.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "7", "date": "2026-12-10", "scan_sha256": scan.sha256, "registrar": QN, "parties": [LS]}
    accept_on_paper(sheet, by=QN, paper=paper)
    assent_follow_up(year.mechanism, sheet.review, by=GX)
    hold_follow_up(year.mechanism, sheet.review, by=QN, paper=paper)
    assert (year.commitment(0).state, year.commitment(0).standing) == ("registered", "joint")
    assert {one.standing for one in year.house.all("finding")} == {"paper"}
    (wait,) = paper_waits_on(year.mechanism, item)
    assert (wait.items, wait.parties) == ((item,), (LS,))
    assert paper_waits_on(year.mechanism, year.commitments[1]) == []
    assent_follow_up(year.mechanism, sheet.review, by=LS)
    assert (year.commitment(0).state, year.commitment(0).standing) == ("closed", "joint")
    assert paper_waits_on(year.mechanism, item) == []


def test_freezing_and_concluding_twice_is_once(year):
    sheet = year.filled()
    assert freeze(sheet, by=QN).digest == freeze(sheet, by=QN).digest
    for party in (GX, LS):
        accept(sheet, by=party)
    motions = Motion.objects.count()
    for _ in range(2):
        assert settle(sheet).state == "concluded"
    assert Motion.objects.count() == motions


def test_one_party_alone_concludes_nothing(year):
    sheet = year.filled()
    freeze(sheet, by=QN)
    accept(sheet, by=GX)
    assert (again(sheet).state, settle(sheet).state) == ("frozen", "frozen")
    assert codes(lambda: accept(sheet, by=GX), year.house) == [("party", "answered_already")]


def test_a_party_that_declines_has_it_drafted_again(year):
    sheet = year.filled()
    freeze(sheet, by=QN)
    sheet = reject(sheet, by=GX, reason="The second line.")
    assert (sheet.state, sheet.revision, sheet.sha256) == ("drafting", 2, "")
    year.write(1, finding="agreed", completion="limited", outcome="continue", new_due_on=None)
    freeze(sheet, by=GX)
    for party in (QN, LS):
        accept(sheet, by=party)
    assert again(sheet).state == "concluded"


def test_open_lines_are_not_frozen(year):
    sheet = year.sheet()
    found = codes(lambda: freeze(sheet, by=QN), year.house)
    assert sorted(code for _, code in found) == ["no_finding", "no_finding", "no_outcome", "no_outcome"]


def test_where_views_differ_every_party_concerned_states_its_own(year):
    sheet = year.filled()
    year.write(0, finding="views_differ", completion=None, outcome="refer_up")
    assert [code for _, code in codes(lambda: freeze(sheet, by=QN), year.house)] == ["no_statement", "no_statement"]
    for party in (QN, GX):
        state_on_line(year.line(0), {"en": f"As {party} sees it."}, revision=0, by=party)
    assert freeze(sheet, by=QN).state == "open"


def test_what_waits_for_an_answer_is_not_changed_beside_it(year):
    sheet = year.filled()
    close(year.commitment(0), as_what="not_pursued", reason={"en": "x"}, by=GX, way=PROPOSE)
    item = year.commitments[0]
    assert codes(lambda: freeze(sheet, by=QN), year.house) == [(f"{item}.outcome", "being_answered")]


def test_a_commitment_does_not_go_into_one_that_ends(year):
    sheet = year.filled()
    year.write(
        1, finding="agreed", completion="limited", outcome="merge", successor=year.commitments[0], new_due_on=None
    )
    item = year.commitments[1]
    assert codes(lambda: freeze(sheet, by=QN), year.house) == [(f"{item}.successor", "successor_closes_too")]


def test_nothing_is_written_after_the_freeze(year):
    sheet = year.filled()
    freeze(sheet, by=QN)
    line = year.line(0)
    assert codes(lambda: write_line(line, {}, revision=line.revision, by=QN), year.house) == [
        ("state", "worksheet_closed")
    ]
    assert codes(lambda: state_on_line(line, {"en": "x"}, revision=0, by=QN), year.house) == [
        ("state", "worksheet_closed")
    ]


def test_only_a_frozen_sheet_is_answered(year):
    sheet = year.filled()
    for act in (lambda: accept(sheet, by=GX), lambda: reject(sheet, by=GX, reason="x")):
        assert codes(act, year.house) == [("state", "worksheet_not_frozen")]


def test_a_line_too_long_for_the_record_is_told_before_the_freeze(year):
    sheet = year.filled()
    year.write(0, finding="views_differ", completion=None, outcome="continue")
    for party in (QN, GX):
        state_on_line(year.line(0), {"en": "long " * 6000}, revision=0, by=party)
    assert [code for _, code in codes(lambda: freeze(sheet, by=QN), year.house)] == ["entry_too_large"]


def test_the_motion_is_answered_on_its_own_page_too(year):
    sheet = year.filled()
    motion = freeze(sheet, by=QN)
    for party in (GX, LS):
        motion = actions.assent(motion, by=party)
    assert again(sheet).state == "frozen"
    assert settle(sheet).state == "concluded"


def test_the_first_date_of_a_commitment_that_had_none_is_decided_in_the_session(year):
    said = {"state": "recorded", "text": {"en": "More exchanges."}}
    put(year.mechanism, "commitment", said, by=QN, way=REPORT, item="C-BARE")
    sheet = year.filled()
    bare = sheet.lines.get(commitment="C-BARE")
    carried = {"finding": "agreed", "completion": "limited", "outcome": "carry_over", "new_due_on": "2027-06-30"}
    write_line(bare, carried, revision=1, by=QN)
    freeze(sheet, by=QN)
    for party in (GX, LS):
        accept(sheet, by=party)
    for party in (GX, LS):
        assent_follow_up(year.mechanism, sheet.review, by=party)
    dates = [one for one in year.house.all("due_date") if one.commitment == "C-BARE"]
    assert [(one.no, one.on, one.decided_in) for one in dates] == [(0, "2027-06-30", "JWC-18")]


def test_a_date_carried_over_counts_from_the_day_it_is_joint(year):
    """The session is in February; its review is concluded on the tenth of December."""
    sheet = concluded(year)
    days = {"JWC-18": "2027-02-20"}
    dates = lambda: list(now(DueDate, year.mechanism).filter(commitment=year.commitments[1]))
    on = lambda day: [(one.no, one.on) for one in set_by(dates(), day, days)]
    assert on("2026-12-10") == [(0, "2026-12-31")]
    for party in (GX, LS):
        assent_follow_up(year.mechanism, sheet.review, by=party)
    both = [(0, "2026-12-31"), (1, "2027-12-31")]
    assert (on("2026-12-09"), on("2026-12-10"), on("2027-03-01")) == ([(0, "2026-12-31")], both, both)
