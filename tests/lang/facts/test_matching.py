"""Which facts of one text the other does not state."""

import pytest

from earlyspring.lang.facts import Fact, facts_in
from earlyspring.lang.facts.matching import unmatched
from tests.lang.steps import steps


def odd(vi, zh):
    return [(one.side, one.fact.text) for one in unmatched(facts_in(vi, "vi"), facts_in(zh, "zh"))]


@pytest.mark.parametrize(
    ("vi", "zh"),
    [
        ("10 ha", "150亩"),
        ("1,5 tỷ USD", "15亿美元"),
        ("trong vòng 30 ngày", "30日内"),
        ("hai mươi lăm năm", "25年"),
        ("từ ngày 19 đến ngày 22 tháng 2", "2月19日至22日"),
        ("ngày 21/2/2025", "二〇二五年二月二十一日"),
        ("1.234", "1234"),
        ("9 giờ 00 (giờ Hà Nội)", "北京时间10时整"),
        ("lúc 9 giờ 30 (giờ Hà Nội)", "9时30分"),
        ("Hai Bên họp ba phiên; mỗi phiên 3 giờ", "双方举行三场会议,每场3小时"),
        ("số 12/2026/BB-UBLH", "〔2026〕12号"),
        ("30 đến 50 nghìn tấn", "3万至5万吨"),
        ("cách 45 dặm (72 km)", "45英里(72公里)"),
        ("Nghị định số 30/2020/NĐ-CP", "第30/2020/NĐ-CP号议定"),
        ("số 12/BB-UBLH", "第12号纪要"),
        ("sáu tháng một lần", "每半年一次"),
        ("ít nhất 01 lần/năm", "每年至少1次"),
        ("quý I và quý II năm 2026", "2026年第一季度和第二季度"),
        ("từ 10 đến 15%", "10%至15%"),
        ("đường dây 220 kV", "220千伏线路"),
        ("số liệu quý IV", "第四季度数据"),
        ("450 mẫu Trung Quốc (30 ha)", "450亩"),
        ("13 (mười ba) đoàn", "13个代表团"),
        ("300.000 (ba trăm nghìn) Nhân dân tệ", "30万元人民币（叁拾万元整）"),
        ("trong vòng 15 (mười lăm) ngày", "15天内"),
        ("10 (mười) %", "10%"),
        ("từ 2 ha trở lên", "2公顷以上"),
        ("ít nhất 3 chuyến mỗi tuần", "每周至少3次"),
        ("mục II và mục III", "第二部分和第三部分"),
        ("báo cáo sáu tháng", "半年报告"),
        ("hằng quý", "每季度核查一次"),
        ("mở 24/24 giờ", "24小时开放"),
        ("điểm 7 và điểm 16", "第7点和第16点"),
        ("giảm 50%", "减半收取"),
        ("giảm một nửa", "减少50%"),
        ("tăng gấp đôi", "翻一番"),
        ("tăng 100%", "增长一倍"),
        ("gấp 2 lần", "增加1倍"),
        ("gấp bốn lần", "翻了两番"),
        ("gấp 3 lần", "增长2倍"),
        ("gấp 1,5 lần", "1.5倍"),
        ("nhiều gấp rưỡi", "1.5倍"),
        ("giữ lại 35%", "保留三成五"),
        ("ba phần mười", "约三成"),
        ("một phần ba số ghế", "三分之一席位"),
        ("lãi 0,05% mỗi ngày", "每日万分之五的利息"),
        ("năm phần nghìn", "5‰"),
        ("giảm giá 20%", "八折优惠"),
        ("giảm giá 15%", "八五折"),
        ("hội viên không đổi", "一成不变"),
        ("trực 24/24", "全天候值班"),
    ],
)
def test_the_same_in_two_languages(vi, zh):
    assert odd(vi, zh) == []


