"""A page that is to stand on one sheet stands on one, however much there is to say."""

import pytest

from earlyspring.papers.gathering.facts import Occasion
from earlyspring.papers.gathering.one_page import Figure, OnePage, Row, Section, brief, leader_page
from tests.papers.gathering.looking import open_pdf

OCCASION = Occasion(
    names={"vi": "Gặp gỡ thử 2027", "zh": "2027年试会晤", "en": "Trial gathering 2027"},
    place={"vi": "Hạ Long", "zh": "下龙", "en": "Hạ Long"},
    first_day="2027-02-10",
    last_day="2027-02-12",
    as_of="2026-11-22",
)


def page(lang, many):
    row = Row(mark="09:00–10:30", words=[("zh", "试代表一"), ("vi", "Người Thử")], note=[("zh", "A厅")])
    late = Row(words=[(lang, "Task")], red=True)
    return OnePage(
        lang=lang,
        who=[("vi", "Người Thử 1")],
        figures=[Figure(words="people", number=290, of=300)] * 5,
        days=[Section(title=f"Day {day}", rows=[row] * many) for day in range(3)],
        sections=[Section(title="Late", rows=[late] * many)],
    )


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
@pytest.mark.parametrize("many", [1, 25])
def test_it_is_one_sheet(lang, many):
    assert [len(open_pdf(make(OCCASION, page(lang, many)))) for make in (leader_page, brief)] == [1, 1]
