"""An agency without an account: its form is made, mailed and read, or every fault in it is told."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from earlyspring.desk.intake_words import words_for
from earlyspring.intake import Fault, about
from earlyspring.papers.form_facts import Answer, Obstacle
from earlyspring.review.models import AgencyAddress, Draft, Obligation, SentForm, Worksheet
from tests.desk.large import a_large_form, peak
from tests.desk.page_reading import Page, read
from tests.desk.reporting import FA, Reporting, clock, desk, messages, sent
from tests.people import a_fact, a_mechanism, a_posting, signed_in

__all__ = ["clock", "desk"]
pytestmark = pytest.mark.django_db


def make(desk: Reporting, lang: str = "en") -> Any:
    return desk.lan.post(desk.url("make_form", "RD-1", FA), {"lang": lang})


def take(desk: Reporting, file: Any, client: Any = None) -> Any:
    return (client or desk.lan).post(desk.url("take_form", "RD-1"), {"form": file})


def told(response: Any) -> list[list[str]]:
    assert response.status_code == 422
    return Page(response).tables[0][1:]


def answer(desk: Reporting, commitment: str = "C-1", **said: Any) -> Answer:
    return Answer(str(desk.asked(commitment).pk), **({"completion": "not_started"} | said))


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_lan_makes_the_form_of_an_agency_in_a_language(desk, lang):
    response = make(desk, lang)
    form = about(response.content)
    assert (form.agency, form.party, form.revision, form.lang) == (FA, "B-QN", 1, lang)
    assert "attachment" in response["Content-Disposition"]


def test_the_page_lists_the_own_agencies_alone(desk):
    rows = read(desk.lan, desk.url("agency_forms", "RD-1")).tables[0][1:]
    assert [row[:3] for row in rows] == [["Quảng Ninh foreign affairs", "3 of 3", "none made yet"]]
    make(desk)
    rows = read(desk.agency, desk.url("agency_forms", "RD-1")).tables[0][1:]
    assert rows[0][2] == "no. 1, 10 December 2026"


def test_a_round_whose_review_is_concluded_asks_no_agency_for_a_form(desk):
    said = {"mechanism": desk.mechanism, "session": "SM-2027", "round": "RD-1", "opened_at": timezone.now()}
    assert "Read a form that came back" in read(desk.lan, desk.url("agency_forms", "RD-1")).headings
    said |= {"sha256": "ab" * 32, "motion": "cd" * 32, "frozen_at": timezone.now(), "frozen_by": "B-QN"}
    Worksheet.objects.create(**said, state="concluded", concluded_at=timezone.now())
    page = read(desk.lan, desk.url("agency_forms", "RD-1"))
    assert ("Read a form that came back" in page.headings, page.tables[0][1][3]) == (False, "nothing is open")


def test_a_day_that_is_none_is_told_with_the_ways_to_write_one():
    said = "31/2/2026 is no day. Write year, month and day, as 2026-11-30 or 30/11/2026."
    assert words_for(Fault("not_a_day", found="31/2/2026", expected="2026-11-30")) == said


SUBJECTS = {
    "vi": "[earlyspring] Phiếu báo cáo thực hiện cam kết",
    "zh": "[earlyspring] 承诺事项落实情况报告表",
    "en": "[earlyspring] Report on commitments",
}
SENT = dict.fromkeys(SUBJECTS, "The form was sent to 1 person.")
ASKED = {
    "vi": "Ai có tài khoản có thể báo cáo trên hệ thống:",
    "zh": "有账号者也可在系统中报告：",
    "en": "Who has an account may report at the desk instead:",
}


@pytest.mark.parametrize("lang", ["vi", "zh", "en"])
def test_the_form_is_mailed_to_the_agency_in_the_language_of_its_people(desk, lang):
    user = desk.cast.own["focal_point"].user
    user.language = lang
    user.save()
    response = desk.lan.post(desk.url("mail_form", "RD-1", FA), follow=True)
    assert messages(response) == [SENT[lang]]
    (letter,) = mail.outbox
    assert letter.to == [user.email]
    assert letter.subject == SUBJECTS[lang]
    assert letter.body.split("\n\n")[3] == ASKED[lang]
    name, data, _type = letter.attachments[0]
    assert (name.endswith(".xlsx"), about(data).lang) == (True, lang)
    assert SentForm.objects.get().mailed_at is not None


def without_people(desk: Reporting) -> None:
    user = desk.cast.own["focal_point"].user
    user.is_active = False
    user.save()


def test_lan_enters_where_an_agency_without_an_account_is_written_to(desk):
    without_people(desk)
    url = desk.url("agency_address", "RD-1", FA)
    response = desk.lan.post(url, {"address": "So-NgoaiVu@quangninh.example.vn", "lang": "vi"}, follow=True)
    assert messages(response) == [
        "The address is kept. Forms and reminders go there while nobody of the agency has an account."
    ]
    desk.lan.post(desk.url("mail_form", "RD-1", FA))
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["so-ngoaivu@quangninh.example.vn"], SUBJECTS["vi"])
    assert letter.body.split("\n\n")[0] == "Sở Ngoại vụ Quảng Ninh\nrà soát hằng năm 2026"
    assert letter.body.count("http") == 0
    desk.lan.post(url, {"address": ""})
    assert AgencyAddress.objects.count() == 0
    assert "no address on record" in read(desk.lan, desk.url("agency_forms", "RD-1")).words


def test_people_of_the_agency_are_written_to_before_a_kept_address(desk):
    desk.lan.post(desk.url("agency_address", "RD-1", FA), {"address": "office@example.org", "lang": "en"})
    desk.lan.post(desk.url("mail_form", "RD-1", FA))
    assert [letter.to for letter in mail.outbox] == [[desk.cast.own["focal_point"].user.email]]


def test_what_is_no_address_is_told_and_stays_in_its_field(desk):
    without_people(desk)
    response = desk.lan.post(desk.url("agency_address", "RD-1", FA), {"address": "office at example", "lang": "en"})
    assert (response.status_code, AgencyAddress.objects.count()) == (422, 0)
    page = Page(response)
    assert "Enter a valid email address." in page.words
    assert 'value="office at example"' in response.content.decode()


def test_the_address_is_its_partys_alone(desk):
    without_people(desk)
    desk.lan.post(desk.url("agency_address", "RD-1", FA), {"address": "office@example.org", "lang": "en"})
    assert desk.wei.post(desk.url("agency_address", "RD-1", FA), {"address": ""}).status_code == 404
    for name, *parts in (("agency_forms", "RD-1"), ("round", "RD-1"), ("obligation", "RD-1", "C-1", FA)):
        assert "office@example.org" not in desk.wei.get(desk.url(name, *parts)).content.decode()
    assert "office@example.org" in desk.lan.get(desk.url("agency_forms", "RD-1")).content.decode()


def test_without_an_address_the_form_is_saved_and_sent_by_hand(desk):
    desk.cast.own["focal_point"].user.email = ""
    desk.cast.own["focal_point"].user.save()
    assert "no address on record" in read(desk.lan, desk.url("agency_forms", "RD-1")).words
    response = desk.lan.post(desk.url("mail_form", "RD-1", FA), follow=True)
    assert messages(response) == ["No address of this agency is known here. Save the form and send it yourself."]
    assert mail.outbox == []


def test_a_form_that_came_back_becomes_drafts(desk):
    make(desk)
    response = take(desk, desk.form(answer(desk), answer(desk, "C-3", completion="limited", evidence="The minutes")))
    assert response.status_code == 200
    page = Page(response)
    assert page.links["C-1"] == desk.on()
    assert "Left empty, so not reported yet: C-2" in page.words
    assert sorted(Draft.objects.values_list("obligation__commitment", "state", "completion")) == [
        ("C-1", "draft", "not_started"),
        ("C-3", "draft", "limited"),
    ]
    desk.lan.post(desk.on("hand_in_report", "C-3"))
    assert Draft.objects.get(obligation__commitment="C-3").state == "submitted"


def test_every_fault_is_told_by_sheet_and_cell_and_nothing_is_read(desk):
    make(desk)
    file = desk.form(
        answer(desk, obstacles=(Obstacle("other"),)),
        answer(desk, "C-2", completion="limited"),
        answer(desk, "C-3"),
    )
    assert told(take(desk, file)) == [
        ["Report", "K6", "C-1", "Say in words what stands in the way."],
        ["Report", "Q7", "C-2", "Progress needs evidence or a reason for none. Write one of them."],
    ]
    assert Draft.objects.count() == 0


def test_the_same_form_twice_changes_nothing(desk):
    make(desk)
    take(desk, desk.form(answer(desk)))
    again = take(desk, desk.form(answer(desk)))
    assert told(again) == [["—", "—", "—", "These answers have come before. Nothing was changed."]]


def test_an_old_form_is_told_to_be_one(desk):
    make(desk)
    file = desk.form(answer(desk)).read()
    desk.received("C-2")
    make(desk)
    assert told(take(desk, SimpleUploadedFile("old.xlsx", file))) == [
        ["—", "—", "—", "A newer form was made since (no. 2; this is no. 1). Copy the answers into that one."]
    ]


def test_the_form_of_another_agency_is_told_to_be_one(desk):
    make(desk)
    file = desk.form(answer(desk)).read()
    words = "This is the form of another agency (Quảng Ninh foreign affairs). Choose the form of an agency of your own."
    assert told(take(desk, SimpleUploadedFile("theirs.xlsx", file), desk.wei)) == [["—", "—", "—", words]]


def test_what_the_agency_writes_at_the_desk_is_not_written_over(desk):
    make(desk)
    desk.drafted("C-1")
    assert told(take(desk, desk.form(answer(desk)))) == [
        ["—", "—", "C-1", "Somebody writes this report at the desk. Go on there, or empty the row in the form."]
    ]


def test_what_was_typed_at_the_desk_after_a_form_stays(desk):
    make(desk)
    take(desk, desk.form(answer(desk, narrative="As the form says.")))
    page = desk.lan.get(desk.on("write_report")).context["form"]
    typed = sent(revision=page["revision"].value(), completion="not_started", narrative__en="As typed at the desk.")
    assert desk.lan.post(desk.on("write_report"), typed).status_code == 302
    again = take(desk, desk.form(answer(desk, narrative="As the form says now.")))
    assert told(again) == [
        ["—", "—", "C-1", "Somebody writes this report at the desk. Go on there, or empty the row in the form."]
    ]
    assert Draft.objects.get().narrative == {"en": "As typed at the desk."}
    page = read(desk.lan, desk.url("agency_forms", "RD-1"))
    assert "Hand in 1 report of its form" in page.words


def test_what_was_handed_in_since_is_not_written_over(desk):
    make(desk)
    desk.handed_in("C-1")
    words = "The report on this has been handed in or received since. Empty the row, or revise that report."
    assert told(take(desk, desk.form(answer(desk)))) == [["—", "—", "C-1", words]]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7", "This is no .xlsx workbook, or a broken one. Save it as .xlsx and send it again."),
        (
            b"PK" + bytes(11 * 1024**2),
            "The file is larger than any form (10 MB). Send the form itself, without pictures.",
        ),
    ],
)
def test_what_is_no_form_is_refused_in_words(desk, data, words):
    make(desk)
    assert told(take(desk, SimpleUploadedFile("a.xlsx", data))) == [["—", "—", "—", words]]
    assert told(desk.lan.post(desk.url("take_form", "RD-1")))[0][3].startswith("This is no .xlsx workbook")


def test_three_hundred_megabytes_are_refused_and_not_kept(desk):
    before = peak()
    response = desk.lan.generic("POST", desk.url("take_form", "RD-1"), **a_large_form("form", 300, {}))
    assert told(response) == [
        ["—", "—", "—", "The file is larger than any form (10 MB). Send the form itself, without pictures."]
    ]
    assert peak() - before < 40 * 1024**2


def test_an_agency_that_owes_nothing_gets_no_form(desk):
    for commitment in ("C-1", "C-2", "C-3"):
        desk.received(commitment)
    response = desk.lan.post(desk.url("make_form", "RD-1", FA), follow=True)
    assert messages(response) == ["This agency owes no report now. There is nothing to ask."]


def test_nobody_makes_or_mails_a_form_for_another_party(desk):
    for name in ("make_form", "mail_form"):
        assert desk.wei.post(desk.url(name, "RD-1", FA)).status_code == 404
    assert signed_in(desk.cast.own["leader"]).get(desk.url("agency_forms", "RD-1")).status_code == 404
    assert (SentForm.objects.count(), mail.outbox) == (0, [])


def test_a_spoiled_workbook_says_so(desk):
    make(desk)
    file = BytesIO(
        desk.form(answer(desk, obstacles=(Obstacle("awaiting_centre", "", "12/TTr", date(2026, 6, 1)),))).read()
    )
    assert told(take(desk, SimpleUploadedFile("a.xlsx", file.getvalue()[:-100])))[0][3].startswith("This is no .xlsx")


def elsewhere(desk: Reporting) -> Obligation:
    """A second mechanism of this node, in which the same agency is asked about one commitment."""
    other = a_mechanism("autumn")
    days = {"cutoff_on": "2026-11-30", "due_on": "2026-12-20", "freeze_on": "2027-01-10"}
    a_fact(other, "round", "RD-A", year=2026, **{"class": "annual"}, **days)
    a_fact(other, "commitment", "C-A", code="C-A", text={"en": "An autumn walk."}, state="registered", parties=["B-QN"])
    made = {"due_on": "2026-12-20", "made_at": desk.asked().made_at}
    return Obligation.objects.create(mechanism=other, round="RD-A", commitment="C-A", body=FA, party="B-QN", **made)


def test_an_agency_of_two_mechanisms_is_asked_once(desk):
    owed = elsewhere(desk)
    assert about(make(desk).content).rounds == ("spring:RD-1",)
    a_posting(desk.cast.lan.user, owed.mechanism, "B-QN")
    assert about(make(desk).content).rounds == ("autumn:RD-A", "spring:RD-1")
    response = take(desk, desk.form(answer(desk), Answer(str(owed.pk), "not_started")))
    assert response.status_code == 200
    assert sorted(Draft.objects.values_list("mechanism__key", flat=True)) == ["autumn", "spring"]


def test_who_acts_in_one_of_the_two_does_not_answer_for_the_other(desk):
    owed = elsewhere(desk)
    posting = a_posting(desk.cast.lan.user, owed.mechanism, "B-QN")
    make(desk)
    file = desk.form(answer(desk), Answer(str(owed.pk), "not_started"))
    posting.delete()
    assert take(desk, file).status_code == 422
    assert Draft.objects.count() == 0


def test_a_focal_point_sees_what_is_asked_in_all_its_mechanisms(desk):
    owed = elsewhere(desk)
    a_posting(desk.cast.own["focal_point"].user, owed.mechanism, "B-QN", "focal_point", FA)
    links = read(desk.agency, desk.url("rounds")).links
    assert links["C-A · An autumn walk."] == f"/autumn/review/reports/RD-A/C-A/{FA}/"
    assert links["C-1 · A reporting line for border gates."] == desk.on()


def taken(desk: Reporting, *answers: Answer) -> None:
    make(desk)
    assert take(desk, desk.form(*answers)).status_code == 200


def test_all_of_a_form_is_handed_in_at_once(desk):
    taken(desk, answer(desk, "C-1"), answer(desk, "C-2"))
    desk.drafted("C-3")
    page = read(desk.lan, desk.url("agency_forms", "RD-1"))
    assert "Hand in all 2 reports of its form" in page.words
    response = desk.lan.post(desk.url("hand_in_form", "RD-1", FA), follow=True)
    assert messages(response) == ["2 reports are handed in."]
    states = Draft.objects.order_by("obligation__commitment").values_list("state", flat=True)
    assert list(states) == ["submitted", "submitted", "draft"]
    assert "reports of its form" not in read(desk.lan, desk.url("agency_forms", "RD-1")).words


def test_a_form_with_one_unready_report_is_not_handed_in_at_all(desk):
    """The second claims progress and shows nothing for it."""
    taken(desk, answer(desk, "C-1"), answer(desk, "C-2", completion="limited", no_evidence_reason="Asked for."))
    Draft.objects.filter(obligation__commitment="C-2").update(no_evidence_reason={})
    response = desk.lan.post(desk.url("hand_in_form", "RD-1", FA))
    words = "Progress needs evidence. Add a file, or say why there is none."
    assert told(response) == [["C-2", words]]
    assert set(Draft.objects.values_list("state", flat=True)) == {"draft"}


def test_nobody_hands_in_the_form_of_another_party(desk):
    taken(desk, answer(desk))
    assert desk.wei.post(desk.url("hand_in_form", "RD-1", FA)).status_code == 404
    assert Draft.objects.get().state == "draft"
