"""Every page as of a day follows the day: what had not come by then is neither counted nor listed."""

import csv
from io import StringIO
from typing import Any

import pytest

from tests.desk.page_reading import Page, read
from tests.stories.conftest import example, reader

__all__ = ["example", "reader"]

pytestmark = pytest.mark.django_db

DAYS = ("2010-01-01", "2025-03-01", "2026-02-11", "")
LISTS = {
    "instruments": "instruments",
    "commitments": "open commitments",
    "statements": "statements",
    "results": "reported results",
}


def asked(day: str) -> dict[str, str]:
    return {"as_of": day} if day else {}


def figures(page: Page) -> dict[str, int]:
    """Words of a card → its figure, by the order in which they stand."""
    start = page.words.index("In figures")
    words = page.words[start:].split("The meetings")[0].removeprefix("In figures ").split()
    found: dict[str, int] = {}
    number = 0
    for word in words:
        if word.isdigit():
            number, name = int(word), ""
        else:
            found.pop(name, None)
            name = f"{name} {word}".strip()
            found[name] = number
    return found


def lines(reader: Any, name: str, day: str) -> int:
    answer = reader.get(f"/gx-vn/{name}/", asked(day) | {"format": "csv"})
    return len(list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))) - 1


def members(reader: Any, day: str) -> list[list[str]]:
    """The rows of the members on the day, without the heads of the sides."""
    table = read(reader, "/gx-vn/members/", **asked(day)).tables[0]
    return [row[:2] for row in table[1:] if len(row) > 1]


@pytest.mark.parametrize("day", DAYS)
def test_every_figure_of_the_overview_is_the_length_of_the_list_it_opens(reader: Any, day: str) -> None:
    shown = figures(read(reader, "/gx-vn/", **asked(day)))
    assert {words: shown[words] for words in LISTS.values()} == {
        words: lines(reader, name, day) for name, words in LISTS.items()
    }
    assert shown["members and guests"] == len(members(reader, day))
    at_large = ("contradictions between sources, of whatever day", "matters waiting for an answer today")
    of_today = ("contradictions between sources", "matters waiting for an answer")
    contradictions, waiting = (shown[words] for words in (at_large if day else of_today))
    assert contradictions == len(read(reader, "/gx-vn/facts/contradiction/", **asked(day)).tables[0]) - 1
    assert waiting == sum(len(table) - 1 for table in read(reader, "/gx-vn/open/", **asked(day)).tables)


def test_before_the_first_meeting_nothing_is_there_but_what_bears_no_day(reader: Any) -> None:
    page = read(reader, "/gx-vn/", as_of="2010-01-01")
    shown = figures(page)
    assert [shown[words] for words in LISTS.values()] == [0, 0, 0, 1]
    assert "The meetings of 2008" in page.headings
    assert "Decided" not in page.headings


def ahead(reader: Any, day: str) -> list[str]:
    """What the overview says of the meetings, one line for each."""
    answer = reader.get("/gx-vn/", asked(day)).content.decode()
    items = answer.split('<ol class="timeline">')[1].split("</ol>")[0].split("<li")[1:]
    return [" ".join(Page(Answer(f"<main><p{item}</main>")).words.split()) for item in items]


class Answer:
    def __init__(self, content: str) -> None:
        self.content = content.encode()


def test_the_years_and_the_next_host_are_those_of_the_day(reader: Any) -> None:
    undecided = "Host: no decision on record by this day"
    assert ahead(reader, "2025-01-15") == [
        "28 February 2024 15th Joint Working Committee (2024) Guangxi, Beihai · in person",
        "28 February 2024 9th Spring Meeting (2024) Guangxi, Beihai · in person",
        f"19 February 2025 16th Joint Working Committee (2025) {undecided}",
        f"19 February 2025 10th Spring Meeting (2025) {undecided}",
    ]
    assert ahead(reader, "2025-03-01")[2:] == [
        f"2026 17th Joint Working Committee (2026) {undecided}",
        f"2026 11th Spring Meeting (2026) {undecided}",
    ]
    assert ahead(reader, "2026-02-11")[2:] == ["2027 12th Spring Meeting (2027) Host: Hai Phong"]
    assert ahead(reader, "") == ahead(reader, "2026-02-11")


