"""The node gives out what lies in the folder, to anybody and without a cookie, and says in words what was taken back."""

import gzip
from pathlib import Path

import brotli
import pytest
from django.test import Client
from django.utils import timezone

from earlyspring.portal import served
from earlyspring.portal.shelves import bytes_of, filled, site_of
from earlyspring.portal.writing import write
from earlyspring.publishing.actions import release, withdraw
from earlyspring.publishing.given import Given
from tests.people import Cast, house
from tests.people import a_cast as the_people
from tests.portal.made import CONTENTS, files

__all__ = ["house"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("house")]


@pytest.fixture
def cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    given = [Given(kind, item, content) for (kind, item), content in CONTENTS.items()]
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, given, by=None)
    return cast


@pytest.fixture
def reader(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Somebody who reads; on a slow machine too it is looked at every time whether something was taken back."""
    monkeypatch.setattr(served, "BETWEEN", 0.0)
    return Client()


def root(cast: Cast) -> str:
    return f"/public/{cast.mechanism.key}/"


def test_the_node_gives_out_the_same_bytes_as_the_folder_holds(cast: Cast, reader: Client, tmp_path: Path):
    shelf = filled(cast.mechanism, timezone.now())
    write(shelf, site_of(cast.mechanism), tmp_path / "site", lambda sha: bytes_of(cast.mechanism, sha), processes=1)
    for path, data in files(tmp_path / "site").items():
        if not path.endswith((".gz", ".br")):
            answer = reader.get(root(cast) + path)
            assert (path, answer.status_code, answer.content == data) == (path, 200, True)
            assert (path, "Set-Cookie" in answer, answer.cookies) == (path, False, {})


def test_a_workbook_is_sent_as_one_and_as_it_is(cast: Cast, reader: Client):
    answer = reader.get(root(cast) + "data/commitment.xlsx", headers={"accept-encoding": "gzip, br"})
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert (answer["Content-Type"], "Content-Encoding" in answer) == (sheet, False)


def test_it_is_sent_as_small_as_the_reader_takes_it(cast: Cast, reader: Client):
    plain = reader.get(root(cast) + "en/index.html")
    packed = reader.get(root(cast) + "en/index.html", headers={"accept-encoding": "gzip, br"})
    assert (packed["Content-Encoding"], brotli.decompress(packed.content)) == ("br", plain.content)
    packed = reader.get(root(cast) + "en/index.html", headers={"accept-encoding": "gzip"})
    assert (packed["Content-Encoding"], gzip.decompress(packed.content)) == ("gzip", plain.content)
    assert plain["Vary"] == "Accept-Encoding"


def test_who_has_the_page_is_told_so(cast: Cast, reader: Client):
    first = reader.get(root(cast) + "en/index.html")
    again = reader.get(root(cast) + "en/index.html", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, first["Cache-Control"]) == (304, b"", "public, max-age=60")


def test_what_was_taken_back_is_gone_and_says_so(cast: Cast, reader: Client):
    address = root(cast) + "en/news/N-1.html"
    assert reader.get(address).status_code == 200
    withdraw(cast.mechanism, "B-GX", "news", "N-1", by=cast.wei.user, reason="a name is wrong")
    answer = reader.get(address)
    assert (answer.status_code, "have taken it back" in answer.content.decode()) == (410, True)
    assert "a name is wrong" not in answer.content.decode()
    assert b"N-1.html" not in reader.get(root(cast) + "en/news.html").content
    assert reader.get(root(cast) + "en/news/N-9.html").status_code == 404


def test_nothing_is_heard_but_reading(cast: Cast, reader: Client):
    assert reader.post(root(cast) + "en/index.html").status_code == 405
    assert reader.head(root(cast) + "en/index.html").content == b""
    assert reader.get("/public/nobody/en/index.html").status_code == 404
    assert reader.get(root(cast)[:-1])["Location"] == root(cast)
    for short in ("", "en/", "zh-hans/"):
        assert reader.get(root(cast) + short).status_code == 200
    for wrong in (
        "en/../../x",
        "en/sessions/%00.html",
        "xx/index.html",
        "data/none.json",
        "en/commitments/pages/1.html",
    ):
        assert (wrong, reader.get(root(cast) + wrong).status_code) == (wrong, 404)


def test_a_form_finds_without_a_script(cast: Cast, reader: Client):
    answer = reader.get(root(cast) + "vi/search.html", {"q": "cua khau"})
    assert "commitments/C-2.html" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"
    answer = reader.get(root(cast) + "vi/search.html", {"q": '"><script>'})
    assert b'"><script>' not in answer.content


def test_the_policy_lets_nothing_in_from_elsewhere(cast: Cast, reader: Client):
    policy = reader.get(root(cast) + "en/index.html")["Content-Security-Policy"]
    assert policy.split("; ")[:2] == ["default-src 'none'", "script-src 'self'"]
    assert "unsafe" not in policy
