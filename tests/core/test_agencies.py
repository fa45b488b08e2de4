"""Guangxi names its own offices and those of the state; no department of Quảng Ninh."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.agencies import above, own_agency

PARENTS = {"QN-FA": ("QN",), "QN-FA-1": ("QN-FA",), "GX-FA": ("GX",), "QN": ("VN",), "GX": ("CN",), "CUSTOMS": ("CN",)}
SIDES = dict.fromkeys(("QN", "QN-FA", "QN-FA-1", "VN"), "S-VN") | dict.fromkeys(
    ("GX", "GX-FA", "CN", "CUSTOMS"), "S-CN"
)
BODIES = st.sampled_from(sorted(SIDES))


def own(agency: str, party: str) -> bool:
    return own_agency(agency, party, parents=PARENTS, sides=SIDES, members={"QN", "GX"})


def test_whom_a_party_names() -> None:
    assert [own(one, "GX") for one in ("GX", "GX-FA", "CUSTOMS", "CN")] == [True] * 4
    assert [own(one, "GX") for one in ("QN", "QN-FA", "QN-FA-1", "VN")] == [False] * 4
    assert [own(one, "QN") for one in ("QN", "QN-FA", "QN-FA-1", "VN")] == [True] * 4


def test_nothing_is_said_against_whom_nobody_knows() -> None:
    assert (own("SOMEBODY", "GX"), own("GX-FA", "NOBODY")) == (True, True)


def test_who_moved_to_another_party_may_still_be_named_by_the_first() -> None:
    moved = PARENTS | {"QN-FA": ("QN", "GX")}
    assert [own_agency("QN-FA-1", one, parents=moved, sides=SIDES, members={"QN", "GX"}) for one in ("QN", "GX")] == [
        True,
        True,
    ]


@given(st.dictionaries(BODIES, st.lists(BODIES, max_size=3)), BODIES)
def test_what_stands_above_ends_whatever_circles_there_are(parents: dict[str, list[str]], body: str) -> None:
    found = above(body, parents)
    assert body in found
    assert {one for held in found for one in parents.get(held, ())} <= found
