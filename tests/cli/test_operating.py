"""docs/OPERATING.md knows every variable, every system check and every finding, and no other."""

import re
from pathlib import Path

from earlyspring.ledger.findings import CODES

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "OPERATING.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading, up to the next of its rank."""
    marks = title.split(" ")[0]
    _, _, after = PAGE.partition(f"\n{title}\n")
    return re.split(rf"\n#{{1,{len(marks)}}} ", after)[0]


def first_column(words: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", words, re.MULTILINE)


def test_every_variable_of_the_settings_is_in_the_table() -> None:
    settings = (ROOT / "earlyspring" / "conf" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"(\w+)"', settings))
    assert {"DATABASE_URL", "PUBLIC_URL", "OIDC_APPS"} <= read
    assert sorted(first_column(section("## Environment"))) == sorted(read | {"EARLYSPRING_HOME"})


def test_every_system_check_is_in_the_table() -> None:
    sources = (ROOT / "earlyspring").rglob("*.py")
    ids = {id_ for path in sources for id_ in re.findall(r'id="(earlyspring\.[EW]\d+)"', path.read_text("utf-8"))}
    assert sorted(first_column(section("### System checks"))) == sorted(ids)


def test_every_finding_is_in_the_table_in_the_same_words() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", section("### What check finds"), re.MULTILINE)
    assert dict(rows) == CODES
