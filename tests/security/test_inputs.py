"""Requests that no form of the desk makes: numbers without end, places that are none, bodies too large."""

from decimal import Decimal
from typing import Any

import pytest

from earlyspring.commitments.models import Result
from earlyspring.core.shapes import faults
from earlyspring.ledger.models import Entry
from earlyspring.ledger.nouns import KINDS
from tests.desk.hosted import hosted
from tests.people import Cast, cast, house, signed_in

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
