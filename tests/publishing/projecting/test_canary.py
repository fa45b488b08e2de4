"""A canary in every text of every fact: only the words of what may be public come out, and no other table is read."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.core.programme import Place, Planned, Programme
from earlyspring.core.programme_document import document
from earlyspring.ledger import fields
from earlyspring.ledger.models import Blob, PersonName
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.reading import columns_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeRelease
from earlyspring.publishing.actions import release
from earlyspring.publishing.projecting.every import PROJECTIONS, contents_of
from earlyspring.publishing.queries import public_items
from earlyspring.record.canonical import canonical
from tests.publishing.test_actions import a_cast

pytestmark = pytest.mark.django_db
CANARY = re.compile(r"canary-([a-z]+)-([a-z_]+\.[a-z_]+)")
SPEAKS = {
    *("charter.names", "charter.purpose", "charter.languages", "charter.sectors", "charter.classes"),
    *("side.names", "side.state_name", "body.names", "organ.names", "organ.code", "office.titles", "tenure.seen"),
    *("session.theme", "statement.text", "statement.capacity", "statement.sectors", "decision.text"),
    *("instrument.title", "instrument.official_title", "instrument.sectors", "instrument.languages"),
    *("commitment.code", "commitment.title", "commitment.text", "commitment.sectors"),
    *("result.text", "result.unit", "result.currency", "result.sectors", "priority.title", "priority.sectors"),
    *("gate.names", "gate.ends", "gate.passages", "gate.status", "gate.hours", "source.publisher"),
    *("membership.class_code", "name.names"),
    *("programme.names", "programme.city", "programme.room", "programme.building", "programme.press"),
    *("programme.public",),
}
"""Kind and column whose words a public thing may say: what nobody wrote here has no way out."""
READ = {
    *("mechanism", "charter", "side", "body", "duplicate", "organ", "session", "source", "membership"),
    *("succession", "tenure", "office", "personname", "attendance", "count", "statement", "instrument", "languagetext"),
    *("signature", "event", "blob", "decision", "commitment", "responsibility", "duedate", "finding", "review"),
    *("result", "priority", "gate", "gathering", "programmerelease", "entry"),
}
"""The tables that projections of the register ask: no note, draft, report, assessment, delegate or account is among them."""
FAIR = {"exhibitor", "product", "event"}
LINKS = {"body": "B-QN", "side": "S-VN", "*": "X-session"}
STATED = {
    "handling": "open",
    "standing": "working_translation",
    "state": "registered",
    "status": "held",
    "outcome": "continue",
    "finding": "agreed",
}
ABSENT = {
    *("to", "closed_as", "successor", "revives", "related", "extends_to", "new_due_on", "became_priority"),
    *("became_commitment", "merged_into", "acting_for", "exercise", "to_year"),
}
KINDS_HERE = [one for one in KINDS if one not in ("duplicate", "report_view")]
"""All but what says that two records are one, and what a party cannot say of itself."""


def words_of(shape, word):
    """A value of a shape of the exchange format, with the word in each text of it."""
    if isinstance(shape, dict):
        return {key: words_of(one, word) for key, one in shape.items() if key != "to"}
    if isinstance(shape, list):
        return [words_of(shape[0], word)]
    if shape == "text":
        return {"vi": word, "zh": word, "en": word}
    if shape.startswith("ref:"):
        return LINKS.get(shape[4:], f"X-{shape[4:]}")
    if shape.startswith("code:"):
        return shape[5:].split("|")[0]
    return {"day": "2026-01-01", "int": 1, "bool": True, "number": 1}.get(shape, word)


def value_of(kind, key, column, word):
    """What a fact says in a column so that it holds, and sings where it says words."""
    if isinstance(column, fields.Ref):
        return "X-other" if (kind, key) == ("link", "other") else LINKS.get(column.kind) or f"X-{column.kind}"
    if isinstance(column, fields.Code):
        return STATED[key] if STATED.get(key) in column.codes else column.codes[0]
    known = {
        fields.Day: "2026-01-01",
        fields.Flag: key == "verifiable",
        fields.Whole: 1,
        fields.Number: 1,
        fields.Sha256: "0" * 64,
    }
    known[fields.Person] = "P-1"
    return known[type(column)] if type(column) in known else words_of(column.shape, word)


def a_singer(mechanism, kind, flock, item="", *, standing="joint", exercise=False, **more):
    """A fact of a kind that sings in each of its texts, linked to the first ones of its kinds."""
    said = {
        key: value_of(kind, key, column, f"canary-{flock}-{kind}.{column.name}")
        for key, column in KINDS[kind].shape_fields().items()
        if key not in ABSENT and (kind, key) != ("event", "body")
    }
    return KINDS[kind]._default_manager.create(
        mechanism=mechanism,
        item=item or f"X-{kind}",
        version=f"{flock}-{kind}-{item}",
        standing=standing,
        exercise=exercise,
        known_from=datetime(2020, 1, 1, tzinfo=UTC),
        sources=["X-source"],
        **columns_of(kind, said | more),
    )


def beside(kind, code):
    """What tells a fact apart from the first of its kind, where the register takes no two alike."""
    apart = {"ordinal": 2, "year": 2, "from_year": 2, "version": 2, "no": 2}
    apart |= {"code": code} if kind == "commitment" else {}
    return {key: value for key, value in apart.items() if key in KINDS[kind].shape_fields()}


@pytest.fixture
def mechanism(db):
    """A flock that may be heard, and three that may not: internal, tried out, merely put to the parties."""
    here = a_cast().mechanism
    for kind in KINDS_HERE:
        a_singer(here, kind, "open")
        a_singer(here, kind, "tried", f"T-{kind}", exercise=True, **beside(kind, "T"))
        a_singer(here, kind, "put", f"O-{kind}", standing="open", **beside(kind, "O"))
    a_singer(here, "instrument", "internal", "I-plan", handling="internal")
    a_singer(here, "commitment", "internal", "I-promise", instrument="I-plan", code="W")
    a_singer(here, "result", "internal", "I-result", commitment="I-promise")
    PersonName.objects.create(mechanism=here, person="P-1", names={"vi": "canary-open-name.names"})
    Blob.objects.create(mechanism=here, sha256="0" * 64, name="canary-internal-blob.name", size=1, party="B-QN")
    for flock, exercise in (("open", False), ("tried", True)):
        a_programme(here, flock, exercise)
    return here


def a_programme(mechanism, flock, exercise):
    def words(column):
        return {"vi": f"canary-{flock}-programme.{column}"}

    days = {"first_day": date(2027, 2, 24), "last_day": date(2027, 2, 26), "purge_on": date(2027, 5, 31)}
    named = {"names": words("names"), "place": words("city"), "exercise": exercise}
    gathering = Gathering.objects.create(mechanism=mechanism, key=flock, host="B-QN", **days, **named)
    room = Place("hall", words("room"), words("building"))
    items = [
        Planned(code, "press", days["first_day"], time(9), time(10), words(code), ("hall",), words("notes"))
        for code in ("public", "press", "all", "named", "organisers")
    ]
    told = tuple(replace(one, audiences=(one.code,), persons=("canary-open-programme.persons",)) for one in items)
    content = canonical(document(Programme(told, {"hall": room}, "Asia/Ho_Chi_Minh"), flock, 1)).decode()
    at = {"released_at": timezone.now(), "note": f"canary-{flock}-programme.note"}
    ProgrammeRelease.objects.create(gathering=gathering, number=1, content=content, digest="", **at)


def heard(mechanism):
    """Which canaries are in what the public reads, when both sides have released all that is offered."""
    every = [one for one in contents_of(mechanism, timezone.localdate()) if one.kind not in FAIR]
    for party in ("B-GX", "B-QN"):
        release(mechanism, party, [one for one in every if one.owner in ("", party)], by=None)
    words = "\n".join(one.text for one in public_items(mechanism, timezone.now()))
    return set(CANARY.findall(words))


def test_nothing_but_the_words_that_may_be_public_comes_out(mechanism):
    found = heard(mechanism)
    assert {flock for flock, _column in found} == {"open"}
    assert {column for _flock, column in found} == SPEAKS


def test_no_table_of_anything_else_is_read(mechanism):
    with CaptureQueriesContext(connection) as asked:
        list(contents_of(mechanism, timezone.localdate(), set(PROJECTIONS) - FAIR))
    tables = {table for one in asked for table in re.findall(r"earlyspring_([a-z]+)", one["sql"])}
    assert tables <= READ


def test_a_name_that_was_erased_comes_out_no_more(mechanism):
    PersonName.objects.all().delete()
    assert {one.item for one in contents_of(mechanism, timezone.localdate(), ["person"])} == set()


def test_one_thing_and_three_cost_the_same_statements(mechanism):
    counts = []
    for number in range(3):
        for kind in ("commitment", "result", "statement", "attendance", "body", "gate", "instrument", "finding"):
            more = {"code": f"N-{number}"} if kind == "commitment" else {}
            review = {"commitment": f"N-commitment-{number}"} if kind == "finding" else {}
            a_singer(mechanism, kind, "open", f"N-{kind}-{number}", **more, **review)
        if number != 1:
            with CaptureQueriesContext(connection) as asked:
                list(contents_of(mechanism, timezone.localdate()))
            counts.append(len(asked))
    assert counts[0] == counts[1]
