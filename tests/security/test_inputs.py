"""Requests that no form of the desk makes: numbers without end, places that are none, bodies too large."""

from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from earlyspring.commitments.models import Result
from earlyspring.core.shapes import faults
from earlyspring.ledger.actions import propose
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob, Entry
from earlyspring.ledger.nouns import KINDS
from tests.desk.hosted import hosted
from tests.desk.large import a_large_form
from tests.makers import in_three
from tests.people import Cast, cast, house, signed_in
from tests.security.test_sides import LISTS

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

REPORT = {"how": "report", "sources": ["SRC-1"]}
PRIORITY = {"title__en": "More smart gates", "from_year": "2027"} | REPORT


def sent(cast: Cast, kind: str, **words: Any) -> tuple[int, int]:
    """The status, and how many entries were written."""
    before = Entry.objects.count()
    answer = signed_in(cast.lan).post(f"/spring/facts/{kind}/new/", words | REPORT)
    return answer.status_code, Entry.objects.count() - before


@pytest.mark.parametrize("value", ["1e400", "1e999999999", "-1e30", "1000000000000000", "NaN", "Infinity", "１e９９９"])
def test_a_number_that_nobody_can_keep_is_refused(cast: Cast, value: str) -> None:
    hosted(cast)
    assert sent(cast, "result", text__en="Lorries", value=value) == (422, 0)


def test_the_largest_number_is_kept_as_it_is(cast: Cast) -> None:
    hosted(cast)
    assert sent(cast, "result", text__en="Lorries", value="999999999999999")[0] == 302
    assert Result.objects.get().value == Decimal(10**15 - 1)


@pytest.mark.parametrize("value", ["9" * 30, "9" * 5000, "2147483648", "²", "1.5"])
def test_a_whole_number_has_a_bound(cast: Cast, value: str) -> None:
    hosted(cast)
    assert sent(cast, "priority", title__en="Gates", from_year=value) == (422, 0)
    assert sent(cast, "observer", names__en="UN", years=f"2024, {value}") == (422, 0)


@pytest.mark.parametrize("place", ["²", "９", "9" * 5000, "-1", "", "60"])
def test_a_row_at_a_place_that_is_none_is_left_aside(cast: Cast, place: str) -> None:
    hosted(cast)
    status, _ = sent(cast, "body", side="S-VN", **{f"names__{place}__official__en": "Nowhere"})
    assert status in (302, 400, 422)


def test_no_link_to_a_form_breaks_it(cast: Cast) -> None:
    lan = signed_in(cast.lan)
    for kind in ("priority", "source", "charter", "instrument", "session"):
        asked = dict.fromkeys(KINDS[kind].shape_fields(), "\"'><svg onload=x>")
        answer = lan.get(f"/spring/facts/{kind}/new/", asked)
        assert (answer.status_code, b"<svg onload" in answer.content) == (200, False)


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        ("number", float("nan")),
        ("number", float("inf")),
        ("number", 10**15),
        ("int", 2**31),
        ("int", True),
        ("str", "half \ud800"),
        ("text", {"en": "half \udfff"}),
        ("text", {"en": "a\u202eb"}),
        ("url", "javascript:alert(1)"),
        ("url", "https://a/ onmouseover=x"),
        ("url", "data:text/html,x"),
        ("url", "https://a/\u202eb"),
        ("url", ["https://a/"]),
    ],
)
def test_values_on_which_readers_differ_fit_no_shape(shape: str, value: Any) -> None:
    assert len(list(faults(shape, value))) == 1


@pytest.fixture
def motion(cast: Cast) -> Motion:
    hosted(cast)
    return propose(cast.mechanism, [("priority", "PRI-1", {"title": in_three("Gates"), "from_year": 2027})], by="B-GX")


def scan() -> SimpleUploadedFile:
    return SimpleUploadedFile("minutes.pdf", b"%PDF-1.7 minutes", content_type="application/pdf")


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "yesterday"},
        {"date": "2025-99-99"},
        {"date": "２０２５-01-01"},
        {"number": "1\u202e2"},
        {"number": "1\x00"},
        {"number": "1" * 70_000},
        {"parties": ["B-XX"]},
    ],
)
def test_a_paper_that_says_nonsense_is_refused_in_words(cast: Cast, motion: Motion, wrong: dict[str, Any]) -> None:
    said = {"number": "1", "date": timezone.now().date().isoformat(), "parties": ["B-QN"], "scan": scan()} | wrong
    before = Entry.objects.count()
    answer = signed_in(cast.lan).post(f"/spring/open/{motion.digest}/paper/", said, follow=True)
    assert (answer.status_code, Entry.objects.count()) == (200, before)
    assert len(list(answer.context["messages"])) == 1


