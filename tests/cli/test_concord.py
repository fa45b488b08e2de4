"""`concord` compares texts of several languages, whole or line by line, without a home."""

import hashlib
import json
import unicodedata

import pytest
from click.testing import CliRunner

from earlyspring.cli.concord_words import CLASSES, SENTENCES, part_in_words, sentence_of
from earlyspring.cli.main import cli
from earlyspring.formats.terms_csv import terms_csv
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.messages import MESSAGES
from earlyspring.lang.terms.table import concepts
from tests.intake.documents.made import para, word

VI = "Điều 1. Phạm vi\nHai Bên mở cửa khẩu 12 giờ mỗi ngày.\nĐiều 2. Hiệu lực\nThỏa thuận này có hiệu lực sau 30 ngày."
ZH = "第一条 范围\n双方口岸每日开放12小时。\n第二条 生效\n本协议签署30天后生效。"
EN = (
    "Article 1. Scope\nThe Parties open the gate for 12 hours a day.\nArticle 2. Entry into force\n"
    "This Agreement enters into force after 30 days."
)
UNEQUAL = (
    "That nothing is found does not mean that the texts say the same: only what the checks look for was compared.\n"
)


def concord(folder, texts, *options):
    paths = []
    for name, said in texts.items():
        (folder / name).write_bytes(said if isinstance(said, bytes) else said.encode())
        paths.append(str(folder / name))
    return CliRunner().invoke(cli, ["concord", *paths, *options], prog_name="earlyspring")


def told(answer):
    return json.loads(answer.stdout)


def test_texts_that_say_the_same_are_not_called_equal(tmp_path):
    answer = concord(tmp_path, {"a": VI, "b": ZH, "c": EN})
    assert (answer.exit_code, answer.stdout) == (0, f"No finding.\n{UNEQUAL}")


def test_people_read_what_differs_with_the_words_of_every_language(tmp_path):
    answer = concord(tmp_path, {"a": VI, "b": ZH, "c": EN.replace("30 days", "60 days")})
    assert (answer.exit_code, answer.stdout) == (
        1,
        "Article 2: length of a period (D10, hard; English differs)\n"
        "  vi  …thuận này có hiệu lực sau [30 ngày].\n"
        "  zh  本协议签署[30天]后生效。\n"
        "  en  …enters into force after [60 days].\n"
        "  The texts do not state the same length of time.\n"
        "\n"
        "1 hard finding, 0 soft ones.\n" + UNEQUAL,
    )


def test_programs_read_places_values_and_digests(tmp_path):
    wrong = EN.replace("30 days", "60 days")
    answer = told(concord(tmp_path, {"a": VI, "b": ZH, "c": wrong}, "--json"))
    assert [one["lang"] for one in answer["texts"]] == ["vi", "zh", "en"]
    assert answer["texts"][0]["sha256"] == hashlib.sha256(VI.encode()).hexdigest()
    (one,) = answer["findings"]
    assert (one["class"], one["check"], one["severity"], one["ids"], one["odd"]) == (
        "D10",
        "facts",
        "hard",
        ["art_2"],
        "en",
    )
    assert one["values"] == {"vi": "30 d", "zh": "30 d", "en": "60 d"}
    said = {"vi": VI, "zh": ZH, "en": wrong}
    assert {lang: said[lang][start:end] for lang, (start, end) in one["spans"].items()} == {
        "vi": "30 ngày",
        "zh": "30天",
        "en": "60 days",
    }


def test_places_are_those_of_the_file_as_it_was_given(tmp_path):
    given = unicodedata.normalize("NFD", "\ufeff" + VI.replace("\n", "\r\n\r\n").replace("sau 30", "sau \u00a0 60"))
    answer = told(concord(tmp_path, {"a": given, "b": ZH}, "--json"))
    start, end = answer["findings"][0]["spans"]["vi"]
    assert given.removeprefix("\ufeff")[start:end] == unicodedata.normalize("NFD", "60 ngày")


def test_a_word_file_is_compared_and_languages_may_come_in_any_order(tmp_path):
    document = word("".join(para(line) for line in ZH.replace("12小时", "10小时").split("\n")))
    answer = told(concord(tmp_path, {"a.docx": document, "b": VI}, "--json"))
    assert [one["lang"] for one in answer["texts"]] == ["zh", "vi"]
    assert [(one["class"], one["values"]) for one in answer["findings"]] == [("D10", {"zh": "10 h", "vi": "12 h"})]


def test_names_of_a_file_of_terms_are_compared_too(tmp_path):
    (tmp_path / "names.csv").write_bytes(
        terms_csv(concepts("place", "\nha-dong\n  vi Hà Đông\n  zh 河东\nha-tay\n  vi Hà Tây\n  zh 河西\n"))
    )
    texts = {"a": "Điều 1\nHai Bên họp tại Hà Đông.", "b": "第一条\n双方在河西会晤。"}
    without = told(concord(tmp_path, texts, "--json"))
    answer = told(concord(tmp_path, texts, "--json", "--terms", str(tmp_path / "names.csv")))
    assert [one["class"] for one in without["findings"]] == []
    assert [(one["class"], one["severity"]) for one in answer["findings"]] == [("D15", "hard")]
    assert without["terms"] != answer["terms"]


