"""Depositing the text of an instrument: its digest goes to the register, as sources report it, or stays at home."""

import hashlib
from typing import Any, Literal

from django.http import HttpResponse
from django.utils import timezone
from ninja import Field, File, Form, Router, Schema
from ninja.files import UploadedFile

from earlyspring.agreements.actions import deposit_text
from earlyspring.agreements.models import Instrument
from earlyspring.api.asking import ApiRequest
from earlyspring.api.once import once
from earlyspring.api.problems import Problem
from earlyspring.api.schemas import answers
from earlyspring.core.shapes import Fault
from earlyspring.ledger.blobs import LARGEST
from earlyspring.ledger.models import Blob
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.refused import Refused
from earlyspring.ledger.saying import Way

router = Router(tags=["texts"])


class TextSaid(Schema):
    lang: str = Field(max_length=20, description="language of the text")
    standing: Literal["authentic", "official_translation", "working_translation"] = "authentic"
    purpose: Literal["draft", "agreed"] = "draft"
    version: int | None = Field(None, ge=1, le=10000, description="without it the last that lacks the language")
    title: str = Field("", max_length=500, description="as the file has it")
    marked: str = Field("", max_length=80, description="the mark of secrecy on the file, if one: it is then refused")
    handling: Literal["", "open", "internal"] = Field(
        "", description="as the instrument is handled, without it; internal: kept for the own party alone"
    )
    sources: str = Field("", max_length=500, description="ids of the sources that report it, with commas between")


@router.post(
    "/{mechanism}/instruments/{id}/texts",
    operation_id="deposit_text",
    summary="Deposit the text of an instrument in one language",
    url_name="api_texts",
    openapi_extra=answers("written", status=201, words="Deposited"),
)
def deposit(
    request: ApiRequest,
    mechanism: str,
    id: str,
    said: Form[TextSaid],
    file: File[UploadedFile],
) -> HttpResponse:
    """Word, HTML or plain text up to 10 MB, PDF up to 25 MB. What either state marks as secret is not taken in."""
    asking = request.auth
    asking.must("texts")
    request.about = "text"
    now = Moment.now(timezone.localdate())
    instrument = rows(Instrument, asking.mechanism, now.seeing(asking.frame.exercise)).filter(item=id).first()
    if instrument is None:
        raise Problem("not_found")
    if (file.size or 0) > LARGEST:
        raise Refused(Fault("file", "file_too_large", str(file.size), "25 MB"))
    data, fields = file.read(), said.model_dump_json(exclude={"sources"}).encode()

    def act() -> dict[str, Any]:
        sources = [one for one in said.sources.replace(" ", "").split(",") if one]
        way = Way("report", sources, exercise=asking.frame.exercise)
        given = said.model_dump(exclude={"sources"})
        made: Any = deposit_text(instrument, data, by=asking.party, way=way, name=(file.name or "")[:200], **given)
        if isinstance(made, Blob):
            return {"kind": "file", "id": made.sha256, "handling": "internal"}
        return {"kind": "text", "id": made.item, "standing": made.standing, "exercise": made.exercise}

    sent = b"\0".join([fields, said.sources.encode(), hashlib.sha256(data).digest()])
    return once(request, asking, act, sent=sent)
