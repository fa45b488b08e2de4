"""What docs/PAPERS.md tells an office of marks is what the program takes."""

import re
from pathlib import Path

from earlyspring.papers.kinds import KINDS
from earlyspring.papers.office_marks import BLOCKS, WORDS

PAGE = (Path(__file__).parents[2] / "docs" / "PAPERS.md").read_text(encoding="utf-8")


def test_every_mark_is_told_and_no_other() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `{{")]
    told = [mark for row in rows for mark in re.findall(r"\{\{([a-z_]+)\}\}", row.split(" | ")[0])]
    assert sorted(told) == sorted((*WORDS, *BLOCKS))


def test_every_section_of_every_paper_is_told() -> None:
    told = dict(re.findall(r"^\| ([a-z-]+) \| ((?:`[a-z_]+`(?:, )?)+) \|$", PAGE, re.MULTILINE))
    assert {name: keys.replace("`", "").split(", ") for name, keys in told.items()} == {
        kind.name: list(kind.sections) for kind in KINDS.values()
    }
