"""The way of a report at the desk: written, handed in, returned or received; until then nobody else sees it."""

import hashlib
import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.ledger.actions import report, state_own
from earlyspring.ledger.present import now
from earlyspring.review.models import Draft, Evidence, Report
from tests.desk.large import a_large_form
from tests.desk.page_reading import Page, read
from tests.desk.reporting import FA, PDF, Reporting, clock, desk, messages, sent
from tests.desk.reviewed import GX, QN, WHY
from tests.people import signed_in

__all__ = ["clock", "desk"]
pytestmark = pytest.mark.django_db


def faults(desk: Reporting, client: Any = None, **said: Any) -> dict[str, list[str]]:
    response = (client or desk.agency).post(desk.on("write_report"), sent(then="hand_in", **said))
    assert response.status_code == 422
    return {str(key): list(words) for key, words in response.context["form"].errors.items()}


def test_the_agency_writes_a_draft_and_goes_on_later(desk):
    response = desk.agency.post(desk.on("write_report"), sent(completion=""))
    assert response["Location"] == desk.on()
    draft = Draft.objects.get()
    assert (draft.state, draft.completion, draft.narrative) == ("draft", None, {"en": "The line was surveyed."})
    page = read(desk.agency, desk.on())
    assert page.links["Go on writing"] == desk.on("write_report")
    assert "How far it is is missing." not in page.words
    assert "Before it can be handed in: “Completion” is missing. Please fill it in." in page.words


def test_the_agency_hands_in_and_lan_receives(desk):
    desk.agency.post(desk.on("write_report"), sent(no_evidence_reason__en="As one hears.", then="hand_in"))
    assert Draft.objects.get().state == "submitted"
    assert "Go on writing" not in read(desk.agency, desk.on()).links
    desk.lan.post(desk.on("receive_report"))
    made = now(Report, desk.mechanism).get()
    assert (made.party, made.body, made.completion) == (QN, FA, "limited")
    page = read(desk.wei, desk.on())
    assert page.terms["What was done"] == "The line was surveyed."


def test_a_file_that_is_too_large_is_told_and_all_that_was_typed_stays(desk):
    typed = sent(narrative__en="The line was surveyed to the last stone.")
    typed.pop("file", None)
    response = desk.agency.generic("POST", desk.on("write_report"), **a_large_form("file", 27, typed))
    page = response.content.decode()
    assert (response.status_code, "The line was surveyed to the last stone." in page) == (422, True)
    assert "The file is larger than 25 MB. Scan it in fewer dots or in parts." in page
    assert (Draft.objects.count(), Evidence.objects.count()) == (0, 0)


def test_what_is_lacking_is_told_at_its_field_and_the_draft_is_kept(desk):
    assert faults(desk) == {"file": ["Progress needs evidence. Add a file, or say why there is none."]}
    assert Draft.objects.get().narrative == {"en": "The line was surveyed."}
    assert faults(desk, revision="2", completion="") == {
        "completion": ["How far it is is missing. Please fill it in."],
    }


def test_a_field_is_called_once_where_all_faults_are_listed(desk):
    said = sent(then="hand_in", no_evidence_reason__en="Calls.", o0_code="waiting_other_side", completion="")
    page = Page(desk.agency.post(desk.on("write_report"), said))
    assert page.links["Waits for: say which body or which commitment of the other side is waited for."]
    assert page.links["How far it is is missing. Please fill it in."]


OBSTACLES = [
    (
        {"o0_code": "waiting_other_side"},
        {"o0_body": "Waits for: say which body or which commitment of the other side is waited for."},
    ),
    (
        {"o0_code": "awaiting_centre"},
        {
            "o0_what": "In words; what was submitted: what waits for the centre says what was submitted and when.",
            "o0_on": "Submitted on: what waits for the centre says what was submitted and when.",
        },
    ),
    ({"o1_code": "other"}, {"o1_what": "In words; what was submitted: say in words what stands in the way."}),
    (
        {"o0_code": "funding", "o0_on": "2027-06-01"},
        {"o0_on": "Submitted on: 1 June 2027 has not come yet. Enter it when it has happened."},
    ),
]


