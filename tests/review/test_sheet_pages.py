"""What stands before the lines of a mid-term worksheet."""

import pytest

from earlyspring.ledger.actions import report
from earlyspring.ledger.moments import Moment
from earlyspring.review.queries import priorities_without_commitment
from tests.review.conftest import QN

pytestmark = pytest.mark.django_db
TODAY = "2026-12-10"


def test_an_exercise_begins_with_its_own_priorities_and_the_register_with_its_own(year):
    for item, exercise in (("PRI-1", False), ("EX-PRI-1", True)):
        said = {"title": {"en": item}, "from_year": 2026}
        report(year.mechanism, "priority", item, said, by=QN, sources=["SRC-1"], exercise=exercise)

    def found(exercise: bool) -> list[str]:
        moment = Moment(TODAY, TODAY, exercise=exercise)
        return [one.item for one in priorities_without_commitment(year.mechanism, moment, 2026)]

    assert (found(True), found(False)) == (["EX-PRI-1"], ["PRI-1"])
