"""Tables stand where the host says, in metres; those of whom nobody said it in even rows behind the others."""

from datetime import date
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.placing import BETWEEN, is_placed, place_tables, places_of, size_of
from earlyspring.delegations.arranging.seating import keep_banquet, rows_of_tables
from earlyspring.ledger.refused import Refused
from tests.gatherings import NAMES, a_gathering


@given(st.integers(1, 60), st.dictionaries(st.integers(1, 60), st.integers(0, 40), max_size=20))
def test_every_table_has_a_place_and_none_stands_on_one_that_nobody_placed(many, said):
    tables = rows_of_tables(0, many, 10)
    for one in tables:
        if int(one["id"]) in said:
            one["at"] = [3.0 * int(one["id"]), float(said[int(one["id"])])]
    places = places_of(Banquet(tables=tables))
    bare = [one["id"] for one in tables if "at" not in one]
    assert list(places) == [one["id"] for one in tables]
    assert all(dist(places[one], places[other]) >= BETWEEN - 0.9 for one in bare for other in places if one != other)
    width, depth = size_of(places)
    assert all(0 <= x < width and 0 <= y < depth for x, y in places.values())


@pytest.mark.django_db
def test_a_place_outside_any_hall_and_a_table_that_is_none_are_refused(cast):
    tables = rows_of_tables(0, 2, 4)
    banquet = keep_banquet(a_gathering(cast.mechanism), "meal", names=NAMES, on=date(2027, 2, 10), tables=tables)
    with pytest.raises(Refused) as refusal:
        place_tables(banquet, {"1": (1.0, 500.0), "9": (1.0, 1.0)})
    assert [(one.path, one.code) for one in refusal.value.faults] == [("table", "no_such_table"), ("1", "out_of_range")]
    assert is_placed(Banquet.objects.get()) is False
    assert is_placed(place_tables(banquet, {"1": (1.0, 5.0)})) is True
