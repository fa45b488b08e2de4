"""Wei takes what his party brings away as a sheet, fills it in, sees what would change, and confirms all of it or nothing."""

from io import BytesIO
from typing import Any

import pytest
import python_calamine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from xlsxwriter import Workbook

from earlyspring.fair.actions import change_exhibitor
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.papers.fair_sheets import COLUMNS
from earlyspring.papers.filled_sheets import FIRST
from tests.fairs import a_product, an_exhibitor
from tests.people import signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/fair/2027/"
KEYS = [column.key for column in COLUMNS]
TEA = {
    "name.vi": "Hợp tác xã Thử",
    "name.zh": "试合作社",
    "kind": "合作社",
    "booths": 2,
    "power_kw": "1,5",
    "water": "yes",
    "product.vi": "Trà Thử",
    "group": "Đồ uống",
    "stars": 4,
    "certificate": "12/QĐ-THỬ",
    "awarded_on": "2025-05-20",
}


def rows_of(file: bytes) -> list[list[Any]]:
    return python_calamine.CalamineWorkbook.from_filelike(BytesIO(file)).get_sheet_by_index(0).to_python()


def filled(head: list[Any], *lines: dict[str, object]) -> bytes:
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet("fair")
        page.write_row(0, 0, head)
        for at, line in enumerate(lines, start=FIRST - 1):
            for key, value in line.items():
                write = page.write_formula if str(value).startswith("=") else page.write
                write(at, KEYS.index(key), value)
    return out.getvalue()


@pytest.fixture
def wei(cast, fair) -> Client:
    return signed_in(cast.wei, headers={"accept-language": "en"})


def head_of(client: Client) -> list[Any]:
    return rows_of(client.get(f"{HERE}sheet.xlsx").content)[0]


def send(client: Client, *lines: dict[str, object]) -> Any:
    file = filled(head_of(client), *lines)
    return client.post(f"{HERE}sheet/", {"sheet": SimpleUploadedFile("list.xlsx", file)})


def kinds(page: Any) -> list[tuple[int, str]]:
    return [(one.row.at, one.kind) for one in page.context["preview"].outcomes]


def told(page: Any) -> list[tuple[str, str]]:
    return [fault for line in page.context["lines"] for fault in line["faults"]]


def test_rows_are_shown_first_and_taken_in_whole(wei):
    sent = send(wei, TEA, TEA | {"product.vi": "Miến Thử", "group": "food", "certificate": "13"})
    assert (kinds(sent), Exhibitor.objects.count()) == ([(FIRST, "new"), (FIRST + 1, "new")], 0)
    wei.post(f"{HERE}sheet/confirm/")
    made = Exhibitor.objects.get()
    assert (made.party, made.kind, made.booths, f"{made.power_kw:f}", made.water, made.route) == (
        "B-GX",
        "cooperative",
        2,
        "1.50",
        True,
        "sheet",
    )
    assert [(one.names["vi"], one.group, one.stars) for one in made.products.order_by("pk")] == [
        ("Trà Thử", "drinks", 4),
        ("Miến Thử", "food", 4),
    ]
    assert wei.post(f"{HERE}sheet/confirm/").status_code == 404


def test_the_same_sheet_again_and_the_one_that_is_taken_away_change_nothing(wei):
    send(wei, TEA)
    wei.post(f"{HERE}sheet/confirm/")
    assert kinds(send(wei, TEA)) == [(FIRST, "unchanged")]
    again = wei.post(f"{HERE}sheet/", {"sheet": SimpleUploadedFile("list.xlsx", wei.get(f"{HERE}sheet.xlsx").content)})
    assert (again.status_code, kinds(again)) == (200, [(FIRST, "unchanged")])


