"""Who owes what, as a picture and as the same table."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.pictures.reports_due import Agency, ReportsDue, draw, labels, rows
from tests.pictures.room import collisions

STATES = {"complete": "đã tiếp nhận", "not_started": "chưa báo cáo"}
NAMES = ["Sở Ngoại vụ Quảng Ninh", "广西壮族自治区人民政府外事办公室", "Sở Công Thương và Du lịch tỉnh Quảng Ninh"]


def owing(agencies: int, codes: int) -> ReportsDue:
    named = tuple(f"2026-SM11-{no:02}" for no in range(codes))
    owed = {code: ("complete" if no % 2 else "not_started", f"/spring/{no}/") for no, code in enumerate(named)}
    made = tuple(Agency(NAMES[no % len(NAMES)], ("circle", "square")[no % 2], owed) for no in range(agencies))
    return ReportsDue("owing", "vi", "Ai báo cáo gì", "", made, named, STATES, "Cơ quan")


@given(st.integers(1, 14), st.integers(1, 60))
def test_any_number_of_agencies_and_commitments_keep_their_labels_apart(agencies: int, codes: int) -> None:
    assert collisions(labels(owing(agencies, codes))) == ()


def test_each_thing_owed_is_one_shape_with_its_address() -> None:
    picture = ElementTree.fromstring(draw(owing(3, 30)))
    links = [one.get("href") for one in picture.iter() if one.tag.endswith("}a")]
    assert sorted(links) == sorted(f"/spring/{no}/" for no in range(30) for _ in range(3))


def test_the_table_says_the_same() -> None:
    told = Agency("Sở Ngoại vụ", "circle", {"C-2": ("complete", "")})
    picture = ReportsDue("owing", "vi", "Ai báo cáo gì", "", (told,), ("C-1", "C-2"), STATES, "Cơ quan")
    assert rows(picture) == (("Cơ quan", "C-1", "C-2"), ("Sở Ngoại vụ", "—", "đã tiếp nhận"))
