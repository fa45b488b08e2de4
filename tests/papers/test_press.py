"""A press release: its headline, who gave it, its sentences, in one language or in two side by side."""

from io import BytesIO

import pytest
from docx import Document

from earlyspring.papers import write
from earlyspring.papers.facts import Body
from earlyspring.papers.press_facts import PressRelease
from earlyspring.papers.view import view

HEAD = {"vi": "Kết quả", "zh": "会晤举行", "en": "What came of it"}
FIRST = {"vi": "Một câu.", "zh": "一句话。", "en": "A sentence."}
PARTY = Body({"vi": "Quảng Ninh", "zh": "广宁", "en": "Quang Ninh"}, "VN")


def release(**more):
    said = {"mechanism": HEAD, "organ": HEAD, "year": 2026, "as_of": "2026-02-12", "on": "2026-02-12"}
    return PressRelease(**said, paragraphs=((FIRST, FIRST), (FIRST,)), **more)


def told(paper, lang):
    seen = view(paper, lang, own_first=True)
    return [(one["label"], "".join(run["t"] for run in one["runs"])) for one in seen["particulars"]]


def test_its_head_says_who_gave_it_and_before_which_hour_it_is_not_published():
    hour = dict.fromkeys(HEAD, "2026-02-12 18:00")
    assert told(release(released_by=(PARTY,), not_before=hour), "en") == [
        ("Date", "12 February 2026"),
        ("Released by", "Quang Ninh"),
        ("Not before", "2026-02-12 18:00"),
    ]
    assert told(release(), "zh")[1] == ("公布方", "草稿，未公布")


def test_its_sentences_stand_in_paragraphs():
    (section,) = view(release(), "vi", own_first=True)["sections"]
    assert (section["heading"], section["layout"]) == ("I. Nội dung", "running")
    assert [len(group["lines"]) for group in section["groups"]] == [2, 1]


@pytest.mark.parametrize("langs", [("vi",), ("zh",), ("en",), ("vi", "zh")])
def test_it_is_written_in_both_forms_and_alike_each_time(langs):
    assert write(release(), langs) == write(release(), langs)
    words = "\n".join(
        one.text for one in Document(BytesIO(write(release(), langs, "docx"))).element.body.iter() if one.text
    )
    assert [lang for lang in langs if HEAD[lang] not in words or FIRST[lang] not in words] == []
