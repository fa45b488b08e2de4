"""A page read as of another day, or by what was known at another time, leads on to pages read in the same way."""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import Resolver404, resolve

from earlyspring.ledger.moments import Moment

LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"#?]*)(\?[^"#]*)?(?=["#])')


def asked_of(moment: Moment) -> dict[str, str]:
    """What an address says of a moment; empty for now."""
    asked = {"as_of": moment.as_of if moment.as_of != moment.today else "", "known": moment.session}
    return {key: value for key, value in asked.items() if value}


def onward(response: HttpResponse, moment: Moment, mechanism: str, readers: tuple[str, ...]) -> HttpResponse:
    """The page, with the moment in every link to a page of the mechanism that all `readers` may open.

    Pages of fewer people are those that write: they begin from now. What a link says of the moment itself stands.
    """
    asked = asked_of(moment)
    if not asked or not response.get("Content-Type", "").startswith("text/html"):
        return response
    known: dict[str, bool] = {}

    def carried(link: re.Match[str]) -> str:
        start, path, query = link[1], link[2], link[3] or ""
        if not path.startswith(f"/{mechanism}/"):
            return link[0]
        if path not in known:
            known[path] = read_by(path, readers)
        more = {key: value for key, value in asked.items() if f"{key}=" not in query}
        if not known[path] or not more:
            return link[0]
        words = escape(urlencode(more))
        return f"{start}{path}{query}&amp;{words}" if query else f"{start}{path}?{words}"

    response.content = LINK.sub(carried, response.content.decode()).encode()
    if "Content-Length" in response:
        response["Content-Length"] = str(len(response.content))
    return response


def read_by(path: str, readers: tuple[str, ...]) -> bool:
    try:
        view: Callable[..., HttpResponse] = resolve(path).func
    except Resolver404:
        return False
    return getattr(view, "roles", ()) == readers
