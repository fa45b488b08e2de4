"""The agreements compare as well when they come as Word files."""

import pytest

from earlyspring.intake.documents import read_document
from earlyspring.lang.concord.comparing import compare, text
from earlyspring.lang.structure import by_language
from tests.lang.concord.agreements import LANGS, NAMES, agreement
from tests.lang.concord.compared import WITH_PERSONS
from tests.lang.concord.word_files import annex_in_table, in_columns, numbered, typed


def compared(texts):
    return compare({lang: text(these, lang, WITH_PERSONS) for lang, these in texts.items()}, WITH_PERSONS)


def read(data):
    return read_document(data, "agreement.docx").paragraphs


@pytest.mark.parametrize("name", NAMES)
def test_as_typed_it_compares_as_plain_text_does(name):
    report = compared({lang: read(typed(said)) for lang, said in agreement(name).items()})
    assert [(one.code, one.ids) for one in report.hard] == []


@pytest.mark.parametrize("name", ["hours", "friendship"])
def test_numbers_that_word_sets_by_itself_count(name):
    texts = {lang: read(numbered(said, lang)) for lang, said in agreement(name).items()}
    assert sum(bool(one.number) for one in texts["vi"]) > 30
    assert [(one.code, one.ids) for one in compared(texts).hard] == []


@pytest.mark.parametrize("name", ["friendship", "labour"])
def test_three_columns_of_one_table_are_three_texts(name):
    texts = by_language(read(in_columns(name)))
    assert {lang: "\n".join(one.whole for one in texts[lang]) for lang in LANGS} == agreement(name)
    assert [(one.code, one.ids) for one in compared(texts).hard] == []


def test_an_annex_may_be_a_table():
    texts = {lang: read(annex_in_table(said)) for lang, said in agreement("labour").items()}
    assert [(one.code, one.ids) for one in compared(texts).hard] == []


def test_a_figure_of_that_table_that_differs_is_found():
    texts = agreement("labour")
    texts["zh"] = texts["zh"].replace("交通：240", "交通：420")
    found = compared({lang: read(annex_in_table(said)) for lang, said in texts.items()}).hard
    assert {"D01"} <= {one.code for one in found}
