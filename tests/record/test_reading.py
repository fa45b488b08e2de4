import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record import statements
from earlyspring.record.entries import Assent, Change, MalformedEntry, Notice, Paper, Propose
from earlyspring.record.reading import decode, opaque
from earlyspring.record.statements import Citation, LogKey
from tests.record.cast import AT

LAN = LogKey("p-qn", "gx-vn")
COMMITMENT = {"title": {"vi": "Mở lại cửa khẩu Hoành Mô", "zh": "恢复横模口岸"}}


def test_a_notice_comes_back_as_it_was_said():
    paper = {
        "number": "12/BB",
        "date": "2026-02-11",
        "scan_sha256": "ab" * 32,
        "registrar": "p-qn",
        "parties": ["p-qn"],
    }
    payload = statements.notice(
        LAN, AT, kind="commitment", item="C-1", content=COMMITMENT, standing="paper", known_from="2026-02",
        sources=["SRC-1"], paper=paper, exercise=True,
    )  # fmt: skip
    assert decode(payload) == Notice(
        id=statements.entry_id(payload),
        log=LAN,
        at=AT,
        exercise=True,
        kind="commitment",
        item="C-1",
        content=COMMITMENT,
        standing="paper",
        known_from="2026-02",
        sources=("SRC-1",),
        paper=Paper(number="12/BB", date="2026-02-11", scan_sha256="ab" * 32, registrar="p-qn", parties=("p-qn",)),
    )


def test_a_proposal_names_every_item_with_the_digest_of_its_content():
    changes = [{"item": item, "base": None, "kind": "commitment", "content": COMMITMENT} for item in ("C-1", "C-2")]
    payload = statements.propose(LAN, AT, changes=changes, parties=["p-qn", "p-gx"])
    sha256 = {"sha256": statements.digest(COMMITMENT)}
    assert json.loads(payload)["subject"] == [{"name": "C-1", "digest": sha256}, {"name": "C-2", "digest": sha256}]
    entry = decode(payload)
    assert isinstance(entry, Propose)
    assert entry.changes == (
        Change("C-1", None, "commitment", COMMITMENT),
        Change("C-2", None, "commitment", COMMITMENT),
    )
    assert entry.parties == {"p-qn", "p-gx"}


def test_an_assent_repeats_what_it_binds_to():
    cited = Citation(LogKey("p-gx", "gx-vn", 2), 7)
    payload = statements.assent(LAN, AT, proposal="0" * 64, slots=[("C-1", None)], released=[cited], closes={"p-hg": 3})
    entry = decode(payload)
    assert isinstance(entry, Assent)
    assert (entry.slots, entry.released, entry.closes) == (frozenset({("C-1", None)}), (cited,), {"p-hg": 3})


@pytest.mark.parametrize(
    "payload",
    [
        statements.decline(LAN, AT, proposal="0" * 64),
        statements.keyring(LAN, AT, version=1, keys=[{"key": "qn+00000000+AQ==", "until": 4, "custody": "server"}]),
        statements.close(LAN, AT),
        statements.fork_evidence(LAN, AT, accused=LogKey("p-gx", "gx-vn"), checkpoints=("one", "two")),
        statements.erased(LAN, AT, blob="ab" * 32, ground="retention over"),
    ],
)
def test_the_other_types_are_read_too(payload):
    assert decode(payload).id == statements.entry_id(payload)


def rewritten(payload, change):
    said = json.loads(payload)
    change(said)
    return json.dumps(said).encode()


ASSENT = statements.assent(LAN, AT, proposal="0" * 64, slots=[("C-1", None)])
NOTICE = statements.notice(LAN, AT, kind="commitment", item="C-1", content=COMMITMENT, standing="reported")
PROPOSE = statements.propose(
    LAN, AT, changes=[{"item": "C-1", "base": None, "kind": "commitment", "content": None}], parties=["p-qn", "p-gx"]
)


@pytest.mark.parametrize(
    ("payload", "change", "words"),
    [
        (ASSENT, lambda said: said["predicate"].update(loaded=True), "assent: loaded"),
        (ASSENT, lambda said: said["predicate"].update(slots=[["C-1"]]), "assent: slots"),
        (ASSENT, lambda said: said["predicate"].update(slots=[]), "assent: slots"),
        (ASSENT, lambda said: said["predicate"].update(slots=[["C-1", None]] * 2), "assent: slots"),
        (ASSENT, lambda said: said["predicate"].update(released=[["p-gx", "gx-vn", 0, 1]]), "assent: released"),
        (ASSENT, lambda said: said["predicate"].update(closes={"p-hg": -1}), "assent: closes: p-hg"),
        (ASSENT, lambda said: said["predicate"].update(proposal="C-1"), "assent: proposal"),
        (NOTICE, lambda said: said["predicate"].update(standing="joint"), "notice: standing"),
        (NOTICE, lambda said: said["predicate"].update(standing="paper"), "notice: paper"),
        (NOTICE, lambda said: said["predicate"].update(content=[1]), "notice: content"),
        (NOTICE, lambda said: said["predicate"].pop("content"), "notice: content"),
        (NOTICE, lambda said: said["predicate"].update(at="11 February"), "notice: at"),
        (NOTICE, lambda said: said["predicate"].update(known_from="2026-2"), "notice: known_from"),
        (NOTICE, lambda said: said["predicate"].update(item="C-2"), "subject"),
        (NOTICE, lambda said: said["predicate"]["content"].update(number=2**60), "RFC 8785"),
        (NOTICE, lambda said: said["predicate"]["log"].update(epoch=True), "epoch"),
        (NOTICE, lambda said: said.update(predicateType="urn:earlyspring:v1:vote"), "predicateType"),
        (NOTICE, lambda said: said.update(_type="something"), "_type"),
        (NOTICE, lambda said: said.pop("predicate"), "predicate is missing"),
        (PROPOSE, lambda said: said["predicate"].update(loaded=True), "propose: loaded"),
        (PROPOSE, lambda said: said["predicate"].update(changes=said["predicate"]["changes"] * 2), "propose: changes"),
        (PROPOSE, lambda said: said["predicate"].update(changes=[]), "propose: changes"),
    ],
)  # fmt: skip
def test_what_is_not_an_entry_is_refused_in_words(payload, change, words):
    with pytest.raises(MalformedEntry) as refused:
        decode(rewritten(payload, change))
    assert words in str(refused.value)


@pytest.mark.parametrize("payload", [b"\xff\xfe", b"[]", b"{", b'{"_type": NaN}', b'{"a": 1, "a": 2}', b"[" * 100_000])
def test_noise_is_refused(payload):
    with pytest.raises(MalformedEntry):
        decode(payload)


def test_an_entry_that_cannot_be_read_keeps_its_place():
    entry = opaque(b"noise", LAN, "the payload is not JSON")
    assert (entry.log, entry.reason, len(entry.id)) == (LAN, "the payload is not JSON", 64)


@given(st.binary(max_size=200) | st.text(max_size=60).map(str.encode))
def test_reading_never_fails_in_another_way(payload):
    with pytest.raises(MalformedEntry):
        decode(payload)
