"""A list that is taken along says what it is, of which day, in which language and from where in the record."""

from types import SimpleNamespace

import pytest
from django.utils.timezone import localdate, now

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.position import position_of
from tests.desk.chapters import a_commitment, a_spring
from tests.desk.saved import about, table, workbook
from tests.makers import in_three
from tests.people import Cast, a_fact, cast, house

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


def test_what_stands_above_the_headings_is_a_comment_to_every_reader(spring: SimpleNamespace) -> None:
    for asked in ({}, {"q": 'a, "b"'}):
        lines = spring.lan.get(AT, {"format": "csv"} | asked).content.decode("utf-8-sig").splitlines()
        kept = [line for line in lines if not line.startswith("#")]
        assert (kept[0].split(",")[0], len(lines) - len(kept) > 6) == ("Id", True)


def test_a_list_of_another_day_and_knowledge_says_so(spring: SimpleNamespace) -> None:
    answer = spring.lan.get(AT, {"format": "csv", "as_of": "2025-03-01", "known": "SM-2024"})
    assert answer["Content-Disposition"] == 'attachment; filename="spring-commitments-2025-03-01.csv"'
    said = about(answer)
    assert (said["Of the day"], said["As known at the end of"]) == ("2025-03-01", "9th Spring Meeting (2024)")


def test_a_list_with_what_was_tried_out_says_so(spring: SimpleNamespace) -> None:
    said = [about(spring.lan.get(AT, {"format": "csv"} | asked))["Mechanism"] for asked in ({}, {"exercise": "1"})]
    assert said == ["spring", "spring · with what was tried out"]


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


@pytest.mark.parametrize(
    ("page", "name", "first"),
    [
        ("members/", "members", "M-1"),
        ("meetings/", "meetings", "SM-2025"),
        ("priorities/", "priorities", "PR-1"),
        ("facts/gate/", "gate", "G-1"),
        ("facts/tenure/", "tenure", "TE-1"),
    ],
)
def test_the_lists_that_stand_in_no_bar_are_taken_along_too(
    spring: SimpleNamespace, page: str, name: str, first: str
) -> None:
    a_fact(spring.mechanism, "membership", "M-1", body="B-QN", **{"class": "member", "from": "2025"})
    a_fact(spring.mechanism, "priority", "PR-1", title=in_three("Gates"), from_year=2025, to_year=2027)
    a_fact(spring.mechanism, "gate", "G-1", names=in_three("Gate"))
    a_fact(spring.mechanism, "tenure", "TE-1", office="O-1", person="P-1")
    words = spring.lan.get(f"/spring/{page}").content.decode()
    assert ["?format=csv" in words, "?format=xlsx" in words] == [True, True]
    answer = spring.lan.get(f"/spring/{page}", {"format": "csv"})
    assert answer["Content-Disposition"] == f'attachment; filename="spring-{name}-{localdate()}.csv"'
    heads, *rows = table(answer)
    assert rows[0][0] == first
    assert {len(row) for row in rows} == {len(heads)}


def test_open_matters_are_taken_along_with_who_has_answered(spring: SimpleNamespace) -> None:
    put = {"kind": "activity", "item": "A-1", "content": {"title": {"en": "A walk"}}}
    told = {"party": "B-GX", "state": "open", "parties": ["B-GX", "B-QN"], "at": now()}
    motion = Motion.objects.create(mechanism=spring.mechanism, digest="0" * 64, changes=[put], **told)
    motion.answers.create(party="B-GX", answer="assent", at=now())
    answer = spring.lan.get("/spring/open/", {"format": "csv"})
    assert about(answer)["Narrowed to"] == "State: waiting for answers"
    _heads, row = table(answer)
    assert row[2:] == ["Guangxi", now().date().isoformat(), "waiting for answers", "Quảng Ninh; Guangxi", "Guangxi"]


def test_the_calendar_is_taken_along_as_it_is_narrowed(spring: SimpleNamespace) -> None:
    answer = spring.lan.get("/spring/calendar/", {"format": "csv", "year": "2024", "kind": "session", "body": "B-QN"})
    assert about(answer)["Narrowed to"] == "Year: 2024; Kind: sessions; Body: Quảng Ninh"
    _heads, row = table(answer)
    assert [row[0], row[2], row[5]] == ["2024-02-20", "9th Spring Meeting (2024)", "Quảng Ninh"]


def test_sessions_of_a_host_say_whose_they_are(spring: SimpleNamespace) -> None:
    answer = spring.lan.get("/spring/meetings/", {"format": "csv", "host": "B-QN"})
    assert about(answer)["Narrowed to"] == "Host: Quảng Ninh"
