"""`site` writes the public pages to a folder, says what it did, and leaves other folders alone."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from earlyspring.cli.site import site
from earlyspring.publishing.actions import release
from earlyspring.publishing.given import Given
from tests.people import Cast
from tests.people import a_cast as the_people
from tests.portal.made import CONTENTS, files

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    cast = the_people()
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    given = [Given(kind, item, content) for (kind, item), content in CONTENTS.items()]
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, given, by=None)
    return cast


def run(*asked: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(site, [str(one) for one in asked])
    return done.exit_code, done.stdout, done.stderr


def test_it_says_how_many_pages_there_are_and_were_written(cast: Cast, tmp_path: Path):
    status, said, _told = run(tmp_path / "site", "--processes", "1", "--json")
    first = json.loads(said)
    assert (status, set(first)) == (0, {"pages", "written", "unchanged", "removed", "seconds"})
    assert (first["written"], first["unchanged"], first["pages"] > 100) == (first["pages"], 0, True)
    status, said, told = run(tmp_path / "site", "--processes", "1", "--json")
    again = json.loads(said)
    assert (status, again["written"], again["pages"], "writing" in told) == (0, 0, first["pages"], True)
    assert "pages" in run(tmp_path / "site", "--processes", "1")[1]


def test_the_address_it_is_read_at_stands_in_feeds_and_maps(cast: Cast, tmp_path: Path):
    assert run(tmp_path / "site", "--processes", "1", "--root", "https://example.org/gap-go")[0] == 0
    assert b"https://example.org/gap-go/sitemaps/" in files(tmp_path / "site")["sitemap.xml"]
    assert run(tmp_path / "two", "--root", "example.org")[0] == 2
    assert not (tmp_path / "two").exists()


def test_a_folder_of_somebody_else_is_refused_in_words(cast: Cast, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    status, said, told = run(tmp_path)
    assert (status, said, "holds other files" in told) == (2, "", True)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]


def test_a_mechanism_that_is_not_there_is_said_so(cast: Cast, tmp_path: Path):
    status, _said, told = run(tmp_path / "site", "--mechanism", "nobody")
    assert (status, "no mechanism nobody" in told) == (2, True)
