"""The desk of preparing: Lan gives tasks, invites and writes; Wei does his own and answers; Minh finds nothing."""

from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.meetings.preparing.actions import (
    add_task,
    change_letter,
    invite_organ,
    keep_words,
    make_tasks,
    release,
    send_invitation,
    write_letters,
)
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.preparing.models import Letter, OrganInvitation, Task
from earlyspring.meetings.preparing.queries import words_of
from earlyspring.meetings.preparing.tasks import post_letters
from tests.gatherings import a_gathering
from tests.people import a_fact, signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/preparing/"
NAMES = {"vi": "Đặt hoa", "zh": "订花", "en": "Order flowers"}
TASK = {"part": "logistics", "days_before": "10", "names__vi": "Đặt hoa", "save": "1"}


@pytest.fixture
def gathering(cast):
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries"}, position=1)
    a_fact(cast.mechanism, "cycle", "CY", year=2027)
    a_fact(cast.mechanism, "session", "SM-2027", organ="O-S", cycle="CY", year=2027, status="planned", ordinal=12)
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()
    return a_gathering(cast.mechanism, cycle="CY")


def answered(client, address, **sent):
    answer = client.post(AT + address, sent)
    return answer.status_code, answer.get("Location", "").removeprefix(AT)


def test_lan_makes_the_tasks_of_the_year_for_everybody(cast, gathering):
    lan = signed_in(cast.lan)
    assert answered(lan, "make/", organ="O-S") == (302, "")
    assert Task.objects.filter(key="delegation").count() == 2
    assert answered(lan, "make/", organ="O-UNKNOWN")[0] == 404
    assert answered(signed_in(cast.wei), "make/", organ="O-S")[0] == 404


def test_wei_sees_what_he_has_to_do_and_says_that_it_is_done(cast, gathering):
    task = add_task(gathering, "B-GX", names=NAMES, part="logistics", due_on=date(2026, 1, 1))
    wei = signed_in(cast.wei)
    page = wei.get(AT + "?state=overdue&party=B-GX")
    assert [[one.task for one in row] for row in page.context["rows"]] == [[task]]
    assert answered(wei, f"tasks/{task.pk}/", done="1", note="ordered") == (302, "")
    task.refresh_from_db()
    assert (task.state, task.note, task.ended_by) == ("done", "ordered", cast.wei.user)
    assert wei.get(AT + "?state=overdue").context["rows"] == []


def test_nobody_does_the_work_of_another(cast, gathering):
    task = add_task(gathering, "B-GX", names=NAMES, part="logistics")
    lan = signed_in(cast.lan)
    assert answered(lan, f"tasks/{task.pk}/", done="1")[0] == 404
    assert answered(lan, f"tasks/{task.pk}/", drop="1", note="not needed") == (302, "")
    assert answered(signed_in(cast.minh), f"tasks/{task.pk}/", done="1")[0] == 404


def test_an_internal_task_is_found_by_its_party_alone(cast, gathering):
    sent = {**TASK, "party": "B-GX", "internal": "on"}
    assert answered(signed_in(cast.wei), "tasks/new/", **sent) == (302, "")
    task = Task.objects.get()
    assert signed_in(cast.lan).get(f"{AT}tasks/{task.pk}/").status_code == 404
    assert signed_in(cast.wei).get(f"{AT}tasks/{task.pk}/").status_code == 200


def test_a_guest_enters_no_task_for_another(cast, gathering):
    assert answered(signed_in(cast.wei), "tasks/new/", **TASK, party="B-LS")[0] == 422
    assert Task.objects.count() == 0
    assert answered(signed_in(cast.lan), "tasks/new/", **TASK, party="B-LS") == (302, "")


def test_of_two_who_change_a_task_the_second_is_told(cast, gathering):
    task = add_task(gathering, "B-QN", names=NAMES, part="logistics")
    lan, base = signed_in(cast.lan), task.version
    first = {**TASK, "party": "B-QN", "base": base}
    assert answered(lan, f"tasks/{task.pk}/", **first)[0] == 302
    assert answered(lan, f"tasks/{task.pk}/", **{**first, "days_before": "20"})[0] == 422
    task.refresh_from_db()
    assert task.days_before == 10


