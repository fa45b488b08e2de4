"""The folder says what is public: the same again, only what changed, nothing that was taken back, nobody else's files."""

import gzip
from pathlib import Path

import brotli
import pytest

from earlyspring.portal.being_made import Site
from earlyspring.portal.filling import fill
from earlyspring.portal.folder import Busy, Foreign, locked
from tests.portal.made import CONTENTS, PDF, a_shelf, a_site, files, items, text


def changed(**contents):
    """The same public things, some with other contents; None takes one away."""
    every = dict(CONTENTS)
    for key, content in contents.items():
        kind, _mark, item = key.partition("__")
        place = (kind, item.replace("_", "-"))
        if content is None:
            del every[place]
        else:
            every[place] = every.get(place, {}) | content
    return every


def test_a_second_run_writes_nothing_and_another_folder_gets_the_same_bytes(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    first = a_site(shelf, tmp_path / "one")
    before = files(tmp_path / "one")
    again = a_site(shelf, tmp_path / "one")
    assert (first.written, again.written, again.unchanged, again.removed) == (first.pages, 0, first.pages, 0)
    assert files(tmp_path / "one") == before
    (tmp_path / "other").mkdir()
    a_site(a_shelf(tmp_path / "other"), tmp_path / "two")
    assert files(tmp_path / "two") == before


def test_each_file_lies_there_compressed_twice(tmp_path: Path):
    a_site(a_shelf(tmp_path), tmp_path / "site")
    found = files(tmp_path / "site")
    plain = [one for one in found if one.endswith((".html", ".json", ".csv", ".css", ".xml", ".atom"))]
    assert plain
    for one in plain:
        assert gzip.decompress(found[f"{one}.gz"]) == found[one]
        assert brotli.decompress(found[f"{one}.br"]) == found[one]
    assert [one for one in found if ".xlsx." in one] == []


@pytest.mark.parametrize(
    "change",
    [
        {"commitment__C_1": {"title": text("Tên khác", "别名", "Another name")}},
        {"commitment__C_1": {"fields": []}},
        {"result__R_1": None},
        {"body__B_QN": None},
        {"session__SM_2026": None},
        {"exhibitor__X_1": {"booth": "B2"}},
        {"exhibitor__X_1": None},
        {"exhibitor__X_1": {"first_day": "2028-02-20"}, "event__E_1": {"first_day": "2028-02-20"}},
        {"event__E_1": {"exhibitors": [], "cancelled": text("Bão", "台风", "A storm")}},
        {"commitment__C_0": {"code": "C-0", "title": text("Mới", "新", "New")}},
        {"mechanism__mechanism": {"names": text("Tên", "名", "Name")}},
        {"news__N_1": None, "instrument__I_1": {"files": []}},
    ],
    ids=str,
)
def test_after_a_change_the_folder_is_as_if_it_had_been_written_anew(tmp_path: Path, change):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    fill(shelf, items(changed(**change)))
    told = a_site(shelf, tmp_path / "site")
    (tmp_path / "other").mkdir()
    whole = a_site(a_shelf(tmp_path / "other", items(changed(**change))), tmp_path / "whole")
    assert files(tmp_path / "site") == files(tmp_path / "whole")
    assert told.pages == whole.pages


def test_a_changed_commitment_touches_its_page_its_lists_and_what_stands_above_it(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    before = files(tmp_path / "site")
    fill(shelf, items(changed(commitment__C_2={"due": [{"no": 0, "on": "2028"}]})))
    told = a_site(shelf, tmp_path / "site")
    after = files(tmp_path / "site")
    touched = {one for one, data in after.items() if one.startswith("en/") and before.get(one) != data}
    assert {one for one in touched if one.endswith(".html")} == {
        "en/commitments/C-2.html",
        "en/commitments.html",
        "en/commitments/by-field/trade.html",
        "en/commitments/by-party/B-GX.html",
        "en/commitments/by-party/B-QN.html",
        "en/commitments/by-session/SM-2026.html",
        "en/members/B-GX.html",
        "en/members/B-QN.html",
        "en/sessions/SM-2026.html",
    }
    assert told.written == 9 * 3


def test_what_was_taken_back_leaves_no_file_behind(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    fill(shelf, items(changed(news__N_1=None, instrument__I_1=None)))
    assert a_site(shelf, tmp_path / "site").removed > 0
    left = files(tmp_path / "site")
    gone = ("news/N-1", "papers/I-1", "files/", "pictures/news")
    assert [one for one in left if any(word in one for word in gone)] == []
    assert [one for one, data in left.items() if b"They met" in data or data == PDF] == []


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")
    with pytest.raises(Foreign):
        a_site(a_shelf(tmp_path), tmp_path / "mine")
    assert files(tmp_path / "mine") == {"letter.txt": b"mine"}
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Foreign):
        a_site(a_shelf(tmp_path), tmp_path / "file")


def test_a_file_that_somebody_added_to_a_site_stays(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("example.org")
    fill(shelf, items(changed(news__N_1=None)))
    a_site(shelf, tmp_path / "site")
    assert (tmp_path / "site" / "CNAME").read_text() == "example.org"


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path):
    with locked(tmp_path / "site"), pytest.raises(Busy):
        a_site(a_shelf(tmp_path), tmp_path / "site")


def test_another_address_makes_every_page_anew(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    told = a_site(shelf, tmp_path / "site", Site("nym", "https://elsewhere.example/"))
    assert told.written == told.pages
    assert [one for one, data in files(tmp_path / "site").items() if b"example.org/public" in data] == []


def test_several_processes_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from earlyspring.portal import writing

    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "one")
    monkeypatch.setattr(writing, "WORTH", 1)
    monkeypatch.setattr(writing, "TOGETHER", 7)
    writing.write(shelf, *_rest(tmp_path / "two"), processes=2)
    assert files(tmp_path / "two") == files(tmp_path / "one")


def _rest(folder: Path):
    from tests.portal.made import SITE

    return SITE, folder, lambda _sha256: PDF
