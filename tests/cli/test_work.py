"""What comes round: each job does its part once, and what is not yet due is left alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from earlyspring.cli.work import round_of_work
from earlyspring.ledger import actions, erasure, jobs, keyring
from earlyspring.ledger import tasks as ledger_tasks
from earlyspring.ledger.models import Entry, Mechanism, PersonName
from earlyspring.members import tasks
from earlyspring.members.accounts import Invitation, Posting, User
from earlyspring.review import tasks as review_tasks
from tests.cli.made import a_mechanism, found

TODAY = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.fixture
def mechanism(db: None, tmp_path, settings) -> Mechanism:
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "purge.journal"
    return a_mechanism()


def invited(mechanism: Mechanism, digest: str, **times: datetime | None) -> Invitation:
    return Invitation.objects.create(
        mechanism=mechanism, party="B-0", role="officer", email="lan@example.org", digest=digest, **times
    )


def test_invitations_go_ninety_days_after_they_were_used_or_ran_out(mechanism: Mechanism) -> None:
    old, new = TODAY - timedelta(days=91), TODAY - timedelta(days=89)
    with time_machine.travel(TODAY, tick=False):
        invited(mechanism, "used", expires_at=TODAY, used_at=old)
        invited(mechanism, "ran-out", expires_at=old, used_at=None)
        kept = [
            invited(mechanism, "a", expires_at=old, used_at=new),
            invited(mechanism, "b", expires_at=new, used_at=None),
        ]
        assert tasks.forget_invitations.call() == {"invitations": 2}
        assert tasks.forget_invitations.call() == {"invitations": 0}
    assert list(Invitation.objects.order_by("digest")) == kept


def test_sessions_that_ran_out_go(mechanism: Mechanism) -> None:
    for key, days in (("gone", -1), ("held", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=timezone.now() + timedelta(days=days))
    assert tasks.end_sessions.call() == {"sessions": 1}
    assert [one.session_key for one in Session.objects.all()] == ["held"]


def test_a_closed_account_goes_two_years_after_its_last_posting(mechanism: Mechanism) -> None:
    for login, active, end in (
        ("lan", False, date(2024, 11, 21)),
        ("wei", False, date(2024, 11, 22)),
        ("minh", True, None),
    ):
        user = User.objects.create(username=login, is_active=active, date_joined=datetime(2020, 1, 1, tzinfo=UTC))
        Posting.objects.create(
            user=user, mechanism=mechanism, party="B-0", role="officer", from_day=date(2020, 1, 1), to_day=end
        )
    with time_machine.travel(TODAY, tick=False):
        assert tasks.forget_accounts.call() == {"accounts": 1}
        assert tasks.forget_accounts.call() == {"accounts": 0}
    assert sorted(User.objects.values_list("username", flat=True)) == ["minh", "wei"]


def test_a_name_goes_ten_years_after_the_last_office_and_the_record_stays_whole(mechanism: Mechanism) -> None:
    held = {"office": "O-0", "person": "P-LAN", "from": "2020"}
    for end, years, names in (("2022-03-01", 9, 0), ("2022-03-01", 11, 1), ("2022-03-01", 11, 0)):
        with time_machine.travel(datetime(2022 + years, 4, 1, tzinfo=UTC), tick=False):
            content = held | {"to": end}
            actions.report(mechanism, "tenure", "T-0", content, by="B-0", sources=["SRC"])
            assert tasks.forget_names.call() == {"names": names}
    assert (PersonName.objects.count(), Entry.objects.filter(type="erased").count()) == (0, 1)
    with time_machine.travel(datetime(2034, 4, 1, tzinfo=UTC), tick=False):
        assert found() == []


def test_a_name_stays_where_the_registrar_cannot_sign(mechanism: Mechanism) -> None:
    actions.report(
        mechanism, "tenure", "T-0", {"office": "O-0", "person": "P-LAN", "to": "2010"}, by="B-0", sources=["SRC"]
    )
    (keyring.folder(mechanism) / "B-0.key").unlink()
    assert tasks.forget_names.call() == {"names": 0}
    assert PersonName.objects.count() == 1


def test_a_name_that_came_back_is_erased_again(mechanism: Mechanism) -> None:
    name = PersonName.objects.get()
    erasure.erase_person(mechanism, "P-LAN", by="B-0", ground="asked for")
    PersonName.objects.create(mechanism=mechanism, person=name.person, salt=name.salt, names=name.names)
    other = PersonName.objects.create(mechanism=mechanism, person="P-WEI", salt="00" * 32, names={"zh": "伟"})
    assert ledger_tasks.keep_erased.call() == {"names": 1}
    assert list(PersonName.objects.all()) == [other]


def test_the_29th_of_february_some_years_before() -> None:
    assert tasks.years_before(date(2028, 2, 29), 2) == date(2026, 2, 28)


@pytest.mark.django_db(transaction=True)
def test_a_job_is_done_once_in_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert review_tasks.remind in [job.task for job in jobs.JOBS]
    assert round_of_work()
    names = sorted(job.name for job in jobs.JOBS)
    assert sorted(DBTaskResult.objects.values_list("task_path", flat=True)) == names
    assert jobs.due(timezone.now()) == []
    assert round_of_work()
    assert DBTaskResult.objects.count() == len(names)
    later = timezone.now() + timedelta(hours=2)
    assert sorted(job.name for job in jobs.due(later)) == [
        "earlyspring.agreements.tasks.read_texts",
        "earlyspring.delegations.tasks.purge_gatherings",
        "earlyspring.fair.tasks.remind_of_contacts",
        "earlyspring.hooks.tasks.call_webhooks",
        "earlyspring.ledger.tasks.keep_erased",
        "earlyspring.meetings.preparing.tasks.post_letters",
        "earlyspring.review.tasks.ask_at_the_cut_off",
        "earlyspring.review.tasks.finish_reviews",
        "earlyspring.review.tasks.remind",
    ]
    DBTaskResult.objects.update(status="RUNNING", started_at=later, finished_at=None)
    assert jobs.due(later + timedelta(hours=23)) == []
    assert len(jobs.due(later + timedelta(hours=25))) == len(names)
