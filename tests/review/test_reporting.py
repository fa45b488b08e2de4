"""A report is written at the agency, handed in, returned or received; until then nobody else sees it."""

import pytest
from story_house import GX, LS, PROPOSE, QN, codes

from earlyspring.ledger import actions
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.models import Entry
from earlyspring.review.actions import (
    Collision,
    assess,
    begin_report,
    receive_report,
    return_report,
    set_indicator,
    submit_report,
    view_report,
    write_report,
)
from earlyspring.review.commitment_opinions import opinions_on
from earlyspring.review.models import Draft, Report
from earlyspring.review.queries import owed
from review.conftest import WHY, officer

pytestmark = pytest.mark.django_db
DONE = {"completion": "substantial", "narrative": {"en": "The line rings."}, "no_evidence_reason": {"en": "Calls."}}


@pytest.fixture
def draft(year):
    year.obligations()
    return begin_report(year.asked(), by=QN)


def written(draft, **content):
    draft.refresh_from_db()
    return write_report(draft, DONE | content, revision=draft.revision, by=QN)


def handed_in(draft, **content):
    return submit_report(written(draft, **content), by=QN)


def refused_at_submission(draft, house, **content):
    one = written(draft, **content)
    return codes(lambda: submit_report(one, by=QN), house)


def to_receive(year):
    """The own party's reports that wait for its secretariat."""
    return [one.draft for one in owed(year.mechanism, reader=QN, party=QN) if one.state == "submitted"]


def test_the_way_of_a_report(year, draft):
    evidence = year.evidence()
    report = receive_report(handed_in(draft, evidence=[evidence.item]), by=QN)
    assert (report.standing, report.rev, report.completion, report.party) == ("own", 1, "substantial", QN)
    assert (report.submitted_on, report.received_on) == ("2026-12-10", "2026-12-10")
    assert report.content()["evidence"] == [evidence.item]
    assert [one.state for one in owed(year.mechanism, reader=QN, party=QN, commitment=year.commitments[0])] == [
        "received"
    ]


def test_before_it_is_received_nobody_else_sees_it(year, draft):
    handed_in(draft, narrative={"en": "Zyqmark."})
    assert [one.state for one in owed(year.mechanism, reader=GX, party=QN)] == ["asked", "asked"]
    assert [one.state for one in owed(year.mechanism, reader=QN, party=QN)].count("submitted") == 1
    assert Report.objects.count() == 0
    assert not any(b"Zyqmark" in bytes(entry.envelope) for entry in Entry.objects.all())
    assert "Zyqmark" not in str(dump(year.mechanism))


def test_a_report_is_returned_and_written_anew(year, draft):
    returned = return_report(handed_in(draft), reason="Which calls?", by=QN)
    assert (returned.state, returned.reason) == ("returned", "Which calls?")
    second = begin_report(year.asked(), by=QN)
    assert (second.rev, second.narrative, second.state) == (2, DONE["narrative"], "draft")
    assert receive_report(handed_in(second), by=QN).rev == 2


def test_a_later_revision_takes_the_place_of_a_received_one(year, draft):
    first = receive_report(handed_in(draft), by=QN)
    again = receive_report(handed_in(begin_report(year.asked(), by=QN), completion="complete"), by=QN)
    assert (again.item, again.rev, again.completion) == (first.item, 2, "complete")
    assert Report.objects.filter(item=first.item).count() == 2


def test_steps_that_are_refused(year, draft):
    assert codes(lambda: begin_report(year.asked(), by=QN), year.house) == [("rev", "draft_open")]
    assert codes(lambda: receive_report(draft, by=QN), year.house) == [("state", "report_state_does_not_follow")]
    one = handed_in(draft)
    assert codes(lambda: return_report(one, reason=" ", by=QN), year.house) == [("reason", "missing")]
    assert codes(lambda: write_report(one, DONE, revision=one.revision, by=QN), year.house) == [
        ("state", "report_state_does_not_follow")
    ]
    for act in (lambda: submit_report(one, by=QN), lambda: begin_report(year.asked(), by=QN)):
        assert len(codes(act, year.house)) == 1


def test_another_party_has_no_hand_in_it(year, draft):
    one = handed_in(draft)
    acts = (
        lambda: begin_report(year.asked(), by=GX),
        lambda: write_report(draft, DONE, revision=1, by=GX),
        lambda: submit_report(draft, by=GX),
        lambda: return_report(one, reason="x", by=GX),
        lambda: receive_report(one, by=GX),
    )
    for act in acts:
        assert ("party", "not_own_party") in codes(act, year.house)


def test_all_that_is_missing_is_told_at_once(year, draft):
    obstacles = [{"code": "waiting_other_side"}, {"code": "awaiting_centre"}]
    found = refused_at_submission(draft, year.house, no_evidence_reason={}, obstacles=obstacles)
    assert found == [
        ("evidence", "no_evidence_stated"),
        ("obstacles[0]", "waits_for_nobody"),
        ("obstacles[1].what", "nothing_submitted"),
        ("obstacles[1].on", "nothing_submitted"),
    ]


