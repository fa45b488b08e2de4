"""The clauses of what is deposited are found in three languages, by whom the file opens, and in no older version."""

from dataclasses import replace

import pytest
from story_house import GX, PROPOSE, QN

from earlyspring.agreements.actions import deposit_text
from earlyspring.agreements.comparing.clauses import UNREAD, read_what_is_here
from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.comparing.searching import clauses_with, marks_of
from earlyspring.lang.across import asked_of
from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.models import Blob

pytestmark = pytest.mark.django_db
VI = "Bản ghi nhớ\nĐiều 1. Cửa khẩu\n1. Hai Bên mở cửa khẩu Đồng Đăng.\na) Giờ làm việc\nĐiều 2. Họp tại Nam Ninh".encode()
ZH = "备忘录\n第一条 口岸\n一、双方开放同登口岸。\n第二条 在南宁开会".encode()
EN = b"Memorandum\nArticle 1. Gates\n1. The Parties open the gate of Dong Dang.\nArticle 2. Meeting in Nanning"
NANNING = Concept("nanning", "place", {"vi": (Term("Nam Ninh"),), "zh": (Term("南宁"),), "en": (Term("Nanning"),)})


@pytest.fixture
def laid(table):
    for lang, data in (("vi", VI), ("zh", ZH)):
        table.house.agreed(deposit_text(table.instrument, data, lang=lang, by=QN, way=PROPOSE))
    english = {"lang": "en", "standing": "working_translation"}
    table.house.agreed(deposit_text(table.instrument, EN, by=QN, way=PROPOSE, **english))
    return table


def found(table, words, base=None, opened=lambda digests: digests, **more):
    asked = asked_of(words, base)
    return [
        (one.instrument, one.lang, one.eid)
        for one in clauses_with(table.house.mechanism, words, asked, opened, **more).clauses
    ]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("cửa khẩu Đồng Đăng", [("vi", "art_1__para_1")]),
        ("cua khau dong dang", [("vi", "art_1__para_1")]),
        ("口岸", [("zh", "art_1"), ("zh", "art_1__para_1")]),
        ("同登口", [("zh", "art_1__para_1")]),
        ("登", [("zh", "art_1__para_1")]),
        ("gate dong", [("en", "art_1__para_1")]),
        ("nam ninh", [("vi", "art_2")]),
        ("bình đẳng", []),
    ],
)
def test_a_clause_is_found_by_its_words(laid, words, where):
    assert found(laid, words) == [(laid.item, *one) for one in where]


@pytest.mark.parametrize("words", ["nam ninh", "南宁", "Nanning"])
def test_a_term_leads_to_the_clause_in_every_language(laid, words):
    across = found(laid, words, TermBase((NANNING,)))
    assert sorted(across) == [(laid.item, lang, "art_2") for lang in ("en", "vi", "zh")]


def test_of_several_versions_the_last_is_searched(laid):
    again = VI.replace("Đồng Đăng".encode(), "Hữu Nghị".encode())
    laid.house.agreed(deposit_text(laid.instrument, again, lang="vi", version=2, by=QN, way=PROPOSE))
    assert (found(laid, "dong dang"), found(laid, "huu nghi")) == (
        [(laid.item, "en", "art_1__para_1")],
        [(laid.item, "vi", "art_1__para_1")],
    )


def test_what_does_not_open_is_not_found(laid):
    vietnamese = Clause.objects.filter(lang="vi").values_list("sha256", flat=True)
    assert found(laid, "cua khau", opened=lambda digests: set(digests) - set(vietnamese)) == []
    assert found(laid, "cua khau", opened=lambda digests: ()) == []


def test_what_a_party_keeps_to_itself_is_in_no_index(table):
    deposit_text(table.instrument, VI, lang="vi", handling="internal", by=QN, way=PROPOSE)
    assert (list(Clause.objects.all()), read_what_is_here(table.house.mechanism)) == ([], 0)


def test_a_text_of_the_register_whose_only_file_is_a_partys_own_is_in_no_index_until_it_lies_open(laid):
    mechanism, vietnamese = laid.house.mechanism, Blob.objects.get(name=f"{laid.item}-1-vi")
    Clause.objects.all().delete()
    Blob.objects.update(handling="internal")
    assert (read_what_is_here(mechanism), Clause.objects.count()) == (0, 0)
    keep(mechanism, VI, name="vi", media_type="text/plain", party=GX, handling="open")
    assert (read_what_is_here(mechanism), set(Clause.objects.values_list("sha256", flat=True))) == (
        1,
        {vietnamese.sha256},
    )


def test_a_clause_is_called_by_the_marks_from_its_article_on(laid):
    asked = asked_of("giờ làm việc")
    hits = clauses_with(laid.house.mechanism, "giờ làm việc", asked, lambda digests: digests).clauses
    assert list(marks_of(laid.house.mechanism, hits).values()) == ["Điều 1. 1. a)"]
    assert [one.snippet(asked) for one in hits] == ["a) Giờ làm việc"]


def test_texts_that_came_by_another_way_are_read_once(laid):
    mechanism, before = laid.house.mechanism, list(Clause.objects.values_list("sha256", "lang", "eid", "folded"))
    Clause.objects.all().delete()
    assert found(laid, "dong dang") == []
    assert (read_what_is_here(mechanism), read_what_is_here(mechanism)) == (3, 0)
    assert sorted(Clause.objects.values_list("sha256", "lang", "eid", "folded")) == sorted(before)


def test_a_scan_is_not_tried_again(table):
    table.house.agreed(deposit_text(table.instrument, b"%PDF-1.7 a scan", lang="vi", by=QN, way=PROPOSE))
    assert [(one.kind, one.folded) for one in Clause.objects.all()] == [(UNREAD, "")]
    assert read_what_is_here(table.house.mechanism) == 0


def test_a_file_that_is_not_here_is_not_read(laid):
    Clause.objects.all().delete()
    Blob.objects.all().delete()
    assert read_what_is_here(laid.house.mechanism) == 0


def test_what_was_tried_out_is_found_where_it_is_asked_for(table):
    deposit_text(table.instrument, VI, lang="vi", by=GX, way=replace(PROPOSE, exercise=True))
    assert (found(table, "dong dang"), found(table, "dong dang", exercise=True)) == (
        [],
        [(table.item, "vi", "art_1__para_1")],
    )
