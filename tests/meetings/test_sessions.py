"""A session is called, moved, postponed, held or cancelled, and stays the same session."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from earlyspring.ledger.queries import versions
from earlyspring.meetings.actions import call_session, cancel, hold, move, postpone
from earlyspring.meetings.queries import put_off_from

pytestmark = pytest.mark.django_db


def called(house, **more):
    content = {"organ": "O-SM", "year": 2026, "planned_start": "2026-02-10", "planned_end": "2026-02-12"}
    return call_session(house.mechanism, content | more, by=QN, way=REPORT)


def test_the_life_of_a_session(house):
    session = called(house, host=GX)
    assert (session.ordinal, session.ordinal_basis, session.status) == (1, "planned", "planned")
    online = move(session, mode="online", places=[{"body": LS, "role": "connected"}], by=QN, way=REPORT)
    assert (online.item, online.mode, online.places) == (session.item, "online", [{"body": LS, "role": "connected"}])
    later = postpone(online, planned_start="2026-03-01", reason={"en": "Flood"}, by=QN, way=REPORT)
    assert (later.status, later.planned_start, later.planned_end, later.mode, later.note) == (
        "postponed",
        "2026-03-01",
        None,
        "online",
        {"en": "Flood"},
    )
    some_day = postpone(later, by=QN, way=REPORT)
    assert (some_day.status, some_day.planned_start) == ("postponed", None)
    said = list(versions(house.mechanism, "session", session.item))
    assert put_off_from(some_day, said) == [("2026-02-10", "2026-02-12"), ("2026-03-01", None)]
    assert put_off_from(later, said[:3]) == [("2026-02-10", "2026-02-12")]
    assert put_off_from(online, said[:2]) == []
    held = hold(some_day, start="2026-04-02", end="2026-04-03", day="2026-04-03", mode="hybrid", by=QN, way=REPORT)
    assert (held.item, held.status, held.start, held.end, held.day, held.mode, held.host) == (
        session.item,
        "held",
        "2026-04-02",
        "2026-04-03",
        "2026-04-03",
        "hybrid",
        GX,
    )


def test_a_session_that_was_held_bears_no_number_that_was_only_announced(house):
    reported = hold(called(house), start="2026-02-11", by=QN, way=REPORT)
    assert (reported.ordinal, reported.ordinal_basis) == (1, "stated")
    house.agreed(hold(called(house, year=2025), start="2025-02-11", by=QN, way=PROPOSE))
    assert (house.last("session").ordinal, house.last("session").ordinal_basis) == (2, None)
    inferred = called(house, ordinal=5, ordinal_basis="inference")
    assert hold(inferred, start="2026-02-11", by=QN, way=REPORT).ordinal_basis == "inference"


def test_a_host_is_said_when_the_session_was_held(house):
    assert hold(called(house), start="2026-02-11", host=GX, by=QN, way=REPORT).host == GX


def test_a_session_that_the_organ_does_not_count(house):
    between = called(house, ordinal=0, ordinal_basis="planned", mode="online")
    assert (between.ordinal, between.ordinal_basis) == (None, None)
    assert called(house).ordinal == 1


def test_a_cancelled_session_leaves_its_number_to_the_next(house):
    gone = cancel(called(house), reason={"en": "Flood"}, by=QN, way=REPORT)
    assert (gone.ordinal, gone.ordinal_basis, gone.status) == (None, None, "cancelled")
    assert called(house).ordinal == 1


def test_what_is_planned_and_what_was_held_stand_apart(house):
    held = hold(called(house), start="2026-02-11", by=QN, way=REPORT)
    assert (held.planned_start, held.planned_end, held.start, held.end) == (
        "2026-02-10",
        "2026-02-12",
        "2026-02-11",
        None,
    )


def test_the_parties_agree_that_it_was_held(house):
    motion = hold(called(house), start="2026-02-11", by=QN, way=PROPOSE)
    assert house.last("session").status == "planned"
    assert (house.agreed(motion).status, house.last("session").standing) == ("held", "joint")


def test_numbers(house):
    assert [called(house).ordinal, called(house, year=2027).ordinal] == [1, 2]
    assert codes(lambda: called(house, ordinal=2), house) == [("", "session_ordinal_taken")]
    cancel(house.last("session"), reason={"en": "Flood"}, by=QN, way=REPORT)
    assert called(house, ordinal=2).ordinal == 2


def test_refusals(house):
    assert codes(lambda: called(house, organ="O-XX"), house) == [("organ", "no_such_fact")]
    assert codes(lambda: called(house, start="2026-02-10"), house) == [("start", "not_planned_yet")]
    assert codes(lambda: called(house, planned_end="2026-02-09"), house) == [("planned_end", "ends_before_it_begins")]
    assert codes(lambda: called(house, planned_start="11.2.2026"), house) == [("planned_start", "not_day")]
    session = called(house)
    again = {"by": QN, "way": REPORT}
    assert codes(lambda: hold(session, start="2026-02-12", end="2026-02-11", **again), house) == [
        ("end", "ends_before_it_begins")
    ]
    assert codes(lambda: hold(session, start="", **again), house) == [("start", "missing")]
    assert codes(lambda: hold(session, start="2099-01-01", **again), house) == [("start", "not_yet")]
    assert codes(lambda: move(session, **again), house) == [("", "nothing_changed")]
    assert codes(lambda: move(session, mode="by post", **again), house) == [("mode", "not_in_list")]
    same = {"planned_start": "2026-02-10", "planned_end": "2026-02-12"}
    assert codes(lambda: postpone(session, **same, **again), house) == [("planned_start", "nothing_changed")]
    assert codes(lambda: cancel(session, reason={}, **again), house) == [("reason", "missing")]
    held = hold(session, start="2026-02-11", **again)
    for act in (
        lambda: hold(held, start="2026-02-11", **again),
        lambda: cancel(held, reason={"en": "No."}, **again),
        lambda: postpone(held, **again),
        lambda: move(held, mode="online", **again),
    ):
        assert codes(act, house) == [("status", "already_held")]
    gone = cancel(called(house), reason={"en": "No."}, **again)
    assert codes(lambda: hold(gone, start="2026-02-11", **again), house) == [("status", "already_cancelled")]
