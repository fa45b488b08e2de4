from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.figures_reported import Measure, as_number, figure_faults
from earlyspring.core.shapes import Fault
from earlyspring.lang.typed import typed_number

INDICATORS = {
    "KM": Measure("C-1", "number", "km"),
    "SHARE": Measure("C-1", "percentage", "percent"),
    "STAGE": Measure("C-1", "ordinal"),
    "WORDS": Measure("C-1", "qualitative"),
    "OTHER": Measure("C-2", "number", "km"),
}


def wrong(*values, indicators=INDICATORS):
    whole = [{"period_end": "2027-06-30"} | one for one in values]
    return [
        (fault.path, fault.code, fault.given, fault.expected)
        for fault in figure_faults(whole, "C-1", indicators, "2026-02-11", "2027-07-10")
    ]


def test_figures_as_they_should_be():
    assert wrong(
        {"indicator": "KM", "value": "1.234,5", "unit": "km"},
        {"indicator": "KM", "value": 0, "period_end": "2026-02-11"},
        {"indicator": "KM", "value": 1, "period_end": "2026-02"},
        {"indicator": "SHARE", "numerator": 1, "denominator": 3},
        {"indicator": "SHARE", "value": "33,3", "numerator": 1, "denominator": 3, "period_end": "2026-12-31"},
        {"indicator": "STAGE", "value": 3},
        {"indicator": "WORDS", "text": {"vi": "Đã thống nhất phương án"}},
    ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ({"indicator": "KM", "value": "1.234"}, ("values[0].value", "which_separator", "1.234", "1234\n1.2340")),
        ({"indicator": "KM", "value": -5}, ("values[0].value", "below_zero", "-5", "")),
        ({"indicator": "SHARE", "value": 180}, ("values[0].value", "over_hundred", "180", "")),
        (
            {"indicator": "SHARE", "numerator": 10, "denominator": 8},
            ("values[0].numerator", "more_than_the_whole", "10", "8"),
        ),
        ({"indicator": "KM", "value": "many"}, ("values[0].value", "not_number", "'many'", "")),
        ({"indicator": "KM", "value": True}, ("values[0].value", "not_number", "True", "")),
        ({"indicator": "KM", "value": float("nan")}, ("values[0].value", "not_number", "nan", "")),
        ({"indicator": "KM", "value": 10**16}, ("values[0].value", "not_number", "10000000000000000", "")),
        ({"indicator": "KM", "value": 12, "unit": "m"}, ("values[0].unit", "not_its_unit", "m", "km")),
        ({"indicator": "KM"}, ("values[0].value", "missing", "", "")),
        ({"indicator": "KM", "numerator": 1, "denominator": 2}, ("values[0].value", "missing", "", "")),
        ({"indicator": "SHARE"}, ("values[0].value", "missing", "", "")),
        ({"indicator": "SHARE", "value": 5, "numerator": 1}, ("values[0].denominator", "missing", "", "")),
        ({"indicator": "SHARE", "denominator": 1}, ("values[0].numerator", "missing", "", "")),
        (
            {"indicator": "SHARE", "numerator": 1, "denominator": 0},
            ("values[0].denominator", "zero_denominator", "", ""),
        ),
        (
            {"indicator": "SHARE", "value": 43, "numerator": 1, "denominator": 3},
            ("values[0].value", "share_does_not_match", "43", "1 / 3"),
        ),
        (
            {"indicator": "SHARE", "value": "33,9", "numerator": 1, "denominator": 3},
            ("values[0].value", "share_does_not_match", "33.9", "1 / 3"),
        ),
        ({"indicator": "STAGE", "value": "2,5"}, ("values[0].value", "not_int", "2.5", "")),
        (
            {"indicator": "WORDS", "value": 3, "text": {"vi": "ba"}},
            ("values[0].value", "words_not_figures", "3", ""),
        ),
        ({"indicator": "WORDS"}, ("values[0].text", "missing", "", "")),
        ({"indicator": "OTHER", "value": 3}, ("values[0].indicator", "not_its_indicator", "OTHER", "C-2")),
        ({"indicator": "NONE", "value": 3}, ("values[0].indicator", "no_such_fact", "NONE", "")),
        ({"value": 3}, ("values[0].indicator", "missing", "", "")),
        (
            {"indicator": "KM", "value": 3, "period_end": "2026-02-10"},
            ("values[0].period_end", "before_the_instrument", "2026-02-10", "2026-02-11"),
        ),
        ({"indicator": "KM", "value": 3, "period_end": "2027"}, ("values[0].period_end", "not_yet", "2027", "")),
        ({"indicator": "KM", "value": 3, "period_end": None}, ("values[0].period_end", "missing", "", "")),
        ({"indicator": "KM", "value": 3, "period_end": "Q2"}, ("values[0].period_end", "not_day", "'Q2'", "")),
    ],
)
def test_a_figure_that_cannot_be(value, fault):
    assert wrong(value) == [fault]