@pytest.mark.parametrize(("said", "told"), OBSTACLES)
def test_an_obstacle_says_what_it_needs(desk, said, told):
    found = faults(desk, completion="not_started", **said)
    assert found == {key: [words] for key, words in told.items()}


def test_who_is_waited_for_is_named_by_the_code_of_the_commitment(desk):
    said = {"o0_code": "waiting_other_side", "o0_commitment": "C-2", "o0_what": "The plan of the gate."}
    desk.agency.post(desk.on("write_report"), sent(**said))
    assert Draft.objects.get().obstacles == [
        {"code": "waiting_other_side", "commitment": "C-2", "what": {"en": "The plan of the gate."}}
    ]


def test_the_form_says_in_which_language_its_remarks_are(desk):
    """Vietnamese typed under an English page is Vietnamese; what was said in another language before stays."""
    counted(desk)
    typed = {"o0_code": "other", "o0_what": "Tờ trình về vốn", "v0_value": "5", "v0_text": "Tạm tính"}
    title = {"file": SimpleUploadedFile("a.pdf", PDF), "file_title": "Tờ trình"}
    desk.agency.post(desk.on("write_report"), sent(words_in="vi", **typed, **title))
    draft = Draft.objects.get()
    said = (draft.obstacles[0]["what"], draft.figures[0]["text"], Evidence.objects.get().title)
    assert said == ({"vi": "Tờ trình về vốn"}, {"vi": "Tạm tính"}, {"vi": "Tờ trình"})
    first = desk.agency.get(desk.on("write_report")).context["form"]
    assert (first["words_in"].value(), first["o0_what"].value()) == ("en", "")
    more = {"o0_code": "other", "o0_what": "The request for funds"}
    desk.agency.post(desk.on("write_report"), sent(revision=str(draft.revision), words_in="en", **more))
    draft.refresh_from_db()
    assert draft.obstacles[0]["what"] == {"vi": "Tờ trình về vốn", "en": "The request for funds"}


def test_words_that_were_taken_for_another_language_are_put_right(desk):
    typed = {"o0_code": "other", "o0_what": "Tờ trình về vốn", "narrative__en": "", "narrative__vi": "Đã khảo sát."}
    desk.agency.post(desk.on("write_report"), sent(words_in="en", **typed))
    draft = Draft.objects.get()
    desk.agency.post(desk.on("write_report"), sent(revision=str(draft.revision), words_in="vi", **typed))
    assert Draft.objects.get().obstacles[0]["what"] == {"vi": "Tờ trình về vốn"}
    first = desk.agency.get(desk.on("write_report")).context["form"]
    assert (first["words_in"].value(), first["o0_what"].value()) == ("vi", "Tờ trình về vốn")


def test_a_report_has_as_many_obstacles_as_there_are(desk):
    """Five are told, one row after the other; two empty ones always stand below."""
    told = {f"o{no}_{key}": words for no in range(5) for key, words in {"code": "other", "what": f"No. {no}."}.items()}
    response = desk.agency.post(desk.on("write_report"), sent(**told, then="more"))
    assert (response.status_code, response.url) == (302, desk.on("write_report") + "#obstacles")
    assert [one["what"]["en"] for one in Draft.objects.get().obstacles] == [f"No. {no}." for no in range(5)]
    form = desk.agency.get(desk.on("write_report")).context["form"]
    assert [row[0].value() for row in form.obstacles] == ["other"] * 5 + [None] * 2
    response = desk.agency.post(desk.on("write_report"), sent(**told, o6_code="other", revision="2", then="hand_in"))
    assert response.context["form"].errors["o6_what"]


