"""However the entries of a review arrive at another node, in whatever order and pieces, it says the same."""

import base64
import random

import pytest
from ledger.register_rows import around, rows_of
from story_house import GX, LS, PROPOSE, QN

from earlyspring.ledger import actions
from earlyspring.ledger.apply import apply
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.logs import receive
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.record.statements import LogKey
from earlyspring.review.actions import (
    accept,
    ask_centre,
    assent_follow_up,
    begin_report,
    freeze,
    open_evidence,
    receive_report,
    reject,
    set_indicator,
    set_milestone,
    set_target,
    state_on_line,
    submit_report,
    take_step,
    view_report,
    write_report,
)
from earlyspring.review.follow_up import follow_ups
from review.conftest import WHY

pytestmark = pytest.mark.django_db
NEW = (
    *("milestone", "indicator", "target", "round", "report", "evidence", "report_view", "assessment"),
    *("review", "finding", "request", "step"),
)


def a_whole_review(year):
    """Every kind of the review, versions that follow one another, a sheet declined and accepted, a follow-up."""
    house = year.house
    counted = {"title": WHY, "measure": "number", "unit": "calls", "aggregation": "sum"}
    indicator = house.agreed(set_indicator(year.commitment(0), counted, by=QN, way=PROPOSE))
    house.agreed(set_target(indicator, {"period_end": "2026-12-31", "value": 60}, by=GX, way=PROPOSE))
    house.agreed(set_milestone(year.commitment(0), {"title": WHY, "on": "2026-10-01"}, by=QN, way=PROPOSE))
    year.obligations()
    evidence = open_evidence(year.evidence(), to="mechanism", by=QN)
    values = [{"indicator": indicator.item, "period_end": "2026-11-30", "value": 45}]
    content = {"completion": "limited", "evidence": [evidence.item], "values": values}
    for completion in ("limited", "substantial"):
        draft = begin_report(year.asked(), by=QN)
        draft = write_report(draft, content | {"completion": completion}, revision=1, by=QN)
        report = receive_report(submit_report(draft, by=QN), by=QN)
    view_report(report, view="disputed", reason=WHY, by=GX)
    view_report(report, view="confirmed", by=GX)
    for completions in ({"qn": "limited", "gx": "complete"}, {"gx": "limited"}):
        year.rated(0, **completions)
    request = ask_centre(year.mechanism, {"title": WHY, "level": "ministry", "submitted": WHY}, by=QN)
    take_step(request, {"class": "submitted", "on": "2026-11-01"}, by=QN)
    sheet = year.filled()
    year.write(0, finding="views_differ", completion=None, outcome="refer_up")
    for party in (QN, GX):
        state_on_line(year.line(0), {"en": party}, revision=0, by=party)
    freeze(sheet, by=QN)
    reject(sheet, by=LS, reason="Once more.")
    freeze(sheet, by=QN)
    for party in (GX, LS):
        accept(sheet, by=party)
    assent_follow_up(year.mechanism, sheet.review, by=GX)
    return sheet


def pieces(document, seed):
    rng = random.Random(seed)
    found = []
    for log in document["logs"]:
        size = len(log["entries"])
        found += [(log, cut) for cut in sorted({size, *(rng.randint(1, size) for _ in range(3))})]
    rng.shuffle(found)
    return found


def delivered(document, seed):
    away = Mechanism.objects.create(key=document["mechanism"], founders=document["founders"])
    for log, cut in pieces(document, seed):
        key = LogKey(log["party"], log["circle"], log["epoch"])
        fresh = receive(away, key, [base64.b64decode(one) for one in log["entries"][:cut]], log["keys"])
        apply(away, {entry.item for entry in fresh})
    return away


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("whole", [True, False])
def test_any_order_and_any_pieces_say_the_same(year, seed, whole):
    sheet = a_whole_review(year)
    if whole:
        assent_follow_up(year.mechanism, sheet.review, by=LS)
    home = year.mechanism
    written, rows, beside = dump(home), rows_of(home), around(home)
    assert [kind for kind in NEW if not rows[kind]] == []
    Mechanism.objects.filter(pk=home.pk).update(key="at-home")
    away = delivered(written, seed)
    assert rows_of(away) == rows
    assert around(away) == beside
    assert set(NEW) <= set(KINDS)


def test_the_other_node_answers_what_follows(year):
    """Wei reads the review on a node that has no worksheet, and finds there what waits for Guangxi."""
    sheet = a_whole_review(year)
    written = dump(year.mechanism)
    Mechanism.objects.filter(pk=year.mechanism.pk).update(key="at-home")
    away = delivered(written, 1)
    (motion,) = follow_ups(away, sheet.review)
    waiting = [party for party in motion.parties if not motion.answers.filter(party=party).exists()]
    assert (motion.state, waiting) == ("open", [LS])
    assert actions.parties_of(away) == frozenset({QN, GX, LS})
