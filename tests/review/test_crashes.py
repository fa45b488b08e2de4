"""A crash between the freeze and the conclusion, or within either, loses nothing and leaves nothing half done."""

import pytest
from django.db import connection, transaction
from story_house import GX, LS, QN

from earlyspring.ledger import actions
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry
from earlyspring.review import concluding
from earlyspring.review.actions import freeze, settle, state_on_line
from earlyspring.review.follow_up import follow_ups
from earlyspring.review.models import Line, Worksheet
from earlyspring.review.tasks import finish_reviews

# Who dies in the middle of reading closes no cursor: PostgreSQL's own are reported when Python finds them.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings(r"ignore:.*ServerCursorMixin:pytest.PytestUnraisableExceptionWarning"),
]


class PowerCut(BaseException):
    """Nothing catches it."""


def cut_at(statement, act):
    """Do an act in which the power goes at this SQL statement; True if it came that far."""
    left = [statement]

    def count(execute, sql, params, many, context):
        left[0] -= 1
        if left[0] == 0:
            raise PowerCut
        return execute(sql, params, many, context)

    try:
        with transaction.atomic(), connection.execute_wrapper(count):
            act()
            raise PowerCut  # noqa: TRY301  it was whole before the cut: taken back all the same
    except PowerCut:
        return left[0] <= 0


def state():
    sheet = Worksheet.objects.get()
    return (
        sheet.state,
        sheet.motion,
        Motion.objects.count(),
        Entry.objects.count(),
        set(Line.objects.values_list("motion", flat=True)),
    )


def test_a_freeze_that_is_cut_off_anywhere_did_not_happen(year):
    sheet, statement = year.filled(), 0
    before = state()
    while cut_at(statement := statement + 7, lambda: freeze(sheet, by=QN)):
        assert state() == before
    assert statement > 50
    assert freeze(sheet, by=QN).state == "open"


def test_what_was_accepted_before_the_crash_is_concluded_after_it(year):
    """The last party's acceptance is on record when the machine dies; the timer finishes what was begun."""
    sheet = year.filled()
    motion = freeze(sheet, by=QN)
    for party in (GX, LS):
        motion = actions.assent(motion, by=party)
    before, statement = state(), 0
    while cut_at(statement := statement + 7, lambda: settle(sheet)):
        assert state() == before
    assert statement > 50
    assert finish_reviews.func() == {"concluded": 1, "waiting": 0}
    assert [one.state for one in follow_ups(year.mechanism, sheet.review)] == ["open"]
    assert finish_reviews.func() == {"concluded": 0, "waiting": 0}


def test_what_could_not_be_put_yet_is_put_later(year):
    """Another motion about the commitment, to which the same party assented, waits between freeze and conclusion."""
    sheet = year.filled()
    motion = freeze(sheet, by=QN)
    commitment = year.commitment(0)
    change = ("commitment", commitment.item, commitment.content() | {"note": {"en": "Beside."}})
    beside = actions.propose(year.mechanism, [change], by=QN)
    for party in (GX, LS):
        motion = actions.assent(motion, by=party)
    assert finish_reviews.func() == {"concluded": 1, "waiting": 0}
    assert Line.objects.get(commitment=commitment.item).motion == ""
    actions.decline(beside, by=GX, reason="Not now.")
    finish_reviews.func()
    assert Line.objects.filter(motion="").count() == 0
    assert len(follow_ups(year.mechanism, sheet.review)) == 2


def test_many_words_go_into_several_motions_each_line_whole(year):
    sheet = year.filled()
    for place in (0, 1):
        state_on_line(year.line(place), {"en": "long " * 6000}, revision=0, by=QN)
    motion = freeze(sheet, by=QN)
    for party in (GX, LS):
        motion = actions.assent(motion, by=party)
    concluding.settle(sheet)
    put = follow_ups(year.mechanism, sheet.review)
    assert sorted(tuple(change["kind"] for change in one.changes) for one in put) == [
        ("finding", "commitment"),
        ("finding", "due_date"),
    ]
