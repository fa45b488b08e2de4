"""Nothing ends before it begins; what is known to the year alone is not before a day of that year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.periods import ends_before
from earlyspring.core.shapes import Fault
from earlyspring.core.spans import span_faults, spans_of

SESSION = {"start": "day", "end": "day", "planned_start": "day", "planned_end": "day", "day": "day"}
PRIORITY = {"from_year": "int", "to_year": "int"}
BODY = {"names": [{"from": "day", "to": "day", "official": "text"}], "from": "day", "to": "day"}
CHAIN = {"from": "ref:*", "to": "ref:*"}


def told(shape, content):
    return list(span_faults(spans_of(shape), content))


def test_the_pairs_of_a_shape():
    assert spans_of(SESSION) == (("", "start", "end"), ("", "planned_start", "planned_end"))
    assert spans_of(PRIORITY) == (("", "from_year", "to_year"),)
    assert spans_of(BODY) == (("", "from", "to"), ("names", "from", "to"))
    assert spans_of(CHAIN) == ()


@pytest.mark.parametrize(
    ("shape", "content", "fault"),
    [
        (SESSION, {"start": "2025-02-20", "end": "2025-02-18"}, ("end", "ends_before_it_begins")),
        (SESSION, {"planned_start": "2026", "planned_end": "2025-12"}, ("planned_end", "ends_before_it_begins")),
        (PRIORITY, {"from_year": 2026, "to_year": 2025}, ("to_year", "ends_before_it_begins")),
        (BODY, {"from": "2025-07", "to": "2025-07"}, ("to", "not_after_beginning")),
        (BODY, {"names": [{}, {"from": "2025", "to": "2024"}]}, ("names[1].to", "not_after_beginning")),
    ],
)
def test_an_end_before_the_beginning_is_told_at_the_end(shape, content, fault):
    assert [(one.path, one.code) for one in told(shape, content)] == [fault]


def test_the_fault_names_both():
    assert told(PRIORITY, {"from_year": 2026, "to_year": 2025}) == [
        Fault("to_year", "ends_before_it_begins", "2025", "2026")
    ]


def test_what_begins_and_ends_together_or_says_one_alone_is_well():
    for content in (
        {"start": "2025-02-20", "end": "2025-02-20"},
        {"start": "2025-02-20", "end": "2025-02"},
        {"start": "2025-02", "end": "2025-02-01"},
        {"end": "2025"},
        {"start": "2025", "end": None},
    ):
        assert told(SESSION, content) == []


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
)


@given(DAYS, DAYS)
def test_the_rule_of_the_database_is_that_of_the_calendar(begin, end):
    """`ledger.demands.in_order` compares as many characters as both have."""
    length = min(len(begin), len(end))
    assert ends_before(begin, end) == (end[:length] < begin[:length])
