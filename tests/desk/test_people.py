"""A party's own people on the desk: invited, accepted, handed over, ended."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from earlyspring.ledger.derived import Motion
from earlyspring.members.accounts import Invitation, Note, Posting, User
from earlyspring.members.people import invite
from tests.people import PASSWORD, Cast, a_mechanism, a_posting, a_user, now, signed_in, today

pytestmark = pytest.mark.django_db
PEOPLE = "/spring/people/"
WORDS = "seven herons by the ford"
AN = {"name": "Nguyễn Thị An", "language": "vi", "password": WORDS, "again": WORDS}


def offer(cast: Cast, **more: Any) -> str:
    """The address of an invitation by Lan."""
    asked = {"party": "B-QN", "role": "leader", "email": "an@example.org", "by": cast.lan, "at": now()} | more
    _, token = invite(cast.mechanism, **asked)
    return f"/invitation/{token}/"


def open_form(browser: Client, link: str) -> str:
    """Follow the link of a letter to the form."""
    response = browser.get(link)
    assert (response.status_code, response["Location"]) == (302, "/invitation/open/")
    return response["Location"]


def words(response: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


# ---------------------------------------------------------------- the page


def test_lan_sees_her_partys_people_and_nobody_of_the_other(cast: Cast) -> None:
    page = words(signed_in(cast.lan).get(PEOPLE))
    assert all(f"{posting.user.email} " in page for posting in cast.own.values())
    assert [posting.user.email for posting in cast.other.values() if posting.user.email in page] == []
    assert "伟" not in page


def test_the_page_is_reached_from_members_by_all_but_observers(cast: Cast) -> None:
    reached = {
        role
        for role, posting in cast.own.items()
        if f'href="{PEOPLE}"' in signed_in(posting).get("/spring/members/").content.decode()
    }
    assert reached == cast.own.keys() - {"observer"}


def test_wei_finds_nothing_of_lans_people_under_any_address(cast: Cast) -> None:
    offer(cast)
    pk, browser = Invitation.objects.get().pk, signed_in(cast.wei)
    mine = cast.own["leader"].pk
    assert browser.post(f"{PEOPLE}invitations/{pk}/withdraw/").status_code == 404
    assert [browser.get(f"{PEOPLE}{mine}/{act}/").status_code for act in ("end", "hand-over")] == [404, 404]
    assert browser.post(f"{PEOPLE}{mine}/end/", {"day": today()}).status_code == 404
    assert Posting.objects.get(pk=mine).to_day is None
    assert Invitation.objects.get().is_open(now())


def test_a_leader_sees_colleagues_and_is_offered_nothing_to_do(cast: Cast) -> None:
    page = signed_in(cast.own["leader"]).get(PEOPLE).content.decode()
    assert re.findall(r'href="/spring/people/[^"]+', page) == []


def test_the_page_asks_as_often_for_twenty_people_as_for_five(cast: Cast, django_assert_num_queries: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser = signed_in(cast.lan)
    browser.get(PEOPLE)
    with CaptureQueriesContext(connection) as few:
        browser.get(PEOPLE)
    for turn in range(15):
        a_posting(a_user(f"more{turn}"), cast.mechanism, "B-QN", "focal_point", "B-QN-FA")
    with django_assert_num_queries(len(few)):
        browser.get(PEOPLE)


# ---------------------------------------------------------------- inviting and accepting


def test_an_is_invited_accepts_and_is_in(cast: Cast) -> None:
    page = signed_in(cast.lan).post(f"{PEOPLE}invite/", {"email": "An@Example.org", "role": "leader"})
    link = re.search(r"http://localhost:8000(/invitation/[\w-]+/)", page.content.decode())[1]
    assert [(letter.to, link in letter.body) for letter in mail.outbox] == [(["an@example.org"], True)]
    browser = Client()
    form = open_form(browser, link)
    assert "Quảng Ninh" in words(browser.get(form))
    assert browser.post(form, AN)["Location"] == "/"
    user = User.objects.get(email="an@example.org")
    posting = user.postings.get()
    assert (str(user), user.language, posting.party, posting.role) == ("Nguyễn Thị An", "vi", "B-QN", "leader")
    assert browser.get(PEOPLE).status_code == 200


def test_the_token_is_kept_as_a_digest_only(cast: Cast) -> None:
    token = offer(cast).split("/")[2]
    row = Invitation.objects.values().get()
    assert [key for key, value in row.items() if token in str(value)] == []


def test_a_second_use_is_refused_in_words(cast: Cast) -> None:
    link = offer(cast)
    browser = Client()
    browser.post(open_form(browser, link), AN)
    again = Client().get(link)
    assert (again.status_code, "already used" in words(again)) == (410, True)


def test_two_browsers_with_one_link_make_one_account(cast: Cast) -> None:
    link = offer(cast)
    first, second = Client(), Client()
    forms = open_form(first, link), open_form(second, link)
    first.post(forms[0], AN)
    late = second.post(forms[1], AN | {"name": "Other"})
    assert (late.status_code, User.objects.filter(email="an@example.org").count()) == (410, 1)


def test_an_invitation_that_ran_out_or_was_withdrawn_is_refused_in_words(cast: Cast) -> None:
    old = offer(cast, at=now() - timedelta(days=8))
    assert (Client().get(old).status_code, "run out" in words(Client().get(old))) == (410, True)
    link = offer(cast)
    pk = Invitation.objects.order_by("-pk")[0].pk
    assert signed_in(cast.lan).post(f"{PEOPLE}invitations/{pk}/withdraw/").status_code == 302
    assert Client().get(link).status_code == 410


def test_an_invented_link_is_not_known(cast: Cast) -> None:
    assert Client().get("/invitation/invented/").status_code == 404
    assert Client().get("/invitation/open/").status_code == 404


def test_party_role_and_mechanism_are_the_invitations_own(cast: Cast) -> None:
    browser = Client()
    more = {"party": "B-GX", "role": "administrator", "mechanism": "other", "agency": "B-GX-FA", "is_staff": "on"}
    browser.post(open_form(browser, offer(cast)), AN | more)
    user = User.objects.get(email="an@example.org")
    posting = user.postings.get()
    assert (posting.party, posting.role, posting.mechanism.key, posting.agency) == ("B-QN", "leader", "spring", "")
    assert (user.is_staff, user.is_superuser) == (False, False)


def test_lan_cannot_invite_for_the_other_party_nor_make_an_administrator(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    browser.post(f"{PEOPLE}invite/", {"email": "an@example.org", "role": "leader", "party": "B-GX"})
    assert Invitation.objects.get().party == "B-QN"
    assert browser.post(f"{PEOPLE}invite/", {"email": "b@example.org", "role": "administrator"}).status_code == 422
    agency = {"email": "b@example.org", "role": "focal_point", "agency": "B-GX-FA"}
    assert browser.post(f"{PEOPLE}invite/", agency).status_code == 422
    assert Invitation.objects.count() == 1


def test_sending_the_form_twice_leaves_one_open_invitation(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    for _ in range(2):
        browser.post(f"{PEOPLE}invite/", {"email": "an@example.org", "role": "leader"})
    assert [one.is_open(now()) for one in Invitation.objects.order_by("pk")] == [False, True]


@pytest.mark.parametrize(
    "fault",
    [
        {"password": "short", "again": "short"},
        {"password": "password1234", "again": "password1234"},
        {"password": "an@example.org", "again": "an@example.org"},
        {"again": "something else here"},
        {"name": "{{ 7|add:7 }}"},
        {"name": "<b>An</b>"},
        {"name": "An www.evil.example"},
        {"name": "An\u202egnp"},
        {"language": "fr"},
    ],
)
def test_what_is_wrong_on_the_form_is_said_and_nothing_is_made(fault: dict[str, str], cast: Cast) -> None:
    browser = Client()
    response = browser.post(open_form(browser, offer(cast)), AN | fault)
    assert (response.status_code, User.objects.filter(email="an@example.org").exists()) == (422, False)
    assert Invitation.objects.get().used_at is None


def test_wei_signed_in_does_not_take_up_what_is_offered_to_an(cast: Cast) -> None:
    link = offer(cast)
    browser = signed_in(cast.wei)
    response = browser.get(open_form(browser, link))
    assert (response.status_code, "another person" in words(response)) == (403, True)


def test_minh_who_has_an_account_takes_up_a_posting_with_it(cast: Cast) -> None:
    link = offer(cast, email="minh@example.org")
    stranger = Client()
    asked = stranger.get(open_form(stranger, link))
    assert (asked.status_code, "Sign in with it" in words(asked)) == (403, True)
    signed = stranger.post("/account/login/", {"login": "minh", "password": PASSWORD, "next": "/invitation/open/"})
    assert signed["Location"] == "/invitation/open/"
    assert stranger.get("/invitation/open/").status_code == 200
    assert cast.minh.postings.count() == 0
    assert stranger.post("/invitation/open/")["Location"] == "/spring/"
    assert cast.minh.postings.get().party == "B-QN"


def test_wei_does_not_take_up_what_is_offered_to_minhs_account(cast: Cast) -> None:
    link = offer(cast, email="minh@example.org")
    browser = signed_in(cast.wei)
    form = open_form(browser, link)
    assert (browser.get(form).status_code, browser.post(form).status_code) == (403, 403)
    assert (Posting.objects.filter(user=cast.minh).count(), cast.wei.user.postings.count()) == (0, 1)
    assert Invitation.objects.get().used_at is None


def test_nobody_acts_for_two_parties_of_one_mechanism(cast: Cast) -> None:
    link = offer(cast, email="wei@example.org")
    browser = signed_in(cast.wei)
    form = open_form(browser, link)
    response = browser.post(form)
    assert (response.status_code, "two parties" in words(response)) == (403, True)
    assert [one.party for one in cast.wei.user.postings.all()] == ["B-GX"]
    assert Invitation.objects.get().used_at is None


def test_an_account_may_act_in_two_mechanisms(cast: Cast) -> None:
    autumn = a_mechanism("autumn")
    _, token = invite(autumn, party="B-LS", role="officer", email="lan@example.org", by=None, at=now())
    browser = signed_in(cast.lan)
    assert browser.post(open_form(browser, f"/invitation/{token}/"))["Location"] == "/autumn/"
    assert sorted(one.party for one in cast.lan.user.postings.all()) == ["B-LS", "B-QN"]


def test_a_letter_that_cannot_be_sent_is_told_and_the_link_is_there(cast: Cast, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    page = signed_in(cast.lan).post(f"{PEOPLE}invite/", {"email": "an@example.org", "role": "leader"})
    assert (page.status_code, "could not be sent" in words(page)) == (200, True)
    assert "http://localhost:8000/invitation/" in words(page)


def test_without_a_mail_server_it_is_said_and_the_link_is_shown_and_in_no_log(
    cast: Cast, settings: Any, capfd: Any
) -> None:
    settings.EMAIL_BACKEND = "earlyspring.desk.no_mail.EmailBackend"
    page = signed_in(cast.lan).post(f"{PEOPLE}invite/", {"email": "an@example.org", "role": "leader"})
    assert (page.status_code, "No mail is set up on this server" in words(page)) == (200, True)
    assert "A letter went to" not in words(page)
    assert "http://localhost:8000/invitation/" in words(page)
    assert "/invitation/" not in "".join(capfd.readouterr())


# ---------------------------------------------------------------- handing over and ending


def test_an_observer_follows_no_officer(cast: Cast) -> None:
    address = f"{PEOPLE}{cast.lan.pk}/hand-over/"
    offered = {pk for pk, _words in signed_in(cast.lan).get(address).context["colleagues"]}
    assert offered & {cast.own[role].pk for role in ("observer", "administrator", "leader")} == {cast.own["leader"].pk}
    refused = signed_in(cast.lan).post(address, {"to": cast.own["observer"].pk, "day": today()})
    assert list(refused.context["form"].errors) == ["to"]


def test_lan_hands_over_to_an_and_is_out_at_once(cast: Cast) -> None:
    browser, colleague = signed_in(cast.lan), cast.own["leader"]
    done = browser.post(f"{PEOPLE}{cast.lan.pk}/hand-over/", {"to": colleague.pk, "day": today()})
    assert done["Location"] == "/account/login/"
    cast.lan.refresh_from_db()
    follows = cast.lan.handed_over_to
    assert (cast.lan.to_day, follows.user, follows.role, follows.from_day) == (
        today(),
        colleague.user,
        "officer",
        today(),
    )
    assert browser.get(PEOPLE).status_code == 302
    assert signed_in(colleague).get(f"{PEOPLE}invite/").status_code == 200
    assert signed_in(cast.lan).get(PEOPLE).status_code == 404


def test_a_hand_over_on_a_later_day_leaves_lan_in_until_then(cast: Cast) -> None:
    browser, colleague = signed_in(cast.lan), cast.own["leader"]
    day = today() + timedelta(days=3)
    browser.post(f"{PEOPLE}{cast.lan.pk}/hand-over/", {"to": colleague.pk, "day": day})
    assert browser.get(PEOPLE).status_code == 200
    assert [one.role for one in colleague.user.postings.on(day)] == ["officer"]
    assert [one.role for one in colleague.user.postings.on(day - timedelta(days=1))] == ["leader"]


def test_the_hand_over_lists_what_waits_for_the_party(cast: Cast) -> None:
    def put(digest: str, parties: list[str]) -> None:
        Motion.objects.create(
            mechanism=cast.mechanism, digest=digest * 64, party="B-GX", state="open", parties=parties, at=now()
        )

    put("a", ["B-GX", "B-QN"])
    put("b", ["B-GX", "B-LS"])
    Note.objects.create(mechanism=cast.mechanism, party="B-QN", item="C-1", words="ask Hải", written_by=cast.lan.user)
    page = signed_in(cast.lan).get(f"{PEOPLE}{cast.lan.pk}/hand-over/").content.decode()
    assert re.findall(r"/spring/open/(\w)", page) == ["a"]
    assert "1 note written" in page


def test_only_colleagues_of_the_own_party_may_follow(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    for other in (cast.wei, cast.own["administrator"], cast.lan):
        said = browser.post(f"{PEOPLE}{cast.lan.pk}/hand-over/", {"to": other.pk, "day": today()})
        assert said.status_code == 422
    assert Posting.objects.get(pk=cast.lan.pk).to_day is None


def test_the_last_officer_does_not_just_leave(cast: Cast) -> None:
    said = signed_in(cast.lan).post(f"{PEOPLE}{cast.lan.pk}/end/", {"day": today()})
    assert (said.status_code, "last officer" in words(said)) == (422, True)
    assert Posting.objects.get(pk=cast.lan.pk).to_day is None


def test_the_last_officer_does_not_become_a_focal_point(cast: Cast) -> None:
    point = cast.own["focal_point"]
    said = signed_in(cast.lan).post(f"{PEOPLE}{point.pk}/hand-over/", {"to": cast.lan.pk, "day": today()})
    assert (said.status_code, "last officer" in words(said)) == (422, True)
    assert Posting.objects.get(pk=point.pk).to_day is None


def test_yesterday_is_no_day_to_end_a_posting(cast: Cast) -> None:
    said = signed_in(cast.lan).post(f"{PEOPLE}{cast.own['leader'].pk}/end/", {"day": today() - timedelta(days=1)})
    assert said.status_code == 422


def test_the_administrator_closes_an_account_and_not_the_own(cast: Cast) -> None:
    keeper, leader = cast.own["administrator"], cast.own["leader"]
    browser = signed_in(keeper)
    assert browser.get(f"{PEOPLE}{keeper.pk}/deactivate/").status_code == 404
    assert browser.post(f"{PEOPLE}{leader.pk}/deactivate/").status_code == 302
    leader.refresh_from_db()
    assert (leader.user.is_active, leader.to_day) == (False, today())


def test_an_account_posted_elsewhere_is_not_closed_from_here(cast: Cast) -> None:
    leader = cast.own["leader"]
    a_posting(leader.user, a_mechanism("autumn"), "B-LS")
    said = signed_in(cast.own["administrator"]).post(f"{PEOPLE}{leader.pk}/deactivate/")
    assert (said.status_code, User.objects.get(pk=leader.user_id).is_active) == (422, True)


# ---------------------------------------------------------------- one's own account


def test_lan_writes_her_name_and_reads_in_chinese(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    browser.post("/profile/", {"name": "Phạm  Thị Lan ", "language": "zh"})
    cast.lan.user.refresh_from_db()
    assert (str(cast.lan.user), cast.lan.user.language) == ("Phạm Thị Lan", "zh")
    assert '<html lang="zh-Hans">' in browser.get("/profile/").content.decode()


def test_a_profile_names_mechanism_party_and_agency_in_the_readers_language(cast: Cast) -> None:
    page = signed_in(cast.own["focal_point"], HTTP_ACCEPT_LANGUAGE="zh-hans").get("/profile/").content.decode()
    held = re.search(r'<ul class="plain">(.*?)</ul>', page, re.DOTALL)
    words = " ".join(re.sub(r"<[^>]+>", " ", held[1]).split()) if held else ""
    assert words == "新春会晤（试） 机构联络员 · 广宁省外事厅 · 广宁省"


def test_who_is_posted_to_several_mechanisms_chooses_by_their_names(cast: Cast) -> None:
    other = a_mechanism("autumn")
    a_posting(cast.lan.user, other, "B-QN", "leader")
    page = signed_in(cast.lan).get("/").content.decode()
    assert (page.count("Spring meeting, on trial"), page.count(">autumn<")) == (2, 0)


def test_a_link_changes_the_language_of_the_browser_and_a_form_that_of_the_account(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    assert browser.get("/language/?to=vi&next=/profile/")["Location"] == "/profile/"
    assert '<html lang="vi">' in browser.get("/profile/").content.decode()
    assert User.objects.get(username="lan").language == "en"
    browser.post("/language/", {"to": "vi", "next": "/profile/"})
    assert User.objects.get(username="lan").language == "vi"
    assert browser.get("/language/?to=fr")["Location"] == "/"


def test_signing_in_speaks_the_language_of_the_account(cast: Cast) -> None:
    User.objects.filter(username="lan").update(language="vi")
    browser = Client()
    browser.post("/account/login/", {"login": "lan", "password": PASSWORD})
    assert '<html lang="vi">' in browser.get("/profile/").content.decode()