def test_by_their_codes_they_are_changed_and_what_is_left_out_stays(cast, fair, wei):
    one = an_exhibitor(fair, cast.wei)
    tea, other = a_product(one, cast.wei), a_product(one, cast.wei, names={"zh": "另试"})
    line = {"exhibitor": one.code, "product": tea.code, "product.vi": "Trà mới", "group": "drinks"}
    sent = send(wei, line)
    [shown] = sent.context["lines"]
    assert (shown["kind"], ("M5", "Name of the product (Tiếng Việt)", "Trà Thử", "Trà mới") in shown["changes"]) == (
        "changed",
        True,
    )
    wei.post(f"{HERE}sheet/confirm/")
    tea.refresh_from_db()
    one.refresh_from_db()
    assert (tea.names, tea.stars, one.names["zh"], Product.objects.count()) == ({"vi": "Trà mới"}, None, "试合作社1", 2)
    assert other.code in {each.code for each in one.products.all()}


def test_each_cell_that_cannot_be_is_told_and_nothing_is_taken_in(wei):
    sent = send(
        wei, TEA, TEA | {"product.vi": "Miến", "awarded_on": "2023-05-20"}, {"name.vi": "Thử hai", "booths": 99}
    )
    assert sent.status_code == 422
    assert told(sent) == [
        (
            "Y6",
            "Awarded on: the certificate ended on 20 May 2026, before the fair begins (10 February 2027). Show the product "
            "without stars, or enter the new certificate.",
        ),
        ("F7", "Booths asked for: 99 is outside 0–20."),
    ]
    assert wei.post(f"{HERE}sheet/confirm/").status_code == 404
    assert Exhibitor.objects.count() == 0


def test_codes_of_nobody_are_told(cast, fair, wei):
    one = an_exhibitor(fair, cast.wei)
    foreign = an_exhibitor(fair, cast.lan, 2)
    sent = send(
        wei, {"exhibitor": foreign.code, "name.vi": "A"}, {"exhibitor": one.code, "product": "XXXXX", "product.vi": "B"}
    )
    assert [cell for cell, _words in told(sent)] == ["A5", "L6"]


@pytest.mark.parametrize(
    ("line", "cell", "code"),
    [
        ({"kind": "club"}, "E5", "not_listed"),
        ({"name.vi": "=1+1"}, "B5", "formula"),
        ({"awarded_on": "soon"}, "Y5", "not_a_day"),
        ({"booths": "many"}, "F5", "not_a_number"),
        ({"stars": 6}, "W5", "not_listed"),
    ],
)
def test_a_cell_that_is_no_such_thing_is_told_by_its_place(wei, line, cell, code):
    sent = send(wei, TEA | line)
    assert [(fault.cell, fault.code) for fault, _words in sent.context["faults"]] == [(cell, code)]


def test_another_workbook_another_party_s_and_no_workbook_are_refused(cast, fair, wei):
    lan = signed_in(cast.lan, headers={"accept-language": "en"})
    strange = BytesIO()
    with Workbook(strange) as book:
        book.add_worksheet("x").write(0, 0, "people:code")
    files = [lan.get(f"{HERE}sheet.xlsx").content, strange.getvalue(), b"<script>"]
    codes = []
    for file in files:
        sent = wei.post(f"{HERE}sheet/", {"sheet": SimpleUploadedFile("list.xlsx", file)})
        codes.append([fault.code for fault, _words in sent.context["faults"]])
    assert codes == [["other_exhibits"], ["not_exhibits"], ["not_a_workbook"]]
    assert [fault.code for fault, _ in wei.post(f"{HERE}sheet/").context["faults"]] == ["not_a_workbook"]


def test_what_somebody_changed_since_the_sheet_was_shown_stays(cast, fair, wei):
    one = an_exhibitor(fair, cast.wei)
    send(wei, {"exhibitor": one.code, "name.zh": "新名"})
    change_exhibitor(one, {"phone": "1"}, by=cast.wei)
    page = wei.post(f"{HERE}sheet/confirm/", follow=True)
    assert "Somebody has changed this since the page was opened." in page.content.decode()
    assert Exhibitor.objects.get().names["zh"] == "试合作社1"
