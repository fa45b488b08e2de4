"""Somebody who reads the public pages in one language: with a mouse, a finger or the keyboard alone, with or without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from playwright.sync_api import Browser, Locator, Page

from earlyspring.lang.tongues import OWN_NAMES, SITE_CODES
from tests.browser.conftest import Node
from tests.browser.looking import Watched

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
PATIENCE, MOST_STEPS = 40_000, 120
"""Milliseconds for a page; and after so many steps of the keyboard a link is not to be reached."""
FOCUS = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  return [one.textContent.trim(), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
}"""


@dataclass
class Reader:
    """Who reads: `hand` is mouse, finger or keys. Each page that a script may look at is looked at on the way."""

    watched: Watched
    address: str
    language: str
    hand: str
    scripts: bool

    @property
    def page(self) -> Page:
        return self.watched.page

    def word(self, msgid: str) -> str:
        """What a link or heading is called in the language that is read."""
        with translation.override(SITE_CODES[self.language]):
            return translation.gettext(msgid)

    def arrive(self) -> "Reader":
        """The page before all others, where a language is chosen."""
        self.page.goto(f"{self.address}/public/gx-vn/")
        assert self.read("h1 span") == self.read("h1 [lang]")
        return self.follow(OWN_NAMES[self.language])

    def follow(self, words: str, within: str = "main") -> "Reader":
        """The first link of these words, by the hand; then the page is looked at."""
        if self.hand == "keys":
            self._reach(words, within)
        with self.page.expect_navigation():
            if self.hand == "keys":
                self.page.keyboard.press("Enter")
            elif self.hand == "finger":
                self.link(words, within).tap(no_wait_after=True)
            else:
                self.link(words, within).click(no_wait_after=True)
        return self.look()

    def link(self, words: str, within: str = "main") -> Locator:
        return self.page.locator(within).get_by_role("link", name=words, exact=True).first

    def _reach(self, words: str, within: str) -> None:
        """From the top of the page by the tabulator; into the content by the link that skips the rest."""
        into = within == "main" and self.page.locator("a.skip").count()
        if into:
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Enter")
        steps: list[str] = []
        while words not in steps[-1:]:
            assert len(steps) < MOST_STEPS, f"“{words}” is not reached at {self.page.url}: {steps}"
            self.page.keyboard.press("Tab")
            reached, seen = self.page.evaluate(FOCUS)
            assert seen, f"the focus is not seen on “{reached}” at {self.page.url}"
            steps.append(reached)

    def search(self, words: str) -> "Reader":
        """By the page of search: while typing, or without scripts by sending the form."""
        self.follow(self.word("Search"), "nav.ways")
        self.page.locator("#q").focus()
        self.page.keyboard.type(words)
        if self.scripts:
            self.page.locator("#found:not([aria-busy])").locator("li").first.wait_for()
        else:
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
        return self

    def look(self) -> "Reader":
        """What a careful eye finds wrong with the page ends the story there."""
        if self.scripts:
            assert (self.page.url, self.watched.faults(self.language)) == (self.page.url, [])
        return self

    def read(self, where: str) -> list[str]:
        return [" ".join(one.split()) for one in self.page.locator(where).all_inner_texts()]


@contextmanager
def reading(
    chromium: Browser, node: Node, language: str, hand: str, size: dict[str, int], scripts: bool
) -> Iterator[Reader]:
    """A reader with a browser of their own, whose wishes for a language are those of nobody."""
    said: dict[str, Any] = {"viewport": size, "has_touch": hand == "finger", "java_script_enabled": scripts}
    with chromium.new_context(locale="fr-FR", **said) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        yield Reader(Watched(page), node.address, language, hand, scripts)
        assert context.cookies() == []
