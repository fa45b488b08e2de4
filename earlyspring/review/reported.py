"""What agencies are asked in a round, what they report with which evidence, and what a counterpart says of it."""

from django.db.models import F, Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import demand, once
from earlyspring.ledger.nouns import Record, kind
from earlyspring.review.called import called_as
from earlyspring.review.codes import EVIDENCE, OBSTACLES, ROUNDS, SELF_COMPLETION, VISIBILITY

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
