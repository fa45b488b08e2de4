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


def test_the_ending_of_the_file_says_the_form_and_is_never_belied(mechanism: Mechanism, tmp_path: Path) -> None:
    paper = tmp_path / "biên bản phiên họp.docx"
    assert (extract("--session", "SM-2026", str(paper)).exit_code, paper.read_bytes()[:2]) == (0, b"PK")
    said = extract("--session", "SM-2026", "--format", "pdf", str(paper))
    assert (said.exit_code, said.stderr) == (2, f"{paper}: ends in .docx, and --format says pdf\n")


def test_a_folder_that_is_not_there_is_told(mechanism: Mechanism, tmp_path: Path) -> None:
    said = extract("--session", "SM-2026", str(tmp_path / "no" / "one.pdf"))
    assert (said.exit_code, said.stderr) == (2, f"{tmp_path / 'no'}: no such folder\n")


def test_a_form_that_is_no_document_is_told_and_leaves_no_paper(mechanism: Mechanism, tmp_path: Path) -> None:
    form, paper = tmp_path / "form.docx", tmp_path / "one.docx"
    form.write_bytes(b"not a letter")
    said = extract("--session", "SM-2026", "--template", str(form), str(paper))
    words = f"--template {form}: extract.en.docx: this is no .docx document, or a broken one\n"
    assert (said.exit_code, said.stderr, paper.exists()) == (2, words, False)
