"""However entries arrive, in whatever order and pieces, the register says the same."""

import base64
import json
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, House, a_house

import earlyspring
from earlyspring.agreements.actions import authenticate, deposit_text, draft_instrument, enter_event, sign
from earlyspring.commitments.actions import activate, assign, record_commitment, record_statement, register
from earlyspring.ledger import actions
from earlyspring.ledger.apply import apply
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.derived import Motion, SetAside
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.logs import receive
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.saying import put
from earlyspring.members.actions import admit
from earlyspring.record.statements import LogKey
from ledger.register_rows import around, rows_of

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, tzinfo=UTC)
EXAMPLE = Path(earlyspring.__file__).parent / "example" / "gx-vn.json"
TEXT = {"vi": "Thỏa thuận", "en": "Agreed"}


def a_promise(house: House, source: str) -> None:
    """A commitment from the statement to its activation, in the logs of three parties."""
    said = {"said_on": "2026-02-11", "force": "agreed", "bodies": [QN, GX], "text": TEXT}
    statement = house.agreed(record_statement(house.mechanism, said, by=QN, way=PROPOSE))
    content = {"statement": statement.item, "text": TEXT}
    made = house.agreed(record_commitment(house.mechanism, content, by=GX, way=PROPOSE))
    given = {"parties": [QN, GX], "nature": "continuous", "code": "X-1"}
    made = house.agreed(register(made, by=QN, way=PROPOSE, **given))
    for party in (QN, GX):
        assign(made, party=party, body=source.format(party), by=party, way=OWN)
    house.agree(activate(made, verifiable=True, verifiable_reason=TEXT, by=GX, way=PROPOSE))


def a_paper(house: House) -> None:
    """An agreement from its draft to its entry into force."""
    parties = [{"body": QN}, {"body": GX}]
    content = {"type": "agreement", "handling": "open", "title": TEXT, "parties": parties, "languages": ["vi"]}
    paper = house.agreed(draft_instrument(house.mechanism, content, by=QN, way=PROPOSE))
    house.agree(deposit_text(paper, b"Words", lang="vi", by=GX, way=PROPOSE))
    house.agree(authenticate(paper, version=1, on="2026-02-10", by=QN, way=PROPOSE))
    for party in (QN, GX):
        house.agree(sign(paper, body=party, signed_on="2026-02-11", by=party, way=PROPOSE))
    house.agree(enter_event(paper, {"type": "entry_into_force", "effective_on": "2026-02-11"}, by=GX, way=PROPOSE))


def some_motions(house: House) -> None:
    """One that is open, one declined and put again, one that crosses another."""
    put(house.mechanism, "priority", {"title": TEXT, "from_year": 2031, "no": 1}, by=GX, way=PROPOSE)
    for text in ({"en": "First"}, {"en": "Second"}):
        motion = actions.propose(house.mechanism, [("priority", "P-1", {"title": text, "from_year": 2030})], by=QN)
        if text == {"en": "First"}:
            actions.decline(motion, by=GX, reason="Not so.")
    house.agree(motion)
    for party in (QN, LS):
        actions.propose(house.mechanism, [("priority", "P-2", {"title": {"en": party}, "from_year": 2032})], by=party)


@pytest.fixture(scope="module")
def document(django_db_setup, django_db_blocker):
    """The example and what six parties said after it was loaded, as one document."""
    from django.db import transaction

    example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    members = [fact["body"] for fact in example["facts"] if fact["kind"] == "membership" and fact["class"] == "member"]
    with django_db_blocker.unblock(), transaction.atomic():
        mechanism = load(example, at=AT, parties=sorted(set(members)))
        house = House(mechanism)
        a_promise(house, "{}")
        a_paper(house)
        some_motions(house)
        yield dump(mechanism), rows_of(mechanism), around(mechanism)
        transaction.set_rollback(True)


def pieces(document, seed):
    """Every log in a few growing pieces, all in any order; the whole logs among them."""
    rng = random.Random(seed)
    found = []
    for log in document["logs"]:
        size = len(log["entries"])
        cuts = sorted({size, *(rng.randint(1, size) for _ in range(2))})
        found += [(log, cut) for cut in cuts]
    rng.shuffle(found)
    return found


def delivered(document, seed):
    mechanism = Mechanism.objects.create(key=document["mechanism"], founders=document["founders"])
    for log, cut in pieces(document, seed):
        key = LogKey(log["party"], log["circle"], log["epoch"])
        envelopes = [base64.b64decode(one) for one in log["entries"][:cut]]
        fresh = receive(mechanism, key, envelopes, log["keys"])
        apply(mechanism, {entry.item for entry in fresh})
    return mechanism


@pytest.mark.parametrize("seed", range(3))
def test_any_order_and_any_pieces_say_the_same(document, seed):
    written, rows, beside = document
    Mechanism.objects.filter(key=written["mechanism"]).update(key="at-home")
    away = delivered(written, seed)
    assert rows_of(away) == rows
    assert around(away) == beside


