"""Results and indicators as values: of their commitment where a whole day is known of it, else of the mechanism."""

from decimal import Decimal
from fractions import Fraction

import pytest

from earlyspring.formats.outcomes import Figure, Span
from earlyspring.ledger.moments import Moment
from earlyspring.members.queries import Directory
from earlyspring.shown.outcomes import _number, undertakings_of
from tests.desk.chapters import a_commitment, a_spring
from tests.makers import in_three
from tests.people import a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
DAYS = {"SM-2024": "2024-02-20", "SM-2025": "2025-02-20"}


@pytest.fixture
def home(cast):
    return a_spring(cast).mechanism


def told(mechanism, day="2026-11-22"):
    return undertakings_of(Directory(mechanism, Moment(day, "2026-11-22")), DAYS)


def test_a_result_stands_under_its_commitment_with_the_whole_of_a_month(home):
    a_commitment(home, "C-1")
    figure = {"value": 1500, "as_of": "2025-06", "qualifier": "more_than", "unit": "km"}
    a_fact(home, "result", "R-1", text=in_three("Road"), commitment="C-1", **figure)
    (one,) = told(home)
    assert (one.id, one.began, one.state, [item for item, _names in one.parties]) == (
        *("C-1", "2024-02-20", "recorded"),
        ["B-QN", "B-GX"],
    )
    (measured,) = one.outcomes[0].indicators
    (span,) = measured.spans
    assert (span.start, span.end, span.actual[0].value) == ("2025-06-01", "2025-06-30", "1500")
    assert span.actual[0].comment["en"].startswith("more than 1,500")


def test_results_of_no_commitment_stand_under_the_mechanism(home):
    a_fact(home, "result", "R-1", text=in_three("Words alone"))
    (one,) = told(home)
    assert (one.id, one.began) == ("spring", "2024-02-20")
    assert [(each.measure, each.spans) for each in one.outcomes[0].indicators] == [("qualitative", ())]


def test_of_a_commitment_without_a_whole_day_the_results_stand_under_the_mechanism(home):
    a_commitment(home, "C-1", session=None)
    a_fact(home, "result", "R-1", text=in_three("Road"), commitment="C-1", value=1, as_of="2025-06-01")
    assert [(one.id, len(one.outcomes)) for one in told(home)] == [("spring", 1)]


def test_an_indicator_has_its_baseline_and_its_targets(home):
    a_commitment(home, "C-1")
    asked = {"measure": "number", "unit": "km", "aggregation": "sum", "direction": "increase"}
    a_fact(
        home,
        "indicator",
        "IN-1",
        commitment="C-1",
        title=in_three("Road"),
        baseline_value=2.5,
        baseline_on="2024",
        **asked,
    )
    a_fact(home, "target", "TG-1", indicator="IN-1", period_end="2026-12", value=20)
    a_fact(home, "target", "TG-2", indicator="IN-1", period_end="2026-12", value=8, party="B-QN")
    (measured,) = told(home)[0].outcomes[0].indicators
    assert (measured.baseline_value, measured.baseline_on, measured.ascending, measured.sums) == (
        "2.5",
        "2024",
        True,
        True,
    )
    (span,) = measured.spans
    assert (span.start, span.end) == ("2026-12-01", "2026-12-31")
    assert sorted(one.value for one in span.targets) == ["20", "8"]
    assert Figure("8", dict.fromkeys(("vi", "zh", "en"), "B-QN")) in span.targets
    assert isinstance(span, Span)


def test_what_had_not_come_by_the_day_is_left_out(home):
    a_fact(home, "result", "R-1", text=in_three("Road"), value=1, as_of="2025-06-01")
    assert told(home, "2025-01-01") == ()


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (Decimal("1500.000"), "1500"),
        (Fraction(1, 3), "0.333333333333"),
        (2.5, "2.5"),
        (Decimal(0), "0"),
        (10**30, "1" + "0" * 30),
    ],
)
def test_a_figure_is_written_in_digits(value, digits):
    assert _number(value) == digits
