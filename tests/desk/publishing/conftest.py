"""What the stories of this chapter begin with: a circle of two sides, a session and what came of it."""

from types import SimpleNamespace

import pytest

from tests.desk.public_addresses import a_circle
from tests.people import Cast, a_fact, cast, house, signed_in

__all__ = ["cast", "house"]


@pytest.fixture
def spring(cast: Cast) -> SimpleNamespace:
    a_circle(cast)
    mechanism = cast.mechanism
    organ = {"vi": "Gặp gỡ", "zh": "会晤", "en": "Meeting"}
    a_fact(mechanism, "organ", "O-S", code="secretaries", names=organ, position=1)
    a_fact(mechanism, "session", "SM-2026", organ="O-S", year=2026, status="held", day="2026-02-11", ordinal=11)
    a_fact(mechanism, "result", "R-1", text={"en": "Trade grew.", "vi": "Thương mại tăng."}, value=12, as_of="2026")
    return SimpleNamespace(
        mechanism=mechanism,
        cast=cast,
        lan=signed_in(cast.lan),
        wei=signed_in(cast.wei),
        leader=signed_in(cast.own["leader"]),
        minh=signed_in(cast.minh),
    )
