"""What our own papers write is read as what they meant."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.days import written_day, written_span
from earlyspring.lang.facts import facts_in
from earlyspring.lang.figures import chinese, written_amount, written_number, written_ordinal

LANGS = st.sampled_from(["vi", "zh", "en"])
DAYS = st.dates(date(1500, 1, 1), date(2099, 12, 1))


@given(DAYS, LANGS, st.sampled_from([4, 7, 10]))
def test_a_day(day, lang, exactness):
    said = day.isoformat()[:exactness]
    (one,) = facts_in(written_day(said, lang), lang)
    assert (one.kind, one.value) == ("date", said)


@given(DAYS, st.integers(1, 40), LANGS)
def test_a_span_of_days(first, more, lang):
    last = first + timedelta(days=more)
    (one,) = facts_in(written_span(first.isoformat(), last.isoformat(), lang), lang)
    assert (one.kind, one.value) == ("range", f"{first}/{last}")


@given(st.integers(10_000, 10**15) | st.decimals(0, 10**9, places=2), LANGS)
def test_a_number(value, lang):
    (one,) = facts_in(written_number(value, lang), lang)
    assert float(value) in [float(each) for each in one.values if not str(each).startswith("-")]


@given(st.integers(1, 10**14) | st.decimals(1, 10**9, places=2), st.sampled_from(["USD", "CNY", "VND"]), LANGS)
def test_an_amount(value, currency, lang):
    (one,) = facts_in(written_amount(value, currency, lang), lang)
    assert (one.kind, one.unit) == ("amount", currency)
    assert Decimal(str(value)) in [Decimal(str(each)) for each in one.values]


@given(st.integers(1, 88), LANGS)
def test_a_session(number, lang):
    (one,) = facts_in(written_ordinal(number, lang), lang)
    assert (one.kind, one.value) == ("ordinal", number)


@given(st.integers(3, 10**12 - 1))
def test_a_chinese_numeral(value):
    (one,) = facts_in(chinese(value), "zh")
    assert one.value == value
