"""Facts that clash lie in one drawer, so that it is enough to ask those of one drawer."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.clashes import RULES, clash
from earlyspring.ledger.folding import drawer_of
from earlyspring.record.entries import Change

DAYS = st.sampled_from(["2025", "2025-07-01", "2026-02-11"])
IDS = st.sampled_from(["A", "B", "C"])
NUMBERS = st.integers(1, 3)
BODIES = st.lists(st.fixed_dictionaries({"body": IDS, "ceases": st.booleans()}), max_size=2)
CONTENTS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(
            (
                "body",
                "organ",
                "instrument",
                "other",
                "commitment",
                "party",
                "session",
                "code",
                "batch",
                "class",
                "indicator",
                "period_end",
                "report",
                "round",
                "review",
            ),
            IDS,
        ),
        **dict.fromkeys(("from", "to", "effective_on"), DAYS),
        **dict.fromkeys(("year", "ordinal", "no", "version", "from_year"), NUMBERS),
        "type": st.sampled_from(["entry_into_force", "terminated", "amends", "definitive"]),
        "role": st.sampled_from(["lead", "support"]),
        "lang": st.sampled_from(["vi", "zh"]),
        "prevails": st.booleans(),
        "inputs": BODIES,
        "outputs": st.lists(IDS, max_size=2),
    },
)


@given(st.sampled_from(sorted(RULES)), CONTENTS, CONTENTS)
def test_two_facts_that_clash_lie_in_one_drawer(kind, one, other):
    if clash(kind, one, kind, other):
        drawers = {drawer_of(Change("A", None, kind, one)), drawer_of(Change("B", None, kind, other))}
        assert len(drawers) == 1
        assert None not in drawers


def test_what_never_clashes_is_in_no_drawer():
    assert drawer_of(Change("R-1", None, "result", {"text": {"en": "2 million"}})) is None
    assert drawer_of(Change("M-1", None, "membership", {"class": "member"})) is None
