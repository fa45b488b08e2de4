"""Lan and Wei fill in lines of one worksheet at the same time, and give their parties' opinions."""

from typing import Any

import pytest
import time_machine

from earlyspring.ledger.actions import report, state_own
from earlyspring.review.actions import view_report
from earlyspring.review.models import Assessment, LineStatement, ReportView
from tests.desk.page_reading import Page, read
from tests.desk.reviewed import GX, LS, QN, Reviewed, reviewed
from tests.people import a_posting, a_user, signed_in

pytestmark = pytest.mark.django_db
AGREED = {"finding": "agreed", "completion": "complete", "outcome": "close_complete"}
MERGED = {"finding": "agreed", "completion": "limited", "outcome": "merge"}
STATED = {"statement__en": "We built it."}


@pytest.fixture(autouse=True)
def a_day() -> Any:
    with time_machine.travel("2026-12-10T09:00:00+00:00"):
        yield


@pytest.fixture
def review(cast: Any) -> Reviewed:
    return reviewed(cast)


def opened(client: Any, url: str) -> dict[str, Any]:
    """The form of a page as it stands when it is opened, to be sent with changes."""
    return values(client.get(url).context["form"])


def values(form: Any) -> dict[str, Any]:
    return {name: "" if form[name].value() is None else form[name].value() for name in form.fields}


def errors(response: Any) -> list[str]:
    return [str(one) for one in response.context["messages"]]


def test_lan_fills_in_a_line_and_states_her_partys_view(review):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    response = lan.post(url, opened(lan, url) | AGREED | STATED, follow=True)
    assert errors(response) == ["Saved."]
    line = review.line("C-1")
    assert (line.finding, line.outcome, line.typed_by, line.revision) == ("agreed", "close_complete", QN, 2)
    assert LineStatement.objects.get(line=line, party=QN).text == {"en": "We built it."}


def test_what_nobody_changed_is_not_saved(review):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    assert errors(lan.post(url, opened(lan, url), follow=True)) == ["Nothing was changed, so nothing was saved."]
    assert review.line("C-1").revision == 1


def test_two_who_type_in_the_same_line_lose_nothing(review):
    lan, wei, url = signed_in(review.cast.lan), signed_in(review.cast.wei), review.line_url("C-1")
    hers, his = opened(lan, url), opened(wei, url)
    assert lan.post(url, hers | AGREED | STATED).status_code == 302
    his |= {"finding": "views_differ", "outcome": "continue", "statement__zh": "尚未建成。"}
    response = wei.post(url, his)
    page = Page(response)
    assert (response.status_code, "Somebody saved in between; nothing is lost" in page.headings) == (409, True)
    table = {row[0]: row[1:] for row in page.tables[0]}
    assert table["Finding differs"] == ["agreed", "views differ"]
    assert table["Track"] == ["for discussion", "for discussion"]
    # Nothing of his is saved, his own statement neither, though it was in nobody's way: he may still leave the page.
    assert {one.party: one.text for one in LineStatement.objects.all()} == {QN: {"en": "We built it."}}
    assert review.line("C-1").finding == "agreed"
    again = values(response.context["form"])
    assert (again["finding"], again["outcome"], again["statement__zh"]) == ("views_differ", "continue", "尚未建成。")
    assert wei.post(url, again | {"completion": ""}).status_code == 302
    assert {one.party: one.text for one in LineStatement.objects.all()} == {
        GX: {"zh": "尚未建成。"},
        QN: {"en": "We built it."},
    }
    assert (review.line("C-1").finding, review.line("C-1").revision) == ("views_differ", 3)


def test_what_is_refused_of_the_line_saves_no_statement_either(review):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    response = lan.post(url, opened(lan, url) | STATED | {"outcome": "carry_over"})
    assert (response.status_code, LineStatement.objects.count()) == (422, 0)
    again = values(response.context["form"])
    assert lan.post(url, again | {"new_due_on": "2028-01-31"}).status_code == 302
    assert (review.line("C-1").new_due_on, LineStatement.objects.get().text) == ("2028-01-31", {"en": "We built it."})


