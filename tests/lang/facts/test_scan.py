"""The same clause in three languages states the same facts, whatever their kind."""

import pytest

from earlyspring.lang.facts import UnknownLanguage, facts_in
from tests.lang.facts.said import said

ALIKE = {
    "a range of days": (
        "Hội nghị được tổ chức từ ngày 19 đến 22/2/2025.",
        "会议于2025年2月19日至22日举行。",
        "The meeting was held on February 19-22, 2025.",
        ["range 2025-02-19/2025-02-22"],
    ),
    "a day in full": (
        "ngày 06 tháng 02 năm 2026",
        "二〇二六年二月六日",
        "6 February 2026",
        ["date 2026-02-06"],
    ),
    "a day without its year": ("ngày 21/2", "2月21日", "on 21 February", ["date --02-21"]),
    "a year": ("đến năm 2027", "到2027年", "by 2027", ["date 2027"]),
    "a month": ("vào tháng Giêng năm 2030", "2030年一月", "in January 2030", ["date 2030-01"]),
    "months": ("tháng 3 và tháng 9", "3月和9月", "March and September", ["date --03", "date --09"]),
    "a quarter": ("quý III/2026", "2026年第三季度", "the third quarter of 2026", ["quarter 2026-Q3"]),
    "a half-year": ("6 tháng đầu năm 2026", "2026年上半年", "the first half of 2026", ["half 2026-H1"]),
    "an amount": ("1,5 tỷ USD", "15亿美元", "USD 1.5 billion", ["amount 1500000000 USD"]),
    "a range of money": (
        "10 triệu–15 triệu VND",
        "1000万至1500万越南盾",
        "VND 10 million to 15 million",
        ["amount 10000000 VND", "amount 15000000 VND"],
    ),
    "and a half": ("1,5 triệu tấn", "150万吨", "one and a half million tonnes", ["quantity 1500000 t"]),
    "an amount of yuan": ("tối đa 300.000 Nhân dân tệ", "最高30万元人民币", "up to RMB 300,000", ["amount 300000 CNY"]),
    "a percentage": ("tăng 15,2%", "增长15.2%", "growth of 15.2 per cent", ["percent 15.2 %"]),
    "percentage points": ("tăng 2 điểm phần trăm", "上升2个百分点", "up 2 percentage points", ["percent 2 pp"]),
    "a fraction": ("hai phần ba", "三分之二", "two thirds", ["fraction 0.666667"]),
    "a half of what it was": ("giảm một nửa", "减半", "is halved", ["fraction 0.5?"]),
    "twice as much": ("tăng gấp đôi", "翻一番", "doubles", ["fraction 2?"]),
    "a third": ("một phần ba", "三分之一", "one third", ["fraction 0.333333"]),
    "thousandths": ("5‰", "千分之五", "5 per mille", ["percent 0.5 %"]),
    "working days": ("15 ngày làm việc", "15个工作日", "15 working days", ["period 15 wd"]),
    "days": ("trong vòng 30 ngày", "30日内", "within 30 days", ["period 30 d"]),
    "hours": ("12 giờ mỗi ngày", "每日12小时", "12 hours per day", ["period 12 h"]),
    "an area": ("10 ha", "10公顷", "10 hectares", ["quantity 10 har"]),
    "a length": ("3,5 km", "3.5公里", "3.5 kilometres", ["quantity 3.5 km"]),
    "goods": ("120 nghìn tấn", "12万吨", "120,000 tonnes", ["quantity 120000 t"]),
    "a session": ("Hội nghị lần thứ XVI", "第十六次会晤", "the 16th session", ["ordinal 16"]),
    "a reference": ("Điều 2 khoản 1", "第二条第一款", "Article 2(1)", ["reference art_2__para_1"]),
    "references": ("Điều 2 và Điều 3", "第二条和第三条", "Articles 2 and 3", ["reference art_2", "reference art_3"]),
    "clauses of an article": (
        "khoản 1 và khoản 2 Điều 4",
        "第四条第一款和第二款",
        "paragraphs 1 and 2 of Article 4",
        ["reference art_4__para_1", "reference art_4__para_2"],
    ),
    "days of every year": (
        "ngày 02 tháng 9 hằng năm; ngày 15 tháng 01",
        "每年9月2日和次年1月15日",
        "on 2 September and on 15 January",
        ["date --09-02", "date --01-15"],
    ),
    "the second half": ("nửa cuối năm 2028", "2028年下半年", "the second half of 2028", ["half 2028-H2"]),
    "hours of two clocks": (
        "từ 07 giờ 00 đến 19 giờ 00 theo giờ Hà Nội, tức từ 08 giờ 00 đến 20 giờ 00 theo giờ Bắc Kinh",
        "河内时间7时00分至19时00分，即北京时间8时00分至20时00分",
        "from 07:00 to 19:00 Ha Noi time, that is, from 08:00 to 20:00 Beijing time",
        [f"time {one}:00 UTC+{one[-1]}" for one in ("07:00+07", "19:00+07", "08:00+08", "20:00+08")],
    ),
    "the last hour of a day": (
        "ngày 31/12, 24:00",
        "12月31日24:00",
        "31 December, 24:00",
        ["date --12-31", "time 00:00"],
    ),
    "what is done so often": ("kiểm tra mỗi tuần hai lần", "每周检查两次", "tested twice a week", ["frequency 2 wk"]),
    "an annex": ("Phụ lục 1", "附件一", "Annex 1", ["reference annex_1"]),
    "originals": ("làm thành hai bản", "一式两份", "done in duplicate", ["copies 2"]),
    "how often": ("Mỗi quý một lần", "每季度一次", "once every quarter", ["frequency 1 quarter"]),
    "every other year": ("hai năm một lần", "每两年一次", "once every two years", ["frequency 0.5 a"]),
    "a weekday": ("Chủ nhật", "星期日", "Sunday", ["weekday 7"]),
    "a time": ("lúc 15 giờ 30", "下午3点30分", "at 3.30 p.m.", ["time 15:30"]),
    "a count": ("25 đại biểu", "25名代表", "25 delegates", ["number 25"]),
}