@pytest.mark.parametrize(("name", "data"), [("a.tbx", b"<tbx"), ("a.csv", b"\xff"), ("b.csv", b"x,y\n1,2\n")])
def test_a_file_that_holds_no_terms_is_refused(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    answer = concord(tmp_path, {"a": VI, "b": ZH}, "--terms", str(tmp_path / name))
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.startswith(f"earlyspring: {tmp_path / name}: ")


def test_one_file_may_hold_all_languages(tmp_path):
    both = "\n".join(f"{one}\n{other}" for one, other in zip(VI.split("\n"), ZH.split("\n"), strict=True))
    answer = told(concord(tmp_path, {"a": both.replace("30天", "90天")}, "--json"))
    (one,) = answer["findings"]
    assert one["values"] == {"vi": "30 d", "zh": "90 d"}
    start, end = one["spans"]["zh"]
    assert both.replace("30天", "90天")[start:end] == "90天"


def test_letters_that_tell_no_language_are_in_the_one_that_is_said(tmp_path):
    answer = concord(tmp_path, {"a": "Ha Long 25", "b": "双方在河西会晤25人。"}, "--langs", "vi,zh", "--json")
    assert [one["lang"] for one in told(answer)["texts"]] == ["vi", "zh"]


@pytest.mark.parametrize(
    ("texts", "options", "words"),
    [
        ({"a": VI}, (), "{a}: one text in Vietnamese alone; a second language is expected"),
        ({"a": VI, "b": VI}, (), "{b}: a second text in Vietnamese; another language is expected, or --langs"),
        ({"a": VI, "b": ZH}, ("--langs", "vi,fr"), "--langs vi,fr: fr is none of vi, zh, en"),
        ({"a": VI, "b": ZH}, ("--langs", "vi"), "--langs vi: 2 languages are expected, one for each file"),
        ({"a": VI, "b": ZH}, ("--langs", "vi,vi"), "--langs vi,vi: each language once is expected"),
        ({"a": VI, "b": ZH}, ("--langs", "vi,en"), "{b}: a text in English is expected, this one is in Chinese"),
        (
            {"a": "12\n13", "b": ZH},
            (),
            "{a}: no words that tell Vietnamese, Chinese or English; --langs says the languages of the files, as vi,zh",
        ),
        ({"a": "", "b": ZH}, (), "{a}: The document says nothing. Send the one with the text."),
        (
            {"a": VI, "b": ZH},
            ("--lines",),
            "--lines: two files and --langs with two of vi, zh, en are expected, as vi,zh",
        ),
        ({"a": "1\n2", "b": "1"}, ("--lines", "--langs", "vi,zh"), "{b}: 1 line; 2 are expected, as {a} has"),
        (
            {"a": b"\xff", "b": "1"},
            ("--lines", "--langs", "vi,zh"),
            "{a}: no UTF-8 at byte 1; UTF-8 is expected",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused_with_its_reason(tmp_path, texts, options, words):
    answer = concord(tmp_path, texts, *options)
    expected = words.format(a=tmp_path / "a", b=tmp_path / "b")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (2, "", f"earlyspring: {expected}\n")


def test_lines_with_findings_are_told_one_by_one(tmp_path):
    texts = {"a": "15 ngày\n12 giờ\nBên\n", "b": "15天\r\n10小时\r\n双方\r\n"}
    answer = concord(tmp_path, texts, "--lines", "--langs", "vi,zh", "--json")
    assert answer.exit_code == 1
    assert [json.loads(line) for line in answer.stdout.splitlines()] == [
        {
            "line": 2,
            "findings": [
                {
                    "class": "D10",
                    "severity": "hard",
                    "spans": {"vi": [0, 6], "zh": [0, 4]},
                    "values": {"vi": "12 h", "zh": "10 h"},
                }
            ],
        }
    ]


def test_lines_are_read_by_people_too(tmp_path):
    answer = concord(tmp_path, {"a": "12 giờ", "b": "10小时"}, "--lines", "--langs", "vi,zh")
    assert (answer.exit_code, answer.stdout) == (
        1,
        "line 1: length of a period (D10, hard)\n"
        "  vi  [12 giờ]\n  zh  [10小时]\n  The texts do not state the same length of time.\n\n",
    )


def test_lines_that_say_the_same_end_well(tmp_path):
    answer = concord(tmp_path, {"a": "12 giờ\n", "b": "12小时\n"}, "--lines", "--langs", "vi,zh", "--json")
    assert (answer.exit_code, answer.stdout) == (0, "")


def test_every_message_and_every_class_has_its_words():
    assert sorted(SENTENCES) == sorted(MESSAGES)
    assert list(CLASSES) == [f"D{number:02}" for number in range(1, 40)]


@pytest.mark.parametrize(("kind", "words"), [("ordinal", "An ordinal"), ("period", "A length of time")])
def test_a_fact_that_is_lacking_is_called_as_english_does(kind, words):
    finding = Finding("D14", "facts", "hard", message="fact_lacking", said={"kind": kind})
    assert sentence_of(finding) == f"{words} that one text states is not stated in another."


def test_parts_are_called_by_name():
    assert [part_in_words(eid) for eid in ("", "preamble", "art_2__para_1__point_5", "art_6-2", "annex_1")] == [
        "the text",
        "Preamble",
        "Article 2, paragraph 1, point 5",
        "Article 6 (time 2)",
        "Annex 1",
    ]
