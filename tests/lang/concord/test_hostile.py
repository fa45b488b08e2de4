"""Hostile text costs the checks of words time in proportion to its length, and no pattern of theirs can do otherwise."""

import time

import pytest

from earlyspring.lang import concord
from earlyspring.lang.concord import checks, words
from earlyspring.lang.concord.checks import facts, length, sentences
from earlyspring.lang.concord.ruleset import OF_CLAUSES, OF_PAIRS, OF_TEXT
from tests.lang.concord.words_said import clause, whole
from tests.lang.patterns import loose, patterns

HOSTILE = {
    "vi": ("không được ", "mỗi Bên phải ", "a\u0301\u0323", "Móng Cái, ", "Điều 1. (một trăm) "),
    "zh": ("不得", "各方应可", "以上以下", "芒街", "（壹佰元）100元"),
    "en": ("shall not ", "the Parties may ", "of the Chinese ", "Dong Hung ", "12 (twelve) "),
}


OTHERS = (facts.found, length.found, sentences.found)


def cpu(text, lang):
    """The checks of words; what is said of the facts is not theirs."""
    both = clause("art_1", **{lang: text, "zh" if lang == "en" else "en": "The Parties shall meet. 双方应会晤。"})
    alone = whole(lang, text)
    taken = []
    for _ in range(3):
        started = time.process_time()
        found = [one for check in OF_PAIRS if check not in OTHERS for one in check(both.pairs[0])]
        found += [one for check in OF_CLAUSES if check not in OTHERS for one in check(both)]
        found += [one for check in OF_TEXT for one in check(alone)]
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(("lang", "part"), [(lang, part) for lang, parts in HOSTILE.items() for part in parts])
def test_eight_times_the_text_costs_nothing_like_the_square(lang, part):
    short, long = (part * (size // len(part)) for size in (1_000, 8_000))
    assert cpu(long, lang) < 32 * cpu(short, lang) + 0.05


def test_no_repetition_of_a_repetition_can_be_split_in_many_ways():
    every = patterns(concord, checks, words)
    assert len(every) >= 5
    assert loose(every) == []
