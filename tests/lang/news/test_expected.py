"""What is planned: guests, figures, points, papers."""

from earlyspring.lang.news.expected import agenda, beside, focus, guest, intended, many, papers, to_sign
from earlyspring.lang.news.words import in_every

BODY = {"vi": "Hải Phòng", "zh": "海防", "en": "Hai Phong"}
GUEST = {"vi": "khách mời", "zh": "特邀方", "en": "guest"}
OBSERVER = {"en": "observer"}
TEXT = {"vi": "Tham quan vịnh.", "zh": "游览海湾。", "en": "Tour of the bay."}
SIDES = {"vi": ["Việt Nam", "Trung Quốc"], "zh": ["中国", "越南"], "en": ["Viet Nam", "China"]}


def test_a_guest_and_what_it_means_to_become():
    assert in_every(lambda lang: guest(BODY, GUEST, lang, first=True)) == {
        "vi": "Hải Phòng lần đầu tham dự với tư cách khách mời.",
        "zh": "海防首次以特邀方身份参加。",
        "en": "Hai Phong takes part as a guest for the first time.",
    }
    assert guest(BODY, OBSERVER, "en") == "Hai Phong takes part as an observer"
    assert intended(BODY, GUEST, "2026", "vi") == "Hải Phòng dự kiến trở thành khách mời chậm nhất vào năm 2026"
    assert intended(BODY, GUEST, "", "zh") == "海防拟成为特邀方"


def test_how_many_are_expected_and_came():
    assert in_every(lambda lang: many(290, "delegates", "about", SIDES[lang], lang, ahead=True)) == {
        "vi": "Dự kiến có khoảng 290 đại biểu của Việt Nam và Trung Quốc tham dự.",
        "zh": "预计中国和越南共约290名代表将与会。",
        "en": "About 290 delegates from Viet Nam and China are expected.",
    }
    assert many(12, "delegates", "", [], "en", ahead=False) == "12 delegates took part"


def test_points_are_told_with_small_beginnings():
    for build, said in (
        (agenda, "on the agenda are: tour of the bay"),
        (beside, "beside the talks there are: tour of the bay"),
        (papers, "papers of the meeting: tour of the bay"),
    ):
        assert build([TEXT], (), "en") == said
    assert focus(TEXT, (), "zh") == "重点是游览海湾"
    assert to_sign([TEXT], 2025, (), "vi") == "dự kiến ký kết cho năm 2025: tham quan vịnh"
