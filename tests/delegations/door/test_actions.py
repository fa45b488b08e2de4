"""Lan sets up doors and lets phones in; a code works once, and a phone sent away reads no badge any more."""

from datetime import UTC, date, datetime, timedelta

import pytest

from earlyspring.delegations.door.actions import change_door, come_in, enrol, open_door, rename, send_away
from earlyspring.delegations.door.models import Device, ScanEvent
from earlyspring.delegations.door.permits import ends_at
from earlyspring.delegations.door.queries import device_of, devices_of, doors_of
from earlyspring.delegations.door.receiving import receive
from earlyspring.delegations.purging import purge
from earlyspring.ledger.refused import Refused
from tests.doors import MAIN, a_device, a_house_with_doors, client_id
from tests.gatherings import a_gathering
from tests.people import now

pytestmark = pytest.mark.django_db


def refused(act, *args, **kwargs):
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    return [(fault.path, fault.code, fault.given) for fault in refusal.value.faults]


def test_doors_have_names_and_say_whom_they_admit(cast):
    made = a_house_with_doors(cast)
    door = doors_of(made).get(key="main")
    change_door(door, categories=["head"], zones=["A"])
    assert [(one.key, one.place().categories) for one in doors_of(made)] == [("main", ("head",)), ("gate", ())]
    assert refused(open_door, made, "main", names=MAIN) == [("key", "door_key_taken", "main")]
    assert refused(open_door, made, "side", names={}) == [("names", "missing", "")]
    assert refused(change_door, door, categories=["king"]) == [("categories", "no_such_category", "king")]


def test_a_code_works_once_and_the_token_is_kept_as_its_digest_alone(cast):
    made = a_house_with_doors(cast)
    _device, code = enrol(made, " Phone 1 ", door="main", by=cast.lan.user, at=now())
    device, token = come_in(f"{code[:4].lower()}-{code[4:]}", "2027", "spring", at=now())
    assert (device.name, device.code) == ("Phone 1", None)
    assert token not in str(list(Device.objects.values_list()))
    assert come_in(code, "2027", "spring", at=now()) is None
    assert device_of(token, "2027", "spring", now()) == device


def test_a_code_opens_nothing_late_elsewhere_or_once_its_phone_was_sent_away(cast):
    made = a_house_with_doors(cast)
    a_gathering(cast.mechanism, "2028")
    device, code = enrol(made, "Phone 1", door="main", by=cast.lan.user, at=now())
    assert come_in(code, "2028", "spring", at=now()) is None
    assert come_in(code, "2027", "other", at=now()) is None
    assert come_in(code, "2027", "spring", at=now() + timedelta(minutes=15, seconds=1)) is None
    send_away(device, by=cast.lan.user, at=now())
    assert come_in(code, "2027", "spring", at=now()) is None


def test_a_token_ends_with_the_phone_with_the_gathering_and_opens_no_other(cast):
    made = a_house_with_doors(cast)
    a_gathering(cast.mechanism, "2028")
    device, token = a_device(cast, made)
    assert ends_at(made) == datetime(2027, 2, 13, 17, tzinfo=UTC)
    assert device_of(token, "2028", "spring", now()) is None
    assert device_of(token, "2027", "spring", ends_at(made) - timedelta(seconds=1)) == device
    assert device_of(token, "2027", "spring", ends_at(made)) is None
    send_away(device, by=cast.lan.user, at=now())
    assert device_of(token, "2027", "spring", now()) is None
    assert [one.revoked_by for one in devices_of(made)] == [cast.lan.user]


def test_sent_away_once_it_stays_so(cast):
    device, _token = a_device(cast, a_house_with_doors(cast))
    first = send_away(device, by=cast.lan.user, at=now()).revoked_at
    assert send_away(device, by=cast.lan.user, at=now()).revoked_at == first


def test_what_is_refused_when_a_phone_is_let_in(cast):
    made = a_house_with_doors(cast)
    said = {"by": cast.lan.user, "at": now()}
    assert refused(enrol, made, " ", door="main", **said) == [("name", "missing", "")]
    assert refused(enrol, made, "Phone", door="attic", **said) == [("door", "no_such_door", "attic")]
    days = {"first_day": date(2026, 2, 1), "last_day": date(2026, 2, 2), "purge_on": date(2026, 9, 1)}
    over = a_gathering(cast.mechanism, "2026", **days)
    assert refused(enrol, over, "Phone", door="", **said) == [("", "gathering_is_over", "2026")]
    device, _token = a_device(cast, made)
    assert refused(rename, device, "") == [("name", "missing", "")]
    assert rename(device, "Gate 2").name == "Gate 2"


def test_the_purge_takes_scans_and_phones_away_and_leaves_the_doors(cast):
    days = {"first_day": date(2026, 2, 1), "last_day": date(2026, 2, 2), "purge_on": date(2026, 9, 1)}
    made, then = a_house_with_doors(cast, **days), datetime(2026, 2, 1, tzinfo=UTC)
    _made, code = enrol(made, "Phone of Lan", door="main", by=cast.lan.user, at=then)
    device, _token = come_in(code, made.key, "spring", at=then)
    scan = {"id": client_id(1), "person": 1, "door": "main", "direction": "in", "at": 10**12}
    assert receive(device, [scan], at=then) == {client_id(1): "taken"}
    assert purge(made, by=cast.lan).counts == {"Device": 1, "ScanEvent": 1}
    assert (Device.objects.count(), ScanEvent.objects.count(), doors_of(made).count()) == (0, 0, 2)
