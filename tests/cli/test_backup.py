"""Lan saves her node and brings it back; a name erased in between does not return, and nothing is signed unasked."""

import json
import shutil
from pathlib import Path

import pytest

from earlyspring.cli.bench_large import Size, documents
from tests.cli.nodes import Node

CANARY = "Hoàng Yến Oanh"
WORDS = [CANARY.encode(), b"hoang yen oanh"]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a small mechanism in which a person holds an office."""
    node = Node(tmp_path_factory.mktemp("template"))
    document = next(documents(Size(1, 2, 4)))
    facts = [
        *document["facts"],
        {"kind": "office", "id": "O-0", "body": "B-0", "code": "chair", "sources": ["SRC"]},
        {"kind": "tenure", "id": "T-0", "office": "O-0", "person": "P-1", "from": "2020", "sources": ["SRC"]},
    ]
    persons = {"P-1": {"names": {"vi": CANARY, "zh": "黄燕莺"}}}
    assert node.load(document | {"facts": facts, "persons": persons}, "B-0").status == 0
    return node.home


@pytest.fixture
def lan(template: Path, tmp_path: Path) -> Node:
    shutil.copytree(template, tmp_path / "lan")
    return Node(tmp_path / "lan")


def holds(data: bytes) -> list[bytes]:
    return [words for words in WORDS if words in data]


def test_a_backup_with_keys_brings_a_node_back_that_waits_to_be_told(lan: Node, tmp_path: Path) -> None:
    archive, wei = tmp_path / "b.tar", Node(tmp_path / "wei")
    saved = lan.run("backup", str(archive), "--with-keys", "--json")
    assert (saved.status, saved.json()["with_keys"]) == (0, True)
    assert saved.err.startswith("Whoever has this archive can sign for every party hosted here.")
    again = lan.run("backup", str(archive))
    assert again.status == 2
    assert again.err.endswith("is there already; a backup overwrites nothing\n")

    assert wei.run("restore", str(archive)).status == 0
    assert wei.run("dump").json() == lan.run("dump").json()
    assert wei.run("check", "--json").json() == {"ok": True, "findings": []}
    refused = wei.run("erase", "P-1", "--by", "B-0", "--ground", "asked for")
    waits = "P-1: this node was restored and signs nothing until `earlyspring restore --continue`\n"
    assert (refused.status, refused.err) == (2, waits)
    assert wei.run("restore", str(archive)).status == 2
    assert wei.run("restore", "--continue").status == 0
    assert wei.run("erase", "P-1", "--by", "B-0", "--ground", "asked for").status == 0


def test_an_erased_name_is_nowhere_not_even_in_an_older_backup_restored(lan: Node, tmp_path: Path) -> None:
    before, after, wei = tmp_path / "before.tar", tmp_path / "after.tar", Node(tmp_path / "wei")
    assert lan.run("backup", str(before)).status == 0
    assert holds(before.read_bytes()) == WORDS
    assert lan.run("erase", "P-1", "--by", "B-0", "--ground", "asked for on paper no. 7").status == 0

    assert holds(lan.bytes()) == []
    assert lan.run("dump").json()["persons"] == {}
    assert lan.run("search", CANARY, "--json").json() == []
    assert lan.run("check", "--json").json() == {"ok": True, "findings": []}
    assert lan.run("backup", str(after)).status == 0
    assert holds(after.read_bytes()) == []

    restored = wei.run("restore", str(before), "--purge", str(lan.home / "purge.journal"))
    assert restored.status == 0
    assert "1 names that were erased after the backup are erased again\n" in restored.err
    assert holds(wei.bytes()) == []
    shutil.copytree(lan.home / "keys", wei.home / "keys")
    assert wei.run("restore", "--continue").status == 0
    assert wei.run("dump").json()["logs"][0]["entries"] == lan.run("dump").json()["logs"][0]["entries"]


def test_a_portable_backup_is_the_same_register(lan: Node, tmp_path: Path) -> None:
    archive, wei = tmp_path / "b.tar", Node(tmp_path / "wei")
    assert lan.run("backup", str(archive), "--portable").status == 0
    assert wei.run("restore", str(archive)).status == 0
    assert wei.run("dump").json() == lan.run("dump").json()
    assert wei.run("show", "commitments", "--json").json() == lan.run("show", "commitments", "--json").json()


def test_a_spoiled_backup_is_refused_and_leaves_the_home_as_it_was(lan: Node, tmp_path: Path) -> None:
    archive, wei = tmp_path / "b.tar", Node(tmp_path / "wei")
    assert lan.run("backup", str(archive)).status == 0
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) // 2])
    answer = wei.run("restore", str(archive))
    assert (answer.status, answer.err) == (2, f"{archive}: this is not a whole backup: unexpected end of data\n")
    assert [path.name for path in wei.home.iterdir()] == ["secret_key"]
    assert wei.run("restore", str(tmp_path / "absent.tar")).status == 2
    assert wei.run("restore").status == 2


def test_the_journal_holds_no_name(lan: Node) -> None:
    lan.run("erase", "P-1", "--by", "B-0", "--ground", "asked for")
    (line,) = (lan.home / "purge.journal").read_text().splitlines()
    said = json.loads(line)
    assert (said["person"], said["by"], said["ground"], len(said["blob"])) == ("P-1", "B-0", "asked for", 64)
    assert lan.run("erase", "P-1", "--by", "B-0", "--ground", "again").status == 2


def test_a_backup_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    away = Node(tmp_path / "away")
    answer = away.run("restore", "/nope")
    assert (answer.status, answer.out, answer.err) == (2, "", "/nope: there is no such file\n")


def test_one_is_not_several(lan: Node, tmp_path: Path) -> None:
    words = lan.run("backup", str(tmp_path / "one.tar")).out.removeprefix(f"{tmp_path / 'one.tar'}: ").split(", ")
    assert words[0] == "1 mechanism"
    for command in ("check", "fsck"):
        assert lan.run(command).out.split(", ")[0] == "1 mechanism"
