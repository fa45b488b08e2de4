"""The worksheet: a line for every open commitment, filled in by several at once."""

import json

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes

from earlyspring.commitments.actions import activate, close, register
from earlyspring.ledger import actions, blobs
from earlyspring.ledger.saying import put
from earlyspring.review.accepting import accepting
from earlyspring.review.actions import Collision, bring_up, freeze, open_worksheet, state_on_line, write_line
from earlyspring.review.models import LineStatement, Worksheet
from earlyspring.review.queries import lines_of
from review.conftest import WHY, a_commitment

pytestmark = pytest.mark.django_db


def test_every_open_commitment_has_its_line(year):
    sheet = year.sheet()
    assert sorted(sheet.lines.values_list("commitment", flat=True)) == sorted(year.commitments)
    assert (sheet.state, sheet.review, sheet.parties) == ("drafting", "rv.JWC-18", sorted([QN, LS, GX]))
    assert year.line().parties == sorted([QN, GX])
    assert open_worksheet(year.session(), year.round, by=GX).pk == sheet.pk


def test_what_comes_later_is_added_and_what_was_closed_goes(year):
    sheet = year.sheet()
    late = a_commitment(year.house, {"en": "A late promise."}, "X-3")
    close(year.commitment(1), as_what="complete", by=QN, way=REPORT)
    bring_up(sheet)
    assert sorted(sheet.lines.values_list("commitment", flat=True)) == sorted([year.commitments[0], late])


def test_a_commitment_that_is_only_recorded_comes_as_it_is(year):
    said = {"state": "recorded", "text": {"en": "More exchanges."}}
    put(year.mechanism, "commitment", said, by=QN, way=REPORT, item="C-BARE")
    (line,) = [one for one in lines_of(year.sheet()) if one.row.commitment == "C-BARE"]
    assert (line.due, line.slipped, line.standing, line.row.parties) == (None, None, "unassessed", sorted([QN, LS, GX]))


def test_opinions_stand_beside_the_line(year):
    year.sheet()
    standing = lambda: next(
        one.standing for one in lines_of(Worksheet.objects.get()) if one.row.commitment == year.commitments[0]
    )
    found = [standing()]
    for opinions in ({"qn": "limited"}, {"gx": "complete"}, {"gx": "limited"}):
        year.rated(0, **opinions)
        found.append(standing())
    assert found == ["unassessed", "one_sided", "differing", "concordant"]


def test_only_what_all_rate_alike_is_taken_without_debate(year):
    year.sheet()
    year.rated(0, qn="limited", gx="complete")
    assert codes(lambda: year.write(0, track="consent"), year.house) == [("track", "consent_needs_concord")]
    year.rated(0, gx="limited")
    assert year.write(0, track="consent").track == "consent"


def test_two_officers_on_one_line_do_not_overwrite_each_other(year):
    year.sheet()
    line = year.line()
    write_line(line, {"finding": "agreed", "completion": "limited"}, revision=1, by=QN)
    with pytest.raises(Collision) as second:
        write_line(line, {"finding": "not_reviewable"}, revision=1, by=GX)
    assert (second.value.now.finding, second.value.now.typed_by) == ("agreed", QN)
    assert second.value.given == {"finding": "not_reviewable"}
    assert (year.line().finding, year.line().revision) == ("agreed", 2)


def test_two_parties_state_their_views_on_one_line_at_once(year):
    year.sheet()
    line = year.line()
    for party in (QN, GX):
        state_on_line(line, {"en": party}, revision=0, by=party)
    write_line(line, {"outcome": "continue"}, revision=1, by=LS)
    mine = state_on_line(line, {"en": "anew"}, revision=1, by=QN)
    assert (mine.text, mine.revision) == ({"en": "anew"}, 2)
    for revision in (0, 1):
        with pytest.raises(Collision) as late:
            state_on_line(line, {"en": "late"}, revision=revision, by=QN)
        assert late.value.now.text == {"en": "anew"}
    assert LineStatement.objects.get(line=line, party=GX).text == {"en": GX}


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ({"finding": "agreed"}, [("completion", "missing")]),
        ({"completion": "complete"}, [("completion", "rating_without_agreement")]),
        ({"finding": "views_differ", "completion": "limited"}, [("completion", "rating_without_agreement")]),
        ({"finding": "views_differ", "outcome": "not_pursued"}, [("outcome", "outcome_not_allowed")]),
        (
            {"finding": "agreed", "completion": "limited", "outcome": "close_complete"},
            [("outcome", "outcome_not_allowed")],
        ),
        ({"outcome": "carry_over"}, [("new_due_on", "missing")]),
        ({"outcome": "carry_over", "new_due_on": "2026-12-31"}, [("new_due_on", "not_after_due")]),
        ({"outcome": "carry_over", "new_due_on": "soon"}, [("new_due_on", "not_day")]),
        ({"outcome": "merge"}, [("successor", "missing")]),
        ({"outcome": "supersede", "successor": "C-NONE"}, [("successor", "no_such_fact")]),
        ({"outcome": "forget"}, [("outcome", "not_in_list")]),
        ({"remark": {"xx-": "x"}}, [("remark.xx-", "not_lang")]),
        ({"owner": "x"}, [("owner", "unknown_key")]),
    ],
)
def test_lines_that_are_refused(year, content, found):
    year.sheet()
    assert codes(lambda: year.write(0, **content), year.house) == found


