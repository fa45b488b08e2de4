"""The bench of texts: faults are put in without asking the code that is measured, and what is found is counted."""

from random import Random

import pytest

from earlyspring.cli import bench_spoiling
from earlyspring.cli.bench_spoiling import spoiled
from earlyspring.cli.bench_texts import CLAUSES, compared, measured

VI = "Ngày thứ Hai, 5 triệu người chi 12 tỷ USD, tăng 8% trong ba tháng."
ZH = "周一,500万人花费120亿美元,三个月内增长8%。"
EN = "On Monday 5 million people spent $12 billion, up 8 per cent in three months."
EVERY = ["digit", "numeral", "scale", "currency", "per_cent", "weekday", "lost"]


@pytest.mark.parametrize(("text", "lang"), [(VI, "vi"), (ZH, "zh"), (EN, "en")])
def test_a_sentence_is_spoiled_in_every_way_it_has_room_for(text, lang):
    made = dict(spoiled(text, lang, Random(1)))
    assert list(made) == EVERY
    assert text not in made.values()
    assert made == dict(spoiled(text, lang, Random(1)))


def test_what_has_no_figure_is_left_alone():
    assert list(spoiled("Hai Bên nhất trí; thủ đô và bảng biểu.", "vi", Random(1))) == []


def test_it_knows_nothing_of_the_code_that_it_measures():
    assert not any(
        str(getattr(one, "__module__", "")).startswith("earlyspring.lang") for one in vars(bench_spoiling).values()
    )


def test_faults_are_counted_in_sentences_that_are_clean():
    texts = {"vi": [VI, "15 ngày"], "zh": [ZH, "25天"]}
    assert [(one.name, one.value) for one in compared(texts)] == [
        ("texts.vi-zh.flagged", 50.0),
        ("texts.vi-zh.found", 100.0),
        ("texts.vi-zh.faults", 14),
    ]


def test_without_the_yardstick_a_word_says_what_is_not_measured(monkeypatch, capsys):
    monkeypatch.delenv("EARLYSPRING_YARDSTICKS", raising=False)
    monkeypatch.setattr("earlyspring.cli.bench_texts.COPIES", 1)
    monkeypatch.setattr("earlyspring.cli.bench_texts.TIMES", 1)
    monkeypatch.setattr("earlyspring.cli.bench_texts.concordance", lambda: iter(()))
    names = [one.name for one in measured()]
    assert names == [f"texts.facts.{lang}.{what}" for lang in CLAUSES for what in ("rate", "doubled")]
    assert capsys.readouterr().err.startswith("texts: EARLYSPRING_YARDSTICKS names no folder with ntrex-dev")


def test_the_clauses_of_the_bench_state_the_same_in_every_language():
    assert [(one.name, one.value) for one in compared({lang: list(lines) for lang, lines in CLAUSES.items()})][::3] == [
        ("texts.vi-zh.flagged", 0.0),
        ("texts.vi-en.flagged", 0.0),
        ("texts.zh-en.flagged", 0.0),
    ]