def counted(desk: Reporting, **more: Any) -> None:
    said = {"commitment": "C-1", "title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    baseline = {"baseline_value": 1234.5, "baseline_on": "2025-12-31"}
    report(desk.mechanism, "indicator", "I-1", said | baseline | more, by=QN, sources=["SRC-1"])
    target = {"indicator": "I-1", "period_end": "2026-12-31", "value": 2000}
    report(desk.mechanism, "target", "T-1", target, by=QN, sources=["SRC-1"])


def test_a_figure_stands_beside_baseline_and_target_and_is_kept_as_typed(desk):
    counted(desk)
    page = read(desk.agency, desk.on("write_report"))
    told = {key: page.terms[key] for key in ("Baseline", "Target", "Last time")}
    assert told == {"Baseline": "1,234.5 · 31 December 2025", "Target": "2,000", "Last time": "not stated"}
    desk.agency.post(desk.on("write_report"), sent(v0_value="1,500.25", v0_period_end="2026-11-30"))
    assert Draft.objects.get().figures == [{"indicator": "I-1", "period_end": "2026-11-30", "value": 1500.25}]
    again = desk.agency.get(desk.on("write_report"))
    assert again.context["form"]["v0_value"].value() == "1500.25"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1.500", "1.500 can be read in two ways. Write one of: 1500; 1.5000."),
        ("many", "many is no number. Write the number alone."),
    ],
)
def test_a_figure_nobody_can_read_is_asked_about(desk, typed, words):
    counted(desk)
    assert faults(desk, v0_value=typed)["v0_value"] == [words]
    assert Draft.objects.count() == 0


@pytest.mark.parametrize("lang", ["vi", "zh-hans", "en"])
def test_a_figure_is_read_alike_at_the_desk_in_every_language(desk, lang):
    counted(desk)
    agency = desk.agency
    agency.cookies["django_language"] = lang
    for revision, typed in enumerate(("1500,25", "1.500,25", "1,500.25", "1500.25")):
        saved = sent(v0_value=typed, v0_period_end="2026-11-30", revision=str(revision + 1 if revision else 0))
        assert agency.post(desk.on("write_report"), saved).status_code == 302
        assert Draft.objects.get().figures[0]["value"] == 1500.25


def test_what_stands_in_the_field_is_read_back_in_every_language(desk):
    counted(desk)
    desk.drafted(values=[{"indicator": "I-1", "period_end": "2026-11-30", "value": 1234}])
    shown = []
    for lang in ("vi", "zh-hans", "en"):
        agency = desk.agency
        agency.cookies["django_language"] = lang
        shown.append(agency.get(desk.on("write_report")).context["form"]["v0_value"].value())
    assert shown == ["1234"] * 3


@pytest.mark.parametrize(
    ("kind", "said", "code"),
    [
        ("percentage", {"v0_value": "180"}, "v0_value"),
        ("percentage", {"v0_numerator": "10", "v0_denominator": "8"}, "v0_numerator"),
        ("number", {"v0_value": "-5"}, "v0_value"),
    ],
)
def test_a_figure_that_cannot_be_is_not_handed_in(desk, kind, said, code):
    declared = {"measure": kind, "aggregation": "latest", "baseline_value": None, "baseline_on": None}
    indicator = {"commitment": "C-1", "title": {"en": "Share"}, "unit": "of patrols"} | declared
    told = {key: value for key, value in indicator.items() if value is not None}
    report(desk.mechanism, "indicator", "I-1", told, by=QN, sources=["SRC-1"])
    found = faults(desk, **said, v0_period_end="2026-11-30", no_evidence_reason__en="Calls.")
    assert (list(found), Draft.objects.get().state) == ([code], "draft")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("NOPE", "No commitment on record has this code: NOPE."),
        ("c-1", "The commitment cannot wait for itself. Name another one."),
    ],
)
def test_a_commitment_that_is_none_is_not_waited_for(desk, given, words):
    assert faults(desk, o0_code="waiting_other_side", o0_commitment=given) == {"o0_commitment": [words]}
    assert Draft.objects.count() == 0
    form = desk.agency.get(desk.on("write_report")).context["form"]
    assert form["o0_commitment"].help_text == "Its code, as C-2"


