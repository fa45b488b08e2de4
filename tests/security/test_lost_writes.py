"""The power goes: the last writes are not on the disk, or only their names are. The check says what is lost."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from earlyspring.cli.bench_large import Size, documents
from earlyspring.ledger import blobs, keyring
from earlyspring.ledger.checking import check, fsck
from earlyspring.ledger.models import Mechanism
from tests.cli.made import a_mechanism
from tests.cli.nodes import Node

SCANS = [b"%PDF-1.7 first", b"%PDF-1.7 second"]


@pytest.fixture
def written(db: None, tmp_path: Path, settings: Any) -> list[Path]:
    """The files of a node in the order in which they were written: two keys, then two scans."""
    settings.HOME = tmp_path
    mechanism: Mechanism = a_mechanism()
    order = [keyring.path_of(mechanism, party) for party in ("B-0", "B-1")]
    for data in SCANS:
        blob = blobs.keep(mechanism, data, name="scan.pdf", media_type="application/pdf", party="B-0")
        order.append(blobs.path_of(blob))
    assert list(check()) == []
    return order


LOSSES: dict[str, Callable[[Path], Any]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
}
BLOB = {"gone": "blob_missing", "empty": "blob_changed", "zeros": "blob_changed", "half": "blob_changed"}
KEY = {"gone": "key_absent", "empty": "key_unreadable", "zeros": "key_unreadable", "half": "key_unreadable"}


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("last", [1, 3])
def test_a_node_that_lost_its_last_files_is_told_which(written: list[Path], last: int, loss: str) -> None:
    lost = written[-last:]
    for path in lost:
        LOSSES[loss](path)
    expected = sorted(KEY[loss] if path.suffix == ".key" else BLOB[loss] for path in lost)
    assert sorted(one.code for one in check()) == expected
    assert sorted(one.code for one in fsck()) == [code for code in expected if code.startswith("blob")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A node whose last load is still in the write-ahead log, as it is when the power goes."""
    node = Node(tmp_path_factory.mktemp("power") / "home")
    document = next(documents(Size(1, 1, 2)))
    assert node.load(document, "B-0").status == 0
    with sqlite3.connect(node.home / "earlyspring.sqlite3") as reader:
        reader.execute("SELECT count(*) FROM earlyspring_entry").fetchone()
        before = entries(node.home)
        more = {"kind": "source", "id": "LATER", "publisher": {"en": "A newspaper"}}
        assert node.load(document | {"logs": [], "persons": {}, "facts": [more]}, "B-0").status == 0
        copy = node.home.parent / "copy"
        shutil.copytree(node.home, copy)
    assert entries(node.home) == before + 1
    return copy


def entries(home: Path) -> int:
    with sqlite3.connect(home / "earlyspring.sqlite3") as database:
        return int(database.execute("SELECT count(*) FROM earlyspring_entry").fetchone()[0])


@pytest.mark.parametrize("share", [0.0, 0.7, 0.99])
def test_whatever_is_lost_of_the_write_ahead_log_an_act_is_there_or_not(
    home: Path, tmp_path: Path, share: float
) -> None:
    shutil.copytree(home, tmp_path / "home")
    log = tmp_path / "home" / "earlyspring.sqlite3-wal"
    assert log.stat().st_size > 4096
    whole = log.read_bytes()
    log.write_bytes(whole[: int(len(whole) * share)])
    shared = tmp_path / "home" / "earlyspring.sqlite3-shm"
    shared.unlink(missing_ok=True)
    node = Node(tmp_path / "home")
    # A start takes the refusals out and lays them in again; power may go in between, and the next start mends it.
    assert {one["code"] for one in node.run("check", "--json").json()["findings"]} <= {"refusal"}
    assert node.run("migrate").status == 0
    assert node.run("check", "--json").json()["ok"]


@pytest.mark.parametrize("pages", [1])
def test_pages_that_the_disk_took_and_lost_are_found(home: Path, tmp_path: Path, pages: int) -> None:
    shutil.copytree(home, tmp_path / "home")
    file = tmp_path / "home" / "earlyspring.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = file.stat().st_size
    with file.open("r+b") as disk:
        disk.seek(size - pages * 4096)
        disk.write(bytes(pages * 4096))
    answer = Node(tmp_path / "home").run("check")
    assert (answer.status, answer.out.splitlines()[0].startswith("! ")) == (1, True)
