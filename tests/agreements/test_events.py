"""What happens to an instrument after the table, and how it stands to others."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from agreements.conftest import CONTENT
from earlyspring.agreements.actions import draft_instrument, enter_event, link

pytestmark = pytest.mark.django_db


def happens(table, type, on, way=PROPOSE, **more):
    return enter_event(table.instrument, {"type": type, "effective_on": on, **more}, by=QN, way=way)


def happened(table, type, on, **more):
    return table.house.agreed(happens(table, type, on, **more))


def refused(table, type, on, **more):
    return codes(lambda: happens(table, type, on, **more), table.house)


@pytest.fixture
def signed(table):
    table.texts()
    table.approved()
    table.authenticated()
    table.signed(QN)
    table.signed(GX)
    return table


def test_in_force_only_when_all_have_signed_one_version(table):
    table.texts()
    table.approved()
    table.authenticated()
    assert refused(table, "entry_into_force", "2026-02-11") == [("type", "not_signed_by_all")]
    table.signed(QN)
    assert refused(table, "entry_into_force", "2026-02-11") == [("type", "not_signed_by_all")]
    table.signed(GX, on="2026-02-12")
    assert refused(table, "entry_into_force", "2026-02-11") == [("type", "not_signed_by_all")]
    assert happened(table, "entry_into_force", "2026-02-12").standing == "joint"
    assert refused(table, "entry_into_force", "2026-02-13") == [("", "second_entry_into_force")]


def test_a_whole_life(signed):
    happened(signed, "provisional_application", "2026-02-11")
    happened(signed, "entry_into_force", "2026-03-01")
    happened(signed, "suspended", "2026-04-01")
    happened(signed, "resumed", "2026-05-01")
    happened(signed, "extended", "2027-06-01", extends_to="2029-12-31")
    happened(signed, "withdrawal", "2028-01-01", body=QN)
    happened(signed, "terminated", "2028-02-01")
    assert [one.type for one in signed.house.all("event")][-1] == "terminated"
    assert refused(signed, "extended", "2028-03-01", extends_to="2031") == [("", "event_after_end")]
    assert refused(signed, "abandoned", "2028-03-01") == [
        ("type", "in_force_already"),
        ("", "second_end"),
    ]


def test_what_does_not_follow(signed):
    for type in ("suspended", "terminated", "expired"):
        assert refused(signed, type, "2028-01-01") == [("type", "not_in_force")]
    happened(signed, "entry_into_force", "2026-03-01")
    assert refused(signed, "provisional_application", "2026-03-02") == [("type", "in_force_already")]
    assert refused(signed, "resumed", "2026-04-01") == [("type", "not_suspended")]
    assert refused(signed, "extended", "2026-04-01") == [("extends_to", "missing")]
    assert refused(signed, "extended", "2026-04-01", extends_to="2027-12-31") == [("extends_to", "not_later")]
    assert refused(signed, "extended", "2026-04-01", extends_to="soon") == [("extends_to", "not_day")]
    assert refused(signed, "expired", "2027-12-30") == [("effective_on", "term_runs_on")]
    assert refused(signed, "superseded", "2026-04-01") == [("related", "missing")]
    assert refused(signed, "superseded", "2026-04-01", related=signed.item) == [("related", "leads_to_itself")]
    assert refused(signed, "superseded", "2026-04-01", related="I-X") == [("related", "no_such_fact")]
    assert refused(signed, "withdrawal", "2026-04-01") == [("body", "missing")]
    assert refused(signed, "withdrawal", "2026-04-01", body=LS) == [("body", "not_a_party")]
    assert refused(signed, "suspended", "2026-04-01", body=QN) == [("body", "not_for_this_type")]
    assert refused(signed, "suspended", "") == [("effective_on", "not_day"), ("effective_on", "missing")]
    happened(signed, "suspended", "2026-04-01")
    assert refused(signed, "suspended", "2026-04-02") == [("type", "suspended_already")]
    happened(signed, "withdrawal", "2026-04-03", body=GX)
    assert refused(signed, "withdrawal", "2026-04-04", body=GX) == [("body", "withdrawn_already")]
    happened(signed, "expired", "2027-12-31")


def test_nothing_expires_without_a_term(house):
    content = {key: value for key, value in CONTENT.items() if key != "expires_on"} | {"term": "indefinite"}
    instrument = house.agreed(draft_instrument(house.mechanism, content, by=QN, way=PROPOSE))
    enter_event(instrument, {"type": "entry_into_force", "effective_on": "2026-01-01"}, by=QN, way=REPORT)
    expire = lambda: enter_event(instrument, {"type": "expired", "effective_on": "2027-01-01"}, by=QN, way=PROPOSE)
    assert codes(expire, house) == [("type", "no_fixed_term")]


def test_a_draft_is_abandoned(table):
    happened(table, "abandoned", "2026-02-11")
    table_text = lambda: table.texts()
    assert codes(table_text, table.house) == [("instrument", "instrument_ended")]


def test_sources_report_what_they_know(table):
    happens(table, "expired", "2030-01-01", way=REPORT)
    assert refused(table, "terminated", "2029-01-01", way=REPORT) == [("", "second_end")]


def test_links_lead_to_no_circle(house):
    a, b, c = (
        draft_instrument(house.mechanism, {"type": "mou", "handling": "open", "title": {"en": name}}, by=QN, way=REPORT)
        for name in "abc"
    )
    join = lambda one, other, how="renews": link(one, other.item, type=how, by=QN, way=REPORT)
    join(a, b), join(b, c)
    assert codes(lambda: join(a, a), house) == [("other", "leads_to_itself")]
    assert codes(lambda: join(a, b), house) == [("", "link_repeated")]
    assert codes(lambda: join(b, a), house) == [("", "links_in_a_circle")]
    assert codes(lambda: join(c, a), house) == [("other", "links_in_a_circle")]
    assert join(c, a, "refers_to").type == "refers_to"
    assert codes(lambda: link(a, "I-X", type="amends", by=QN, way=REPORT), house) == [("other", "no_such_fact")]
