"""Each class of facts that differ is told by what differs; what agrees in other words, units or calendars is not."""

import pytest

from earlyspring.lang.concord.checks import facts
from tests.lang.concord.words_said import pair, told_of

DIFFER = [
    ("D01", {"vi": "tối đa 25 đại biểu", "en": "at most 27 delegates"}, "25", "27"),
    ("D02", {"zh": "最高30万元人民币", "en": "up to RMB 30,000"}, "CNY 300000", "CNY 30000"),
    ("D02", {"vi": "1.234 người", "en": "124 people"}, "1234", "124"),
    ("D03", {"vi": "1,5 tỷ USD", "zh": "15万美元"}, "USD 1500000000", "USD 150000"),
    ("D04", {"vi": "15 tỷ USD", "en": "USD 1.5 billion"}, "USD 15000000000", "USD 1500000000"),
    ("D05", {"vi": "300.000 Nhân dân tệ", "zh": "30万美元"}, "CNY 300000", "USD 300000"),
    ("D06", {"vi": "tăng 15,2%", "zh": "增长12.5%"}, "15.2 %", "12.5 %"),
    ("D06", {"vi": "tăng 15", "zh": "增长15%"}, "15", "15 %"),
    ("D07", {"vi": "ngày 06 tháng 02 năm 2026", "en": "on 2 June 2026"}, "2026-02-06", "2026-06-02"),
    ("D07", {"vi": "thứ Năm", "en": "on Friday"}, "4", "5"),
    ("D07", {"vi": "tháng 11 năm nay", "zh": "今年九月份"}, "--11", "--09"),
    ("D08", {"vi": "đến năm 2027", "zh": "到2028年"}, "2027", "2028"),
    ("D08", {"vi": "ngày 6/2/2026", "zh": "2028年2月6日"}, "2026-02-06", "2028-02-06"),
    ("D09", {"vi": "số liệu quý IV", "en": "data for the third quarter"}, "Q4", "Q3"),
    ("D10", {"vi": "trong vòng 60 ngày", "zh": "30日内"}, "60 d", "30 d"),
    ("D11", {"vi": "15 ngày làm việc", "zh": "15天"}, "15 wd", "15 d"),
    ("D14", {"vi": "Hội nghị lần thứ 16", "zh": "第十五次会晤"}, "16", "15"),
    ("D22", {"vi": "theo Điều 2 và Điều 3", "en": "under Article 2 and Article 4"}, "art_3", "art_4"),
    ("D28", {"vi": "mỗi năm hai lần", "en": "once a year"}, "2/a", "1/a"),
    ("D29", {"zh": "一式两份", "en": "done in triplicate"}, "2", "3"),
    ("D35", {"vi": "mùng 6 tháng Giêng năm Canh Tuất", "zh": "2030年2月8日"}, "2030-02-07 lunar-VN", "2030-02-08"),
    ("D36", {"vi": "số 12/BB-UBLH", "zh": "第21/BB-UBLH号"}, "12/bb-ublh", "21/bb-ublh"),
    ("D37", {"vi": "10 ha", "zh": "10亩"}, "10 har", "10 [mu]"),
    ("D37", {"vi": "12 tấn", "en": "12 kilograms"}, "12 t", "12 kg"),
]
AGREE = [
    {"vi": "1,5 tỷ USD", "zh": "15亿美元"},
    {"zh": "12.5%", "en": "12.5 per cent"},
    {"vi": "ngày 19 đến 22 tháng 2 năm 2027", "en": "from 19 to 22 February 2027"},
    {"vi": "mỗi năm hai lần", "zh": "每半年一次"},
    {"vi": "hai Bên", "en": "both Parties"},
    {"vi": "thành hai bản", "en": "in duplicate"},
    {"vi": "", "en": ""},
]


@pytest.mark.parametrize(("code", "said", "value", "other"), DIFFER, ids=[f"{one[0]}-{one[2]}" for one in DIFFER])
def test_what_differs_names_its_class(code, said, value, other):
    ((found, severity, _words, values),) = told_of(facts, pair(**said))
    assert (found, severity, list(values.values())) == (code, "hard", [value, other])


@pytest.mark.parametrize("said", AGREE, ids=[" ".join(one.values()) for one in AGREE])
def test_what_agrees_is_no_finding(said):
    assert told_of(facts, pair(**said)) == []


def test_what_is_lacking_is_told_with_the_end_of_the_other_side():
    both = pair(vi="Hai Bên họp trong 15 ngày.", en="The Parties meet.")
    (one,) = facts.found(both)
    assert (one.code, one.message, dict(one.values), dict(one.spans)) == (
        "D10",
        "fact_lacking",
        {"vi": "15 d", "en": ""},
        {"vi": (18, 25), "en": (17, 17)},
    )


def test_customary_units_that_agree_are_told_softly():
    assert told_of(facts, pair(vi="rộng 10 ha", zh="面积150亩")) == [
        ("D37", "soft", {"vi": "10 ha", "zh": "150亩"}, {"vi": "10 har", "zh": "150 [mu]"})
    ]


def test_lines_that_stand_in_no_agreement_say_nothing_of_what_agrees():
    assert told_of(facts, pair("", vi="rộng 10 ha", zh="面积150亩")) == []


def test_of_two_facts_each_clashes_with_its_like():
    told = told_of(facts, pair(vi="15 ngày, 300 USD", en="30 days, USD 500"))
    assert [(code, list(values.values())) for code, _severity, _words, values in told] == [
        ("D10", ["15 d", "30 d"]),
        ("D01", ["USD 300", "USD 500"]),
    ]


def test_a_word_that_may_be_another_kind_of_fact_stands_where_it_is_the_only_one():
    told = told_of(facts, pair(zh="本协议30日后生效。", en="It enters into force after 60 days."))
    assert told == [("D10", "hard", {"zh": "30日", "en": "60 days"}, {"zh": "30", "en": "60 d"})]


def test_very_many_facts_that_differ_are_compared_in_time_by_their_number():
    both = pair(
        vi=" ".join(f"{one} USD," for one in range(100, 2100)),
        en=" ".join(f"{one} people," for one in range(5000, 7000)),
    )
    assert len(list(facts.found(both))) == 2000
