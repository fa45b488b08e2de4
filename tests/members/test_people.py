"""Acts on accounts as every door calls them."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from earlyspring.members import joining
from earlyspring.members.accounts import Invitation, Posting, User
from earlyspring.members.people import Refused, accept, deactivate, end, find, hand_over, invite, take_up, withdraw
from earlyspring.members.watch import noted
from tests.people import Cast, a_mechanism, a_posting, a_user, now, today

pytestmark = pytest.mark.django_db
AN = {"name": "An", "password": "seven herons by the ford", "language": "vi"}


def offered(cast: Cast, **more: Any) -> tuple[Invitation, str]:
    asked = {"party": "B-QN", "role": "leader", "email": "an@example.org", "by": cast.lan, "at": now()} | more
    return invite(cast.mechanism, **asked)


def refused(act: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(Refused) as refusal:
        act(*args, **kwargs)
    assert str(refusal.value.words)
    return refusal.value.code


def test_the_operator_invites_the_first_officer_of_a_party(cast: Cast) -> None:
    invitation, token = offered(cast, party="B-LS", role="officer", by=None)
    posting = accept(find(token, at=now()), at=now(), **AN)
    assert (posting.party, posting.role, posting.mechanism, invitation.invited_by) == (
        "B-LS",
        "officer",
        cast.mechanism,
        None,
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"party": "B-GX"},
        {"role": "administrator"},
    ],
)
def test_lan_offers_only_places_of_her_party(asked: dict[str, str], cast: Cast) -> None:
    assert refused(offered, cast, **asked) == "not_permitted"


def test_an_officer_of_one_mechanism_does_not_invite_into_another(cast: Cast) -> None:
    autumn = a_mechanism("autumn")
    asked = {"party": "B-QN", "role": "leader", "email": "an@example.org", "by": cast.lan, "at": now()}
    assert refused(invite, autumn, **asked) == "not_permitted"


@pytest.mark.parametrize(
    "asked",
    [{"party": "B-NOWHERE"}, {"role": "king"}, {"role": "focal_point"}, {"agency": "B-NOWHERE"}, {"email": "an"}],
)
def test_a_place_that_is_none_is_not_offered(asked: dict[str, str], cast: Cast) -> None:
    with pytest.raises(ValidationError):
        offered(cast, by=None, **asked)
    assert Invitation.objects.count() == 0


def test_a_colleague_who_is_posted_needs_no_invitation(cast: Cast) -> None:
    assert refused(offered, cast, email=cast.own["leader"].user.email.upper()) == "already_posted"


def test_invitations_of_a_party_have_a_bound(cast: Cast, monkeypatch: Any) -> None:
    monkeypatch.setattr(joining, "OPEN_AT_MOST", 2)
    offered(cast, email="a@example.org")
    offered(cast, email="b@example.org")
    assert refused(offered, cast, email="c@example.org") == "too_many"


def test_an_invitation_is_open_until_its_last_second(cast: Cast) -> None:
    at = now()
    invitation, token = offered(cast, at=at, days=1)
    assert find(token, at=at + timedelta(days=1, seconds=-1)) == invitation
    assert refused(find, token, at=at + timedelta(days=1)) == "expired"


def test_of_two_who_hold_the_same_row_one_has_it(cast: Cast) -> None:
    _, token = offered(cast)
    first, second = find(token, at=now()), find(token, at=now())
    accept(first, at=now(), **AN)
    User.objects.filter(email="an@example.org").update(email="gone@example.org", username="gone")
    assert refused(accept, second, at=now(), **AN) == "used"
    assert Posting.objects.filter(party="B-QN", role="leader").count() == 2


def test_a_place_is_taken_up_by_the_person_it_is_offered_to(cast: Cast) -> None:
    invitation, _ = offered(cast, email="minh@example.org")
    assert refused(take_up, invitation, user=cast.wei.user, at=now()) == "other_account"
    assert take_up(invitation, user=cast.minh, at=now()).party == "B-QN"


def test_a_refused_acceptance_leaves_nothing_behind(cast: Cast) -> None:
    invitation, _ = offered(cast)
    with pytest.raises(ValidationError):
        accept(invitation, at=now(), **(AN | {"password": "qwertyuiop12"[:8]}))
    invitation.refresh_from_db()
    assert (invitation.used_at, User.objects.filter(email="an@example.org").count()) == (None, 0)


def test_wei_withdraws_nothing_of_quang_ninh(cast: Cast) -> None:
    invitation, _ = offered(cast)
    assert refused(withdraw, invitation, by=cast.wei, at=now()) == "not_permitted"


def test_wei_ends_hands_over_and_closes_nothing_of_quang_ninh(cast: Cast) -> None:
    leader, keeper = cast.own["leader"], cast.other["administrator"]
    assert refused(end, leader, day=today(), by=cast.wei, today=today()) == "not_permitted"
    assert refused(hand_over, cast.lan, to=leader, day=today(), by=cast.wei, today=today()) == "not_permitted"
    assert refused(deactivate, leader.user, by=keeper, today=today()) == "elsewhere"


def test_nobody_of_the_other_party_follows(cast: Cast) -> None:
    assert refused(hand_over, cast.lan, to=cast.wei, day=today(), by=cast.lan, today=today()) == "successor"


def test_a_second_officer_follows_without_a_new_posting(cast: Cast) -> None:
    second = a_posting(a_user("second"), cast.mechanism, "B-QN")
    assert hand_over(cast.lan, to=second, day=today(), by=cast.lan, today=today()) == second
    assert [one.pk for one in Posting.objects.on(today()).filter(party="B-QN", role="officer")] == [second.pk]
    assert refused(end, cast.lan, day=today(), by=second, today=today()) == "not_holding"


def test_the_operator_closes_any_account(cast: Cast) -> None:
    deactivate(cast.wei.user, by=None, today=today())
    cast.wei.refresh_from_db()
    assert (cast.wei.user.is_active, cast.wei.to_day) == (False, today())


def test_the_log_takes_no_word_that_is_not_a_code(caplog: Any) -> None:
    caplog.set_level(logging.INFO)
    noted("tried", account=7, reason="an@example.org", party="B-QN", role="")
    assert caplog.messages == ["what=tried account=7 party=B-QN reason=-"]
    with pytest.raises(ValueError, match="password"):
        noted("tried", password="x")
