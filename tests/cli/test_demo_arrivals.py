"""The demo's arrivals: everybody but the host comes once, in waves of a bus."""

import pytest

from earlyspring.cli.demo_arrivals import BUS, fill_arrivals
from earlyspring.delegations.travelling.arriving import arrivals_of
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_guests_come_through_a_gate_and_the_host_is_there(cast):
    a_fact(cast.mechanism, "gate", "G-1", names={"vi": "Hữu Nghị", "zh": "友谊关"})
    gathering = a_gathering(cast.mechanism)
    for number in range(BUS + 1):
        a_delegate(a_delegation(gathering), number)
    a_delegate(a_delegation(gathering, "B-LS"), 1)
    a_delegate(a_delegation(gathering, "B-QN"), 1)
    fill_arrivals(gathering)
    told = [(one.delegation.party, one.gate, one.place, one.wave, one.people) for one in arrivals_of(gathering)]
    assert told == [("B-LS", "", "Hạ Long", 1, 1), ("B-GX", "G-1", "", 1, BUS), ("B-GX", "G-1", "", 2, 1)]
