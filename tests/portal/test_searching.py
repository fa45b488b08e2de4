"""Words are found without marks and without a script, Chinese by two characters side by side."""

import json
import re
from pathlib import Path

import pytest

from earlyspring.portal import beginnings, searching
from earlyspring.portal.terms import in_terms
from tests.portal.made import a_shelf, a_site, files


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Cửa khẩu", ["cua", "khau"]),
        ("Đông Hưng", ["dong", "hung"]),
        ("智慧口岸", ["智慧", "慧口", "口岸"]),
        ("口", ["口"]),
        ("C-1", ["c", "1"]),
        ("", []),
    ],
)
def test_words_are_told_apart_as_they_are_asked_for(words, terms):
    assert list(in_terms(words)) == terms


@pytest.mark.parametrize(
    ("lang", "asked", "items"),
    [
        ("vi", "cua khau", ["C-2"]),
        ("vi", "Ket noi giao", ["C-1"]),
        ("zh", "口岸", ["C-2"]),
        ("zh", "互联互通", ["C-1"]),
        ("en", "transp", ["C-1"]),
        ("en", "smart gates", []),
        ("en", "nothing here", []),
        ("en", "  ", []),
    ],
)
def test_what_all_words_are_in_is_found(tmp_path: Path, lang, asked, items):
    assert [one.item for one in searching.found(a_shelf(tmp_path), lang, asked)] == items


def test_every_word_stands_on_the_page_of_its_beginning_and_in_what_the_script_reads(tmp_path: Path):
    shelf = a_shelf(tmp_path)
    a_site(shelf, tmp_path / "site")
    site = files(tmp_path / "site")
    page = site["vi/search.html"].decode()
    index = json.loads(site["vi/" + re.search(r'data-shards="([^"]+)"', page)[1]])
    words = {word for name in index.values() for word in json.loads(site[f"vi/{name}"])}
    asked = "SELECT term FROM term WHERE lang = 'vi'"
    assert words == {term for (term,) in shelf.rows.execute(asked)}
    assert [prefix for prefix in index if f"vi/search/{beginnings.file_of(prefix)}.html" not in site] == []
    assert "Cửa khẩu thông minh" in site["vi/search/k.html"].decode()


def test_a_page_of_many_words_is_parted_by_the_next_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(beginnings, "A_PAGE", 3)
    found = list(beginnings.beginnings(a_shelf(tmp_path), "en"))
    names = [one.prefix for one in found]
    assert len(names) == len(set(names))
    parted = [one for one in found if one.parted]
    assert parted
    assert [longer for one in parted for longer in one.longer if longer not in names] == []
