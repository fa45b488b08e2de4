"""One address of each make of page that links lead to, as a careful visitor finds them."""

import re
from collections import deque
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import APIRequestContext

# What ends the visit, or turns the language of all that follows.
LEFT_OUT = {"account_logout", "speak", "set_language"}
LINK = re.compile(r"""<a\b[^>]*?\bhref="([^"#]+)""")


@dataclass
class Crawl:
    """What was found from a page on: the name of each address with the first address of it."""

    request: APIRequestContext
    home: str
    found: dict[str, str] = field(default_factory=dict)
    waiting: deque[str] = field(default_factory=deque)

    def every_make(self, start: str) -> dict[str, str]:
        """Follows links, each make of page once. Only pages: what is a file is not kept."""
        self._note(start)
        pages = {}
        while self.waiting:
            name = self.waiting.popleft()
            answer = self.request.get(f"{self.home}{self.found[name]}")
            if "text/html" in answer.headers.get("content-type", ""):
                pages[name] = self.found[name]
                for address in LINK.findall(answer.text()):
                    self._note(urljoin(self.found[name], unescape(address)))
        return pages

    def _note(self, address: str) -> None:
        parts = urlsplit(address)
        try:
            at = resolve(parts.path)
        except Resolver404:
            return
        name = f"{at.url_name} {at.kwargs.get('kind', '')}".strip()
        if not parts.netloc and at.url_name and at.url_name not in LEFT_OUT and name not in self.found:
            self.found[name] = parts.path
            self.waiting.append(name)
