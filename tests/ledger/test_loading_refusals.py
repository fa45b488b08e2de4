"""What a document written by hand is refused for: where, why, and that nothing was written."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

from earlyspring.ledger import keyring
from earlyspring.ledger.actions import report
from earlyspring.ledger.derived import SetAside
from earlyspring.ledger.document import CannotLoad
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Entry, Mechanism, PersonName
from earlyspring.ledger.nouns import KINDS
from ledger.register_rows import around, rows_of
from ledger.test_loading import on_another_node

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOURCE = {"kind": "source", "id": "SRC-1", "what": {"en": "A report"}}


def of(kind, item, **said):
    return {"kind": kind, "id": item, "sources": ["SRC-1"], **said}


CLASSES = [{"code": "member", "names": {"en": "member"}, "decides": True}]
FRAME = [
    SOURCE,
    of("charter", "charter", names={"en": "Spring meeting"}, classes=CLASSES),
    of("body", "B-QN", names=[{"official": {"en": "Quảng Ninh"}}]),
    of("body", "B-GX", names=[{"official": {"en": "Guangxi"}}]),
    of("organ", "O-1", code="jwc", names={"en": "Committee"}),
    of("statement", "ST-1", force="agreed", text={"en": "We open a desk."}),
    of("statement", "ST-2", force="encouraged", text={"en": "More of it."}),
    of("commitment", "C-1", state="recorded", statement="ST-1", text={"en": "To open a desk."}),
    of("membership", "M-1", **{"body": "B-QN", "class": "member", "from": "2008"}),
    of("due_date", "D-0", commitment="C-1", no=0, on="2027-06"),
]
PERSONS = {"P-1": {"names": {"vi": "Người Được Thử"}}}


def a_document(*more, **head):
    head = {"format": "earlyspring/1", "mechanism": "small", "registrar": "B-QN", "persons": PERSONS} | head
    return head | {"facts": [*FRAME, *more]}


def files():
    return {path for path in Path(settings.HOME).rglob("*") if path.is_file()}


def written():
    return Mechanism.objects.count(), Entry.objects.count(), PersonName.objects.count(), files()


def told(document):
    """(path, code, given) of what it is refused for, and nothing was written."""
    before = written()
    with pytest.raises(CannotLoad) as refused:
        load(document, at=AT)
    assert written() == before
    return [(fault.path, fault.code, fault.given) for fault in refused.value.faults]


def test_what_holds_together_is_taken_in_with_nothing_set_aside():
    mechanism = load(a_document(), at=AT)
    assert not SetAside.objects.exists()
    assert KINDS["commitment"]._default_manager.get(mechanism=mechanism).state == "recorded"


HEADS = [
    ({"format": "earlyspring/2"}, [("format", "not_in_list")]),
    ({"format": None, "mechanism": None}, [("format", "missing"), ("mechanism", "missing")]),
    ({"mechanism": ""}, [("mechanism", "not_a_key")]),
    ({"mechanism": "static"}, [("mechanism", "key_reserved")]),
    ({"registrar": ""}, [("registrar", "missing")]),
    ({"registrar": "B-HP"}, [("registrar", "no_such_fact")]),
    ({"registrar": "SRC-1"}, [("registrar", "of_another_kind")]),
    ({"founders": ["B-QN", "B-HP"]}, [("founders[1]", "no_such_fact")]),
    ({"purpose": "play"}, [("purpose", "not_in_list")]),
    ({"handling": "secret"}, [("handling", "unknown_key")]),
    ({"persons": {"P-1": {}}}, [("persons.P-1.names", "missing")]),
    ({"persons": {"B-QN": {"names": {"en": "Lan"}}}}, [("facts[2].id", "id_taken")]),
]


@pytest.mark.parametrize(("head", "faults"), HEADS)
def test_a_head_that_cannot_be(head, faults):
    assert [one[:2] for one in told(a_document(**head))] == faults


def test_a_party_is_hosted_only_where_it_is_a_body():
    with pytest.raises(CannotLoad) as refused:
        load(a_document(), at=AT, parties=["B-HP"])
    assert [(one.path, one.code, one.given) for one in refused.value.faults] == [("host", "no_such_fact", "B-HP")]


def test_a_party_is_hosted_beside_a_record_that_arrives_only_where_it_is_a_body():
    """A name that was misspelt would be given a key that nobody asked for."""
    document = dump(load(a_document(), at=AT))
    with pytest.raises(CannotLoad) as refused:
        on_another_node(document, ["B-GX", "B-GXX", "SRC-1"])
    assert [(one.path, one.code, one.given) for one in refused.value.faults] == [
        ("host", "no_such_fact", "B-GXX"),
        ("host", "no_such_fact", "SRC-1"),
    ]


LEAD = of("responsibility", "R-1", commitment="C-1", party="B-QN", body="B-QN", role="lead")
ACTIVE = {"state": "active", "verifiable": True, "nature": "continuous", "parties": ["B-QN", "B-GX"]}
FACTS = [
    ("?", "facts[10]", "not_an_object", ""),
    ({"id": "W"}, "facts[10].kind", "missing", ""),
    (of("wish", "W"), "facts[10].kind", "not_in_list", "wish"),
    (of("source", "S", colour="red"), "facts[10].colour", "unknown_key", "colour"),
    (SOURCE, "facts[10].id", "twice", "SRC-1"),
    (of("organ", "SRC-1", code="sm", names={"en": "?"}), "facts[10].id", "id_taken", "SRC-1"),
    ({"kind": "gate", "id": "G-1"}, "facts[10].sources", "missing", ""),
    (of("gate", "G-1") | {"sources": ["SRC-1", "SRC-2"]}, "facts[10].sources[1]", "no_such_fact", "SRC-2"),
    (of("gate", "G-1") | {"sources": ["B-QN"]}, "facts[10].sources[0]", "of_another_kind", "B-QN (body)"),
    (of("decision", "DEC", session="SM-1", type="adoption"), "facts[10].session", "no_such_fact", "SM-1"),
    (of("decision", "DEC", session="O-1", type="adoption"), "facts[10].session", "of_another_kind", "O-1 (organ)"),
    (of("chain", "CH", **{"from": "C-1", "to": "C-9", "relation": "becomes"}), "facts[10].to", "no_such_fact", "C-9"),
    (
        of("activity", "A", type="visit", status="held", bodies=["B-QN", "B-9"], title={"en": "A visit"}),
        "facts[10].bodies[1]",
        "no_such_fact",
        "B-9",
    ),
    (of("seat", "SE", organ="O-1", party="B-QN", person="P-9"), "facts[10].person", "no_such_fact", "P-9"),
    (of("membership", "M-2", body="B-GX", **{"class": "friend"}), "facts[10].class", "not_in_list", "friend"),
    (
        of("membership", "M-2", body="B-GX", **{"class": "member", "from": "2020", "to": "2020"}),
        "facts[10].to",
        "not_after_beginning",
        "2020",
    ),
    (
        of("membership", "M-2", body="B-GX", **{"class": "member", "from": "2020-05", "to": "2019"}),
        "facts[10].to",
        "not_after_beginning",
        "2019",
    ),
    (of("commitment", "C-2", state="recorded", statement="ST-2"), "facts[10].statement", "not_agreed", "encouraged"),
    (of("commitment", "C-2", state="recorded"), "facts[10].statement", "rests_on_nothing", ""),
    (
        of("due_date", "D-2", commitment="C-1", no=2, on="2028", decided_in="O-1"),
        "facts[10].decided_in",
        "of_another_kind",
        "O-1 (organ)",
    ),
    (of("due_date", "D-X", commitment="C-1", no=-1, on="2028"), "facts[10].no", "due_date_number_from_zero", "D-X"),
    (
        of("session", "SM", organ="O-1", status="held", start="2025-02-20", end="2025-02-18"),
        "facts[10].end",
        "ends_before_it_begins",
        "2025-02-18",
    ),
    (
        of("session", "SM", organ="O-1", status="planned", planned_start="2027-03", planned_end="2027-02-28"),
        "facts[10].planned_end",
        "ends_before_it_begins",
        "2027-02-28",
    ),
    (
        of("activity", "A", type="visit", status="held", start="2025-02-20", end="2025-01", title={"en": "A visit"}),
        "facts[10].end",
        "ends_before_it_begins",
        "2025-01",
    ),
    (
        of("instrument", "I-1", type="mou", title={"en": "?"}, handling="open", signed_on="2025", expires_on="2024"),
        "facts[10].expires_on",
        "ends_before_it_begins",
        "2024",
    ),
    (
        of("body", "B-3", names=[{"official": {"en": "Cao Bằng"}, "from": "2020", "to": "2019"}]),
        "facts[10].names[0].to",
        "not_after_beginning",
        "2019",
    ),
    (of("cycle", "CY", year=-5), "facts[10].year", "not_year", "-5"),
    (of("cycle", "CY", year=0), "facts[10].year", "not_year", "0"),
    (of("session", "SM", organ="O-1", status="held", year=20260), "facts[10].year", "not_year", "20260"),
    (of("observer", "OB", years=[2020, -1]), "facts[10].years[1]", "not_year", "-1"),
    (of("gate", "G-1", known_from="2999"), "facts[10].known_from", "not_yet", "2999"),
    (of("gate", "G-1", known_from="2026-11-23"), "facts[10].known_from", "not_yet", "2026-11-23"),
    (of("gate", "G-1", opened_on="2026-02-30"), "facts[10].opened_on", "not_day", "'2026-02-30'"),
    (
        of("instrument", "I-1", type="mou", title={"en": "On roads"}, handling="internal"),
        "facts[10].handling",
        "internal_not_shared",
        "",
    ),
    (
        of("instrument", "I-1", type="mou", title={"en": "On roads"}, handling="secret"),
        "facts[10].handling",
        "not_in_list",
        "'secret'",
    ),
    (
        of("instrument", "I-1", type="mou", handling="open", title={"vi": "TUYỆT MẬT\nVề đường sá"}),
        "facts[10].title.vi",
        "state_secret",
        "TUYỆT MẬT",
    ),
    (of("gate", "G-1", note={"zh": "机密★10年"}), "facts[10].note.zh", "state_secret", "机密"),
    (of("proposal", "PR", text={"en": "A bridge"}, state="internal"), "facts[10].state", "internal_stays_home", ""),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "path", "code", "given"), FACTS)
def test_a_fact_that_the_register_does_not_take(fact, path, code, given):
    assert told(a_document(fact)) == [(path, code, given)]


def test_a_later_due_date_follows_one_and_has_its_session_and_reason():
    later = of("due_date", "D-2", commitment="C-1", no=2, on="2028")
    lacking = [("no", "no_due_date_before", "2"), ("decided_in", "missing", ""), ("reason", "missing", "")]
    assert told(a_document(later)) == [(f"facts[10].{key}", code, given) for key, code, given in lacking]
    session = of("session", "SM-1", organ="O-1", status="held", ordinal=1)
    decided = {"decided_in": "SM-1", "reason": {"en": "The rains"}}
    second = of("due_date", "D-1", commitment="C-1", no=1, on="2027-12", **decided)
    load(a_document(session, second, later | decided), at=AT)
    load(a_document(session, later | decided | {"id": "D-3", "no": 3, "on": "2029"}), at=AT)
    assert KINDS["due_date"]._default_manager.count() == 4


def test_what_is_well_by_itself_and_not_beside_another():
    """Which of the two the register would set aside goes by their digests; the second of the file is told."""
    membership = of("membership", "M-2", **{"body": "B-QN", "class": "member", "from": "2020"})
    due = of("due_date", "D-9", commitment="C-1", no=0, on="2028")
    for _ in range(3):
        assert told(a_document(membership)) == [("facts[10]", "two_memberships", "M-1")]
        assert told(a_document(due)) == [("facts[10]", "due_date_number_taken", "D-0")]


def test_an_active_commitment_has_its_leads():
    instrument = of("instrument", "I-1", type="mou", title={"en": "On desks"}, handling="open")
    force = of("event", "E-1", instrument="I-1", type="entry_into_force", effective_on="2026-01-01")
    active = of("commitment", "C-2", instrument="I-1", text={"en": "To open a desk."}, **ACTIVE)
    leads = [
        of("responsibility", f"R-{party}", commitment="C-2", party=party, body=party, role="lead")
        for party in ("B-QN", "B-GX")
    ]
    for given in ([], leads[:1]):
        assert told(a_document(instrument, force, active, *given)) == [
            ("facts[12].lead", "commitment_has_leads", "C-2")
        ]
    unjudged = {key: value for key, value in active.items() if key != "verifiable"}
    assert [one[:2] for one in told(a_document(instrument, force, unjudged, *leads))] == [
        ("facts[12].verifiable", "commitment_verifiability_judged")
    ]
    load(a_document(instrument, force, active, *leads), at=AT)
    assert KINDS["commitment"]._default_manager.get(item="C-2", known_to=None).state == "active"


def test_a_promise_that_is_only_reported_is_recorded_and_not_active():
    active = of("commitment", "C-2", statement="ST-1", text={"en": "To open a desk."}, **ACTIVE | {"parties": ["B-QN"]})
    lead = LEAD | {"commitment": "C-2"}
    assert told(a_document(active, lead)) == [("facts[10]", "commitment_rests_on_agreement", "C-2")]


def test_a_second_document_rests_on_what_the_register_has():
    load(a_document(), at=AT)
    more = [
        of("commitment", "C-2", state="recorded", statement="ST-1", text={"en": "A second desk"}),
        of("commitment", "C-3", state="recorded", statement="ST-2", text={"en": "A third desk"}),
        of("membership", "M-2", body="B-QN", **{"class": "member", "from": "2020"}),
    ]
    second = a_document(persons={}) | {"facts": more[:1]}
    load(second, at=AT)
    assert told(second | {"facts": more[1:2]}) == [("facts[0].statement", "not_agreed", "encouraged")]
    ((path, code, given),) = told(second | {"facts": more[2:]})
    assert (path, code) in (("facts[0]", "two_memberships"), ("facts", "set_aside_older"))
    assert given in ("M-1", "membership M-1")


def test_a_dump_is_taken_in_with_what_its_register_set_aside():
    """Two reports that contradict each other are nobody's fault: they came one after the other, each by its own source."""
    home = load(a_document(), at=AT)
    content = {"body": "B-QN", "class": "member", "from": "2020"}
    report(home, "membership", "M-2", content, by="B-QN", sources=["SRC-1"])
    assert SetAside.objects.filter(mechanism=home).count() == 1
    document = dump(home)
    away = on_another_node(document)
    assert (rows_of(away), around(away), dump(away)) == (rows_of(home), around(home), document)


