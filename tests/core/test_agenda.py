from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.agenda import Item, Part, agenda, mutual_blocks, waits_for

GX, QN, LS = "B-GX", "B-QN", "B-LS"
PARTIES = {"C-1": (GX, QN), "C-2": (QN, LS), "C-3": (LS,)}
PARTY = {GX: GX, QN: QN, LS: LS, "B-DOT-QN": QN}
GX_ROAD, QN_ROAD, QN_GATE, LS_GATE = Part("C-1", GX), Part("C-1", QN), Part("C-2", QN), Part("C-2", LS)


def waits(part, **said):
    return list(waits_for(part, [{"code": "waiting_other_side"} | said], PARTIES, PARTY))


def test_who_is_waited_for():
    assert waits(GX_ROAD, body="B-DOT-QN") == [(GX_ROAD, QN_ROAD)]
    assert waits(GX_ROAD, body=QN, commitment="C-2") == [(GX_ROAD, QN_GATE)]
    assert waits(GX_ROAD, commitment="C-2") == [(GX_ROAD, QN_GATE), (GX_ROAD, LS_GATE)]
    assert waits(QN_GATE, commitment="C-2") == [(QN_GATE, LS_GATE)]
    assert waits(QN_GATE, commitment="C-1") == [(QN_GATE, GX_ROAD)]
    assert waits(LS_GATE, commitment="C-3") == [(LS_GATE, Part("C-3", LS))]


def test_what_is_no_wait_between_parties():
    assert waits(GX_ROAD, body="B-EMBASSY") == []
    assert waits(GX_ROAD, body=GX) == []
    assert waits(GX_ROAD) == []
    assert list(waits_for(GX_ROAD, [{"code": "funding", "body": QN}], PARTIES, PARTY)) == []


def test_two_that_wait_for_each_other():
    assert mutual_blocks([(GX_ROAD, QN_ROAD), (QN_ROAD, GX_ROAD)]) == (frozenset({GX_ROAD, QN_ROAD}),)
    assert mutual_blocks([(GX_ROAD, QN_ROAD), (QN_ROAD, LS_GATE)]) == ()
    assert mutual_blocks([]) == ()


def test_a_circle_through_three_holds_only_those_in_it():
    circle = [("A", "B"), ("B", "C"), ("C", "A"), ("D", "A"), ("C", "E"), ("F", "G"), ("G", "F")]
    assert mutual_blocks(circle) == (frozenset("ABC"), frozenset("FG"))


def test_a_long_chain_is_followed():
    chain = [(number, number + 1) for number in range(20_000)]
    assert mutual_blocks(chain) == ()
    assert [len(one) for one in mutual_blocks([*chain, (20_000, 0)])] == [20_001]


edges = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16)


def leads(waits, start):
    found, waiting = set(), [start]
    while waiting:
        one = waiting.pop()
        further = {b for a, b in waits if a == one} - found
        found |= further
        waiting += further
    return found


@given(edges)
def test_a_block_is_all_that_lead_to_one_another(waits):
    nodes = {node for wait in waits for node in wait}
    reach = {node: leads(waits, node) for node in nodes}
    apart = {frozenset({a} | {b for b in nodes if b in reach[a] and a in reach[b]}) for a in nodes}
    found = mutual_blocks(waits)
    assert set(found) == {one for one in apart if len(one) > 1}
    assert len(found) == len(set(found))


def test_the_agenda_begins_with_what_is_stuck():
    items = [
        Item("C-1", "2026-SM11-01", "concordant"),
        Item("C-2", "2026-SM11-02", "concordant", days_over=10),
        Item("C-3", "2026-SM11-03", "concordant", days_over=400),
        Item("C-4", "2026-SM11-04", "one_sided", carried=2),
        Item("C-5", "2026-SM11-05", "differing"),
        Item("C-6", "2026-SM11-06", "concordant"),
        Item("C-7", "2026-SM11-07", "unassessed", slipped=30),
        Item("C-8", "2026-SM11-08", "concordant", days_over=900, disputed=True),
    ]
    assert agenda(items, ["C-6"]) == ("C-6", "C-5", "C-8", "C-4", "C-3", "C-2", "C-7", "C-1")


@given(
    st.lists(
        st.builds(
            Item,
            st.sampled_from("ABCDEF"),
            st.just(""),
            st.sampled_from(["differing", "concordant"]),
            st.integers(-5, 5),
            st.integers(0, 3),
        ),
        unique_by=lambda item: item.commitment,
    ),
    st.sets(st.sampled_from("ABCDEF")),
    st.randoms(),
)
def test_every_line_has_one_place_whatever_the_order_they_come_in(items, blocked, shuffle):
    order = agenda(items, blocked)
    assert sorted(order) == sorted(item.commitment for item in items)
    stuck = [one in blocked for one in order]
    assert stuck == sorted(stuck, reverse=True)
    shuffle.shuffle(items)
    assert agenda(items, blocked) == order
