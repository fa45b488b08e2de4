"""The address of a person's own programme: given by his own party, ended by its day, by the hand and by not coming."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from earlyspring.delegations.day_links import DayLink, delegate_at, give_day_link, take_back_day_link
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db
IN_TIME = datetime(2027, 2, 10, 8, tzinfo=UTC)


def refused(act, *args, **said):
    with pytest.raises(Refused) as refusal:
        act(*args, **said)
    return [fault.code for fault in refusal.value.faults]


def test_it_opens_until_three_days_after_and_a_new_one_ends_the_old():
    cast = a_cast()
    who = a_delegate(a_delegation(a_gathering(cast.mechanism)))
    _link, old = give_day_link(who, by=cast.wei)
    link, secret = give_day_link(who, by=cast.wei)
    assert link.ends_at == datetime(2027, 2, 16, tzinfo=UTC)
    at = ["spring", "2027"]
    assert [delegate_at(*at, old, IN_TIME), delegate_at(*at, secret, IN_TIME)] == [None, link]
    assert delegate_at(*at, secret, link.ends_at - timedelta(seconds=1)) == link
    assert delegate_at(*at, secret, link.ends_at) is None
    assert [delegate_at("other", "2027", secret, IN_TIME), delegate_at("spring", "2028", secret, IN_TIME)] == [
        None,
        None,
    ]
    assert secret not in str(DayLink.objects.values_list())
    assert (take_back_day_link(who, by=cast.wei), take_back_day_link(who, by=cast.wei)) == (True, False)
    assert delegate_at(*at, secret, IN_TIME) is None


def test_who_does_not_come_has_none_and_nobody_gives_one_for_people_of_others():
    cast = a_cast()
    who = a_delegate(a_delegation(a_gathering(cast.mechanism)))
    assert refused(give_day_link, who, by=cast.lan) == ["not_own_people"]
    _link, secret = give_day_link(who, by=cast.wei)
    assert refused(take_back_day_link, who, by=cast.lan) == ["not_own_people"]
    who.withdrawn_at = IN_TIME
    who.save()
    assert delegate_at("spring", "2027", secret, IN_TIME) is None
    assert refused(give_day_link, who, by=cast.wei) == ["does_not_come"]


def test_none_is_given_when_it_is_over():
    cast = a_cast()
    who = a_delegate(a_delegation(a_gathering(cast.mechanism)))
    with time_machine.travel(datetime(2027, 2, 16, 1, tzinfo=UTC), tick=False):
        assert refused(give_day_link, who, by=cast.wei) == ["gathering_over"]
