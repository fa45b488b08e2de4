"""Lan goes through the differences of a draft by the keys n and p, writes both letters into a field, and turns the keys off."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Node

FINDINGS, KEYS, TERM = "[data-comparison] [data-finding]", "[data-keys]", "#term"


@pytest.fixture
def page(chromium: Browser, node: Node) -> Iterator[Page]:
    """The comparison of the draft of the demo, in whose texts three differences are found."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        node.speak(page, "en")
        node.sign_in(page, "officer.qn")
        page.goto(f"{node.address}/gx-vn/instruments/EX-GATE-HOURS/compare/")
        ready(page)
        yield page


def ready(page: Page) -> None:
    """The script shows the box when it listens to the keys."""
    expect(page.locator(KEYS)).to_be_visible()


def press(page: Page, keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def there(page: Page, number: int) -> None:
    """The difference of a place in the page has the focus and stands in sight."""
    one = page.locator(FINDINGS).nth(number)
    expect(one).to_be_focused()
    expect(one).to_be_in_viewport()


def test_the_keys_lead_to_the_next_and_the_previous_difference_and_stay_at_the_ends(page: Page) -> None:
    last = page.locator(FINDINGS).count() - 1
    assert last == 2
    for number in range(last + 1):
        press(page, "n")
        there(page, number)
    press(page, "n")
    there(page, last)
    press(page, "p")
    there(page, last - 1)
    press(page, "ppp")
    there(page, 0)
    press(page, "n")
    there(page, 1)


def test_in_a_field_and_with_another_key_held_the_letters_are_letters(page: Page) -> None:
    press(page, "n")
    there(page, 0)
    page.keyboard.press("Alt+n")
    there(page, 0)
    page.locator(TERM).focus()
    press(page, "pnn")
    expect(page.locator(TERM)).to_have_value("pnn")
    expect(page.locator(TERM)).to_be_focused()


def test_the_box_turns_the_keys_off_and_is_remembered(page: Page) -> None:
    press(page, "n")
    there(page, 0)
    page.locator(KEYS).uncheck()
    page.reload()
    ready(page)
    expect(page.locator(KEYS)).not_to_be_checked()
    press(page, "n")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.locator(KEYS).check()
    press(page, "n")
    there(page, 0)
