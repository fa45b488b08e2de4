"""An agency without an account answers by a form: made, mailed, read into drafts whole or not at all."""

from datetime import date
from decimal import Decimal

import pytest
from story_house import GX, QN, REPORT, codes

from earlyspring.intake import Fault, Refusal
from earlyspring.papers.form_facts import Answer, Figure, Obstacle
from earlyspring.papers.form_sheets import write_form
from earlyspring.review.actions import begin_report, set_indicator, submit_report, write_report
from earlyspring.review.forms_kept import asked_in, make_form
from earlyspring.review.forms_taken import Taken, take_form
from earlyspring.review.models import Draft, SentForm
from review.conftest import WHY

pytestmark = pytest.mark.django_db
CAME = date(2026, 12, 10)


def made(year, party=QN):
    year.obligations()
    asked = year.asked(party)
    return make_form([year.mechanism], party, asked.body), asked


def filled(sent, *answers, lang="vi"):
    return write_form(asked_in(sent), lang, answers)


def take(year, file, by=QN):
    return take_form(file, lambda agency: [year.mechanism], by=by, on=CAME)


def refused(year, file, by=QN):
    read = take(year, file, by)
    assert isinstance(read, Refusal), read
    return [(one.code, one.row) for one in read.faults]


def test_a_form_comes_back_as_it_was_made(year):
    sent, asked = made(year)
    form = asked_in(sent)
    assert (form.agency, form.party, form.revision) == (asked.body, QN, 1)
    assert [line.code for line in form.lines] == ["X-1", "X-2"]
    assert form.rounds[0].cutoff_on == "2026-11-30"


def counted(year):
    said = {"title": {"en": "Calls"}, "measure": "number", "unit": "calls", "aggregation": "sum"}
    return set_indicator(year.commitment(), said, by=QN, way=REPORT)


def test_asked_again_it_is_the_same_form_until_something_changes(year):
    sent, asked = made(year)
    assert make_form([year.mechanism], QN, asked.body) == sent
    counted(year)
    later = make_form([year.mechanism], QN, asked.body)
    assert later.revision == 2
    file = filled(sent, Answer(str(asked.pk), "not_started"))
    assert take(year, file) == Refusal((Fault("old_form", found="1", expected="2"),))


def test_an_answer_becomes_a_draft(year):
    sent, asked = made(year)
    other = year.commitment(1).code or year.commitment(1).item
    answer = Answer(
        str(asked.pk),
        "limited",
        "Đã khảo sát.",
        (Obstacle("waiting_other_side", other), Obstacle("awaiting_centre", "Bộ", "Tờ trình 12", date(2026, 6, 1))),
        "Biên bản",
    )
    taken = take(year, filled(sent, answer))
    assert isinstance(taken, Taken)
    (draft,) = taken.drafts
    assert (draft.state, draft.completion, draft.narrative) == ("draft", "limited", {"vi": "Đã khảo sát."})
    assert draft.no_evidence_reason == {"vi": "Nêu trong phiếu, chưa kèm tệp: Biên bản"}
    assert draft.obstacles == [
        {"code": "waiting_other_side", "commitment": year.commitment(1).item},
        {"code": "awaiting_centre", "what": {"vi": "Bộ; Tờ trình 12"}, "on": "2026-06-01"},
    ]
    assert submit_report(draft, by=QN).state == "submitted"


def test_figures_are_kept_to_the_digit(year):
    indicator = counted(year)
    sent, asked = made(year)
    figure = Figure(indicator.item, "2026-11-30", Decimal("12.5"), text="Tạm tính.")
    taken = take(year, filled(sent, Answer(str(asked.pk), "not_started", figures=(figure,))))
    assert [draft.figures for draft in taken.drafts] == [
        [{"indicator": indicator.item, "period_end": "2026-11-30", "value": 12.5, "text": {"vi": "Tạm tính."}}]
    ]


def test_the_same_answers_are_read_once(year):
    sent, asked = made(year)
    file = filled(sent, Answer(str(asked.pk), "not_started"))
    take(year, file)
    assert refused(year, file) == [("sent_twice", "")]
    assert Draft.objects.count() == 1


def test_a_form_corrected_and_sent_again_takes_the_place_of_the_draft_it_made(year):
    sent, asked = made(year)
    take(year, filled(sent, Answer(str(asked.pk), "not_started")))
    take(year, filled(sent, Answer(str(asked.pk), "not_started", "Chưa có kinh phí.")))
    assert Draft.objects.get().narrative == {"vi": "Chưa có kinh phí."}


def test_what_somebody_writes_at_the_desk_is_not_written_over(year):
    sent, asked = made(year)
    said = {"completion": "limited", "no_evidence_reason": WHY}
    draft = write_report(begin_report(asked, by=QN), said, revision=1, by=QN)
    file = filled(sent, Answer(str(asked.pk), "not_started"))
    code = year.commitment().code
    assert refused(year, file) == [("written_at_the_desk", code)]
    submit_report(draft, by=QN)
    assert refused(year, file) == [("handed_in_since", code)]
    assert Draft.objects.get().completion == "limited"


def test_what_was_typed_at_the_desk_after_a_form_is_not_written_over(year):
    sent, asked = made(year)
    taken = take(year, filled(sent, Answer(str(asked.pk), "not_started", "Chưa khởi công.")))
    (draft,) = taken.drafts
    typed = {"narrative": {"vi": "Đã khởi công ngày 5/12."}}
    write_report(draft, typed, revision=draft.revision, by=QN)
    again = filled(
        sent,
        Answer(str(asked.pk), "limited", "Khác.", (), "", "Chưa chụp."),
        Answer(str(year.asked(QN, 1).pk), "complete", evidence="B"),
    )
    assert refused(year, again) == [("written_at_the_desk", year.commitment().code)]
    assert [one.narrative for one in Draft.objects.all()] == [typed["narrative"]]


def test_the_form_of_another_party_or_agency_is_refused_without_a_word_of_it(year):
    sent, asked = made(year)
    file = filled(sent, Answer(str(asked.pk), "not_started"))
    assert refused(year, file, by=GX) == [("other_agency", "")]
    read = take_form(file, lambda agency: [], by=QN, on=CAME)
    assert read == Refusal((Fault("other_agency", found=asked.body),))


def test_a_form_made_on_another_node_is_not_known_here(year):
    sent, asked = made(year)
    file = filled(sent, Answer(str(asked.pk), "not_started"))
    SentForm.objects.all().delete()
    assert refused(year, file) == [("never_made", "")]


def test_who_owes_nothing_is_asked_nothing(year):
    assert codes(lambda: make_form([year.mechanism], QN, "nobody"), year.house) == [("body", "nothing_asked")]