@pytest.mark.parametrize("other", [{}, {"status": "planned"}, {"ordinal_basis": "inference"}])
def test_a_number_of_an_organ_belongs_to_one_session_that_was_not_cancelled(other):
    first = of("session", "S-3", organ="O-1", ordinal=3, status="held", ordinal_basis="stated")
    second = first | {"id": "S-3-B"} | other
    assert told(a_document(first, second)) == [("facts[11]", "session_ordinal_taken", "S-3")]
    load(a_document(first | {"status": "cancelled"}, second), at=AT)


def a_body(item, parent):
    return of("body", item, names=[{"official": {"en": item}}], parent=parent)


def test_no_body_stands_above_itself():
    assert told(a_document(a_body("B-3", "B-3"))) == [("facts[10].parent", "above_itself", "B-3")]
    assert told(a_document(a_body("B-3", "B-4"), a_body("B-4", "B-3"))) == [
        ("facts[10].parent", "above_itself", "B-4"),
        ("facts[11].parent", "above_itself", "B-3"),
    ]
    load(a_document(a_body("B-3", "B-4"), a_body("B-4", "B-5"), a_body("B-5", None)), at=AT)
    later = a_document(persons={}) | {"facts": [a_body("B-5", "B-3")]}
    assert told(later) == [("facts[0].parent", "above_itself", "B-3")]


