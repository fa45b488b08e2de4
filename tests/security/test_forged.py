"""Logs that a hostile desk would send: forged, borrowed, replayed, reordered, cut, and words that break readers."""

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils import timezone

from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.document_logs import written
from earlyspring.ledger.keyring import private_key
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import LogRefused, receive
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.nouns import KINDS
from earlyspring.record import dsse, keys, statements
from earlyspring.record.statements import LogKey
from tests.desk.hosted import hosted
from tests.people import Cast, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

AT = "2026-02-11T02:00:00Z"
GX = LogKey("B-GX", "spring")
WEI = Ed25519PrivateKey.from_private_bytes(b"\x02" * 32)
MINH = Ed25519PrivateKey.from_private_bytes(b"\x03" * 32)
VKEY = keys.verifier("spring/B-GX", WEI).text
RING = statements.keyring(GX, AT, version=1, keys=[{"key": VKEY}])


def said(log: LogKey = GX, item: str = "PRI-1", title: str = "Gates", **more: Any) -> bytes:
    content = more.pop("content", {"title": {"en": title}, "from_year": 2027})
    usual = {"kind": "priority", "item": item, "content": content, "standing": "reported", "sources": ["SRC-1"]}
    return statements.notice(log, more.pop("at", AT), **usual | more)


def sealed(*payloads: bytes, key: Ed25519PrivateKey = WEI) -> list[bytes]:
    return [dsse.seal(payload, key) for payload in payloads]


def taken(mechanism: Mechanism, envelopes: list[bytes], log: LogKey = GX, vkeys: tuple[str, ...] = (VKEY,)) -> None:
    """As a dump of another node brings it."""
    one = written(log, envelopes, vkeys)
    head = {"format": "earlyspring/1", "mechanism": mechanism.key, "registrar": "", "purpose": mechanism.purpose}
    document = head | {"logs": [one]}
    load(document, at=timezone.now())


def altered(envelope: bytes, **more: Any) -> bytes:
    return json.dumps(json.loads(envelope) | more).encode()