def test_who_states_only_does_not_collide_with_who_finds(review):
    lan, wei, url = signed_in(review.cast.lan), signed_in(review.cast.wei), review.line_url("C-1")
    hers, his = opened(lan, url), opened(wei, url)
    assert lan.post(url, hers | AGREED).status_code == 302
    assert wei.post(url, his | {"statement__zh": "已建成。"}).status_code == 302
    assert (review.line("C-1").finding, LineStatement.objects.get().party) == ("agreed", GX)


def test_two_officers_of_one_party_collide_on_its_statement(review):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    first, second = opened(lan, url), opened(lan, url)
    assert lan.post(url, first | STATED).status_code == 302
    response = lan.post(url, second | {"statement__en": "We are building it."})
    row = Page(response).tables[0][1]
    assert (response.status_code, row) == (
        409,
        ["What my party states differs", "We built it.", "We are building it."],
    )
    assert LineStatement.objects.get().text == {"en": "We built it."}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"finding": "agreed", "outcome": "continue"},
            "Agreed completion is missing. Please fill it in.",
        ),
        (
            {"finding": "views_differ", "outcome": "not_pursued"},
            "This finding does not allow that outcome (not pursued further). "
            "Choose one of: continues, carried over, referred upwards.",
        ),
        ({"track": "consent"}, "Only what every party rates alike is taken without debate."),
        ({"outcome": "carry_over"}, "New due date is missing. Please fill it in."),
        (
            {"outcome": "carry_over", "new_due_on": "2026-06-01"},
            "The new date 1 June 2026 is not after the present one (30 June 2026).",
        ),
        (
            {"outcome": "merge", "successor": "C-9"},
            "Goes on in: C-9 is not in the register. Enter it first, or choose another.",
        ),
        (
            {"finding": "not_reviewable", "outcome": "suspend"},
            "A commitment that is registered does not come to that outcome. "
            "Choose one of: continues, carried over, merged into another, superseded by another, referred upwards, "
            "not pursued further.",
        ),
        ({"outcome": "merge", "successor": "C-1"}, "Goes on in leads back to the same fact. Name another."),
    ],
)
def test_what_a_line_must_not_say_is_refused_in_words_and_stays_typed(review, said, words):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    response = lan.post(url, opened(lan, url) | {"remark__en": "As discussed."} | said)
    told = [fault for faults in response.context["form"].errors.values() for fault in faults]
    assert (response.status_code, told, errors(response)) == (422, [words], [])
    assert response.context["form"]["remark__en"].value() == "As discussed."
    assert review.line("C-1").revision == 1


def test_a_merger_names_the_other_by_its_code(review):
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    said = {"finding": "agreed", "completion": "limited", "outcome": "merge", "successor": "C-2"}
    assert lan.post(url, opened(lan, url) | said).status_code == 302
    assert review.line("C-1").successor == "C-2"
    assert read(lan, review.on_sheet("worksheet")).links["C-2"] != ""


def test_who_saves_a_merger_that_leads_nowhere_is_told_at_once(review):
    lan, first, second = signed_in(review.cast.lan), review.line_url("C-1"), review.line_url("C-2")
    response = lan.post(first, opened(lan, first) | MERGED | {"successor": "C-2"}, follow=True)
    assert errors(response) == ["Saved."]
    response = lan.post(second, opened(lan, second) | MERGED | {"successor": "C-3"}, follow=True)
    words = "Goes on in: C-2 is closed by this review too. Name one that goes on."
    assert errors(response) == ["Saved.", f"C-1 · {words}"]
    response = lan.post(second, opened(lan, second) | {"successor": "C-1"}, follow=True)
    words = "C-2 would be merged into itself by way of others. One of them must go on."
    assert errors(response) == ["Saved.", f"C-2 · {words}"]
    page = read(lan, review.on_sheet("freeze"))
    assert "3 lines stand against it" in page.headings
    assert page.links["C-2"] == f"{second}#fill-in"
    assert words in page.words


def test_nothing_goes_on_in_what_was_closed_before(review):
    ended = {
        "code": "C-0",
        "text": {"en": "Long done."},
        "parties": [GX, QN],
        "state": "closed",
        "closed_as": "complete",
    }
    report(review.mechanism, "commitment", "C-0", ended, by=QN, sources=["SRC-1"])
    lan, url = signed_in(review.cast.lan), review.line_url("C-1")
    response = lan.post(url, opened(lan, url) | MERGED | {"successor": "C-0"}, follow=True)
    words = "Goes on in: C-0 was closed before this review. Name one that goes on."
    assert errors(response) == ["Saved.", f"C-1 · {words}"]
    assert words in read(lan, review.on_sheet("freeze")).words


