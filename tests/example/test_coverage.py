"""docs/COVERAGE.md is whole: every cell filled, every record in the example, every test and every sentence there."""

import re
from typing import NamedTuple

from tests.example import test_reports
from tests.example.reading import DOCS, FACTS, PERSONS

SENTENCES = {"2025": 11, "2026": 13}
PATHS = re.compile(
    r"/gx-vn/(|timeline/|members/|search/|(sessions|bodies|instruments|statements|commitments)/(?P<id>[^/]+)/"
    r"|facts/(?P<kind>[a-z_]+)/(?P<fact>[^/]+)/)"
)
SHOW = ("earlyspring", "show")


class Row(NamedTuple):
    what: str
    said_in: str
    records: str
    page: str
    command: str
    test: str


def rows() -> list[Row]:
    lines = (DOCS / "COVERAGE.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert cells[0] == ["what", "report / sentence", "records", "page", "command", "test"]
    assert [row for row in cells if len(row) != 6] == []
    return [Row(*row) for row in cells[2:]]


def test_no_cell_is_empty() -> None:
    assert [row for row in rows() if "" in row] == []


def test_every_record_is_in_the_example() -> None:
    named = [(row.what, item) for row in rows() for item in row.records.split()]
    assert [(what, item) for what, item in named if item not in FACTS and item not in PERSONS] == []


def test_every_page_is_one_of_the_desk() -> None:
    pages = [(row.page, PATHS.fullmatch(row.page)) for row in rows()]
    assert [page for page, found in pages if found is None] == []
    named = [(page, found["id"] or found["fact"]) for page, found in pages if found]
    assert [page for page, item in named if item and item not in FACTS] == []
    kinds = [(found["kind"], FACTS[found["fact"]]["kind"]) for _page, found in pages if found and found["fact"]]
    assert [pair for pair in kinds if pair[0] != pair[1]] == []


def test_every_command_is_one_that_answers() -> None:
    """What each answers is tried in tests/stories/test_coverage.py."""
    assert {tuple(row.command.strip("`").split()[:2]) for row in rows()} == {SHOW}


def test_every_test_is_there() -> None:
    assert [row.test for row in rows() if not hasattr(test_reports, row.test.strip("`"))] == []


def test_no_sentence_is_left_out() -> None:
    covered = {tuple(row.said_in.split(" / ")) for row in rows()}
    assert covered == {(report, str(n)) for report, last in SENTENCES.items() for n in range(1, last + 1)}


def test_nothing_is_said_twice() -> None:
    said = [(row.what, row.said_in) for row in rows()]
    assert sorted(set(said)) == sorted(said)
