"""The bench measures what it says it measures; its record is made up, whole, and the same each time."""

from collections import Counter

import pytest

from earlyspring.cli import bench_pages, bench_record
from earlyspring.cli.bench_large import Size, documents
from earlyspring.cli.bench_results import Figure, table
from earlyspring.ledger.document import document_faults
from earlyspring.ledger.models import Entry, Mechanism
from tests.cli.made import SMALL

UNEVEN = Size(mechanisms=3, instruments=10, commitments=40)


def test_the_same_seed_makes_the_same_record_and_another_does_not() -> None:
    assert list(documents(UNEVEN)) == list(documents(UNEVEN))
    assert list(documents(UNEVEN, seed=2)) != list(documents(UNEVEN))


def test_the_record_has_the_size_asked_for_and_can_be_loaded() -> None:
    made = list(documents(UNEVEN))
    kinds = Counter(fact["kind"] for document in made for fact in document["facts"])
    assert (len(made), kinds["instrument"], kinds["commitment"]) == (3, 10, 40)
    assert [document_faults(document) for document in made] == [[], [], []]


def test_a_ratio_is_value_to_floor_and_none_without_one() -> None:
    assert Figure("a", 10, "ms", 4).ratio == 2.5
    assert Figure("a", 10, "ms").ratio is None
    assert Figure("a", 10, "ms", 0).ratio is None
    assert Figure("a", 10, "ms", 4).as_json() == {"name": "a", "value": 10, "unit": "ms", "floor": 4, "ratio": 2.5}


def test_the_table_has_a_line_a_figure() -> None:
    lines = table(
        [Figure("pages.overview.cpu", 12.5, "ms", 0.5), Figure("load.entries", 14540, "entries")]
    ).splitlines()
    assert [line.split() for line in lines] == [
        ["value", "unit", "floor", "ratio"],
        ["pages.overview.cpu", "12.50", "ms", "0.50", "25.00"],
        ["load.entries", "14,540.00", "entries"],
    ]


@pytest.mark.django_db
def test_pages_load_check_and_search_are_measured_on_a_real_record(tmp_path, settings) -> None:
    settings.HOME, settings.SECOND_FACTOR_REQUIRED = tmp_path, False
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    loaded = {one.name: one.value for one in bench_record.filled(SMALL)}
    assert loaded["load.entries"] == Entry.objects.count()
    mechanism = Mechanism.objects.get()
    client = bench_pages.officer(mechanism, "B-0")
    addresses = bench_pages.pages(mechanism, "SM-2026", "border")
    pages = {one.name: one for one in bench_pages.measure(client, addresses, "pages", {})}
    assert len(pages) == 2 * len(addresses)
    again = {one.name: one for one in bench_pages.measure(client, addresses, "large", pages)}
    assert {one.ratio for name, one in again.items() if name.endswith(".statements")} == {1.0}
    figures = [*bench_record.checked(), *bench_record.found([mechanism])]
    assert [one.name for one in figures] == [
        "check.rate",
        "check.cpu_rate",
        "fsck.rate",
        "fsck.cpu_rate",
        "search.median",
        "search.p95",
    ]
    assert all(one.value > 0 and one.floor for one in figures)
