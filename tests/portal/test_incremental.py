"""Whatever is released, changed and taken back, in whatever order: the folder brought up to date holds what one written
anew holds, byte by byte. With few rows on a page, so that everything crosses pages.
"""

from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earlyspring.portal import beginnings, data, maps, open_data, pages, places, spelling, touching
from earlyspring.portal.filling import fill
from tests.portal.made import CONTENTS, GATES, GX, HG, MET, PAPER, QN, a_shelf, a_site, files, item, ref, text

OTHER = ref("session", "SM-2025", "Gặp gỡ lần thứ 10", "新春会晤第十次", "10th Spring Meeting")
BODIES = [QN, GX, HG]
MANY = {
    "commitment": [f"C-{number}" for number in range(1, 8)],
    "result": [f"R-{number}" for number in range(1, 6)],
    "person": [f"H-{number}" for number in range(1, 5)],
    "decision": ["DEC-1", "DEC-2", "DEC-3"],
    "body": ["B-GX", "B-QN", "B-HG"],
    "session": ["SM-2025", "SM-2026"],
    "instrument": ["I-1", "I-2"],
    "mechanism": ["mechanism"],
}
SIZES = [
    *((module, "A_PAGE", 2) for module in (pages, places)),
    *((module, "MOST", 2) for module in (beginnings, spelling)),
    *((module, "A_SHARD", 2) for module in (data, open_data)),
    (beginnings, "A_PAGE", 8),
    (maps, "A_MAP", 2),
    (touching, "FEW", 2),
]
THINGS = [(kind, name) for kind, names in MANY.items() for name in names]
Change = tuple[tuple[str, str], int]


def content(kind: str, name: str, variant: int) -> dict[str, Any]:
    """One of several contents of a thing: other words, other parties, another session, another place in its list."""
    base = CONTENTS.get((kind, name)) or next(held for place, held in CONTENTS.items() if place[0] == kind)
    words = text(f"Cửa khẩu {variant % 2}", f"口岸事项{variant % 2}", f"Gate {name} {variant % 2}")
    party = BODIES[variant % 3]
    said: dict[str, Any] = {
        "commitment": {
            "title": words, "parties": [party], "session": (MET, OTHER)[variant % 2], "code": f"{variant % 3}-{name}",
            "fields": ["trade"] if variant % 2 else [], "instrument": PAPER,
        },
        "result": {"text": words, "as_of": f"20{variant + 20}", "parties": [party], "commitment": GATES},
        "person": {"name": words, "place": party, "body": party},
        "decision": {"text": words, "session": (MET, OTHER)[variant % 2], "year": 2026 + variant},
        "body": {"short": words, "side": ("VN", "CN")[variant % 2], "heads": [ref("person", "H-3", "a", "b", "c")]},
        "session": {"names": words, "start": f"20{20 + variant}-02-11", "host": party},
        "instrument": {"title": words, "session": (MET, OTHER)[variant % 2], "parties": [{"role": "x", "body": party}]},
        "mechanism": {"names": words},
    }[kind]  # fmt: skip
    return {**base, **said}


changes = st.lists(st.tuples(st.sampled_from(THINGS), st.integers(-2, 4)), min_size=1, max_size=3)
"""What comes, changes, or (below nought) is taken back with one filling."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory):
    """A new folder each time."""
    return map(tmp_path_factory.mktemp, (f"run-{number}-" for number in count()))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(changes, min_size=1, max_size=3))
def test_the_folder_brought_up_to_date_is_as_if_written_anew(folders, monkeypatch, steps: list[list[Change]]):
    for module, name, size in SIZES:
        monkeypatch.setattr(module, name, size)
    folder: Path = next(folders)
    held = CONTENTS | {(kind, name): content(kind, name, number) for number, (kind, name) in enumerate(THINGS)}
    shelf = a_shelf(folder, public(held))
    a_site(shelf, folder / "site")
    for some in steps:
        for (kind, name), variant in some:
            held.pop((kind, name), None)
            if variant >= 0:
                held[kind, name] = content(kind, name, variant)
        fill(shelf, public(held))
        told = a_site(shelf, folder / "site")
    (folder / "other").mkdir()
    whole = a_site(a_shelf(folder / "other", public(held)), folder / "whole")
    found, meant = files(folder / "site"), files(folder / "whole")
    assert sorted(found.keys() ^ meant.keys()) == []
    assert sorted(path for path, data in meant.items() if found[path] != data) == []
    assert told.pages == whole.pages


def public(held: dict[tuple[str, str], dict[str, Any]]):
    return [item(kind, name, held[kind, name]) for kind, name in sorted(held)]
