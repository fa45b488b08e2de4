"""A run that is killed, or finds the disk full: nothing is half-written, and the next one completes what it began."""

import os
import resource
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from earlyspring.portal import folder as writes
from earlyspring.portal import writing
from earlyspring.portal.filling import fill
from earlyspring.portal.shelf import Shelf
from tests.portal.made import CONTENTS, PDF, SITE, a_shelf, a_site, files, items, text

NEWS = {("news", "N-2"): CONTENTS["news", "N-1"] | {"title": text("Tin mới", "新闻", "Fresh news")}}
NAMES = {("mechanism", "mechanism"): CONTENTS["mechanism", "mechanism"] | {"names": text("Tên", "名", "Another name")}}


def in_a_process(act: Callable[[], None]) -> int:
    """Do it in a process of its own; by which signal it ended, or with what."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except (OSError, sqlite3.OperationalError):
            os._exit(28)
        except BaseException:
            os._exit(99)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def written(tmp_path: Path, *, processes: int = 1) -> None:
    writing.write(Shelf(tmp_path / "shelf.sqlite3"), SITE, tmp_path / "site", lambda _sha256: PDF, processes=processes)


def dying_at(number: int, tmp_path: Path, *, processes: int = 1) -> Callable[[], None]:
    """Write, and die by SIGKILL when so many files were put in their place; the run itself, where several write."""
    left, put, run = [number], os.replace, os.getpid

    def act() -> None:
        own = run()

        def count(*given: str) -> None:
            put(*given)
            left[0] -= 1
            if left[0] == 0:
                os.kill(own, signal.SIGKILL)

        writes.os.replace = count  # type: ignore[attr-defined]
        written(tmp_path, processes=processes)

    return act


def anew(tmp_path: Path, contents: dict) -> dict[str, bytes]:
    (tmp_path / "other").mkdir()
    a_site(a_shelf(tmp_path / "other", items(contents)), tmp_path / "whole")
    return files(tmp_path / "whole")


@pytest.mark.parametrize("number", [1, 3, 301, 700])
def test_killed_in_the_middle_nothing_is_half_written_and_the_next_run_completes_it(tmp_path: Path, number: int):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    before = files(tmp_path / "site")
    fill(shelf, items(CONTENTS | NEWS | NAMES))
    assert in_a_process(dying_at(number, tmp_path)) == -signal.SIGKILL
    meant, left = anew(tmp_path, CONTENTS | NEWS | NAMES), files(tmp_path / "site")
    assert [one for one in left if left[one] not in (before.get(one), meant.get(one))] == []
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == meant


def test_what_was_taken_back_after_the_run_was_killed_leaves_nothing_behind(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    fill(shelf, items(CONTENTS | NEWS | NAMES))
    for number in (40, 200, 600):
        assert in_a_process(dying_at(number, tmp_path)) == -signal.SIGKILL
    fill(shelf, items(CONTENTS))
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == anew(tmp_path, CONTENTS)


def test_a_draft_that_was_left_goes_with_the_next_run(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    fill(shelf, items(CONTENTS | NEWS))
    put = writes.os.replace

    def die() -> None:
        writes.os.replace = lambda *_given: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[attr-defined]
        written(tmp_path)

    assert in_a_process(die) == -signal.SIGKILL
    assert writes.os.replace is put
    drafts = [one for one in files(tmp_path / "site") if one.endswith(".part")]
    assert len(drafts) == 1
    fill(shelf, items(CONTENTS))
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == anew(tmp_path, CONTENTS)


def test_several_processes_end_with_the_run_that_was_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(writing, "WORTH", 1)
    monkeypatch.setattr(writing, "TOGETHER", 7)
    shelf = a_shelf(tmp_path)
    assert in_a_process(dying_at(60, tmp_path, processes=2)) == -signal.SIGKILL
    # Those that wrote for it hold the folder until they have ended.
    for _ in range(600):
        try:
            a_site(shelf, tmp_path / "site")
            break
        except writes.Busy:
            signal.sigtimedwait([], 0.05)
    assert files(tmp_path / "site") == anew(tmp_path, CONTENTS)


@pytest.mark.parametrize("most", [9_000, 60_000])
def test_where_the_disk_is_full_nothing_is_half_written_and_the_next_run_completes_it(tmp_path: Path, most: int):
    """A file may grow to so many bytes: the pages find no room, or what the folder keeps of its own."""
    shelf = a_shelf(tmp_path)

    def act() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        written(tmp_path)

    assert in_a_process(act) == 28
    left, meant = files(tmp_path / "site"), anew(tmp_path, CONTENTS)
    assert [one for one in left if left[one] != meant.get(one)] == []
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == meant


TORN = ("vi/index.html", "en/commitments/C-1.html.gz", "data/commitment.json.br", "zh-hans/fair/X-1.html")


def torn(folder: Path) -> None:
    """As a power cut leaves files that were never on the disk: empty, or of noughts; one is not there at all."""
    for path in TORN[:2]:
        (folder / path).write_bytes(b"")
    (folder / TORN[2]).write_bytes(bytes(len((folder / TORN[2]).read_bytes())))
    (folder / TORN[3]).unlink()


def test_after_the_machine_was_started_anew_what_a_power_cut_tore_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    before = files(tmp_path / "site")
    torn(tmp_path / "site")
    monkeypatch.setattr(writing, "boot", lambda: "another start")
    told = a_site(shelf, tmp_path / "site")
    assert (files(tmp_path / "site") == before, told.written) == (True, 3)
    assert a_site(shelf, tmp_path / "site").written == 0


def test_where_the_machine_does_not_say_when_it_was_started_files_are_looked_at_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(writing, "boot", lambda: "")
    shelf = a_shelf(tmp_path)
    for _ in range(2):
        a_site(shelf, tmp_path / "site")
        torn(tmp_path / "site")
    a_site(shelf, tmp_path / "site")
    assert files(tmp_path / "site") == anew(tmp_path, CONTENTS)


def test_a_shelf_that_was_set_back_makes_every_page_compared(tmp_path: Path):
    """As a copy of the home from before the last filling."""
    shelf = a_shelf(tmp_path)
    kept = (tmp_path / "shelf.sqlite3").read_bytes()
    fill(shelf, items(CONTENTS | NEWS))
    a_site(shelf, tmp_path / "site")
    shelf.close()
    (tmp_path / "shelf.sqlite3").write_bytes(kept)
    for left in tmp_path.glob("shelf.sqlite3-*"):
        left.unlink()
    old = Shelf(tmp_path / "shelf.sqlite3", writes=True)
    a_site(old, tmp_path / "site")
    assert files(tmp_path / "site") == anew(tmp_path, CONTENTS)
