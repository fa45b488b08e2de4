"""Lan reads the register as of a day: each fact comes with its own day, or with that of what it comes from."""

from itertools import product

import pytest

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Gate, Priority, Statement
from earlyspring.ledger.by_day import come, undated
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.models import Activity
from earlyspring.review.models import Round
from tests.makers import in_three, make
from tests.people import a_mechanism

pytestmark = pytest.mark.django_db

DAY, TODAY = "2025-03-01", "2026-11-21"
DAYS = {"S-OLD": "2024-02-20", "S-NEW": "2026-02-11", "S-YEAR": "2025", "S-BLANK": ""}
BEFORE, AFTER = {"S-OLD", "S-YEAR"}, {"S-NEW"}


def items(noun, mechanism, day=DAY):
    return {one.item for one in come(noun, mechanism, Moment(day, TODAY), DAYS)}


def late(*told):
    """By the rule: the first that tells a day decides; True where that lies after the day."""
    return next((one for one in told if one is not None), False)


def of_session(session):
    return True if session in AFTER else False if session in BEFORE or session == "S-GONE" else None


def test_a_commitment_comes_with_its_session_else_its_words_else_its_text():
    mechanism = a_mechanism()
    for item, on in (("ST-OLD", "2024-02"), ("ST-NEW", "2026-02-11")):
        make(Statement, mechanism, item, force="agreed", said_on=on, text=in_three("Words"))
        make(Instrument, mechanism, item.replace("ST", "I"), type="mou", signed_on=on, title=in_three("Memo"))
    told = {"ST-OLD": False, "I-OLD": False, "ST-NEW": True, "I-NEW": True, None: None}
    expected = set()
    choices = product((None, *DAYS, "S-GONE"), (None, "ST-OLD", "ST-NEW"), (None, "I-OLD", "I-NEW"))
    for number, (session, statement, instrument) in enumerate(choices):
        item = f"C-{number}"
        from_ = {"session": session, "statement": statement, "instrument": instrument}
        make(Commitment, mechanism, item, state="recorded", text=in_three("To do it"), **from_)
        if not late(of_session(session), told[statement], told[instrument]):
            expected.add(item)
    assert items(Commitment, mechanism) == expected


def test_a_round_comes_with_its_cut_off_whenever_its_session_is_and_a_gate_with_its_opening():
    mechanism = a_mechanism()
    for item, year, cutoff in (("RD-OLD", 2024, "2025-02-28"), ("RD-NEW", 2023, "2025-03-02")):
        make(Round, mechanism, item, class_code="annual", year=year, session="S-NEW", cutoff_on=cutoff)
    for item, opened in (("G-OLD", "2024"), ("G-NEW", "2025-03-02"), ("G-BLANK", None)):
        make(Gate, mechanism, item, names=in_three(item), opened_on=opened)
    assert (items(Round, mechanism), items(Gate, mechanism)) == ({"RD-OLD"}, {"G-OLD", "G-BLANK"})


def test_a_statement_comes_on_its_day_else_with_its_session_else_with_its_activity():
    mechanism = a_mechanism()
    for item, start in (("A-OLD", "2025"), ("A-NEW", "2025-03-02")):
        make(Activity, mechanism, item, type="visit", status="held", start=start)
    expected = set()
    choices = product((None, "2025-03", "2025-04"), (None, *DAYS), (None, "A-OLD", "A-NEW"))
    for number, (on, session, activity) in enumerate(choices):
        item = f"ST-{number}"
        from_ = {"said_on": on, "session": session, "activity": activity}
        make(Statement, mechanism, item, force="agreed", text=in_three("Words"), **from_)
        own = {None: None, "2025-03": False, "2025-04": True}[on]
        if not late(own, of_session(session), {None: None, "A-OLD": False, "A-NEW": True}[activity]):
            expected.add(item)
    assert items(Statement, mechanism) == expected


def test_a_priority_comes_with_the_year_it_begins_where_nothing_else_is_told():
    mechanism = a_mechanism()
    for year in (2025, 2026):
        make(Priority, mechanism, f"P-{year}", from_year=year, title=in_three("People"))
    assert items(Priority, mechanism) == {"P-2025"}


def test_from_today_on_everything_is_there_that_the_register_has():
    mechanism = a_mechanism()
    make(Instrument, mechanism, "I-1", type="mou", signed_on="2027-01", signing="planned", title=in_three("Memo"))
    assert [items(Instrument, mechanism, day) for day in ("2026-11-20", TODAY, "2026-12-01")] == [
        set(),
        {"I-1"},
        {"I-1"},
    ]


def test_what_tells_no_day_is_known_as_undated():
    mechanism = a_mechanism()
    told = {"I-1": {}, "I-2": {"session": "S-BLANK"}, "I-3": {"session": "S-YEAR"}, "I-4": {"signed_on": "2025"}}
    made = [
        make(Instrument, mechanism, item, type="mou", title=in_three("Memo"), **more) for item, more in told.items()
    ]
    assert [one.item for one in made if undated(one, DAYS)] == ["I-1", "I-2"]
