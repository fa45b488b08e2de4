"""After a purge neither the database's file nor the home holds what was personal, on a database in a file as a node has it."""

from datetime import UTC, date, datetime
from pathlib import Path

import time_machine
from django.core.management import call_command
from ledger.test_concurrency import in_a_file

from earlyspring.cli.archive import NAMES
from earlyspring.delegations.purging import purge_due
from earlyspring.delegations.travelling.models import TravelPaper
from earlyspring.delegations.travelling.sealing import digest_of_number, path_of, seal
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import a_mechanism
from tests.threads import at_once

__all__ = ["in_a_file"]
NAME = "试代表一九八四".encode()


def test_neither_names_nor_the_key_are_left_on_the_disk(in_a_file, tmp_path, settings):
    settings.HOME, settings.PURGE_JOURNAL = tmp_path, tmp_path / "purge.journal"
    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    keys: list[Path] = []

    def fill():
        gathering = a_gathering(a_mechanism())
        person = a_delegate(a_delegation(gathering), 1, name=NAME.decode())
        digest = digest_of_number(gathering, "E1")
        TravelPaper.objects.create(delegate=person, sealed=seal(gathering, b"E1", "a"), number_digest=digest)
        keys.append(path_of(gathering))

    assert at_once(fill) == []
    assert (holds(tmp_path), keys[0].exists()) == (True, True)
    with time_machine.travel(datetime(2027, 6, 1, tzinfo=UTC), tick=False):
        assert at_once(lambda: purge_due(date(2027, 6, 1))) == []
    assert (holds(tmp_path), keys[0].exists()) == (False, False)


def holds(folder: Path) -> bool:
    return any(NAME in one.read_bytes() for one in folder.glob("node.sqlite3*"))


def test_a_backup_has_a_place_for_the_keys_of_papers_and_for_the_journal_of_purges():
    names = ("sealing/spring/2027.key", "purged.journal", "sealing/../2027.key", "sealing/spring/2027")
    assert [bool(NAMES.fullmatch(one)) for one in names] == [True, True, False, False]
