"""Wei changes the key of Guangxi: what other nodes take in, and what they refuse."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils import timezone

from earlyspring.ledger.checking_record import entries
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import LogRefused, receive
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.record import dsse, keys, statements
from earlyspring.record.statements import LogKey

pytestmark = pytest.mark.django_db
AT = "2026-02-11T02:00:00Z"
LOG, NEXT = LogKey("B-GX", "spring"), LogKey("B-GX", "spring", 2)
OLD, NEW, MINH = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (2, 3, 4))


def vkey(key):
    return keys.verifier("spring/B-GX", key).text


def a_ring(version, *listed, log=LOG):
    return statements.keyring(log, AT, version=version, keys=[{"key": vkey(key)} | more for key, more in listed])


def said(item, log=LOG):
    content = {"what": {"en": item}}
    return statements.notice(log, AT, kind="source", item=item, content=content, standing="reported")


def sealed(*pairs):
    return [dsse.seal(payload, key) for payload, key in pairs]


BEFORE = [(a_ring(1, (OLD, {})), OLD), (said("SRC-1"), OLD)]
TURN = (a_ring(2, (OLD, {"until": 3}), (NEW, {})), OLD)
AFTER = [(said("SRC-2"), NEW), (said("SRC-3"), NEW)]
WHOLE = sealed(*BEFORE, TURN, *AFTER)


@pytest.fixture(name="node")
def the_node(db):
    return Mechanism.objects.create(key="spring", founders=["B-GX", "B-QN"])


def held():
    return Entry.objects.count(), {one.public for one in PartyKey.objects.all()}


def refused(node, envelopes, vkeys=(), log=LOG):
    before = held()
    with pytest.raises((LogRefused, dsse.SignatureRefused)):
        receive(node, log, envelopes, list(vkeys))
    assert held() == before


@pytest.mark.parametrize("cuts", [(5,), (1, 2, 3, 4, 5), (2, 4, 5), (3, 5)])
@pytest.mark.parametrize("vkeys", [(OLD,), (OLD, NEW)])
def test_a_new_key_is_taken_from_the_log_itself(node, cuts, vkeys):
    for cut in cuts:
        receive(node, LOG, WHOLE[:cut], [vkey(key) for key in vkeys])
    assert held() == (5, {vkey(OLD), vkey(NEW)})
    assert list(entries(node)) == []


def test_neither_key_signs_outside_its_time(node):
    receive(node, LOG, WHOLE[:2], [vkey(OLD)])
    refused(node, sealed(*BEFORE, (said("SRC-X"), NEW)), [vkey(OLD), vkey(NEW)])
    refused(node, sealed(*BEFORE, TURN, (said("SRC-X"), OLD)))
    refused(node, sealed(*BEFORE, (TURN[0], NEW)))
    refused(node, sealed(*BEFORE, TURN, AFTER[0], (said("SRC-X"), OLD)))


def test_what_an_ended_key_had_signed_beyond_its_end_is_not_taken_in(node):
    """The keyring says afterwards that the old key was stolen before the second report."""
    late = (a_ring(2, (OLD, {"until": 2}), (NEW, {})), NEW)
    refused(node, sealed(*BEFORE, (said("SRC-X"), OLD), late), [vkey(OLD), vkey(NEW)])


def test_nobody_adds_a_key_to_the_log_of_another(node):
    receive(node, LOG, WHOLE[:2], [vkey(OLD)])
    his = (a_ring(2, (OLD, {}), (MINH, {})), MINH)
    refused(node, sealed(*BEFORE, his, (said("SRC-X"), MINH)), [vkey(OLD), vkey(MINH)])
    refused(node, sealed((a_ring(1, (MINH, {}), log=NEXT), MINH), (said("SRC-X", NEXT), MINH)), [vkey(MINH)], NEXT)


def test_a_log_cannot_be_begun_with_a_key_that_only_it_knows(node):
    """Guangxi is known by its old key; a first keyring that lists only a stranger's does not make that one known."""
    PartyKey.objects.create(mechanism=node, party="B-GX", key_id=keys.read_key(vkey(OLD)).id, public=vkey(OLD))
    refused(node, sealed((a_ring(1, (MINH, {})), MINH)), [vkey(MINH)])
    refused(node, sealed((a_ring(1, (MINH, {}), (OLD, {})), MINH)), [vkey(MINH)])
    assert len(receive(node, LOG, sealed((a_ring(1, (MINH, {}), (OLD, {})), OLD)), [])) == 1


def test_the_log_of_the_next_epoch_begins_with_a_key_that_is_still_valid(node):
    receive(node, LOG, WHOLE, [vkey(OLD)])
    refused(node, sealed((a_ring(1, (OLD, {}), log=NEXT), OLD)), [vkey(OLD)], NEXT)
    begun = sealed((a_ring(1, (NEW, {}), log=NEXT), NEW), (said("SRC-4", NEXT), NEW))
    assert len(receive(node, NEXT, begun, [])) == 2
    assert list(entries(node)) == []


def test_a_log_with_a_changed_key_goes_out_and_comes_in(node):
    receive(node, LOG, WHOLE, [vkey(OLD)])
    document = dump(node)
    Mechanism.objects.filter(pk=node.pk).update(key="at-home")
    assert dump(load(document, at=timezone.now())) == document
