from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.opinions import RATINGS
from earlyspring.core.tally import Came, Duty, Middle, Reviewed, Share, by_keys, tallies, tally

GX, QN = "B-GX", "B-QN"
BOTH = (GX, QN)
DUTIES = [
    Duty("C-1", QN, "B-DOT-QN", "2027-07-15", "2027-07-15", "2027-07-20"),
    Duty("C-1", GX, GX, "2027-07-15", "2027-07-16", "2027-07-16"),
    Duty("C-2", QN, QN, "2027-07-15", "2027-07-01"),
    Duty("C-2", GX, GX, "2027-07-15", None, "2027-07-15"),
]
LINES = [
    Reviewed(
        "C-1", "agreed", "complete", True, BOTH, {GX: "complete", QN: "complete"}, 0, 365, 0, {"field": ("road",)}
    ),
    Reviewed("C-2", "agreed", "no_evidence", True, BOTH, {GX: "no_evidence"}, 90, 365, 2, {"field": ("road", "rail")}),
    Reviewed("C-3", "views_differ", None, True, BOTH, {GX: "complete", QN: "limited"}, None, 20, 1),
    Reviewed("C-4", "not_reviewable", None, False, BOTH, carried=1),
    Reviewed("C-5"),
]


def test_every_figure_has_its_denominator():
    came = [Came("RS-1", "2027-05", "C-1"), Came("RS-2", "2027-06-01", lacking=(GX,))]
    found = tally(DUTIES, LINES, "2027-08-01", "SM-2027", came)
    assert (found.results, found.with_result) == (Share(1, 2), Share(0, 4))
    assert (found.as_of, found.known) == ("2027-08-01", "SM-2027")
    assert (found.reporting, found.timeliness) == (Share(3, 4), Share(2, 4))
    assert (found.completion, found.concordance) == (Share(1, 4), Share(1, 2))
    assert (found.not_reviewable, found.no_evidence, found.views_differ, found.unrated) == (1, 1, 1, 1)
    assert (found.slippage, found.age) == (Middle(Fraction(45), 2), Middle(Fraction(365), 3))
    assert found.carried == {0: 2, 1: 2, 2: 1}


def test_a_report_is_on_time_when_it_was_submitted_in_time_and_received_since():
    assert [duty.on_time for duty in DUTIES] == [True, False, False, True]


def test_of_nothing_there_is_no_rate():
    nothing = tally([], [], "2027", "now")
    assert {one.percent() for one in (nothing.reporting, nothing.timeliness, nothing.completion)} == {None}
    assert nothing.slippage == Middle(None, 0)


def test_figures_by_field_stand_in_every_field_of_a_line():
    found = tallies(
        DUTIES,
        LINES,
        "2027",
        "now",
        duty_keys=lambda duty: {"C-1": ["road"]}.get(duty.commitment, []),
        line_keys=lambda line: line.keys.get("field", ()),
    )
    assert {key: (one.reporting, one.completion) for key, one in found.items()} == {
        "rail": (Share(0, 0), Share(0, 1)),
        "road": (Share(2, 2), Share(1, 2)),
    }
    assert list(found) == ["rail", "road"]


def test_a_row_stands_once_under_a_key():
    assert by_keys([3, 1], lambda number: ["odd", "odd", str(number)]) == {"1": [1], "3": [3], "odd": [3, 1]}


reviewed = st.builds(
    Reviewed,
    st.sampled_from("ABC"),
    st.sampled_from([None, "agreed", "views_differ", "not_reviewable"]),
    st.sampled_from([None, *RATINGS]),
    st.sampled_from([None, True, False]),
    st.just(BOTH),
    st.dictionaries(st.sampled_from(BOTH), st.sampled_from(RATINGS)),
)
days = st.none() | st.dates().map(str)
duties = st.builds(Duty, st.sampled_from("ABC"), st.sampled_from(BOTH), st.just("B"), st.dates().map(str), days, days)


@given(st.lists(duties), st.lists(reviewed))
def test_no_line_is_lost_between_the_counts(owed, lines):
    found = tally(owed, lines, "2027", "now")
    assert found.completion.denominator + found.not_reviewable == len(lines)
    assert found.timeliness.numerator <= found.reporting.numerator
    by_party = tallies(owed, [], "2027", "now", duty_keys=lambda one: [one.party], line_keys=lambda one: ())
    assert sum((one.reporting for one in by_party.values()), Share(0, 0)) == found.reporting
