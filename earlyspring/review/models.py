"""How promises are measured, reported on, judged by each party and concluded together."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F, Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import OPEN_OR_REPORTED, demand, exactly_when, once
from earlyspring.ledger.nouns import KINDS, Record, kind
from earlyspring.review.codes import (
    COMPLETION,
    DIFFERING,
    EVIDENCE,
    FINDINGS,
    LEVELS,
    OBSTACLES,
    OUTCOMES,
    ROUNDS,
    SELF_COMPLETION,
    STEPS,
    TIMELINESS,
    TRACKS,
    VISIBILITY,
)
from earlyspring.review.drafts import Draft, Obligation, PlanLine, Reminder
from earlyspring.review.sent_forms import SentForm
from earlyspring.review.sheet import Line, LineStatement, Worksheet

__all__ = [
    "Assessment",
    "Draft",
    "Evidence",
    "Finding",
    "Indicator",
    "Line",
    "LineStatement",
    "Milestone",
    "Obligation",
    "PlanLine",
    "Reminder",
    "Report",
    "ReportView",
    "Request",
    "Review",
    "Round",
    "SentForm",
    "Step",
    "Target",
    "Worksheet",
]


def called_as(key: str, kind: str) -> Any:
    """The headings of a kind that is called by the fact under this key: a report by its commitment."""

    def headings(cls: type[Record], mechanism: Any, rows: Sequence[Any]) -> dict[str, dict[str, str]]:
        wanted = {getattr(row, key) for row in rows}
        noun = KINDS[kind]
        found = list(noun._default_manager.filter(mechanism=mechanism, known_to=None, item__in=wanted))
        named = noun.headings(mechanism, found)
        return {row.item: named.get(getattr(row, key) or "", {}) for row in rows}

    return classmethod(headings)


FIGURES = {
    "indicator": "ref:indicator",
    "period_end": "day",
    "value": "number",
    "numerator": "number",
    "denominator": "number",
    "text": "text",
}
OBSTACLE = {
    "code": "code:" + "|".join(OBSTACLES.split()),
    "commitment": "ref:commitment",
    "body": "ref:body",
    "what": "text",
    "on": "day",
}


@kind("milestone")
class Milestone(Record):
    commitment = fields.Ref("commitment", needed=True)
    no = fields.Whole()
    title = fields.TextValue(needed=True)
    on = fields.Day(needed=True)
    reached_on = fields.Day()
    party = fields.Ref("body")


@kind("indicator")
class Indicator(Record):
    """What is measured, and how figures of several periods make one: totals are computed, never stored."""

    commitment = fields.Ref("commitment", needed=True)
    title = fields.TextValue(needed=True)
    measure = fields.Code("number percentage ordinal qualitative", needed=True)
    unit = fields.Word()
    direction = fields.Code("increase decrease maintain")
    aggregation = fields.Code("sum latest mean none", needed=True)
    baseline_value = fields.Number()
    baseline_on = fields.Day()
    baseline_source = fields.TextValue()
    verification = fields.TextValue()

    class Meta:
        constraints = [
            demand("indicator_percentage_not_summed", ~Q(measure="percentage") | ~Q(aggregation="sum")),
            demand(
                "indicator_baseline_dated",
                Q(baseline_value__isnull=True, baseline_on__isnull=True)
                | Q(baseline_value__isnull=False, baseline_on__isnull=False),
                OPEN_OR_REPORTED,
            ),
            demand(
                "indicator_in_words_has_no_unit",
                ~Q(measure="qualitative") | Q(unit__isnull=True, baseline_value__isnull=True),
            ),
            demand("indicator_number_has_unit", ~Q(measure="number") | Q(unit__isnull=False), OPEN_OR_REPORTED),
        ]


@kind("target", clashes_by=("indicator",))
class Target(Record):
    """What is to be reached by the end of a period, by one party or (none named) by all together."""

    indicator = fields.Ref("indicator", needed=True)
    party = fields.Ref("body")
    period_end = fields.Day(needed=True)
    value = fields.Number(needed=True)

    class Meta:
        constraints = [
            once("target_once", "indicator", "party", "period_end"),
            once("target_once_for_all", "indicator", "period_end", when=Q(party__isnull=True)),
        ]


@kind("round", clashes_by=("year",))
class Round(Record):
    """A round of reporting that leads to a session: as of which day, due when, closed when."""

    year = fields.Whole(needed=True)
    class_code = fields.Code(ROUNDS, key="class", needed=True)
    session = fields.Ref("session")
    instruments = fields.Listing("ref:instrument", marked="instruments")
    cutoff_on = fields.Day(needed=True)
    due_on = fields.Day(needed=True)
    freeze_on = fields.Day()

    class Meta:
        constraints = [
            once("round_once", "year", "class_code", "session"),
            once("round_once_a_year", "year", "class_code", when=Q(session__isnull=True)),
            demand("round_days_in_order", Q(due_on__gte=F("cutoff_on")) & Q(freeze_on__gte=F("due_on"))),
        ]


@kind("report", clashes_by=("commitment", "round", "body"))
class Report(Record):
    """What an agency says it has done, received by its own secretariat. Received is not agreed."""

    round = fields.Ref("round", needed=True)
    commitment = fields.Ref("commitment", needed=True)
    body = fields.Ref("body", needed=True)
    party = fields.Ref("body", needed=True)
    rev = fields.Whole()
    completion = fields.Code(SELF_COMPLETION, needed=True)
    narrative = fields.TextValue()
    no_evidence_reason = fields.TextValue()
    obstacles = fields.Listing(OBSTACLE)
    figures = fields.Listing(FIGURES, key="values")
    evidence = fields.Listing("ref:evidence", marked="evidence")
    help = fields.TextValue()
    submitted_on = fields.Day()
    received_on = fields.Day()

    headings = called_as("commitment", "commitment")

    class Meta:
        constraints = [once("report_once", "round", "commitment", "body")]


@kind("evidence")
class Evidence(Record):
    """A file by its digest. Who may open it is said by its party, which may only widen that."""

    sha256 = fields.Sha256(needed=True)
    party = fields.Ref("body", needed=True)
    commitments = fields.Listing("ref:commitment", marked="commitments")
    class_code = fields.Code(EVIDENCE, key="class")
    tongue = fields.Word()
    dated_on = fields.Day()
    visibility = fields.Code(VISIBILITY, needed=True)
    title = fields.TextValue()


@kind("report_view", clashes_by=("report", "party"))
class ReportView(Record):
    """What a counterpart says of the version of a report that it has seen."""

    report = fields.Ref("report", needed=True)
    of = fields.Sha256(needed=True)
    party = fields.Ref("body", needed=True)
    view = fields.Code("confirmed disputed", needed=True)
    reason = fields.TextValue()

    class Meta:
        constraints = [once("report_view_once", "report", "party")]


@kind("assessment", clashes_by=("commitment", "round", "party"))
class Assessment(Record):
    """One party's opinion on a commitment. A later one stands after it; nothing is overwritten."""

    round = fields.Ref("round", needed=True)
    commitment = fields.Ref("commitment", needed=True)
    party = fields.Ref("body", needed=True)
    completion = fields.Code(COMPLETION, needed=True)
    timeliness = fields.Code(TIMELINESS)
    rationale = fields.TextValue()

    headings = called_as("commitment", "commitment")

    class Meta:
        constraints = [once("assessment_once", "round", "commitment", "party")]


