"""On its day what is personal of a gathering goes, whatever chapter it is of, and a record says that it happened."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.apps import apps

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.purge_records import PurgeRecord
from earlyspring.delegations.purging import counts, due, personal_nouns, purge, purge_due
from earlyspring.delegations.tasks import forget_readings, purge_gatherings
from earlyspring.delegations.travelling.arriving import enter_arrival
from earlyspring.delegations.travelling.models import Reading, TravelPaper
from earlyspring.delegations.travelling.papers import enter_paper, read_paper
from earlyspring.delegations.travelling.sealing import path_of
from earlyspring.ledger.purge_journal import journal, purges
from tests.delegations.travelling.test_arriving import COMES
from tests.delegations.travelling.test_papers import SAID
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.refusing import refused

pytestmark = pytest.mark.django_db
DURING, AFTER, ON_ITS_DAY = (datetime(2027, *day, 9, tzinfo=UTC) for day in ((2, 12), (2, 20), (5, 31)))


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "purge.journal"


@pytest.fixture
def gathering(cast):
    made = a_gathering(cast.mechanism)
    person = a_delegate(a_delegation(made), 1)
    enter_paper(person, SAID, by=cast.wei)
    read_paper(person, by=cast.wei)
    enter_arrival(person.delegation, COMES, [person.code], by=cast.wei)
    next_year = {"first_day": date(2028, 2, 9), "last_day": date(2028, 2, 10), "purge_on": date(2028, 5, 31)}
    a_delegate(a_delegation(a_gathering(cast.mechanism, "2028", **next_year), "B-QN"), 2)
    return made


def there() -> list[int]:
    return [model.objects.count() for model in (Delegate, TravelPaper, Delegation, Reading, PurgeRecord)]


def test_every_noun_that_is_personal_and_hangs_on_a_gathering_is_found():
    found = {model.__name__ for model, _way, _columns in personal_nouns()}
    assert {"Delegate", "TravelPaper", "Photo", "Arrival", "Traveller", "DelegationLink", "ReceivedSheet"} <= found
    told = {
        model.__name__
        for model in apps.get_app_config("earlyspring").get_models()
        if model.__module__.startswith("earlyspring.delegations")
        and any(kind == "personal" for kind, _kept in model.data_class.values())
    }
    assert told - found == set()


def test_on_its_day_it_goes_with_the_key_and_a_record_stays(gathering, django_capture_on_commit_callbacks):
    with time_machine.travel(ON_ITS_DAY, tick=False), django_capture_on_commit_callbacks() as afterwards:
        assert purge_gatherings.call() == {"gatherings": 1}
    assert there() == [1, 0, 2, 1, 1]
    record = PurgeRecord.objects.get()
    taken = {"Arrival": 1, "Delegate": 1, "TravelPaper": 1, "Traveller": 1}
    assert (record.counts, record.by, record.key_destroyed, record.again) == (taken, None, True, False)
    assert (len(afterwards), path_of(gathering).exists()) == (1, True)


def test_what_is_not_due_is_left_alone(gathering):
    with time_machine.travel(AFTER, tick=False):
        assert (purge_gatherings.call(), there()[0]) == ({"gatherings": 0}, 2)


def test_the_host_purges_by_hand_when_all_is_over_and_nobody_else(cast, gathering):
    with time_machine.travel(DURING, tick=False):
        assert refused(purge, gathering, by=cast.lan) == [("purge_on", "purged_before_it_ends")]
    with time_machine.travel(AFTER, tick=False):
        assert refused(purge, gathering, by=cast.wei) == [("", "host_alone")]
        assert purge(gathering, by=cast.lan).by == cast.lan.user
    assert (counts(gathering), there()[0]) == ({}, 1)
    assert [(one.mechanism, one.gathering) for one in purges()] == [("spring", "2027")]
    assert journal().stat().st_mode & 0o777 == 0o600


def test_what_a_backup_brought_back_is_purged_again_before_its_day(cast, gathering):
    with time_machine.travel(AFTER, tick=False):
        purge(gathering, by=cast.lan)
        path_of(gathering).unlink()
        assert list(due(AFTER.date())) == []
        PurgeRecord.objects.all().delete()
        a_delegate(gathering.delegations.get(), 3)
        assert purge_due(AFTER.date()) == 1
    assert (Delegate.objects.filter(delegation__gathering=gathering).count(), PurgeRecord.objects.get().again) == (
        0,
        True,
    )


def test_readings_are_kept_two_years(gathering):
    assert forget_readings.call() == {"readings": 0}
    with time_machine.travel(datetime(2030, 1, 1, tzinfo=UTC), tick=False):
        assert forget_readings.call() == {"readings": 1}
