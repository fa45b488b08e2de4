"""Numbers, parts, their order and their sentences: what one language has and another has not, or has elsewhere."""

import pytest

from earlyspring.lang.concord.comparing import compare
from tests.lang.concord.words_said import whole

VI = (
    "Điều 1. Phạm vi",
    "1. Hai Bên mở cửa khẩu 12 giờ mỗi ngày.",
    "2. Mỗi Bên cử 5 cán bộ.",
    "Điều 2. Thông báo",
    "Mỗi Bên thông báo trước 15 ngày làm việc. Thông báo được gửi bằng văn bản.",
    "Điều 3. Hiệu lực",
    "Thỏa thuận này có hiệu lực theo quy định tại Điều 1.",
)
ZH = (
    "第一条 范围",
    "一、双方口岸每日开放12小时。",
    "二、各方派遣5名工作人员。",
    "第二条 通知",
    "各方提前15个工作日通知。通知以书面形式发送。",
    "第三条 生效",
    "本协议按照第一条的规定生效。",
)
EN = (
    "Article 1. Scope",
    "1. The Parties open the gate for 12 hours a day.",
    "2. Each Party sends 5 officers.",
    "Article 2. Notice",
    "Each Party gives notice 15 working days before. The notice is sent in writing.",
    "Article 3. Entry into force",
    "This Agreement enters into force as provided for in Article 1.",
)


def texts(**changed):
    return {
        lang: whole(lang, *lines)
        for lang, lines in ({"vi": VI, "zh": ZH, "en": EN} | changed).items()
    }  # fmt: skip


def replaced(lines, *words):
    """The lines with words put in the place of others; a line that is left empty goes."""
    joined = "\n".join(lines)
    for old, new in zip(words[::2], words[1::2], strict=True):
        assert joined.count(old) == 1
        joined = joined.replace(old, new)
    return tuple(line for line in joined.split("\n") if line)


def told(**changed):
    """Class, severity, parts, message and the odd language of what is found, length apart."""
    found = compare(texts(**changed)).findings
    return [(one.code, one.severity, one.ids, one.message, one.odd) for one in found if one.check != "length"]


def test_three_languages_with_the_same_parts_have_no_finding():
    assert told() == []


def test_a_wrong_number_is_one_finding_and_what_follows_is_compared():
    assert told(en=replaced(EN, "Article 2. N", "Article 3. N")) == [
        ("D23", "hard", ("art_2",), "number_differs", "en")
    ]


def test_a_number_left_out_by_all_alike_is_soft():
    found = told(
        vi=replaced(VI, "Điều 3", "Điều 4"),
        zh=replaced(ZH, "第三条", "第四条"),
        en=replaced(EN, "Article 3", "Article 4"),
    )
    assert found == [("D23", "soft", ("art_3",), "number_left_out", "")]


def test_a_number_that_stands_twice_beside_all_others_is_hard():
    doubled = (*EN[:5], "Article 2. Notice", "Each Party may withdraw a notice.", *EN[5:])
    assert ("D23", "hard", ("art_2-2",), "number_twice", "en") in told(en=doubled)


def test_a_number_after_a_greater_one_is_told():
    turned = (*VI[:3], *VI[5:], *VI[3:5])
    assert [(one[0], one[3]) for one in told(vi=turned)] == [("D32", "other_order"), ("D23", "number_misplaced")]


@pytest.mark.parametrize(
    ("changed", "ids"),
    [
        ({"zh": replaced(ZH, "二、各方派遣5名工作人员。", "")}, ("art_1__para_2",)),
        ({"en": EN[:5]}, ("art_3",)),
        ({"vi": VI[3:]}, ("art_1",)),
    ],
)
def test_a_part_that_one_language_lacks_is_told_once(changed, ids):
    found = [one for one in told(**changed) if one[0] == "D24"]
    assert found == [("D24", "hard", ids, "part_lacking", next(iter(changed)))]


def test_a_part_that_one_language_has_alone_is_its_own():
    found = told(zh=(*ZH, "第四条 其他", "双方另行商定。"))
    assert found == [("D24", "hard", ("art_4",), "part_lacking", "zh")]