@pytest.mark.parametrize("reason", ["a\u202eb", "a\x00b", "word " * 20_000])
def test_a_reason_that_nobody_can_read_is_refused_in_words(cast: Cast, motion: Motion, reason: str) -> None:
    before = Entry.objects.count()
    answer = signed_in(cast.lan).post(f"/spring/open/{motion.digest}/decline/", {"reason": reason}, follow=True)
    assert (answer.status_code, Entry.objects.count()) == (200, before)
    motion.refresh_from_db()
    assert motion.state == "open"


def test_more_words_than_an_entry_holds_are_refused_in_words(cast: Cast) -> None:
    hosted(cast)
    names = {f"names__{row}__official__{code}": "汉" * 4000 for row in range(8) for code in ("vi", "zh", "en")}
    assert sent(cast, "body", side="S-VN", **names) == (422, 0)


def test_ten_thousand_fields_are_not_read(cast: Cast) -> None:
    hosted(cast)
    assert sent(cast, "body", **{f"field{one}": "x" for one in range(10_000)}) == (400, 0)


@pytest.mark.parametrize("length", [str(512 * 1024**2 + 1), "9" * 30, "-1", "²"])
@pytest.mark.parametrize("address", ["/account/login/", "/spring/facts/priority/new/"])
def test_a_body_larger_than_any_form_is_not_read_whoever_sends_it(cast: Cast, address: str, length: str) -> None:
    for browser in (Client(), signed_in(cast.lan)):
        answer = browser.generic("POST", address, b"", "multipart/form-data; boundary=x", CONTENT_LENGTH=length)
        assert answer.status_code == 413


@pytest.mark.parametrize("address", ["/account/login/", "/spring/facts/priority/new/"])
def test_a_large_body_of_nobody_known_is_not_read(cast: Cast, address: str) -> None:
    for browser in (Client(), Client(HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}={'a' * 32}")):
        body = a_large_form("file", 27, {})
        assert browser.generic("POST", address, **body).status_code == 413
        assert body["wsgi.input"].read(1) == b"-"  # nothing had been read


def test_a_scan_of_another_kind_than_it_says_is_refused_or_served_as_a_mere_file(cast: Cast, motion: Motion) -> None:
    """SVG and HTML are no scans; what begins like a PDF and goes on as HTML is handed out to be saved, never shown."""
    said = {"number": "1", "date": timezone.now().date().isoformat(), "parties": ["B-QN"]}
    lan, address = signed_in(cast.lan), f"/spring/open/{motion.digest}/paper/"
    for data in (
        b"<svg onload=alert(1)>",
        b"<html><script>1</script>",
        b"GIF89a",
        b"PK\x03\x04",
        b"",
        b"\xef\xbb\xbf%PDF-",
    ):
        lan.post(address, said | {"scan": SimpleUploadedFile("a.pdf", data, content_type="application/pdf")})
    assert Blob.objects.count() == 0
    name = '"><svg onload=x>\r\nX-Evil: 1\u202efdp.html'
    both = b"%PDF-1.7\n<html><script>alert(1)</script>"
    lan.post(address, said | {"scan": SimpleUploadedFile(name, both, content_type="text/html")})
    answer = lan.get(f"/spring/files/{Blob.objects.get().sha256}/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert not answer.has_header("X-Evil")
    assert set(answer["Content-Disposition"]) & set('"<>\r\n\u202e') == set()


@pytest.mark.parametrize(
    "words", ["\"'<svg onload=x>" * 13, "* OR NEAR(a b)", '"' * 200, "a" * 5000, "%00", "' OR 1=1 --"]
)
def test_searches_ask_the_database_nothing_of_their_own(cast: Cast, words: str) -> None:
    answer = signed_in(cast.lan).get("/spring/search/", {"q": words, "kind": "body' OR 1=1"})
    assert (answer.status_code, answer.context["found"], b"<svg onload" in answer.content) == (200, [], False)


STRANGE = [
    {"sort": "pk; DROP TABLE x--", "page": "-1 OR 1=1"},
    {"sort": "-mechanism__registrar", "page": "99999999999999999999"},
    {"as_of": "9999-12-31"},
    {"as_of": "0001-01-01"},
    {"as_of": "2025-02-30' OR 1=1"},
    {"party": "' OR 1=1", "field": "__class__", "session": "x", "state": "x", "kind": "x", "year": "9" * 30},
    {"format": "csv", "q": "=1+1"},
]


@pytest.mark.parametrize("name", sorted(LISTS))
def test_no_list_takes_an_order_or_a_filter_from_the_address(cast: Cast, name: str) -> None:
    lan = signed_in(cast.lan)
    for asked in STRANGE:
        assert (asked, lan.get(reverse(name, args=["spring"]), asked).status_code) == (asked, 200)
    of_today_alone = name == "people"  # accounts are no facts: their list is read as of no other day
    answer = lan.get(reverse(name, args=["spring"]), {"known": "' OR 1=1"})
    assert answer.status_code == (200 if of_today_alone else 404)
