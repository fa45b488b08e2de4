"""Reading a page as people do: the words of its main part, the rows of its tables, the terms of its lists."""

import re
from html.parser import HTMLParser
from typing import Any

CELLS = ("td", "th")
BREAKS = {*CELLS, "br", "p", "li", "div", "h1", "h2", "h3", "h4", "dt", "dd", "tr", "nav", "section", "label"}


class Page(HTMLParser):
    """`tables`: rows of words; `terms`: what each dt says; `headings`; `links`: words → address; `words`: all of it."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.terms: dict[str, str] = {}
        self.headings: list[str] = []
        self.links: dict[str, str] = {}
        self.caught: list[list[str]] = []
        self.all: list[str] = []
        self.term, self.href, self.hidden = "", "", 0
        main = re.search(r"<main.*</main>", response.content.decode(), re.DOTALL)
        self.feed(main[0] if main else response.content.decode())

    @property
    def words(self) -> str:
        return " ".join("".join(self.all).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("select", "svg", "script"):
            self.hidden += 1
        if tag in BREAKS or "original" in (dict(attrs).get("class") or ""):
            self.handle_data(" ")
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        if tag in (*CELLS, "dt", "dd", "h1", "h2", "h3", "a"):
            self.caught.append([])
        if tag == "a":
            self.href = dict(attrs).get("href") or ""

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.all.append(data)
            for caught in self.caught:
                caught.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("select", "svg", "script"):
            self.hidden -= 1
        if tag in BREAKS:
            self.handle_data(" ")
        if tag not in (*CELLS, "dt", "dd", "h1", "h2", "h3", "a") or not self.caught:
            return
        words = " ".join("".join(self.caught.pop()).split())
        if tag in CELLS:
            self.tables[-1][-1].append(words)
        elif tag == "dt":
            self.term = words
        elif tag == "dd":
            self.terms[self.term] = words
        elif tag == "a":
            self.links[words] = self.href
        else:
            self.headings.append(words)


def read(client: Any, address: str, **asked: str) -> Page:
    response = client.get(address, asked)
    assert response.status_code == 200, response.status_code
    return Page(response)