def test_a_commitment_is_not_merged_into_itself(year):
    year.sheet()
    refused = codes(lambda: year.write(0, outcome="merge", successor=year.commitments[0]), year.house)
    assert refused == [("successor", "leads_to_itself")]


def test_what_cannot_be_verified_is_never_rated(year):
    bare = {"parties": [QN, GX], "nature": "continuous", "code": "X-4"}
    said = {"said_on": "2026-02-11", "force": "agreed", "bodies": [QN, GX], "text": WHY}
    statement = put(year.mechanism, "statement", said, by=QN, way=REPORT)
    promise = {"statement": statement.item, "text": WHY, "state": "recorded", "verifiable": False}
    put(year.mechanism, "commitment", promise, by=QN, way=REPORT, item="C-NICE")
    register(year.house.now("commitment", "C-NICE"), by=QN, way=REPORT, **bare)
    sheet = year.sheet()
    line = sheet.lines.get(commitment="C-NICE")
    for content in ({"finding": "agreed", "completion": "complete"}, {"finding": "views_differ"}):
        refused = codes(lambda said=content: write_line(line, said, revision=1, by=QN), year.house)
        assert refused == [("finding", "not_verifiable")]
    assert write_line(line, {"finding": "not_reviewable"}, revision=1, by=QN).finding == "not_reviewable"


def test_an_outsider_writes_nothing(year):
    year.sheet()
    line = year.line()
    assert codes(lambda: write_line(line, {}, revision=1, by="B-HP"), year.house) == [("by", "not_hosted")]
    assert codes(lambda: open_worksheet(year.session(), year.round, by="B-HP"), year.house) == [("by", "not_hosted")]


def test_a_round_that_leads_elsewhere_opens_no_worksheet(year):
    said = {"organ": "O-JWC", "ordinal": 19, "year": 2028, "status": "planned"}
    other = put(year.mechanism, "session", said, by=QN, way=REPORT, item="JWC-19")
    assert codes(lambda: open_worksheet(other, year.round, by=QN), year.house) == [
        ("round", "round_of_another_session")
    ]


def ruled(year, rule, *parties):
    """The organ's rule and the session are agreed by all; these parties say of themselves on which side they are."""
    house, organ, session = year.house, year.house.now("organ", "O-JWC"), year.session()
    said = organ.content() | {"decided_by": rule}
    house.agree(put(year.mechanism, "organ", said, by=QN, way=PROPOSE, item="O-JWC"))
    house.agree(put(year.mechanism, "session", session.content(), by=QN, way=PROPOSE, item="JWC-18"))
    for party in parties:
        put(year.mechanism, "body", house.now("body", party).content(), by=party, way=OWN, item=party)


def a_chair(party):
    return {"organ": "O-JWC", "party": party, "role": "chair"}


def chaired(year, *parties):
    for party in parties:
        year.house.agree(put(year.mechanism, "seat", a_chair(party), by=party, way=PROPOSE))


@pytest.mark.parametrize(
    ("rule", "chairs", "named"),
    [
        ("all_members", (), [GX, LS, QN]),
        ("each_side", (), [GX, LS, QN]),
        ("each_side", (QN, GX), [GX, QN]),
        ("each_side", (LS,), [GX, LS]),
        ("host", (LS, GX), [GX, QN]),
    ],
)
def test_who_accepts_is_the_rule_of_the_organ(year, rule, chairs, named):
    ruled(year, rule, GX, LS, QN)
    chaired(year, *chairs)
    assert accepting(year.session()) == named


