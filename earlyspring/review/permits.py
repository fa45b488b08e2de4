"""Who may do what in the review: plain answers over a posting and the thing in question."""

from collections.abc import Collection

from earlyspring.members.permits import Acting, may_report_for
from earlyspring.review.models import Draft, Evidence, Obligation, PlanLine, Request

OPENED_BY = ("own", "joint", "sealed")
"""A file is opened under the key of its party alone: no source and no paper that another registers opens it."""


def may_write_draft(posting: Acting, obligation: Obligation) -> bool:
    """The agency's own focal point, or an officer of the party."""
    return may_report_for(posting, obligation.party, obligation.body)


def may_read_draft(posting: Acting, draft: Draft) -> bool:
    """The party's own people; a focal point those of its agency."""
    if posting.party != draft.party or posting.role == "observer":
        return False
    return posting.role != "focal_point" or posting.agency == draft.obligation.body


def may_receive(posting: Acting, draft: Draft) -> bool:
    return posting.party == draft.party and posting.role == "officer"


def may_plan(posting: Acting, line: PlanLine) -> bool:
    return posting.party == line.party and posting.role == "officer"


def may_open_file(posting: Acting | None, evidence: Evidence) -> bool:
    """Whether the file itself may be opened: its party's own always, the others' as far as they opened it."""
    visibility = evidence.visibility if evidence.standing in OPENED_BY else "party"
    if visibility == "public":
        return True
    if posting is None:
        return False
    return visibility == "mechanism" or (posting.party == evidence.party and posting.role != "observer")


def may_assess(posting: Acting, asked: Collection[str]) -> bool:
    """An officer of a party that is obliged. `asked`: whose opinions on the commitment count (core.opinions.judges)."""
    return posting.party in asked and posting.role == "officer"


def may_view(posting: Acting, others: Collection[str]) -> bool:
    """An officer of a counterpart. `others`: who may confirm or dispute the report (commitment_opinions.counterparts)."""
    return posting.party in others and posting.role == "officer"


def may_type(posting: Acting) -> bool:
    """On the worksheet; each in its own party's name."""
    return posting.role == "officer"


def may_step(posting: Acting, request: Request, body: str) -> bool:
    """An officer enters the steps of a request; an observer those of its own body, and nothing else."""
    if posting.role == "observer":
        return bool(body) and posting.agency == body
    return posting.role == "officer"
