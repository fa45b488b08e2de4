"""No page breaks a rule of WCAG that a machine can judge (axe-core): each make of page that the desk leads to.

A run opens each page in one of the three languages, by turns, as an officer finds it; with EVERY_LANGUAGE=1 in all of
them, and as an officer of another side and a leader find theirs.
"""

import os

import pytest

from tests.browser.axe import asked, told
from tests.browser.conftest import Node
from tests.browser.crawling import Crawl
from tests.browser.looking import TAGS, Watched

ROLES = ("officer.qn", "officer.gx", "leader.qn") if os.environ.get("EVERY_LANGUAGE") else ("officer.qn",)


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
        page.goto(f"{node.address}/language/?to={language}&next=/gx-vn/")
        for number, (name, path) in enumerate(sorted(makes.items())):
            if (name, language) not in seen and asked(number, language):
                seen.add((name, language))
                faults += [f"{language} {one}" for one in told(node, watched, path)]
    assert faults == []
    assert len(makes) > 60