def a_workbook(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for name, data in parts.items():
            archive.writestr(f"xl/{name}.bin", data)
    return out.getvalue()


def test_a_spreadsheet_is_evidence(desk):
    data = a_workbook()
    said = {"file": SimpleUploadedFile("passengers.xlsx", data), "file_class": "statistics", "file_title": "Passengers"}
    assert desk.agency.post(desk.on("write_report"), sent(**said)).status_code == 302
    (piece,) = now(Evidence, desk.mechanism)
    assert (piece.class_code, piece.sha256) == ("statistics", hashlib.sha256(data).hexdigest())
    answer = desk.agency.get(desk.url("evidence_file", piece.item))
    assert (answer.content, answer["Content-Disposition"]) == (data, "attachment; filename*=UTF-8''passengers.xlsx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            a_workbook(vbaProject=b"x"),
            "The file holds a program (xl/vbaProject.bin), so it was not opened. Save it as .xlsx without macros.",
        ),
        (b"PK\x03\x04 broken", "This is no .xlsx workbook, or a broken one. Save it as .xlsx and send it again."),
        (
            b"PK\x03\x04" + bytes(11 * 1024**2),
            "The workbook is larger than 10 MB, or unpacks to too much. Send a smaller one.",
        ),
    ],
)
def test_a_spreadsheet_that_could_act_is_none_and_all_that_was_typed_stays(desk, data, words):
    said = sent(file=SimpleUploadedFile("a.xlsx", data), file_title="Passengers")
    response = desk.agency.post(desk.on("write_report"), said)
    form = response.context["form"]
    assert (response.status_code, form.errors["file"]) == (422, [words])
    assert form["narrative__en"].value() == said["narrative__en"]
    assert Evidence.objects.count() == 0


def test_the_browser_is_told_how_large_a_file_may_be(desk):
    """So that it does not send one that the desk would refuse unread, with all that was typed beside it."""
    field = desk.agency.get(desk.on("write_report")).context["form"]["file"]
    assert field.field.widget.attrs == {
        "data-largest": str(25 * 1024**2),
        "data-too-large": "The file is larger than 25 MB. Choose a smaller one; it was not sent.",
        "accept": ".pdf,.png,.jpg,.jpeg,.xlsx",
    }


def test_a_figure_before_the_instrument_or_of_days_to_come_is_refused(desk):
    counted(desk)
    found = faults(desk, completion="not_started", v0_value="5", v0_period_end="2027-11-30")
    assert found == {"v0_period_end": ["Period to: 30 November 2027 has not come yet. Enter it when it has happened."]}


def test_a_file_is_evidence_by_its_digest(desk):
    file = SimpleUploadedFile("survey.pdf", PDF)
    said = sent(file=file, file_title="The survey", file_class="document", file_visibility="mechanism", then="hand_in")
    assert desk.agency.post(desk.on("write_report"), said).status_code == 302
    piece = now(Evidence, desk.mechanism).get()
    assert (piece.title, piece.visibility, piece.commitments) == ({"en": "The survey"}, "mechanism", ["C-1"])
    assert Draft.objects.get().evidence == [piece.item]


def test_the_same_file_for_another_commitment_is_the_same_piece_of_evidence(desk):
    for commitment in ("C-1", "C-2", "C-2"):
        revision = str(
            max(Draft.objects.filter(obligation__commitment=commitment).values_list("revision", flat=True), default=0)
        )
        said = sent(file=SimpleUploadedFile("survey.pdf", PDF), revision=revision)
        assert desk.agency.post(desk.on("write_report", commitment), said).status_code == 302
    assert now(Evidence, desk.mechanism).get().commitments == ["C-1", "C-2"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"MZ a program", "survey.exe cannot be taken as a scan. Use PDF, PNG or JPEG."),
        (b"", "The submitted file is empty."),
    ],
)
def test_a_file_of_another_kind_is_refused_at_its_field(desk, data, words):
    response = desk.agency.post(desk.on("write_report"), sent(file=SimpleUploadedFile("survey.exe", data)))
    assert response.status_code == 422
    assert response.context["form"].errors == {"file": [words]}
    assert (Draft.objects.count(), now(Evidence, desk.mechanism).count()) == (0, 0)


