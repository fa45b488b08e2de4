"""What the chapters of the story have in common: its gathering, its people, and somebody at a desk who clicks and reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils import translation
from playwright.sync_api import Browser, Download, Page

from earlyspring.example.people import Invented, invented
from earlyspring.lang.tongues import SITE_CODES
from tests.browser.conftest import Node

HOUSE = Path(__file__).with_name("three_days_house.py")
KEY = "hai-phong"
HOST = "officer.hp"
PLACES = {"B-GX": 110, "B-HP": 60, "B-QN": 40, "B-LS": 30, "B-CB": 25, "B-TQ": 25}
SPOKEN = {"gx": "zh", "hp": "vi", "qn": "vi", "ls": "vi", "cb": "en", "tq": "vi"}
# Numbers that the people of the demo's own gathering do not have, so that each name is found here alone.
BEFORE = 700

PATIENCE, ENGINE = 8_000, 90_000
"""Milliseconds for a click; and for a page that lets an engine look for a plan."""
FAULTS = ".summary-of-faults[role=alert] li, .messages .error"


def people() -> dict[str, list[Invented]]:
    """The 290 of the story by party: the head first."""
    found: dict[str, list[Invented]] = {party: [] for party in PLACES}
    for one in invented({"": BEFORE} | PLACES, frozenset({"B-GX"})):
        if one.party:
            found[one.party].append(one)
    return found


def officer(party: str) -> str:
    return f"officer.{party[2:].lower()}"


@dataclass
class Desk:
    """A person at work in the browser, who reads one language. What a page complains of ends the story there."""

    page: Page
    base: str
    language: str
    password: str = ""

    def word(self, msgid: str) -> str:
        """What a button or link is called in the language of this desk."""
        with translation.override(SITE_CODES[self.language]):
            return translation.gettext(msgid)

    def go(self, path: str = "") -> "Desk":
        answer = self.page.goto(f"{self.base}{path}")
        assert answer is not None
        assert answer.ok, f"{answer.status} at {path or 'the gathering'}"
        if "/reauthenticate/" in self.page.url:
            # Signed in some while ago: what concerns keys and addresses asks for the password once more.
            self.page.fill("main [name=password]", self.password)
            with self.page.expect_navigation():
                self.page.press("main [name=password]", "Enter")
        return self

    def follow(self, msgid: str) -> "Desk":
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("link", name=self.word(msgid), exact=True).first.click(
                no_wait_after=True
            )
        return self

    def press(self, msgid: str, within: str = "main") -> "Desk":
        """Presses the first button of this name, and reads whether the page then complains."""
        with self.page.expect_navigation() as answer:
            self.page.locator(within).get_by_role("button", name=self.word(msgid), exact=True).first.click(
                no_wait_after=True
            )
        said = self.page.locator(FAULTS).all_inner_texts()
        assert not said, f"“{msgid}” is refused at {self.page.url}: {said}"
        assert answer.value.ok, f"“{msgid}” answers {answer.value.status} at {self.page.url}"
        return self

    def save(self, msgid: str, within: str = "main", role: Any = "button") -> Download:
        """Presses what hands out a file."""
        with self.page.expect_download() as file:
            self.page.locator(within).get_by_role(role, name=self.word(msgid)).first.click()
        return file.value

    def fill(self, **said: Any) -> "Desk":
        """Fills in fields by their names: words, a day, one of a choice, or all that are ticked."""
        for name, value in said.items():
            field = self.page.locator(f"main [name='{name}']")
            kind = field.first.evaluate("one => one.type")
            if kind == "select-one":
                field.select_option(value)
            elif kind in ("checkbox", "radio"):
                for one in field.all():
                    if kind == "checkbox" or one.get_attribute("value") in value:
                        one.set_checked(one.get_attribute("value") in value)
            else:
                field.fill(f"{value}")
        return self

    def read(self, where: str) -> list[str]:
        return [" ".join(one.split()) for one in self.page.locator(where).all_inner_texts()]


@dataclass
class Desks:
    """Everybody's desk: who signed in once in this browser stays signed in."""

    chromium: Browser
    node: Node

    @contextmanager
    def at(self, login: str, width: int = 1200) -> Iterator[Desk]:
        """The desk of an officer, in the language of its party."""
        language = SPOKEN[login.partition(".")[2]]
        kept = self.node.kept.get(login)
        with self.chromium.new_context(storage_state=kept, viewport={"width": width, "height": 800}) as context:
            page = context.new_page()
            if kept is None:
                self.node.speak(page, language)
                self.node.sign_in(page, login)
                self.node.kept[login] = context.storage_state()
            page.set_default_timeout(PATIENCE)
            page.set_default_navigation_timeout(ENGINE)
            try:
                yield Desk(page, f"{self.node.address}/gx-vn/gathering/{KEY}/", language, self.node.passwords[login])
            except Exception as told:
                told.add_note(f"{login} at {page.url}: {page.locator('main').inner_text()[:600]}")
                raise

    @contextmanager
    def phone(self) -> Iterator[Page]:
        """The phone of somebody without an account."""
        with self.chromium.new_context(viewport={"width": 360, "height": 740}) as context:
            yield context.new_page()

    def ask(self, *said: str) -> Any:
        """What the house says of this gathering, or does to it by the verbs of the package."""
        return self.node.ask(HOUSE, *said)
