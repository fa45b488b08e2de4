"""Entering a result that sources report. No program assents or proposes: that is done by people at the desk."""

from typing import Any

from django.http import HttpResponse
from ninja import Field, Schema

from earlyspring.api.asking import ApiRequest
from earlyspring.api.once import once
from earlyspring.api.register import router
from earlyspring.api.schemas import answers
from earlyspring.api.shapes import SAID
from earlyspring.commitments.actions import report_result
from earlyspring.core.shapes import ITEM, Fault
from earlyspring.ledger.refused import Refused
from earlyspring.ledger.saying import Way


class ResultSaid(Schema):
    id: str | None = Field(None, max_length=80, description="of a result that is said anew; without it a new one")
    content: dict[str, Any] = Field(json_schema_extra={SAID: "said_result"})
    sources: list[str] = Field(description="ids of the sources that report it", max_length=50)
    known_from: str | None = Field(None, max_length=10, description="the day from which it was known; today without it")


@router.post(
    "/{mechanism}/results",
    operation_id="enter_result",
    summary="Enter a result that sources report",
    url_name="api_results",
    openapi_extra=answers("written", status=201, words="Entered"),
)
def enter(request: ApiRequest, mechanism: str, said: ResultSaid) -> HttpResponse:
    """Reported by sources, as at the desk: it is nobody's assent."""
    asking = request.auth
    asking.must("results")
    request.about = "result"
    if said.id is not None and not ITEM.fullmatch(said.id):
        raise Refused(Fault("id", "cannot_be_read", said.id))

    def act() -> dict[str, Any]:
        exercise = asking.frame.exercise
        way = Way("report", said.sources, said.known_from, exercise=exercise)
        made: Any = report_result(asking.mechanism, said.content, by=asking.party, way=way, item=said.id)
        return {"kind": "result", "id": made.item, "standing": made.standing, "exercise": exercise}

    return once(request, asking, act)
