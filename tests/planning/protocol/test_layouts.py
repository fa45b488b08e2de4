"""Layouts by protocol, over any delegations: nobody twice, nobody missing, rank outwards, the guest at the right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.protocol.alternat import Original, originals
from earlyspring.planning.protocol.row import Hand, in_turn, one_list, seen_from_chair, seen_from_hall
from earlyspring.planning.protocol.salon import from_hall, salon
from earlyspring.planning.protocol.signing_table import Signatory, signing_table
from earlyspring.planning.protocol.talks import Beside, Delegation, Manner, facing, talks

HANDS: st.SearchStrategy[Hand] = st.sampled_from(("right", "left"))
BESIDES: st.SearchStrategy[Beside] = st.sampled_from(("right", "left", "behind"))
SIZES = st.integers(1, 20)


def people(name: str, size: int) -> list[str]:
    return [f"{name}{rank}" for rank in range(1, size + 1)]


def test_a_photo_of_four_hosts_and_three_guests() -> None:
    row = in_turn(people("h", 4), people("g", 3))

    assert seen_from_hall(row) == ("g3", "h2", "g1", "h1", "g2", "h3", "h4")


def test_a_chinese_rostrum_has_the_second_at_the_left_of_the_first() -> None:
    assert seen_from_chair(one_list(people("r", 4), "left")) == ("r4", "r2", "r1", "r3")


@settings(deadline=None, max_examples=1000)
@given(SIZES, st.integers(0, 20), HANDS)
def test_a_row_of_hosts_and_guests_keeps_every_rule(hosts: int, guests: int, hand: Hand) -> None:
    h, g = people("h", hosts), people("g", guests)
    row = in_turn(h, g, hand)
    where = {person: place for place, person in row.items()}
    right = 1 if hand == "right" else -1

    assert sorted(row.values()) == sorted(h + g)
    assert set(row) == set(range(min(row), max(row) + 1))
    assert (where["h1"], where.get("g1", right)) == (0, right)
    for side in (h, g):
        assert [abs(where[one]) for one in side] == sorted(abs(where[one]) for one in side)
    both = 2 * min(hosts, guests)
    inner = sorted(row, key=lambda place: (abs(place), -right * place))[:both]
    neighbours = [(row[place], row[place + 1]) for place in sorted(inner) if place + 1 in inner]
    assert [one[0] == other[0] for one, other in neighbours] == [False] * len(neighbours)


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES)
def test_the_other_hand_is_the_mirror_image(hosts: int, guests: int) -> None:
    h, g = people("h", hosts), people("g", guests)

    assert seen_from_chair(in_turn(h, g, "left")) == seen_from_hall(in_turn(h, g, "right"))
    assert seen_from_chair(one_list(h, "left")) == seen_from_hall(one_list(h, "right"))


def test_without_a_host_there_is_no_centre() -> None:
    with pytest.raises(ValueError, match="first host in the centre"):
        in_turn([], ["g1"])


def test_at_the_table_of_talks_the_guests_face_the_door_and_heads_face_each_other() -> None:
    hosts, guests = talks(Delegation(("h1", "h2", "h3"), "hi", ("hk",)), Delegation(("g1", "g2", "g3"), "gi"))

    assert (hosts.stands, guests.stands) == ("back_to_door", "facing_door")
    assert seen_from_chair(guests.seats) == ("g2", "g1", "gi", "g3")
    assert dict(hosts.behind) == {0: "hk"}
    assert facing(hosts, guests) == [("h2", "gi"), ("h1", "g1"), ("hi", "g2")]


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES, BESIDES, HANDS, st.booleans())
def test_each_side_of_the_table_keeps_every_rule(
    hosts: int, guests: int, interpreter: Beside, hand: Hand, end_on: bool
) -> None:
    sides = (
        Delegation(tuple(people("h", hosts)), "hi", ("hk",)),
        Delegation(tuple(people("g", guests)), "gi", ("gk",)),
    )
    manner = Manner("end_on" if end_on else "across", interpreter, hand)
    for delegation, side in zip(sides, talks(*sides, manner), strict=True):
        where = {person: place for place, person in side.seats.items()}
        near = {"right": 1, "left": -1}.get(interpreter)

        assert sorted([*side.seats.values(), *side.behind.values()]) == sorted(
            [*delegation.people, delegation.interpreter or "", *delegation.keepers]
        )
        assert where[delegation.people[0]] == 0
        assert where.get(delegation.interpreter or "") == near
        assert near is not None or side.behind[0] == delegation.interpreter
        distances = [abs(where[one]) for one in delegation.people]
        assert distances == sorted(distances)


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES, BESIDES, HANDS, st.booleans())
def test_with_the_other_hand_each_side_of_the_table_is_the_mirror_image(
    hosts: int, guests: int, interpreter: Beside, hand: Hand, end_on: bool
) -> None:
    sides = (
        Delegation(tuple(people("h", hosts)), "hi", ("hk", "hl")),
        Delegation(tuple(people("g", guests)), "gi", ("gk",)),
    )
    mirror: dict[str, Beside] = {"right": "left", "left": "right", "behind": "behind"}
    other: Hand = "left" if hand == "right" else "right"
    one = talks(*sides, Manner("end_on" if end_on else "across", interpreter, hand))
    two = talks(*sides, Manner("end_on" if end_on else "across", mirror[interpreter], other))

    assert [side.stands for side in one] == [side.stands for side in two]
    for here, there in zip(one, two, strict=True):
        assert ({-p: who for p, who in here.seats.items()}, {-p: who for p, who in here.behind.items()}) == (
            there.seats,
            there.behind,
        )


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES, BESIDES, HANDS)
def test_the_heads_face_each_other_and_so_do_all_of_one_chair(
    hosts: int, guests: int, interpreter: Beside, hand: Hand
) -> None:
    sides = talks(
        Delegation(tuple(people("h", hosts)), "hi"),
        Delegation(tuple(people("g", guests)), "gi"),
        Manner(interpreter=interpreter, hand=hand),
    )

    assert ("h1", "g1") in facing(*sides)
    assert [(guest, host) for host, guest in reversed(facing(*sides))] == list(facing(*reversed(sides)))


def test_a_table_without_a_head_is_refused() -> None:
    with pytest.raises(ValueError, match="has a head"):
        talks(Delegation(()), Delegation(("g1",)))


@settings(deadline=None, max_examples=1000)
@given(SIZES, SIZES, HANDS)
def test_in_the_salon_the_guest_sits_at_the_hand_the_room_says(hosts: int, guests: int, hand: Hand) -> None:
    h, g = people("h", hosts), people("g", guests)
    arms = salon(h, g, guests_at=hand, behind_host=("hi", "hk"), behind_guest=("gi",))
    row = from_hall(*arms)
    assert [(arm.people, arm.behind) for arm in arms] == [(tuple(h), ("hi", "hk")), (tuple(g), ("gi",))]
    assert [arm.hand for arm in arms] == ["left" if hand == "right" else "right", hand]
    one, other = row.index("h1"), row.index("g1")

    assert sorted(row) == sorted(h + g)
    assert other - one == (-1 if hand == "right" else 1)
    assert from_hall(*salon(h, g, guests_at="left" if hand == "right" else "right")) == tuple(reversed(row))


def test_a_salon_without_a_guest_is_refused() -> None:
    with pytest.raises(ValueError, match="a host and a guest"):
        salon(["h1"], [])


def test_the_partner_signs_at_the_hosts_right_with_assistants_outside_and_witnesses_behind() -> None:
    host = Signatory("hp", "h1", "ha", ("h2", "h3"))
    table = signing_table(host, [Signatory("gx", "g1", "ga", ("g2", "g3"))])

    assert seen_from_chair(table.chairs) == ("h1", "g1")
    assert seen_from_hall(table.flags) == ("gx", "hp")
    assert dict(table.assistants) == {-3: "ha", 3: "ga"}
    assert seen_from_chair(table.behind) == ("h3", "h2", "g2", "g3")


@settings(deadline=None, max_examples=1000)
@given(st.integers(1, 8), HANDS, st.integers(0, 4))
def test_of_several_partners_the_host_is_in_the_centre(partners: int, hand: Hand, witnesses: int) -> None:
    def signatory(name: str) -> Signatory:
        return Signatory(name, f"{name}1", f"{name}a", tuple(f"{name}w{number}" for number in range(witnesses)))

    table = signing_table(signatory("h"), [signatory(f"p{number}") for number in range(partners)], partner_at=hand)
    row = seen_from_chair(table.chairs)

    assert sorted(row) == sorted(["h1", *(f"p{number}1" for number in range(partners))])
    assert len({*table.chairs, *table.assistants}) == 2 * (partners + 1)
    assert sorted(table.behind.values()) == sorted(
        one for name in ("h", *(f"p{number}" for number in range(partners))) for one in signatory(name).witnesses
    )
    first = row.index("p01") - row.index("h1")
    assert first == (1 if hand == "right" else -1)
    seat = {person: place for place, person in table.chairs.items()}
    assert {place: who[:-1] for place, who in table.chairs.items()} == table.flags
    assert sorted((who[:-1], abs(place - seat[f"{who[:-1]}1"])) for place, who in table.assistants.items()) == sorted(
        (party, 1) for party in table.flags.values()
    )
    for party, place in ((party, place) for place, party in table.flags.items()):
        stands = [(abs(at), who) for at, who in table.behind.items() if who.startswith(f"{party}w")]
        assert [who for _at, who in sorted(stands)] == sorted(who for _at, who in stands)
        assert place == 0 or all(at * place > 0 for at, who in table.behind.items() if who.startswith(f"{party}w"))
    mirror = signing_table(
        signatory("h"),
        [signatory(f"p{number}") for number in range(partners)],
        partner_at="left" if hand == "right" else "right",
    )
    assert {-place: who for place, who in table.chairs.items()} == mirror.chairs


def test_in_the_copy_it_keeps_a_party_comes_first_in_names_and_texts() -> None:
    own = {"gx": "zh", "hp": "vi", "qn": "vi"}

    assert originals(["gx", "hp", "qn"], ["zh", "vi", "en"], own) == (
        Original("gx", ("gx", "hp", "qn"), ("zh", "vi", "en")),
        Original("hp", ("hp", "gx", "qn"), ("vi", "zh", "en")),
        Original("qn", ("qn", "gx", "hp"), ("vi", "zh", "en")),
    )


@given(st.lists(st.sampled_from("abcdef"), min_size=1, unique=True), st.data())
def test_every_original_is_of_its_keeper_and_lacks_nobody(parties: list[str], data: st.DataObject) -> None:
    keepers = data.draw(st.lists(st.sampled_from(parties), unique=True))
    made = originals(parties, ["vi", "zh"], dict.fromkeys(parties, "vi"), keepers=keepers)

    assert [one.keeper for one in made] == [one for one in parties if one in keepers]
    assert [(one.parties[0], sorted(one.parties)) for one in made] == [(one.keeper, sorted(parties)) for one in made]


def test_a_stranger_keeps_no_original_and_nobody_signs_twice() -> None:
    with pytest.raises(ValueError, match="minh: only a party keeps an original"):
        originals(["gx"], ["zh"], {}, keepers=["minh"])
    with pytest.raises(ValueError, match="stands in a document once"):
        originals(["gx", "gx"], ["zh"], {})
