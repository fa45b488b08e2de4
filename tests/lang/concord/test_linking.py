"""Which sentences of one part say the same: by order, unless facts speak against it; a sentence too many stands alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.lang.alignment import KeptLink, digest
from earlyspring.lang.concord.linking import links
from earlyspring.lang.concord.texts import said_at
from earlyspring.lang.terms.legal import BASE

EN = ("The Parties meet for 15 days.", "Each Party gives USD 300.", "Notice is given in writing.")
ZH = ("双方会晤15天。", "各方出资300美元。", "以书面形式通知。")


def said(lang, *sentences):
    return [said_at(one, 100 * place, lang, BASE) for place, one in enumerate(sentences)]


def told(en, zh, linked=()):
    return [(one.a, one.b) for one in links(said("en", *en), said("zh", *zh), 0.5, linked)]


def test_as_many_sentences_follow_one_another():
    assert told(EN, ZH) == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_a_sentence_that_is_lacking_leaves_its_counterpart_alone():
    assert told(EN, ZH[::2]) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]
    assert told(EN[::2], ZH) == [((0,), (0,)), ((), (1,)), ((1,), (2,))]


def test_a_sentence_told_in_two_is_one_with_both():
    whole = f"{EN[0].removesuffix('.')} and {EN[1][0].lower()}{EN[1][1:]}"
    assert told((whole,), ZH[:2]) == [((0,), (0, 1))]


def test_a_sentence_added_to_one_stands_alone():
    assert told(EN[:1], (*ZH[:1], "通知免费。")) == [((0,), (0,)), ((), (1,))]
    assert told(EN[:1], ("通知免费。", *ZH[:1])) == [((), (0,)), ((0,), (1,))]


def test_of_none_all_stand_alone():
    assert told((), ZH[:2]) == [((), (0,)), ((), (1,))]
    assert told((), ()) == []


def test_what_people_linked_stands_fast():
    linked = [KeptLink((digest(EN[0]),), (digest(ZH[1]),))]
    assert ((0,), (1,)) in told(EN, ZH, linked)


@given(st.lists(st.sampled_from(EN), max_size=6), st.lists(st.sampled_from(ZH), max_size=6))
@settings(max_examples=60, deadline=None)
def test_each_sentence_is_linked_once_and_from_either_side_alike(en, zh):
    found = links(said("en", *en), said("zh", *zh), 0.5)
    assert [place for one in found for place in one.a] == list(range(len(en)))
    assert [place for one in found for place in one.b] == list(range(len(zh)))
    turned = links(said("zh", *zh), said("en", *en), 2.0)
    assert [(one.b, one.a) for one in turned] == [(one.a, one.b) for one in found]
