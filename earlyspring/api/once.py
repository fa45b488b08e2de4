"""What a program sends is done once: sent again under the same key, it is answered as the first time."""

import hashlib
import re
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from earlyspring.api.answers import answered
from earlyspring.api.asking import Asking
from earlyspring.api.problems import Problem
from earlyspring.ledger.moments import Moment
from earlyspring.members.programs import SentOnce
from earlyspring.members.watch import noted

KEY = re.compile(r"[A-Za-z0-9_-]{8,80}")
CREATED, DONE = 201, 200


def once(
    request: HttpRequest, asking: Asking, act: Callable[[], dict[str, Any]], *, status: int = CREATED, sent: bytes = b""
) -> HttpResponse:
    """Do `act` and answer what it gives back, in one transaction; raises Problem or what `act` raises: then nothing is kept.

    `sent`: what came where it is no longer in the body of the request (a file).
    """
    key = request.headers.get("Idempotency-Key", "")
    if not KEY.fullmatch(key):
        raise Problem("key_missing")
    digest = hashlib.sha256(request.path_info.encode() + b"\0" + (sent or request.body)).hexdigest()
    with transaction.atomic():
        held = _begun(asking, key, digest)
        again = held.status != 0
        if held.digest != digest:
            raise Problem("key_reused")
        if not again:
            held.answer, held.status = act(), status
            held.save(update_fields=["answer", "status"])
    if not again:
        who = asking.posting
        key_of = asking.mechanism.key
        noted(
            "program_wrote", account=who.user_id, posting=who.pk, mechanism=key_of, party=who.party, page=_page(request)
        )
    asking.__dict__.pop("known", None)
    answer = answered(asking, Moment.now(timezone.localdate()), {"item": held.answer}, status=held.status)
    if again:
        answer["Idempotency-Replayed"] = "true"
    return answer


def _begun(asking: Asking, key: str, digest: str) -> SentOnce:
    """The row of this key: that of the first time, or one of which the status is nought yet."""
    held = SentOnce.objects.filter(token=asking.token, key=key).first()
    if held is not None:
        return held
    try:
        with transaction.atomic():
            return SentOnce.objects.create(token=asking.token, key=key, digest=digest, status=0, at=timezone.now())
    except IntegrityError:
        raise Problem("key_in_use") from None


def _page(request: HttpRequest) -> str:
    return (request.resolver_match.view_name or "") if request.resolver_match else ""
