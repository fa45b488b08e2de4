"""Quảng Ninh and Guangxi compare their texts: what is found, who accepts it and why, and when that no longer holds."""

from datetime import UTC, datetime

import pytest
from story_house import GX, LS, PROPOSE, QN, codes

from agreements.conftest import CONTENT, Table, table  # noqa: F401
from earlyspring.agreements.actions import deposit_text, draft_instrument
from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.models import Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.queries import clauses_kept, comparison_of
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import PartyKey

pytestmark = pytest.mark.django_db
AT = datetime(2026, 2, 10, 8, tzinfo=UTC)
VI = "BẢN GHI NHỚ\nĐiều 1. Thời gian\n1. Không ít hơn 12 giờ mỗi ngày.\n2. Hai Bên họp mỗi quý một lần.\n"
ZH = "备忘录\n第一条 时间\n一、每日不少于10小时。\n二、双方每季度举行一次会议。\n"


def deposit(table, vi=VI, zh=ZH):  # noqa: F811
    for lang, words in (("vi", vi), ("zh", zh)):
        deposit_text(table.instrument, words.encode(), lang=lang, by=QN, way=PROPOSE)


def found(table):  # noqa: F811
    made = comparison_of(table.instrument)
    return [] if made is None else list(made.findings)


def accept(table, one, by=QN, **more):  # noqa: F811
    said = {"fingerprint": one.finding.fingerprint, "bound": one.bound, "reason": "rounded", "user": None, "at": AT}
    return actions.accept_finding(table.instrument, by=by, **said | more)


def test_texts_are_compared_as_soon_as_two_languages_lie_there(table):  # noqa: F811
    deposit_text(table.instrument, VI.encode(), lang="vi", by=QN, way=PROPOSE)
    assert comparison_of(table.instrument) is None
    deposit_text(table.instrument, ZH.encode(), lang="zh", by=QN, way=PROPOSE)
    made = comparison_of(table.instrument)
    assert [(one.finding.severity, one.rows) for one in made.findings] == [("hard", ("art_1__para_1",))]
    assert [one.eid for one in made.rows] == ["preamble", "art_1", "art_1__para_1", "art_1__para_2"]
    assert made.rows[2].texts == {"vi": "1. Không ít hơn 12 giờ mỗi ngày.", "zh": "一、每日不少于10小时。"}
    assert (made.asked, len(made.blocking), made.unapproved) == ((QN, GX), 1, (QN, GX))


def test_what_cannot_be_read_is_told_and_never_counts_as_equal(table):  # noqa: F811
    deposit_text(table.instrument, VI.encode(), lang="vi", by=QN, way=PROPOSE)
    deposit_text(table.instrument, b"%PDF-1.7 a scan", lang="zh", by=QN, way=PROPOSE)
    made = comparison_of(table.instrument)
    assert (made.unread, made.langs, made.findings) == ({"zh": "not_a_document"}, ("vi",), ())


def test_a_difference_is_open_until_each_side_has_accepted_it_with_its_reason(table):  # noqa: F811
    deposit(table)
    host(table.house.mechanism, GX)
    accept(table, found(table)[0])
    one = found(table)[0]
    assert (one.settled, one.waits, [said.reason for said in one.accepted]) == (False, (GX,), ["rounded"])
    said = accept(table, one, by=GX, reason="取整")
    assert (found(table)[0].settled, comparison_of(table.instrument).blocking) == (True, ())
    actions.take_back(said, by=GX)
    assert found(table)[0].waits == (GX,)


def test_an_acceptance_falls_when_its_clause_changes_and_stays_when_another_does(table):  # noqa: F811
    deposit(table)
    accept(table, found(table)[0])
    deposit(table, vi=VI.replace("mỗi quý", "mỗi năm"), zh=ZH.replace("每季度", "每年"))
    assert [len(one.accepted) for one in found(table)] == [1]
    deposit(table, vi=VI.replace("mỗi ngày", "trong ngày"), zh=ZH)
    assert [len(one.accepted) for one in found(table)] == [0]


def test_acceptances_that_are_refused(table):  # noqa: F811
    deposit(table)
    one = found(table)[0]
    refused = lambda **more: codes(lambda: accept(table, one, **more), table.house)
    assert refused(reason="  ") == [("reason", "missing")]
    assert refused(by=LS) == [("party", "not_a_party")]
    assert refused(bound="0" * 64) == [("", "comparing_finding_gone")]
    assert refused(party=GX, paper="12/BB") == [("party", "not_own_party")]
    assert refused(paper="12/BB") == [("paper", "comparing_own_word_on_paper")]
    said = accept(table, one)
    assert refused() == [("", "comparing_accepted_already")]
    assert codes(lambda: actions.take_back(said, by=GX), table.house) == [("party", "not_own_party")]


