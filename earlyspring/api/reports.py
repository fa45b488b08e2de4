"""Reports that the own party owes: which, and writing at their drafts. Handing in and receiving are done by people."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from earlyspring.api.answers import answered_as_is
from earlyspring.api.asked import given, nothing_asked
from earlyspring.api.asking import ApiRequest, Asking
from earlyspring.api.once import DONE, once
from earlyspring.api.problems import Problem
from earlyspring.api.schemas import answers
from earlyspring.api.shapes import SAID
from earlyspring.ledger.present import held
from earlyspring.review.actions import begin_report, write_report
from earlyspring.review.collisions import Collision
from earlyspring.review.models import Round
from earlyspring.review.owed import Owed, owed
from earlyspring.review.permits import may_write_draft
from earlyspring.review.reporting import content_of as said_in

router = Router(tags=["reports"])
PLACE = "/{mechanism}/reports/{round}/{commitment}/{body}"


class ReportsAsked(Schema):
    round: str | None = Field(None, max_length=80, description="id of a round of reporting")
    body: str | None = Field(None, max_length=80, description="id of an agency of the own party")


class ReportSaid(Schema):
    content: dict[str, Any] = Field(json_schema_extra={SAID: "said_report"})
    revision: int = Field(0, ge=0, le=2**31 - 1, description="`revision` of the draft that was read; 0: there was none")


@router.get(
    "/{mechanism}/reports",
    operation_id="list_reports",
    summary="What the own party is asked to report",
    url_name="api_reports",
    openapi_extra=answers("reports_page"),
)
def reports(request: ApiRequest, mechanism: str, asked: Query[ReportsAsked]) -> HttpResponse:
    """The own party's alone, with the state of each."""
    asking = request.auth
    asking.must("reports")
    given(request, asked)
    found = owed(
        asking.mechanism, reader=asking.party, party=asking.party, round_=asked.round or "", body=asked.body or ""
    )
    return answered_as_is(request, asking, {"items": [_told(one) for one in found], "next": None})


@router.get(
    PLACE,
    operation_id="read_report",
    summary="One report with what its draft says",
    url_name="api_report",
    openapi_extra=answers("reports_one"),
)
def report(request: ApiRequest, mechanism: str, round: str, commitment: str, body: str) -> HttpResponse:
    """What was written so far, for the own party alone."""
    asking = request.auth
    one = _own(asking, round, commitment, body)
    nothing_asked(request)
    content = said_in(one.draft) if one.draft else {}
    return answered_as_is(request, asking, {"item": _told(one) | {"content": content}})


@router.post(
    PLACE,
    operation_id="write_report",
    summary="Write at the draft of a report",
    url_name="api_report",
    openapi_extra=answers("written", words="Saved"),
)
def write(
    request: ApiRequest, mechanism: str, round: str, commitment: str, body: str, said: ReportSaid
) -> HttpResponse:
    """Saved as a draft: nobody outside the party sees it, and a person hands it in."""
    asking = request.auth
    one = _own(asking, round, commitment, body)
    request.about = "report"

    def act() -> dict[str, Any]:
        asked = held(Round, asking.mechanism, round, True)
        if asked and asked.freeze_on and asked.freeze_on < timezone.localdate().isoformat():
            raise Problem("round_closed")
        draft, revision = one.draft if one.draft and one.draft.state == "draft" else None, said.revision
        if draft is None:
            draft = begin_report(one.obligation, by=asking.party)
            revision = draft.revision
        try:
            made = write_report(draft, said.content, revision=revision, by=asking.party)
        except Collision:
            raise Problem("changed") from None
        return {"kind": "report", "id": f"{round}/{commitment}/{body}", "revision": made.revision, "state": made.state}

    return once(request, asking, act, status=DONE)


def _own(asking: Asking, round: str, commitment: str, body: str) -> Owed:
    """For those who write it; for all others it does not exist."""
    asking.must("reports")
    found = owed(
        asking.mechanism, reader=asking.party, party=asking.party, round_=round, commitment=commitment, body=body
    )
    if not found or not may_write_draft(asking.posting, found[0].obligation):
        raise Problem("not_found")
    return found[0]


def _told(one: Owed) -> dict[str, Any]:
    asked = one.obligation
    said = {name: getattr(asked, name) for name in ("round", "commitment", "body", "party", "due_on")}
    return said | {"state": one.state, "exercise": asked.exercise, "revision": one.draft.revision if one.draft else 0}
