"""People for trying out: the same each time, clearly invented, with a head in every delegation."""

from collections import Counter

from earlyspring.example.people import invented
from earlyspring.lang.fold import fold

PARTIES = {"B-GX": 110, "B-HP": 60, "B-QN": 40, "B-LS": 30, "B-CB": 25, "B-TQ": 25}


def everybody(seed=2027):
    return list(invented(PARTIES, frozenset({"B-GX"}), seed))


def test_the_same_seed_makes_the_same_people():
    assert everybody() == everybody()
    assert everybody() != everybody(seed=1)


def test_there_are_290_and_each_delegation_has_one_head_and_one_deputy():
    people = everybody()
    assert len(people) == 290
    assert Counter(one.party for one in people) == PARTIES
    for role in ("head", "deputy_head"):
        assert Counter(one.party for one in people if one.role == role) == dict.fromkeys(PARTIES, 1)


def test_nobody_is_called_like_another_and_all_are_called_test():
    people = everybody()
    assert len({one.name for one in people}) == 290
    assert {one.name.split()[0] if one.lang == "vi" else one.name[0] for one in people} == {"Thử", "试"}


def test_latin_forms_are_the_names_without_marks():
    first, chinese = next(one for one in everybody() if one.lang == "vi"), everybody()[22]
    assert fold(first.name) == fold(first.latin)
    assert (chinese.name, chinese.pinyin, chinese.latin) == ("试二十三", "Shì Èrshísān", "SHI Ershisan")
