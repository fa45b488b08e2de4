"""Agreements that were spoiled at random: what is found of it, kind by kind, and that spoiling leaves the rest alone."""

from collections import defaultdict
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.cli.bench_spoiling_clauses import spoiled_agreements
from tests.lang.concord.agreements import FURTHER, NAMES, agreement
from tests.lang.concord.compared import as_it_is, compared

SURE = ("scale", "currency", "per_cent", "weekday", "clause_lost")


def found(name, texts):
    before = {one.fingerprint for one in as_it_is(name).findings}
    return any(one.severity == "hard" and one.fingerprint not in before for one in compared(texts).findings)


def test_nearly_all_of_what_is_spoiled_is_found():
    chance = Random(4)
    told = defaultdict(list)
    for name in (*NAMES, *FURTHER):
        for kind, _lang, texts in spoiled_agreements(agreement(name), chance):
            told[kind].append(found(name, texts))
    every = [one for those in told.values() for one in those]
    assert {kind for kind in SURE if not all(told[kind])} == set()
    assert (len(every) > 60, sum(every) / len(every) >= 0.92) == (True, True)


@settings(max_examples=20)
@given(st.sampled_from((*NAMES, *FURTHER)), st.integers(0, 999))
def test_one_language_alone_is_spoiled(name, seed):
    whole = agreement(name)
    for _kind, spoiled, texts in spoiled_agreements(whole, Random(seed)):
        assert [lang for lang in whole if texts[lang] != whole[lang]] == [spoiled]
