"""The whole record as it was signed, in the exchange format: what every party holds, without names of persons."""

import json

from django.http import HttpResponse
from django.utils import timezone
from ninja import Router

from earlyspring.api.answers import known_already, tag
from earlyspring.api.asked import nothing_asked
from earlyspring.api.asking import ApiRequest
from earlyspring.api.schemas import answers
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.moments import Moment

router = Router(tags=["record"])


@router.get(
    "/{mechanism}/dump",
    operation_id="dump",
    summary="The whole record: every signed entry and the keys that verify them",
    url_name="api_dump",
    openapi_extra=answers("dump"),
)
def whole(request: ApiRequest, mechanism: str) -> HttpResponse:
    """Entries are byte for byte as they were signed. Names of persons lie beside the record and are left out."""
    asking = request.auth
    asking.must("dump")
    nothing_asked(request)
    moment = Moment.now(timezone.localdate())
    etag = tag(request, asking, moment)
    if same := known_already(request, etag):
        return same
    made = dump(asking.mechanism) | {"persons": {}}
    answer = HttpResponse(json.dumps(made, ensure_ascii=False), content_type="application/json")
    answer["ETag"], answer["Data-Date"], answer["Record-Position"] = etag, moment.as_of, asking.known.position
    answer["Content-Language"] = "vi, zh-Hans, en"
    return answer
