"""Each check that a document fails before it can be signed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.ready_to_sign import Attendee, Concord, Copy, Paper, Signer, unready

TEXTS = {"vi": "a" * 64, "zh": "b" * 64}


def signer(body, **more):
    held = {"signatory": f"{body}-1", "person": Attendee(2), "empowered": True, "agreed": TEXTS, "approved": "a" * 64}
    return Signer(body, **held | more)


WHOLE = Paper(
    languages=("vi", "zh"),
    named=frozenset({"QN", "GX"}),
    texts=TEXTS,
    settled=frozenset(TEXTS),
    signers=(signer("QN"), signer("GX")),
    keepers=("QN", "GX"),
    copies=(Copy("QN", ("QN", "GX"), TEXTS, True), Copy("GX", ("GX", "QN"), TEXTS, True)),
    concord=Concord(TEXTS),
)


def found(**more):
    return [(one.path, one.code, one.given) for one in unready(replace(WHOLE, **more))]


def lan(**more):
    return {"signers": (signer("QN", **more), signer("GX"))}


def test_a_document_with_all_of_it_is_ready():
    assert found() == []


def test_what_its_text_lacks():
    assert found(named=None)[0] == ("", "signing_not_in_register", "")
    assert found(named=frozenset({"QN"})) == [("GX", "signing_not_named", "")]
    assert ("", "signing_text_missing", "zh") in found(texts={"vi": "a" * 64})
    assert found(settled=frozenset({"vi"})) == [("", "signing_not_authenticated", "zh")]
    assert found(**lan(approved="")) == [("QN", "signing_not_approved", "")]
    assert found(**lan(approved="c" * 64)) == [("QN", "signing_other_approved", "")]
    assert found(**lan(agreed={})) == [("QN", "signing_not_ticked", "vi, zh")]
    assert found(**lan(agreed=TEXTS | {"zh": "c" * 64})) == [("QN", "signing_ticked_other", "vi, zh")]


def test_texts_are_compared_as_they_are_and_nothing_grave_is_left_open():
    assert found(concord=None) == [("", "signing_not_compared", "")]
    assert found(concord=Concord(TEXTS | {"zh": "c" * 64})) == [("", "signing_not_compared", "")]
    assert found(concord=Concord(TEXTS, unread=("zh",))) == [("", "signing_text_unread", "zh")]
    assert found(concord=Concord(TEXTS, hard=2)) == [("", "signing_findings_open", "2")]


def test_one_language_alone_has_nothing_to_be_compared_with():
    alone = {"languages": ("vi",), "texts": {"vi": "a" * 64}, "settled": frozenset({"vi"}), "concord": None}
    assert found(**alone, copies=(), keepers=(), signers=()) == []


def test_what_its_originals_lack():
    first, second = WHOLE.copies
    assert found(copies=(first,)) == [("GX", "signing_original_missing", "")]
    assert found(copies=(first, replace(second, parties=("QN", "GX")))) == [("GX", "signing_keeper_not_first", "QN")]
    other = replace(second, digests=TEXTS | {"vi": "c" * 64})
    assert found(copies=(first, other)) == [("GX", "signing_printed_other", "vi")]
    assert found(copies=(first, replace(other, printed=False))) == []


def test_what_its_signatories_lack():
    assert found(**lan(signatory="", person=None)) == [("QN", "signing_nobody_signs", "")]
    assert found(**lan(person=None)) == [("QN", "signing_not_registered", "QN-1")]
    assert found(**lan(away="09:00–09:04")) == [("QN", "signing_not_there_then", "QN-1, 09:00–09:04")]
    assert found(**lan(person=Attendee(2, withdrawn=True))) == [("QN", "signing_does_not_come", "QN-1")]
    assert found(**lan(empowered=False)) == [("QN", "signing_no_power", "")]


def test_another_rank_needs_a_reason_and_the_counterparts_word():
    assert found(**lan(person=Attendee())) == [("QN", "signing_rank_unknown", "QN-1")]
    lower = Attendee(3)
    assert found(**lan(person=lower)) == [("", "signing_ranks_differ", "3, 2")]
    assert found(**lan(person=lower, rank_reason="the head is ill")) == [("GX", "signing_rank_not_accepted", "")]
    told = (signer("QN", person=lower, rank_reason="the head is ill"), signer("GX", rank_accepted=True))
    assert found(signers=told) == []


@given(st.lists(st.integers(1, 5), min_size=2, max_size=5))
def test_equal_ranks_and_they_alone_need_no_exception(ranks):
    signers = tuple(signer(f"P{n}", person=Attendee(rank)) for n, rank in enumerate(ranks))
    codes = [one.code for one in unready(replace(WHOLE, signers=signers, named=frozenset(s.body for s in signers)))]
    assert ("signing_ranks_differ" in codes) == (len(set(ranks)) > 1)
