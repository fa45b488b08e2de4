"""`earlyspring paper comparison`: the protocol from a node, or a word why there is none."""

import pytest
from click.testing import CliRunner

from earlyspring.cli.paper import comparison
from tests.desk.comparing_addresses import VI, ZH, lay
from tests.people import cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def run(cast, out, *asked):
    return CliRunner().invoke(comparison, [*asked, "--mechanism", cast.mechanism.key, str(out)])


def test_it_is_written_in_the_languages_and_form_asked_for(cast, tmp_path):
    lay(cast, vi=VI, zh=ZH)
    out = tmp_path / "protocol.docx"
    answer = run(cast, out, "--instrument", "I-7", "--langs", "vi,zh", "--format", "docx")
    assert (answer.exit_code, answer.stderr, out.read_bytes()[:2]) == (0, "", b"PK")


def test_what_was_not_compared_or_is_not_there_is_refused_in_words(cast, tmp_path):
    lay(cast, vi=VI)
    out = tmp_path / "protocol.pdf"
    answers = [run(cast, out, "--instrument", item) for item in ("I-7", "I-8")]
    assert [(one.exit_code, one.stderr) for one in answers] == [
        (2, "--instrument I-7: its texts were not compared as they stand now\n"),
        (2, "--instrument I-8: no such instrument; `earlyspring show instruments` lists them\n"),
    ]
    assert not out.exists()
