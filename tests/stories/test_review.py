"""Two full years of an invented mechanism, an exercise: two sides, one of five localities, a merger between the years.

And the real example's open commitments, which come to a worksheet as they are.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import pytest
import time_machine

from earlyspring.commitments.actions import activate, assign, record_commitment, register, set_due_date
from earlyspring.commitments.models import Commitment
from earlyspring.desk.frame import Frame
from earlyspring.desk.review_papers import PAPERS
from earlyspring.ledger import actions, blobs
from earlyspring.ledger.actions import Refused, Way, parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Source
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import put
from earlyspring.members.actions import found_mechanism, succeed
from earlyspring.members.circle import end_part
from earlyspring.papers import write
from earlyspring.review import actions as review
from earlyspring.review.models import Finding, Line, Obligation, Review, Round, Worksheet
from earlyspring.review.queries import counted, document_bytes, lines_of, offered, owed, requests
from earlyspring.review.sheet_known import sheet_known
from earlyspring.review.together import by_the_rule
from tests.papers.reading import pages

pytestmark = pytest.mark.django_db

RED = "E-RED"
SOUTH = ("E-HILL", "E-LAKE", "E-MOOR", "E-RIVER", "E-SEA")
HILL, LAKE, MOOR, RIVER, SEA = SOUTH
ALL = (RED, *SOUTH)
REPORT = Way("report", sources=("SRC-1",), exercise=True)
PROPOSE, OWN = Way("propose", exercise=True), Way("own", exercise=True)
CHARTER = {
    "names": {"vi": "Diễn tập gặp gỡ", "zh": "会晤演练", "en": "Exercise of a yearly meeting"},
    "languages": ["vi", "zh"],
    "classes": [{"code": "member", "names": {"en": "member"}, "decides": True}],
}
SIDES = [
    {"id": "E-NORTH", "names": {"en": "North"}, "position": 1, "zone": "Asia/Shanghai"},
    {"id": "E-SOUTH", "names": {"en": "South"}, "position": 2, "zone": "Asia/Ho_Chi_Minh"},
]
ORGAN = {"id": "E-JWC", "code": "jwc", "names": {"en": "Committee"}, "decided_by": "all_members"}
WHY = {"vi": "Theo số liệu.", "zh": "据数据。", "en": "As the figures show."}
PROMISES: dict[str, tuple[str, ...]] = {
    "C-HOTLINE": (RED, SEA),
    "C-MARKETS": (RED, HILL),
    "C-BRIDGE": (RED, RIVER),
    "C-TRAINING": (RED, LAKE),
    "C-COURSES": (RED, LAKE),
    "C-NEIGHBOURS": ALL,
}


def on(year: int, month: int, day: int) -> Any:
    return time_machine.travel(datetime(year, month, day, 9, tzinfo=UTC), tick=True)


def a_body(item: str, side: str, **more: Any) -> dict[str, Any]:
    return {"id": item, "side": side, "names": [{"official": {"en": item}}], "type": "province", **more}


@dataclass
class Exercise:
    """The mechanism, and hands for all its parties."""

    mechanism: Any

    def now(self, kind: str, item: str) -> Any:
        return KINDS[kind]._default_manager.get(mechanism=self.mechanism, item=item, known_to=None)

    def agreed(self, motion: Motion) -> Any:
        for party in motion.parties:
            if not motion.answers.filter(party=party).exists():
                motion = actions.assent(motion, by=party)
        change = motion.changes[-1]
        return self.now(change["kind"], change["item"])

    def begun(self) -> None:
        """A memorandum with six commitments; one of them registered, led, dated and active by the word of all."""
        put(self.mechanism, "cycle", {"year": 2031, "exercise": True}, by=RED, way=REPORT)
        for number, year in ((1, 2032), (2, 2033)):
            session = {"organ": "E-JWC", "ordinal": number, "year": year, "status": "planned", "host": RED}
            put(self.mechanism, "session", session, by=RED, way=REPORT, item=f"W-{number}")
        parties = [{"body": party, "role": "contracting"} for party in ALL]
        paper = {"type": "mou", "handling": "open", "title": {"en": "Memorandum"}, "parties": parties, "session": "W-1"}
        put(self.mechanism, "instrument", paper, by=RED, way=REPORT, item="I-1")
        force = {"instrument": "I-1", "type": "entry_into_force", "effective_on": "2031-03-01"}
        put(self.mechanism, "event", force, by=RED, way=REPORT)
        for item, bound in PROMISES.items():
            self.promised(item, bound, PROPOSE if item == "C-HOTLINE" else REPORT)

    def promised(self, item: str, bound: tuple[str, ...], way: Way) -> None:
        settled: Callable[[Any], Any] = self.agreed if way == PROPOSE else (lambda made: made)
        content = {"instrument": "I-1", "provisions": [{"path": "II"}]}
        content["text"] = {"vi": f"Việc {item}", "zh": f"事项{item}", "en": f"Matter {item}"}
        content |= {"verifiable": False} if item == "C-NEIGHBOURS" else {}
        made = settled(record_commitment(self.mechanism, content, by=RED, way=way, item=item))
        nature = "continuous" if item == "C-NEIGHBOURS" else "deliverable"
        made = settled(register(made, by=RED, way=way, code=item, parties=list(bound), nature=nature))
        for party in bound:
            assign(made, party=party, body=f"{party}-FA", from_day="2031-03-01", by=party, way=OWN)
        if nature == "deliverable":
            settled(set_due_date(made, on="2031-12-31", by=RED, way=way))
        if way == PROPOSE:
            settled(activate(made, verifiable=True, verifiable_reason=WHY, by=RED, way=way))

    def round(self, year: int, session: str) -> Round:
        days = {"cutoff_on": f"{year}-11-30", "due_on": f"{year}-12-31", "freeze_on": f"{year + 1}-01-20"}
        said = {"year": year, "class": "annual", "session": session, "instruments": ["I-1"], **days}
        made: Round = self.agreed(review.open_round(self.mechanism, said, by=RED, way=PROPOSE))
        return made

    def reported(self, commitment: str, party: str, completion: str, **more: Any) -> Any:
        asked = Obligation.objects.order_by("-pk").filter(commitment=commitment, party=party).first()
        draft = review.begin_report(asked, by=party)
        content = {"completion": completion, "no_evidence_reason": WHY, "narrative": WHY, **more}
        draft = review.write_report(draft, content, revision=draft.revision, by=party)
        return review.receive_report(review.submit_report(draft, by=party), by=party)

    def rated(self, round_: Round, commitment: str, **completions: str) -> None:
        for party, completion in completions.items():
            review.assess(round_, commitment, completion=completion, rationale=WHY, by=f"E-{party}")

    def filled(self, sheet: Worksheet, commitment: str, **content: Any) -> None:
        line = sheet.lines.get(commitment=commitment)
        review.write_line(line, content, revision=line.revision, by=RED)

    def scan(self, number: str, *parties: str) -> dict[str, Any]:
        data = f"%PDF-1.7 {number}".encode()
        blob = blobs.keep(self.mechanism, data, name="a.pdf", media_type="application/pdf", party=RED)
        return {
            "number": number,
            "date": date.today().isoformat(),  # noqa: DTZ011  the day of the story
            "scan_sha256": blob.sha256,
            "registrar": RED,
            "parties": list(parties),
        }


@pytest.fixture
def exercise(db: None) -> Exercise:
    with on(2031, 2, 1):
        founders = [a_body(RED, "E-NORTH"), *(a_body(party, "E-SOUTH") for party in SOUTH)]
        agencies = [
            a_body(f"{one['id']}-FA", one["side"], parent=one["id"]) | {"type": "department"} for one in founders
        ]
        mechanism = found_mechanism(
            "exercise",
            charter=CHARTER,
            sides=SIDES,
            parties=founders,
            bodies=agencies,
            organs=[ORGAN],
            sources=[{"id": "SRC-1", "publisher": {"en": "The exercise"}}],
            since="2031",
            by=RED,
            way=REPORT,
        )
    return Exercise(mechanism)


def the_first_year(house: Exercise) -> Worksheet:
    """Reports from both sides, a dispute, views that differ, two trainings made one, a conclusion held on paper by one."""
    with on(2031, 3, 1):
        house.begun()
        round_ = house.round(2031, "W-1")
    with on(2031, 12, 5):
        assert len(review.make_obligations(round_)) == 2 * 5 + 6
        for commitment, party in (("C-HOTLINE", RED), ("C-HOTLINE", SEA), ("C-TRAINING", LAKE), ("C-COURSES", RED)):
            house.reported(commitment, party, "complete" if commitment == "C-HOTLINE" else "limited")
        waits = [{"code": "waiting_other_side", "commitment": "C-BRIDGE", "body": RED}]
        house.reported("C-BRIDGE", RIVER, "not_started", obstacles=waits)
        report = house.reported("C-MARKETS", HILL, "complete")
        view = review.view_report(report, view="disputed", reason={"en": "Three of twelve markets."}, by=RED)
        assert (view.view, view.of) == ("disputed", report.version)
        house.rated(round_, "C-HOTLINE", RED="complete", SEA="complete")
        house.rated(round_, "C-MARKETS", RED="limited", HILL="limited")
        house.rated(round_, "C-BRIDGE", RED="limited", RIVER="not_started")
        house.rated(round_, "C-TRAINING", RED="limited", LAKE="limited")
    with on(2032, 1, 15):
        sheet = review.open_worksheet(house.now("session", "W-1"), round_, by=RED)
        standing = {line.row.commitment: line.standing for line in lines_of(sheet)}
        assert standing == {
            "C-HOTLINE": "concordant",
            "C-MARKETS": "concordant",
            "C-BRIDGE": "differing",
            "C-TRAINING": "concordant",
            "C-COURSES": "unassessed",
            "C-NEIGHBOURS": "unassessed",
        }
        found = {"finding": "agreed", "completion": "limited"}
        closed = {"completion": "complete", "outcome": "close_complete", "track": "consent"}
        house.filled(sheet, "C-HOTLINE", **found | closed)
        house.filled(sheet, "C-MARKETS", **found, outcome="continue")
        house.filled(sheet, "C-BRIDGE", finding="views_differ", outcome="refer_up", remark=WHY)
        house.filled(sheet, "C-TRAINING", **found, outcome="carry_over", new_due_on="2032-12-31", remark=WHY)
        house.filled(sheet, "C-COURSES", **found, outcome="merge", successor="C-TRAINING")
        house.filled(sheet, "C-NEIGHBOURS", finding="not_reviewable", outcome="continue")
        line = sheet.lines.get(commitment="C-BRIDGE")
        with pytest.raises(Refused):
            review.freeze(sheet, by=RED)
        for party in (RED, RIVER):
            review.state_on_line(line, {"en": f"As {party} sees it."}, revision=0, by=party)
        review.freeze(sheet, by=RED)
        for party in (HILL, LAKE, MOOR, RIVER):
            assert review.accept(sheet, by=party).state == "frozen"
        sheet = review.accept_on_paper(sheet, by=RED, paper=house.scan("1", SEA))
        assert (sheet.state, house.now("review", "rv.W-1").standing) == ("concluded", "paper")
    with on(2032, 1, 16):
        for party in (HILL, LAKE, MOOR, RIVER):
            review.assent_follow_up(house.mechanism, sheet.review, by=party)
        review.hold_follow_up(house.mechanism, sheet.review, by=RED, paper=house.scan("2", SEA))
        # What all had agreed by their keys is not changed by a paper; the rest is.
        assert [house.now("commitment", item).state for item in ("C-HOTLINE", "C-COURSES")] == ["active", "closed"]
        review.assent_follow_up(house.mechanism, sheet.review, by=SEA)
        (offer,) = offered(sheet, Moment.now(date(2032, 1, 16), exercise=True))
        asked = {"title": offer.text, "level": "ministry", "commitments": [offer.commitment], "submitted": WHY}
        request = review.ask_centre(house.mechanism, asked | {"submitted_on": "2032-01-16"}, by=RIVER, way=OWN)
        assert offered(sheet, Moment.now(date(2032, 1, 16), exercise=True)) == []
        review.take_step(request, {"class": "taken_up", "on": "2032-01-16", "text": WHY}, by=RIVER)
    return sheet


def a_merger(house: Exercise) -> None:
    """The River goes into the Hill: its part in the record ends, its promises pass on."""
    with on(2032, 3, 1):
        act = {"type": "absorption", "effective_on": "2032-02-15", "complete": True, "outputs": [HILL]}
        act |= {"inputs": [{"body": RIVER, "ceases": True}, {"body": HILL, "ceases": False}]}
        succeed(house.mechanism, act, by=RED, way=REPORT)
        motion = end_part(house.mechanism, {RIVER: HILL}, by=RED)
        for party in motion.parties:
            if not motion.answers.filter(party=party).exists():
                motion = actions.assent(motion, by=party)
        assert parties_of(house.mechanism) == frozenset(ALL) - {RIVER}


def the_second_year(house: Exercise) -> Worksheet:
    """What was carried over comes again with its history, and is closed; who followed answers for what was promised."""
    with on(2032, 4, 1):
        round_ = house.round(2032, "W-2")
    with on(2032, 12, 5):
        review.make_obligations(round_)
        asked = {(one.commitment, one.party) for one in Obligation.objects.filter(round=round_.item)}
        assert {party for commitment, party in asked if commitment == "C-BRIDGE"} == {RED, HILL}
        assert {commitment for commitment, _ in asked} == {"C-MARKETS", "C-BRIDGE", "C-TRAINING", "C-NEIGHBOURS"}
        for party in (RED, LAKE):
            house.reported("C-TRAINING", party, "complete")
        house.rated(round_, "C-TRAINING", RED="complete", LAKE="complete")
        left = [one for one in owed(house.mechanism, reader=HILL, round_=round_.item, party=HILL) if not one.report]
        assert {one.state for one in left} == {"asked"}
    with on(2033, 1, 15):
        sheet = review.open_worksheet(house.now("session", "W-2"), round_, by=HILL)
        lines = {line.row.commitment: line for line in lines_of(sheet)}
        assert set(lines) == {"C-MARKETS", "C-BRIDGE", "C-TRAINING", "C-NEIGHBOURS"}
        training = lines["C-TRAINING"]
        assert (training.carried, training.slipped, training.due) == (1, 366, "2032-12-31")
        assert lines["C-BRIDGE"].row.parties == [HILL, RED]
        closed = {"finding": "agreed", "completion": "complete", "outcome": "close_complete", "track": "consent"}
        house.filled(sheet, "C-TRAINING", **closed)
        house.filled(sheet, "C-MARKETS", finding="agreed", completion="substantial", outcome="continue")
        house.filled(sheet, "C-BRIDGE", finding="agreed", completion="not_started", outcome="not_pursued", remark=WHY)
        house.filled(sheet, "C-NEIGHBOURS", finding="not_reviewable", outcome="continue")
        review.freeze(sheet, by=HILL)
        for party in (RED, LAKE, MOOR, SEA):
            sheet = review.accept(sheet, by=party)
        assert (sheet.state, house.now("review", "rv.W-2").standing) == ("concluded", "joint")
        for party in (RED, LAKE, MOOR, SEA):
            review.assent_follow_up(house.mechanism, sheet.review, by=party)
    return sheet


def test_two_years_of_an_exercise(exercise: Exercise) -> None:
    first = the_first_year(exercise)
    state = lambda item: (exercise.now("commitment", item).state, exercise.now("commitment", item).closed_as)
    assert [state(item) for item in PROMISES] == [
        ("closed", "complete"),
        ("registered", None),
        ("registered", None),
        ("registered", None),
        ("closed", "merged"),
        ("registered", None),
    ]
    assert exercise.now("commitment", "C-COURSES").successor == "C-TRAINING"
    accepted = document_bytes(first)
    a_merger(exercise)
    second = the_second_year(exercise)
    assert (state("C-TRAINING"), state("C-BRIDGE")) == (("closed", "complete"), ("closed", "not_pursued"))

    with on(2033, 2, 1):
        moment = Moment.now(date(2033, 2, 1), exercise=True)
        held = rows(Review, exercise.mechanism, moment).select_related("mechanism")
        assert {one.item for one in held if by_the_rule(one)} == {second.review, first.review}
        assert [one.state for one in requests(exercise.mechanism, moment)] == ["taken_up"]
        assert document_bytes(first) == accepted
        assert accepted is not None
        assert sha256(accepted).hexdigest() == exercise.now("review", "rv.W-1").worksheet_sha256
        (line,) = [one for one in json.loads(accepted)["lines"] if one["commitment"] == "C-BRIDGE"]
        assert [one["party"] for one in line["statements"]] == [RED, RIVER]

        then = Moment("2032-01-31", "2033-02-01", known=datetime(2032, 1, 31, tzinfo=UTC))
        year = counted(exercise.now("round", first.round), then, ALL).tally()
        assert (year.reporting.numerator, year.reporting.denominator) == (6, 16)
        assert (year.completion.numerator, year.completion.denominator) == (1, 5)
        assert (year.concordance.numerator, year.concordance.denominator) == (3, 4)
        assert (year.not_reviewable, year.views_differ) == (1, 1)


def printed(house: Exercise, name: str, lang: str) -> list[str]:
    """The pages of a paper of the first review as known at the end of January 2032, each on one line."""
    at = Moment("2032-01-31", "2032-01-31", known=datetime(2032, 1, 31, tzinfo=UTC), exercise=True)
    frame, session = Frame.for_paper(house.mechanism, at), house.now("session", "W-1")
    frame.see(session)
    sheet = sheet_known(house.mechanism, "W-1", at)
    assert sheet is not None
    pdf = write(PAPERS[name](frame, session, sheet), (lang,))
    return [" ".join(page.replace("\u00a0", " ").split()) for page in pages(pdf)]


TOLD: dict[str, dict[str, tuple[str, ...]]] = {
    "vi": {
        "review": (
            "chấp thuận bằng khóa của bên đó",
            "chấp thuận bằng văn bản giấy",
            "Nhận định chung nhận định khác nhau",
        ),
        "followup": (" Đã kết thúc ", "gộp vào cam kết khác", "Cam kết tiếp nối C-TRAINING"),
        "brief": ("Cam kết được rà soát 6 6 100%", "Đã hoàn thành 1 6 17%", "chờ phía bạn"),
    },
    "zh": {
        "review": ("以本方密钥确认", "以纸质文本确认", "共同认定 看法不一"),
        "followup": ("、已结束 ", "并入其他承诺事项", "承接承诺事项 C-TRAINING"),
        "brief": ("列入回顾的承诺 6 6 100%", "已完成 1 6 17%", "等待对方"),
    },
    "en": {
        "review": ("accepted under the party's key", "accepted on paper", "Finding views differ"),
        "followup": (". Closed ", "merged into another", "Goes on in C-TRAINING"),
        "brief": ("Commitments reviewed 6 6 100%", "Done 1 6 17%", "waiting for the other side"),
    },
}


@pytest.mark.parametrize("lang", TOLD)
def test_the_papers_of_the_first_year_say_in_each_language_what_was_concluded(exercise: Exercise, lang: str) -> None:
    """Five accepted by key and one on paper; one matter is differed about, one went into another, one is done."""
    sheet = the_first_year(exercise)
    by_key, on_paper, differing = TOLD[lang]["review"]
    whole = " ".join(printed(exercise, "review", lang))
    assert (whole.count(by_key), whole.count(on_paper), whole.count(differing)) == (5, 1, 1)
    assert sheet.sha256 in whole.replace(" ", "")
    assert [whole.count(f" {item} ") > 0 for item in PROMISES] == [True] * len(PROMISES)
    closed, merged, goes_on = TOLD[lang]["followup"]
    to_do, _, ended = " ".join(printed(exercise, "followup", lang)).partition(closed)
    assert [(merged in part, goes_on in part) for part in (to_do, ended)] == [(False, False), (True, True)]
    assert ["C-TRAINING" in to_do, "C-COURSES" in to_do, "C-HOTLINE" in ended] == [True, False, True]
    (page,) = printed(exercise, "brief", lang)
    assert [one in page for one in TOLD[lang]["brief"]] == [True] * 3


def test_an_exercise_leaves_no_trace_in_the_real_register(exercise: Exercise) -> None:
    the_first_year(exercise)
    assert list(now(Finding, exercise.mechanism)) == []
    assert len(now(Finding, exercise.mechanism, exercise=True)) == len(PROMISES)
    assert list(now(Commitment, exercise.mechanism)) == []


def test_the_open_commitments_of_the_example_come_as_they_are(example: Any, db: None) -> None:
    """Nobody named an agency or a date for most of them: they have their line all the same, and nothing falls off."""
    source = Source.objects.filter(mechanism=example, known_to=None).order_by("item")[0].item
    way = Way("report", sources=(source,))
    by = sorted(parties_of(example))[0]
    session = {"organ": "JWC", "ordinal": 18, "year": 2027, "status": "planned"}
    organ = KINDS["organ"]._default_manager.filter(mechanism=example, known_to=None, code="jwc").get().item
    made = put(example, "session", session | {"organ": organ}, by=by, way=way, item="JWC-2027")
    days = {"cutoff_on": "2026-10-30", "due_on": "2026-11-15", "freeze_on": "2026-11-30"}
    round_ = review.open_round(
        example, {"year": 2026, "class": "annual", "session": made.item, **days}, by=by, way=way, item="RND-2026"
    )
    sheet = review.open_worksheet(made, round_, by=by)
    still_open = now(Commitment, example).exclude(state="closed")
    assert set(sheet.lines.values_list("commitment", flat=True)) == {one.item for one in still_open}
    lines = lines_of(sheet)
    assert len(lines) > 0
    assert {line.standing for line in lines} == {"unassessed"}
    assert {line.commitment.state for line in lines if line.commitment} == {"recorded"}
    assert any(line.due is None for line in lines)
    with pytest.raises(Refused) as refused:
        review.freeze(sheet, by=by)
    told = {(fault.path.rsplit(".", 1)[0], fault.code) for fault in refused.value.faults}
    assert told == {(line.row.commitment, code) for line in lines for code in ("no_finding", "no_outcome")}
    assert Line.objects.filter(worksheet=sheet, motion="").count() == len(lines)
