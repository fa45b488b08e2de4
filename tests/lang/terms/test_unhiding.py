"""What one party enters hides no name from the others: neither under a longer word, nor under another kind or key."""

import pytest

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.unhiding import unhiding


def concept(key, **said):
    return Concept(
        key, key.partition(".")[0], {lang: tuple(map(Term, words.split("; "))) for lang, words in said.items()}
    )


QN = concept("place.B-QN", vi="Quảng Ninh", zh="广宁", en="Quang Ninh")
GX = concept("place.B-GX", vi="Quảng Tây", zh="广西", en="Guangxi")
VN = concept("place.viet-nam", vi="Việt", zh="越")
STATE = concept("place.B-VN", vi="Nước Việt; Việt", zh="越南国")
KNOWN = (QN, GX, VN, STATE)


@pytest.mark.parametrize(
    "own",
    [
        concept("term.tea", vi="trà xuân", zh="春茶"),
        concept("body.foreign", vi="Sở Ngoại vụ Quảng Ninh", zh="广宁省外事办公室"),
        concept("place.B-QN", vi="tỉnh Quảng Ninh", zh="广宁省"),
        concept("term.both", vi="Quảng Ninh và Quảng Tây", zh="广西、广宁"),
        concept("place.mine", vi="Quảng Ninh", zh="广宁", en="The Land of Mines"),
        concept("term.friends", vi="hữu nghị Việt", zh="友谊"),
    ],
)
def test_what_says_the_same_names_in_every_language_is_used(own):
    assert unhiding([own], KNOWN) == (own,)


@pytest.mark.parametrize(
    "own",
    [
        concept("body.x", vi="tỉnh Quảng Ninh", zh="广西自治区"),
        concept("term.x", vi="Quảng Ninh; Quảng Tây", zh="广西"),
        concept("term.x", vi="tại Quảng Ninh"),
        concept("term.x", vi="Quảng Ninh", zh="广宁"),
        concept("place.B-QN", vi="Quảng Ninh", zh="广西"),
        concept("place.x", vi="Quảng Ninh", zh="广宁", en="Guangxi"),
    ],
)
def test_what_would_stand_over_a_name_is_not(own):
    assert unhiding([own], KNOWN) == ()


def test_a_known_name_is_made_no_other_kind_of_word():
    own = Concept("place.B-QN", "term", {"vi": (Term("đất mỏ"),)})
    assert [one.kind for one in unhiding([own], KNOWN)] == ["place"]