def test_the_word_of_a_party_without_an_office_here_is_held_on_paper(table):  # noqa: F811
    deposit(table)
    PartyKey.objects.filter(mechanism=table.house.mechanism, party=GX).update(hosted=False)
    one = found(table)[0]
    assert codes(lambda: accept(table, one, party=GX), table.house) == [("paper", "missing")]
    said = accept(table, one, party=GX, paper="12/BB")
    assert [(each.party, each.paper) for each in found(table)[0].accepted] == [(GX, "12/BB")]
    actions.take_back(said, by=QN)
    assert found(table)[0].accepted == ()


def approve(table, by=QN, **more):  # noqa: F811
    together = Comparison.objects.latest("pk").together
    return actions.approve_texts(table.instrument, **{"together": together, "by": by, "user": None, "at": AT} | more)


def test_a_party_approves_all_languages_together_and_exactly_as_they_stand(table):  # noqa: F811
    deposit(table)
    said = approve(table)
    assert comparison_of(table.instrument).unapproved == (GX,)
    deposit(table, vi=VI + "3. Hết.", zh=ZH)
    made = comparison_of(table.instrument)
    assert ([one.same for one in made.approvals], made.unapproved) == ([False], (QN, GX))
    actions.take_back(said, by=QN)
    assert comparison_of(table.instrument).approvals == ()


def test_approvals_that_are_refused(table):  # noqa: F811
    deposit(table)
    refused = lambda **more: codes(lambda: approve(table, **more), table.house)
    assert refused(by=LS) == [("party", "not_a_party")]
    assert refused(together="0" * 64) == [("", "comparing_texts_changed")]
    assert refused(party=GX) == [("party", "not_own_party")]
    said = approve(table)
    assert refused() == [("", "comparing_approved_already")]
    assert codes(lambda: actions.take_back(said, by=GX), table.house) == [("party", "not_own_party")]


def test_all_languages_of_the_agreement_are_approved_together(house):
    content = CONTENT | {"languages": ["vi", "zh", "en"]}
    table = Table(house, house.agreed(draft_instrument(house.mechanism, content, by=QN, way=PROPOSE)).item)  # noqa: F811
    deposit(table)
    assert codes(lambda: approve(table), house) == [("", "comparing_text_missing")]


def sides(table):  # noqa: F811
    held = clauses_kept(Comparison.objects.latest("pk"))
    return [next(one for one in held[lang] if one.eid == "art_1") for lang in ("vi", "zh")]


TWO_VI = "BẢN GHI NHỚ\nĐiều 1. Thời gian\nHai Bên họp. Mỗi Bên phải báo trước. Hết.\n"
TWO_ZH = "备忘录\n第一条 时间\n双方举行会议。各方应提前通知。完。\n"


def link(table, rows=(0,), columns=(1,), by=QN):  # noqa: F811
    told = {"rows": rows, "columns": columns, "by": by, "user": None, "at": AT}
    return actions.link_sentences(table.instrument, *sides(table), **told)


def test_sentences_are_linked_by_a_person_and_the_link_lives_as_long_as_they_stand(table):  # noqa: F811
    deposit(table, TWO_VI, TWO_ZH)
    before = [one.finding.message for one in found(table)]
    made = link(table)
    actions.compare_texts(table.instrument, at=AT)
    assert [one.finding.message for one in found(table)] != before
    link(table, rows=(0,), columns=(0,))
    assert list(LinkedSentences.objects.values_list("pk", flat=True)) != [made.pk]
    actions.compare_texts(table.instrument, at=AT)
    assert [one.finding.message for one in found(table)] == before


def test_links_that_are_refused(table):  # noqa: F811
    deposit(table, TWO_VI, TWO_ZH)
    refused = lambda **more: codes(lambda: link(table, **more), table.house)
    assert refused(by=LS) == [("party", "not_a_party")]
    assert refused(rows=(), columns=()) == [("", "comparing_nothing_chosen")]
    assert refused(rows=(7,)) == [("", "comparing_sentence_gone")]
    assert refused(rows=(0, 2)) == [("", "comparing_not_in_a_row")]
    made = link(table)
    unlink = lambda by: actions.unlink_sentences(made, by=by, instrument=table.instrument)
    assert codes(lambda: unlink(LS), table.house) == [("party", "not_a_party")]
    unlink(GX)
    assert LinkedSentences.objects.count() == 0


def test_comparing_again_keeps_one_comparison_and_its_clauses_once(table):  # noqa: F811
    deposit(table)
    before = Clause.objects.count()
    actions.compare_texts(table.instrument, at=AT)
    assert (Comparison.objects.count(), Clause.objects.count()) == (1, before)
