"""Two kinds of invitation to one event; each says who answered and who leads."""

from datetime import date

import pytest

from earlyspring.ledger.refused import Refused
from earlyspring.meetings.preparing.actions import answer_invitation, invite_organ, send_invitation
from earlyspring.meetings.preparing.permits import may_answer_invitation
from earlyspring.meetings.preparing.queries import invitations_to
from tests.gatherings import a_gathering
from tests.people import a_cast

pytestmark = pytest.mark.django_db
SECRETARY = {"vi": "Bí thư Tỉnh ủy", "zh": "省委书记", "en": "Party secretary"}
TODAY = date(2027, 1, 20)


def an_invitation(gathering, organ="O-SM", party="B-GX"):
    return invite_organ(gathering, organ, party, from_office=SECRETARY, to_office=SECRETARY)


def refused(invitation, **said):
    with pytest.raises(Refused) as refusal:
        answer_invitation(invitation, **{"answer": "accepted", "on": TODAY, "today": TODAY, **said})
    return [(fault.path, fault.code) for fault in refusal.value.faults]


def test_two_organs_invite_the_same_party_apart():
    gathering = a_gathering(a_cast().mechanism)
    first, second = an_invitation(gathering), an_invitation(gathering, "O-JWC")
    again = invite_organ(gathering, "O-SM", "B-GX", from_office=SECRETARY, to_office={"zh": "区党委书记"})
    assert invitations_to(gathering) == {("O-SM", "B-GX"): again, ("O-JWC", "B-GX"): second}
    assert (again.pk, again.to_office) == (first.pk, {"zh": "区党委书记"})


def test_an_answer_says_who_leads_and_in_whose_place():
    sent = send_invitation(an_invitation(a_gathering(a_cast().mechanism)), date(2027, 1, 5))
    assert sent.state == "sent"
    deputy = {"zh": "区党委副书记"}
    kept = answer_invitation(
        sent,
        answer="accepted",
        on=TODAY,
        today=TODAY,
        led_by="试代表一",
        office=deputy,
        acting_for=SECRETARY,
        persons=60,
    )
    kept.refresh_from_db()
    assert (kept.state, kept.led_by, kept.office, kept.acting_for, kept.persons) == (
        "accepted",
        "试代表一",
        deputy,
        SECRETARY,
        60,
    )
    declined = answer_invitation(kept, answer="declined", on=TODAY, today=TODAY)
    assert (declined.state, declined.led_by, declined.acting_for, declined.persons) == ("declined", "", {}, None)


def test_what_is_no_answer_is_refused():
    invitation = an_invitation(a_gathering(a_cast().mechanism))
    assert refused(invitation) == [("sent_on", "not_sent_yet")]
    send_invitation(invitation, date(2027, 1, 10))
    assert refused(invitation, on=date(2027, 1, 9)) == [("answered_on", "ends_before_it_begins")]
    assert refused(invitation, on=date(2027, 1, 21)) == [("answered_on", "not_yet")]
    assert refused(invitation, answer="perhaps") == [("answer", "not_in_list")]
    assert refused(invitation, answer="declined", led_by="试代表一") == [("led_by", "declined_leads_nobody")]


def test_the_host_invites_nobody_of_its_own():
    gathering = a_gathering(a_cast().mechanism)
    with pytest.raises(Refused) as refusal:
        an_invitation(gathering, party="B-QN")
    assert [(fault.path, fault.code) for fault in refusal.value.faults] == [("party", "host_not_invited")]


def test_the_invited_party_answers_or_the_host_for_a_paper():
    cast = a_cast()
    invitation = an_invitation(a_gathering(cast.mechanism), party="B-LS")
    assert [may_answer_invitation(one, invitation) for one in (cast.lan, cast.wei, cast.own["leader"])] == [
        True,
        False,
        False,
    ]