@pytest.mark.parametrize("clause", ALIKE)
def test_a_clause_says_the_same_in_three_languages(clause):
    vi, zh, en, facts = ALIKE[clause]
    soft = any(one.endswith("?") for one in facts)
    assert [said(text, lang, soft=soft) for text, lang in ((vi, "vi"), (zh, "zh"), (en, "en"))] == [facts] * 3


def test_what_hardly_means_a_figure_is_soft():
    assert said("Hai Bên nhất trí", "vi", soft=True) == ["number 2?"]
    assert said("两国一致同意", "zh") == []
    assert said("both sides and one of them", "en") == []
    assert said("零容忍,零售", "zh") == said("zero tolerance", "en") == []
    assert said("降为零", "zh") == said("down to zero", "en") == ["number 0"]


def test_a_verb_is_no_month():
    assert said("The Parties may, and shall, march on", "en") == []
    assert said("by May and until March", "en") == ["date --05", "date --03"]


def test_a_number_may_be_read_in_two_ways():
    (one,) = facts_in("1.234", "vi")
    assert (one.value, one.readings) == (1234, (1.234,))
    (hour,) = facts_in("lúc 3 giờ", "vi")
    assert hour.values == ("03:00", "15:00", "h:3")


def test_another_language_is_refused():
    with pytest.raises(UnknownLanguage):
        facts_in("12 mai", "fr")


def test_a_share_in_characters_ends_before_a_figure():
    assert said("三分之二2", "zh") == ["fraction 0.666667", "number 2"]


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        ("en", "nearly CNY 300 bn (USD 41.2 bn)", ["amount 300000000000 CNY", "amount 41200000000 USD"]),
        ("en", "6 or 7 January", ["range --01-06/--01-07"]),
        ("vi", "ngày 6 hoặc 7/1", ["range --01-06/--01-07"]),
        ("zh", "1月6日或7日", ["range --01-06/--01-07"]),
        ("en", "Jan-May 2024", ["range 2024-01/2024-05"]),
        ("vi", "tháng 1-5/2024", ["range 2024-01/2024-05"]),
        ("zh", "2024年1—5月", ["range 2024-01/2024-05"]),
        ("zh", "1月至5月6日", ["date --01", "date --05-06"]),
        ("vi", "hội nghị lần thứ 9 tháng 2/2018", ["ordinal 9", "date 2018-02"]),
        ("vi", "họp nửa tháng một lần", ["fraction 0.5?", "number 1?"]),
        ("vi", "vào tháng một", ["date --01"]),
        ("zh", "格式如30/11/2026或2027-02-11", ["date 2026-11-30", "date 2027-02-11"]),
        ("vi", "tỷ lệ phần trăm không cộng lại", []),
        ("zh", "百科全书、同一百货公司", []),
        ("en", "a trilateral meeting", ["number 3?"]),
        ("en", "avoidance of double taxation; a double-track line", []),
        ("en", "may be extended only once, and no more than twice", ["fraction 1?", "fraction 2?"]),
        ("en", "Trade quadruples; a tenfold rise", ["fraction 4?", "fraction 10?"]),
        ("zh", "三成半、两成和3成", ["percent 35 %", "percent 20 %", "percent 30 %"]),
        ("zh", "一波三折、一成不变、八成会来", ["number 1?", "number 3?", "number 1?", "number 8?"]),
        ("zh", "百万分之三", ["number 3?"]),
        ("zh", "百分之百、百分之二十点五", ["percent 100 %", "percent 20.5 %"]),
    ],
)
def test_alternatives_spans_of_months_and_words_that_only_look_like_facts(lang, text, facts):
    assert said(text, lang, soft=True) == facts


def test_a_third_may_be_the_third():
    (one,) = facts_in("a third meeting", "en")
    assert (one.kind, one.readings) == ("fraction", ("nth:3",))