@kind("review", clashes_by=("session",))
class Review(Record):
    """A session's conclusion on what was promised, by the digest of the worksheet that all accept."""

    session = fields.Ref("session", needed=True)
    round = fields.Ref("round", needed=True)
    lines = fields.Whole(needed=True)
    worksheet_sha256 = fields.Sha256(needed=True)
    frozen_at = fields.Word(needed=True)
    previous = fields.Listing("ref:instrument")
    accepting = fields.Listing("ref:body")

    headings = called_as("session", "session")

    class Meta:
        constraints = [once("review_once", "session")]


@kind("finding", clashes_by=("review",))
class Finding(Record):
    """What a review found of one commitment, and what becomes of it."""

    review = fields.Ref("review", needed=True)
    commitment = fields.Ref("commitment", needed=True)
    track = fields.Code(TRACKS)
    finding = fields.Code(FINDINGS, needed=True)
    completion = fields.Code(COMPLETION)
    outcome = fields.Code(OUTCOMES, needed=True)
    new_due_on = fields.Day()
    successor = fields.Ref("commitment")
    statements = fields.Listing({"party": "ref:body", "text": "text"})
    accepting = fields.Listing("ref:body")

    headings = called_as("commitment", "commitment")

    class Meta:
        constraints = [
            once("finding_once", "review", "commitment"),
            demand("finding_rated_when_agreed", exactly_when("finding", "agreed", "completion")),
            demand(
                "finding_closed_when_complete",
                ~Q(outcome="close_complete") | Q(finding__isnull=False, finding="agreed", completion="complete"),
            ),
            demand("finding_carried_to_a_day", exactly_when("outcome", "carry_over", "new_due_on")),
            demand(
                "finding_merged_into_another",
                exactly_when("outcome", "merge supersede", "successor") & ~Q(successor=F("commitment")),
            ),
            demand("finding_left_open_when_views_differ", ~Q(finding="views_differ") | Q(outcome__in=DIFFERING)),
        ]


@kind("request")
class Request(Record):
    """Something that waits for a ministry, a government, a party centre or an embassy. Where it is, its steps say."""

    title = fields.TextValue(needed=True)
    text = fields.TextValue()
    level = fields.Code(LEVELS, needed=True)
    addressee = fields.TextValue()
    body = fields.Ref("body")
    party = fields.Ref("body")
    commitments = fields.Listing("ref:commitment", marked="commitments")
    submitted = fields.TextValue()
    submitted_on = fields.Day()


@kind("step")
class Step(Record):
    request = fields.Ref("request", needed=True)
    on = fields.Day(needed=True)
    body = fields.Ref("body")
    party = fields.Ref("body")
    class_code = fields.Code(STEPS, key="class", needed=True)
    text = fields.TextValue()
