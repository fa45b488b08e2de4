"""Every page as of a day follows the day: what had not come by then is neither counted nor listed."""

from re import findall, sub
from typing import Any

import pytest

from earlyspring.ledger.by_day import OF_EVERY_DAY, OF_LISTS, OWN_DAY
from earlyspring.ledger.nouns import KINDS
from tests.desk.page_reading import Page, read
from tests.desk.saved import table
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
    beside = r"of which \d+ bears? no day ?|\d+ announced, not reported as signed by this day ?"
    said = sub(beside, "", page.words[start:].split("The meetings")[0])
    words = said.removeprefix("In figures ").replace("reported result ", "reported results ").split()
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
    """How many lines a list has, without those of a signing that was only announced."""
    answer = reader.get(f"/gx-vn/{name}/", asked(day) | {"format": "csv"})
    heads, *found = table(answer)
    return sum(dict(zip(heads, one, strict=True)).get("Status") != "signing planned" for one in found)


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
    assert page.words.split("In figures ")[1].split(" 19 contradictions")[0] == (
        "5 members and guests 0 instruments 0 open commitments 0 statements "
        "1 reported result of which 1 bears no day 0 matters waiting for an answer today"
    )
    assert page.headings[-3:] == ["The meetings of 2008", "Day not stated", "Members"]
    assert ahead(reader, "2010-01-01") == ["2008 1st Joint Working Committee (2008) not stated · not stated"]


def test_a_session_of_no_day_stands_under_no_year_until_a_later_one_was_held(reader: Any) -> None:
    def unplaced(day: str) -> list[str]:
        content = reader.get("/gx-vn/", asked(day)).content.decode()
        part = content.split('id="unplaced"')[1].split("</section>")[0] if 'id="unplaced"' in content else ""
        return [item for item in ("JWC-2", "JWC-3", "JWC-4", "JWC-8") if f"/{item}/" in part]

    assert [unplaced(day) for day in ("2007-01-01", "2010-01-01", "2014-01-01", "2016-01-01", "2019-01-01", "")] == [
        [],
        ["JWC-2", "JWC-3", "JWC-4"],
        [],
        ["JWC-8"],
        [],
        [],
    ]


def test_the_meetings_say_held_of_no_day_once_a_later_one_was_held(reader: Any) -> None:
    def undated(day: str) -> str:
        tables = read(reader, "/gx-vn/meetings/", **asked(day)).tables
        return next((" ".join(row[1:]) for table in tables for row in table if row[0].startswith("year")), "")

    assert undated("2007-01-01") == ""
    told = "undated, not known whether held by this day"
    assert [undated(day).count(told) for day in ("2010-01-01", "2014-01-01", "2016-01-01", "")] == [3, 0, 1, 0]
    assert [undated(day).count("planned") for day in ("2010-01-01", "2016-01-01")] == [0, 0]


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"person"}))
def test_the_list_of_every_kind_follows_the_day(reader: Any, kind: str) -> None:
    """Of each fact listed the day is told by hand: its own, or that of what it comes from; none is later."""
    listed = items(reader, kind, "2010-01-01")
    later = [item for item in listed if first_day(reader, kind, item) > "2010-01-01"]
    assert later == []
    if kind in OF_EVERY_DAY:
        assert listed == items(reader, kind, "")


def items(reader: Any, kind: str, day: str) -> list[str]:
    found: list[str] = []
    for number in range(1, 9):
        tables = read(reader, f"/gx-vn/facts/{kind}/", **asked(day), page=str(number)).tables
        found += [row[0].split()[-1] for table in tables for row in table[1:]]
    return sorted(set(found))


FROM_WHICH = ("session", "instrument", "statement", "commitment", "activity", "adopted_in", "decided_in", "cycle")
OF_ITS_OWN = ("signed_on", "said_on", "published", "as_of", "effective_on", "start", "day", "since", "on", "years")


def first_day(reader: Any, kind: str, item: str) -> str:
    """The earliest day that the fact says of itself, or what it names; empty where nothing does."""
    row = KINDS[kind].objects.get(item=item, known_to=None)
    if kind in OF_EVERY_DAY:
        return ""
    said = row.content()
    if kind in ("membership", "tenure", "seat", "channel", "responsibility"):
        return str(said.get("from", ""))
    if kind == "project":
        return min((one["on"] for one in said.get("stages", ()) if "on" in one), default=said.get("from", ""))
    days = [said[key] for key in OF_ITS_OWN if (key in said and key != "on") or (kind == "proposal" and key in said)]
    if days:
        return str(min(days[0])) if isinstance(days[0], list) else str(days[0])
    if "year" in said and kind in ("cycle", "session"):
        return str(said["year"])
    named = next((said[key] for key in FROM_WHICH if key in said), None)
    shapes = KINDS[kind].shape_fields()
    of = next((str(shapes[key].shape).removeprefix("ref:") for key in FROM_WHICH if key in said), "")
    return first_day(reader, of, named) if named else ""


