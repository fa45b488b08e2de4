"""The example file against the printed format: every key, list, day and reference, in three languages."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.example.reading import DOCUMENT, FACTS, LANGS, PERSONS, Kind, of, printed_kinds

KINDS = printed_kinds()
EXPECTED = {
    "source": 150, "contradiction": 19,
    "charter": 1, "side": 2, "body": 117, "succession": 14, "membership": 9, "office": 12, "tenure": 32, "seat": 20,
    "organ": 5, "cycle": 16, "session": 29, "attendance": 122, "count": 11, "decision": 1, "activity": 36,
    "channel": 15, "observer": 9,
    "instrument": 36, "signature": 15, "link": 3, "characterisation": 4,
    "statement": 80, "commitment": 44, "due_date": 13, "priority": 2, "proposal": 18, "chain": 8, "project": 5,
    "gate": 21, "result": 36,
}  # fmt: skip
NESTED = {
    ("instrument", "parties", "body"): "body",
    ("succession", "inputs", "body"): "body",
    ("session", "places", "body"): "body",
    ("gate", "ends", "side"): "side",
    ("gate", "ends", "localities"): "body",
}
LACKING = {
    ("B-SONVI", "official", "zh"),
    ("B-SONVI", "short", "zh"),
    ("D-2022-1", "official_title", "en"),
    ("D-2022-1", "official_title", "vi"),
    ("G-04", "names", "zh"),
    ("G-10", "names", "zh"),
}
UNDATED = {"R-032"}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def texts(value: Any, key: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text inside a value with the key it stands under; flags of names (basis, other) are no texts."""
    if isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, dict) and value and set(value) <= set(LANGS):
        yield key, value
    elif isinstance(value, dict):
        for inner, content in value.items():
            if not (isinstance(content, dict) and inner in ("basis", "other")):
                yield from texts(content, inner)


def day(value: str) -> bool:
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return False
    padded = value + "-01" * (3 - len(value.split("-")))
    return date.fromisoformat(padded).isoformat() == padded


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_the_document_says_what_it_is() -> None:
    assert {key: DOCUMENT[key] for key in ("format", "mechanism", "registrar", "logs")} == {
        "format": "earlyspring/1",
        "mechanism": "gx-vn",
        "registrar": "B-HP",
        "logs": [],
    }


def test_so_many_facts_of_each_kind() -> None:
    assert Counter(fact["kind"] for fact in FACTS.values()) == EXPECTED


def test_an_id_is_used_once_for_each_day_of_knowledge() -> None:
    versions = Counter((fact["id"], fact.get("known_from")) for fact in DOCUMENT["facts"])
    assert [version for version, n in versions.items() if n > 1] == []
    assert len({(fact["kind"], fact["id"]) for fact in DOCUMENT["facts"]}) == len(FACTS) == sum(EXPECTED.values())


def test_an_end_is_not_known_before_it_was_decided() -> None:
    """Nobody knew at the 16th session that Hà Giang would end in July: the end is a version known from June."""
    said = [(fact["known_from"], fact.get("to")) for fact in DOCUMENT["facts"] if fact["id"] == "M-HG"]
    assert said == [("2012-12-06", None), ("2025-06-12", "2025-07-01")]


def test_facts_stand_in_the_order_of_the_format() -> None:
    order = list(KINDS)
    given = [(order.index(fact["kind"]), fact["id"]) for fact in DOCUMENT["facts"]]
    assert given == sorted(given)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_fact_has_no_key_that_the_format_does_not_print(name: str) -> None:
    assert {key for fact in of(name) for key in fact} - KINDS[name].keys == set()


@pytest.mark.parametrize("name", EXPECTED)
def test_codes_are_of_the_closed_lists(name: str) -> None:
    said = [(fact["id"], key, value) for fact in of(name) for key, value in _coded(fact, KINDS[name])]
    assert [(item, key, value) for item, key, value in said if value not in KINDS[name].codes[key]] == []