def test_a_leader_reads_the_line_and_is_offered_no_form(review):
    page = read(signed_in(review.cast.own["leader"]), review.line_url("C-1"))
    assert ("Fill in" in page.headings, page.terms["Original due date"]) == (False, "30 June 2026")


def test_an_opinion_with_its_reasons_is_seen_by_the_others(review):
    lan, url = signed_in(review.cast.lan), review.url("opinion", "RD-1", "C-1")
    sent = {"completion": "limited", "timeliness": "late", "rationale__en": "Only two gates."}
    asked = f"{url}?sheet=SM-2027"
    assert read(lan, asked).links["Leave without saving"] == review.line_url("C-1")
    response = lan.post(asked, sent)
    assert response["Location"] == review.line_url("C-1")
    page = read(signed_in(review.cast.wei), review.url("commitment", "C-1"))
    assert "Quảng Ninh limited · late Only two gates." in page.words
    assert "not assessed by all" in page.words


def test_a_party_that_is_not_obliged_is_told_why_it_is_not_asked(review):
    """Lạng Sơn is of the circle; C-1 obliges Quảng Ninh and Guangxi."""
    an = signed_in(a_posting(a_user("an"), review.mechanism, LS))
    url = review.url("opinion", "RD-1", "C-1")
    assert "Give your party's opinion" not in read(an, review.line_url("C-1")).words
    page = read(an, url)
    assert "Give the opinion" not in page.words
    assert "Your party is not obliged by this commitment, so its opinion is not asked." in page.words
    response = an.post(url, {"completion": "limited", "rationale__en": "As seen."})
    words = "Lạng Sơn is not obliged by this commitment. It is assessed by: Guangxi, Quảng Ninh."
    assert (response.status_code, errors(response)) == (422, [words])


def test_a_party_that_is_not_obliged_is_not_asked_of_a_report(review):
    received = review.report_of("C-1", GX, "B-GX-FA")
    an = signed_in(a_posting(a_user("an"), review.mechanism, LS))
    url = review.url("received_report", received.item)
    page = read(an, url)
    assert "Give your party's view" not in page.words
    assert "The report is confirmed or disputed by Quảng Ninh" in page.words
    response = an.post(url, {"view": "confirmed", "of": received.version})
    words = "Lạng Sơn is not obliged by this commitment. A report on it is confirmed or disputed by: Quảng Ninh."
    assert (response.status_code, errors(response)) == (422, [words])
    assert ReportView.objects.count() == 0
    assert "Give your party's opinion" not in read(an, review.url("commitment", "C-1")).words
    assert "Give your party's opinion" in read(signed_in(review.cast.lan), review.url("commitment", "C-1")).words


def test_a_later_opinion_stands_after_the_earlier_one(review):
    lan, url = signed_in(review.cast.lan), review.url("opinion", "RD-1", "C-1")
    for completion in ("limited", "complete"):
        lan.post(url, {"completion": completion, "rationale__en": "As seen."})
    rows = Assessment.objects.order_by("known_from", "pk")
    assert [(row.completion, row.known_to is None) for row in rows] == [("limited", False), ("complete", True)]


def test_an_opinion_without_reasons_is_not_taken(review):
    lan, url = signed_in(review.cast.lan), review.url("opinion", "RD-1", "C-1")
    response = lan.post(url, {"completion": "limited"})
    assert response.status_code == 422
    assert "An opinion says why. Write the reasons in at least one language." in Page(response).words
    assert Assessment.objects.count() == 0


def test_a_counterpart_disputes_a_report_and_says_why(review):
    received = review.report_of("C-1", GX, "B-GX-FA")
    lan, url = signed_in(review.cast.lan), review.url("received_report", received.item)
    response = lan.post(url, {"view": "disputed", "of": received.version})
    assert errors(response) == ["“Reason” is missing. Please fill it in."]
    assert lan.post(url, {"view": "disputed", "of": received.version, "reason__en": "Not here."}).status_code == 302
    assert ReportView.objects.get().view == "disputed"
    assert "Quảng Ninh disputed Not here." in read(signed_in(review.cast.wei), url).words


