from dataclasses import replace

import pytest
from lxml import etree

from earlyspring.formats.iati import iati
from earlyspring.formats.outcomes import Figure, Measured, Outcome, Span, Undertaking

from .given import ABOUT, GX, HOSTILE, QN

REPORTING = {"vi": "Cơ chế", "en": "The mechanism"}
ROAD = Measured(
    "IN-1",
    {"en": "Kilometres of road"},
    "number",
    ascending=True,
    sums=True,
    baseline_value="12.5",
    baseline_on="2025-06",
    spans=(Span("2026-01-01", "2026-06-30", (Figure("20"),), (Figure("18", {"en": "about"}), Figure("19"))),),
)
ONE = Undertaking(
    "C-1",
    {"en": "A road"},
    {"en": "They build a road."},
    "active",
    (("B-QN", QN), ("B-GX", GX)),
    (Outcome({"en": "Road"}, (ROAD,)),),
    began="2026-02-03",
    ends="2027-12-31",
    sectors=(("F-road", {"en": "Roads"}),),
)


def read(*undertakings):
    return etree.fromstring(iati(undertakings, ABOUT, REPORTING))


def test_the_head_says_the_day_the_place_and_what_is_not_real():
    said = iati((ONE,), replace(ABOUT, demo=True), REPORTING).decode()
    assert f"<!-- as of 2026-11-22; record position {ABOUT.position.digest}; demonstration -->" in said


def shape(element):
    """Names and attributes in their order, as the schema's sequences ask for them."""
    return [(one.tag, dict(one.attrib)) for one in element if isinstance(one.tag, str)]


def test_an_activity_stands_in_the_order_of_the_standard():
    activity = read(ONE).find("iati-activity")
    role = {"role": "2", "type": "10"}
    assert shape(activity) == [
        ("iati-identifier", {}),
        ("reporting-org", {"ref": "gx-vn", "type": "10"}),
        ("title", {}),
        ("description", {"type": "1"}),
        ("participating-org", role),
        ("participating-org", role),
        ("activity-status", {"code": "2"}),
        ("activity-date", {"type": "2", "iso-date": "2026-02-03"}),
        ("activity-date", {"type": "3", "iso-date": "2027-12-31"}),
        ("sector", {"code": "F-road", "vocabulary": "99"}),
        ("result", {"type": "9", "aggregation-status": "false"}),
    ]
    assert activity.findtext("iati-identifier") == "gx-vn-C-1"


def test_baseline_target_and_each_actual_figure():
    indicator = read(ONE).find(".//indicator")
    assert dict(indicator.attrib) == {"measure": "1", "aggregation-status": "true", "ascending": "true"}
    assert shape(indicator)[1:] == [("baseline", {"year": "2025", "value": "12.5"}), ("period", {})]
    period = indicator.find("period")
    assert shape(period) == [
        ("period-start", {"iso-date": "2026-01-01"}),
        ("period-end", {"iso-date": "2026-06-30"}),
        ("target", {"value": "20"}),
        ("actual", {"value": "18"}),
        ("actual", {"value": "19"}),
    ]
    assert [one.text for one in period.iterfind("actual/comment/narrative")] == ["about"]


def test_each_language_is_a_narrative_and_none_takes_anothers_place():
    found = read(ONE).findall("iati-activity/reporting-org/narrative")
    assert [(one.get("{http://www.w3.org/XML/1998/namespace}lang"), one.text) for one in found] == [
        ("vi", "Cơ chế"),
        ("en", "The mechanism"),
    ]
    assert [one.text for one in read(replace(ONE, title={})).findall("iati-activity/title/narrative")] == [None]


def test_a_closed_one_ended_and_an_activity_without_a_day_is_refused():
    dates = read(replace(ONE, state="closed")).findall(".//activity-date")
    assert [one.get("type") for one in dates] == ["2", "4"]
    with pytest.raises(ValueError, match="C-1: an activity without a day"):
        read(replace(ONE, began="", ends=""))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words):
    assert len(read(replace(ONE, title={"en": words}, sectors=((words, {"en": words}),)), ONE)) == 3
