from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.conclusion import freeze_faults, successor_faults, unfinished
from earlyspring.core.shapes import Fault
from earlyspring.core.worksheet import Line

GX, QN = "B-GX", "B-QN"
BOTH = {GX: {"zh": "已完成"}, QN: {"vi": "Chưa xong"}}
ROAD = Line("C-1", (GX, QN), finding="views_differ", outcome="continue", statements=BOTH)
FAIR = Line("C-2", (GX, QN), finding="agreed", completion="limited", outcome="merge", successor="C-1")
EMPTY = Line("C-3", (GX, QN))


def test_a_whole_sheet_can_be_frozen():
    assert list(freeze_faults([ROAD, FAIR], ["C-1", "C-2"])) == []


def test_no_open_commitment_falls_off():
    assert list(freeze_faults([ROAD, FAIR, FAIR], ["C-9", "C-2", "C-3"])) == [
        Fault("lines", "line_missing", "C-3"),
        Fault("lines", "line_missing", "C-9"),
        Fault("lines", "line_twice", "C-2"),
    ]


def test_what_is_frozen_is_whole():
    assert list(freeze_faults([EMPTY], ["C-3"])) == [
        Fault("C-3.finding", "no_finding"),
        Fault("C-3.outcome", "no_outcome"),
    ]
    assert list(freeze_faults([replace(FAIR, completion=None)], [])) == [Fault("C-2.completion", "missing")]


def test_where_views_differ_each_party_is_heard():
    assert list(unfinished(replace(ROAD, statements={GX: {"zh": "已完成", "vi": ""}, QN: {"vi": " "}}))) == [
        Fault("statements", "no_statement", QN)
    ]
    assert list(unfinished(replace(FAIR, statements={}))) == []


def test_mergers_lead_somewhere():
    round_about = [replace(FAIR, commitment=one, successor=other) for one, other in ("AB", "BC", "CA", "DA", "EF")]
    assert list(freeze_faults(round_about, [])) == [
        *(Fault(f"{one}.successor", "successors_go_round", one) for one in "ABC"),
        Fault("D.successor", "successor_closes_too", "A"),
    ]
    assert list(freeze_faults(round_about[-1:], [], {"F"})) == [Fault("E.successor", "successor_ended", "F")]


def test_what_a_line_goes_on_in_goes_on_itself():
    closed = Line("C-1", finding="agreed", completion="complete", outcome="close_complete")
    assert list(successor_faults([FAIR, closed])) == [Fault("C-2.successor", "successor_closes_too", "C-1")]
    assert list(successor_faults([FAIR, ROAD])) == []
    assert list(successor_faults([replace(FAIR, successor="C-2")])) == []


@given(st.dictionaries(st.sampled_from("ABCDE"), st.sampled_from("ABCDEF")))
def test_following_successors_always_ends_on_a_sheet_that_freezes(successors):
    sheet = [replace(FAIR, commitment=one, successor=other) for one, other in successors.items()]
    if list(freeze_faults(sheet, [])):
        return
    for one in successors:
        steps = 0
        while one in successors:
            one, steps = successors[one], steps + 1
            assert steps <= len(successors)


@given(st.dictionaries(st.sampled_from("ABCDE"), st.sampled_from("ABCDEF")))
def test_a_sheet_that_freezes_leads_every_line_to_one_that_stays_open(successors):
    sheet = [replace(FAIR, commitment=one, successor=other) for one, other in successors.items()]
    if not list(freeze_faults(sheet, [])):
        assert not set(successors) & set(successors.values())
