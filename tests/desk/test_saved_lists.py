"""A list that is taken along says what it is, of which day, in which language and from where in the record."""

from types import SimpleNamespace

import pytest
from django.utils.timezone import localdate

from earlyspring.ledger.position import position_of
from tests.desk.chapters import a_commitment, a_spring
from tests.desk.saved import about, table, workbook
from tests.makers import in_three
from tests.people import Cast, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
AT = "/spring/commitments/"


@pytest.fixture
def spring(cast: Cast) -> SimpleNamespace:
    return a_spring(cast)


def test_a_list_says_its_language_its_day_its_filter_and_its_place(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", title=in_three("Road"), sectors=["trade"])
    said = about(spring.lan.get(AT, {"format": "csv", "field": "trade", "q": "road"}))
    place = position_of(spring.mechanism)
    assert said.pop("Read at")[:10] == localdate().isoformat()
    assert said == {
        "What this is": "Commitments",
        "Mechanism": "spring",
        "Language": "English (en)",
        "Of the day": localdate().isoformat(),
        "Narrowed to": "“road”; Field: trade; State: open (all not closed)",
        "Rows": "1",
        "Place in the record": place.digest,
    } | {f"{one.party} {one.circle}/{one.epoch}": f"{one.size} · sha256:{one.digest}" for one in place.ends}


def test_a_list_of_another_day_and_knowledge_says_so(spring: SimpleNamespace) -> None:
    answer = spring.lan.get(AT, {"format": "csv", "as_of": "2025-03-01", "known": "SM-2024"})
    assert answer["Content-Disposition"] == 'attachment; filename="spring-commitments-2025-03-01.csv"'
    said = about(answer)
    assert (said["Of the day"], said["As known at the end of"]) == ("2025-03-01", "9th Spring Meeting (2024)")


def test_a_workbook_holds_the_list_and_what_it_is(spring: SimpleNamespace) -> None:
    a_commitment(spring.mechanism, "C-1", title=in_three("=1+1", "@x"))
    answer = spring.lan.get(AT, {"format": "xlsx", "status": "all"})
    assert answer["Content-Disposition"] == f'attachment; filename="spring-commitments-{localdate()}.xlsx"'
    sheets = workbook(answer)
    assert list(sheets) == ["Commitments", "About this list"]
    rows = table(spring.lan.get(AT, {"format": "csv"}))
    assert (sheets["Commitments"][0], len(sheets["Commitments"])) == (rows[0], len(rows))
    assert sheets["Commitments"][1][2:5] == ["@x", "not translated", "=1+1"]
    assert dict(sheets["About this list"])["Narrowed to"] == "nothing, this is the whole list"


def test_both_forms_are_offered_above_a_list(spring: SimpleNamespace) -> None:
    words = spring.lan.get(AT, {"field": "trade"}).content.decode()
    assert [f'href="?field=trade&amp;format={form}"' in words for form in ("csv", "xlsx")] == [True, True]