def _coded(fact: dict[str, Any], kind: Kind) -> Iterator[tuple[str, str]]:
    parts = [inner for value in fact.values() for inner in listed(value) if isinstance(inner, dict)]
    for holder in [fact, *parts]:
        for key in kind.codes.keys() & holder.keys():
            yield from ((key, value) for value in listed(holder[key]))


def test_the_basis_of_a_fact_and_of_a_name() -> None:
    names = [name for body in of("body") for name in body.get("names", [])]
    assert {fact["basis"] for fact in DOCUMENT["facts"] if "basis" in fact} == {"stated", "inference", "planned"}
    assert {basis for name in names for basis in name["basis"].values()} == {"stated", "usual"}


@pytest.mark.parametrize("name", EXPECTED)
def test_references_resolve_to_facts_of_their_kind(name: str) -> None:
    broken = [found for fact in of(name) for found in _broken(fact, KINDS[name])]
    assert broken == []


def _broken(fact: dict[str, Any], kind: Kind) -> Iterator[tuple[str, str, str]]:
    for key, target in kind.refs.items():
        for item in listed(fact.get(key, [])):
            if FACTS.get(item, {}).get("kind") != target:
                yield fact["id"], key, item
    for (of_kind, key, inner), target in NESTED.items():
        if of_kind == fact["kind"]:
            for part in fact.get(key, []):
                yield from ((fact["id"], key, i) for i in listed(part[inner]) if FACTS[i]["kind"] != target)


def test_any_reference_resolves() -> None:
    about = [item for fact in of("contradiction") for item in fact.get("about", [])]
    ends = [fact[end] for fact in of("chain") for end in ("from", "to")]
    assert [item for item in about + ends if item not in FACTS] == []


def test_sources_resolve_and_every_source_is_used() -> None:
    cited = {item for fact in DOCUMENT["facts"] for item in fact.get("sources", [])}
    assert cited == {fact["id"] for fact in of("source")}
    assert [f["id"] for f in DOCUMENT["facts"] if f["kind"] != "source" and not f.get("sources")] == []


def test_persons_resolve_and_every_person_is_somewhere() -> None:
    named = {fact["person"] for fact in DOCUMENT["facts"] if "person" in fact}
    assert named == set(PERSONS)


def test_no_fact_holds_a_personal_name() -> None:
    names = {name for person in PERSONS.values() for name in person["names"].values()}
    held = [(f["id"], n) for f in DOCUMENT["facts"] for s in strings(f) for n in names if n in s]
    assert held == []


def test_fields_and_classes_are_those_of_the_charter() -> None:
    charter = FACTS["charter"]
    fields = {field["code"] for field in charter["fields"]}
    used = {code for f in DOCUMENT["facts"] if f["kind"] != "charter" for code in f.get("fields", [])}
    assert (len(fields), used - fields) == (35, set())
    assert {m["class"] for m in of("membership")} - {c["code"] for c in charter["classes"]} == set()


DAYS = {
    *("known_from", "published", "from", "to", "on", "start", "end", "day", "planned_start", "planned_end", "as_of"),
    *("period_from", "signed_on", "said_on", "effective_on", "decided_on", "opened_on", "expires_on", "since"),
}


def test_days_are_days_of_the_calendar() -> None:
    given = [(f["id"], f[k]) for f in DOCUMENT["facts"] if f["kind"] != "chain" for k in DAYS & f.keys()]
    assert [(item, value) for item, value in given if not day(value)] == []


def test_no_period_is_empty() -> None:
    periods = [
        (f["id"], f["from"], f["to"]) for f in DOCUMENT["facts"] if f["kind"] != "chain" and {"from", "to"} <= set(f)
    ]
    assert [period for period in periods if not period[1] < period[2]] == []


@pytest.mark.parametrize(
    ("first", "last"), [("start", "end"), ("planned_start", "planned_end"), ("period_from", "as_of")]
)
def test_a_span_does_not_end_before_it_starts(first: str, last: str) -> None:
    spans = [(f["id"], f[first], f[last]) for f in DOCUMENT["facts"] if {first, last} <= set(f)]
    assert [span for span in spans if span[1][: len(span[2])] > span[2]] == []


