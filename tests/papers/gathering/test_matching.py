"""The run-sheet of meetings of business: half-hour by half-hour, each table with the two that meet."""

from earlyspring.papers.gathering.matching import AtHour, AtTable, match_sheet
from tests.papers.gathering.looking import flat, open_pdf, outside
from tests.papers.gathering.people import SPRING
from tests.papers.reading import is_tagged, pages

ROW = AtTable(
    table=2,
    room={"vi": "Sảnh Thử", "zh": "试大厅"},
    one={"vi": "Hợp tác xã Thử", "zh": "试合作社"},
    other={"vi": "Công ty Thử", "zh": "试公司"},
    interpreter=True,
)


def test_each_table_says_who_meets_whom_and_whether_an_interpreter_comes():
    made = match_sheet(SPRING, [AtHour(day="2027-02-23", hour="09:30", rows=(ROW,) * 30)])
    found = flat("".join(pages(made)))
    assert [flat(words) in found for words in ("09:30", "Sảnh Thử", "试合作社", "Công ty Thử", "Phiên dịch")] == [
        True
    ] * 5
    assert is_tagged(made)
    assert [outside(page) for page in open_pdf(made)] == [[]] * len(open_pdf(made))
    assert made == match_sheet(SPRING, [AtHour(day="2027-02-23", hour="09:30", rows=(ROW,) * 30)])
