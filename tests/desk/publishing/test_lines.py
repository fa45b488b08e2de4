"""A content as people read it: parts in words of each language; what is other in two readings is told part by part."""

from earlyspring.desk.publishing.changed import changes
from earlyspring.desk.publishing.lines import Reader, lines_of

NAMES = {
    "fields": {"trade": {"vi": "thương mại", "zh": "贸易", "en": "trade"}},
    "side": {"VN": {"vi": "phía Việt Nam", "zh": "越方", "en": "Vietnamese side"}},
}
WEI = {"kind": "body", "item": "B-GX", "words": {"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}}
LAN = {"kind": "body", "item": "B-QN", "words": {"vi": "Quảng Ninh", "en": "Quảng Ninh"}}


def read(kind, content):
    return [(one.label, one.plain or dict(one.words)) for one in lines_of(Reader(kind, "en", NAMES), content)]


def test_texts_stand_in_each_language_and_codes_and_days_once():
    content = {"as_of": "2026-02", "value": 1200, "fields": ["trade"], "text": {"vi": "Tăng", "en": "Grew"}}
    assert read("result", content) == [
        ("Text", {"vi": "Tăng", "zh": "", "en": "Grew"}),
        ("Value", "1,200"),
        ("As of", "February 2026"),
        ("Fields of cooperation", "trade"),
    ]


def test_a_figure_begins_with_what_is_counted_and_what_a_statement_is_about_stands_in_words():
    count = {"what": "delegates", "value": 120, "qualifier": "about", "status": "actual"}
    assert read("session", {"counts": [count]}) == [("Counted", "delegates · 120 · about · actual")]
    assert read("session", {"statements": [{"about": "focus"}]})[0][1] == "a focus of work"


def test_a_list_of_names_is_one_line_and_lacks_a_language_where_one_of_them_does():
    assert read("commitment", {"parties": [WEI, LAN]}) == [
        ("Parties", {"vi": "Quảng Tây, Quảng Ninh", "zh": "", "en": "Guangxi, Quảng Ninh"})
    ]


def test_each_of_a_list_of_things_has_its_line_with_its_days_as_a_span():
    member = {"class": "member", "class_words": {"vi": "thành viên", "zh": "成员", "en": "member"}}
    member |= {"from": "2016", "to": "2020-01-01"}
    assert read("body", {"side": "VN", "memberships": [member]}) == [
        ("Side", "Vietnamese side"),
        (
            "Memberships",
            {
                "vi": "thành viên · năm 2016 – ngày 31/12/2019",
                "zh": "成员 · 2016年至2019年12月31日",
                "en": "member · 2016 – 31 December 2019",
            },
        ),
    ]


def test_what_is_other_is_told_with_both_and_what_stands_in_both_is_left_out():
    reader = Reader("commitment", "en", NAMES)
    before = lines_of(reader, {"code": "C-1", "due": [{"no": 0, "on": "2026"}], "nature": "recurrent"})
    after = lines_of(reader, {"code": "C-1", "due": [{"no": 0, "on": "2026"}, {"no": 1, "on": "2027"}]})
    assert [
        (one.label, [row.plain for row in one.before], [row.plain for row in one.after])
        for one in changes(before, after)
    ] == [
        ("Due on", [], ["1 · 2027"]),
        ("Nature", ["recurrent"], []),
    ]
