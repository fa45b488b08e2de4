"""Lan writes the programme and gives it out: what is refused, what two editors are told, what never changes again."""

import hashlib
import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from earlyspring.meetings.programme.actions import (
    add_item,
    add_venue,
    change_item,
    change_venue,
    drop_item,
    drop_venue,
    move_item,
    release,
)
from earlyspring.meetings.programme.models import ProgrammeItem, ProgrammeRelease, Venue
from earlyspring.meetings.programme.permits import may_draft, reader_of
from earlyspring.meetings.programme.queries import draft_of, not_released, readiness, released
from tests.gatherings import a_gathering
from tests.people import a_cast, a_fact
from tests.refusing import refused

pytestmark = pytest.mark.django_db
NOON = datetime(2027, 1, 20, 12, tzinfo=UTC)
ASKED = {"kind": "talks", "day": date(2027, 2, 11), "start": time(9), "end": time(10), "titles": {"vi": "Hội đàm"}}


@pytest.fixture
def cast() -> Any:
    made = a_cast()
    made.gathering = a_gathering(made.mechanism)
    return made


def item(cast: Any, **more: Any) -> ProgrammeItem:
    return add_item(cast.gathering, by=cast.lan.user, **{**ASKED, "audiences": ["all"], **more})


def test_items_get_codes_that_are_not_used_again(cast):
    first, second = item(cast), item(cast)
    assert [first.code, second.code] == ["P-01", "P-02"]
    release(cast.gathering, by=cast.lan.user, at=NOON)
    drop_item(second, base=second.version)
    assert item(cast).code == "P-03"


def test_what_does_not_hold_together_is_refused(cast):
    a_fact(cast.mechanism, "session", "S-9", organ="O-1", status="planned")
    assert refused(item, cast, titles={"vi": ""}) == [("titles", "missing")]
    assert refused(item, cast, end=time(9)) == [("end", "ends_before_it_begins")]
    assert refused(item, cast, day=date(2027, 3, 11)) == [("day", "outside_gathering")]
    assert refused(item, cast, audiences=[]) == [("audiences", "missing")]
    assert refused(item, cast, audiences=["friends"]) == [("audiences", "no_such_audience")]
    assert refused(item, cast, audiences=["named"]) == [("parties", "nobody_named")]
    assert refused(item, cast, venues=["hall"]) == [("venues", "no_such_venue")]
    assert refused(item, cast, parties=["B-NO"]) == [("parties", "no_such_fact")]
    assert refused(item, cast, session="S-9") == [("session", "no_such_fact")]
    assert ProgrammeItem.objects.count() == 0


def test_of_two_editors_the_second_is_told(cast):
    made = item(cast)
    seen = made.version
    move_item(made, base=seen, by=cast.lan.user, day=date(2027, 2, 12), start=time(8), end=time(9), venues=[])
    assert refused(change_item, made, base=seen, by=cast.lan.user, kind="meal") == [("", "changed_meanwhile")]
    assert refused(drop_item, made, base=seen) == [("", "changed_meanwhile")]
    made.refresh_from_db()
    assert (made.day, made.start, made.kind) == (date(2027, 2, 12), time(8), "talks")


def test_rooms_are_named_once_and_dropped_when_nothing_is_in_them(cast):
    hall = add_venue(cast.gathering, "hall-a", names={"vi": "Hội trường A", "zh": "A厅"}, capacity=300)
    add_venue(cast.gathering, "nanning", names={"zh": "南宁会场"}, zone="Asia/Shanghai", connected=["hall-a"])
    assert refused(add_venue, cast.gathering, "hall-a", names={"vi": "A"}) == [("code", "venue_code_taken")]
    assert refused(add_venue, cast.gathering, "b", names={}) == [("names", "missing")]
    assert refused(add_venue, cast.gathering, "b", names={"vi": "B"}, zone="Asia/No") == [("zone", "no_such_zone")]
    assert refused(add_venue, cast.gathering, "b", names={"vi": "B"}, connected=["c"]) == [
        ("connected", "no_such_venue")
    ]
    seen = hall.version
    change_venue(hall, base=seen, capacity=320)
    assert refused(change_venue, hall, base=seen, capacity=10) == [("", "changed_meanwhile")]
    made = item(cast, venues=["hall-a"])
    assert refused(drop_venue, hall) == [("", "venue_in_use")]
    drop_item(made, base=made.version)
    drop_venue(hall)
    assert list(Venue.objects.values_list("code", flat=True)) == ["nanning"]


def test_a_release_keeps_its_bytes_and_is_not_made_of_nothing_new(cast):
    assert refused(release, cast.gathering, by=cast.lan.user, at=NOON) == [("", "programme_empty")]
    made = item(cast)
    first = release(cast.gathering, by=cast.lan.user, at=NOON, note="first")
    assert (first.number, first.digest) == (1, hashlib.sha256(first.content.encode()).hexdigest())
    assert [one["code"] for one in json.loads(first.content)["items"]] == ["P-01"]
    assert refused(release, cast.gathering, by=cast.lan.user, at=NOON) == [("", "programme_as_released")]
    change_item(made, base=made.version, by=cast.lan.user, start=time(8))
    assert [(one.code, one.parts) for one in not_released(cast.gathering)] == [("P-01", ("start",))]
    assert readiness(cast.gathering) == (0, 1)
    assert released(first, cast.gathering).items[0].start == time(9)
    second = release(cast.gathering, by=cast.lan.user, at=NOON)
    assert (second.number, released(second, cast.gathering), readiness(cast.gathering)) == (
        2,
        draft_of(cast.gathering),
        (1, 1),
    )


def test_nobody_writes_over_a_release(cast):
    item(cast)
    made = release(cast.gathering, by=cast.lan.user, at=NOON)
    made.note = "other"
    with pytest.raises(TypeError):
        made.save()
    with pytest.raises(TypeError):
        ProgrammeRelease.objects.update(content="{}")
    made.refresh_from_db()
    assert (made.note, made.intact) == ("", True)
    cast.lan.user.delete()
    made.refresh_from_db()
    assert (made.released_by, made.intact) == (None, True)


def test_the_draft_is_the_hosts_officers_and_each_reads_as_who_he_is(cast):
    people = [cast.lan, cast.own["focal_point"], cast.own["observer"], cast.wei, cast.other["observer"]]
    assert [may_draft(one, cast.gathering) for one in people] == [True, False, False, False, False]
    assert [(reader_of(one, cast.gathering).organises, reader_of(one, cast.gathering).observes) for one in people] == [
        (True, False),
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]
