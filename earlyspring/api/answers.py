"""What is answered: an envelope with language, data date and record position, and the tag by which it is asked again."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from importlib.metadata import version
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import parse_etags

from earlyspring.api.asking import Asking
from earlyspring.core.shapes import ITEM, Fault
from earlyspring.lang.tongues import LANGUAGES, tag_of
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.refused import Refused

RELEASE = version("earlyspring")
NOT_MODIFIED = 304


def enveloped(asking: Asking, moment: Moment) -> dict[str, Any]:
    """What stands beside the facts of every answer."""
    return {
        "mechanism": asking.mechanism.key,
        "languages": list(LANGUAGES),
        "as_of": moment.as_of,
        "known": moment.session or None,
        "record_position": asking.known.position,
    }


def tag(request: HttpRequest, asking: Asking, moment: Moment) -> str:
    """What an answer of the register hangs on: the record, the day, what was asked, and the release of the software."""
    asked = sorted((name, value) for name, values in request.GET.lists() for value in values)
    told = [RELEASE, asking.mechanism.key, request.path_info, asked, moment.as_of, moment.today, asking.known.position]
    return f'"{hashlib.sha256(json.dumps(told).encode()).hexdigest()[:40]}"'


def known_already(request: HttpRequest, etag: str) -> HttpResponse | None:
    """304 where the program has this answer; None where it is to be given."""
    sent = parse_etags(request.headers.get("If-None-Match", ""))
    return HttpResponse(status=NOT_MODIFIED, headers={"ETag": etag}) if etag in sent or "*" in sent else None


def answered(
    asking: Asking, moment: Moment, told: dict[str, Any], *, etag: str = "", status: int = 200
) -> HttpResponse:
    """`told` in its envelope, with the same in the headers."""
    body = json.dumps(enveloped(asking, moment) | told, ensure_ascii=False, separators=(",", ":"))
    answer = _told_of(asking, moment, HttpResponse(body, content_type="application/json", status=status))
    if etag:
        answer["ETag"] = etag
    return answer


def answered_as_is(
    request: HttpRequest,
    asking: Asking,
    told: dict[str, Any],
    following: str | None = None,
    moment: Moment | None = None,
) -> HttpResponse:
    """The same of what hangs on more than the record: the tag is that of the answer. `following`: cursor of the next page.

    Of today, where no moment is given.
    """
    return linked(request, _tagged(request, answered(asking, moment or now(), told)), following)


def file_as_is(request: HttpRequest, asking: Asking, moment: Moment, content: bytes, media_type: str) -> HttpResponse:
    """A file of many languages, with the same headers and the tag of what is in it."""
    return _tagged(request, _told_of(asking, moment, HttpResponse(content, content_type=media_type)))


def now() -> Moment:
    return Moment.now(timezone.localdate())


def _tagged(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    etag = f'"{hashlib.sha256(answer.content).hexdigest()[:40]}"'
    answer["ETag"] = etag
    return known_already(request, etag) or answer


def _told_of(asking: Asking, moment: Moment, answer: HttpResponse) -> HttpResponse:
    answer["Content-Language"] = ", ".join(tag_of(one) for one in LANGUAGES)
    answer["Data-Date"] = moment.as_of
    answer["Record-Position"] = asking.known.position
    return answer


def linked(request: HttpRequest, answer: HttpResponse, following: str | None) -> HttpResponse:
    """The answer with the address of the next page, where there is one."""
    if following and answer.status_code != NOT_MODIFIED:
        more = request.GET.copy()
        more["cursor"] = following
        answer["Link"] = f'<{request.build_absolute_uri(request.path)}?{more.urlencode()}>; rel="next"'
    return answer


def cursor_to(item: str) -> str:
    return urlsafe_b64encode(item.encode()).decode().rstrip("=")


def item_of(cursor: str) -> str:
    """The last id of the page before. Raises Refused for what no page has said."""
    try:
        item = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except ValueError:
        item = ""
    if not ITEM.fullmatch(item):
        raise Refused(Fault("cursor", "cannot_be_read", cursor))
    return item
