from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.figures import (
    UnknownWord,
    chinese,
    counted,
    currency_word,
    qualified,
    scaled,
    unit_word,
    written_amount,
    written_number,
    written_ordinal,
)
from earlyspring.lang.nouns import NOUNS, SYMBOLS
from earlyspring.lang.nouns import UNITS as REPORTED

LANGS = ("vi", "zh", "en")
UNITS = {"tỷ": 9, "triệu": 6, "nghìn tỷ": 12, "万亿": 12, "亿": 8, "万": 4, "billion": 9, "million": 6, "trillion": 12}
exact = st.integers(-(10**20), 10**20) | st.decimals(allow_nan=False, allow_infinity=False, places=3)


def in_all(told):
    return [told(lang) for lang in LANGS]


def read_back(said, lang):
    """The value a reader takes from a figure."""
    for unit, power in sorted(UNITS.items(), key=lambda pair: -len(pair[0])):
        if said.endswith(unit):
            return Decimal(f"{read_back(said.removesuffix(unit).strip(), lang)}E{power}")
    thousands, point = (".", ",") if lang == "vi" else (",", ".")
    return Decimal(said.replace(thousands, "").replace(point, ".").replace("−", "-"))


@pytest.mark.parametrize(
    ("value", "vi", "zh", "en"),
    [
        (154382, "154.382", "154,382", "154,382"),
        (Decimal("1234.50"), "1.234,5", "1,234.5", "1,234.5"),
        (-0.25, "−0,25", "−0.25", "−0.25"),
        (0, "0", "0", "0"),
        (1e21, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000", "1,000,000,000,000,000,000,000"),
    ],
)
def test_a_number_keeps_its_digits(value, vi, zh, en):
    assert in_all(lambda lang: written_number(value, lang)) == [vi, zh, en]


@pytest.mark.parametrize(
    ("value", "currency", "vi", "zh", "en"),
    [
        (25_000_000_000, "USD", "25 tỷ USD", "250亿美元", "USD 25 billion"),
        (120_800_000_000, "CNY", "120,8 tỷ nhân dân tệ", "1208亿元人民币", "CNY 120.8 billion"),
        (9_140_000_000, "USD", "9,14 tỷ USD", "91.4亿美元", "USD 9.14 billion"),
        (174_700_000_000, "VND", "174,7 tỷ đồng", "1747亿越南盾", "VND 174.7 billion"),
        (1_234_567_890, "USD", "1.234.567.890 USD", "1,234,567,890美元", "USD 1,234,567,890"),
        (1_500_000_000_000, "JPY", "1,5 nghìn tỷ JPY", "1.5万亿 JPY", "JPY 1.5 trillion"),
    ],
)
def test_an_amount_in_unit_words(value, currency, vi, zh, en):
    assert in_all(lambda lang: written_amount(value, currency, lang)) == [vi, zh, en]


@pytest.mark.parametrize(
    ("qualifier", "vi", "zh", "en"),
    [
        ("more_than", "hơn 25", "超过25", "more than 25"),
        ("about", "khoảng 25", "约25", "about 25"),
        ("nearly", "gần 25", "近25", "nearly 25"),
        ("less_than", "dưới 25", "不到25", "less than 25"),
        ("up_to", "tối đa 25", "至多25", "up to 25"),
        ("exact", "25", "25", "25"),
        (None, "25", "25", "25"),
    ],
)
def test_what_a_source_says_of_exactness_stays(qualifier, vi, zh, en):
    assert in_all(lambda lang: qualified("25", qualifier, lang)) == [vi, zh, en]


@pytest.mark.parametrize(
    ("value", "vi", "zh", "en"),
    [
        (1, "lần thứ nhất", "第一次", "1st"),
        (2, "lần thứ 2", "第二次", "2nd"),
        (11, "lần thứ 11", "第十一次", "11th"),
        (17, "lần thứ 17", "第十七次", "17th"),
        (20, "lần thứ 20", "第二十次", "20th"),
        (23, "lần thứ 23", "第二十三次", "23rd"),
        (105, "lần thứ 105", "第一百零五次", "105th"),
        (112, "lần thứ 112", "第一百一十二次", "112th"),
    ],
)
def test_which_time_it_is(value, vi, zh, en):
    assert in_all(lambda lang: written_ordinal(value, lang)) == [vi, zh, en]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "零"),
        (10, "十"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (20000, "二万"),
        (100_500, "十万零五百"),
        (105_000, "十万五千"),
        (10_0000_0005, "十亿零五"),
        (1_0001_0000, "一亿零一万"),
        (1_0000_1000, "一亿零一千"),
    ],
)
def test_chinese_numerals(value, said):
    assert chinese(value) == said


