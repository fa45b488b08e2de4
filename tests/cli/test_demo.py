"""The demo looks before it writes, is made whole or not at all, and is made once."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from earlyspring.agreements.models import Event
from earlyspring.cli.demo import KEY, prepare, strangers
from earlyspring.cli.serve import threads
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.accounts import Posting, User
from tests.cli.demo_rows import content, small
from tests.cli.made import a_mechanism
from tests.cli.nodes import Node

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
AN_ACCOUNT = """INSERT INTO earlyspring_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active,
date_joined, language) VALUES ('', 0, 'minh', '', '', '', 0, 1, '2026-11-22', 'vi')"""


@pytest.fixture
def home(db: None, tmp_path: Path, settings: Any) -> Path:
    settings.HOME, settings.SECRET_KEY = tmp_path, "spring"
    return tmp_path


def count() -> dict[str, int]:
    return {name: len(rows) for name, rows in content().items() if rows}


def a_demo() -> Mechanism:
    return Mechanism.objects.create(key=KEY, purpose="demo", registrar="B-HP", founders=["B-GX", "B-HP"])


def an_account(name: str, mechanism: Mechanism | None = None) -> User:
    user = User.objects.create(username=name)
    if mechanism:
        Posting.objects.create(user=user, mechanism=mechanism, party="B-QN", role="officer", from_day=TODAY.date())
    return user


def test_a_home_without_anything_is_the_demos(home: Path) -> None:
    assert strangers() is None


def test_a_home_of_another_mechanism_is_left_alone(home: Path) -> None:
    a_mechanism()
    key = Mechanism.objects.get().key
    assert strangers() == f"this home holds another mechanism ({key})"


def test_the_real_mechanism_is_another_one_by_the_same_name(home: Path) -> None:
    Mechanism.objects.create(key=KEY, purpose="real", registrar="B-HP")
    assert strangers() == f"this home holds another mechanism ({KEY})"


def test_accounts_that_do_not_act_in_the_demo_are_somebodys(home: Path) -> None:
    an_account("officer.qn")
    assert strangers() == "this home has an account that is not the demo's (officer.qn)"
    mechanism = a_demo()
    assert strangers() == "this home has an account that is not the demo's (officer.qn)"
    User.objects.all().delete()
    an_account("officer.qn", mechanism)
    an_account("lan.invited", mechanism)
    assert strangers() is None


def test_the_command_refuses_in_a_sentence_and_touches_nothing(tmp_path: Path) -> None:
    """A home as it is after `migrate` and one account made by hand; two of its migrations are yet to come."""
    home = tmp_path / "home"
    assert Node(home).run("migrate").status == 0
    with closing(sqlite3.connect(home / "earlyspring.sqlite3")) as database:
        database.execute(AN_ACCOUNT)
        database.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        database.commit()
    before, said = written(home), Node(home).run("demo", "--no-serve")
    words = "this home has an account that is not the demo's (minh); the demo wants a home of its own: --home DIR"
    assert (said.status, said.out, said.err) == (2, "", f"earlyspring: {words}\n")
    assert written(home) == before


def written(home: Path) -> tuple[list[str], list[str]]:
    """What the database says, and the files beside it."""
    with closing(sqlite3.connect(home / "earlyspring.sqlite3")) as database:
        said = list(database.iterdump())
    beside = [path.relative_to(home).as_posix() for path in home.rglob("*") if "sqlite3" not in path.name]
    return said, sorted(beside)


def test_what_breaks_in_the_middle_leaves_nothing_and_the_next_run_makes_it_whole(home: Path) -> None:
    """The texts of the exercise cannot be kept: a file stands where their folder should be."""
    before = count()
    (home / "blobs").write_text("in the way")
    with pytest.raises(OSError, match="blobs"):
        prepare(small())
    assert count() == before
    (home / "blobs").unlink()
    prepare(small())
    texts = Blob.objects.exclude(name__startswith="photo-")
    assert (User.objects.count(), Posting.objects.count(), texts.count()) == (27, 27, 7)
    assert now(Event, Mechanism.objects.get(), exercise=True).filter(exercise=True).count() == 1


def test_so_many_threads_as_the_server_takes_without_a_warning() -> None:
    assert [threads(one) for one in (None, 1, 2, 4, 64)] == [3, 3, 5, 8, 8]