def test_a_report_begins_with_what_the_last_one_said(desk):
    said = {"round": "RD-0", "commitment": "C-1", "body": FA, "party": QN, "completion": "limited"}
    more = {"narrative": {"en": "Half of it."}, "no_evidence_reason": WHY, "received_on": "2025-12-20"}
    days = {"cutoff_on": "2025-11-30", "due_on": "2025-12-15", "freeze_on": "2026-01-10"}
    report(desk.mechanism, "round", "RD-0", {"year": 2025, "class": "annual", **days}, by=QN, sources=["SRC-1"])
    state_own(desk.mechanism, "report", "rp.old", said | more, by=QN)
    response = desk.agency.get(desk.on("write_report"))
    first = response.context["form"].initial
    assert (first["completion"], first["narrative__en"]) == ("limited", "Half of it.")
    assert "no_evidence_reason__en" not in first
    assert "Taken over from the last report" in response.content.decode()
    assert Draft.objects.count() == 0


def test_lan_returns_it_with_a_reason_and_the_next_revision_begins_with_what_it_said(desk):
    desk.handed_in()
    response = desk.lan.post(desk.on("return_report"), {"reason": " "}, follow=True)
    assert messages(response) == ["“What is to be done” is missing. Please fill it in."]
    desk.lan.post(desk.on("return_report"), {"reason": "Which stretch?"})
    assert "Returned for more Which stretch?" in read(desk.agency, desk.on()).words
    form = desk.agency.get(desk.on("write_report")).context["form"]
    assert (form.initial["narrative__en"], form.initial["revision"]) == ("The line was surveyed.", 0)
    desk.agency.post(
        desk.on("write_report"), sent(narrative__en="Km 3 to 7.", no_evidence_reason__en="x", then="hand_in")
    )
    assert list(Draft.objects.order_by("rev").values_list("rev", "state")) == [(1, "returned"), (2, "submitted")]


def test_what_was_received_may_be_revised(desk):
    desk.received()
    assert read(desk.agency, desk.on()).links["Revise the report"] == desk.on("write_report")
    desk.agency.post(
        desk.on("write_report"), sent(completion="substantial", no_evidence_reason__en="x", then="hand_in")
    )
    desk.lan.post(desk.on("receive_report"))
    made = now(Report, desk.mechanism).get()
    assert (made.rev, made.completion) == (2, "substantial")


def test_who_handed_it_in_does_not_receive_it_where_there_is_another_officer(desk):
    desk.handed_in(by=desk.cast.lan)
    other = desk.second_officer()
    response = desk.lan.post(desk.on("receive_report"), follow=True)
    assert messages(response) == ["You handed this report in yourself. Let another officer of your party receive it."]
    signed_in(other).post(desk.on("receive_report"))
    assert now(Report, desk.mechanism).count() == 1


def test_the_only_officer_receives_what_it_handed_in_and_that_is_said(desk):
    desk.handed_in(by=desk.cast.lan)
    assert "You handed it in yourself" in read(desk.lan, desk.on()).words
    desk.lan.post(desk.on("receive_report"))
    assert now(Report, desk.mechanism).get().note["en"].startswith("Handed in and received by the same officer")


