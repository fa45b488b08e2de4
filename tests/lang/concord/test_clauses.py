"""Clauses of many kinds that say the same in three languages, each in its own idiom: nothing hard is found in any."""

from pathlib import Path

import pytest

from earlyspring.lang.concord.comparing import compare
from tests.lang.concord.words_said import whole

LANGS = ("vi", "zh", "en")
HEADS = {"vi": "Điều {}", "zh": "第{}条", "en": "Article {}"}
CLAUSES = [
    dict(zip(LANGS, clause.split("\n"), strict=True))
    for clause in (Path(__file__).parent / "clauses.txt").read_text("utf-8").strip().split("\n\n")
]
# What is put in the place of words of a clause, wherever they stand: the class that each has to be found as.
SPOILED = [
    ("D12", "vi", "ít nhất", "tối đa"),
    ("D12", "zh", "不超过", "至少"),
    ("D12", "en", "at least ", ""),
    ("D13", "vi", "trước khi", "sau khi"),
    ("D16", "zh", "外事厅", "工贸厅"),
    ("D17", "vi", "Bên đăng cai", "mỗi Bên"),
    ("D17", "en", "Party A", "Party B"),
    ("D18", "en", " must ", " may "),
    ("D19", "en", "Party may at", "Party shall at"),
    ("D20", "zh", "严禁", "允许"),
    ("D20", "en", "shall not apply", "shall apply"),
    ("D21", "zh", "力争", "应"),
    ("D27", "en", "English text", "Chinese text"),
    ("D30", "vi", " bằng văn bản", ""),
    ("D30", "zh", "书面", ""),
    ("D34", "en", "arbitration", "mediation"),
    ("D34", "zh", "出口的", "进口的"),
    ("D38", "zh", "副主席", "主席"),
]


def compared(clauses):
    lines = {lang: [] for lang in LANGS}
    for number, clause in enumerate(clauses, 1):
        for lang in LANGS:
            lines[lang] += [HEADS[lang].format(number), clause[lang]]
    return compare({lang: whole(lang, *rows) for lang, rows in lines.items()})


def test_nothing_hard_is_found_in_what_says_the_same():
    assert len(CLAUSES) == 262
    assert [(one.code, one.ids, dict(one.values)) for one in compared(CLAUSES).hard] == []


@pytest.mark.parametrize(("code", "lang", "old", "new"), SPOILED)
def test_what_is_spoiled_is_found_in_every_clause(code, lang, old, new):
    spoiled = [{**one, lang: one[lang].replace(old, new)} for one in CLAUSES if old in one[lang]]
    assert spoiled
    assert [code in {one.code for one in compared([one]).findings} for one in spoiled] == [True] * len(spoiled)
