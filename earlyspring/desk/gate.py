"""What every request passes: a door that was declared, a method that pages know, a session that is still alive."""

import re
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers

from earlyspring.desk.access import page_of, refuse_method
from earlyspring.desk.uploads import worth_reading
from earlyspring.ledger.blobs import LARGEST
from earlyspring.members.watch import noted

IDLE_SECONDS = 2 * 3600
WHOLE_SECONDS = 12 * 3600
LARGEST_BODY = LARGEST + 1024 * 1024
MOST_DIGITS = 12
NO_LENGTH = 10**MOST_DIGITS
METHODS = ("GET", "HEAD", "POST")
OURS = "earlyspring.desk."
THEIRS = "allauth."
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Bound:
    """Middleware before all that reads a body: what is larger than any form of the desk is not read, but refused.

    A form with too large a file, sent by somebody signed in, is read past the file (`uploads`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or "0"
        length = int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else NO_LENGTH
        if length > LARGEST_BODY and not worth_reading(request, length):
            noted("refused", grave=True, method=request.method, reason="too_large")
            return too_large(request)
        return self.get_response(request)


def too_large(request: HttpRequest) -> HttpResponse:
    """The page comes before that of any account: its language is the one that the browser asks for."""
    with translation.override(translation.get_language_from_request(request)):
        answer = render(request, "413.html", {"megabytes": LARGEST // 1024**2}, status=413)
    answer["Connection"] = "close"
    return answer


class Gate:
    """Middleware after sign-in and messages. A view of the desk without a declared door is not served: 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        refuse_control_characters(request)
        keep_alive_or_end(request)
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            response = in_the_house(request, response)
        response.headers.setdefault("Cache-Control", "no-store")
        patch_vary_headers(response, ["Cookie"])
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not view.__module__.startswith((OURS, THEIRS)):
            return None
        if view.__module__.startswith(OURS) and not hasattr(view, "door"):
            noted("no_door", grave=True, page=page_of(request))
            raise Http404
        return None if request.method in METHODS else refuse_method(request, METHODS)


def refuse_control_characters(request: HttpRequest) -> None:
    """No name has them, and PostgreSQL fails on some. Raises Http404 for the address, BadRequest for what it asks."""
    if CONTROL.search(request.path_info):
        raise Http404
    if any(CONTROL.search(word) for key, words in request.GET.lists() for word in (key, *words)):
        raise BadRequest


def in_the_house(request: HttpRequest, bare: HttpResponse) -> HttpResponse:
    """A refused method says so on a page of the house, with the headers it had."""
    page = render(request, "405.html", status=bare.status_code)
    for name, value in bare.items():
        if name not in ("Content-Type", "Content-Length"):
            page[name] = value
    return page


def keep_alive_or_end(request: HttpRequest) -> None:
    """End a session after two hours without a request, and twelve hours after it began, whatever happened in it."""
    if not request.user.is_authenticated:
        return
    now = int(time.time())
    session = request.session
    began, seen = session.get("began", now), session.get("seen", now)
    whole = getattr(settings, "SESSION_WHOLE_SECONDS", WHOLE_SECONDS)
    idle = getattr(settings, "SESSION_IDLE_SECONDS", IDLE_SECONDS)
    if now - began >= whole or now - seen >= idle:
        noted("session_ended", account=request.user.pk, reason="whole" if now - began >= whole else "idle")
        logout(request)
    elif "began" not in session or now - seen >= 60:  # not at every request: each change is a write to the disk
        session["began"], session["seen"] = began, now
