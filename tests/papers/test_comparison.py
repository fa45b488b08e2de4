"""The protocol of a comparison: the words of a reading, that no finding is not equal, and a place to sign."""

import pytest

from earlyspring.papers import write
from earlyspring.papers.comparison_facts import ComparedText
from earlyspring.papers.view import view

from .comparison_made import DIFFERENCES, DIGESTS, protocol
from .reading import pages


def told(runs):
    return "".join(run["t"] for run in runs)


def section(view_, key):
    return next(one for one in view_["sections"] if one["key"] == key)["groups"][0]["lines"]


def test_the_head_says_the_digests_and_that_no_finding_is_not_equal():
    head = {note["label"]: told(note["runs"]) for note in view(protocol(), "en", own_first=True)["particulars"]}
    assert head == {
        "Version": "2",
        "Compared on": "22 November 2026",
        "Rules": "2026.11 · term base ab12cd34ef56",
        "Vietnamese": f"SHA-256 {DIGESTS['vi']}",
        "Chinese": f"SHA-256 {DIGESTS['zh']}",
        "English": f"SHA-256 {DIGESTS['en']}",
        "Found": "1 grave, of which 1 not accepted by all; 1 to be looked at",
        "To be noted": "That nothing was found does not mean that the texts are equal.",
    }


def test_a_paper_without_findings_says_the_same_of_them():
    head = view(protocol(differences=()), "en", own_first=True)["particulars"]
    assert [told(note["runs"]) for note in head][-2:] == [
        "0 grave, of which 0 not accepted by all; 0 to be looked at",
        "That nothing was found does not mean that the texts are equal.",
    ]


def test_a_difference_names_class_place_languages_and_who_accepted_it():
    first, second = section(view(protocol(), "en", own_first=True), "differences")
    assert (told(first["text"]), [(note["label"], told(note["runs"])) for note in first["notes"]]) == (
        "Period: the texts do not state the same.",
        [
            ("Class", "D01 number"),
            ("Gravity", "grave"),
            ("Clause", "Article 2, paragraph 1"),
            ("Differs from the others", "Chinese"),
            ("Not accepted by", "Guangxi"),
        ],
    )
    assert [(one["label"], told(one["runs"])) for one in second["beneath"]] == [
        ("Accepted by Quảng Ninh", "Theo thông lệ. — Lan · 21 November 2026"),
        ("Accepted by Guangxi", "Theo thông lệ. — Wei · 21 November 2026 · paper no. 12/2026"),
    ]
    assert [(one["label"], told(one["runs"])) for one in second["sides"]] == [
        ("Vietnamese", "— not there"),
        ("Chinese", "— not there"),
        ("English", "The gates of Mong Cai and Dong Hung."),
    ]


@pytest.mark.parametrize(
    ("lang", "beside", "heads"),
    [
        ("vi", (), ["tiếng Việt", "tiếng Trung", "tiếng Anh"]),
        ("vi", ("zh",), ["tiếng Việt", "tiếng Anh"]),
        ("zh", ("vi",), ["中文", "英文"]),
    ],
)
def test_a_language_with_a_column_of_the_paper_stands_there_alone(lang, beside, heads):
    lines = section(view(protocol(), lang, own_first=not beside, beside=beside), "clauses_beside")
    assert [note["label"] for note in lines[0]["notes"]] == heads


def test_where_a_language_of_the_paper_is_none_of_the_texts_all_stand_in_both_columns():
    texts = tuple(ComparedText(lang=lang, sha256=DIGESTS[lang]) for lang in ("vi", "zh"))
    both = (("vi", ("en",)), ("en", ("vi",)))
    views = [view(protocol(texts=texts), lang, own_first=False, beside=beside) for lang, beside in both]
    assert [len(section(one, "clauses_beside")[0]["notes"]) for one in views] == [2, 2]


def test_why_a_file_was_not_read_stands_beside_its_digest():
    scan = ComparedText(lang="vi", sha256="1f" * 32, unread={"en": "a scan"})
    head = view(protocol(texts=(scan,)), "en", own_first=True)["particulars"]
    assert [told(note["runs"]) for note in head if note["label"] == "Vietnamese"] == [f"SHA-256 {'1f' * 32} · a scan"]


def test_texts_too_long_for_a_paper_are_left_out_and_that_is_said():
    written = view(protocol(clauses=(), long=True), "en", own_first=True)
    assert [one["key"] for one in written["sections"]] == ["differences", "approvals", "signatures"]
    assert told(written["particulars"][-1]["runs"]).startswith("The texts are long")


@pytest.mark.parametrize("langs", [("vi",), ("zh",), ("en",), ("vi", "zh"), ("zh", "en")])
def test_it_is_written_in_every_way_and_twice_the_same(langs):
    for form in ("pdf", "docx"):
        assert write(protocol(), langs, form) == write(protocol(), langs, form)
    words = "".join("".join(pages(write(protocol(), langs))).split())
    said = [one.sentence[lang].replace(" ", "") for one in DIFFERENCES for lang in langs]
    assert [one in words for one in said] == [True] * len(said)
