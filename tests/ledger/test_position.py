"""The place in the record has one name, and another one after each entry."""

import pytest
from story_house import OWN, QN, a_house

from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.position import position_of
from earlyspring.ledger.saying import put
from earlyspring.record.position import Position

pytestmark = pytest.mark.django_db


def test_every_log_ends_at_its_last_entry_and_an_entry_more_is_another_place():
    home = a_house().mechanism
    before = position_of(home)
    assert [(one.party, one.size) for one in before.ends] == [
        (party, Entry.objects.filter(mechanism=home, party=party).count())
        for party in sorted(set(Entry.objects.filter(mechanism=home).values_list("party", flat=True)))
    ]
    put(home, "source", {"publisher": {"en": "A paper"}}, by=QN, way=OWN)
    after = position_of(home)
    assert {one.party for one in set(after.ends) - set(before.ends)} == {QN}
    assert before.digest != after.digest == position_of(home).digest


def test_a_record_without_entries_is_at_the_beginning():
    assert position_of(Mechanism.objects.create(key="new")) == Position()


def test_it_is_read_in_two_statements(django_assert_num_queries):
    home = a_house().mechanism
    with django_assert_num_queries(2):
        position_of(home)