def test_every_fact_says_since_when_it_can_be_known() -> None:
    assert {fact["id"] for fact in DOCUMENT["facts"] if "known_from" not in fact} == UNDATED


def test_every_text_is_in_three_languages() -> None:
    lacking = {
        (fact["id"], key, lang)
        for fact in DOCUMENT["facts"]
        for key, text in texts(fact)
        for lang in LANGS
        if lang not in text
    }
    assert lacking == LACKING


def test_one_body_has_no_name_because_no_report_gives_it() -> None:
    assert [fact["id"] for fact in of("body") if not fact.get("names")] == ["B-LABOUR-BAISE"]


def test_each_language_names_its_own_side_first() -> None:
    reversed_names = [
        gate["id"]
        for gate in of("gate")
        for lang, own in (("vi", "VN"), ("zh", "CN"))
        for first in [next(end["names"].get(lang) for end in gate["ends"] if end["side"] == own)]
        if first and not gate["names"][lang].startswith(first)
    ]
    assert reversed_names == []


def test_only_what_was_agreed_is_a_commitment() -> None:
    forces = {FACTS[c["statement"]]["force"] for c in of("commitment")}
    assert (forces, {c["state"] for c in of("commitment")}) == ({"agreed"}, {"recorded"})
    assert {c["statement"] for c in of("commitment")} == {s["id"] for s in of("statement") if s["force"] == "agreed"}


def test_every_instrument_says_how_it_is_handled() -> None:
    assert {one.get("handling") for one in of("instrument")} == {"open"}


def test_who_signed_is_a_party_and_signs_by_an_office() -> None:
    """No text and no entry into force is public; of three minutes a source says who signed them."""
    signed = Counter(one["instrument"] for one in of("signature"))
    assert signed == {"D-2018-1": 5, "D-2020-1": 5, "D-2025-1": 5}
    for one in of("signature"):
        paper = FACTS[one["instrument"]]
        assert one["body"] in [party["body"] for party in paper["parties"]]
        assert paper["signed_on"].startswith(one["signed_on"])
        assert (sorted(one["post"]), set(one["sources"]) <= set(paper["sources"])) == (["en", "vi", "zh"], True)


def test_a_statement_says_its_sentence_or_its_place_in_the_source() -> None:
    told = {one["id"] for one in of("statement") if "sentence" in one}
    placed = {one["id"] for one in of("statement") if "place in the source: " in one.get("note", {}).get("en", "")}
    assert (len(told), len(placed), told & placed) == (60, 20, set())
    assert told | placed == {one["id"] for one in of("statement")}


def test_no_source_states_by_whose_decision_an_organ_acts() -> None:
    assert [one["id"] for one in of("organ") if "decided_by" in one] == []
    assert {one["note"]["en"].rsplit("; ", 1)[-1] for one in of("organ")} == {
        "No source states by whose decision it acts"
    }


def test_what_was_proposed_lies_on_the_table() -> None:
    assert {p["statement"] for p in of("proposal")} == {s["id"] for s in of("statement") if s["force"] == "proposed"}
    assert {p["state"] for p in of("proposal")} == {"tabled"}


def test_a_later_ordinal_is_a_later_session() -> None:
    for organ in ("ORG-SM", "ORG-JWC"):
        days = [
            s["day"] for s in sorted(of("session"), key=lambda s: s["ordinal"]) if s["organ"] == organ and "day" in s
        ]
        assert days == sorted(days)


def test_sessions_held_together_name_each_other() -> None:
    pairs = {s["id"]: s["with"] for s in of("session") if "with" in s}
    assert {other: item for item, other in pairs.items()} == pairs
    assert [item for item in pairs if item.startswith("SM-")] == [f"SM-{year}" for year in range(2018, 2027)]
