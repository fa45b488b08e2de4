"""A colon stands at its word: what a template breaks before it would be read as a space."""

import re
from pathlib import Path

import earlyspring

PAGES = Path(earlyspring.__file__).parent / "templates" / "desk" / "gathering"


def test_nothing_stands_between_a_word_and_its_colon():
    read = {page: page.read_text(encoding="utf-8") for page in PAGES.rglob("*.html")}
    assert sum("{% colon %}" in text for text in read.values()) > 5
    assert [page.name for page, text in read.items() if re.search(r"\s\{% colon %\}", text)] == []