def test_every_kind_has_its_rule() -> None:
    assert set(KINDS) == OWN_DAY.keys() | OF_EVERY_DAY | OF_LISTS


def test_the_facts_list_the_sessions_and_counts_that_had_come(reader: Any) -> None:
    assert items(reader, "session", "2010-01-01") == ["JWC-1", "JWC-2", "JWC-3", "JWC-4"]
    assert items(reader, "count", "2010-01-01") == []


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


def gates(reader: Any, day: str) -> dict[str, list[str]]:
    """Id of a pair → its class, when it was opened, on the day."""
    answer = reader.get("/gx-vn/gates/", asked(day) | {"format": "csv"})
    heads, *rows = table(answer)
    return {row[0]: [row[heads.index("Class")], row[heads.index("Opened on")]] for row in rows}


def test_gates_come_with_their_opening_and_are_raised_on_their_day(reader: Any) -> None:
    assert set(gates(reader, "")) - set(gates(reader, "2025-02-26")) == {"G-21"}
    assert set(gates(reader, "")) - set(gates(reader, "2024-06-24")) == {"G-13", "G-21"}
    assert [gates(reader, day)["G-07"][0] for day in ("2023-12-27", "2023-12-28")] == ["", "international, road"]
    then, now = (read(reader, "/gx-vn/gates/", **asked(day)) for day in ("2023-12-27", ""))
    assert ["28 December 2023" in one.words for one in (then, now)] == [False, True]
    assert ["international since 2023-12-28" in one.words for one in (then, now)] == [False, True]
    assert "19 of them bear no day and stand on every day" in then.words


def calendar(reader: Any, day: str, **more: str) -> list[list[str]]:
    """The rows of the calendar of all years, without the months between them."""
    page = read(reader, "/gx-vn/calendar/", **asked(day), **({"year": "all"} | more))
    return [row for row in page.tables[0][1:] if len(row) > 1] if page.tables else []


@pytest.mark.parametrize("kind", ["activity", "step", "gate", "channel"])
def test_the_calendar_holds_what_had_taken_place_by_the_day(reader: Any, kind: str) -> None:
    every, counted = calendar(reader, "", kind=kind), []
    for day in ("2017-06-01", "2023-03-01"):
        found = calendar(reader, day, kind=kind)
        assert [row for row in found if row not in every] == []
        page = reader.get("/gx-vn/calendar/", asked(day) | {"year": "all", "kind": kind}).content.decode()
        assert [on for on in findall(r'<td>\s*<time datetime="([^"]+)"', page) if on > day] == []
        counted.append(len(found))
    assert counted[0] <= counted[1] < len(every)


def test_the_calendar_holds_the_sessions_of_the_day_and_those_it_saw_ahead(reader: Any) -> None:
    def last(day: str) -> list[list[str]]:
        return calendar(reader, day, kind="session")[-3:]

    assert last("2025-01-15") == [
        ["28 February 2024", "15th Joint Working Committee (2024) session", "Guangxi"],
        ["19–22 February 2025", "16th Joint Working Committee (2025) session planned", "not stated"],
        ["19–22 February 2025", "10th Spring Meeting (2025) session planned", "not stated"],
    ]
    assert last("2026-02-11") == [
        ["11 February 2026", "17th Joint Working Committee (2026) session", "Guangxi"],
        ["11 February 2026", "11th Spring Meeting (2026) session", "Guangxi"],
        ["day not stated", "12th Spring Meeting (2027) session planned", "Hai Phong"],
    ]


def test_the_calendar_holds_the_due_dates_that_were_set_by_the_day(reader: Any) -> None:
    assert [len(calendar(reader, day, kind="due")) for day in ("2010-01-01", "2025-03-01", "")] == [0, 12, 13]


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


def test_the_timeline_says_from_when_to_when_one_may_swipe(reader: Any) -> None:
    assert "Swipe: 2008–2027" in read(reader, "/gx-vn/timeline/").words
    assert "Swipe: 2008–2025" in read(reader, "/gx-vn/timeline/", as_of="2025-01-15").words


def test_bodies_are_offered_by_name_and_one_without_any_name_last(reader: Any) -> None:
    offered = reader.get("/gx-vn/members/answers/").content.decode().split('<select id="body"')[1].split("</select>")[0]
    items = [one.split('value="')[1].split('"')[0] for one in offered.split("<option")[2:]]
    assert (items[0], items[-1]) == ("B-BAISE", "B-LABOUR-BAISE")
