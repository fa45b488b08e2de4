"""A text made ready: its sentences, what is set out freely, and its facts and terms at their places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.lang.concord.moved import without_moved
from earlyspring.lang.concord.texts import NO_TERMS, joined, stretches, text
from earlyspring.lang.facts import UnknownLanguage
from earlyspring.lang.structure import Paragraph
from earlyspring.lang.terms.legal import BASE
from tests.lang.concord.test_merging import finding
from tests.lang.concord.words_said import whole


def said(one, eid):
    return [each.text for each in one.sentences[eid]]


def test_a_sentence_ends_with_a_full_stop_in_every_language_and_not_with_a_semicolon():
    zh = whole("zh", "第一条", "双方会晤；各方通知对方。费用自理。")
    assert said(zh, "art_1") == ["双方会晤；各方通知对方。", "费用自理。"]


def test_a_line_ends_a_sentence_of_a_clause_but_lines_of_a_title_are_one():
    vi = whole("vi", "BẢN GHI NHỚ", "GIỮA HAI BÊN", "Hai Bên đã họp.", "Điều 1", "Họp", "Hai Bên họp", "tại Nam Ninh")
    assert said(vi, "preamble") == ["BẢN GHI NHỚ\nGIỮA HAI BÊN", "Hai Bên đã họp."]
    assert said(vi, "art_1") == ["Hai Bên họp", "tại Nam Ninh"]


def test_facts_and_terms_stand_at_their_places_of_the_whole_text():
    en = whole("en", "Article 1. Within 30 days", "Each Party pays USD 300 in Nanning.")
    assert [en.whole[one.start : one.end] for one in en.facts] == ["30 days", "USD 300"]
    assert "Nanning" in [en.whole[one.start : one.end] for one in en.hits]
    assert en.headings["art_1"].text == "Within 30 days"


def test_without_terms_there_are_no_hits():
    assert text([Paragraph("Nanning")], "en", NO_TERMS).hits == ()


def test_another_language_is_refused():
    with pytest.raises(UnknownLanguage):
        text([Paragraph("15 jours.")], "fr")


def test_sentences_are_joined_with_what_stands_in_them():
    en = whole("en", "Article 1", "It takes 30 days. It costs USD 300.")
    both = joined(en.sentences["art_1"], en.whole)
    assert (both.text, [both.text[one.start : one.end] for one in both.facts]) == (
        "It takes 30 days. It costs USD 300.",
        ["30 days", "USD 300"],
    )


def test_a_fact_that_each_side_states_once_in_another_sentence_is_no_difference():
    here, there = finding({"vi": "30 d", "en": ""}, None), finding({"vi": "", "en": "30 d"}, None)
    lone = [type(one)(**(vars(one) | {"message": "fact_lacking"})) for one in (here, there, here)]
    assert without_moved(lone[:2]) == []
    assert without_moved(lone) == [lone[2]]
    assert without_moved([here, there]) == [here, there]


lines = st.lists(st.text(st.sampled_from("ab.。；; 1第条\u0301"), max_size=12), max_size=5)


@given(lines, st.sampled_from(("vi", "zh", "en")))
@settings(max_examples=60, deadline=None)
def test_every_sentence_stands_where_it_says_and_none_overlap(given_lines, lang):
    one = text([Paragraph(line) for line in given_lines], lang, BASE)
    for part in one.tree.every():
        end = part.at
        for each in one.sentences[part.eid]:
            assert one.whole[each.start : each.start + len(each.text)] == each.text
            assert each.start >= end
            end = each.start + len(each.text)
        assert len(stretches(part, lang)) == len(one.sentences[part.eid])
