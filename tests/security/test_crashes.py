"""A node that is killed at a step of writing, or finds no room on the disk: all of it is there afterwards, or nothing."""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.nodes import Node

KILLED = -signal.SIGKILL
SOURCE = {"kind": "source", "id": "SRC-1", "publisher": {"en": "A newspaper"}}
SIDE = {"kind": "side", "id": "S-VN", "names": {"en": "Viet Nam"}, "position": 1, "sources": ["SRC-1"]}
PLACES = [{"kind": "body", "id": f"B-{one}", "side": "S-VN", "names": [{"official": {"en": f"Place {one}"}}],
           "sources": ["SRC-1"]} for one in range(60)]  # fmt: skip
DOCUMENT = {"format": "earlyspring/1", "mechanism": "gx-vn", "registrar": "B-0", "facts": [SOURCE, SIDE, *PLACES]}
# Run the command, but die where this function of the product is called.
DYING = """
import importlib, os, signal, sys
place, name = sys.argv[1].rsplit(".", 1)
from earlyspring.cli.main import main, ready
ready()
setattr(importlib.import_module(place), name, lambda *args, **more: os.kill(os.getpid(), signal.SIGKILL))
main(sys.argv[2:])
"""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("empty") / "home"
    assert Node(home).run("migrate").status == 0
    return home


@pytest.fixture
def node(empty: Path, tmp_path: Path) -> Node:
    shutil.copytree(empty, tmp_path / "home")
    return Node(tmp_path / "home")


def started(node: Node, *words: str, said: Any = DOCUMENT, limit: int | None = None) -> subprocess.CompletedProcess:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "HOME", "TMPDIR")}
    command = [sys.executable, *words]
    if limit is not None:
        command = ["bash", "-c", f'ulimit -f {limit}; exec "$@"', "bash", *command]
    return subprocess.run(
        command,
        input=json.dumps(said),
        env=kept | {"EARLYSPRING_HOME": str(node.home), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def counted(node: Node) -> tuple[int, int, int]:
    """Entries, bodies and keys of the database."""
    with sqlite3.connect(node.home / "earlyspring.sqlite3") as database:
        tables = ("entry", "body", "partykey")
        found = [database.execute(f"SELECT count(*) FROM earlyspring_{table}").fetchone()[0] for table in tables]
    return found[0], found[1], found[2]


STEPS = [
    "earlyspring.ledger.loading.appended",  # the key is on the disk, the log is empty
    "earlyspring.ledger.loading.apply",  # entries are written, rows are not
    "earlyspring.ledger.search.enter_values",  # some rows are written
    "earlyspring.ledger.rows.set_aside",  # all but the last step
]


@pytest.mark.parametrize("step", STEPS)
def test_who_is_killed_while_writing_has_written_nothing_and_begins_again(node: Node, step: str) -> None:
    died = started(node, "-c", DYING, step, "load", "-")
    assert died.returncode == KILLED
    assert counted(node) == (0, 0, 0)
    assert node.run("check").status == 0
    assert node.load(DOCUMENT).status == 0
    assert counted(node) == (63, 60, 1)
    assert node.run("check").status == 0


def test_killed_between_the_key_and_its_row_the_key_is_used_again(node: Node) -> None:
    assert started(node, "-c", DYING, "earlyspring.ledger.loading.appended", "load", "-").returncode == KILLED
    path = node.home / "keys" / "gx-vn" / "B-0.key"
    before = path.read_bytes()
    assert node.load(DOCUMENT).status == 0
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (before, 0o600)


def test_on_a_full_disk_a_load_ends_with_3_and_leaves_nothing_half_done(node: Node) -> None:
    full = started(node, "-m", "earlyspring", "load", "-", limit=120)
    assert (full.returncode, "Traceback" in full.stderr, len(full.stderr.splitlines())) == (3, False, 1)
    assert counted(node) == (0, 0, 0)
    assert node.load(DOCUMENT).status == 0
    assert (counted(node), node.run("check").status) == ((63, 60, 1), 0)


def test_on_a_full_disk_a_backup_leaves_no_file(node: Node, tmp_path: Path) -> None:
    assert node.load(DOCUMENT).status == 0
    target = tmp_path / "out" / "node.tar"
    target.parent.mkdir()
    full = started(node, "-m", "earlyspring", "backup", str(target), limit=120)
    assert (full.returncode, "Traceback" in full.stderr) == (3, False)
    assert list(target.parent.iterdir()) == []
    assert node.run("backup", str(target)).status == 0


def written(facts: str = "[]", logs: str = "[]", persons: str = "{}") -> str:
    """A document whose parts are given as bytes of JSON, also such as no writer makes."""
    head = '"format": "earlyspring/1", "mechanism": "x", "registrar": "B"'
    return f'{{{head}, "facts": {facts}, "logs": {logs}, "persons": {persons}}}'


LOG = f'"party": "B", "circle": "x", "size": 0, "root": "{hashlib.sha256(b"").hexdigest()}", "leaves": []'
BAD = {
    "deep": "[" * 200_000,
    "a number without end": '{"format": ' + "9" * 10_000 + "}",
    "not a number": written('[{"kind": "result", "id": "R", "value": NaN}]'),
    "half a character": written('[{"kind": "source", "id": "S", "publisher": {"en": "\\ud800"}}]'),
    "five million letters": json.dumps(
        DOCUMENT | {"facts": [SOURCE | {"what": {"en": "a" * 5_000_000}}, SIDE, *PLACES]}
    ),
    "facts are no list": written('{"kind": []}'),
    "a kind that is a list": written('[{"kind": [], "id": {}}]'),
    "logs of nothing": written(logs=f'[{{}}, 5, {{{LOG}, "epoch": 1, "keys": ["é"], "entries": ["é"]}}]'),
    "an epoch without end": written(logs=f'[{{{LOG}, "epoch": 99999999999999999999, "entries": []}}]'),
    "keys that are none": written(logs=f'[{{{LOG}, "epoch": 1, "keys": ["a+b+é"], "entries": []}}]'),
    "persons without names": written(persons='{"P": {}, "../Q": 5}'),
}


def test_what_cannot_be_read_ends_with_2_and_a_sentence(node: Node) -> None:
    for name, words in BAD.items():
        path = node.home.parent / "bad.json"
        path.write_text(words, encoding="utf-8")
        answer = node.run("load", str(path))
        assert (name, answer.status, "Traceback" in answer.err, len(answer.err) < 2000) == (name, 2, False, True), (
            answer.err
        )
    assert counted(node) == (0, 0, 0)


def test_what_a_node_keeps_is_its_owners_alone(node: Node) -> None:
    assert node.load(DOCUMENT).status == 0
    kept = [path for path in node.home.rglob("*") if path.is_file() and "static" not in path.parts]
    assert [path.name for path in kept if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
    assert len(kept) >= 3
