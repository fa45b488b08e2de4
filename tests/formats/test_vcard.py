import re

import pytest
from hypothesis import given
from icalendar.parser import Contentlines

from earlyspring.formats.vcard import CONTROL, Card, escaped, folded, vcard

from .given import GX, HOSTILE, QN, TEXTS, WORDS

LAN = Card(
    uid="urn:x-earlyspring:gx-vn:T-1",
    names={"zh": "阮兰", "vi": "Nguyễn Thị Lan"},
    titles={"vi": "Chủ tịch", "zh": "主席", "en": "Chairperson"},
    units=(QN, {"vi": "Sở Ngoại vụ", "zh": "外事厅"}),
    language="vi",
    note="Ngày 22 tháng 11, 2026",
)


def read(data):
    """Lines as RFC 6350 reads them, by the reader of the iCalendar library: unfolded, values not yet unescaped."""
    return [str(line) for line in Contentlines.from_ical(data) if line]


def unescaped(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value, flags=re.DOTALL)


def test_a_card_says_names_in_their_scripts_and_titles_in_each_language():
    assert read(vcard([LAN])) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID:urn:x-earlyspring:gx-vn:T-1",
        "FN;ALTID=1;LANGUAGE=vi:Nguyễn Thị Lan",
        "FN;ALTID=1;LANGUAGE=zh-Hans:阮兰",
        "N;ALTID=1;LANGUAGE=vi:Nguyễn Thị Lan;;;;",
        "N;ALTID=1;LANGUAGE=zh-Hans:阮兰;;;;",
        "ORG;ALTID=1;LANGUAGE=vi:Quảng Ninh;Sở Ngoại vụ",
        "ORG;ALTID=1;LANGUAGE=zh-Hans:广宁省;外事厅",
        "TITLE;ALTID=1;LANGUAGE=vi:Chủ tịch",
        "TITLE;ALTID=1;LANGUAGE=zh-Hans:主席",
        "TITLE;ALTID=1;LANGUAGE=en:Chairperson",
        "NOTE;LANGUAGE=vi:Ngày 22 tháng 11\\, 2026",
        "END:VCARD",
    ]


def test_without_a_name_it_is_the_card_of_the_office():
    card = Card("urn:x:1", {}, {"zh": "主席"}, (GX,), "vi")
    assert read(vcard([card]))[2:6] == [
        "KIND:org",
        "UID:urn:x:1",
        "FN;ALTID=1;LANGUAGE=zh-Hans:主席",
        "ORG;ALTID=1;LANGUAGE=vi:Quảng Tây",
    ]


def test_a_card_that_nothing_tells_apart_is_refused():
    with pytest.raises(ValueError, match="urn:x:1: a card without a name"):
        vcard([Card("urn:x:1", {}, {}, (), "vi")])


def test_telephone_and_mail_are_written_when_they_are_given():
    lines = read(
        vcard([Card("urn:x:1", {"en": "Lan"}, {}, (), "en", phones=("+84 1; 2",), emails=("lan@example.org",))])
    )
    assert lines[-3:-1] == ["TEL;VALUE=text:+84 1\\; 2", "EMAIL:lan@example.org"]


@given(WORDS)
def test_no_word_breaks_out_of_its_value(words):
    value = escaped(words)
    assert not re.search("[\r\n]", value)
    assert not CONTROL.search(value)
    plain = CONTROL.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))
    assert unescaped(value) == plain


@given(WORDS)
def test_folded_lines_are_short_and_unfold_to_what_was_said(words):
    line = f"NOTE:{escaped(words)}"
    data = folded(line)
    pieces = data.split(b"\r\n")
    assert pieces.pop() == b""
    assert max(map(len, pieces)) <= 75
    assert all(piece.decode() for piece in pieces)
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line.encode(errors="replace")
    assert all(piece.startswith(b" ") for piece in pieces[1:])


@given(TEXTS, TEXTS)
def test_a_card_is_one_card_whatever_it_says(names, titles):
    lines = read(vcard([Card("urn:x:1 <b>", names, titles, (GX,), "zh")]))
    assert [lines.count("BEGIN:VCARD"), lines.count("END:VCARD"), lines[3]] == [1, 1, "UID:urn:x:1%20%3Cb%3E"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_as_they_were(words):
    line = read(vcard([Card("urn:x:1", {"en": words}, {}, (), "en")]))[4]
    plain = CONTROL.sub("\ufffd", words.replace("\r\n", "\n")).encode(errors="replace").decode()
    assert unescaped(line.removeprefix("FN;ALTID=1;LANGUAGE=en:")) == plain