def test_a_rule_or_a_chair_that_is_only_reported_leaves_nobody_out(year):
    said = year.house.now("organ", "O-JWC").content() | {"decided_by": "each_side"}
    put(year.mechanism, "organ", said, by=GX, way=REPORT, item="O-JWC")
    chaired(year, LS, GX)
    assert accepting(year.session()) == [GX, LS, QN]
    ruled(year, "each_side", GX, LS, QN)
    assert accepting(year.session()) == [GX, LS]
    put(year.mechanism, "seat", a_chair(QN), by=GX, way=REPORT)
    assert accepting(year.session()) == [GX, LS]


def test_no_party_leaves_another_out_by_its_own_word(year):
    """Lạng Sơn calls itself chair, then Guangxi agrees with it: Quảng Ninh of the same side has said nothing of it."""
    ruled(year, "each_side", GX, LS, QN)
    put(year.mechanism, "seat", a_chair(LS), by=LS, way=OWN)
    assert accepting(year.session()) == [GX, LS, QN]
    with_gx = ("seat", "SEAT-LS", a_chair(LS))
    payload = _narrow(year, with_gx, LS, GX)
    assert (payload.state, accepting(year.session())) == ("joint", [GX, LS, QN])


def _narrow(year, change, by, *others):
    motion = actions.propose(year.mechanism, [change], by=by, parties=[by, *others])
    for party in motion.parties:
        motion = actions.assent(motion, by=party) if party in others else motion
    return motion


def test_a_host_named_by_itself_speaks_for_nobody(year):
    """The session is only reported, by the host."""
    ruled(year, "host", GX, LS, QN)
    chaired(year, GX)
    assert accepting(year.session()) == [GX, QN]
    said = {"organ": "O-JWC", "ordinal": 19, "year": 2028, "status": "planned", "host": QN}
    other = put(year.mechanism, "session", said, by=QN, way=REPORT, item="JWC-19")
    assert accepting(other) == [GX, LS, QN]


def test_nobody_is_moved_to_another_side_by_what_others_report(year):
    """Guangxi speaks for its side with the assent of all; Quảng Ninh reports that Lạng Sơn is on that side."""
    ruled(year, "each_side", GX, QN)
    chaired(year, GX)
    moved = year.house.now("body", LS).content() | {"side": year.house.now("body", GX).side}
    put(year.mechanism, "body", moved, by=QN, way=REPORT, item=LS)
    assert accepting(year.session()) == [GX, LS, QN]


def test_a_paper_that_others_registered_leaves_nobody_out(year):
    ruled(year, "each_side", GX, LS, QN)
    scan = blobs.keep(year.mechanism, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=LS)
    paper = {"number": "7", "date": "2026-12-09", "scan_sha256": scan.sha256, "registrar": LS, "parties": [LS, QN, GX]}
    actions.hold_paper(year.mechanism, "seat", "SEAT-LS", a_chair(LS), by=LS, paper=paper)
    assert accepting(year.session()) == [GX, LS, QN]


def test_who_accepts_is_read_anew_at_the_freeze(year):
    sheet = year.filled()
    assert sheet.parties == [GX, LS, QN]
    ruled(year, "each_side", GX, LS, QN)
    chaired(year, QN)
    assert (freeze(sheet, by=QN).parties, Worksheet.objects.get().parties) == ([GX, QN], [GX, QN])


def test_a_chair_whose_time_was_over_before_the_session_speaks_for_nobody(year):
    ruled(year, "each_side", GX, LS, QN)
    dated = year.session().content() | {"planned_start": "2027-02-20"}
    year.house.agree(put(year.mechanism, "session", dated, by=QN, way=PROPOSE, item="JWC-18"))
    year.house.agree(put(year.mechanism, "seat", a_chair(LS) | {"to": "2026-12-31"}, by=LS, way=PROPOSE))
    assert accepting(year.session()) == [GX, LS, QN]


def test_active_commitments_are_suspended_and_others_are_not(year):
    judged = {"verifiable": True, "verifiable_reason": WHY}
    assert json.dumps(codes(lambda: activate(year.commitment(), **judged, by=QN, way=PROPOSE), year.house)) != "[]"
    year.sheet()
    said = {"finding": "agreed", "completion": "limited", "outcome": "suspend"}
    assert codes(lambda: year.write(0, **said), year.house) == [("outcome", "outcome_not_from_state")]
    one = year.commitment()
    ground = year.house.now("statement", one.statement).content()
    year.house.agree(put(year.mechanism, "statement", ground, by=QN, way=PROPOSE, item=one.statement))
    year.house.agree(activate(one, **judged, by=QN, way=PROPOSE))
    assert (year.commitment().state, year.write(0, **said).outcome) == ("active", "suspend")
