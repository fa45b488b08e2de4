"""Who said what, with which force."""

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.lang.news.said import CLAUSES, POINTS, Speaker, said, speaker
from earlyspring.lang.news.words import in_every
from earlyspring.lang.tongues import LANGUAGES

TITLE = {"vi": "Bí thư Quảng Ninh", "zh": "广宁省委书记", "en": "Secretary of Quang Ninh"}
BODY = {"vi": "Quảng Ninh", "zh": "广宁", "en": "Quang Ninh"}
BOTH = Speaker(capacity={"vi": "Hai bên", "zh": "双方", "en": "Both sides"})
GATES = {"vi": "Cửa khẩu thông minh.", "zh": "智慧口岸。", "en": "Smart border gates."}


def of(force, who, text, **more):
    return in_every(lambda lang: said(force, who, [text], (), lang, **more))


def test_somebody_without_a_name_in_a_language_is_called_by_the_title():
    who = Speaker(title=TITLE, name={"vi": "Thử Một", "en": "Thu Mot"}, body=BODY)
    assert [speaker(who, lang) for lang in LANGUAGES] == [
        "Bí thư Quảng Ninh Thử Một",
        "广宁省委书记",
        "Thu Mot, Secretary of Quang Ninh,",
    ]
    assert speaker(Speaker(title=TITLE), "en") == "the Secretary of Quang Ninh"


def test_what_was_agreed_and_agreed_beside():
    assert of("agreed", BOTH, GATES) == {
        "vi": "Hai bên thống nhất: cửa khẩu thông minh.",
        "zh": "双方商定：智慧口岸。",
        "en": "Both sides agreed on the following: smart border gates.",
    }
    assert of("agreed", BOTH, GATES, also=True)["zh"] == "双方还商定：智慧口岸。"


def test_words_that_begin_with_their_verb_are_not_told_twice():
    text = {"vi": "Khuyến khích đầu tư.", "zh": "鼓励投资。", "en": "Encourage investment."}
    assert of("encouraged", BOTH, text) == {
        "vi": "Hai bên khuyến khích đầu tư.",
        "zh": "双方鼓励投资。",
        "en": "Both sides encouraged investment.",
    }
    assert of("encouraged", BOTH, GATES)["en"] == "Both sides encouraged: smart border gates."


def test_who_is_ready_to_do_what():
    who = Speaker(title=TITLE, body=BODY)
    whole = {"en": "Quang Ninh is ready to build it."}
    assert of("ready_to", who, GATES)["vi"] == "Bí thư Quảng Ninh cho biết Quảng Ninh sẵn sàng: cửa khẩu thông minh."
    assert in_every(lambda lang: said("ready_to", who, [whole], ["Quang Ninh"], lang)) == {
        "en": "The Secretary of Quang Ninh said that Quang Ninh is ready to build it."
    }


@given(st.sampled_from([*POINTS, *CLAUSES, "ready_to"]), st.booleans())
def test_every_force_has_its_words_in_every_language(force, also):
    who = Speaker(title=TITLE, body=BODY)
    told = of(force.removesuffix("_also"), who, GATES, also=also)
    assert list(told) == list(LANGUAGES)
    for lang, words in told.items():
        assert [mark for mark in ("{", "}", "None", "  ") if mark in words] == []
        assert TITLE[lang].lower() in words.lower()
