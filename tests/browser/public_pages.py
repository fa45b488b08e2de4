"""One address of each make of public page that links lead to, and what each is called."""

import re
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import APIRequestContext

from tests.browser.crawling import LINK

PUBLIC = "/public/gx-vn/"
ENDINGS = (
    (re.compile(r"/by-(\w+)/[^/]+(/\d+)?\.html$"), r"/by-\1"),
    (re.compile(r"/pages/\d+\.html$"), "/pages"),
    (re.compile(r"^([^/]+)/[^/]+\.html$"), r"\1/*"),
)


def make_of(place: str) -> str:
    """What a page is by its place below the folder of a language: sessions/*, commitments/by-field, press.html."""
    for pattern, name in ENDINGS:
        place, found = pattern.subn(name, place)
        if found:
            break
    return place


def every_make(request: APIRequestContext, home: str, code: str) -> dict[str, str]:
    """Make → the first address of it, from the start of a language on; and a place where nothing ever was."""
    root = f"{home}{PUBLIC}{code}/"
    found = {"index.html": "index.html"}
    waiting = ["index.html"]
    for place in waiting:
        for address in LINK.findall(request.get(f"{root}{place}").text()):
            at = urlsplit(urljoin(f"{root}{place}", address))._replace(fragment="", query="").geturl()
            other = at.removeprefix(root)
            if other != at and other.endswith(".html") and make_of(other) not in found:
                found[make_of(other)] = other
                waiting.append(other)
    return found
