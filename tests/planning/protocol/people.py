"""Invented delegations of any size: `h01` is the first of the hosts, `g02` the second of the guests."""

from hypothesis import strategies as st

from earlyspring.planning.protocol.row import Hand, Row

HANDS: st.SearchStrategy[Hand] = st.sampled_from(("right", "left"))
SIZES = st.integers(1, 20)


def people(name: str, size: int) -> list[str]:
    """That many people, whose names sort by rank."""
    return [f"{name}{rank:02}" for rank in range(1, size + 1)]


def ranked_outwards(row: Row, side: str) -> bool:
    """Whether those of a side are at each hand the lower in rank the further from the centre."""
    hands = [
        [row[place] for place in sorted(row, key=abs) if row[place].startswith(side) and place * sign >= 0]
        for sign in (1, -1)
    ]
    return all(names == sorted(names) for names in hands)
