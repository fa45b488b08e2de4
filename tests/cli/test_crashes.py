"""A node is killed in the middle, or its disk is full: what was acknowledged is there, the rest is not, nothing is half."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

from earlyspring.cli.bench_large import Size, documents
from tests.cli.nodes import Node

ROOT = Path(__file__).parent.parent.parent


def made(tmp_path: Path) -> Node:
    node = Node(tmp_path / "home")
    assert node.load(next(documents(Size(1, 1, 2))), "B-0").status == 0
    return node


def test_an_act_killed_at_any_statement_leaves_nothing_of_itself(tmp_path: Path) -> None:
    node = made(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.crashes", str(node.home)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    crashes = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(crashes) > 12
    assert {one["new"] for one in crashes if one["died"]} == {0}
    assert [one["new"] for one in crashes if not one["died"]] == [1]
    assert [one["codes"] for one in crashes if one["codes"]] == []


def test_a_full_disk_is_a_fault_of_the_machine_and_leaves_no_half_backup(tmp_path: Path) -> None:
    node, target = made(tmp_path), tmp_path / "backups"
    target.mkdir()
    known = {"EARLYSPRING_HOME": str(node.home), "PATH": os.environ["PATH"]}

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 18, 1 << 18))

    done = subprocess.run(
        [sys.executable, "-m", "earlyspring", "backup", str(target / "b.tar")],
        env=known,
        preexec_fn=narrow,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.startswith("earlyspring: the machine: ")
    assert list(target.iterdir()) == []
    assert node.run("backup", str(target / "b.tar")).status == 0
