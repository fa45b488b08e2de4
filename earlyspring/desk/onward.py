"""A page read as of another day, or by what was known at another time, leads on to pages read in the same way."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.urls import Resolver404, get_urlconf, resolve

from earlyspring.ledger.moments import Moment

LINK = re.compile(r'(<a\b[^>]*?\shref=")([^"#?]*)(\?[^"#]*)?(?=["#])')


def asked_of(moment: Moment) -> dict[str, str]:
    """What an address says of a moment; empty for now."""
    tried = "1" if moment.exercise else ""
    asked = {"as_of": moment.as_of if moment.as_of != moment.today else "", "known": moment.session, "exercise": tried}
    return {key: value for key, value in asked.items() if value}


def onward(response: HttpResponse, moment: Moment, mechanism: str, readers: tuple[str, ...]) -> HttpResponse:
    """The answer, with the moment in every address of a page of the mechanism that all `readers` may open.

    Pages of fewer people are those that write: they begin from now. What a link says of the moment itself stands.
    """
    asked = asked_of(moment)
    if not asked:
        return response

    @cache
    def reading(path: str) -> bool:
        urls = get_urlconf() or settings.ROOT_URLCONF
        return path.startswith(f"/{mechanism}/") and read_by(path, readers, urls)

    @cache
    def said(keys: tuple[str, ...]) -> str:
        return urlencode({key: asked[key] for key in keys})

    def more(path: str, query: str) -> str:
        """What is to be said in the query of an address beside what it says, with the sign that comes before it."""
        lacking = tuple(key for key in asked if f"{key}=" not in query)
        return ("&" if query else "?") + said(lacking) if lacking and reading(path) else ""

    def carried(link: re.Match[str]) -> str:
        start, path, query = link[1], link[2], link[3] or ""
        return f"{start}{path}{query}{escape(more(path, query))}"

    if response.has_header("Location"):
        path, sign, place = response["Location"].partition("#")
        path, asking, query = path.partition("?")
        response["Location"] = f"{path}{asking}{query}{more(path, query)}{sign}{place}"
    elif response.get("Content-Type", "").startswith("text/html"):
        response.content = LINK.sub(carried, response.content.decode()).encode()
        if "Content-Length" in response:
            response["Content-Length"] = str(len(response.content))
    return response


@lru_cache(maxsize=1 << 12)  # a list names the same pages at every day
def read_by(path: str, readers: tuple[str, ...], urls: str) -> bool:
    try:
        view: Callable[..., HttpResponse] = resolve(path, urls).func
    except Resolver404:
        return False
    return getattr(view, "roles", ()) == readers
