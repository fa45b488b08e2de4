"""What the story of the fair has in common: its gathering, its day, its people and what they bring."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from playwright.sync_api import Page

from earlyspring.lang.days import written_day
from tests.browser.looking import Watched
from tests.browser.three_days import FAULTS, PATIENCE, Desk, Desks

KEY, HOST = "hoi-cho", "officer.hp"
NAMES = {"vi": "Hội chợ thử", "zh": "试博览会", "en": "Fair on trial"}
TODAY = date.today()  # noqa: DTZ011  the day that the node lives
OPENS = TODAY + timedelta(days=60)
DAYS = {"first_day": OPENS, "last_day": OPENS + timedelta(days=2), "purge_on": OPENS + timedelta(days=90)}
EXPIRED, HOLDS = OPENS - timedelta(days=4 * 365), TODAY - timedelta(days=365)
EXHIBITORS = {
    "officer.qn": {"vi": "Hợp tác xã Chè Thử", "zh": "试茶合作社", "en": "Trial tea cooperative"},
    "officer.gx": {"vi": "Công ty Mành Thử", "zh": "试帘公司", "en": "Trial blind company"},
}
TEA = {"names__vi": "Chè hoa vàng Thử", "names__zh": "试金花茶", "names__en": "Trial golden tea"}
TEA |= {"origin__vi": "Xã Thử", "group": "drinks", "stars": "4", "certificate": "THỬ-7/QĐ"}


@dataclass
class Told:
    """What one chapter leaves to the next: addresses of links and codes of exhibitors, by the officer who made them."""

    links: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)


@contextmanager
def at_fair(desks: Desks, login: str, width: int = 1280) -> Iterator[Desk]:
    """The desk of an officer at the pages of the fair."""
    with desks.at(login, width) as desk:
        desk.base = f"{desks.node.address}/gx-vn/fair/{KEY}/"
        yield desk


@contextmanager
def by_link(desks: Desks, address: str, language: str, width: int) -> Iterator[tuple[Desk, Watched]]:
    """Somebody without an account who holds a link, watched from the first moment."""
    with desks.chromium.new_context(viewport={"width": width, "height": 740}, has_touch=width < 500) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        desks.node.speak(page, language)
        watched = Watched(page)
        desk = Desk(page, address, language)
        yield desk.go(), watched


def refused(desk: Desk, msgid: str, within: str = "main") -> list[str]:
    """What the page complains of when a button is pressed."""
    with desk.page.expect_navigation():
        desk.page.locator(within).get_by_role("button", name=desk.word(msgid), exact=True).first.click(
            no_wait_after=True
        )
    return desk.read(FAULTS)


def tab_to(page: Page, words: str, most: int = 150) -> None:
    """Goes by the keyboard alone to what is called so, and sees on the way where it is."""
    for _step in range(most):
        page.keyboard.press("Tab")
        name, seen = page.evaluate(
            "() => { const one = document.activeElement, style = getComputedStyle(one);"
            "return [(one.textContent || '').trim(), style.outlineStyle !== 'none' || one.tagName === 'a']; }"
        )
        assert seen, f"the focus is not seen on “{name}”"
        if name == words:
            return
    raise AssertionError(f"“{words}” is not reached by the keyboard at {page.url}")


def day_words(day: date, language: str) -> str:
    return written_day(day.isoformat(), language)
