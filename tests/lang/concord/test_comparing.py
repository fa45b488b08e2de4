"""Texts compared: what two pairs say of one place is one finding, which names the language that differs."""

import hashlib
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.lang.concord.comparing import RULESET, compare, compare_lines, text
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.facts import UnknownLanguage
from earlyspring.lang.structure import Paragraph
from earlyspring.lang.terms.legal import BASE

HEADS = {"vi": "Điều {}. Nội dung", "zh": "第{}条 内容", "en": "Article {}. Contents"}
SAID = {
    "days": {
        "vi": "Hai Bên trả lời trong vòng {} ngày.",
        "zh": "双方在{}日内答复。",
        "en": "The Parties reply within {} days.",
    },
    "money": {
        "vi": "Mức đóng góp là {} USD.",
        "zh": "出资额为{}美元。",
        "en": "The contribution is USD {}.",
    },
    "share": {
        "vi": "Sản lượng tăng {}%.",
        "zh": "产量增长{}%。",
        "en": "Output grows by {} per cent.",
    },
    "date": {
        "vi": "Báo cáo gửi trước ngày {} tháng 5 năm 2027.",
        "zh": "报告于2027年5月{}日前报送。",
        "en": "The report is sent before {} May 2027.",
    },
}
facts_said = st.lists(st.tuples(st.sampled_from(sorted(SAID)), st.integers(13, 28)), min_size=1, max_size=6)
pieces = [
    *"ab đế1234567890.,;%第一条款双方不得、。\n\u0301",
    "Điều ",
    "Article ",
    " tỷ USD",
    "ngày ",
    "Nam Ninh",
    "南宁",
]
words = st.lists(st.sampled_from(pieces), max_size=60).map("".join)


def agreement(clauses, **others):
    """An article for each clause, in three languages; `others`: what one language says instead."""
    return {
        lang: text(
            [
                Paragraph(line)
                for number, (kind, value) in enumerate(others.get(lang, clauses), start=1)
                for line in (HEADS[lang].format(number), SAID[kind][lang].format(value))
            ],
            lang,
            BASE,
        )
        for lang in HEADS
    }


def test_a_report_says_by_which_rules_and_of_which_texts():
    texts = agreement([("days", 15)])
    report = compare(texts, BASE)
    assert (report.ruleset, report.terms, report.findings, report.hard) == (RULESET, BASE.version, (), ())
    assert report.texts == {lang: hashlib.sha256(one.whole.encode()).hexdigest() for lang, one in texts.items()}
    assert compare(texts).terms == ""


@pytest.mark.parametrize("odd", list(HEADS))
def test_the_language_that_differs_from_the_others_is_named(odd):
    (one,) = compare(agreement([("days", 15)], **{odd: [("days", 25)]})).findings
    assert (one.code, one.odd, dict(one.values)) == (
        "D10",
        odd,
        {"vi": "15 d", "zh": "15 d", "en": "15 d"} | {odd: "25 d"},
    )


def test_where_all_differ_none_is_named():
    found = compare(agreement([("days", 15)], zh=[("days", 25)], en=[("days", 26)])).findings
    assert [(one.code, one.odd, dict(one.values)) for one in found] == [
        ("D10", "", {"vi": "15 d", "zh": "25 d", "en": "26 d"})
    ]


def test_of_two_languages_none_is_named():
    texts = agreement([("days", 15)], zh=[("days", 25)])
    (one,) = compare({lang: texts[lang] for lang in ("vi", "zh")}).findings
    assert (one.odd, list(one.values.values())) == ("", ["15 d", "25 d"])


def test_what_one_language_states_in_another_sentence_of_the_clause_is_no_finding():
    vi = text([Paragraph("Điều 1"), Paragraph("Hai Bên họp trong 15 ngày. Mỗi Bên góp 300 USD và cử 27 người.")], "vi")
    en = text(
        [Paragraph("Article 1"), Paragraph("The Parties meet for 15 days with 27 people. Each gives USD 300.")], "en"
    )
    assert [one for one in compare({"vi": vi, "en": en}).findings if one.check == "facts"] == []


def test_the_fingerprint_holds_as_long_as_what_is_found_does():
    one, other = (
        compare(agreement([("money", 15), *more], zh=[("money", 25), *more])).findings[0]
        for more in ((), (("days", 20),))
    )
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != Finding("D01", "facts", "hard", ("art_1",), {}, {"vi": "15"}).fingerprint


def test_a_line_beside_which_nothing_stands_is_lacking():
    (one,) = compare_lines("Hai Bên họp.", " ", "vi", "zh")
    assert (one.code, one.severity, dict(one.spans)) == ("D25", "hard", {"vi": (0, 12), "zh": (0, 0)})
    assert compare_lines(" ", "", "vi", "zh") == []


def test_a_line_in_a_language_that_nobody_wrote_down_is_refused():
    with pytest.raises(UnknownLanguage):
        compare_lines("15 jours", "15 ngày", "fr", "vi")


@given(facts_said)
@settings(max_examples=30, deadline=None)
def test_what_is_said_alike_in_three_languages_has_nothing_hard(clauses):
    assert compare(agreement(clauses), BASE).hard == ()


@given(facts_said, st.sampled_from(sorted(HEADS)))
@settings(max_examples=30, deadline=None)
def test_one_figure_changed_in_one_language_is_one_finding_in_that_language(clauses, lang):
    changed = [(clauses[0][0], clauses[0][1] + 1), *clauses[1:]]
    found = compare(agreement(clauses, **{lang: changed}), BASE).hard
    assert [(one.check, one.ids, one.odd) for one in found] == [("facts", ("art_1",), lang)]


@given(words, words, words)
@settings(max_examples=60, deadline=None)
def test_places_lie_within_the_texts_and_the_order_of_languages_changes_nothing(vi, zh, en):
    texts = {
        lang: text([Paragraph(line) for line in said.split("\n")], lang, BASE)
        for lang, said in (("vi", vi), ("zh", zh), ("en", en))
    }
    told = []
    for order in permutations(texts):
        found = compare({lang: texts[lang] for lang in order}, BASE).findings
        for one in found:
            assert all(0 <= start <= end <= len(texts[lang].whole) for lang, (start, end) in one.spans.items())
            assert set(one.spans) >= set(one.values)
        told.append(
            sorted((one.code, one.check, one.severity, one.ids, sorted(one.values.items()), one.odd) for one in found)
        )
    assert all(one == told[0] for one in told)


@given(words, words)
@settings(max_examples=60, deadline=None)
def test_lines_are_compared_alike_from_either_side(vi, zh):
    here = compare_lines(vi, zh, "vi", "zh", BASE)
    there = compare_lines(zh, vi, "zh", "vi", BASE)
    said = [
        sorted((one.code, one.severity, sorted(one.spans.items()), sorted(one.values.items())) for one in found)
        for found in (here, there)
    ]
    assert said[0] == said[1]