def test_what_the_conference_concluded_has_owners_in_every_party(cast, gathering):
    row = {"row0-part": "finance", "row0-parties": ["B-QN", "B-GX"], "row0-names__vi": "Chia kinh phí"}
    empty = {f"row{number}-part": "papers" for number in range(1, 6)}
    lan = signed_in(cast.lan)
    assert answered(lan, "conference/", on="2026-12-29", **row, **empty) == (302, "")
    assert sorted(Task.objects.values_list("party", flat=True)) == ["B-GX", "B-QN"]
    assert answered(lan, "conference/", on="2026-12-29", **{**row, "row0-names__vi": ""}, **empty)[0] == 422
    assert Task.objects.count() == 2


def test_the_template_is_changed_where_it_is_seen(cast, gathering):
    lan = signed_in(cast.lan)
    page = lan.get(AT + "template/O-S/")
    count = len(page.context["patterns"])
    assert answered(lan, "template/O-S/", drop="plates") == (302, "template/O-S/")
    sent = {"days_before": "3", "owner": "host", "part": "papers", "names__vi": "Đặt hoa", "save": "1"}
    assert answered(lan, "template/O-S/", **sent) == (302, "template/O-S/")
    assert len(lan.get(AT + "template/O-S/").context["patterns"]) == count
    assert answered(lan, "template/O-S/", **{**sent, "names__vi": ""})[0] == 422


def test_an_organ_is_invited_and_its_party_answers(cast, gathering):
    sent = {"organ": "O-S", "party": "B-GX", "from_office__vi": "Bí thư", "to_office__zh": "区党委书记"}
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    assert lan.post(AT + "invitations/new/", sent).status_code == 302
    made = OrganInvitation.objects.get()
    here = f"invitations/{made.pk}/"
    assert answered(wei, here, sent="1")[0] == 404
    assert answered(lan, here, sent="1") == (302, here)
    today = date.today()  # noqa: DTZ011  the day on which the test runs
    answer = {"answer": "accepted", "on": today.isoformat(), "led_by": "试代表一", "acting_for__zh": "书记"}
    assert answered(wei, here, **answer) == (302, here)
    made.refresh_from_db()
    assert (made.state, made.led_by, made.acting_for) == ("accepted", "试代表一", {"zh": "书记"})
    assert wei.get(AT + "invitations/").context["rows"] == [("B-GX", [("Secretaries", made)])]


def test_another_organ_is_invited_before_its_session_is_entered(cast, gathering):
    a_fact(cast.mechanism, "organ", "O-J", code="committee", names={"en": "Joint Committee"}, position=2)
    lan = signed_in(cast.lan)
    page = lan.get(AT + "invitations/new/")
    assert [organ for organ, _words in page.context["form"].fields["organ"].choices] == ["O-S", "O-J"]
    sent = {"party": "B-GX", "from_office__vi": "Ủy ban nhân dân", "to_office__zh": "主任"}
    assert lan.post(AT + "invitations/new/", sent | {"organ": "O-J"}).status_code == 302
    assert lan.post(AT + "invitations/new/", sent | {"organ": "O-S"}).status_code == 302
    shown = lan.get(AT + "invitations/").context
    assert (shown["organs"], [[organ for organ, one in cells if one] for _party, cells in shown["rows"]]) == (
        ["O-S", "O-J"],
        [["Secretaries", "Joint Committee"]],
    )


def test_a_mail_address_is_typed_once_for_whom_a_party_writes_to(cast, gathering):
    words = {"en": {"subject": "Notice", "body": "To {addressee}"}}
    to = [Receiver("B-GX", "en", "Foreign Affairs Office"), Receiver("B-GX", "en", "Secretary")]
    first, _second = write_letters(gathering, "B-QN", "notice", to, words)
    change_letter(first, email="fao@example.org")
    assert [one.email for one in write_letters(gathering, "B-QN", "notice", to, words)] == ["fao@example.org", ""]
    assert [one.email for one in write_letters(gathering, "B-LS", "notice", to, words)] == ["", ""]


