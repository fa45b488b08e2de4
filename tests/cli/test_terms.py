"""The operator takes the term base along and a file over."""

import pytest
from click.testing import CliRunner

from earlyspring.cli.terms import terms
from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.members.terms.models import OwnConcept
from tests.people import Cast, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
SHEET = "key,kind,lang,term,status\nterm.tea,term,vi,trà xuân,preferred\nterm.tea,term,zh-Hans,春茶,preferred\n"


def run(*asked):
    done = CliRunner().invoke(terms, [str(one) for one in asked])
    return done.exit_code, done.stdout_bytes, done.stderr


@pytest.fixture
def sheet(tmp_path):
    (tmp_path / "terms.csv").write_text(SHEET)
    return tmp_path / "terms.csv"


def test_a_sheet_is_taken_over_and_comes_out_again_in_both_formats(cast: Cast, sheet):
    assert run("import", sheet, "--party", "B-QN", "--dry-run")[:2] == (0, b"1 new, 0 changed (nothing was written)\n")
    assert OwnConcept.objects.count() == 0
    assert run("import", sheet, "--party", "B-QN")[:2] == (0, b"1 new, 0 changed\n")
    assert run("import", sheet, "--party", "B-QN")[:2] == (0, b"0 new, 0 changed\n")
    found = {one.key: one for one in read_tbx(run("export")[1]).concepts}
    assert found["term.tea"].terms["zh"][0].text == "春茶"
    assert read_terms_csv(run("export", "--format", "csv")[1]).concepts == tuple(found.values())


def test_faults_are_told_row_by_row_and_nothing_is_written(cast: Cast, sheet):
    sheet.write_text(SHEET + "term.x,thing,vi,x,good\n")
    code, _out, told = run("import", sheet, "--party", "B-QN")
    assert (code, OwnConcept.objects.count()) == (2, 0)
    assert told.splitlines() == [
        f"{sheet}: row 4: term.x: no kind of concepts (thing)",
        f"{sheet}: row 4: term.x: preferred, admitted or deprecated is expected (good)",
    ]


@pytest.mark.parametrize(
    ("words", "party"),
    [("<tbx/>", "B-QN"), ("words", "B-QN"), (SHEET, "B-NOWHERE"), (SHEET.replace("tea,term", "tea,person"), "B-QN")],
)
def test_what_cannot_be_taken_over_ends_with_2(cast: Cast, sheet, words, party):
    sheet.write_text(words)
    assert (run("import", sheet, "--party", party)[0], OwnConcept.objects.count()) == (2, 0)


def test_names_of_the_register_go_out_and_come_back_though_of_some_days_only_the_year_is_known(cast: Cast, tmp_path):
    sheet = tmp_path / "all.csv"
    sheet.write_text("key,kind,lang,term,status,since,until\nplace.old,place,vi,Huyện Cũ,preferred,2001-12,2020\n")
    assert run("import", sheet, "--party", "B-QN")[:2] == (0, b"1 new, 0 changed\n")
    for form in ("csv", "tbx"):
        (tmp_path / f"out.{form}").write_bytes(run("export", "--format", form)[1])
        assert run("import", tmp_path / f"out.{form}", "--party", "B-QN")[:2] == (0, b"0 new, 0 changed\n")
