"""Minh at the doors without a key: addresses made to break the public pages, and what they say of what is not public."""

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from earlyspring.papers.listed_sheets import looks_like_formula
from earlyspring.portal import data
from earlyspring.portal.middleware import _sent as sent
from earlyspring.portal.served import Held
from earlyspring.publishing.actions import release, withdraw
from earlyspring.publishing.given import Given
from tests.people import Cast, house
from tests.people import a_cast as the_people
from tests.portal.made import CONTENTS, SITE, a_shelf, item, text

__all__ = ["house"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("house")]
NEWS = Given("news", "N-1", CONTENTS["news", "N-1"])


@pytest.fixture
def cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    return cast


def public(cast: Cast, path: str, **headers: str) -> Any:
    return Client(raise_request_exception=False).get(f"/public/{cast.mechanism.key}/{path}", headers=headers)


@pytest.mark.parametrize("number", ["9" * 20, "9" * 5000, "0", "00002", "²", "٢"])
def test_no_number_of_a_page_breaks_the_pages(cast: Cast, number: str) -> None:
    for path in (f"en/bodies/pages/{number}.html", f"vi/commitments/by-field/trade/{number}.html"):
        assert public(cast, path).status_code == 404


@pytest.mark.parametrize("key", ["a%0d%0aSet-Cookie:x=1", "%00", "%0a", "a%09", "%7f", "a" * 5000, "\\evil.example"])
def test_no_name_of_a_mechanism_becomes_a_header_or_a_fault(cast: Cast, key: str) -> None:
    visitor = Client(raise_request_exception=False)
    assert visitor.get(f"/public/{key}/").status_code == 404
    bare = visitor.get(f"/public/{key}")
    assert (bare.status_code, "Location" in bare, "Set-Cookie" in bare) == (404, False, False)


def test_what_was_never_public_is_not_called_taken_back(cast: Cast) -> None:
    """One party alone, and both under an embargo that had not ended: nobody is told that there was anything."""
    release(cast.mechanism, "B-QN", [NEWS], by=None)
    withdraw(cast.mechanism, "B-QN", "news", "N-1", by=cast.lan.user, reason="not now")
    assert public(cast, "en/news/N-1.html").status_code == 404
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [NEWS], by=None, public_from=timezone.now() + timedelta(days=1))
    assert public(cast, "en/news/N-1.html").status_code == 404
    withdraw(cast.mechanism, "B-GX", "news", "N-1", by=cast.wei.user, reason="not so")
    assert public(cast, "en/news/N-1.html").status_code == 404
    said = [public(cast, f"en/news/{one}.html").content.decode().replace(one, "") for one in ("N-1", "N-2")]
    assert said[0] == said[1]


def test_what_was_public_once_is_called_taken_back(cast: Cast) -> None:
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [NEWS], by=None)
    withdraw(cast.mechanism, "B-QN", "news", "N-1", by=cast.lan.user, reason="wrong")
    withdraw(cast.mechanism, "B-GX", "news", "N-1", by=cast.wei.user, reason="wrong")
    assert public(cast, "en/news/N-1.html").status_code == 410


@pytest.mark.parametrize("words", ["=1+1", "＝1+1", "＋1", "＠A1", " =1", "\t=1", "|calc", "'=1", '"=1', "%1"])
def test_no_cell_of_the_open_data_is_a_formula(tmp_path: Path, words: str) -> None:
    named = CONTENTS["exhibitor", "X-1"] | {"names": text(words, words, words)}
    term = CONTENTS["glossary", "field.trade"] | {"terms": text(words, words, words)}
    body = CONTENTS["body", "B-QN"] | {"names": text(words, words, words)}
    shelf = a_shelf(
        tmp_path, [item("body", "B-QN", body), item("exhibitor", "X-1", named), item("glossary", "t", term)]
    )
    made = {path: make() for path, _needed, make in data.every(shelf, SITE, 0) if path.endswith(".csv")}
    assert len(made) == 5
    for path, table in made.items():
        cells = [cell for row in csv.reader(table.decode("utf-8-sig").splitlines()) for cell in row]
        assert [cell for cell in cells if looks_like_formula(cell) and not cell.startswith("'")] == [], path


def test_a_released_file_is_asked_for_anew_for_it_may_be_taken_back() -> None:
    """Only what never says anything else, the style and the script of the house, is kept for ever by those on the way."""
    for path, kept in (("files/0.pdf", False), ("assets/portal.0.css", True), ("data/index.json", False)):
        answer = sent(RequestFactory().get("/"), Held(path, b"%PDF-1.7"))
        assert (path, "immutable" in answer["Cache-Control"]) == (path, kept)
    answer = sent(RequestFactory().get("/"), Held("files/0.bin", b"<script>alert(1)</script>"))
    assert answer["Content-Type"] == "application/octet-stream"
