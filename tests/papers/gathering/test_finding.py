"""Whoever looks for a name finds it: Vietnamese by the given name, Chinese by the pinyin that was given, others apart."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.papers.gathering.facts import Person, Seat
from earlyspring.papers.gathering.finding import by_given, by_pinyin, finding_lists, without_pinyin
from tests.papers.gathering.looking import flat
from tests.papers.gathering.people import LAN, SILENT, SPRING, WEI
from tests.papers.reading import pages


def seat(number: int, **person) -> Seat:
    return Seat(person=Person(code=f"P-{number}", **person), number=number, table="1")


def named(seats) -> list[str]:
    return [next(iter(one.person.names.values())) for one in seats]


def test_vietnamese_stand_by_given_name_then_by_the_whole():
    names = ["Trần Thị Đào", "Nguyễn Văn Dũng", "Bùi Ân", "Lê An", "Phạm Thị Đào", "Lý Ẩn"]
    seats = [seat(n, names={"vi": name}, lang="vi") for n, name in enumerate(names)]
    assert named(by_given(seats)) == [
        "Lê An",
        "Bùi Ân",
        "Lý Ẩn",
        "Nguyễn Văn Dũng",
        "Phạm Thị Đào",
        "Trần Thị Đào",
    ]


def test_a_given_name_of_two_words_is_that_which_was_said():
    """Else the last word would be taken."""
    seats = [
        seat(1, names={"vi": "Lê Bảo An"}, lang="vi", given="Bảo An"),
        seat(2, names={"vi": "Lê An"}, lang="vi"),
        seat(3, names={"vi": "Lê Bình"}, lang="vi"),
    ]
    assert [one.number for one in by_given(seats)] == [2, 1, 3]


def test_chinese_stand_by_the_pinyin_they_gave():
    """覃 is read Qín in Guangxi; nobody derives it, or 单 as Dān."""
    given = {"覃试": "Qín Shì", "韦试": "Wéi Shì", "单试": "Shàn Shì", "曾试": "Zēng Shì"}
    seats = [seat(n, names={"zh": one}, lang="zh", pinyin=said) for n, (one, said) in enumerate(given.items())]
    assert named(by_pinyin(seats)) == ["覃试", "单试", "韦试", "曾试"]
    assert without_pinyin(seats) == ()


def test_who_gave_no_pinyin_stands_apart_and_under_a_heading_that_says_so():
    seats = [Seat(person=one, number=n, table="1") for n, one in enumerate((SILENT, WEI, LAN))]
    printed = flat("".join(pages(finding_lists(SPRING, seats))))
    _before, apart = printed.split(flat("Chưa có phiên âm: xếp riêng, theo mã"))
    assert ("覃试试" in apart, "试代表十二" in apart) == (True, False)
    assert without_pinyin(seats) == (seats[0],)


people = st.builds(
    Person,
    code=st.uuids().map(str),
    lang=st.sampled_from(["vi", "zh", "en"]),
    names=st.dictionaries(st.sampled_from(["vi", "zh", "en"]), st.sampled_from(["Thử", "试", "An", " "])),
    pinyin=st.sampled_from(["", "Shì", "An"]),
).map(lambda one: replace(one, names=dict(one.names) | {one.lang: "试 Thử"}))


@given(st.lists(people, max_size=12))
def test_everybody_stands_in_a_list_and_in_none_twice(everyone):
    seats = tuple(Seat(person=one, number=n, table="1") for n, one in enumerate(everyone))
    found = [by_given(seats), by_pinyin(seats), without_pinyin(seats)]
    assert {one.number for each in found for one in each} == {one.number for one in seats}
    assert [len({one.number for one in each}) for each in found] == [len(each) for each in found]
