"""Minh gets hold of the sheet of a fair and sends it back as an attacker does: nothing of it is taken in, or it is words."""

import tracemalloc
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from earlyspring.fair.models import Exhibitor, Product
from earlyspring.papers.filled_sheets import FIRST
from tests.desk.fair.test_sheet import HERE, KEYS, TEA, filled, head_of, rows_of, send, told
from tests.fair.conftest import fair
from tests.fairs import a_product, an_exhibitor
from tests.gatherings import a_gathering
from tests.intake.spoil import packed, parts
from tests.people import Cast, a_mechanism, cast, house, signed_in
from tests.security.test_payloads import ALL, live

__all__ = ["cast", "fair", "house"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def wei(cast: Cast, fair: Any) -> Client:
    return signed_in(cast.wei, headers={"accept-language": "en"})


def sent_file(client: Client, file: bytes) -> Any:
    return client.post(f"{HERE}sheet/", {"sheet": SimpleUploadedFile("list.xlsx", file)})


def codes(page: Any) -> list[str]:
    return [fault.code for fault, _words in page.context["faults"]]


def cells(page: Any) -> list[str]:
    """The cells in which something is told, by the reader of the file or by the verbs."""
    if "faults" in page.context:
        return [fault.cell for fault, _words in page.context["faults"]]
    return [cell for cell, _words in told(page)]


@pytest.mark.parametrize("key", ["booths", "power_kw"])
@pytest.mark.parametrize(
    "number", ["1e999999", "1E+1000000", "NaN", "sNaN", "Infinity", "-Infinity", "9" * 400, "-1", "0x10", "१२", "1_000"]
)
def test_a_number_that_is_none_or_has_no_end_is_told_at_its_cell(wei: Client, key: str, number: str) -> None:
    page = send(wei, TEA | {key: number})
    assert (page.status_code, cells(page)) == (422, [f"{chr(ord('A') + KEYS.index(key))}{FIRST}"])
    assert wei.post(f"{HERE}sheet/confirm/").status_code == 404
    assert Exhibitor.objects.count() == 0


@pytest.mark.parametrize("number", [1e308, 1e-300, 2.5, 1e20])
def test_a_number_that_the_office_programme_keeps_is_told_too(wei: Client, number: float) -> None:
    assert send(wei, TEA | {"booths": number}).status_code == 422
    assert Exhibitor.objects.count() == 0


@pytest.mark.parametrize("formula", ["=1+1", '=HYPERLINK("http://minh.example")', "=cmd|'/c calc'!A0"])
def test_a_formula_is_refused_wherever_it_stands(wei: Client, formula: str) -> None:
    for key in ("name.vi", "about.vi", "phone", "booths", "exhibitor", "certificate"):
        assert codes(send(wei, TEA | {key: formula})) == ["formula"]


@pytest.mark.parametrize("words", ["+1-1", "@SUM(A1)", "-2", "＝1+1"])
def test_what_a_table_program_would_take_for_one_goes_out_as_words(wei: Client, words: str) -> None:
    send(wei, TEA | {"name.zh": words, "product.zh": words})
    wei.post(f"{HERE}sheet/confirm/")
    assert Exhibitor.objects.get().names["zh"] == words
    for at in ("sheet.xlsx", "exhibitors/?format=xlsx"):
        answer = wei.get(HERE + at)
        written = parts(b"".join(answer) if answer.streaming else answer.content)
        assert [name for name, part in written.items() if b"<f>" in part or b"<f " in part] == []


def test_mark_up_in_cells_is_shown_as_words_before_and_after(wei: Client) -> None:
    page = send(wei, TEA | {"name.en": ALL[:190], "product.en": ALL[:190], "about.vi": "<script>alert(1)</script>"})
    answers = [page]
    if page.status_code == 200:
        wei.post(f"{HERE}sheet/confirm/")
        one, tea = Exhibitor.objects.get(), Product.objects.get()
        answers += [wei.get(f"{HERE}exhibitors/{one.code}/"), wei.get(f"{HERE}products/{tea.code}/")]
    assert [live(one.content.decode()) for one in answers] == [[]] * len(answers)


def test_codes_of_another_party_another_fair_and_another_mechanism_open_nothing(
    cast: Cast, fair: Any, wei: Client
) -> None:
    other = a_gathering(cast.mechanism, "2028")
    strange = a_gathering(a_mechanism("autumn"), "2027")
    foreign = an_exhibitor(fair, cast.lan)
    earlier = an_exhibitor(other, cast.wei, 2)
    elsewhere = Exhibitor.objects.create(gathering=strange, party="B-GX", code="ZZZZZ", names={"zh": "别家"})
    tea = a_product(foreign, cast.lan)
    own = an_exhibitor(fair, cast.wei, 3)
    for code in (foreign.code, earlier.code, elsewhere.code):
        assert [cell for cell, _words in told(send(wei, {"exhibitor": code, "name.vi": "X"}))] == [f"A{FIRST}"]
    page = send(wei, {"exhibitor": own.code, "product": tea.code, "product.vi": "X"})
    assert [cell for cell, _words in told(page)] == [f"L{FIRST}"]
    assert Product.objects.get().names == tea.names


def test_a_bomb_is_not_unpacked(wei: Client) -> None:
    there = parts(filled(head_of(wei), TEA))
    sheet = next(name for name in there if name.startswith("xl/worksheets/"))
    bomb = packed(there | {sheet: b" " * (40 * 1024**2)})
    tracemalloc.start()
    page = sent_file(wei, bomb)
    assert tracemalloc.get_traced_memory()[1] < 20 * 1024**2
    tracemalloc.stop()
    assert (page.status_code, codes(page)) == (422, ["packed_too_tightly"])
    entities = b'<!DOCTYPE x [<!ENTITY a "&#65;"><!ENTITY b "&a;&a;">]>' + there[sheet]
    assert (sent_file(wei, packed(there | {sheet: entities})).status_code, Exhibitor.objects.count()) == (422, 0)


def test_ten_thousand_rows_are_too_many(wei: Client) -> None:
    page = sent_file(wei, filled(head_of(wei), *({"name.vi": f"X{number}"} for number in range(10_000))))
    assert (page.status_code, Exhibitor.objects.count()) == (422, 0)


def test_what_waits_for_wei_is_confirmed_by_nobody_else(cast: Cast, fair: Any, wei: Client) -> None:
    send(wei, TEA)
    a_gathering(cast.mechanism, "2028")
    assert signed_in(cast.lan).post(f"{HERE}sheet/confirm/").status_code == 404
    assert wei.post(f"{HERE.replace('2027', '2028')}sheet/confirm/").status_code == 404
    assert Exhibitor.objects.count() == 0
    assert len(rows_of(wei.get(f"{HERE}sheet.xlsx").content)) == FIRST - 1
