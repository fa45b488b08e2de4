"""IATI activities with results, version 2.03 (http://iatistandard.org/203/activity-standard/).

IATI is for aid; what is here is its form for results, "IATI-style": an activity for each commitment, a result with its
indicators, periods with baseline, target and actual. No money and no IATI organisation identifiers are claimed: bodies
are named, and refer to nothing of a registry.
"""

from xml.etree import ElementTree

from earlyspring.lang.tongues import tag_of

from .about import About, Text
from .outcomes import Figure, Measured, Outcome, Span, Undertaking
from .xml import LANG, in_languages, under, written

VERSION = "2.03"
# Code list ActivityStatus: 1 pipeline, 2 implementation, 4 closed, 6 suspended.
STATUS = {"recorded": "1", "registered": "1", "active": "2", "suspended": "6", "closed": "4"}
# Code list IndicatorMeasure.
MEASURE = {"number": "1", "percentage": "2", "ordinal": "4", "qualitative": "5"}
# Code list ResultType: 9 is "other"; the register does not tell outputs from outcomes.
OTHER = "9"
# Code list OrganisationType: 10 is "government".
GOVERNMENT = "10"
# Code list OrganisationRole: 2 accountable.
ACCOUNTABLE = "2"
# Code list SectorVocabulary: 99 is the reporting organisation's own.
OWN = "99"


def iati(undertakings: tuple[Undertaking, ...], about: About, reporting: Text) -> bytes:
    """The document. `reporting`: the names of who reports, the mechanism's own. Its place in the record is in a comment
    at the head, since IATI has no word for it.

    Raises ValueError for an undertaking without a day: IATI wants one, and none is made up.
    """
    root = ElementTree.Element("iati-activities", {"version": VERSION})
    told = ["as of " + about.as_of, "record position " + about.position.digest, about.warning]
    root.append(ElementTree.Comment(f" {'; '.join(filter(None, told))} "))
    for one in undertakings:
        _activity(root, one, about, reporting)
    return written(root)


def _activity(root: ElementTree.Element, one: Undertaking, about: About, reporting: Text) -> None:
    if not one.began and not one.ends:
        raise ValueError(f"{one.id}: an activity without a day")
    activity = under(root, "iati-activity", None, {LANG: tag_of(about.language)})
    under(activity, "iati-identifier", f"{about.mechanism}-{one.id}")
    told = {"ref": about.mechanism, "type": GOVERNMENT}
    _narrated(under(activity, "reporting-org", None, told), reporting)
    _narrated(under(activity, "title"), one.title)
    _narrated(under(activity, "description", None, {"type": "1"}), one.description)
    for _item, names in one.parties or (("", reporting),):
        role = {"role": ACCOUNTABLE, "type": GOVERNMENT}
        _narrated(under(activity, "participating-org", None, role), names)
    under(activity, "activity-status", None, {"code": STATUS.get(one.state, STATUS["active"])})
    closed = one.state == "closed"
    for kind, day in (("2", one.began), ("4" if closed else "3", one.ends)):
        if day:
            under(activity, "activity-date", None, {"type": kind, "iso-date": day})
    for code, names in one.sectors:
        sector = under(activity, "sector", None, {"code": code, "vocabulary": OWN})
        in_languages(sector, "narrative", names)
    for outcome in one.outcomes:
        _result(activity, outcome)


def _result(activity: ElementTree.Element, one: Outcome) -> None:
    result = under(activity, "result", None, {"type": OTHER, "aggregation-status": "false"})
    _narrated(under(result, "title"), one.title)
    for measured in one.indicators:
        _indicator(result, measured)


def _indicator(result: ElementTree.Element, one: Measured) -> None:
    told = {"measure": MEASURE[one.measure], "aggregation-status": "true" if one.sums else "false"}
    if one.ascending is not None:
        told["ascending"] = "true" if one.ascending else "false"
    indicator = under(result, "indicator", None, told)
    _narrated(under(indicator, "title"), one.title)
    if one.description:
        _narrated(under(indicator, "description"), one.description)
    if one.baseline_on:
        dated = {"iso-date": one.baseline_on} if len(one.baseline_on) == 10 else {}
        under(indicator, "baseline", None, {"year": one.baseline_on[:4], "value": one.baseline_value} | dated)
    for span in one.spans:
        _period(indicator, span)


def _period(indicator: ElementTree.Element, one: Span) -> None:
    period = under(indicator, "period")
    under(period, "period-start", None, {"iso-date": one.start})
    under(period, "period-end", None, {"iso-date": one.end})
    for name, figures in (("target", one.targets), ("actual", one.actual)):
        for figure in figures:
            _figure(under(period, name, None, {"value": figure.value} if figure.value else {}), figure)


def _figure(into: ElementTree.Element, one: Figure) -> None:
    if one.comment:
        _narrated(under(into, "comment"), one.comment)


def _narrated(into: ElementTree.Element, text: Text) -> None:
    """IATI wants a narrative: where no language has any words, an empty one says so."""
    in_languages(into, "narrative", text)
    if not len(into):
        under(into, "narrative", "")
