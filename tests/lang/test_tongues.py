from earlyspring.lang.tongues import (
    LANGUAGES,
    OWN_NAMES,
    SITE_CODES,
    TAGS,
    code_of,
    colon,
    comma,
    semicolon,
    site_code,
    tag_of,
)


def test_every_language_has_a_tag_a_name_and_a_code_of_the_site():
    assert LANGUAGES == ("vi", "zh", "en")
    assert tuple(TAGS) == tuple(OWN_NAMES) == tuple(SITE_CODES) == LANGUAGES


def test_a_tag_says_the_script_of_chinese_and_leaves_other_tags_alone():
    assert [tag_of(code) for code in ("vi", "zh", "zh-hans", "zh-Hans", "zh-Hant", "lo")] == [
        "vi",
        "zh-Hans",
        "zh-Hans",
        "zh-Hans",
        "zh-Hant",
        "lo",
    ]


def test_the_code_of_any_tag_of_a_language():
    assert [code_of(tag) for tag in ("vi", "zh", "zh-hans", "zh-Hans", "en-GB", "")] == [
        "vi",
        "zh",
        "zh",
        "zh",
        "en",
        "",
    ]


def test_the_desk_finds_the_words_of_an_account_by_any_tag_of_its_language():
    assert [site_code(tag) for tag in ("vi", "zh", "zh-hans", "zh-Hans", "en")] == [
        "vi",
        "zh-hans",
        "zh-hans",
        "zh-hans",
        "en",
    ]


def test_items_of_a_list_are_parted_as_the_language_parts_them():
    assert [comma(code) for code in ("vi", "zh", "zh-Hans", "en")] == [", ", "、", "、", ", "]


def test_labels_and_their_words_are_joined_as_the_language_joins_them():
    assert [colon(code) for code in ("vi", "zh", "zh-Hans", "en")] == [": ", "：", "：", ": "]
    assert [semicolon(code) for code in ("vi", "zh", "zh-Hans", "en")] == ["; ", "；", "；", "; "]
