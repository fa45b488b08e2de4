"""Logs are written by their party alone, and taken in only as its party wrote them."""

import base64
from datetime import UTC, datetime, timedelta, timezone

import pytest
from story_house import GX, QN, REPORT, a_house

from earlyspring.ledger.dumping import dump
from earlyspring.ledger.entries import notices_of, said
from earlyspring.ledger.keyring import NotHosted, host, private_key
from earlyspring.ledger.logs import LogRefused, append, appended, log_of, receive, stamp
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.saying import put
from earlyspring.record import statements
from earlyspring.record.dsse import SignatureRefused, seal
from earlyspring.record.entries import Keyring, Notice
from earlyspring.record.statements import LogKey

pytestmark = pytest.mark.django_db
AT = "2026-02-11T02:00:00Z"


@pytest.fixture(name="home")
def the_home(db):
    return a_house().mechanism


def a_notice(mechanism, party=QN, item="SRC-9", log=None):
    content = {"what": {"en": item}}
    key = log or log_of(mechanism, party)
    return statements.notice(key, AT, kind="source", item=item, content=content, standing="reported")


def log_from(document, party):
    log = next(one for one in document["logs"] if one["party"] == party)
    return LogKey(party, log["circle"], log["epoch"]), [base64.b64decode(one) for one in log["entries"]], log["keys"]


def away(home):
    """A node that has nothing of this mechanism yet."""
    document = dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    return Mechanism.objects.create(key=document["mechanism"], founders=document["founders"]), document


def test_a_log_begins_with_its_keyring_and_goes_on_without_gaps(home):
    rows = Entry.objects.filter(mechanism=home, party=QN).order_by("index")
    assert [row.index for row in rows] == list(range(len(rows)))
    assert isinstance(said(rows[0]), Keyring)
    assert {type(said(row)) for row in rows[1:]} == {Notice}


def test_the_same_payload_twice_is_one_entry(home):
    payload = a_notice(home)
    first, again = append(home, QN, [payload, payload])
    third = append(home, QN, [payload])[0]
    assert {(one.index, one.digest) for one in (first, again, third)} == {(first.index, statements.entry_id(payload))}
    assert Entry.objects.filter(mechanism=home, digest=first.digest).count() == 1


def test_what_is_put_into_a_log_is_handed_on_as_it_was_read(home):
    before, again = a_notice(home), a_notice(home, item="SRC-8")
    append(home, QN, [before])
    entries, fresh = appended(home, QN, [before, again])
    assert fresh == {entries[1].digest: said(entries[1])}


def test_notices_say_the_same_whether_fresh_or_read_from_their_bytes(home):
    append(home, QN, [a_notice(home), a_notice(home, item="SRC-8")])
    _, fresh = appended(home, GX, [a_notice(home, GX), a_notice(home, GX, item="SRC-7")])
    about = ["SRC-7", "SRC-8", "SRC-9"]
    told = sorted(notices_of(home, about, fresh), key=lambda one: one[1].id)
    assert told == sorted(notices_of(home, about), key=lambda one: one[1].id)
    assert sorted((item, one.log.party) for item, one in told) == [
        ("SRC-7", GX),
        ("SRC-8", QN),
        ("SRC-9", GX),
        ("SRC-9", QN),
    ]
    read_before = {id(one) for one in fresh.values()}
    assert sorted(item for item, one in told if id(one) in read_before) == ["SRC-7", "SRC-9"]


def test_a_party_whose_key_is_elsewhere_writes_nothing_here(home):
    with pytest.raises(NotHosted):
        append(home, "B-HP", [a_notice(home, "B-HP")])
    assert Entry.objects.filter(party="B-HP").count() == 0


def test_instants_are_written_in_utc_to_the_microsecond():
    moment = datetime(2026, 2, 11, 9, 0, 0, 5, tzinfo=timezone(timedelta(hours=7)))
    assert stamp(moment) == "2026-02-11T02:00:00.000005Z"
    assert stamp(moment.astimezone(UTC)) == stamp(moment)


def test_a_log_is_taken_in_piece_by_piece(home):
    node, document = away(home)
    key, envelopes, vkeys = log_from(document, QN)
    assert len(receive(node, key, envelopes[:5], vkeys)) == 5
    assert len(receive(node, key, envelopes[:3], vkeys)) == 0
    assert len(receive(node, key, envelopes, vkeys)) == len(envelopes) - 5
    assert [bytes(one.envelope) for one in Entry.objects.filter(mechanism=node).order_by("index")] == envelopes


def refused(node, key, envelopes, vkeys, fault=LogRefused):
    before = Entry.objects.filter(mechanism=node).count()
    with pytest.raises(fault):
        receive(node, key, envelopes, vkeys)
    assert Entry.objects.filter(mechanism=node).count() == before


def test_logs_that_are_refused(home):
    node, document = away(home)
    key, envelopes, vkeys = log_from(document, QN)
    other = Mechanism.objects.create(key="winter", founders=[])
    refused(other, key, envelopes, vkeys)
    refused(node, LogKey(GX, key.circle, 1), envelopes, vkeys)
    refused(node, key, [envelopes[0][:-9] + b"tampered}"], vkeys, SignatureRefused)
    refused(node, key, envelopes, [], SignatureRefused)
    receive(node, key, envelopes[:2], vkeys)
    refused(node, key, [envelopes[1], envelopes[0]], vkeys)


def test_two_histories_of_one_log_are_refused(home):
    node, document = away(home)
    key, envelopes, vkeys = log_from(document, QN)
    receive(node, key, envelopes, vkeys)
    Mechanism.objects.filter(pk=node.pk).update(key="elsewhere")
    home.key = "spring"
    home.save()
    put(home, "source", {"what": {"en": "One"}}, by=QN, way=REPORT)
    _, mine, _ = log_from(dump(home), QN)
    forked = [*mine[:3], mine[-1]]
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    node.key = "spring"
    node.save()
    refused(node, key, forked, vkeys)


def test_nobody_adds_a_key_to_a_party_that_is_known(home):
    """Minh the outsider signs with his own key and sends it along."""
    node, document = away(home)
    key, envelopes, vkeys = log_from(document, QN)
    receive(node, key, envelopes, vkeys)
    stranger = Mechanism.objects.create(key="minh")
    minh = host(stranger, QN)
    forged = seal(a_notice(node, item="SRC-X", log=key), private_key(stranger, QN))
    refused(node, key, [*envelopes, forged], [*vkeys, minh.public])
    refused(node, key, [*envelopes, forged], vkeys, SignatureRefused)
    assert [one.public for one in PartyKey.objects.filter(mechanism=node, party=QN)] == vkeys