def test_figures_that_do_not_fit(year, draft):
    said = {"title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    calls = year.house.agreed(set_indicator(year.commitment(0), said, by=QN, way=PROPOSE))
    other = year.house.agreed(set_indicator(year.commitment(1), said, by=QN, way=PROPOSE))
    figure = {"indicator": calls.item, "period_end": "2026-11-30", "value": 48}
    refused = lambda **more: refused_at_submission(draft, year.house, values=[figure | more])
    assert refused(value=None) == [("values[0].value", "missing")]
    assert refused(indicator=other.item) == [("values[0].indicator", "not_its_indicator")]
    assert refused(period_end="2027-06") == [("values[0].period_end", "not_yet")]
    assert refused(period_end="2016-01-31") == [("values[0].period_end", "before_the_instrument")]
    assert receive_report(handed_in(draft, values=[figure]), by=QN).figures == [figure]


def test_a_figure_counts_from_the_baseline(year, draft):
    said = {"title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "latest"}
    said |= {"baseline_value": 5, "baseline_on": "2026-06-30"}
    calls = year.house.agreed(set_indicator(year.commitment(0), said, by=QN, way=PROPOSE))
    figure = {"indicator": calls.item, "period_end": "2026-06-30", "value": 48}
    assert refused_at_submission(draft, year.house, values=[figure]) == [("values[0].period_end", "not_after_baseline")]
    later = figure | {"period_end": "2026-07-31"}
    assert receive_report(handed_in(draft, values=[later]), by=QN).figures == [later]


def test_evidence_that_is_not_there(year, draft):
    assert refused_at_submission(draft, year.house, evidence=["ev.none"]) == [("evidence[0]", "no_such_fact")]


def test_what_cannot_be_read_is_not_saved(year, draft):
    refused = lambda **content: codes(lambda: write_report(draft, content, revision=draft.revision, by=QN), year.house)
    assert refused(completion="nearly") == [("completion", "not_in_list")]
    assert refused(values=[{"indicator": "x", "value": "many"}]) == [("values[0].value", "not_number")]
    assert refused(party=GX) == [("party", "unknown_key")]


def test_two_people_of_one_agency_do_not_overwrite_each_other(year, draft):
    write_report(draft, {"narrative": {"en": "First."}}, revision=1, by=QN)
    with pytest.raises(Collision) as second:
        write_report(draft, {"narrative": {"en": "Second."}}, revision=1, by=QN)
    assert (second.value.now.narrative, second.value.given) == ({"en": "First."}, {"narrative": {"en": "Second."}})
    assert Draft.objects.get().narrative == {"en": "First."}


def test_nobody_receives_what_he_handed_in_where_there_is_another_officer(year, draft, lan):
    one = submit_report(written(draft), by=QN, user=lan.user)
    hoa = officer(year.house, QN, "hoa")
    assert to_receive(year) == [one]
    assert codes(lambda: receive_report(one, by=QN, user=lan.user), year.house) == [
        ("received_by", "handed_in_by_oneself")
    ]
    assert receive_report(one, by=QN, user=hoa.user).note == {}
    assert to_receive(year) == []


def test_an_officer_who_is_alone_receives_and_says_so(year, draft, lan):
    one = submit_report(written(draft), by=QN, user=lan.user)
    assert sorted(receive_report(one, by=QN, user=lan.user).note) == ["en", "vi", "zh"]


def confirmations(year):
    """What the counterpart says of each report on the commitment, as it stands."""
    said = opinions_on(year.mechanism, year.round, year.commitment(0))
    return [said.confirmed(one) for one in said.reports]


def test_the_counterpart_confirms_or_disputes_the_version_it_saw(year, draft):
    report = receive_report(handed_in(draft), by=QN)
    view = view_report(report, view="disputed", reason=WHY, by=GX)
    assert (view.standing, view.of) == ("own", report.version)
    assert confirmations(year) == ["disputed"]
    receive_report(handed_in(begin_report(year.asked(), by=QN)), by=QN)
    assert confirmations(year) == ["unseen"]


def test_views_that_are_refused(year, draft):
    report = receive_report(handed_in(draft), by=QN)
    assert codes(lambda: view_report(report, view="confirmed", by=QN), year.house) == [("party", "own_report")]
    assert codes(lambda: view_report(report, view="disputed", by=GX), year.house) == [("reason", "missing")]
    assert codes(lambda: view_report(report, view="perhaps", by=GX), year.house) == [("view", "not_in_list")]
    assert codes(lambda: view_report(report, view="confirmed", by=LS), year.house) == [("party", "not_counterpart")]


def test_opinions(year):
    first = assess(year.round, year.commitments[0], completion="limited", rationale=WHY, by=QN)
    second = assess(year.round, year.commitments[0], completion="substantial", rationale=WHY, by=QN)
    assert (first.item, second.completion, second.standing) == (second.item, "substantial", "own")
    assert type(first).objects.filter(item=first.item).count() == 2


def test_opinions_that_are_refused(year):
    refused = lambda **more: codes(
        lambda: assess(year.round, year.commitments[0], **{"completion": "limited", "rationale": WHY, "by": QN} | more),
        year.house,
    )
    assert refused(rationale={}) == [("rationale", "missing")]
    assert refused(completion="nearly") == [("completion", "not_in_list")]
    assert refused(by="B-HP") == [("party", "not_in_circle"), ("by", "not_hosted")]


def test_nobody_supersedes_the_opinion_of_another(year):
    opinion = assess(year.round, year.commitments[0], completion="limited", rationale=WHY, by=QN)
    content = opinion.content() | {"completion": "complete"}
    actions.report(year.mechanism, "assessment", opinion.item, content, by=GX, sources=["SRC-1"])
    assert year.house.now("assessment", opinion.item).completion == "limited"
