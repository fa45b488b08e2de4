"""Hostile text costs time in proportion to its length, and no pattern can do otherwise."""

import time

import pytest

from earlyspring.lang import facts
from earlyspring.lang.facts import facts_in
from tests.lang.patterns import loose, patterns

HOSTILE = {
    "vi": (
        "9",
        "1.",
        "tỷ ",
        "một trăm linh ",
        "ngày 1/",
        "từ ngày 1 đến ",
        "Điều 1, 2, 3 và ",
        "a\u0301\u0323",
        "\u0323\u0301",
    ),
    "zh": ("9", "1,", "亿", "一千万", "第一条第", "2025年1", "百分之", "二〇二五年", "农历", "一", "点"),
    "en": ("9", "1,", "hundred ", "million and ", "one-", "May 1, ", "from 1 to ", "a ", "no. 1/", "İ", "0."),
}


def cpu(text, lang):
    taken = []
    for _ in range(3):
        started = time.process_time()
        facts_in(text, lang)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(("lang", "part"), [(lang, part) for lang, parts in HOSTILE.items() for part in parts])
def test_eight_times_the_text_costs_nothing_like_the_square(lang, part):
    short, long = (part * (size // len(part)) for size in (3_000, 24_000))
    assert cpu(long, lang) < 32 * cpu(short, lang) + 0.05


def test_endless_figures_are_no_number():
    assert facts_in("9" * 5_000, "en") == []
    assert facts_in("亿" * 5_000, "zh") == []


def test_no_repetition_of_a_repetition_can_be_split_in_many_ways():
    every = patterns(facts)
    assert len(every) > 60
    assert loose(every) == []
