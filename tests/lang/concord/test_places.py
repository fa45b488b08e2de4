"""Which part of each language is the same one: by its number, and by its place where a number is wrong."""

from earlyspring.lang.concord.places import places
from earlyspring.lang.structure import Paragraph, parts_of

VI = "Điều 1\n1. Một.\n2. Hai.\nĐiều 2\nHai.\nĐiều 3\nBa."
ZH = "第一条\n一、一。\n二、二。\n第二条\n二。\n第三条\n三。"


def rows(**texts):
    """Each place with the id that every language has for it."""
    trees = {lang: parts_of([Paragraph(line) for line in said.split("\n")], lang) for lang, said in texts.items()}
    return [(one.eid, {lang: part.eid for lang, part in one.parts.items()}) for one in places(trees)]


def alike(*eids):
    return [(eid, {"vi": eid, "zh": eid}) for eid in eids]


def test_parts_are_the_same_by_their_numbers():
    assert rows(vi=VI, zh=ZH) == alike("art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_3")


def test_a_part_that_is_lacking_leaves_the_others_where_they_are():
    found = rows(vi=VI, zh=ZH.replace("第二条\n二。\n", ""))
    assert found == [
        *alike("art_1", "art_1__para_1", "art_1__para_2"),
        ("art_2", {"vi": "art_2"}),
        *alike("art_3"),
    ]


def test_what_only_the_second_has_follows_its_neighbour():
    assert [eid for eid, _ids in rows(vi=VI.replace("Điều 2\nHai.\n", ""), zh=ZH)] == [
        "art_1",
        "art_1__para_1",
        "art_1__para_2",
        "art_2",
        "art_3",
    ]


def test_a_wrong_number_is_one_at_its_place_and_what_stands_below_goes_with_it():
    assert rows(vi=VI.replace("Điều 1\n", "Điều 2\n"), zh=ZH)[:5] == [
        ("art_1", {"vi": "art_2", "zh": "art_1"}),
        ("art_1__para_1", {"vi": "art_2__para_1", "zh": "art_1__para_1"}),
        ("art_1__para_2", {"vi": "art_2__para_2", "zh": "art_1__para_2"}),
        ("art_2", {"vi": "art_2-2", "zh": "art_2"}),
        ("art_3", {"vi": "art_3", "zh": "art_3"}),
    ]


def test_numbers_that_are_wrong_everywhere_are_taken_as_they_are():
    found = rows(vi="Điều 2\nMột.\nĐiều 2\nHai.", zh="第三条\n一。\n第三条\n二。")
    assert [eid for eid, _ids in found] == ["art_3", "art_3-2", "art_2", "art_2-2"]


def test_no_text_has_no_place():
    assert (rows(), rows(vi="", zh="")) == ([], alike("preamble"))
