"""Every file of the open data says whose it is, in which languages, of which day and from where in the record."""

import csv
import io
import json
import zipfile

from python_calamine import CalamineWorkbook

from earlyspring.portal import exchanged
from earlyspring.portal.data import every
from tests.portal.made import CONTENTS, POSITION, SITE, a_shelf, items

TOLD = {"mechanism": "nym", "as_of": "2026-11-22", "position": POSITION}
HOSTILE = {"vi": "=1+1", "zh": "＝1", "en": "@x"}


def of_shelf(shelf):
    return {place: make() for place, _touched, make in every(shelf, SITE, 0)}


def sheets(data):
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def test_every_table_says_it_above_its_headings(tmp_path):
    tables = {
        place: made.decode("utf-8-sig") for place, made in of_shelf(a_shelf(tmp_path)).items() if place.endswith(".csv")
    }
    for place, words in tables.items():
        above = dict(line[2:].split(": ") for line in words.splitlines() if line.startswith("# "))
        kind = place.removeprefix("data/").removesuffix(".csv")
        assert above == TOLD | {"kind": kind, "languages": "vi zh-Hans en"}


def test_every_list_for_machines_says_it_beside_its_items(tmp_path):
    made = of_shelf(a_shelf(tmp_path))
    lists = {place: json.loads(content) for place, content in made.items() if place.endswith(".json")}
    index = lists.pop("data/index.json")
    assert (index["mechanism"], index["position"]) == ("nym", POSITION)
    for place, told in lists.items():
        items_of = told.pop("items")
        assert (told, bool(items_of)) == (
            TOLD | {"kind": place[5:-5], "languages": ["vi", "zh-Hans", "en"]},
            True,
        )


def test_no_cell_is_a_formula(tmp_path):
    shelf = a_shelf(tmp_path, items(CONTENTS | {("body", "B-GX"): CONTENTS["body", "B-GX"] | {"names": HOSTILE}}))
    rows = csv.reader(io.StringIO(of_shelf(shelf)["data/names.csv"].decode("utf-8-sig")))
    told = next(row for row in rows if row[:2] == ["body", "B-GX"])
    assert told[2:5] == ["'=1+1", "'＝1", "'@x"]


def test_beside_each_table_lies_a_workbook_with_the_same_cells(tmp_path):
    made = of_shelf(a_shelf(tmp_path))
    books = {place: data for place, data in made.items() if place.endswith(".xlsx")}
    assert sorted(books) == sorted(f"{place[:-4]}.xlsx" for place in made if place.endswith(".csv"))
    for place, data in books.items():
        table = csv.reader(io.StringIO(made[f"{place[:-5]}.csv"].decode("utf-8-sig")))
        cells, about = sheets(data)
        assert [[written(cell) for cell in row] for row in cells] == [row for row in table if row[0][:2] != "# "]
        assert dict(about) == TOLD | {"kind": place[5:-5], "languages": "vi zh-Hans en"}


def written(cell):
    """A figure as a table has it: a workbook knows no whole ones."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def test_the_index_names_each_file_of_a_kind(tmp_path):
    made = of_shelf(a_shelf(tmp_path))
    files = json.loads(made["data/index.json"])["files"]
    assert sorted(one[form] for one in files for form in ("json", "csv", "xlsx")) == sorted(
        place[5:] for place in made if place[5:].partition(".")[0] not in ("index", "names", "terms")
    )


def test_a_workbook_was_made_on_the_day_it_speaks_of(tmp_path):
    book = zipfile.ZipFile(io.BytesIO(of_shelf(a_shelf(tmp_path))["data/commitment.xlsx"]))
    told = book.read("docProps/core.xml").decode()
    assert told.count(">2026-11-22T00:00:00Z<") == 2
    assert {one.date_time for one in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_cell_of_a_workbook_is_a_formula(tmp_path):
    shelf = a_shelf(tmp_path, items(CONTENTS | {("body", "B-GX"): CONTENTS["body", "B-GX"] | {"names": HOSTILE}}))
    data = of_shelf(shelf)["data/names.xlsx"]
    assert next(row for row in sheets(data)[0] if row[:2] == ["body", "B-GX"])[2:5] == ["=1+1", "＝1", "@x"]
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")


def test_a_shelf_of_nothing_has_a_workbook_of_no_day(tmp_path):
    made = of_shelf(a_shelf(tmp_path, []))["data/terms.xlsx"]
    assert sheets(made)[0] == [["item", "category", "vi", "zh-Hans", "en"]]
    assert zipfile.ZipFile(io.BytesIO(made)).read("docProps/core.xml").count(b">1980-01-01T00:00:00Z<") == 2


def test_the_catalogue_has_the_names_as_a_table_and_as_a_workbook(tmp_path):
    made = {place: make for place, _touched, make in exchanged.every(a_shelf(tmp_path), SITE)}["data/catalog.jsonld"]()
    files = [one for one in json.loads(made)["@graph"] if "dcat:downloadURL" in one]
    told = {of(one, "downloadURL"): of(one, "mediaType").partition("media-types/")[2] for one in files}
    assert told[f"{SITE.root}data/names.csv"] == "text/csv"
    assert told[f"{SITE.root}data/names.xlsx"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def of(file, name):
    return file[f"dcat:{name}"][0]["@id"]
