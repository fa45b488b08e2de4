"""The first people of a party: invited by who keeps the server, and by nobody once the party has its own."""

import logging

import pytest

from earlyspring.ledger.models import PartyKey
from earlyspring.members.accounts import Invitation, Posting
from earlyspring.members.first_places import without_account
from earlyspring.members.people import Refused, invite_first
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.people import a_mechanism, a_posting, a_user, a_while_ago, now, signed_in, today

pytestmark = pytest.mark.django_db
FIRST, PEOPLE = "/spring/people/first/", "/spring/people/"
SENT = {"party": "B-LS", "role": "officer", "email": "hoa@example.org"}


@pytest.fixture(name="spring")
def the_spring(cast):
    """Guangxi and Quảng Ninh have their people, Lạng Sơn has nobody; Minh keeps the server and is posted nowhere."""
    cast.minh.is_superuser = True
    cast.minh.save()
    return hosted(cast)


def invite_at_once(spring, by, **more):
    return invite_first(spring.mechanism, **(SENT | {"by": by, "at": now()} | more))


def test_the_keeper_invites_the_first_officer(spring, caplog):
    caplog.set_level(logging.INFO, "earlyspring.security")
    answer = signed_in(spring.minh).post(FIRST, SENT)
    made = Invitation.objects.get()
    assert (answer.status_code, made.party, made.role, made.invited_by) == (200, "B-LS", "officer", spring.minh)
    assert made.email in answer.content.decode()
    line = f"what=invited by={spring.minh.pk} invitation={made.pk} mechanism=spring party=B-LS role=officer"
    assert line in caplog.messages


def test_the_keeper_finds_the_way_at_home_and_in_the_profile(spring):
    other = a_mechanism("autumn")
    keeper = signed_in(spring.minh)
    for page in ("/", "/profile/"):
        said = keeper.get(page).content.decode()
        assert (f'href="{FIRST}"' in said, 'href="/autumn/people/first/"' in said) == (True, False)
        assert "Spring meeting, on trial Lạng Sơn" in read(keeper, page).words
    assert "Spring meeting, on trial As keeper of this server" in read(keeper, FIRST).words
    a_posting(a_user("hoa"), spring.mechanism, "B-LS")
    assert "has people of its own" in read(keeper, "/").words
    assert "keeper" not in read(signed_in(spring.lan), "/profile/").words
    assert "keeper" not in read(signed_in(a_user("an")), "/").words
    assert without_account(other) == frozenset()


def test_nobody_else_invites_for_another_party(spring, caplog):
    minh_elsewhere = a_user("minh2")
    for person in (spring.lan, spring.own["administrator"], spring.own["observer"], minh_elsewhere):
        user = getattr(person, "user", person)
        browser = signed_in(person)
        assert (browser.get(FIRST).status_code, browser.post(FIRST, SENT).status_code) == (404, 404)
        with pytest.raises(Refused, match="not_permitted"):
            invite_at_once(spring, user)
        line = f"what=refused account={user.pk} mechanism=spring party=B-LS reason=first_place"
        assert line in caplog.messages
    assert Invitation.objects.count() == 0


def test_a_party_with_people_is_not_touched(spring):
    browser = signed_in(spring.minh)
    for party in ("B-QN", "B-QN-FA", "B-XX"):
        assert browser.post(FIRST, SENT | {"party": party}).status_code == 422
        with pytest.raises(Refused, match="not_permitted"):
            invite_at_once(spring, spring.minh, party=party)
    assert browser.post(FIRST, SENT | {"role": "leader"}).status_code == 422
    with pytest.raises(Refused, match="not_permitted"):
        invite_at_once(spring, spring.minh, role="leader")
    assert Invitation.objects.count() == 0


def test_a_party_that_had_people_once_is_not_touched_either(spring):
    gone = a_posting(a_user("hoa"), spring.mechanism, "B-LS")
    Posting.objects.filter(pk=gone.pk).update(to_day=today())
    assert without_account(spring.mechanism) == frozenset()
    assert "has people of its own" in read(signed_in(spring.minh), FIRST).words
    assert signed_in(spring.minh).post(FIRST, SENT).status_code == 404


def test_a_party_that_signs_on_another_node_is_not_offered(spring):
    PartyKey.objects.filter(party="B-LS").update(hosted=False)
    assert without_account(spring.mechanism) == frozenset()


def test_a_second_invitation_closes_the_first(spring):
    first, _token = invite_at_once(spring, spring.minh)
    invite_at_once(spring, spring.minh, email="other@example.org")
    first.refresh_from_db()
    assert not first.is_open(now())


def test_the_keeper_confirms_the_sign_in(spring):
    browser = signed_in(spring.minh)
    a_while_ago(browser, 3600)
    assert browser.post(FIRST, SENT).status_code == 302
    assert Invitation.objects.count() == 0


def test_the_page_of_the_people_says_who_invites(spring):
    page = read(signed_in(spring.lan), PEOPLE)
    assert "earlyspring invite --mechanism spring --party …" in page.words
    assert "Invite their first people" not in page.links
    spring.lan.user.is_superuser = True
    spring.lan.user.save()
    assert read(signed_in(spring.lan), PEOPLE).links["Invite their first people"] == FIRST


def test_an_officer_invites_an_administrator_where_the_party_has_none(spring):
    lan = signed_in(spring.lan)
    sent = {"email": "an@example.org", "role": "administrator"}
    assert lan.post(f"{PEOPLE}invite/", sent).status_code == 422
    Posting.objects.filter(pk=spring.own["administrator"].pk).update(to_day=today())
    assert lan.post(f"{PEOPLE}invite/", sent).status_code == 200
    made = Invitation.objects.get()
    assert (made.party, made.role) == ("B-QN", "administrator")
    assert lan.post(f"{PEOPLE}invitations/{made.pk}/withdraw/").status_code == 302
    leader = signed_in(spring.own["leader"])
    assert leader.post(f"{PEOPLE}invite/", sent).status_code == 404