def test_counts_in_words():
    assert in_all(lambda lang: counted(1, "commitments", lang)) == ["1 cam kết", "1项承诺", "1 commitment"]
    assert in_all(lambda lang: counted(3, "commitments", lang)) == ["3 cam kết", "3项承诺", "3 commitments"]
    assert in_all(lambda lang: counted(0, "agencies", lang)) == ["0 cơ quan", "0个机构", "0 agencies"]
    assert in_all(lambda lang: counted(13_000_000, "crossings", lang)) == [
        "13 triệu lượt xuất nhập cảnh",
        "1300万人次出入境",
        "13 million crossings",
    ]


def test_every_noun_has_words_in_each_language():
    assert [code for code, words in NOUNS.items() if tuple(words) != LANGS or "|" not in words["en"]] == []


def test_words_that_do_not_exist_are_not_borrowed():
    for ask in (
        lambda: counted(3, "commitments", "lo"),
        lambda: counted(3, "unicorns", "vi"),
        lambda: qualified("3", "roughly", "en"),
        lambda: written_ordinal(3, "lo"),
    ):
        with pytest.raises(UnknownWord):
            ask()
    assert written_number(1234567, "lo") == "1\u00a0234\u00a0567"


def test_what_is_no_figure_is_refused():
    with pytest.raises(ValueError, match="not a number"):
        written_number(float("nan"), "vi")
    with pytest.raises(ValueError, match="0 is no ordinal"):
        written_ordinal(0, "vi")
    with pytest.raises(ValueError, match="not written in Chinese"):
        chinese(-1)


@given(exact, st.sampled_from(LANGS))
def test_no_figure_is_rounded(value, lang):
    assert read_back(written_number(value, lang), lang) == value
    assert read_back(scaled(value, lang), lang) == value


@given(st.integers(0, 10**12 - 1))
def test_chinese_numerals_read_back(value):
    total = section = digit = 0
    for character in chinese(value):
        if character in "零一二三四五六七八九":
            digit = "零一二三四五六七八九".index(character)
        elif character in "十百千":
            section += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[character]
            digit = 0
        else:
            total += (section + digit) * {"万": 10**4, "亿": 10**8}[character]
            section = digit = 0
    assert total + section + digit == value


def test_what_a_figure_counts_is_said_without_the_figure():
    assert [unit_word("exchanges", lang) for lang in ("vi", "zh", "zh-hans", "en")] == [
        "lượt giao lưu",
        "次交流",
        "次交流",
        "exchanges",
    ]
    with pytest.raises(UnknownWord):
        unit_word("wishes", "vi")


def test_a_currency_without_words_keeps_its_code():
    assert [currency_word("CNY", lang) for lang in ("vi", "zh", "en")] == ["nhân dân tệ", "元人民币", "CNY"]
    assert currency_word("LAK", "vi") == "LAK"


def test_a_symbol_of_measure_is_the_same_in_every_language():
    assert [counted(1250, "km2", lang) for lang in ("vi", "zh", "en")] == [
        "1.250\u00a0km²",
        "1,250\u00a0km²",
        "1,250\u00a0km²",
    ]
    assert [counted(12, "%", "vi"), unit_word("km", "zh"), counted(1, "t", "en")] == ["12%", "km", "1\u00a0t"]
    assert set(REPORTED) <= set(NOUNS)
    assert set(SYMBOLS) & set(NOUNS) == set()
