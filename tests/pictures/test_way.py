"""The way from proposals to results, as a picture and as a table."""

import pytest

from earlyspring.pictures.way import Flow, Stage, Way, draw, labels, rows
from tests.pictures.room import collisions

STAGES = (
    Stage("đề xuất", 18, "1 được tiếp nối", "/s/proposals/"),
    Stage("thỏa thuận", 35, "9 được tiếp nối"),
    Stage("cam kết", 44, "9 có kết quả"),
    Stage("kết quả", 36, "3 gắn với cam kết hoặc thỏa thuận"),
)
FLOWS = (Flow(0, 2, 1), Flow(0, 3, 4), Flow(1, 2, 29), Flow(1, 3, 3), Flow(2, 3, 9))
WAY = Way("way", "vi", "Đường đi", "Các ô.", STAGES, FLOWS, ("Từ", "Đến", "Số"))


def test_the_table_names_every_station_and_every_link() -> None:
    assert rows(WAY) == (
        ("Từ", "Đến", "Số"),
        ("đề xuất", "1 được tiếp nối", "18"),
        ("thỏa thuận", "9 được tiếp nối", "35"),
        ("cam kết", "9 có kết quả", "44"),
        ("kết quả", "3 gắn với cam kết hoặc thỏa thuận", "36"),
        ("đề xuất", "cam kết", "1"),
        ("đề xuất", "kết quả", "4"),
        ("thỏa thuận", "cam kết", "29"),
        ("thỏa thuận", "kết quả", "3"),
        ("cam kết", "kết quả", "9"),
    )


def test_each_link_is_an_arrow_and_stations_lead_to_their_lists() -> None:
    said = draw(WAY)
    assert (said.count('class="pic-full"'), said.count('class="pic-box"'), said.count("<a ")) == (5, 4, 1)


def test_no_label_covers_another() -> None:
    assert collisions(labels(WAY)) == ()


def test_a_way_back_is_refused() -> None:
    with pytest.raises(ValueError, match="from station 2 to station 1"):
        draw(Way("w", "vi", "", "", STAGES, (Flow(2, 1, 1),), ("", "", "")))
