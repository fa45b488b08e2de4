"""Who holds an office: the name stays beside the log."""

import pytest
from story_house import OWN, QN, REPORT, codes, story

from earlyspring.ledger.models import Entry, PersonName
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.saying import put
from earlyspring.members.actions import appoint, correct_tenure, end_office, enter_person

pytestmark = pytest.mark.django_db
NAME = {"vi": "Người Được Thử", "zh": "试名"}


@pytest.fixture
def office(house):
    content = {"body": QN, "code": "chair", "titles": {"en": "Chair"}}
    return put(house.mechanism, "office", content, by=QN, way=OWN)


def test_the_log_holds_only_the_digest_of_a_name(house):
    person = enter_person(house.mechanism, NAME, by=QN)
    kept = PersonName.objects.get(mechanism=house.mechanism, person=person.item)
    assert (kept.names, person.commitment) == (NAME, commitment(kept.salt, NAME))
    said = b"".join(bytes(entry.envelope) for entry in Entry.objects.all())
    assert [name for name in NAME.values() if name.encode() in said] == []


def test_one_holder_after_the_other(house, office):
    first = appoint(office, names=NAME, from_day="2020", by=QN, way=OWN)
    deputy = appoint(office, names={"vi": "Người Khác"}, from_day="2021", capacity="deputy", by=QN, way=OWN)
    assert (first.office, first.capacity, first.standing) == (office.item, "holder", "own")
    assert deputy.person != first.person
    another = lambda way=OWN: appoint(office, person=deputy.person, from_day="2024", by=QN, way=way)
    assert codes(another, house) == [("office", "office_taken")]
    assert end_office(first, on="2024", by=QN, way=OWN).to_day == "2024"
    assert another().person == deputy.person


def test_sources_may_give_terms_that_overlap(house, office):
    for names in (NAME, {"vi": "Người Khác"}):
        person = enter_person(house.mechanism, names, by=QN).item
        appoint(office, person=person, by=QN, way=REPORT)
    assert len(house.all("tenure")) == 2


def test_refusals(house, office):
    first = appoint(office, names=NAME, from_day="2020", to_day="2024", by=QN, way=OWN)
    assert codes(lambda: appoint(office, by=QN, way=OWN), house) == [
        ("person", "missing"),
        ("office", "office_taken"),
    ]
    assert codes(lambda: appoint(office, person="person-x", from_day="2024", by=QN, way=OWN), house) == [
        ("person", "no_such_fact")
    ]
    assert codes(lambda: appoint(office, person=first.person, from_day="2026", to_day="2025", by=QN, way=OWN), house)[
        0
    ] == ("to", "not_after_beginning")
    assert codes(lambda: enter_person(house.mechanism, {}, by=QN), house) == [("names", "missing")]
    assert codes(lambda: enter_person(house.mechanism, {"vi": " "}, by=QN), house) == [("names.vi", "empty_words")]
    assert codes(lambda: end_office(first, on="2025", by=QN, way=OWN), house) == [("to", "ended_already")]
    assert codes(lambda: end_office(first, on="2020", by=QN, way=OWN), house) == [("to", "not_after_beginning")]


@pytest.fixture
def away(house, office):
    return appoint(office, names=NAME, from_day="2024", to_day="2027", by=QN, way=OWN)


def act(office, away, **more):
    said = {"names": {"vi": "Lan"}, "from_day": "2026", "capacity": "acting", "acting_for": away.item}
    return appoint(office, by=QN, way=OWN, **said | more)


def test_who_is_acting_names_in_whose_place(house, office, away):
    lan = act(office, away)
    assert (lan.capacity, lan.acting_for, lan.content()["acting_for"]) == ("acting", away.item, away.item)
    assert appoint(office, names={"vi": "Khác"}, from_day="2027", capacity="acting", by=QN, way=OWN).acting_for is None


def test_nobody_acts_where_that_one_does_not_hold_the_office(house, office, away):
    other = put(house.mechanism, "office", {"body": QN, "code": "other", "titles": {"en": "Other"}}, by=QN, way=OWN)
    assert codes(lambda: act(office, away, capacity="deputy"), house) == [("acting_for", "acts_for_nobody")]
    assert codes(lambda: act(other, away), house) == [("acting_for", "acts_in_another_office")]
    assert codes(lambda: act(office, away, from_day="2027"), house) == [("acting_for", "acts_at_another_time")]
    assert codes(lambda: act(office, office), house) == [("acting_for", "no_such_fact")]


def test_a_further_version_is_held_against_the_same(house, office, away):
    lan = act(office, away)
    change = lambda one, **more: correct_tenure(house.mechanism, one.content() | more, by=QN, way=OWN, item=one.item)
    assert codes(lambda: change(lan, capacity="deputy"), house) == [("acting_for", "acts_for_nobody")]
    assert codes(lambda: change(lan, acting_for=lan.item), house) == [("acting_for", "acts_for_itself")]
    assert codes(lambda: end_office(away, on="2025", by=QN, way=OWN), house) == [("", "left_acting")]
    assert change(away, to="2026-06").to_day == "2026-06"
    assert change(lan, to="2026-05").acting_for == away.item