def test_a_part_that_a_language_lacks_stands_where_it_would_stand():
    found = compare(texts(zh=replaced(ZH, "二、各方派遣5名工作人员。", ""))).findings
    (one,) = (one for one in found if one.code == "D24")
    start, end = one.spans["zh"]
    assert (start == end, "\n".join(replaced(ZH, "二、各方派遣5名工作人员。", ""))[:start][-6:]) == (True, "放12小时。")


@pytest.mark.parametrize(
    ("changed", "code", "message"),
    [
        ({"en": replaced(EN, " The notice is sent in writing.", "")}, "D25", "sentence_lacking"),
        ({"vi": replaced(VI, "bằng văn bản.", "bằng văn bản. Việc gửi không mất phí.")}, "D26", "sentence_added"),
    ],
)
def test_a_sentence_lost_or_added_names_the_language(changed, code, message):
    assert [one for one in told(**changed) if one[0] in ("D25", "D26")] == [
        (code, "hard", ("art_2",), message, next(iter(changed)))
    ]


def test_of_two_languages_a_sentence_more_is_one_that_the_other_lacks():
    both = texts(en=replaced(EN, " The notice is sent in writing.", ""))
    found = compare({lang: both[lang] for lang in ("vi", "en")}).findings
    assert [(one.code, one.odd) for one in found if one.check == "sentences"] == [("D25", "")]


def test_a_sentence_told_in_two_is_soft():
    found = told(en=replaced(EN, "15 working days before. The", "15 working days before, and the"))
    assert found == [("D25", "soft", ("art_2",), "sentences_joined", "en")]


def test_parts_that_changed_places_are_told_by_what_they_state_and_once():
    swapped = replaced(EN, "open the gate for 12 hours a day", "@", "Each Party sends 5 officers", "#")
    swapped = replaced(swapped, "The Parties @", "Each Party sends 5 officers", "#", "The gate is open 12 hours a day")
    assert told(en=swapped) == [("D32", "hard", ("art_1__para_1", "art_1__para_2"), "swapped", "en")]


def test_parts_without_facts_that_changed_places_are_told_by_their_length():
    long = {
        "vi": "phát triển nông nghiệp, lâm nghiệp và thủy sản;",
        "zh": "发展农业、林业和渔业；",
        "en": "development of agriculture, forestry and fisheries;",
    }
    short = {"vi": "du lịch;", "zh": "旅游；", "en": "tourism;"}
    marks = {"vi": ("a)", "b)"), "zh": ("（一）", "（二）"), "en": ("(a) ", "(b) ")}
    heads = {"vi": "Điều 1. Lĩnh vực", "zh": "第一条 领域", "en": "Article 1. Fields"}

    def listed(lang, first, second):
        return whole(lang, heads[lang], f"{marks[lang][0]} {first[lang]}", f"{marks[lang][1]} {second[lang]}")

    alike = {lang: listed(lang, long, short) for lang in heads}
    assert [one.code for one in compare(alike).findings if one.check == "order"] == []
    found = compare(alike | {"zh": listed("zh", short, long)}).hard
    assert [(one.code, one.message, one.odd) for one in found] == [("D32", "swapped", "zh")]
    two = compare({"vi": alike["vi"], "zh": listed("zh", short, long)}).findings
    assert [one.severity for one in two if one.check == "order"] == ["soft"]


def test_numbers_in_another_order_are_told():
    turned = (*EN[:1], EN[2], EN[1], *EN[3:])
    assert [(one[0], one[2], one[4]) for one in told(en=turned) if one[0] == "D32"] == [
        ("D32", ("art_1__para_1", "art_1__para_2"), "en")
    ]


@pytest.mark.parametrize(
    ("words", "reference"),
    [("in Article 1.", "in Article 7."), ("in Article 1.", "in paragraph 9 of Article 1.")],
)
def test_a_reference_that_leads_nowhere_is_told_in_its_language(words, reference):
    found = compare(texts(en=replaced(EN, words, reference))).hard
    assert [(one.code, one.odd) for one in found if one.message == "dangling_reference"] == [("D22", "en")]


@pytest.mark.parametrize(
    "words",
    [
        "in Article 1.",
        "in paragraph 2 of Article 1.",
        "in Article 7 of the Treaty of 1999.",
        "in the Border Law, Article 7.",
    ],
)
def test_a_reference_that_leads_somewhere_or_to_another_paper_is_not_told(words):
    found = compare(texts(en=replaced(EN, "in Article 1.", words))).findings
    assert [one for one in found if one.message == "dangling_reference"] == []
