"""No page breaks a rule of WCAG that a machine can judge (axe-core): each make of page that the desk leads to.

A run opens each page in one of the three languages, by turns; with EVERY_LANGUAGE=1 in all of them.
"""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Node
from tests.browser.crawling import Crawl
from tests.browser.looking import TAGS, Watched

WHOLE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ROLES = ("officer.qn", "officer.gx", "leader.qn")


def told(node: Node, watched: Watched, path: str) -> list[str]:
    answer = watched.page.goto(f"{node.address}{path}")
    assert (path, answer.status) == (path, 200)
    said = Axe().run(watched.page, options=WHOLE).response["violations"]
    return [f"{path} {one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in said]


def asked(number: int, language: str) -> bool:
    return bool(os.environ.get("EVERY_LANGUAGE")) or list(TAGS)[number % len(TAGS)] == language


@pytest.mark.parametrize("login", ROLES)
def test_no_page_of_the_desk_breaks_a_rule(node: Node, watched: Watched, login: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 740})
    node.speak(page, "en")
    node.sign_in(page, login)
    makes = Crawl(page.request, node.address).every_make("/gx-vn/")
    seen = node.kept.setdefault("axe", set())
    faults = []
    for language in TAGS:
        node.speak(page, language)
        page.goto(f"{node.address}/language/?to={language}&next=/gx-vn/")
        for number, (name, path) in enumerate(sorted(makes.items())):
            if (name, language) not in seen and asked(number, language):
                seen.add((name, language))
                faults += [f"{language} {one}" for one in told(node, watched, path)]
    assert faults == []
    assert len(makes) > 60