def test_a_figure_is_given_once_for_a_period():
    assert wrong({"indicator": "KM", "value": 3}, {"indicator": "KM", "value": 4}) == [
        ("values[1]", "figure_twice", "KM", "2027-06-30")
    ]


@pytest.mark.parametrize("typed", ["12,5", "12.5", "1.234,5", "1,234.5"])
def test_signs_may_be_those_of_any_language(typed):
    assert wrong({"indicator": "KM", "value": typed}) == []


def test_what_an_indicator_declares_beyond_can_be_reported():
    growth = {"SHARE": Measure("C-1", "percentage", None, (95, 120)), "KM": Measure("C-1", "number", "km", (-3,))}
    said = {"indicator": "SHARE", "value": 125, "numerator": 10, "denominator": 8}
    assert wrong(said, {"indicator": "KM", "value": -5}, indicators=growth) == []


@pytest.mark.parametrize(
    ("baseline", "end", "fits"),
    [
        ("2026-12-31", "2026-12-31", False),
        ("2026-12-31", "2026-12", False),
        ("2026-12-31", "2027-01-31", True),
        ("2026", "2026", True),
        ("2027-05", "2027-04-30", False),
        (None, "2026-02-11", True),
    ],
)
def test_what_is_counted_from_a_baseline_ends_after_it(baseline, end, fits):
    measured = {"KM": Measure("C-1", "number", "km", (), baseline)}
    found = wrong({"indicator": "KM", "value": 3, "period_end": end}, indicators=measured)
    assert found == ([] if fits else [("values[0].period_end", "not_after_baseline", end, baseline)])


def test_what_is_before_instrument_and_baseline_is_told_once():
    measured = {"KM": Measure("C-1", "number", "km", (), "2026-12-31")}
    assert wrong({"indicator": "KM", "value": 3, "period_end": "2016-01-31"}, indicators=measured) == [
        ("values[0].period_end", "before_the_instrument", "2016-01-31", "2026-02-11")
    ]


def test_no_figure_is_judged_by_an_unknown_beginning():
    said = [{"indicator": "KM", "value": 1, "period_end": "1999"}]
    assert list(figure_faults(said, "C-1", INDICATORS, None, "2027-07-10")) == []
    assert Fault("values[0].period_end", "before_the_instrument", "1999", "2026") in figure_faults(
        said, "C-1", INDICATORS, "2026", "2027-07-10"
    )


@given(st.decimals(-(10**12), 10**12, places=2), st.sampled_from(["vi", "zh", "en"]))
def test_a_typed_figure_is_read_exactly(number, lang):
    assert as_number(typed_number(number, lang)) == number
    assert as_number(float(number)) == Decimal(str(float(number)))


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 3))
def test_a_rounded_share_matches_what_it_is_of(part, whole, places):
    part = min(part, whole)
    share = round(Decimal(100 * part) / whole, places)
    assert wrong({"indicator": "SHARE", "value": float(share), "numerator": part, "denominator": whole}) == []


@given(st.text())
def test_whatever_is_typed_is_read_or_told(typed):
    found = as_number(typed)
    assert isinstance(found, Decimal) or found[0] in ("which_separator", "not_number")