def test_no_party_seats_a_body_of_another():
    agency = of("body", "B-QN-FA", names=[{"official": {"en": "Foreign affairs"}}], parent="B-QN")
    seat = of("seat", "SEAT-1", organ="O-1", party="B-GX", body="B-QN-FA")
    assert told(a_document(agency, seat)) == [("facts[11].body", "not_own_agency", "B-QN-FA")]
    load(a_document(agency, seat | {"party": "B-QN"}), at=AT)
    later = a_document(persons={}) | {"facts": [seat]}
    assert told(later) == [("facts[0].body", "not_own_agency", "B-QN-FA")]


def test_nobody_acts_for_one_in_whose_place_they_cannot_be():
    offices = [of("office", item, body="B-QN", code="chair") for item in ("F-1", "F-2")]
    away = of("tenure", "T-1", office="F-1", capacity="holder", **{"from": "2024", "to": "2027"})
    lan = of("tenure", "T-2", office="F-1", capacity="acting", acting_for="T-1", **{"from": "2026"})
    refused = lambda **more: told(a_document(*offices, lan | more, away))
    assert refused(capacity="deputy") == [("facts[12].acting_for", "acts_for_nobody", "T-1")]
    assert refused(office="F-2") == [("facts[12].acting_for", "acts_in_another_office", "T-1")]
    assert refused(acting_for="T-2") == [("facts[12].acting_for", "acts_for_itself", "T-2")]
    assert refused(**{"from": "2028"}) == [("facts[12].acting_for", "acts_at_another_time", "T-1")]
    home = load(a_document(*offices, lan, away), at=AT)
    assert KINDS["tenure"].objects.get(mechanism=home, item="T-2").content()["acting_for"] == "T-1"
    later = a_document(persons={}) | {"facts": [away | {"to": "2025", "known_from": "2026-01-01"}]}
    assert told(later) == [("facts[0]", "left_acting", "T-2")]
    elsewhere = on_another_node(dump(home))
    assert KINDS["tenure"].objects.get(mechanism=elsewhere, item="T-2").acting_for == "T-1"


def test_what_two_reports_say_of_each_other_is_kept_and_one_is_set_aside():
    home = load(a_document(a_body("B-3", None), a_body("B-4", "B-3")), at=AT)
    content = {"names": [{"official": {"en": "B-3"}}], "parent": "B-4"}
    report(home, "body", "B-3", content, by="B-QN", sources=["SRC-1"])
    assert [(row.item, row.reason) for row in SetAside.objects.filter(mechanism=home)] == [
        ("B-3", "parents_never_circle")
    ]


def test_the_keys_of_a_mechanism_that_stood_before_stay():
    load(a_document(), at=AT)
    path = keyring.path_of(Mechanism.objects.get(), "B-QN")
    before = path.read_bytes()
    assert told(a_document(of("membership", "M-2", body="B-QN", **{"class": "member", "from": "2020"})))
    assert path.read_bytes() == before
