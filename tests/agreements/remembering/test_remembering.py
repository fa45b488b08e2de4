"""What two texts of Quảng Ninh and Guangxi say side by side is remembered; a file of another tool is taken over beside it."""

from datetime import UTC, datetime

import pytest
from story_house import PROPOSE, QN

from agreements.conftest import CONTENT, Table, table  # noqa: F401
from earlyspring.agreements.actions import deposit_text, draft_instrument
from earlyspring.agreements.remembering.actions import forget, remember, units_in
from earlyspring.agreements.remembering.models import ComparedUnit, RememberedUnit
from earlyspring.agreements.remembering.queries import memory_of, units_of
from earlyspring.agreements.remembering.texts import bitexts_of
from earlyspring.formats.tmx import read_tmx, tmx
from earlyspring.formats.units import Bitext, Place, Segment, Unit
from earlyspring.formats.xliff import read_xliff, xliff
from earlyspring.lang.fold import query
from earlyspring.ledger.refused import Refused

pytestmark = pytest.mark.django_db
AT = datetime(2026, 2, 10, 8, tzinfo=UTC)
VI = "BẢN GHI NHỚ\nĐiều 1. Thời gian\n1. Không ít hơn 12 giờ mỗi ngày. Hai Bên họp mỗi quý.\n"
ZH = "备忘录\n第一条 时间\n一、每日不少于10小时。双方每季度举行会议。\n"
EN = "MEMORANDUM\nArticle 1. Time\n1. Not less than 12 hours per day. The Parties meet every quarter.\n"
UNIT = Unit("", {"vi": "Hai Bên đồng ý.", "zh": "双方同意。"}, {"note": "x"}, "2026-02-06T08:00:00Z")


@pytest.fixture
def compared(table):  # noqa: F811
    draft_instrument(table.house.mechanism, CONTENT | {"languages": ["vi", "zh", "en"]}, by=QN, way=PROPOSE, item="I-3")
    three = Table(table.house, "I-3")
    for lang, words in (("vi", VI), ("zh", ZH), ("en", EN)):
        deposit_text(three.instrument, words.encode(), lang=lang, by=QN, way=PROPOSE)
    return three


def test_sentences_of_three_languages_stand_together_with_their_place(compared):
    units = units_of(compared.house.mechanism)
    found = [one for one in units if one.props["eid"] == "art_1__para_1"]
    assert [one.texts for one in found] == [
        {
            "vi": "Không ít hơn 12 giờ mỗi ngày.",
            "zh": "每日不少于10小时。",
            "en": "Not less than 12 hours per day.",
        },
        {"vi": "Hai Bên họp mỗi quý.", "zh": "双方每季度举行会议。", "en": "The Parties meet every quarter."},
    ]
    assert found[0].props["document"] == compared.instrument.item
    assert read_tmx(tmx(units, "1")) == tuple(units)


def test_two_languages_stand_clause_by_clause_with_what_was_found(compared):
    (text,) = bitexts_of(compared.house.mechanism, "vi", "zh")
    place = next(one for one in text.places if one.eid == "art_1__para_1")
    assert place.segments == (
        Segment("Không ít hơn 12 giờ mỗi ngày.", "每日不少于10小时。"),
        Segment("Hai Bên họp mỗi quý.", "双方每季度举行会议。"),
    )
    assert [note.split(" · ")[1] for note in place.notes] == ["hard"]
    assert read_xliff(xliff([text])) == (text,)
    assert bitexts_of(compared.house.mechanism, "vi", "zh", item="I-NOWHERE") == []


def test_what_a_file_says_is_kept_once_for_its_party_alone(compared):
    mechanism = compared.house.mechanism
    unfit = [Unit("", {"vi": "Một."}), Unit("", {"vi": "x" * 10_001, "zh": "一"}), Unit("", {"fr": "un", "vi": "một"})]
    assert remember(mechanism, [UNIT, UNIT, *unfit], by=QN, user=None, at=AT) == (1, 1, 3)
    assert remember(mechanism, [UNIT], by=QN, user=None, at=AT) == (0, 1, 0)
    own = list(memory_of(mechanism, QN))[-1].unit
    assert (own.texts, own.props, own.made) == (UNIT.texts, UNIT.props, UNIT.made)
    assert [one.unit for one in memory_of(mechanism, "B-GX")] == units_of(mechanism)
    assert (forget(mechanism, by=QN), forget(mechanism, by=QN)) == (1, 0)


def test_a_sentence_finds_what_is_like_it(compared):
    memory = memory_of(compared.house.mechanism, QN)
    (near, *_rest) = memory.like("Hai Bên họp mỗi năm.", ["vi"])
    assert near.unit.texts["zh"] == "双方每季度举行会议。"
    (near, *_rest) = memory.like("双方每年度举行会议", ["vi", "zh"])
    assert near.unit.texts["vi"] == "Hai Bên họp mỗi quý."
    assert (memory.like("…", ["vi"]), memory.like("trọng tài viên", ["vi"])) == ([], [])


def test_a_list_of_two_sources_is_read_by_stretches(compared):
    mechanism = compared.house.mechanism
    remember(mechanism, [Unit("", {"vi": f"Câu {no}.", "zh": f"句{no}。"}) for no in range(5)], by=QN, user=None, at=AT)
    memory = memory_of(mechanism, QN)
    every = [one.texts["vi"] for one in memory]
    assert (len(memory), len(every), every[-5:]) == (len(every), len(every), [f"Câu {no}." for no in range(5)])
    assert [one.texts["vi"] for start in range(0, len(every), 3) for one in memory[start : start + 3]] == every
    found = memory.with_words(query("cau"))
    more = found.then(memory[:2])
    assert (len(found), len(more), [one.texts["vi"] for one in more[4:7]]) == (5, 7, [every[-1], *every[:2]])


def test_a_later_comparison_takes_the_place_of_the_sentences_of_the_one_before(compared):
    before = units_of(compared.house.mechanism)
    deposit_text(compared.instrument, VI.replace("12", "14").encode(), lang="vi", by=QN, way=PROPOSE)
    deposit_text(compared.instrument, ZH.replace("10", "14").encode(), lang="zh", by=QN, way=PROPOSE)
    after = units_of(compared.house.mechanism)
    assert (len(before), len(after), ComparedUnit.objects.count()) == (len(after), len(after), len(after))
    assert [one.texts["vi"] for one in after if "giờ" in one.texts["vi"]] == ["Không ít hơn 14 giờ mỗi ngày."]


def test_a_memory_that_would_be_too_large_is_refused_whole(compared, monkeypatch):
    monkeypatch.setattr("earlyspring.agreements.remembering.actions.MOST", 2)
    mechanism = compared.house.mechanism
    many = [Unit("", {"vi": f"Câu {no}.", "zh": f"句{no}。"}) for no in range(3)]
    take = lambda units, by=QN: remember(mechanism, units, by=by, user=None, at=AT)
    with pytest.raises(Refused) as refused:
        take(many)
    assert [(one.path, one.code, one.given, one.expected) for one in refused.value.faults] == [
        ("file", "memory_full", "3", "2")
    ]
    assert (RememberedUnit.objects.count(), take(many[:2]), take(many[:1]), take(many[2:], by="B-GX")) == (
        0,
        (2, 0, 0),
        (0, 1, 0),
        (1, 0, 0),
    )


def test_sentences_without_a_counterpart_are_no_units():
    text = Bitext("d", "vi", "zh", (Place("art_1", (Segment("a", "甲"), Segment("b"))),))
    assert list(units_in([text])) == [Unit("", {"vi": "a", "zh": "甲"}, {"document": "d", "eid": "art_1"})]
