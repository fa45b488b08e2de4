"""Of very many things those of one page are written down; what waits is the same as where all of them are."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from earlyspring.commitments.models import Result
from earlyspring.publishing import waiting_many
from earlyspring.publishing.actions import release
from earlyspring.publishing.waiting import compared, waiting_of
from earlyspring.publishing.waiting_many import Long, compared_by_page
from tests.desk.publishing.conftest import cast, house, spring
from tests.people import a_fact

__all__ = ["cast", "house", "spring"]
pytestmark = pytest.mark.django_db
AT = "/spring/public/waiting/"


@pytest.fixture
def many(spring: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Seven results, where three are very many: Lan gave two of them, Wei one of these, and one says something else now."""
    monkeypatch.setattr(waiting_many, "MANY", 3)
    more(range(1, 7))
    given = [
        waiting_of(spring.mechanism, "B-QN", timezone.localdate(), "result", item).given for item in ("R-1", "R-X3")
    ]
    release(spring.mechanism, "B-QN", given, by=None)
    release(spring.mechanism, "B-GX", [given[1]], by=None)
    Result.objects.filter(item="R-1").update(known_to=timezone.now())
    a_fact(spring.mechanism, "result", "R-1", text={"en": "Trade fell."}, value=9, as_of="2026")
    return spring


def more(numbers: range) -> None:
    row = Result.objects.get(item="R-1", known_to=None)
    for number in numbers:
        row.pk, row.item, row.version, row.value = None, f"R-X{number}", f"v{number}", str(number)
        row.save(force_insert=True)


def told(some):
    return sorted((one.thing, one.given.digest, one.state, one.asked, one.public) for one in some)


def by_page(many: SimpleNamespace, party: str) -> Long:
    found = compared_by_page(many.mechanism, party, timezone.localdate())
    return Long(found.known, found.touched, found.untouched, found.stamp)


@pytest.mark.parametrize("party", ["B-QN", "B-GX"])
def test_what_waits_is_the_same_page_by_page(many: SimpleNamespace, party: str) -> None:
    whole, found = compared(many.mechanism, party, timezone.localdate()), by_page(many, party)
    assert (told(found), len(found)) == (told(whole.waiting), len(whole.waiting))
    assert told(one for first in range(0, len(found), 2) for one in found[first : first + 2]) == told(whole.waiting)


def test_more_that_nobody_gave_cost_no_more_statements(many: SimpleNamespace) -> None:
    counts = []
    for numbers in (range(10, 20), range(20, 90)):
        more(numbers)
        with CaptureQueriesContext(connection) as asked:
            assert len(by_page(many, "B-QN")[0:50]) > 10
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_lan_turns_over_gives_what_she_chose_and_then_the_rest(many: SimpleNamespace) -> None:
    page = many.lan.get(AT, {"kind": "result"})
    assert [one.given.item for one in page.context["shown"].page] == ["R-1", "R-X1", "R-X2", "R-X4", "R-X5", "R-X6"]
    (first, second) = (row["one"].given for row in page.context["rows"][:2])
    assert first.content["text"] == {"en": "Trade fell."}
    many.lan.post(f"{AT}?kind=result", {"thing": [first.digest, second.digest]})
    page = many.lan.get(AT, {"kind": "result"})
    assert (page.context["counted"], len(page.context["rows"])) == (4, 4)
    old = page.context["all_seen"]
    more(range(7, 8))
    many.lan.post(f"{AT}?kind=result", {"all": "1", "all_seen": old})
    left = many.lan.get(AT, {"kind": "result"}).context["shown"].rows
    assert [one.given.item for one in left] == ["R-X2", "R-X4", "R-X5", "R-X6", "R-X7"]
    seen = many.lan.get(AT, {"kind": "result"}).context["all_seen"]
    many.lan.post(f"{AT}?kind=result", {"all": "1", "all_seen": seen})
    assert many.lan.get(AT, {"kind": "result"}).context["counted"] == 0


def test_very_many_are_narrowed_and_looked_for(many: SimpleNamespace) -> None:
    def listed(**asked: str) -> list[str]:
        shown = many.lan.get(AT, {"kind": "result"} | asked).context["shown"]
        return [one.given.item for one in shown.rows]

    assert listed(state="changed") == ["R-1"]
    assert listed(state="new") == ["R-X1", "R-X2", "R-X4", "R-X5", "R-X6"]
    assert listed(q="fell") == ["R-1"]
    assert listed(q="grew", state="new") == ["R-X1", "R-X2", "R-X4", "R-X5", "R-X6"]
    assert listed(others="same") == []
