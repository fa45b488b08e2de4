"""A dump carries the head of each log: what is missing in it, added or changed is named, and nothing is taken in."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_house import QN, a_house

from earlyspring.ledger.actions import report
from earlyspring.ledger.document import CannotLoad
from earlyspring.ledger.document_logs import envelopes_of, log_faults, written
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import LogRefused
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.record.statements import LogKey, circle_name
from earlyspring.record.tree import root
from ledger.test_loading import on_another_node

AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
LOG = LogKey("B-QN", "spring", 1)
NAME = "B-QN, spring, 1"
ENTRIES = st.lists(st.binary(min_size=1, max_size=8), min_size=1, max_size=9, unique=True)


def found(log):
    return [(fault.path, fault.code, fault.given) for fault in log_faults([log])]


@given(ENTRIES)
def test_a_log_as_it_was_written_out_has_no_faults(entries):
    log = json.loads(json.dumps(written(LOG, entries, [])))
    assert found(log) == []
    assert (log["size"], log["root"], envelopes_of(log)) == (len(entries), root(entries).hex(), entries)


@given(ENTRIES, st.data())
def test_an_entry_cut_out_is_named_by_its_place(entries, data):
    log = written(LOG, entries, [])
    place = data.draw(st.integers(0, len(entries) - 1))
    del log["entries"][place]
    assert found(log) == [(f"logs[0].entries[{place}]", "log_entry_missing", NAME)]


@given(ENTRIES, st.data())
def test_an_entry_put_in_is_named_by_its_place(entries, data):
    log = written(LOG, entries, [])
    place = data.draw(st.integers(0, len(entries)))
    log["entries"].insert(place, "bm90IG9mIHRoaXMgbG9n")
    assert found(log) == [(f"logs[0].entries[{place}]", "log_entry_added", NAME)]


@given(ENTRIES, st.data())
def test_an_entry_changed_is_named_by_its_place(entries, data):
    log = written(LOG, entries, [])
    place = data.draw(st.integers(0, len(entries) - 1))
    log["entries"][place] = "bm90IG9mIHRoaXMgbG9n"
    assert found(log) == [(f"logs[0].entries[{place}]", "log_entry_changed", NAME)]


def test_a_head_that_is_not_of_its_entries_or_not_there_is_refused():
    log = written(LOG, [b"a", b"b"], [])
    assert found(log | {"root": "0" * 64}) == [("logs[0].root", "log_head_differs", NAME)]
    assert found(log | {"size": 3}) == [("logs[0].root", "log_head_differs", NAME)]
    assert found(log | {"entries": ["YQ==", "?"]}) == [("logs[0].entries[1]", "not_base64", "'?'")]
    for key in ("size", "root", "leaves"):
        lacking = {name: value for name, value in log.items() if name != key}
        assert found(lacking) == [(f"logs[0].{key}", "missing", "")]


@pytest.mark.django_db
def test_a_dump_that_was_tampered_with_leaves_nothing_written():
    document = dump(a_house().mechanism)
    log = document["logs"][0]
    cut = log | {"entries": [*log["entries"][:7], *log["entries"][8:]]}
    before = Mechanism.objects.count(), Entry.objects.count()
    with pytest.raises(CannotLoad) as refused:
        load(document | {"logs": [cut]}, at=AT)
    assert [(one.path, one.code, one.given) for one in refused.value.faults] == [
        ("logs[0].entries[7]", "log_entry_missing", NAME)
    ]
    whole = written(LOG, [*envelopes_of(log)[:7], *envelopes_of(log)[8:]], log["keys"])
    for broken in (
        document | {"logs": [whole]},
        document | {"mechanism": "winter", "logs": [log | {"circle": "winter"}]},
    ):
        with pytest.raises(LogRefused):
            load(broken, at=AT)
    for broken in (document | {"mechanism": "winter"}, document | {"logs": [log | {"circle": "winter"}]}):
        assert "other_circle" in codes_of(broken)
    assert (Mechanism.objects.count(), Entry.objects.count()) == before


@pytest.mark.django_db
@pytest.mark.parametrize("purpose", ["real", "demo"])
def test_what_is_tried_out_stays_so_elsewhere(purpose):
    home = a_house(purpose=purpose).mechanism
    report(home, "cycle", "CY-T", {"year": 2027, "exercise": True}, by=QN, sources=["SRC-1"], exercise=True)
    document = dump(home)
    assert document["purpose"] == purpose
    other = {"real": "demo", "demo": "real"}[purpose]
    with pytest.raises(CannotLoad) as refused:
        load(without(document, "logs") | {"purpose": other}, at=AT)
    assert [(one.path, one.code, one.given) for one in refused.value.faults] == [("purpose", "other_purpose", other)]
    away = on_another_node(document)
    assert (away.purpose, dump(away)) == (purpose, document)
    assert KINDS["cycle"]._default_manager.get(mechanism=away, item="CY-T").exercise is True


@pytest.mark.django_db
@pytest.mark.parametrize(("purpose", "other"), [("real", "demo"), ("demo", "real")])
def test_a_purpose_changed_by_hand_is_refused(purpose, other):
    """Every entry signs the circle, and the circle says what the mechanism is for."""
    document = dump(a_house(purpose=purpose).mechanism)
    signed, said = circle_name("spring", purpose), circle_name("spring", other)
    Mechanism.objects.update(key="spring-at-home")
    with pytest.raises(CannotLoad) as refused:
        load(document | {"purpose": other}, at=AT)
    assert [(one.path, one.code, one.given, one.expected) for one in refused.value.faults] == [
        (f"logs[{place}].circle", "other_circle", signed, said) for place in range(len(document["logs"]))
    ]
    forged = document | {"purpose": other, "logs": [log | {"circle": said} for log in document["logs"]]}
    with pytest.raises(LogRefused, match=f"it says it belongs to the log of {QN}, {signed}"):
        load(forged, at=AT)
    assert not Mechanism.objects.filter(key="spring").exists()
    assert load(document, at=AT).purpose == purpose


@pytest.mark.django_db
def test_a_dump_that_does_not_say_its_purpose_is_refused():
    """Without it, what was tried out would be asked to come back as real."""
    assert codes_of(without(dump(a_house().mechanism), "purpose")) == {"missing"}


def codes_of(document):
    with pytest.raises(CannotLoad) as refused:
        load(document, at=AT)
    return {one.code for one in refused.value.faults}


def without(document, key):
    return {name: value for name, value in document.items() if name != key}
