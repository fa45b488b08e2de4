"""Lan makes the tasks of the year from a template; each party finishes its own."""

from datetime import date

import pytest

from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import change_gathering
from earlyspring.meetings.preparing.actions import (
    add_task,
    change_task,
    conclude_conference,
    drop_pattern,
    drop_task,
    finish_task,
    keep_pattern,
    make_tasks,
    reopen_task,
)
from earlyspring.meetings.preparing.models import Task
from earlyspring.meetings.preparing.permits import may_add_task, may_change_task, may_finish_task
from earlyspring.meetings.preparing.queries import overdue, patterns_of, prepared, standings, tasks_seen_by
from earlyspring.meetings.preparing.usual import usual_tasks
from tests.gatherings import a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db
PARTIES = ["B-QN", "B-GX", "B-LS"]
NAMES = {"vi": "Đặt hoa", "zh": "订花", "en": "Order flowers"}


def codes(refusal):
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_a_template_makes_each_task_once_for_whose_it_is():
    gathering = a_gathering(a_cast().mechanism)
    made = make_tasks(gathering, "O-SM", PARTIES)
    assert make_tasks(gathering, "O-SM", PARTIES) == []
    invite = [one.party for one in made if one.key == "invite"]
    answer = [one.party for one in made if one.key == "answer"]
    drafts = [one.party for one in made if one.key == "drafts"]
    assert (invite, answer, drafts) == (["B-QN"], ["B-GX", "B-LS"], ["B-QN", "B-GX", "B-LS"])


def test_a_changed_template_makes_only_what_is_new():
    gathering = a_gathering(a_cast().mechanism)
    make_tasks(gathering, "O-SM", PARTIES)
    mechanism = gathering.mechanism
    assert drop_pattern(mechanism, "O-SM", "plates") is True
    keep_pattern(mechanism, "O-SM", names=NAMES, days_before=3, owner="host", part="logistics")
    assert len(patterns_of(mechanism, "O-SM")) == len(usual_tasks())
    assert [one.names for one in make_tasks(gathering, "O-SM", PARTIES)] == [NAMES]
    assert patterns_of(mechanism, "O-JWC") == list(usual_tasks())


def test_a_template_takes_no_task_without_words_or_beyond_two_years():
    mechanism = a_cast().mechanism
    with pytest.raises(Refused) as refusal:
        keep_pattern(mechanism, "O-SM", names={}, days_before=1000, owner="host", part="papers")
    assert codes(refusal) == [("names", "missing"), ("days_before", "out_of_range")]
    assert drop_pattern(mechanism, "O-SM", "unknown") is False


def test_days_follow_the_first_day_of_the_gathering():
    gathering = a_gathering(a_cast().mechanism)
    add_task(gathering, "B-GX", names=NAMES, part="logistics", days_before=10)
    today = date(2027, 2, 1)
    [one] = standings(gathering, tasks_seen_by(gathering, "B-GX"), today)
    assert (one.due, one.state, one.days) == (date(2027, 1, 31), "overdue", -1)
    change_gathering(gathering, first_day=date(2027, 2, 11))
    [one] = standings(gathering, tasks_seen_by(gathering, "B-GX"), today)
    assert (one.due, one.state, one.days) == (date(2027, 2, 1), "soon", 0)


def test_what_the_conference_concluded_is_a_task_of_every_party_named():
    gathering = a_gathering(a_cast().mechanism)
    row = {"names": NAMES, "part": "finance", "parties": ["B-QN", "B-GX"], "due_on": date(2027, 1, 20)}
    made = conclude_conference(gathering, date(2026, 12, 29), [row])
    assert [(one.party, one.due_on, one.concluded_on) for one in made] == [
        ("B-QN", date(2027, 1, 20), date(2026, 12, 29)),
        ("B-GX", date(2027, 1, 20), date(2026, 12, 29)),
    ]


def test_a_conference_is_taken_whole_or_not_at_all():
    gathering = a_gathering(a_cast().mechanism)
    good = {"names": NAMES, "part": "finance", "parties": ["B-QN"]}
    with pytest.raises(Refused) as refusal:
        conclude_conference(gathering, date(2027, 3, 1), [good, {"names": {}, "part": "papers", "parties": []}])
    assert codes(refusal) == [
        ("on", "after_the_gathering"),
        ("rows[1].names", "missing"),
        ("rows[1].parties", "missing"),
    ]
    assert Task.objects.count() == 0


def test_what_is_over_is_not_finished_twice_and_may_be_opened_again():
    cast = a_cast()
    task = add_task(a_gathering(cast.mechanism), "B-GX", names=NAMES, part="papers")
    done = finish_task(task, user=cast.wei.user, note="sent")
    assert (done.state, done.note, done.ended_by) == ("done", "sent", cast.wei.user)
    for act in (lambda: finish_task(done, user=cast.wei.user), lambda: change_task(done, part="finance")):
        with pytest.raises(Refused) as refusal:
            act()
        assert codes(refusal) == [("state", "task_is_over")]
    assert reopen_task(done).state == "open"


def tasks_done(gathering, party):
    found = prepared(gathering, party, gathering.first_day)
    return found.done, found.total


def test_a_task_is_dropped_with_a_reason_and_then_counts_no_more():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    first = add_task(gathering, "B-GX", names=NAMES, part="papers")
    finish_task(add_task(gathering, "B-QN", names=NAMES, part="papers"), user=cast.lan.user)
    with pytest.raises(Refused) as refusal:
        drop_task(first, user=cast.wei.user, why=" ")
    assert codes(refusal) == [("note", "missing")]
    assert tasks_done(gathering, "B-QN") == (1, 2)
    drop_task(first, user=cast.wei.user, why="not needed")
    assert tasks_done(gathering, "B-QN") == (1, 1)


def test_what_is_internal_is_seen_by_its_party_alone():
    gathering = a_gathering(a_cast().mechanism)
    own = add_task(gathering, "B-GX", names=NAMES, part="papers", internal=True, due_on=date(2027, 1, 1))
    assert list(tasks_seen_by(gathering, "B-QN")) == []
    assert [one.task for one in overdue(gathering, "B-GX", date(2027, 2, 1))] == [own]


def test_who_may():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    task = add_task(gathering, "B-GX", names=NAMES, part="papers", agency="B-GX-FA")
    assert [may_add_task(cast.lan, gathering, party) for party in ("B-QN", "B-GX")] == [True, True]
    assert [may_add_task(cast.wei, gathering, party) for party in ("B-QN", "B-GX")] == [False, True]
    people = [cast.wei, cast.other["focal_point"], cast.other["leader"], cast.lan]
    assert [may_finish_task(one, task) for one in people] == [True, True, False, False]
    assert [may_change_task(one, task) for one in people] == [True, False, False, True]
