"""`align` links the sentences of two texts, without a home."""

import json

import pytest
from click.testing import CliRunner

from earlyspring.cli.main import cli
from tests.intake.documents.made import para, word

VI = "Hai Bên mở cửa khẩu 12 giờ.\nMỗi Bên chịu chi phí của mình.\n"
ZH = "双方口岸开放12小时。各方自行承担费用。"


def align(folder, a, b, *options):
    for name, said in (("a", a), ("b", b)):
        (folder / name).write_bytes(said if isinstance(said, bytes) else said.encode())
    return CliRunner().invoke(cli, ["align", str(folder / "a"), str(folder / "b"), *options], prog_name="earlyspring")


def test_sentences_of_two_files_are_linked(tmp_path):
    answer = align(tmp_path, word(para(VI.split("\n")[0]) + para(VI.split("\n")[1])), ZH, "--langs", "vi,zh", "--json")
    told = json.loads(answer.stdout)
    assert [(one["a"], one["b"]) for one in told["links"]] == [([0], [0]), ([1], [1])]


def test_the_languages_are_told_by_content_where_nobody_says_them(tmp_path):
    by_content, said = align(tmp_path, ZH, VI, "--json"), align(tmp_path, ZH, VI, "--langs", "zh,vi", "--json")
    assert (by_content.exit_code, by_content.stdout) == (0, said.stdout)


def test_each_line_is_a_sentence_where_it_is_said(tmp_path):
    answer = align(tmp_path, VI, f"{ZH}\n", "--langs", "vi,zh", "--lines", "--json")
    assert [(one["a"], one["b"]) for one in json.loads(answer.stdout)["links"]] == [([0, 1], [0])]


def test_people_read_the_sentences_one_under_the_other(tmp_path):
    answer = align(tmp_path, VI, ZH, "--langs", "vi,zh")
    assert answer.stdout == (
        "0< Hai Bên mở cửa khẩu 12 giờ.\n0> 双方口岸开放12小时。\n\n"
        "1< Mỗi Bên chịu chi phí của mình.\n1> 各方自行承担费用。\n"
    )


@pytest.mark.parametrize(
    ("a", "options", "words"),
    [
        (
            b"PK\x03\x04",
            ("--langs", "vi,zh"),
            "This is no Word document (.docx), PDF, HTML or plain text, or a broken one: zip.",
        ),
        (b"\xff", ("--langs", "vi,zh", "--lines"), "no UTF-8 at byte 1; UTF-8 is expected"),
        (b"123 456", (), "no words in vi, zh, en; --langs says the languages, as vi,zh"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path, a, options, words):
    answer = align(tmp_path, a, ZH, *options)
    assert (answer.exit_code, answer.stdout, answer.stderr) == (2, "", f"earlyspring: {tmp_path / 'a'}: {words}\n")


def test_the_languages_are_two_of_three(tmp_path):
    answer = align(tmp_path, VI, ZH, "--langs", "vi,fr")
    assert (answer.exit_code, answer.stderr) == (
        2,
        "earlyspring: --langs vi,fr: two of vi, zh, en are expected, as vi,zh\n",
    )


def test_of_lines_the_languages_are_said(tmp_path):
    answer = align(tmp_path, VI, ZH, "--lines")
    assert (answer.exit_code, answer.stderr) == (
        2,
        "earlyspring: --lines: --langs with two of vi, zh, en is expected, as vi,zh\n",
    )


def test_without_the_model_that_was_asked_for_nothing_less_is_done(tmp_path, monkeypatch):
    monkeypatch.setattr("earlyspring.lang.alignment.model.apart.find_spec", lambda name: None)
    answer = align(tmp_path, VI, ZH, "--langs", "vi,zh", "--model")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (
        2,
        "",
        "earlyspring: --model: the model is not installed; pip install 'earlyspring[align]'\n",
    )
