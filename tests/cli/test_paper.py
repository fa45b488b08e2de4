"""A paper asked for on the command line."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from earlyspring.cli.main import cli
from earlyspring.ledger import actions
from earlyspring.ledger.models import Mechanism
from earlyspring.papers.pdf import TEMPLATES
from tests.cli.made import a_mechanism


@pytest.fixture
def mechanism(db: None, tmp_path: Path, settings) -> Mechanism:
    settings.HOME = tmp_path / "home"
    return a_mechanism()


def extract(*words: str) -> Result:
    return CliRunner().invoke(cli, ["paper", "extract", "--as-of", "2026-11-21", *words])


def test_the_same_view_twice_is_the_same_bytes(mechanism: Mechanism, tmp_path: Path) -> None:
    papers = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for paper in papers:
        assert extract("--session", "SM-2026", "--langs", "vi,zh", str(paper)).exit_code == 0
    assert papers[0].read_bytes()[:5] == b"%PDF-"
    assert papers[0].read_bytes() == papers[1].read_bytes()


def test_what_is_internal_to_a_party_is_on_no_paper(mechanism: Mechanism, tmp_path: Path) -> None:
    before, after = tmp_path / "before.pdf", tmp_path / "after.pdf"
    assert extract("--session", "SM-2026", str(before)).exit_code == 0
    content = {"party": "B-0", "session": "SM-2026", "text": {"en": "A thought of our own"}, "state": "internal"}
    actions.state_own(mechanism, "proposal", "PR-1", content, by="B-0")
    assert extract("--session", "SM-2026", str(after)).exit_code == 0
    assert before.read_bytes() == after.read_bytes()


def test_refusals_leave_no_file(mechanism: Mechanism, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    told = {
        "--session SM-1999": "--session SM-1999: no such session; `earlyspring show sessions` lists them\n",
        "--session SM-2026 --as-of 2026": "--as-of 2026: a paper is read on one day (expected YYYY-MM-DD)\n",
    }
    for words, sentence in told.items():
        answer = extract(*words.split(), str(out))
        assert (answer.exit_code, answer.stderr) == (2, sentence)
    for langs in ("fr", "vi,vi", "vi,zh,en"):
        assert extract("--session", "SM-2026", "--langs", langs, str(out)).exit_code == 2
    assert not out.exists()


def test_a_form_of_an_office_is_written_on_the_stationery_of_the_house_or_its_own(
    mechanism: Mechanism, tmp_path: Path
) -> None:
    form = tmp_path / "ours.typ"
    shutil.copy(TEMPLATES / "paper.typ", form)
    papers = [tmp_path / name for name in ("house.pdf", "ours.pdf", "own.pdf")]
    assert extract("--session", "SM-2026", str(papers[0])).exit_code == 0
    assert extract("--session", "SM-2026", "--template", str(form), str(papers[1])).exit_code == 0
    stationery = (TEMPLATES / "house.typ").read_text(encoding="utf-8")
    (tmp_path / "house.typ").write_text(stationery.replace("#b4325a", "#005a9c"), encoding="utf-8")
    assert extract("--session", "SM-2026", "--template", str(form), str(papers[2])).exit_code == 0
    house, ours, own = (paper.read_bytes() for paper in papers)
    assert (house == ours, ours == own) == (True, False)