def test_two_who_write_at_once_lose_nothing(desk):
    desk.drafted()
    desk.agency.post(desk.on("write_report"), sent(revision="2", narrative__en="First."))
    response = desk.lan.post(desk.on("write_report"), sent(revision="2", narrative__en="Second."))
    assert response.status_code == 409
    page = response.content.decode()
    assert "Somebody saved this report while you were writing" in page
    assert "First." in page
    assert ">\nSecond.</textarea>" in page
    assert desk.lan.post(desk.on("write_report"), sent(revision="3", narrative__en="Both.")).status_code == 302
    assert Draft.objects.get().narrative == {"en": "Both."}


def test_a_form_opened_before_anybody_began_does_not_write_over_what_was_begun(desk):
    desk.drafted()
    assert desk.lan.post(desk.on("write_report"), sent(narrative__en="Mine.")).status_code == 409
    assert Draft.objects.get().narrative == {"en": "The line was surveyed."}


def test_what_is_handed_in_is_written_at_no_more(desk):
    desk.handed_in()
    response = desk.agency.post(desk.on("write_report"), sent(narrative__en="Later."), follow=True)
    assert messages(response) == ["This report is handed in. It is changed once it is returned or received."]
    assert Draft.objects.get().narrative == {"en": "The line was surveyed."}


def test_after_the_round_nothing_is_written(desk, clock):
    clock.move_to("2027-02-01T09:00:00+00:00")
    response = desk.agency.post(desk.on("write_report"), sent(), follow=True)
    assert messages(response) == ["The round is closed; nothing is written at its reports now."]
    assert Draft.objects.count() == 0


def test_the_secretariat_hands_in_what_an_agency_has_written(desk):
    desk.drafted()
    assert messages(desk.lan.post(desk.on("hand_in_report"), follow=True)) == [
        "Handed in. Your party's secretariat receives it or returns it."
    ]
    assert messages(desk.lan.post(desk.on("hand_in_report"), follow=True)) == [
        "The report cannot take this step now. Load the page again to see where it is."
    ]


def test_wei_sees_nothing_of_what_quang_ninh_keeps_for_itself(desk):
    desk.handed_in(narrative={"en": "A secret."})
    desk.lan.post(desk.on("return_report"), {"reason": "Too frank."})
    for name in ("obligation", "round"):
        url = desk.on() if name == "obligation" else desk.url("round", "RD-1")
        page = desk.wei.get(url).content.decode()
        assert ("A secret." in page, "Too frank." in page, "eturned" in page) == (False, False, False)
    for name in ("write_report", "hand_in_report", "return_report", "receive_report"):
        assert desk.wei.post(desk.on(name), sent()).status_code == 404
    assert desk.wei.get(desk.on("write_report")).status_code == 404


def test_own_people_read_the_draft_an_observer_does_not(desk):
    desk.drafted(narrative={"en": "A secret."})
    assert "A secret." in desk.lan.get(desk.on()).content.decode()
    assert "A secret." in signed_in(desk.cast.own["leader"]).get(desk.on()).content.decode()
    assert "A secret." not in signed_in(desk.cast.own["observer"]).get(desk.on()).content.decode()


def test_a_focal_point_writes_for_its_own_agency_alone(desk):
    asked = desk.asked("C-2")
    asked.body = "B-QN"
    asked.save()
    assert desk.agency.get(desk.on("write_report", "C-2", "B-QN")).status_code == 404
    assert desk.lan.get(desk.on("write_report", "C-2", "B-QN")).status_code == 200


def test_nobody_owes_what_was_not_asked(desk):
    assert desk.lan.get(desk.on("obligation", "C-9")).status_code == 404
    assert desk.lan.get(desk.on(body=GX)).status_code == 404


def test_a_draft_that_cannot_be_handed_in_is_saved_and_says_so(desk):
    response = desk.agency.post(desk.on("write_report"), sent(completion="limited", then="hand_in"))
    page = Page(response)
    assert response.status_code == 422
    assert "Saved as a draft. Before it is handed in, please look at this" in page.words
    assert "Not saved yet" not in page.words
    assert (Draft.objects.get().state, Draft.objects.get().revision) == ("draft", 2)