REFUSED = {
    "signed by another key": lambda: sealed(RING, said(), key=MINH),
    "one entry signed by another key": lambda: [*sealed(RING), *sealed(said(), key=MINH)],
    "payload changed": lambda: [*sealed(RING), altered(sealed(said())[0], payload=base64.b64encode(RING).decode())],
    "no signature": lambda: [*sealed(RING), altered(sealed(said())[0], signatures=[])],
    "another type of payload": lambda: [*sealed(RING), altered(sealed(said())[0], payloadType="text/plain")],
    "another party's log": lambda: sealed(RING, said(LogKey("B-QN", "spring"))),
    "another circle": lambda: sealed(RING, said(LogKey("B-GX", "autumn"))),
    "another epoch": lambda: sealed(RING, said(LogKey("B-GX", "spring", 2))),
    "no envelope": lambda: [*sealed(RING), b"{}"],
    "not JSON": lambda: [b"\xff\xfe"],
    "nested without end": lambda: [b"[" * 60_000],
    "too large": lambda: [b" " * 70_000],
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_forged_log_is_refused_whole(cast: Cast, case: str) -> None:
    with pytest.raises((LogRefused, dsse.SignatureRefused, dsse.EntryTooLarge)):
        taken(cast.mechanism, REFUSED[case]())
    assert (Entry.objects.count(), PartyKey.objects.count()) == (0, 0)


def test_what_came_once_comes_again_and_nothing_changes(cast: Cast) -> None:
    whole = sealed(RING, said(), said(item="PRI-2"))
    taken(cast.mechanism, whole)
    for again in (whole, whole[:2], whole[:1]):
        taken(cast.mechanism, again)
    assert (Entry.objects.count(), KINDS["priority"]._default_manager.count()) == (3, 2)


@pytest.mark.parametrize("order", [[0, 2, 1], [0, 2], [1, 2], [0, 1, 1]])
def test_a_log_reordered_cut_inside_or_doubled_is_refused_beside_the_one_we_hold(cast: Cast, order: list[int]) -> None:
    whole = sealed(RING, said(), said(item="PRI-2"))
    taken(cast.mechanism, whole)
    with pytest.raises(LogRefused):
        taken(cast.mechanism, [whole[one] for one in order])
    assert Entry.objects.count() == 3


def test_a_second_history_is_named_by_its_place_and_the_first_goes_on(cast: Cast) -> None:
    """Guangxi's own key has signed both: neither can be told for the true one, and what the node holds stands."""
    first = sealed(RING, said(), said(item="PRI-2"))
    taken(cast.mechanism, first)
    with pytest.raises(LogRefused) as caught:
        taken(cast.mechanism, sealed(RING, said(), said(item="PRI-3"), said(item="PRI-4")))
    assert str(caught.value) == (
        "B-GX, entry 2: we hold another entry at this place. Two histories of one log cannot both be true; nothing was "
        "taken in."
    )
    taken(cast.mechanism, [*first, *sealed(said(item="PRI-5"))])
    known = KINDS["priority"]._default_manager.order_by("item").values_list("item", flat=True)
    assert list(known) == ["PRI-1", "PRI-2", "PRI-5"]


def test_a_key_that_is_not_the_partys_is_named(cast: Cast) -> None:
    taken(cast.mechanism, sealed(RING))
    other = keys.verifier("spring/B-GX", MINH).text
    with pytest.raises(LogRefused) as caught:
        taken(cast.mechanism, [*sealed(RING), *sealed(said(), key=MINH)], vkeys=(other,))
    assert str(caught.value) == (
        f"B-GX, entry 1: this log comes with a key that we do not know as this party's: {other}"
    )


def test_a_second_key_for_a_party_we_know_is_refused(cast: Cast) -> None:
    taken(cast.mechanism, sealed(RING))
    other = keys.verifier("spring/B-GX", MINH).text
    for vkeys in ((other,), (VKEY, other), ()):
        with pytest.raises((LogRefused, dsse.SignatureRefused)):
            taken(cast.mechanism, [*sealed(RING), *sealed(said(), key=MINH)], vkeys=vkeys)
    assert (Entry.objects.count(), PartyKey.objects.count()) == (1, 1)


def test_the_key_of_one_party_does_not_open_the_log_of_another(cast: Cast) -> None:
    taken(cast.mechanism, sealed(RING))
    log = LogKey("B-QN", "spring")
    lan = keys.verifier("spring/B-QN", MINH).text
    receive(cast.mechanism, log, sealed(statements.keyring(log, AT, version=1, keys=[{"key": lan}]), key=MINH), [lan])
    with pytest.raises(LogRefused):
        receive(cast.mechanism, log, sealed(said(log), key=WEI), [VKEY])
    assert Entry.objects.filter(party="B-QN").count() == 1


BREAKING = {
    "a day that is none": {"known_from": "2025-99-99"},
    "digits of another script": {"known_from": "２０２５-01-01"},
    "an instant that is none": {"at": "2025-99-99T99:99:99Z"},
    "an id that is a path": {"item": "../../x"},
    "an id with a slash": {"item": "a/b"},
    "an id of look-alikes": {"item": "РRI-1"},
    "an endless id": {"item": "A" * 5000},
    "an unknown kind": {"kind": "nonsense"},
    "a kind that is a name of Python": {"kind": "__class__"},
    "a key that is none": {"content": {"title": {"en": "x"}, "from_year": 2027, "pk": 1}},
    "a number without end": {"content": {"title": {"en": "x"}, "from_year": 2**52}},
    "hidden characters": {"content": {"title": {"en": "x\u202ey"}, "from_year": 2027}},
    "an address that runs": {
        "kind": "source", "content": {"publisher": {"en": "x"}, "url": "javascript:alert(1)"}
    },
}  # fmt: skip


@pytest.mark.parametrize("case", BREAKING)
def test_one_poisoned_entry_stops_neither_its_log_nor_a_page(cast: Cast, case: str) -> None:
    """It keeps its place, has no effect, and what comes after it is read."""
    taken(cast.mechanism, sealed(RING, said(**BREAKING[case]), said(item="PRI-2", title="After it")))
    assert Entry.objects.count() == 3
    assert [row.item for row in KINDS["priority"]._default_manager.filter(known_to=None)] == ["PRI-2"]
    assert not KINDS["source"]._default_manager.exists()
    lan = signed_in(cast.lan)
    for page in ("", "priorities/", "facts/priority/", "facts/source/", "open/", "search/?q=After"):
        assert lan.get(f"/spring/{page}").status_code == 200
    assert SetAside.objects.count() <= 1


def test_our_own_key_signs_for_its_own_log_alone(cast: Cast) -> None:
    hosted(cast)
    envelopes = sealed(said(), key=private_key(cast.mechanism, "B-QN"))
    ours = PartyKey.objects.get(party="B-QN").public
    with pytest.raises(LogRefused):
        receive(cast.mechanism, GX, envelopes, [ours])
    assert Entry.objects.filter(party="B-GX").count() == 0


def standing(mechanism: Mechanism, kind: str, item: str) -> list[str]:
    rows = KINDS[kind]._default_manager.filter(mechanism=mechanism, item=item, known_to=None)
    return list(rows.values_list("standing", flat=True))


AFFAIRS = [
    ("characterisation", {"instrument": "I-1", "party": "B-QN", "nature": "treaty"}, "reported"),
    ("characterisation", {"instrument": "I-1", "party": "B-GX", "nature": "treaty"}, "own"),
    ("membership", {"body": "B-QN", "class": "guest"}, "reported"),
    ("body", {"names": [{"official": {"en": "An office"}}], "parent": "B-QN"}, "reported"),
    ("body", {"names": [{"official": {"en": "An office"}}], "parent": "B-GX"}, "own"),
]


@pytest.mark.parametrize(("kind", "content", "taken_as"), AFFAIRS)
def test_what_a_desk_calls_its_own_and_is_anothers_is_a_report(
    cast: Cast, kind: str, content: dict[str, Any], taken_as: str
) -> None:
    Mechanism.objects.update(founders=["B-GX", "B-QN"])
    mechanism = Mechanism.objects.get()
    taken(mechanism, sealed(RING, said(item="X-1", kind=kind, content=content, standing="own")))
    assert (standing(mechanism, kind, "X-1"), list(SetAside.objects.values_list("reason"))) == ([taken_as], [])


def test_a_stranger_holds_no_paper_and_nobody_holds_one_in_anothers_name(cast: Cast) -> None:
    Mechanism.objects.update(founders=["B-LS", "B-QN"], registrar="B-QN")
    mechanism = Mechanism.objects.get()
    paper = {"number": "1", "date": "2025-01-01", "scan_sha256": "0" * 64, "parties": ["B-QN", "B-LS"]}
    stranger = said(standing="paper", paper=paper | {"registrar": "B-GX"}, sources=())
    borrowed = said(item="PRI-2", standing="paper", paper=paper | {"registrar": "B-QN"}, sources=())
    taken(mechanism, sealed(RING, stranger, borrowed))
    assert standing(mechanism, "priority", "PRI-1") == ["reported"]
    assert standing(mechanism, "priority", "PRI-2") == []


def test_a_key_signs_nothing_after_its_end(cast: Cast) -> None:
    """Guangxi ends its key at the third entry; whoever stole it goes on signing."""
    ended = statements.keyring(GX, AT, version=2, keys=[{"key": VKEY, "until": 3}])
    before, after = sealed(RING, said(), ended), sealed(said(item="PRI-2"))
    taken(cast.mechanism, before)
    for whole in ([*before, *after], [*sealed(RING, said(), ended), *after, *sealed(said(item="PRI-3"))]):
        with pytest.raises(LogRefused):
            taken(cast.mechanism, whole)
    assert (Entry.objects.count(), standing(cast.mechanism, "priority", "PRI-1")) == (3, ["reported"])


def test_a_ring_of_keys_that_skips_a_version_is_refused(cast: Cast) -> None:
    skipped = statements.keyring(GX, AT, version=3, keys=[{"key": VKEY}])
    with pytest.raises(LogRefused):
        taken(cast.mechanism, sealed(RING, said(), skipped))
    assert Entry.objects.count() == 0
