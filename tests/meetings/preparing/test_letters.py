"""Lan writes to a group, each in the receiver's language; nothing goes out before a person releases it."""

from datetime import date

import pytest
from django.core import mail

from earlyspring.ledger.refused import Refused
from earlyspring.meetings.preparing.actions import (
    change_letter,
    discard_letter,
    hand_over,
    invite_organ,
    keep_words,
    release,
    write_letters,
)
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.preparing.models import Letter
from earlyspring.meetings.preparing.queries import outbox_of
from earlyspring.meetings.preparing.tasks import post_letters
from tests.gatherings import a_gathering
from tests.people import a_cast, now

pytestmark = pytest.mark.django_db
TODAY = date(2027, 1, 5)
WORDS = {
    "zh": {"subject": "邀请函", "body": "{addressee}：\n兹邀请您出席{gathering}，文号{number}。"},
    "vi": {"subject": "Thư mời", "body": "Kính gửi {addressee},\nTrân trọng kính mời dự {gathering}, số {number}."},
}


def receivers(**more):
    return [
        Receiver("B-GX", "zh", "区党委书记", "gx@example.org", values={"gathering": "2027年试会晤"}, **more),
        Receiver("B-LS", "vi", "Bí thư Tỉnh ủy", values={"gathering": "Gặp gỡ thử 2027"}),
    ]


def codes(refusal):
    return [(fault.path, fault.code, fault.given) for fault in refusal.value.faults]


def written(cast, gathering=None, **more):
    return write_letters(gathering or a_gathering(cast.mechanism), "B-QN", "invitation", receivers(**more), WORDS)


def test_a_letter_to_a_group_is_one_to_each_in_his_language():
    cast = a_cast()
    assert [(one.to_body, one.lang, one.body) for one in written(cast)] == [
        ("B-GX", "zh", "区党委书记：\n兹邀请您出席2027年试会晤，文号{number}。"),
        ("B-LS", "vi", "Kính gửi Bí thư Tỉnh ủy,\nTrân trọng kính mời dự Gặp gỡ thử 2027, số {number}."),
    ]


def test_without_words_in_a_language_nobody_is_written_to():
    cast = a_cast()
    with pytest.raises(Refused) as refusal:
        write_letters(a_gathering(cast.mechanism), "B-QN", "invitation", receivers(), {"zh": WORDS["zh"]})
    assert codes(refusal) == [("words", "no_words_in_language", "vi")]
    with pytest.raises(Refused) as refusal:
        keep_words(cast.mechanism, "B-QN", "notice", "vi", subject=" ", body="{hotel}")
    assert codes(refusal) == [("subject", "missing", ""), ("body", "no_such_blank", "{hotel}")]
    assert Letter.objects.count() == 0


def test_nothing_goes_out_before_it_is_released_with_its_number():
    cast = a_cast()
    first, second = written(cast)
    assert post_letters.func() == {"sent": 0, "waiting": 0}
    with pytest.raises(Refused) as refusal:
        release([first, second], user=cast.lan.user, today=TODAY)
    assert codes(refusal) == [("body", "blank_not_filled", "{number}")] * 2
    change_letter(first, number="15/SNV")
    change_letter(second, number="16/SNV")
    [gone, _other] = release([first, second], user=cast.lan.user, today=TODAY)
    assert (gone.state, gone.dated_on, gone.body) == (
        "released",
        TODAY,
        "区党委书记：\n兹邀请您出席2027年试会晤，文号15/SNV。",
    )
    assert post_letters.func() == {"sent": 1, "waiting": 0}
    assert [(one.to, one.subject) for one in mail.outbox] == [(["gx@example.org"], "[15/SNV] 邀请函")]
    assert post_letters.func() == {"sent": 0, "waiting": 0}
    assert [one.state for one in outbox_of(gone.gathering, "B-QN").order_by("pk")] == ["sent", "released"]


def test_what_is_released_is_changed_no_more():
    cast = a_cast()
    first, second = written(cast)
    change_letter(first, number="15/SNV")
    [gone] = release([first], user=cast.lan.user, today=TODAY)
    for act in (
        lambda: change_letter(gone, body="other"),
        lambda: discard_letter(gone),
        lambda: release([gone], user=cast.lan.user, today=TODAY),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert codes(refusal) == [("state", "letter_released", "15/SNV")]
    discard_letter(second)
    assert list(Letter.objects.all()) == [gone]


def test_a_number_is_given_once_by_a_party():
    cast = a_cast()
    first, second = written(cast)
    change_letter(first, number="15/SNV")
    with pytest.raises(Refused) as refusal:
        change_letter(second, number="15/SNV")
    assert codes(refusal) == [("number", "letter_number_taken", "15/SNV")]


def test_an_invitation_counts_as_sent_on_the_day_of_the_letter_that_bears_it():
    cast = a_cast()
    gathering = a_gathering(cast.mechanism)
    invitation = invite_organ(gathering, "O-SM", "B-GX", from_office={}, to_office={})
    first, _second = written(cast, gathering, invitation=invitation)
    with pytest.raises(Refused) as refusal:
        hand_over(first, at=now(), by="hand")
    assert codes(refusal) == [("state", "not_released", "")]
    change_letter(first, number="15/SNV")
    [gone] = release([first], user=cast.lan.user, today=TODAY)
    hand_over(gone, at=now(), by="hand")
    invitation.refresh_from_db()
    assert (invitation.sent_on, invitation.state) == (TODAY, "sent")


def test_what_the_post_refuses_waits_and_says_so(settings):
    settings.EMAIL_BACKEND = "earlyspring.desk.no_mail.EmailBackend"
    cast = a_cast()
    [first, _second] = written(cast)
    change_letter(first, number="15/SNV")
    release([first], user=cast.lan.user, today=TODAY)
    assert post_letters.func() == {"sent": 0, "waiting": 1}
    first.refresh_from_db()
    assert (first.state, first.problem) == ("released", "not_sent")
