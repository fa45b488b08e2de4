"""Each make of public page: no rule of WCAG is broken, nothing is too wide or without a word, it is light and stands still.

Every page is looked at in all three languages; axe-core judges each in one of them, by turns, with EVERY_LANGUAGE=1 in all.
"""

import pytest
from playwright.sync_api import Browser

from earlyspring.cli.bench_paint import heaviest, painted
from earlyspring.lang.tongues import SITE_CODES
from tests.browser.axe import asked, told
from tests.browser.conftest import Node
from tests.browser.looking import TAGS, Watched
from tests.browser.public_pages import PUBLIC, every_make
from tests.browser.public_reader import DESKTOP, PHONE
from tests.browser.test_pages import faults_at_all_widths

GONE = "sessions/NOTHING.html"
TOLD_OF_404 = "console: Failed to load resource: the server responded with a status of 404 (Not Found)"
LIGHT = 60_000


@pytest.mark.parametrize("language", TAGS)
def test_every_public_page_is_whole_and_breaks_no_rule(node: Node, watched: Watched, language: str) -> None:
    code = SITE_CODES[language]
    makes = every_make(watched.page.request, node.address, code)
    found = {}
    for number, (name, place) in enumerate(sorted(makes.items())):
        at = f"{PUBLIC}{code}/{place}"
        if asked(number, language):
            watched.page.set_viewport_size(DESKTOP if number % 2 else PHONE)
            found[f"{name} by axe"] = told(node, watched, at)
        else:
            assert (at, watched.page.goto(f"{node.address}{at}").status) == (at, 200)
        found[name] = faults_at_all_widths(watched, language)
    assert {name: faults for name, faults in found.items() if faults} == {}
    assert len(makes) > 30


@pytest.mark.parametrize("language", TAGS)
def test_a_page_that_is_not_there_is_whole_too(node: Node, watched: Watched, language: str) -> None:
    answer = watched.page.goto(f"{node.address}{PUBLIC}{SITE_CODES[language]}/{GONE}")
    assert answer.status == 404
    assert faults_at_all_widths(watched, language) == [f"320: {TOLD_OF_404}"]


def test_a_page_is_light_and_nothing_moves_on_a_slow_line(node: Node, chromium: Browser) -> None:
    for language, code in SITE_CODES.items():
        root = f"{node.address}{PUBLIC}{code}/"
        pages = ("index.html", "sessions/SM-2026.html", heaviest(chromium, root))
        for place, size in zip(pages, (PHONE, DESKTOP, PHONE), strict=True):
            seen = painted(chromium, f"{root}{place}", size)
            assert (language, place, seen.weight < LIGHT, seen.shift) == (language, place, True, 0), seen
