import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures import ribbons
from earlyspring.pictures.days import middle
from earlyspring.pictures.frame import RADIUS, framed
from earlyspring.pictures.timeline import Mark, Ribbon, Stretch, rows
from tests.pictures.room import collisions
from tests.pictures.sample import LANGUAGES, timeline


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_stands_on_another(language: str) -> None:
    assert collisions(ribbons.labels(timeline(language))) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_lies_on_the_sheet(language: str) -> None:
    line = timeline(language)
    outside = [box.words for box in ribbons.labels(line) if box.left < 0 or box.right > line.width + 1]
    assert outside == []


def test_ha_giang_bends_into_tuyen_quang_where_that_begins() -> None:
    svg = ribbons.draw(timeline("vi"))
    ends = Counter(re.findall(r'd="M[^"]*C[^"]* ([\d.]+ [\d.]+)"', svg))
    begins = re.findall(r'd="M([\d.]+ [\d.]+)H', svg)
    assert [(number, end in begins) for end, number in ends.items()] == [(2, True), (2, True)]


def test_sessions_without_a_day_are_said_beneath() -> None:
    said = [box.words for box in ribbons.labels(timeline("en"))]
    assert said[-1] == "Joint Working Committee, day not stated: no. 2, 3, 4, 8"


def test_the_table_says_the_same() -> None:
    table = rows(timeline("en"))
    assert table[1] == ("Guangxi", "member", "2008", "", "")
    assert ("Ha Giang", "member", "2012-12-06", "2025-07-01", "merged into Tuyen Quang") in table
    assert ("Joint Working Committee 2", "held in person", "—", "", "—") in table
    assert len(table) == 1 + 13 + 12 + 17


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_means_harm_stays_a_name(language: str) -> None:
    line = timeline(language)
    first = replace(line.ribbons[0], name='"><script>')
    assert "<script" not in ribbons.draw(replace(line, ribbons=(first, *line.ribbons[1:])))


days = st.dates(min_value=date(2008, 1, 1), max_value=date(2027, 12, 31)).map(lambda day: day.isoformat())


@given(st.lists(days, max_size=30, unique=True))
def test_sessions_however_close_keep_apart(held: list[str]) -> None:
    marks = tuple(Mark("SM", str(at), day, "QN") for at, day in enumerate(held))
    line = replace(timeline("vi"), marks=marks)
    frame = framed(line)
    circles = [(frame.x(middle(mark.day)), y) for mark, y in frame.lanes.items()]
    near = [pair for pair in combinations(circles, 2) if dist(*pair) < 2 * RADIUS]
    assert near == []
    assert collisions(ribbons.labels(line)) == ()


@given(st.lists(st.sampled_from(["Quảng Ninh", "广西壮族自治区", "Lan"]), min_size=1, max_size=20))
def test_many_members_keep_apart(names: list[str]) -> None:
    parts = tuple(Ribbon(str(at), name, "square", (Stretch("member", "2010"),)) for at, name in enumerate(names))
    assert collisions(ribbons.labels(replace(timeline("zh"), ribbons=parts, marks=()))) == ()
