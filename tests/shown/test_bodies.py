"""What the register says of bodies, as values: on its day, agreed, and without people where they are not asked for."""

import pytest

from earlyspring.formats.bodies import Change, Membership, Named
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.moments import Moment
from earlyspring.members.models import Membership as Row
from earlyspring.members.queries import Directory
from earlyspring.shown.bodies import bodies_of
from tests.desk.chapters import a_spring
from tests.makers import make
from tests.people import a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def on(mechanism, day):
    return Directory(mechanism, Moment(day, "2026-11-22"))


@pytest.fixture
def home(cast):
    mechanism = a_spring(cast).mechanism
    a_fact(mechanism, "organ", "O-J", code="jwc", names={"en": "Committee"}, position=2)
    a_fact(mechanism, "office", "F-1", body="B-QN", code="chair", titles={"en": "Chairperson"})
    a_fact(mechanism, "tenure", "T-1", office="F-1", person="P-1", **{"from": "2025-03", "to": "2026-02-01"})
    a_fact(mechanism, "seat", "SE-1", organ="O-J", party="B-QN", person="P-1", role="chair")
    a_fact(mechanism, "seat", "SE-2", organ="O-J", party="B-GX", body="B-GX-FA", role="member")
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="0", names={"vi": "Nguyễn Văn Thử"})
    return mechanism


def test_offices_seats_and_their_people(home):
    found = bodies_of(on(home, "2026-11-22"))
    assert [(one.id, one.names) for one in found.persons] == [("P-1", {"vi": "Nguyễn Văn Thử"})]
    assert found.memberships == (
        Membership("T-1", "B-QN", "P-1", True, "holder", None, "F-1", "2025-03", "2026-01-31"),
        Membership("SE-1", "O-J", "P-1", True, "chair"),
        Membership("SE-2", "O-J", "B-GX-FA", False, "member"),
    )


def test_without_people_nobody_is_named(home):
    found = bodies_of(on(home, "2026-11-22"), people=False)
    assert (found.persons, [one.id for one in found.memberships]) == ((), ["SE-2"])
    assert [one.id for one in found.posts] == ["F-1"]


def test_what_had_not_come_by_the_day_is_left_out(home):
    then, now = (bodies_of(on(home, day)) for day in ("2025-01-01", "2026-11-22"))
    assert now.changes == (Change("SUC-1", "merger", "2025-07-01", ("B-HG",), ("B-TQ",), ("B-HG",), {}),)
    assert (then.changes, [one.id for one in then.memberships]) == ((), ["SE-1", "SE-2"])


def test_what_is_merely_proposed_says_nothing(home):
    for item, standing in (("M-1", "reported"), ("M-2", "open")):
        make(Row, home, item, body="B-QN", class_code="member", standing=standing)
    found = [one.id for one in bodies_of(on(home, "2026-11-22")).memberships]
    assert ["M-1" in found, "M-2" in found] == [True, False]


def test_a_body_has_the_names_that_had_come_with_the_last_day_of_each(home):
    names = [
        {"official": {"vi": "Tỉnh A"}, "to": "2025-07-01"},
        {"official": {"vi": "Tỉnh B"}, "from": "2025-07-01"},
    ]
    a_fact(home, "body", "B-A", side="S-VN", names=names)
    found = {
        day: next(one.names for one in bodies_of(on(home, day)).organizations if one.id == "B-A")
        for day in ("2025-01-01", "2026-01-01")
    }
    first = Named({"vi": "Tỉnh A"}, {}, "", "2025-06-30")
    assert found == {"2025-01-01": (first,), "2026-01-01": (first, Named({"vi": "Tỉnh B"}, {}, "2025-07-01"))}


def test_it_is_asked_for_in_the_same_statements_however_much_there_is(home, django_assert_num_queries):
    with django_assert_num_queries(4):
        bodies_of(on(home, "2026-11-22"))
    for number in range(2, 5):
        a_fact(home, "tenure", f"T-{number}", office="F-1", person=f"P-{number}", **{"from": "2024"})
    with django_assert_num_queries(4):
        bodies_of(on(home, "2026-11-22"))