def test_the_usual_words_name_their_addressee_once(cast, gathering):
    for purpose in ("invitation", "notice", "programme", "thanks", "thanks_of_guest"):
        bodies = words_of(cast.mechanism, "B-QN", purpose)["body"]
        assert [bodies[lang].count("{addressee}") for lang in ("vi", "zh", "en")] == [1, 1, 1]


def test_a_letter_is_drafted_released_and_goes_out(cast, gathering):
    invitation = invite_organ(gathering, "O-S", "B-LS", from_office={}, to_office={"vi": "Bí thư Tỉnh ủy"})
    lan = signed_in(cast.lan)
    sent = {"invited": [invitation.pk], "subject__en": "Invitation", "body__en": "To {addressee} at {place}: {number}"}
    assert answered(lan, "letters/write/invitation/", **sent)[0] == 302
    letter = Letter.objects.get()
    assert (letter.party, letter.to_body, letter.body) == ("B-QN", "B-LS", "To {addressee} at Hạ Long: {number}")
    here = f"letters/{letter.pk}/"
    said = {"save": "1", "base": letter.version, "subject": "Invitation", "email": "ls@example.org", "number": "15/SNV"}
    assert answered(lan, here, **said, body="No. {number}") == (302, "letters/")
    assert answered(lan, "letters/release/", letter=[letter.pk]) == (302, "letters/")
    assert post_letters.func() == {"sent": 1, "waiting": 0}
    assert [(one.to, one.body) for one in mail.outbox] == [(["ls@example.org"], "No. 15/SNV\n")]
    assert answered(lan, here, **said, body="another")[0] == 422
    paper = lan.get(f"{AT}letters/{letter.pk}.pdf")
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")


def test_a_partys_letters_are_its_own(cast, gathering):
    [letter] = write_letters(
        gathering, "B-QN", "notice", [Receiver("B-GX", "zh")], {"zh": {"subject": "x", "body": "y"}}
    )
    wei = signed_in(cast.wei)
    pages = [f"letters/{letter.pk}/", f"letters/{letter.pk}.pdf"]
    assert [wei.get(AT + page).status_code for page in pages] == [404, 404]
    assert answered(wei, "letters/release/", letter=[letter.pk]) == (302, "letters/")
    letter.refresh_from_db()
    assert letter.state == "draft"


def test_words_are_kept_for_letters_to_come_and_a_strange_blank_is_told(cast, gathering):
    lan = signed_in(cast.lan)
    assert answered(lan, "letters/words/notice/", subject__vi="Tin", body__vi="{place}")[0] == 302
    assert lan.get(AT + "letters/write/notice/").context["form"].initial["body__vi"] == "{place}"
    assert answered(lan, "letters/words/notice/", subject__vi="Tin", body__vi="{hotel}")[0] == 422
    assert answered(lan, "letters/words/unknown/", subject__vi="Tin", body__vi="x")[0] == 404


def test_lists_cost_the_same_with_one_and_with_three(cast, gathering):
    client = signed_in(cast.lan)
    keep_words(cast.mechanism, "B-QN", "notice", "vi", subject="Tin", body="x")

    def fill(parties):
        for party in parties:
            add_task(gathering, party, names=NAMES, part="papers")
            send_invitation(invite_organ(gathering, "O-S", party, from_office={}, to_office={}), date(2027, 1, 1))
            words = {"vi": {"subject": "Tin", "body": "x"}}
            first, _second = write_letters(gathering, "B-QN", "notice", [Receiver(party, "vi")] * 2, words)
            change_letter(first, number=party)
            release([first], user=cast.lan.user, today=date(2027, 1, 1))

    def counts():
        found = []
        for page in ("", "invitations/", "letters/", "letters/write/notice/"):
            client.get(AT + page)
            with CaptureQueriesContext(connection) as asked:
                client.get(AT + page)
            found.append(len(asked))
        return found

    fill(["B-GX"])
    one = counts()
    fill(["B-LS", "B-GX-FA"])
    make_tasks(gathering, "O-S", ["B-QN", "B-GX", "B-LS"])
    assert counts() == one
