"""Two agreements are aligned part by part."""

from earlyspring.lang.alignment import align_parts
from tests.lang.structure.agreement import EN, IDS, tree


def test_every_part_finds_its_own_and_its_sentences_stand_in_the_text():
    found = align_parts(tree("vi"), tree("en"), "vi", "en")
    assert [one.eid for one in found] == IDS[1:]
    article = next(one for one in found if one.eid == "art_2")
    assert [EN[start:end] for start, end in article.spans_b] == [
        "It enters into force after 30 days.",
        "Article 1 paragraph 2 applies.",
    ]
    assert [(one.a, one.b) for one in article.links] == [((0,), (0,)), ((1,), (1,))]


def test_a_part_that_is_lacking_is_shown_beside_nothing():
    found = align_parts(tree("vi"), tree("en", EN.replace("(c) meet every year;\n", "")), "vi", "en")
    assert [(one.eid, one.b) for one in found if one.b is None] == [("art_1__para_1__point_3", None)]
    found = align_parts(tree("en", "Article 1. A"), tree("en", "Article 1. A\nArticle 2. B"), "en", "en")
    assert [(one.eid, one.a is None) for one in found] == [("art_1", False), ("art_2", True)]