def test_a_report_says_its_figures_with_indicator_and_unit_in_all_its_languages(review):
    said = {"commitment": "C-1", "title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    report(review.mechanism, "indicator", "I-1", said, by=QN, sources=["SRC-1"])
    figures = [{"indicator": "I-1", "period_end": "2026-11-30", "value": 1500.25}]
    received = review.report_of("C-1", GX, "B-GX-FA", values=figures, narrative={"vi": "Đã mở.", "zh": "已开通。"})
    terms = read(signed_in(review.cast.lan), review.url("received_report", received.item)).terms
    assert terms["Figure"] == "Calls: 1,500.25 calls · 30 November 2026"
    assert terms["What was done"] == "not translated Đã mở. 已开通。"


def test_a_line_says_of_a_report_its_figures_obstacles_and_evidence_and_who_disputes_it_and_why(review):
    """At the table nobody leaves the page of the line."""
    said = {"commitment": "C-1", "title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    report(review.mechanism, "indicator", "I-1", said, by=QN, sources=["SRC-1"])
    piece = {"sha256": "ab" * 32, "party": GX, "class": "document", "visibility": "mechanism", "title": {"en": "List"}}
    state_own(review.mechanism, "evidence", "EV-1", piece, by=GX)
    waits = {"code": "waiting_other_side", "commitment": "C-2", "body": QN}
    centre = {"code": "awaiting_centre", "what": {"zh": "规则草案"}, "on": "2026-09-01"}
    received = review.report_of(
        "C-1",
        GX,
        "B-GX-FA",
        obstacles=[waits, centre],
        values=[{"indicator": "I-1", "period_end": "2026-11-30", "value": 1500.25}],
        evidence=["EV-1"],
    )
    view_report(received, view="disputed", by=QN, reason={"en": "Nobody answers there."})
    page = read(signed_in(review.cast.lan), review.line_url("C-1"))
    columns = page.words.partition("What each party says")[2].partition("Fill in")[0]
    assert "On the report of Guangxi foreign affairs: disputed Nobody answers there." in columns
    figure, waiting = "Calls: 1,500.25 calls · 30 November 2026", "waiting for the other side: Quảng Ninh"
    assert f"Figure {figure} Obstacle {waiting} C-2 A common calendar of markets." in columns
    assert "awaiting the central authorities not translated Chinese: 规则草案 submitted on 1 September 2026" in columns
    assert "Evidence List open to all parties" in columns
    opinion = read(signed_in(review.cast.lan), review.url("opinion", "RD-1", "C-1"))
    assert f"Figure {figure}" in opinion.words
    review.report_of("C-1", GX, "B-GX-FA", completion="limited")
    assert "Nobody answers there." not in read(signed_in(review.cast.lan), review.line_url("C-1")).words


def test_a_report_that_was_revised_is_read_again_first(review):
    received = review.report_of("C-1", GX, "B-GX-FA")
    lan, url = signed_in(review.cast.lan), review.url("received_report", received.item)
    review.report_of("C-1", GX, "B-GX-FA", completion="complete")
    response = lan.post(url, {"view": "confirmed", "of": received.version})
    assert errors(response) == ["The report was revised since this page was opened. Read it again, then answer."]
    assert ReportView.objects.count() == 0


def test_nobody_confirms_the_own_report(review):
    received = review.report_of("C-1", GX, "B-GX-FA")
    page = read(signed_in(review.cast.wei), review.url("received_report", received.item))
    assert "Confirm or dispute" not in page.headings


def test_the_hour_of_a_save_is_that_of_the_readers_side(review):
    zone = {"names": {"en": "Viet Nam"}, "position": 1, "shape": "circle", "zone": "Asia/Ho_Chi_Minh"}
    report(review.mechanism, "side", "S-VN", zone, by=QN, sources=["SRC-1"])
    review.write("C-1", by=GX, finding="not_reviewable", outcome="continue")
    assert "Last saved by Guangxi, 16:00" in read(signed_in(review.cast.lan), review.line_url("C-1")).words
