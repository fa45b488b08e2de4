"""What came of it."""

import pytest
from story_house import GX, PROPOSE, QN, REPORT, codes

from commitments.conftest import SAID
from earlyspring.commitments.actions import chain_link, enter_gate, open_project, report_result

pytestmark = pytest.mark.django_db


def test_a_result_with_its_figure(house, desk):
    content = {"text": SAID, "value": 12, "unit": "calls", "as_of": "2026-09", "parties": [QN], "commitment": desk.item}
    result = report_result(house.mechanism, content, by=QN, way=REPORT)
    assert (float(result.value), result.unit, result.commitment) == (12.0, "calls", desk.item)


def test_results_that_are_refused(house, desk):
    refused = lambda way=REPORT, **content: codes(
        lambda: report_result(house.mechanism, {"text": SAID} | content, by=QN, way=way), house
    )
    assert refused(value_min=3, value_max=2) == [("value_min", "min_above_max")]
    assert refused(value=3, unit="km", currency="VND") == [("currency", "one_unit")]
    assert refused(PROPOSE, value=3) == [("unit", "missing"), ("as_of", "missing")]
    assert refused(as_of="2099") == [("as_of", "not_yet")]
    assert refused(as_of="2025", period_from="2026-01-01") == [("as_of", "ends_before_it_begins")]
    assert refused(value="many") == [("value", "not_number")]
    assert refused(commitment="C-X") == [("commitment", "no_such_fact")]
    assert refused(text={}) == [("text", "missing")]


def test_a_chain_leads_on_and_never_back(house, desk):
    result = report_result(house.mechanism, {"text": SAID}, by=QN, way=REPORT)
    join = lambda one, other, relation: chain_link(house.mechanism, one, other, relation=relation, by=QN, way=REPORT)
    assert join(desk.commitment.statement, desk.item, "becomes").relation == "becomes"
    join(desk.item, result.item, "results_in")
    assert codes(lambda: join(desk.item, desk.item, "directs"), house) == [("to", "leads_to_itself")]
    assert codes(lambda: join(result.item, desk.commitment.statement, "directs"), house) == [("to", "leads_back")]
    assert codes(lambda: join(desk.item, result.item, "results_in"), house) == [("to", "link_repeated")]
    assert codes(lambda: join(desk.item, "R-X", "results_in"), house) == [("to", "no_such_fact")]
    assert codes(lambda: join(desk.item, result.item, "thanks"), house) == [("relation", "not_in_list")]


def test_projects(house):
    bridge = {"title": {"en": "A bridge"}, "localities": [QN, GX], "stage": "agreed"}
    assert house.agreed(open_project(house.mechanism, bridge, by=QN, way=PROPOSE)).stage == "agreed"
    refused = lambda **more: codes(lambda: open_project(house.mechanism, bridge | more, by=QN, way=PROPOSE), house)
    assert refused(localities=[]) == [("localities", "missing")]
    assert refused(money=[{"amount": 3}]) == [("money[0].currency", "missing")]
    assert refused(stages=[{"stage": "open", "on": "2025"}, {"stage": "agreed", "on": "2026"}]) == [
        ("stages", "stages_out_of_order")
    ]
    assert refused(commitments=["C-X"]) == [("commitments[0]", "no_such_fact")]


def test_gates(house):
    pair = {"ends": [{"side": "S-VN", "localities": [QN]}, {"side": "S-CN", "localities": [GX]}]}
    assert house.agreed(enter_gate(house.mechanism, pair, by=QN, way=PROPOSE)).ends == pair["ends"]
    refused = lambda ends: codes(lambda: enter_gate(house.mechanism, {"ends": ends}, by=QN, way=REPORT), house)
    assert refused([]) == [("ends", "missing")]
    assert refused([{"side": "S-VN"}, {"side": "S-VN"}]) == [("ends", "one_end_a_side")]
    assert refused([{"side": "S-LA"}]) == [("ends[0].side", "no_such_fact")]
