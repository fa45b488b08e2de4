"""A report form made and read on the command line."""

from pathlib import Path
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner, Result

from earlyspring.cli import bench_forms
from earlyspring.cli.main import cli
from earlyspring.papers.form_facts import Answer
from earlyspring.papers.form_sheets import write_form
from earlyspring.review.forms_kept import asked_in
from earlyspring.review.models import Draft, SentForm
from tests.desk.reporting import FA, Reporting, reporting
from tests.people import cast, house

__all__ = ["cast", "house"]


@pytest.fixture
def desk(cast: Any) -> Any:
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield reporting(cast)


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["form", *words])


def written(out: Path, **more: str) -> Result:
    return run("write", "--party", "B-QN", "--agency", more.get("agency", FA), str(out))


def filled(out: Path, *answers: Answer) -> Path:
    out.write_bytes(write_form(asked_in(SentForm.objects.get()), "vi", answers))
    return out


def test_a_form_is_written_and_read_into_drafts(desk: Reporting, tmp_path: Path) -> None:
    out = tmp_path / "form.xlsx"
    assert written(out).output == f"{out}: form no. 1 of {FA}, 3 commitments\n"
    file = filled(out, Answer(str(desk.asked().pk), "not_started"))
    read = run("read", "--party", "B-QN", str(file))
    assert (read.exit_code, read.output) == (0, f"{file}: 1 drafts written, 2 rows left empty\n")
    assert Draft.objects.get().completion == "not_started"
    again = run("read", "--party", "B-QN", str(file))
    assert (again.exit_code, again.output) == (2, f"{file}: these answers have come before\n")


def test_every_fault_is_told_with_its_cell_and_nothing_is_read(desk: Reporting, tmp_path: Path) -> None:
    out = tmp_path / "form.xlsx"
    written(out)
    file = filled(out, Answer(str(desk.asked().pk), "limited"))
    read = run("read", "--party", "B-QN", str(file))
    words = "Báo cáo Q6 (C-1): progress is reported; it needs evidence or a reason for none"
    assert (read.exit_code, read.output) == (2, f"{file}: {words}\n")
    assert Draft.objects.count() == 0


def test_the_form_of_another_party_is_refused(desk: Reporting, tmp_path: Path) -> None:
    out = tmp_path / "form.xlsx"
    written(out)
    read = run("read", "--party", "B-GX", str(out))
    assert (read.exit_code, read.output) == (2, f"{out}: the form of another agency: {FA}\n")


def test_who_owes_nothing_gets_no_form(desk: Reporting, tmp_path: Path) -> None:
    made = written(tmp_path / "form.xlsx", agency="B-LS")
    assert (made.exit_code, made.output) == (2, "B-LS: owes no report of B-QN now, so there is nothing to ask\n")
    assert list(tmp_path.iterdir()) == []


def test_a_day_that_is_none_is_refused(desk: Reporting, tmp_path: Path) -> None:
    out = tmp_path / "form.xlsx"
    written(out)
    read = run("read", "--party", "B-QN", "--on", "soon", str(out))
    assert (read.exit_code, read.output) == (2, "--on soon: expected YYYY-MM-DD\n")


def test_the_bench_reads_every_form_it_wrote() -> None:
    names = [one.name for one in bench_forms.read(2)]
    assert names == ["forms.write.seconds", "forms.read.seconds", "forms.read.cpu"]
