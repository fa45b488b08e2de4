import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.clashes import CODES, RULES, clash

HELD = {"organ": "ORG-JWC", "ordinal": 16, "status": "held"}
LEAD = {"commitment": "C-1", "party": "B-QN", "role": "lead", "from": "2025-03-01"}
MERGER = {
    "type": "merger",
    "effective_on": "2025-07-01",
    "inputs": [{"body": "B-HG", "ceases": True}],
    "outputs": ["B-TQ"],
    "batch": "VN",
}


@pytest.mark.parametrize(
    ("kind", "a", "b", "code"),
    [
        (
            "membership",
            {"body": "B-HP", "from": "2025", "to": "2026"},
            {"body": "B-HP", "from": "2025-07-01"},
            "two_memberships",
        ),
        (
            "membership",
            {"body": "B-HP", "organ": "ORG-JWC"},
            {"body": "B-HP", "organ": "ORG-JWC", "class": "guest"},
            "two_memberships",
        ),
        ("session", HELD, {**HELD, "status": "planned"}, "session_ordinal_taken"),
        ("cycle", {"year": 2026}, {"year": 2026, "exercise": False}, "cycle_year_taken"),
        ("decision", {"session": "SM-2026", "no": 1}, {"session": "SM-2026", "no": 1}, "decision_number_taken"),
        (
            "event",
            {"instrument": "D-1", "type": "entry_into_force", "effective_on": "2025-03-01"},
            {"instrument": "D-1", "type": "entry_into_force", "effective_on": "2025-03-01"},
            "second_entry_into_force",
        ),
        ("event", {"instrument": "D-1", "type": "expired"}, {"instrument": "D-1", "type": "terminated"}, "second_end"),
        (
            "event",
            {"instrument": "D-1", "type": "amended", "effective_on": "2026-02-01"},
            {"instrument": "D-1", "type": "terminated", "effective_on": "2026-01-01"},
            "event_after_end",
        ),
        (
            "text",
            {"instrument": "D-1", "version": 1, "lang": "vi", "sha256": "a"},
            {"instrument": "D-1", "version": 1, "lang": "vi", "sha256": "b"},
            "text_language_taken",
        ),
        (
            "text",
            {"instrument": "D-1", "version": 1, "lang": "vi", "prevails": True},
            {"instrument": "D-1", "version": 1, "lang": "zh", "prevails": True},
            "two_prevailing_languages",
        ),
        (
            "signature",
            {"instrument": "D-1", "version": 1, "body": "B-QN", "type": "definitive"},
            {"instrument": "D-1", "version": 1, "body": "B-QN", "type": "definitive", "signed_on": "2025"},
            "signed_twice",
        ),
        (
            "link",
            {"instrument": "D-1", "other": "D-2", "type": "supersedes"},
            {"instrument": "D-2", "other": "D-1", "type": "supersedes"},
            "links_in_a_circle",
        ),
        (
            "link",
            {"instrument": "D-1", "other": "D-2", "type": "refers_to"},
            {"instrument": "D-1", "other": "D-2", "type": "refers_to"},
            "link_repeated",
        ),
        (
            "characterisation",
            {"instrument": "D-1", "party": "B-GX", "nature": "treaty"},
            {"instrument": "D-1", "party": "B-GX", "nature": "political_document"},
            "characterised_twice",
        ),
        ("commitment", {"code": "2026-SM11-04"}, {"code": "2026-SM11-04"}, "commitment_code_taken"),
        ("responsibility", LEAD, {**LEAD, "from": "2026", "body": "B-DOC-QN"}, "two_leads"),
        (
            "due_date",
            {"commitment": "C-1", "no": 0, "on": "2025"},
            {"commitment": "C-1", "no": 0},
            "due_date_number_taken",
        ),
        ("priority", {"from_year": 2026, "no": 1}, {"from_year": 2026, "no": 1}, "priority_number_taken"),
        (
            "round",
            {"year": 2027, "class": "annual", "session": "SM-2027", "due_on": "2027-01-15"},
            {"year": 2027, "class": "annual", "session": "SM-2027", "due_on": "2027-01-31"},
            "round_taken",
        ),
        ("round", {"year": 2027, "class": "midterm"}, {"year": 2027, "class": "midterm"}, "round_taken"),
        (
            "target",
            {"indicator": "I-1", "period_end": "2027", "value": 4},
            {"indicator": "I-1", "period_end": "2027", "value": 6},
            "two_targets",
        ),
        (
            "report",
            {"round": "R-1", "commitment": "C-1", "body": "B-QN", "rev": 1},
            {"round": "R-1", "commitment": "C-1", "body": "B-QN", "rev": 2},
            "reported_twice",
        ),
        ("report_view", {"report": "rp.1", "party": "B-GX"}, {"report": "rp.1", "party": "B-GX"}, "viewed_twice"),
        (
            "assessment",
            {"round": "R-1", "commitment": "C-1", "party": "B-QN", "completion": "limited"},
            {"round": "R-1", "commitment": "C-1", "party": "B-QN", "completion": "complete"},
            "assessed_twice",
        ),
        ("review", {"session": "SM-2027", "lines": 3}, {"session": "SM-2027", "lines": 4}, "second_review"),
        (
            "finding",
            {"review": "rv.SM-2027", "commitment": "C-1", "outcome": "continue"},
            {"review": "rv.SM-2027", "commitment": "C-1", "outcome": "suspend"},
            "two_findings",
        ),
        ("succession", MERGER, {**MERGER, "effective_on": "2026-01-01", "batch": None}, "ends_twice"),
        (
            "succession",
            MERGER,
            {"effective_on": "2030", "inputs": [{"body": "B-TQ", "ceases": True}], "outputs": ["B-HG"]},
            "successions_in_a_circle",
        ),
    ],
)
def test_two_facts_that_cannot_both_be_applied(kind, a, b, code):
    assert clash(kind, a, kind, b) == code
    assert clash(kind, b, kind, a) == code
    assert clash(kind, {**a, "id": "X"}, kind, {**b, "id": "X"}) is None
    assert clash(kind, a, "gate", b) is None


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("membership", {"body": "B-HP", "to": "2025-07-01"}, {"body": "B-HP", "from": "2025-07-01"}),
        ("membership", {"body": "B-HP", "organ": "ORG-JWC"}, {"body": "B-HP", "organ": "ORG-SM"}),
        ("membership", {"body": "B-HP", "organ": "ORG-JWC"}, {"body": "B-HP"}),
        ("membership", {"body": "B-HP"}, {"body": "B-QN"}),
        ("session", HELD, {**HELD, "status": "cancelled"}),
        ("session", {"organ": "ORG-JWC"}, {"organ": "ORG-JWC"}),
        ("cycle", {"year": 2026}, {"year": 2026, "exercise": True}),
        ("event", {"instrument": "D-1", "type": "suspended"}, {"instrument": "D-1", "type": "suspended"}),
        (
            "event",
            {"instrument": "D-1", "type": "withdrawal", "effective_on": "2025"},
            {"instrument": "D-1", "type": "amended", "effective_on": "2026"},
        ),
        (
            "event",
            {"instrument": "D-1", "type": "expired", "effective_on": "2026-01-01"},
            {"instrument": "D-1", "type": "amended", "effective_on": "2026-01-01"},
        ),
        ("text", {"instrument": "D-1", "version": 1, "lang": "vi"}, {"instrument": "D-1", "version": 2, "lang": "vi"}),
        (
            "link",
            {"instrument": "D-1", "other": "D-2", "type": "refers_to"},
            {"instrument": "D-2", "other": "D-1", "type": "refers_to"},
        ),
        (
            "text",
            {"instrument": "D-1", "version": 1, "lang": "vi", "prevails": True},
            {"instrument": "D-1", "version": 1, "lang": "zh", "prevails": False},
        ),
        (
            "link",
            {"instrument": "D-1", "other": "D-2", "type": "renews"},
            {"instrument": "D-2", "other": "D-3", "type": "renews"},
        ),
        ("responsibility", LEAD, {**LEAD, "role": "support"}),
        ("responsibility", {**LEAD, "to": "2026"}, {**LEAD, "from": "2026"}),
        ("responsibility", LEAD, {**LEAD, "party": "B-GX"}),
        ("due_date", {"commitment": "C-1", "no": 0}, {"commitment": "C-1", "no": 1}),
        ("commitment", {"code": None}, {"code": None}),
        ("succession", MERGER, {**MERGER, "type": "split"}),
        ("succession", MERGER, {**MERGER, "effective_on": "2025-08-01"}),
        ("round", {"year": 2027, "class": "annual"}, {"year": 2027, "class": "midterm"}),
        ("round", {"year": 2027, "class": "annual"}, {"year": 2027, "class": "annual", "session": "SM-2027"}),
        (
            "target",
            {"indicator": "I-1", "period_end": "2027"},
            {"indicator": "I-1", "period_end": "2027", "party": "B-QN"},
        ),
        (
            "assessment",
            {"round": "R-1", "commitment": "C-1", "party": "B-QN"},
            {"round": "R-1", "commitment": "C-1", "party": "B-GX"},
        ),
        ("finding", {"review": "rv.1", "commitment": "C-1"}, {"review": "rv.2", "commitment": "C-1"}),
        ("body", {"names": []}, {"names": []}),
    ],
)
def test_two_facts_that_stand_side_by_side(kind, a, b):
    assert clash(kind, a, kind, b) is None
    assert clash(kind, b, kind, a) is None


def test_the_example_mechanism_has_no_clash():
    example = Path(__file__).parents[2] / "earlyspring/example/gx-vn.json"
    known_last = {fact["id"]: fact for fact in json.loads(example.read_text("utf-8"))["facts"]}
    facts = [fact for fact in known_last.values() if fact["kind"] in RULES]
    found = [
        (a["id"], b["id"], code)
        for place, a in enumerate(facts)
        for b in facts[:place]
        if (code := clash(a["kind"], a, b["kind"], b))
    ]
    assert found == []


keys = st.sampled_from(
    [
        "body",
        "organ",
        "from",
        "to",
        "ordinal",
        "status",
        "year",
        "class",
        "session",
        "review",
        "indicator",
        "period_end",
        "party",
        "commitment",
        "type",
        "instrument",
        "effective_on",
        "inputs",
        "outputs",
        "ceases",
        "no",
        "role",
    ]
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(0, 1) | st.sampled_from(["2025", "expired", "lead", "B-QN"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(RULES)), st.dictionaries(keys, anything), st.dictionaries(keys, anything))
def test_a_clash_has_no_direction_whatever_is_said(kind, a, b):
    code = clash(kind, a, kind, b)
    assert clash(kind, b, kind, a) == code
    assert code is None or code in CODES