def test_what_rests_upon_what_has_not_arrived_waits_for_it(db):
    """The entry into force arrives before the signatures it rests upon; a report of a second membership clashes."""
    house = a_house()
    a_paper(house)
    home = house.mechanism
    written = dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    away = Mechanism.objects.create(key="spring", founders=written["founders"])
    for log in sorted(written["logs"], key=lambda one: one["party"]):
        key = LogKey(log["party"], log["circle"], log["epoch"])
        fresh = receive(away, key, [base64.b64decode(one) for one in log["entries"]], log["keys"])
        apply(away, {entry.item for entry in fresh})
    assert rows_of(away) == rows_of(home)
    assert list(SetAside.objects.filter(mechanism=away)) == []


def test_of_two_facts_that_clash_every_node_sets_the_same_one_aside(db):
    house = a_house()
    report = lambda item, day: actions.report(
        house.mechanism, "membership", item, {"body": "B-HP", "class": "guest", "from": day}, by=QN, sources=["SRC-1"]
    )
    first, second = report("M-1", "2025"), report("M-2", "2026")
    later = max(first.digest, second.digest)
    assert [one.version for one in SetAside.objects.all()] == [later]
    stands = [row.version for row in house.all("membership") if row.body == "B-HP"]
    assert stands == [min(first.digest, second.digest)]


def test_what_was_set_aside_comes_back_when_its_rival_goes(db):
    house = a_house()
    guest = admit(house.mechanism, "B-HP", class_code="guest", from_day="2025", by=QN, way=REPORT)
    rival = {"body": "B-HP", "class": "member", "from": "2026"}
    actions.report(house.mechanism, "membership", "M-2", rival, by=QN, sources=["SRC-1"])
    assert SetAside.objects.count() == 1
    aside = SetAside.objects.get().item
    other = "M-2" if aside == guest.item else guest.item
    actions.report(house.mechanism, "membership", other, None, by=QN, sources=["SRC-1"])
    assert SetAside.objects.count() == 0
    assert [row.item for row in house.all("membership") if row.body == "B-HP"] == [aside]


def test_what_was_retired_stays_retired_beside_what_the_database_refuses(db):
    """A due date that was taken back arrives together with one that nobody decided."""
    house = a_house()
    home = house.mechanism
    scan = keep(home, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN).sha256
    paper = {"number": "1", "date": "2026", "scan_sha256": scan, "registrar": QN, "parties": [QN, GX]}
    put(home, "commitment", {"state": "recorded", "text": TEXT}, by=QN, way=REPORT, item="C-1")
    actions.report(home, "due_date", "D-0", {"commitment": "C-1", "no": 0, "on": "2026"}, by=QN, sources=["SRC-1"])
    actions.report(home, "due_date", "D-0", None, by=QN, sources=["SRC-1"])
    late = {"commitment": "C-1", "no": 1, "on": "2027"}
    actions.hold_paper(home, "due_date", "D-1", late, by=QN, paper=paper)
    written = dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    away = load(written, at=AT)
    assert [one.item for one in SetAside.objects.filter(mechanism=away)] == ["D-1"]
    assert House(away).all("due_date") == []
    assert rows_of(away) == rows_of(home)


def test_every_kind_of_the_example_is_in_the_register(document):
    written, rows, _ = document
    example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    told = {(fact["kind"], fact["id"]) for fact in example["facts"]}
    there = {(kind, row[0]) for kind in KINDS for row in rows[kind]}
    assert told - there == set()
    assert Entry.objects.filter(mechanism__key=written["mechanism"]).count() == sum(
        len(log["entries"]) for log in written["logs"]
    )
    assert {motion.state for motion in Motion.objects.all()} == {"joint", "open", "dead"}


def test_a_paper_answers_for_every_fact_of_a_motion(db):
    """Two priorities are put together; two parties assent, the third does on paper: both are held on paper."""
    house = a_house()
    home = house.mechanism
    facts = [("priority", f"P-{year}", {"title": TEXT, "from_year": year, "no": 1}) for year in (2030, 2031)]
    motion = actions.assent(actions.propose(home, facts, by=QN), by=GX)
    scan = keep(home, b"%PDF-1.7", name="a.pdf", media_type="application/pdf", party=QN).sha256
    paper = {
        "number": "1",
        "date": datetime.now(UTC).date().isoformat(),
        "scan_sha256": scan,
        "registrar": QN,
        "parties": [LS],
    }
    actions.hold_consent(motion, by=QN, paper=paper)
    held = {(one.item, one.standing) for one in house.all("priority")}
    assert held == {("P-2030", "paper"), ("P-2031", "paper")}
    written = dump(home)
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    assert rows_of(load(written, at=AT)) == rows_of(home)