def test_a_decision_stands_there_from_its_session_on(reader: Any) -> None:
    decided = [
        "Decided" in read(reader, "/gx-vn/", as_of=day).headings for day in ("2025-03-01", "2026-02-10", "2026-02-11")
    ]
    assert decided == [False, False, True]


def test_who_takes_part_is_read_on_the_day(reader: Any) -> None:
    then = {row[0]: row[1] for row in members(reader, "2025-03-01")}
    now = {row[0]: row[1] for row in members(reader, "2026-02-11")}
    assert {name: then.get(name) for name in ("Ha Giang", "Hai Phong", "Tuyen Quang")} == {
        "Ha Giang": "member",
        "Hai Phong": "guest",
        "Tuyen Quang": None,
    }
    assert {name: now.get(name) for name in ("Ha Giang", "Hai Phong", "Tuyen Quang")} == {
        "Ha Giang": None,
        "Hai Phong": "member",
        "Tuyen Quang": "member",
    }


@pytest.mark.parametrize(("day", "projects", "priorities"), [("2010-01-01", 2, 0), ("2025-10-29", 4, 0), ("", 5, 2)])
def test_projects_and_priorities_come_with_their_first_day(
    reader: Any, day: str, projects: int, priorities: int
) -> None:
    assert lines(reader, "projects", day) == projects
    tables = read(reader, "/gx-vn/priorities/", **asked(day)).tables
    assert sum(len(table) - 1 for table in tables) == priorities


def test_the_meetings_of_a_day_are_those_held_and_those_of_the_year_it_opened(reader: Any) -> None:
    def years(day: str) -> list[str]:
        return [row[0][:4] for row in read(reader, "/gx-vn/meetings/", **asked(day)).tables[0][1:]]

    assert years("2010-01-01") == ["2008", "year"]
    assert years("2025-03-01")[:3] == ["2026", "2025", "2024"]
    assert years("")[:2] == ["2027", "2026"]


def test_the_timeline_ends_with_the_day(reader: Any) -> None:
    def told(day: str) -> list[list[str]]:
        table = read(reader, "/gx-vn/timeline/", **asked(day)).tables[0]
        return [[row[1], row[2], row[4]] for row in table[1:] if row[0].startswith("Spring Meeting")][-2:]

    assert told("2025-01-15") == [["in person", "2024-02-28", "host: Guangxi"], ["planned", "2025", "—"]]
    assert [row[:2] for row in told("2026-02-11")] == [["in person", "2026-02-11"], ["planned", "2027"]]
    drawn = read(reader, "/gx-vn/timeline/", as_of="2025-01-15").tables[0]
    assert [row for row in drawn if row[0].startswith("Hai Phong")] == []


@pytest.mark.parametrize("page", ["", "meetings/", "members/answers/", "results/"])
def test_a_day_that_is_none_is_said_to_be_none(reader: Any, page: str) -> None:
    told = "That is no day of the calendar, so this page stands on today."
    said = [told in read(reader, f"/gx-vn/{page}", as_of=day).words for day in ("2026-02-31", "soon", "2026-02", "")]
    assert said == [True, True, False, False]


def test_a_list_says_how_many_of_its_rows_bear_no_day(reader: Any) -> None:
    told = {
        name: "1 of them bears no day and stands on every day" in read(reader, f"/gx-vn/{name}/", as_of=day).words
        for name, day in (("results", "2025-03-01"), ("statements", "2025-03-01"))
    }
    assert told == {"results": True, "statements": False}
    assert "bears no day" not in read(reader, "/gx-vn/results/").words
    assert "2 of them bear no day" in read(reader, "/gx-vn/projects/", as_of="2010-01-01").words
