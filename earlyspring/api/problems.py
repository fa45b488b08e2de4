"""What a program is told when it gets no answer: a problem (RFC 9457) in the language that it asked for."""

import json
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from earlyspring.core.shapes import Fault
from earlyspring.desk.faults import in_names, labelled, sentence
from earlyspring.desk.frame import Frame
from earlyspring.lang.tongues import code_of, tag_of

MEDIA_TYPE = "application/problem+json"
TITLES = {
    "no_token": _("No token that holds"),
    "scope": _("Beyond what the token is for"),
    "not_found": _("Nothing is found at this address"),
    "method": _("This address is not asked so"),
    "unreadable": _("What was sent cannot be read"),
    "too_large": _("What was sent is too large"),
    "too_often": _("Too many requests"),
    "refused": _("Refused"),
    "key_missing": _("The key of the request is missing"),
    "key_reused": _("The key was used for another request"),
    "key_in_use": _("A request with this key is being answered"),
    "changed": _("Changed in between"),
    "round_closed": _("The round is closed"),
    "fault": _("A fault of this node"),
}
DETAILS = {
    "no_token": _(
        "Send “Authorization: Bearer” and a token. An officer of the party makes it at the desk; it ends with its day, "
        "with the officer's posting and when it is revoked."
    ),
    "scope": _("This token was not made for it. Needed is: %(scope)s."),
    "not_found": _("There is no such fact or address, or it is not your party's."),
    "method": _("Ask this address by %(methods)s."),
    "unreadable": _("Send one JSON object in UTF-8, of the type application/json."),
    "too_large": _("At most %(kilobytes)s kB are read."),
    "too_often": _("Ask again in %(seconds)s seconds."),
    "key_missing": _(
        "Send a header “Idempotency-Key” of 8 to 80 letters, figures and hyphens, another for each request."
    ),
    "key_reused": _("Under this key something else was sent before. Take a new key for a new request."),
    "key_in_use": _("Wait for its answer, then send it again."),
    "changed": _("Somebody has written another version since this one was read. Read it, then send again."),
    "round_closed": _("The round is closed; nothing is written at its reports now."),
    "fault": _("Nothing was written. The operator finds it in the log of the node."),
}
STATUS = {
    "no_token": 401,
    "scope": 403,
    "not_found": 404,
    "method": 405,
    "unreadable": 400,
    "too_large": 413,
    "too_often": 429,
    "refused": 422,
    "key_missing": 400,
    "key_reused": 422,
    "key_in_use": 409,
    "changed": 409,
    "round_closed": 409,
    "fault": 500,
}
FREE = {
    "cannot_be_read": _("%(path)s: this cannot be read. Compare it with the schema."),
    "unknown_parameter": _("%(path)s is not asked here. Asked are: %(expected)s."),
}
"""Faults of a request that no form of the desk can have."""


class Problem(Exception):
    """A request that gets no answer, by the code of why."""

    def __init__(self, code: str, **said: Any) -> None:
        super().__init__(code)
        self.code, self.said = code, said


def problem(code: str, faults: Iterable[dict[str, str]] = (), **said: Any) -> HttpResponse:
    """The answer to a problem. `said`: what its detail names."""
    found = list(faults)
    detail = " ".join(one["sentence"] for one in found) if found else str(DETAILS.get(code, "")) % said
    told = {
        "type": f"urn:earlyspring:problem:{code}",
        "title": str(TITLES[code]),
        "status": STATUS[code],
        "detail": detail,
        **({"faults": found} if found else {}),
    }
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), content_type=MEDIA_TYPE, status=STATUS[code])
    answer["Content-Language"] = tag_of(code_of(get_language() or "en"))
    if code == "no_token":
        answer["WWW-Authenticate"] = 'Bearer realm="earlyspring"'
    if code == "too_often":
        answer["Retry-After"] = str(said["seconds"])
    if code == "method":
        answer["Allow"] = str(said["methods"])
    return answer


def refused(faults: Iterable[Fault], frame: Frame | None = None, of: str = "") -> HttpResponse:
    """The same sentences as at the desk; each with the key it is about and its code."""
    found = list(faults)
    free = all(one.code in FREE for one in found)
    named = found if free else labelled(found, of) if frame is None else in_names(frame, found, of)
    pairs = zip(found, named, strict=True)
    return problem(
        "refused", [{"path": one.path, "code": one.code, "sentence": said_of(words)} for one, words in pairs]
    )


def said_of(fault: Fault) -> str:
    if fault.code in FREE:
        return str(FREE[fault.code]) % {"path": fault.path, "expected": fault.expected}
    return sentence(fault)
