"""The sample files that the README points to show what it says."""

from pathlib import Path

from click.testing import CliRunner

from earlyspring.cli.concord import concord

SAMPLES = Path(__file__).parents[3] / "docs" / "samples"


def compared(*langs):
    return CliRunner().invoke(concord, [str(SAMPLES / f"hours.{lang}.docx") for lang in langs])


def test_vietnamese_and_chinese_say_the_same():
    assert compared("vi", "zh").exit_code == 0


def test_four_differences_of_the_english_one_are_shown():
    told = compared("vi", "zh", "en")
    codes = [one for one in ("D02", "D11", "D20", "D27") if f"({one}, hard; English differs)" in told.output]
    assert (told.exit_code, codes) == (1, ["D02", "D11", "D20", "D27"])
    assert "4 hard findings" in told.output
