"""docs/SECURITY.md names tests that exist, and every fault of the list once."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "SECURITY.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+) \| (.+) \| (.+) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[a-z_/]+\.py)::(test_[a-z0-9_]+)`")


def test_every_test_that_is_named_exists() -> None:
    named = TEST.findall(PAGE)
    missing = [one for one in named if f"def {one[1]}(" not in (ROOT / one[0]).read_text(encoding="utf-8")]
    assert (missing, len(named) > 60) == ([], True)


def test_each_of_the_36_faults_has_its_row_and_says_where_it_is_shown() -> None:
    rows = ROW.findall(PAGE)
    assert [int(number) for number, _, _ in rows] == list(range(1, 37))
    assert [number for number, _, shown in rows if not TEST.search(shown) and not shown.startswith("Not yet: ")] == []
