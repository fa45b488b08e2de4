"""Hostile text costs time in proportion to its length, and no pattern can do otherwise."""

import importlib
import pkgutil
import re
import time
from re import _constants as op
from re import _parser as parser

import pytest

from earlyspring.lang import facts
from earlyspring.lang.facts import facts_in

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
def test_twice_the_text_costs_twice_the_time(lang, part):
    short, long = (part * (size // len(part)) for size in (3_000, 12_000))
    assert cpu(long, lang) < 10 * cpu(short, lang) + 0.02


def test_endless_figures_are_no_number():
    assert facts_in("9" * 5_000, "en") == []
    assert facts_in("亿" * 5_000, "zh") == []


def patterns():
    for module in pkgutil.iter_modules(facts.__path__, f"{facts.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            yield from found_in(value)


def found_in(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from found_in(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from found_in(one)


def endless(parsed):
    """Every repetition without an end below, with its body."""
    for code, argument in parsed:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            if argument[1] is op.MAXREPEAT:
                yield argument[2]
            yield from endless(argument[2])
        elif code is op.SUBPATTERN:
            yield from endless(argument[-1])
        elif code is op.BRANCH:
            for branch in argument[1]:
                yield from endless(branch)


def begins_firmly(body):
    """Whether a body can begin in one way only: with a character, and not with a repetition."""
    code, argument = body[0]
    if code is op.SUBPATTERN:
        return begins_firmly(argument[-1])
    if code is op.BRANCH:
        return all(begins_firmly(branch) for branch in argument[1])
    return code in (op.LITERAL, op.IN)


def test_no_repetition_of_a_repetition_can_be_split_in_many_ways():
    every = {one.pattern: one for one in patterns()}
    assert len(every) > 60
    loose = [
        pattern
        for pattern in every
        for body in endless(parser.parse(pattern))
        if any(endless(body)) and not begins_firmly(body)
    ]
    assert loose == []
