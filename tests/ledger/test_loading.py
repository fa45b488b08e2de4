"""A whole mechanism goes in and comes out."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from story_house import GX, PROPOSE, QN, REPORT, a_house

import earlyspring
from earlyspring.ledger.checking import check
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.saying import put
from earlyspring.ledger.search import search
from earlyspring.members.accounts import Note, User
from earlyspring.members.actions import enter_person, rename
from ledger.register_rows import around, rows_of

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, tzinfo=UTC)
EXAMPLE = Path(earlyspring.__file__).parent / "example" / "gx-vn.json"
SMALL = {
    "format": "earlyspring/1",
    "mechanism": "small",
    "registrar": "B-QN",
    "facts": [
        {"kind": "source", "id": "SRC-1", "what": {"en": "A report"}},
        {"kind": "body", "id": "B-QN", "names": [{"official": {"en": "Quảng Ninh"}}], "sources": ["SRC-1"]},
        {"kind": "person", "id": "X", "commitment": "0" * 64, "sources": ["SRC-1"]},
    ],
    "persons": {"P-1": {"names": {"vi": "Người Được Thử"}}},
}


def ids(mechanism):
    logs = Entry.objects.filter(mechanism=mechanism).order_by("party", "epoch", "index")
    return [(entry.party, entry.circle, entry.epoch, entry.index, entry.digest) for entry in logs]


def on_another_node(document, parties=()):
    """The same mechanism as a node has it that holds none of our rows: under another key in the same database."""
    mechanism = Mechanism.objects.get(key=document["mechanism"])
    Mechanism.objects.filter(pk=mechanism.pk).update(key=f"{mechanism.key}-at-home")
    return load(document, at=AT, parties=parties)


def found_in(mechanism):
    """What `check` finds in one mechanism; files that other stories of this run left on the disk are soft findings."""
    return [one for one in check() if one.place.split()[0] == mechanism.key and one.severity == "hard"]


@pytest.mark.parametrize("some", [False, True])
def test_what_is_dumped_loads_as_the_same_entries_and_the_same_register(some):
    """Who is to be hosted here and signs elsewhere goes on signing there; who signs nowhere yet is given a key."""
    house = a_house(way=PROPOSE)
    house.agree(house.mechanism and _motion(house))
    tested = enter_person(house.mechanism, {"vi": "Người Được Thử"}, by=QN).item
    body = {"names": [{"official": {"en": "Tuyên Quang"}}]}
    parties = {QN, put(house.mechanism, "body", body, by=QN, way=REPORT).item} if some else set()
    put(house.mechanism, "priority", {"title": {"en": "Markets"}}, by=QN, way=REPORT)
    put(house.mechanism, "priority", {"title": {"en": "Rivers"}}, by=GX, way=PROPOSE)
    home = house.mechanism
    document = json.loads(json.dumps(dump(home)))
    away = on_another_node(document, parties)
    assert ids(away) == ids(home)
    assert rows_of(away) == rows_of(home)
    assert around(away) == around(home)
    assert dump(away) == document
    assert found_in(away) == []
    assert [(one.kind, one.id) for one in search(away, "nguoi duoc thu")] == [("person", tested)]
    assert hosted(away) == parties - {QN}


def test_a_name_that_comes_after_its_entry_is_found():
    home = a_house().mechanism
    tested = enter_person(home, {"vi": "Người Được Thử"}, by=QN).item
    document = dump(home)
    away = on_another_node(document | {"persons": {}})
    assert search(away, "nguoi duoc thu") == []
    load(document, at=AT)
    assert [(one.kind, one.id) for one in search(away, "nguoi duoc thu")] == [("person", tested)]
    assert found_in(away) == []


def test_a_name_that_was_erased_since_is_not_found_again():
    home = a_house().mechanism
    tested = enter_person(home, {"vi": "Người Được Thử"}, by=QN).item
    before = dump(home)
    erase_person(home, tested, by=QN, ground="asked for")
    away = on_another_node(dump(home) | {"persons": before["persons"]})
    assert search(away, "nguoi duoc thu") == []
    assert dump(away)["persons"] == {}
    assert found_in(away) == []


def _motion(house):
    from earlyspring.ledger.derived import Motion

    return Motion.objects.get(mechanism=house.mechanism)


def test_the_same_again_changes_nothing():
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    mechanism = load(document, at=AT)
    before = ids(mechanism), rows_of(mechanism), around(mechanism)
    load(document, at=AT + timedelta(days=1))
    assert (ids(mechanism), rows_of(mechanism), around(mechanism)) == before
    load(dump(mechanism), at=AT + timedelta(days=2))
    assert (ids(mechanism), rows_of(mechanism), around(mechanism)) == before


def test_a_second_load_does_not_undo_a_correction():
    mechanism = load(SMALL, at=AT)
    body = KINDS["body"]._default_manager.get(mechanism=mechanism, item="B-QN", known_to=None)
    rename(body, official={"en": "Quang Ninh"}, from_day="2030", by="B-QN", way=REPORT)
    load(SMALL, at=AT + timedelta(days=1))
    now = KINDS["body"]._default_manager.get(mechanism=mechanism, item="B-QN", known_to=None)
    assert [one["official"]["en"] for one in now.names] == ["Quảng Ninh", "Quang Ninh"]


CANARY = "the canary sings at midnight"


def test_private_notes_and_accounts_never_reach_a_dump():
    house = a_house()
    author = User.objects.create(username="canary", email="canary@example.org", first_name=CANARY)
    Note.objects.create(mechanism=house.mechanism, party=QN, item="O-SM", written_by=author, words=CANARY)
    said = json.dumps(dump(house.mechanism), ensure_ascii=False)
    assert [word for word in (CANARY, "canary@example.org", "PRIVATE KEY") if word in said] == []


def test_no_name_of_a_person_stands_in_any_entry():
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    mechanism = load(document, at=AT)
    names = {name for one in document["persons"].values() for name in one["names"].values()}
    said = b"".join(_payloads(mechanism)).decode()
    assert len(names) > 20
    assert [name for name in sorted(names) if name in said] == []


def _payloads(mechanism):
    from earlyspring.record.dsse import peek

    return [peek(bytes(entry.envelope)) for entry in Entry.objects.filter(mechanism=mechanism)]
