"""Two logs speak of one item under two kinds: every node takes the same, whatever arrives first."""

import base64
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_house import GX, LS, PROPOSE, QN, REPORT, a_house, codes

from earlyspring.ledger import actions
from earlyspring.ledger.apply import apply
from earlyspring.ledger.checking_register import register
from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.document import CannotLoad, document_faults
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import append, log_of, receive
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.one_kind import by_kind
from earlyspring.ledger.saying import put
from earlyspring.record import statements
from earlyspring.record.fold import fold
from earlyspring.record.reading import decode
from earlyspring.record.statements import LogKey
from ledger.register_rows import around, rows_of
from ledger.test_apply import AT

pytestmark = pytest.mark.django_db
TITLE = {"title": {"en": "Ferries"}, "from_year": 2030, "no": 1}
WORDS = {"text": {"en": "A ferry"}, "party": GX, "state": "tabled"}


def said_by(mechanism, party, kind, content, known_from="2026"):
    """A report as a node that asks nobody would write it; gives back its digest."""
    payload = statements.notice(
        log_of(mechanism, party),
        f"{known_from}-01-01T00:00:00Z",
        kind=kind,
        item="X-1",
        content=content,
        standing="reported",
        known_from=known_from,
    )
    digest = append(mechanism, party, [payload])[-1].digest
    apply(mechanism, ["X-1"])
    return digest


def stands(mechanism):
    """The kinds under which the register has the item now."""
    rows = {kind: noun._default_manager.filter(mechanism=mechanism, known_to=None) for kind, noun in KINDS.items()}
    return [kind for kind, found in rows.items() if found.filter(item="X-1").exists()]


def test_of_two_reports_the_lower_digest_says_what_it_is(db):
    house = a_house()
    digests = {
        said_by(house.mechanism, QN, "priority", TITLE): "priority",
        said_by(house.mechanism, GX, "proposal", WORDS, "2027"): "proposal",
    }
    lower, other = sorted(digests)
    assert stands(house.mechanism) == [digests[lower]]
    aside = [(one.kind, one.version, one.reason) for one in SetAside.objects.all()]
    assert aside == [(digests[other], other, f"stands as {digests[lower]}")]


@pytest.mark.parametrize("first", ["joint", "reported"])
def test_what_the_parties_agreed_is_not_made_another_kind_by_a_report(db, first):
    house = a_house()
    if first == "reported":
        for year in ("2020", "2021", "2022", "2023"):
            said_by(house.mechanism, GX, "proposal", WORDS | {"text": {"en": year}}, year)
        assert stands(house.mechanism) == ["proposal"]
    log = log_of(house.mechanism, QN)
    changes = [{"item": "X-1", "base": None, "kind": "priority", "content": TITLE}]
    payload = statements.propose(log, "2026-01-01T00:00:00Z", changes=changes, parties=[QN, LS, GX])
    for party in (QN, LS, GX):
        yes = statements.assent(
            log_of(house.mechanism, party),
            "2026-01-02T00:00:00Z",
            proposal=decode(payload).id,
            slots=[("X-1", None)],
        )
        append(house.mechanism, party, [payload, yes] if party == QN else [yes])
    apply(house.mechanism, ["X-1"])
    if first == "joint":
        said_by(house.mechanism, GX, "proposal", WORDS, "2027")
    assert stands(house.mechanism) == ["priority"]
    assert {one.reason for one in SetAside.objects.all()} == {"stands as priority"}
    assert [one.code for one in register(house.mechanism) if one.severity != "soft"] == []


def test_whatever_log_arrives_first_the_register_says_the_same(db):
    house = a_house()
    for party, kind, content, year in (
        (QN, "priority", TITLE, "2027"),
        (GX, "proposal", WORDS, "2025"),
        (LS, "priority", TITLE | {"no": 2}, "2026"),
    ):
        said_by(house.mechanism, party, kind, content, year)
    home, written = house.mechanism, dump(house.mechanism)
    for place, logs in enumerate(permutations(written["logs"])):
        Mechanism.objects.filter(key=home.key).update(key=f"before-{place}")
        away = Mechanism.objects.create(key=home.key, founders=written["founders"])
        for log in logs:
            envelopes = [base64.b64decode(one) for one in log["entries"]]
            fresh = receive(away, LogKey(log["party"], log["circle"], log["epoch"]), envelopes, log["keys"])
            apply(away, {entry.item for entry in fresh})
        assert rows_of(away)["priority"] == rows_of(home)["priority"]
        assert rows_of(away)["proposal"] == rows_of(home)["proposal"]
        assert around(away)["aside"] == around(home)["aside"]


NOTICES = st.lists(
    st.tuples(
        st.sampled_from([QN, LS, GX]),
        st.sampled_from(["priority", "proposal", "result"]),
        st.sampled_from(["2025", "2026", "2027"]),
        st.sampled_from(["reported", "own"]),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


@given(NOTICES, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_one_kind_stands_in_any_order(notices, shuffle):
    entries = [
        decode(
            statements.notice(
                LogKey(party, "main", 1),
                f"{year}-01-01T00:00:00Z",
                kind=kind,
                item="X-1",
                content={"n": place},
                standing=standing,
                known_from=year,
                exercise=exercise,
            )
        )
        for place, (party, kind, year, standing, exercise) in enumerate(notices)
    ]
    joint = fold({}, [QN, LS, GX])
    chains, aside = by_kind("X-1", entries, joint)
    shuffle.shuffle(entries)
    assert by_kind("X-1", entries, joint) == (chains, aside)
    assert len([kind for kind, chain in chains.items() if chain]) == 1
    assert {one.kind for one in aside} == {kind for kind, chain in chains.items() if not chain}


def test_nobody_says_here_that_a_fact_is_something_else(db):
    house = a_house()
    made = put(house.mechanism, "priority", TITLE, by=QN, way=REPORT)
    taken = [("id", "id_taken")]
    assert codes(lambda: put(house.mechanism, "proposal", WORDS, by=GX, way=REPORT, item=made.item), house) == taken
    assert codes(lambda: put(house.mechanism, "proposal", WORDS, by=GX, way=PROPOSE, item=made.item), house) == taken
    report = lambda: actions.report(house.mechanism, "proposal", made.item, WORDS, by=GX, sources=["SRC-1"])
    assert codes(report, house) == taken


def test_a_document_gives_an_id_to_one_kind(db):
    house = a_house()
    source = {"kind": "source", "id": "SRC-1", "publisher": {"en": "A newspaper"}}
    fact = {"kind": "priority", "id": "X-1", "sources": ["SRC-1"], **TITLE}
    other = {"kind": "proposal", "id": "X-1", "sources": ["SRC-1"], **WORDS}
    document = {"format": "earlyspring/1", "mechanism": house.mechanism.key, "registrar": QN}
    twice = document | {"facts": [source, fact, other]}
    assert [(one.path, one.code, one.expected) for one in document_faults(twice)] == [
        ("facts[2].id", "id_taken", "priority")
    ]
    load(document | {"facts": [source, fact]}, at=AT)
    with pytest.raises(CannotLoad) as refused:
        load(document | {"facts": [source, other]}, at=AT)
    assert [(one.code, one.given, one.expected) for one in refused.value.faults] == [("id_taken", "X-1", "priority")]
