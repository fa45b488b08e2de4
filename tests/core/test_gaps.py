from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.gaps import GAPS, Gap, Promise, codes, gaps, of_whom

BOTH = ("B-GX", "B-QN")
WHOLE = Promise(
    text={"vi": "Nối đường", "zh": "修路"},
    parties=BOTH,
    leads={"B-GX": "B-DOT-GX", "B-QN": "B-DOC-QN"},
    nature="deliverable",
    has_due_date=True,
    measures=1,
    verifiable=True,
)


def test_a_whole_commitment_lacks_nothing():
    assert gaps(WHOLE, ["vi", "zh"]) == ()


def test_a_commitment_as_reports_bring_it_lacks_most():
    assert gaps(Promise(text={"en": "More delegations at all levels."}, parties=BOTH), ["vi", "en"]) == (
        Gap("not_translated", "vi"),
        Gap("no_owner", "B-GX"),
        Gap("no_owner", "B-QN"),
        Gap("no_date"),
        Gap("no_measure"),
        Gap("not_judged"),
    )


def test_what_is_missing_is_named_once_and_in_order():
    assert codes(gaps(Promise(text={}), ["vi"])) == ("no_text", "no_party", "no_date", "no_measure", "not_judged")
    assert codes([Gap("no_owner", "B-QN"), Gap("no_owner", "B-GX"), Gap("no_text")]) == ("no_text", "no_owner")


def test_who_lacks_an_agency_is_named():
    found = gaps(Promise(**{**vars(WHOLE), "leads": {}, "verifiable": None}))
    assert of_whom(found) == (("no_owner", BOTH), ("not_judged", ()))


def test_one_partys_lead_is_not_the_others():
    assert gaps(Promise(**{**vars(WHOLE), "leads": {"B-GX": "B-DOT-GX"}})) == (Gap("no_owner", "B-QN"),)


def test_nothing_is_asked_of_a_party_that_has_ended():
    ended = Promise(**{**vars(WHOLE), "parties": ("B-GX", "B-HG"), "answering": ("B-GX", "B-TQ")})
    assert gaps(ended) == (Gap("no_owner", "B-TQ"),)
    assert gaps(Promise(**{**vars(ended), "leads": {"B-GX": "B-DOT-GX", "B-TQ": "B-DOC-TQ"}})) == ()
    assert gaps(Promise(**{**vars(ended), "answering": ("B-GX",)})) == ()


def test_a_continuous_promise_has_no_date():
    assert gaps(Promise(**{**vars(WHOLE), "nature": "continuous", "has_due_date": False})) == ()
    assert gaps(Promise(**{**vars(WHOLE), "nature": "recurrent", "has_due_date": False})) == (Gap("no_date"),)


def test_what_cannot_be_verified_needs_no_measure():
    assert gaps(Promise(**{**vars(WHOLE), "verifiable": False, "measures": 0})) == ()
    assert gaps(Promise(**{**vars(WHOLE), "measures": 0})) == (Gap("no_measure"),)


@given(
    st.builds(
        Promise,
        text=st.dictionaries(st.sampled_from(["vi", "zh"]), st.just("x")),
        parties=st.sampled_from([(), BOTH, BOTH[:1]]),
        leads=st.none() | st.dictionaries(st.sampled_from(BOTH), st.just("B-X")),
        nature=st.none() | st.sampled_from(["deliverable", "recurrent", "continuous", "abstention"]),
        has_due_date=st.booleans(),
        measures=st.integers(0, 2),
        verifiable=st.none() | st.booleans(),
    )
)
def test_gaps_come_in_one_order(promise):
    found = [GAPS.index(gap.code) for gap in gaps(promise, ["vi", "zh"])]
    assert found == sorted(found)
