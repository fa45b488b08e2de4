"""A backup is read as a stranger's file: whatever is not as its manifest says is refused, and nothing is written."""

import io
import json
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest

from earlyspring.cli.archive import FORMAT, BadArchive, unpack, verify, write

DATABASE = b"the register of a spring meeting" * 100
BLOB = sha256(b"a scan").hexdigest()
NAME = f"blobs/spring/{BLOB[:2]}/{BLOB}"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    (tmp_path / "db").write_bytes(DATABASE)
    (tmp_path / "scan").write_bytes(b"a scan")
    write(tmp_path / "b.tar", {"made_at": "2026"}, [("database.sqlite3", tmp_path / "db"), (NAME, tmp_path / "scan")])
    return tmp_path / "b.tar"


def made(path: Path, members: list[tuple[tarfile.TarInfo, bytes]], parts: list[dict] | None = None) -> Path:
    """An archive by somebody who knows the format."""
    if parts is None:
        parts = [{"name": i.name, "size": len(b), "sha256": sha256(b).hexdigest()} for i, b in members]
    manifest = json.dumps({"format": FORMAT, "parts": parts}).encode()
    first = tarfile.TarInfo("manifest.json")
    with tarfile.open(path, "w") as tar:
        for info, content in [(first, manifest), *members]:
            info.size = len(content) if info.isreg() else 0
            tar.addfile(info, io.BytesIO(content))
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BadArchive) as refused:
        verify(path)
    return str(refused.value)


def test_what_was_saved_is_unpacked_byte_for_byte(whole: Path, tmp_path: Path) -> None:
    manifest = verify(whole)
    (tmp_path / "home").mkdir()
    unpack(whole, tmp_path / "home")
    assert [part["name"] for part in manifest["parts"]] == ["database.sqlite3", NAME]
    assert (tmp_path / "home" / "database.sqlite3").read_bytes() == DATABASE
    assert (tmp_path / "home" / NAME).read_bytes() == b"a scan"
    assert (whole.stat().st_mode & 0o777, (tmp_path / "home" / NAME).stat().st_mode & 0o777) == (0o600, 0o600)


def test_no_draft_is_left_where_writing_fails(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "b.tar", {}, [("database.sqlite3", tmp_path / "absent")])
    assert list(tmp_path.iterdir()) == []


def test_every_cut_is_refused(whole: Path) -> None:
    data = whole.read_bytes()
    for size in range(0, data.rindex(b"a scan") + 1, 211):
        whole.write_bytes(data[:size])
        assert refusal(whole)


def test_a_flipped_byte_anywhere_in_a_part_or_its_head_is_refused(whole: Path) -> None:
    data = whole.read_bytes()
    start, end = data.index(b"{"), data.rindex(b"a scan") + 6
    for place in range(start, end, 97):
        spoiled = bytearray(data)
        spoiled[place] ^= 0x01
        whole.write_bytes(spoiled)
        if _same(data, bytes(spoiled)):
            continue
        assert refusal(whole)


def _same(data: bytes, spoiled: bytes) -> bool:
    """Whether only padding was hit, or words of the manifest that name no part."""
    return _read(data) == _read(spoiled)


def _read(data: bytes) -> object:
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            found = [(one.name, tar.extractfile(one).read()) for one in tar if one.isreg()]  # a file has bytes
        return [(json.loads(found[0][1])["parts"], json.loads(found[0][1])["format"]), *found[1:]]
    except (tarfile.TarError, ValueError, KeyError):
        return None


@pytest.mark.parametrize(
    "name",
    ["../outside", "/etc/passwd", "keys/../../x.key", "blobs/spring/ab/../../../x", "notes.txt", "keys/a/b/c.key"],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    path = made(tmp_path / "b.tar", [(tarfile.TarInfo(name), b"x")])
    assert refusal(path) == f"{name!r} has no place in a backup"


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: bytes) -> None:
    info = tarfile.TarInfo("database.sqlite3")
    info.type, info.linkname = kind, "/etc/passwd"
    path = made(tmp_path / "b.tar", [(info, b"")])
    assert refusal(path) == "'database.sqlite3' has no place in a backup"


def test_a_part_twice_missing_or_of_another_size_is_refused(tmp_path: Path) -> None:
    def one() -> tuple[tarfile.TarInfo, bytes]:
        return tarfile.TarInfo("database.sqlite3"), b"x"

    part = {"name": "database.sqlite3", "size": 1, "sha256": sha256(b"x").hexdigest()}
    path = made(tmp_path / "b.tar", [one(), one()], [part])
    assert refusal(path) == "'database.sqlite3' is not in the manifest, or stands twice"
    assert refusal(made(path, [], [part])) == "database.sqlite3: in the manifest, not in the archive"
    assert refusal(made(path, [one()], [part | {"size": 2}])) == "database.sqlite3: 1 bytes, 2 in the manifest"
    assert refusal(made(path, [one()], [part, part])).startswith("manifest.json: parts:")
    assert refusal(made(path, [one()], [{"name": "database.sqlite3"}])).startswith("manifest.json: parts:")


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.tar").write_bytes(b"%PDF-1.7")
    assert refusal(tmp_path / "b.tar").startswith("this is not a whole backup: ")
    with tarfile.open(tmp_path / "c.tar", "w") as tar:
        tar.addfile(tarfile.TarInfo("readme"), io.BytesIO())
    assert refusal(tmp_path / "c.tar") == "it does not begin with manifest.json"
