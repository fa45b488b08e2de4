"""What each party thinks of a promise, and what all conclude of it together."""

from django.db.models import F, Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import demand, exactly_when, once
from earlyspring.ledger.nouns import Record, kind
from earlyspring.review.called import called_as
from earlyspring.review.codes import COMPLETION, DIFFERING, FINDINGS, OUTCOMES, TIMELINESS, TRACKS


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


@kind("finding", clashes_by=("commitment",))
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
