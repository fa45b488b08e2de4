import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.deciders import AUTHOR, BOUND, named_in, party_of, required

GX, QN, LS, TQ = "B-GX", "B-QN", "B-LS", "B-TQ"
ALL = frozenset({GX, QN, LS, TQ})
CIRCLE = [
    "duplicate",
    "charter",
    "side",
    "membership",
    "organ",
    "cycle",
    "session",
    "decision",
    "succession",
    "priority",
    "round",
    "observer",
    "chain",
    "contradiction",
]
REVIEW = {
    "milestone", "indicator", "target", "report", "evidence", "report_view", "assessment", "review", "finding",
    "request", "step",
}  # fmt: skip
HOME = {"B-DFA-QN": "B-UBND-QN", "B-UBND-QN": QN, QN: "B-VN", "B-HG": TQ, "B-CHONGZUO": GX}
FACTS = {
    ("instrument", "D-1"): {
        "parties": [{"body": "B-DFA-QN", "role": "contracting"}, {"body": GX, "role": "contracting"}]
    },
    ("instrument", "D-2"): {"parties": []},
    ("commitment", "C-1"): {"parties": ["B-HG", GX]},
    ("office", "O-1"): {"body": "B-UBND-QN"},
    ("indicator", "I-1"): {"commitment": "C-1"},
}


def who(kind, content, **more):
    return set(required(kind, content, ALL, locality_of=HOME, find=lambda *key: FACTS.get(key), **more))


def test_what_binds_the_circle_is_decided_by_all():
    for kind in ("charter", "membership", "session", "decision", "succession", "priority"):
        assert who(kind, {"body": QN, "host": QN}) == ALL


def test_an_instrument_is_decided_by_those_who_contract():
    contracting = {
        "parties": [{"body": QN, "role": "contracting"}, {"body": LS, "role": "witness"}, {"body": "B-CHONGZUO"}]
    }
    assert who("instrument", contracting) == {QN, GX}
    for kind in ("text", "signature", "event", "link"):
        assert who(kind, {"instrument": "D-1", "body": LS}) == {QN, GX}


def test_parties_that_nobody_knows_are_all_parties():
    assert who("instrument", {}) == ALL
    assert who("event", {"instrument": "D-2"}) == ALL
    assert who("event", {"instrument": "D-99"}) == ALL
    assert who("instrument", {"parties": [{"body": "B-MOFA-VN"}]}) == ALL


def test_a_commitment_binds_its_parties_and_their_successors():
    assert who("commitment", {"parties": ["B-HG", GX]}) == {TQ, GX}
    assert who("due_date", {"commitment": "C-1"}) == {TQ, GX}
    assert who("responsibility", {"commitment": "C-1", "party": TQ, "body": "B-X"}) == {TQ, GX}
    assert who("responsibility", {"commitment": "C-99", "party": QN}) == {QN}


def test_what_is_a_partys_own_is_its_own():
    for kind in ("characterisation", "custody"):
        assert who(kind, {"instrument": "D-1", "party": QN}) == {QN}
    assert who("proposal", {"party": LS, "state": "internal"}) == {LS}
    assert who("proposal", {"party": LS}) == {LS}
    assert who("result", {"parties": [LS]}) == {LS}
    assert who("result", {"bodies": ["B-DFA-QN"]}) == {QN}
    assert who("tenure", {"office": "O-1"}) == {QN}
    assert who("seat", {"organ": "ORG-JWC", "party": TQ, "body": "B-UBND-QN"}) == {TQ}


def test_a_fact_names_whom_it_binds_by_the_first_list_that_names_anybody():
    assert named_in("result", {"parties": [LS], "bodies": [QN, GX]}) == (LS,)
    assert named_in("result", {"parties": [], "bodies": [QN, GX, QN]}) == (QN, GX)
    assert named_in("result", {"text": {"en": "Patrols"}}) == ()


