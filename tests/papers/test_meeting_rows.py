"""What the extract says of the session itself."""

import pytest

from earlyspring.papers.facts import Extract
from earlyspring.papers.meeting_rows import meeting
from earlyspring.papers.pen import Pen


@pytest.mark.parametrize(
    ("lang", "told"),
    [("vi", ("Ghi nhận", "chờ xác nhận")), ("zh", ("记录状态", "待确认")), ("en", ("Standing", "open"))],
)
def test_a_session_merely_proposed_says_that_it_is_open(lang: str, told: tuple[str, str]) -> None:
    def said(proposed: bool) -> list[tuple[str, str]]:
        extract = Extract(mechanism={}, organ={}, year=2026, as_of="2026-11-21", proposed=proposed)
        notes = meeting(extract, Pen(lang, "", {}))
        return [(one["label"], one["runs"][0]["t"]) for one in notes]

    assert said(proposed=True) == [*said(proposed=False), told]
