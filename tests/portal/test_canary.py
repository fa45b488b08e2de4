"""No word that was not released reaches any file: not of the register, not of logistics, not of one side alone."""

import gzip
import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.utils import timezone

from earlyspring.portal.shelves import bytes_of, filled, site_of
from earlyspring.portal.writing import write
from earlyspring.publishing.actions import release, withdraw
from earlyspring.publishing.given import Given
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, a_fact
from tests.people import a_cast as the_people
from tests.portal.made import CONTENTS, files

pytestmark = pytest.mark.django_db
CANARY = "hoàng-yến-7261"
TEXT = dict.fromkeys(("vi", "zh", "en"), CANARY)


def a_cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    return cast


def everywhere(cast: Cast, folder: Path) -> list[str]:
    """The files in which the canary is seen, also in their names, and inside what is compressed."""
    shelf = filled(cast.mechanism, timezone.now())
    write(shelf, site_of(cast.mechanism), folder, lambda sha: bytes_of(cast.mechanism, sha), processes=1)
    seen = []
    kept = {str(path): path.read_bytes() for path in (folder / ".earlyspring-site").iterdir()}
    for path, data in (files(folder) | kept | {"shelf": shelf.path.read_bytes()}).items():
        plain = unpacked(path, data)
        folded = "hoang yen 7261"
        if CANARY in path or any(word.encode() in plain for word in (CANARY, CANARY[:5], folded)):
            seen.append(path)
    shelf.close()
    return seen


def unpacked(path: str, data: bytes) -> bytes:
    if path.endswith(".xlsx"):
        book = zipfile.ZipFile(BytesIO(data))
        return b"".join(book.read(name) for name in book.namelist())
    return gzip.decompress(data) if path.endswith(".gz") else data


def test_what_nobody_released_is_in_no_file(tmp_path: Path):
    cast = a_cast()
    for kind in ("commitment", "priority", "statement", "result", "gate"):
        a_fact(cast.mechanism, kind, f"{kind}-9", **FACTS[kind])
    gathering = a_gathering(cast.mechanism, names=TEXT, place=TEXT)
    a_delegate(a_delegation(gathering), name=CANARY, latin=CANARY)
    given = [Given(kind, item, content) for (kind, item), content in CONTENTS.items()]
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, given, by=None)
    told = {"names": TEXT, "title": TEXT, "text": TEXT, "about": TEXT, "name": TEXT, "terms": TEXT, "code": CANARY}
    one_side = [Given(kind, f"only-{kind}", told) for kind, _item in CONTENTS]
    release(cast.mechanism, "B-QN", one_side, by=None)
    later = [Given(kind, f"later-{kind}", told) for kind, _item in CONTENTS]
    changed = [Given(kind, item, content | told) for (kind, item), content in CONTENTS.items()]
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, later, by=None, public_from=timezone.now() + timedelta(days=1))
    release(cast.mechanism, "B-GX", changed, by=None)
    assert everywhere(cast, tmp_path / "site") == []


def test_what_was_taken_back_is_in_no_file_any_more(tmp_path: Path):
    cast = a_cast()
    told = Given("news", "N-7", CONTENTS["news", "N-1"] | {"title": TEXT})
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [told], by=None)
    assert {"data/news.json", "data/news.json.gz", "data/news.xlsx"} <= set(everywhere(cast, tmp_path / "site"))
    withdraw(cast.mechanism, "B-QN", "news", "N-7", by=cast.lan.user, reason="wrong")
    assert everywhere(cast, tmp_path / "site") == []


FACTS = {
    "commitment": {"title": TEXT, "text": TEXT},
    "priority": {"title": TEXT},
    "statement": {"text": TEXT},
    "result": {"text": TEXT},
    "gate": {"names": TEXT},
}