def test_a_proposal_is_taken_up_or_turned_down_by_all():
    for state in ("accepted", "merged", "deferred", "declined"):
        assert who("proposal", {"party": LS, "state": state}) == ALL


def test_a_body_is_described_by_the_party_it_belongs_to():
    assert who("body", {"id": QN, "parent": "B-VN"}) == {QN}
    assert who("body", {"parent": "B-UBND-QN"}, item="B-NEW") == {QN}
    assert who("body", {"id": "B-DFA-QN"}) == {QN}
    assert who("body", {"id": "B-EMBASSY"}) == ALL


def test_gates_projects_and_meetings_bind_who_is_named():
    assert who(
        "gate", {"ends": [{"side": "VN", "localities": [LS]}, {"side": "CN", "localities": ["B-CHONGZUO"]}]}
    ) == {LS, GX}
    assert who("project", {"localities": [LS, GX]}) == {LS, GX}
    assert who("activity", {"bodies": []}) == ALL
    assert who("attendance", {"session": "S", "body": QN}) == {QN}
    assert who("count", {"session": "S", "what": "delegates"}) == ALL
    assert who("count", {"instrument": "D-1", "body": LS}) == {QN, GX}
    assert who("statement", {"bodies": [QN, GX], "body": LS}) == {QN, GX}


def test_a_source_is_its_authors_note():
    assert who("source", {}, author=LS) == {LS}
    assert who("source", {}, author="B-STRANGER") == ALL
    assert who("a kind of a later release", {"party": QN}) == ALL


def test_reports_and_opinions_are_a_partys_own():
    for kind in ("report", "evidence", "report_view", "assessment", "request", "step"):
        assert who(kind, {"party": QN, "body": LS, "commitment": "C-1"}) == {QN}
        assert who(kind, {"body": QN, "commitment": "C-1"}) == ALL


def test_milestones_indicators_and_targets_bind_as_their_commitment():
    for kind in ("milestone", "indicator"):
        assert who(kind, {"commitment": "C-1", "party": GX}) == {TQ, GX}
        assert who(kind, {"commitment": "C-99", "party": GX}) == ALL
    assert who("target", {"indicator": "I-1", "party": GX}) == {TQ, GX}
    assert who("target", {"indicator": "I-99", "party": GX}) == ALL


def test_a_review_is_concluded_by_those_it_names_and_by_nobody_alone():
    for kind in ("review", "finding"):
        assert who(kind, {"session": "S"}) == ALL
        assert who(kind, {"accepting": [QN, GX], "commitment": "C-1"}) == {QN, GX}
        assert who(kind, {"accepting": [QN]}) == ALL
        assert who(kind, {"accepting": [QN, "B-DFA-QN", "B-EMBASSY"]}) == ALL
        assert required(kind, {"accepting": [QN]}, {QN}) == {QN}


def test_a_circle_of_parents_ends():
    assert party_of("B-A", ALL, {"B-A": "B-B", "B-B": "B-A"}) is None


def test_every_kind_of_the_format_has_its_deciders():
    format = Path(__file__).parents[2].joinpath("docs/FORMAT.md").read_text("utf-8")
    kinds = set(re.findall(r"^- `([a-z_]+)`", format, re.MULTILINE))
    # The rules of the review stand before its kinds are printed.
    assert kinds - set(CIRCLE) - AUTHOR == set(BOUND) - (REVIEW - kinds)


words = st.sampled_from(
    ["body", "parties", "party", "state", "ends", "localities", "instrument", "id", "parent", QN, "D-1"]
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@given(
    st.sampled_from(sorted({*CIRCLE, *AUTHOR, *BOUND, "rumour"})),
    st.dictionaries(words, anything),
    st.sets(st.sampled_from(sorted(ALL)), min_size=1),
)
def test_somebody_of_the_circle_always_decides_whatever_is_said(kind, content, circle):
    decides = required(kind, content, circle, locality_of=HOME, find=lambda *key: FACTS.get(key))
    assert decides
    assert decides <= circle
