from pathlib import Path

from earlyspring.ledger.invariants import REGISTRY
from earlyspring.ledger.invariants.page import page

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_the_page_says_what_the_list_says():
    assert (DOCS / "INVARIANTS.md").read_text(encoding="utf-8") == page(), "run tools/invariants_page.py"


def test_every_rule_is_on_the_page_once():
    assert {name: page().count(f"`{name}`") for name in REGISTRY} == dict.fromkeys(REGISTRY, 1)
