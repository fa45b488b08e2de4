"""What phones at the door ask: to come in with a code, for the list of people, and to hand in scans.

No account opens these addresses and no cookie is read. A phone that is not admitted is told 403 and why, in JSON: so it
knows the answer of this house from that of some network on the way.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from earlyspring.delegations.door.actions import come_in
from earlyspring.delegations.door.models import Device
from earlyspring.delegations.door.queries import device_of, milliseconds, of_others
from earlyspring.delegations.door.receiving import MOST, receive
from earlyspring.delegations.door.roster import as_bytes, roster
from earlyspring.desk.access import anyone, refuse_method
from earlyspring.desk.doors import origin
from earlyspring.members.watch import noted

PhoneView = Callable[[HttpRequest, Device], HttpResponse]
BEARER = "Bearer "
MOST_WRONG, WITHIN_SECONDS = 10, 15 * 60
"""Wrong codes from one place in a quarter of an hour, as long as a code runs. Several phones may share a place."""


def refused(reason: str, status: int = 403) -> JsonResponse:
    return JsonResponse({"refused": reason}, status=status)


def phone(method: str) -> Callable[[PhoneView], Callable[..., HttpResponse]]:
    """An address for admitted phones alone, by one method."""

    def wrap(view: PhoneView) -> Callable[..., HttpResponse]:
        @csrf_exempt  # nothing is read from cookies: who sends the token meant to send it
        @anyone
        @wraps(view)
        def enter(request: HttpRequest, mechanism: str, key: str) -> HttpResponse:
            if request.method != method:
                return refuse_method(request, (method,))
            said = request.headers.get("Authorization", "")
            token = said.removeprefix(BEARER) if said.startswith(BEARER) else ""
            device = device_of(token, key, mechanism, timezone.now()) if token else None
            if device is None:
                noted("refused", grave=True, page="door", mechanism=mechanism, reason="device")
                return refused("device")
            return view(request, device)

        return enter

    return wrap


@csrf_exempt
@anyone
def come_in_here(request: HttpRequest, mechanism: str, key: str) -> HttpResponse:
    """The one-time code for a token, told this once."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    if _too_often(request):
        noted("refused", grave=True, page="door", mechanism=mechanism, reason="too_often")
        return refused("too_often", 429)
    sent, now = _sent(request), timezone.now()
    code = sent.get("code") if sent else None
    found = come_in(code, key, mechanism, at=now) if isinstance(code, str) else None
    if found is None:
        _count_wrong(request)
        noted("refused", grave=True, page="door", mechanism=mechanism, reason="code")
        return refused("code")
    device, token = found
    said = {"token": token, "name": device.name, "door": device.door, "at": milliseconds(now)}
    return JsonResponse(said)


def _too_often(request: HttpRequest) -> bool:
    """Whether so many wrong codes came from one place lately that the next is not even looked at."""
    return int(cache.get(_place_of(request), 0)) >= MOST_WRONG


def _count_wrong(request: HttpRequest) -> None:
    cache.add(_place_of(request), 0, WITHIN_SECONDS)
    cache.incr(_place_of(request))


def _place_of(request: HttpRequest) -> str:
    return f"door-code:{origin(request)}"


@phone("GET")
def roster_for(request: HttpRequest, device: Device) -> HttpResponse:
    written, mark = as_bytes(roster(device.gathering))
    if request.headers.get("If-None-Match") == mark:
        return HttpResponseNotModified(headers={"ETag": mark})
    return HttpResponse(written, content_type="application/json", headers={"ETag": mark})


@phone("POST")
def events(request: HttpRequest, device: Device) -> HttpResponse:
    """Takes in scans, each answered by its id, and tells what others handed in since a place the phone names."""
    sent, now = _sent(request), timezone.now()
    scans, since = (sent.get("events"), sent.get("since")) if sent else (None, None)
    if not isinstance(scans, list) or len(scans) > MOST or not isinstance(since, int) or not 0 <= since < 2**62:
        return refused("malformed", 400)
    answers = receive(device, scans, at=now)
    others, place, more = of_others(device, since)
    said = {"at": milliseconds(timezone.now()), "answers": answers, "others": others, "since": place, "more": more}
    return JsonResponse(said)


def _sent(request: HttpRequest) -> dict[str, Any] | None:
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    return sent if isinstance(sent, dict) else None