@pytest.mark.parametrize(
    ("vi", "zh", "found"),
    [
        ("300.000 Nhân dân tệ", "3万元人民币", [(0, "300.000 Nhân dân tệ"), (1, "3万元人民币")]),
        ("300.000 Nhân dân tệ", "30万美元", [(0, "300.000 Nhân dân tệ"), (1, "30万美元")]),
        ("số liệu quý IV", "第三季度数据", [(0, "quý IV"), (1, "第三季度")]),
        ("mỗi năm một lần", "每季度一次", [(0, "mỗi năm một lần"), (1, "每季度一次")]),
        ("15 ngày làm việc", "15天", [(0, "15 ngày làm việc"), (1, "15天")]),
        ("tăng 15,2%", "增长15.2", [(0, "15,2%"), (1, "15.2")]),
        ("10 ha", "10亩", [(0, "10 ha"), (1, "10亩")]),
        ("ngày 6/2/2026", "2月6日", [(0, "6/2/2026"), (1, "2月6日")]),
        ("làm thành hai bản", "一式三份", [(0, "thành hai bản"), (1, "一式三份")]),
        ("450 mẫu Trung Quốc (30 ha)", "45亩", [(0, "450 mẫu Trung Quốc"), (0, "30 ha"), (1, "45亩")]),
        ("mục II và mục III", "第二部分和第四部分", [(0, "III"), (1, "第四")]),
        ("số 45/2026/TT-SNV", "第45/2029/TT-SNV号", [(0, "số 45/2026/TT-SNV"), (1, "第45/2029/TT-SNV号")]),
        ("30 vạn tệ", "30万元美元", [(0, "30 vạn tệ"), (1, "30万元美元")]),
        ("quý II năm 2026", "第二季度", [(0, "quý II năm 2026")]),
        ("giảm 40%", "减半收取", [(0, "40%")]),
        ("tăng gấp đôi", "翻两番", [(0, "gấp đôi"), (1, "翻两番")]),
        ("giữ lại 30%", "保留四成", [(0, "30%"), (1, "四成")]),
        ("một phần ba", "四分之一", [(0, "một phần ba"), (1, "四分之一")]),
        ("giảm giá 20%", "七折优惠", [(0, "20%"), (1, "七折")]),
        ("lãi 0,5%", "万分之五", [(0, "0,5%"), (1, "万分之五")]),
        ("ngày thứ Ba", "星期四", [(0, "thứ Ba"), (1, "星期四")]),
        ("cách 45 dặm (75 km)", "45英里(72公里)", [(0, "75 km"), (1, "72公里")]),
        ("9 giờ 00 (giờ Hà Nội)", "北京时间9时整", [(0, "9 giờ 00"), (1, "9时整")]),
        ("Điều 2 và Điều 3", "第二条和第四条", [(0, "3"), (1, "四")]),
    ],
)
def test_a_difference_is_named_on_both_sides(vi, zh, found):
    assert odd(vi, zh) == found


def test_a_figure_said_twice_and_lost_once_is_found():
    assert odd("72% số này, 72% số kia", "72%,另一") == [(0, "72%")]


def test_a_numeral_may_be_said_again():
    assert odd("ba tỉnh họp; ba tỉnh thống nhất", "三省开会并商定") == []


def test_a_day_may_leave_out_a_year_that_was_said():
    assert odd("năm 2026, từ ngày 6/2/2026", "2026年2月6日起") == []
    assert odd("Năm 2026: ngày 6/2", "2026年:2月6日") == []


def test_a_weekday_may_be_left_out_but_not_another():
    assert odd("Chủ nhật, ngày 8/2/2026", "2026年2月8日") == []
    assert odd("Chủ nhật, ngày 8/2/2026", "2026年2月8日,星期六") == [(0, "Chủ nhật"), (1, "星期六")]


def test_the_other_that_may_be_meant_is_named():
    (first, second) = unmatched(facts_in("15 km", "vi"), facts_in("25公里", "zh"))
    assert (first.other, second.other) == (second.fact, first.fact)


@pytest.mark.parametrize(
    ("vi", "zh", "found"),
    [
        ("15 (mười lăm) ngày", "15个工作日", [(0, "15")]),
        ("300.000 (ba trăm nghìn) USD", "30万元人民币", [(0, "300.000"), (1, "30万元人民币")]),
    ],
)
def test_what_is_counted_is_read_behind_the_words_in_brackets(vi, zh, found):
    assert odd(vi, zh) == found


def test_may_written_small_is_no_month():
    assert [(one.kind, one.text) for one in facts_in("Children under 15 may not work. On 15 May 2026.", "en")] == [
        ("number", "15"),
        ("date", "15 May 2026"),
    ]


def many(kind, first, count, *, soft=False, text="9"):
    """So many facts of a kind, each of another value, one right behind the other."""
    return [Fact(kind, first + at, None, 2 * at, 2 * at + 1, text, soft) for at in range(count)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"kind": "number"}, {"kind": "number"}),
        ({"kind": "number"}, {"kind": "ordinal", "soft": True}),
        ({"kind": "weekday"}, {"kind": "number"}),
        ({"kind": "number", "text": "ba"}, {"kind": "fraction", "soft": True}),
    ],
    ids=["numbers", "soft ones", "weekdays", "numerals"],
)
def test_twice_as_many_facts_that_never_agree_take_twice_the_steps(ours, theirs):
    taken = [
        steps(unmatched, many(**ours, first=1, count=size), many(**theirs, first=10**7, count=size))
        for size in (200, 400)
    ]
    assert taken[1] < 2.3 * taken[0]
