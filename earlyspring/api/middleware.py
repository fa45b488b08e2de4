"""Before all else at the door of programs: no cookie is read, nothing too large, and whatever fails is a problem."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from earlyspring.api.problems import MEDIA_TYPE, problem

PREFIX = "/api/"
LARGEST_BODY = 256 * 1024
FILES = "multipart/form-data"
"""Bodies with a file may be as large as the desk takes them (`desk.gate.Bound`)."""
BY_STATUS = {400: "unreadable", 404: "not_found", 413: "too_large"}


class Programs:
    """Middleware around all others. A program has its token and no session: a cookie opens nothing here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        asks_head = request.method == "HEAD"
        if asks_head:
            # Answered as GET is; whoever writes the answer out leaves its body away (RFC 9110, 9.3.2).
            request.method = "GET"
        answer = told(request, "too_large") if _too_large(request) else self.get_response(request)
        if answer.status_code == 405 and answer["Content-Type"] != MEDIA_TYPE:
            answer = told(request, "method", methods=answer.get("Allow", "GET"))
        elif answer.status_code >= 400 and answer["Content-Type"] != MEDIA_TYPE:
            answer = told(request, BY_STATUS.get(answer.status_code, "fault"))
        answer.cookies.clear()
        if asks_head:
            request.method = "HEAD"
            answer = _without_body(answer)
        answer.headers.setdefault("Cache-Control", "no-store")
        patch_vary_headers(answer, ["Authorization", "Accept-Language", "Cookie"])
        return answer


def _without_body(answer: HttpResponse) -> HttpResponse:
    """The answer with all its headers, the length too, and nothing behind them."""
    if answer.streaming:
        answer.close()
        return HttpResponse(status=answer.status_code, headers=dict(answer.headers))
    length = len(answer.content)
    answer.content = b""
    answer.headers["Content-Length"] = str(length)
    return answer


def told(request: HttpRequest, code: str, **said: Any) -> HttpResponse:
    """A problem outside the language of the request: it is chosen here."""
    with translation.override(translation.get_language_from_request(request)):
        return problem(code, (), kilobytes=LARGEST_BODY // 1024, **said)


def _too_large(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    bound = request.content_type != FILES
    return bound and (not length.isdecimal() or len(length) > 9 or int(length) > LARGEST_BODY)
