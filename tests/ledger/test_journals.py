"""What a journal says it says once, whatever a backup brings along; a line that is none of it is named."""

from dataclasses import dataclass

import pytest

from earlyspring.ledger.journals import add_line, add_missing, lines_of


@dataclass(frozen=True)
class Purged:
    gathering: str
    at: str


SPRING, AUTUMN = Purged("2027", "2027-08-01"), Purged("2028", "2028-08-01")


def test_what_is_noted_twice_is_read_once_and_only_what_is_missing_is_added(tmp_path):
    journal = tmp_path / "home" / "purged.journal"
    assert list(lines_of(journal, Purged)) == []
    add_line(journal, SPRING)
    add_line(journal, SPRING)
    assert list(lines_of(journal, Purged)) == [SPRING]
    add_missing(journal, Purged, [SPRING, AUTUMN, AUTUMN])
    assert list(lines_of(journal, Purged)) == [SPRING, AUTUMN]
    assert len(journal.read_text().splitlines()) == 3
    assert journal.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("line", ["spoiled", "[1]", '{"gathering": "2027"}'])
def test_a_line_that_is_none_of_the_journal_is_named(tmp_path, line):
    journal = tmp_path / "purged.journal"
    add_line(journal, SPRING)
    journal.write_text(f"{journal.read_text()}{line}\n")
    with pytest.raises(ValueError, match=r"purged\.journal:2: not a line of a purge journal"):
        list(lines_of(journal, Purged))
