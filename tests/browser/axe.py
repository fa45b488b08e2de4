"""What of a page breaks a rule of WCAG that a machine can judge (axe-core).

A run opens each page in one of the three languages, by turns; with EVERY_LANGUAGE=1 in all of them.
"""

import os

from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Node
from tests.browser.looking import TAGS, Watched

WHOLE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def told(node: Node, watched: Watched, path: str) -> list[str]:
    answer = watched.page.goto(f"{node.address}{path}")
    assert (path, answer.status) == (path, 200)
    said = Axe().run(watched.page, options=WHOLE).response["violations"]
    return [f"{path} {one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in said]


def asked(number: int, language: str) -> bool:
    return bool(os.environ.get("EVERY_LANGUAGE")) or list(TAGS)[number % len(TAGS)] == language
