"""Every file of the open data says whose it is, in which languages, of which day and from where in the record."""

import csv
import io
import json

from earlyspring.portal.data import every
from tests.portal.made import CONTENTS, POSITION, SITE, a_shelf, items

TOLD = {"mechanism": "nym", "as_of": "2026-11-22", "position": POSITION}
HOSTILE = {"vi": "=1+1", "zh": "＝1", "en": "@x"}


def of_shelf(shelf):
    return {place: make() for place, _touched, make in every(shelf, SITE, 0)}


def test_every_table_says_it_above_its_headings(tmp_path):
    tables = {place: made.decode("utf-8-sig") for place, made in of_shelf(a_shelf(tmp_path)).items() if "csv" in place}
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
