"""A folder that `earlyspring site` writes: nothing is written or taken away outside it, whatever lies in it or is released."""

from pathlib import Path

import pytest

from earlyspring.portal.folder import KEPT, Foreign, locked
from earlyspring.portal.kept import Ledger

HOME = "the words of somebody else"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text(HOME)
    with locked(tmp_path / "site"):
        return Ledger(tmp_path / "site")


@pytest.mark.parametrize("path", ["../other/index.html", "en/../../other/index.html", "/etc/x", "", "en//x", "a/./b"])
def test_no_place_leads_out(ledger: Ledger, tmp_path: Path, path: str) -> None:
    with pytest.raises(Foreign):
        ledger.put([(path, b"mine")])
    assert (tmp_path / "other" / "index.html").read_text() == HOME


def test_no_link_in_it_is_followed_in_writing(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "site" / "en").symlink_to(tmp_path / "other")
    with pytest.raises(Foreign):
        ledger.put([("en/index.html", b"mine")])
    (tmp_path / "site" / "vi").mkdir()
    for name in ("index.html.part", "index.html.gz.part"):
        (tmp_path / "site" / "vi" / name).symlink_to(tmp_path / "other" / "index.html")
    ledger.put([("vi/index.html", b"mine")])
    assert (tmp_path / "other" / "index.html").read_text() == HOME
    assert (tmp_path / "site" / "vi" / "index.html").read_bytes() == b"mine"


def test_nothing_is_taken_away_outside(ledger: Ledger, tmp_path: Path) -> None:
    """Neither by a link in the place of a folder nor by a line that somebody wrote into what was kept."""
    written = [("en/index.html", "0"), ("../other/index.html", "0")]
    ledger.rows.executemany("INSERT INTO file VALUES (?, ?)", written)
    (tmp_path / "site" / "en").symlink_to(tmp_path / "other")
    with pytest.raises(Foreign):
        ledger.take_away(ledger.others_than([]))
    assert (tmp_path / "other" / "index.html").read_text() == HOME


def test_what_is_kept_of_it_is_no_link(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / KEPT).symlink_to(tmp_path / "other")
    with pytest.raises(Foreign), locked(tmp_path / "site"):
        pass
    assert list((tmp_path / "other").iterdir()) == []


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(HOME)
    with pytest.raises(Foreign), locked(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
