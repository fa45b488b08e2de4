"""Seats round one table."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.seating.banquet import Person
from earlyspring.planning.seating.round import by_rank, round_table, strangers

sides = st.sampled_from(["host", "guest"])
tongues = st.sampled_from([("vi",), ("zh",), ("vi", "zh"), ()])


@st.composite
def tables(draw: st.DrawFn, most: int) -> list[Person]:
    number = draw(st.integers(0, most))
    return [
        Person(f"P{one}", draw(sides), languages=draw(tongues), band=draw(st.integers(1, 4))) for one in range(number)
    ]


def test_the_first_guest_sits_at_the_right_hand_of_the_first_host_and_the_second_at_his_left() -> None:
    people = [Person(f"h{band}", "host", band=band) for band in (3, 1, 2)]
    people += [Person(f"g{band}", "guest", band=band) for band in (2, 1, 3)]

    assert [one.id for one in by_rank(people)] == ["h1", "g1", "h2", "g3", "h3", "g2"]


@given(st.integers(1, 6))
def test_with_as_many_hosts_as_guests_the_sides_alternate(pairs: int) -> None:
    row = by_rank(
        [Person(f"{side}{band}", side, band=band) for side in ("host", "guest") for band in range(1, pairs + 1)]
    )

    assert all(one.side != row[place - 1].side for place, one in enumerate(row))


@given(tables(12))
def test_everybody_has_exactly_one_seat(people: list[Person]) -> None:
    assert sorted(one.id for one in round_table(people)) == sorted(one.id for one in people)


@given(tables(12))
def test_seats_by_rank_stay_where_everybody_has_somebody_to_talk_to(people: list[Person]) -> None:
    if not strangers(by_rank(people)):
        assert round_table(people) == by_rank(people)


@settings(max_examples=60, deadline=None)
@given(tables(6))
def test_nobody_is_left_without_a_word_who_could_have_a_neighbour(people: list[Person]) -> None:
    fewest = min(len(strangers(row)) for row in permutations(people))

    assert len(strangers(round_table(people))) == fewest
