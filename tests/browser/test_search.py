"""Searching while the line is gone: the reader is told, and finds what is looked for once it is there again."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Node
from tests.browser.public_reader import PHONE, reading
from tests.browser.test_journalist import MEETING, SOUGHT

LOST = "What is looked for could not be fetched. Please search once more, or choose a word below."


WORDS, WHERE = re.compile(r"/search/(?!index\.)[^/]+\.json$"), re.compile(r"/search/index\.[^/]+\.json$")


@pytest.mark.parametrize("refused", [WORDS, WHERE], ids=["words", "where words are"])
def test_what_cannot_be_fetched_is_said_and_can_be_asked_for_again(
    chromium: Browser, node: Node, refused: re.Pattern[str]
) -> None:
    with reading(chromium, node, "zh", "mouse", PHONE, scripts=True) as reader:
        reader.arrive().follow(reader.word("Search"), "nav.ways")
        reader.page.route(refused, lambda route: route.abort())
        reader.page.locator("#q").fill(SOUGHT["zh"])
        said = reader.page.locator("#found:not([aria-busy]) p")
        expect(said).to_have_text(reader.word(LOST))
        reader.page.unroute(refused)
        reader.page.get_by_role("button", name=reader.word("Search")).click()
        expect(reader.link(MEETING["zh"], "#found:not([aria-busy])")).to_be_visible()
