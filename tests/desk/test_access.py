"""Who comes in, how long they stay, and what they may not find out at the door."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from earlyspring.conf import settings as conf
from earlyspring.desk.access import FRESH_SECONDS
from earlyspring.desk.doors_urls import OPEN
from earlyspring.desk.gate import IDLE_SECONDS, WHOLE_SECONDS
from earlyspring.members.people import end, sign_out_everywhere
from tests.people import PASSWORD, Cast, a_while_ago, now, signed_in, today

pytestmark = pytest.mark.django_db
PEOPLE = "/spring/people/"
LOGIN = "/account/login/"
RESET = "/account/password/reset/"


def sign_in(client: Client, login: str, password: str = PASSWORD, **more: Any) -> Any:
    return client.post(LOGIN, {"login": login, "password": password}, **more)


# ---------------------------------------------------------------- who may open a page


def test_lan_opens_a_page_of_her_mechanism(cast: Cast) -> None:
    assert signed_in(cast.lan).get(PEOPLE).status_code == 200


def test_a_stranger_is_asked_to_sign_in_and_comes_back(cast: Cast) -> None:
    response = Client().get(PEOPLE)
    assert (response.status_code, response["Location"]) == (302, f"{LOGIN}?next={PEOPLE}")
    signed = Client().post(LOGIN, {"login": "lan", "password": PASSWORD, "next": PEOPLE})
    assert (signed.status_code, signed["Location"]) == (302, PEOPLE)


def test_for_minh_the_mechanism_does_not_exist(cast: Cast) -> None:
    assert signed_in(cast.minh).get(PEOPLE).status_code == 404
    assert signed_in(cast.minh).get("/no-such-mechanism/people/").status_code == 404


def test_a_posting_opens_its_own_mechanism_alone(cast: Cast) -> None:
    from earlyspring.ledger.models import Mechanism

    Mechanism.objects.create(key="autumn")
    assert signed_in(cast.lan).get("/autumn/people/").status_code == 404


def test_a_posting_that_begins_tomorrow_opens_nothing_today(cast: Cast) -> None:
    cast.lan.from_day = today() + timedelta(days=1)
    cast.lan.save()
    assert signed_in(cast.lan).get(PEOPLE).status_code == 404


# ---------------------------------------------------------------- the end of sessions


def test_the_next_request_after_the_end_of_a_posting_is_refused(cast: Cast) -> None:
    browser = signed_in(cast.own["leader"])
    assert browser.get(PEOPLE).status_code == 200
    end(cast.own["leader"], day=today(), by=cast.lan, today=today())
    response = browser.get(PEOPLE)
    assert (response.status_code, response["Location"]) == (302, f"{LOGIN}?next={PEOPLE}")
    assert sign_in(browser, "lan.leader").status_code == 302
    assert browser.get(PEOPLE).status_code == 404


def test_all_sessions_of_an_account_end_at_once_and_nobody_elses(cast: Cast) -> None:
    browsers = [signed_in(cast.lan), signed_in(cast.lan)]
    other = signed_in(cast.wei)
    assert sign_out_everywhere(cast.lan.user) == 2
    assert [one.get(PEOPLE).status_code for one in browsers] == [302, 302]
    assert other.get(PEOPLE).status_code == 200


def test_a_closed_account_has_no_session_left_and_does_not_come_in_again(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    cast.lan.user.is_active = False
    cast.lan.user.save()
    assert browser.get(PEOPLE).status_code == 302
    assert sign_in(Client(), "lan")["Location"] == "/account/inactive/"


def test_a_new_password_ends_the_other_sessions(cast: Cast) -> None:
    other = signed_in(cast.lan)
    browser = signed_in(cast.lan)
    fresh = "seven herons by the ford"
    browser.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh})
    assert (browser.get(PEOPLE).status_code, other.get(PEOPLE).status_code) == (200, 302)


def test_two_idle_hours_end_a_session(cast: Cast) -> None:
    with time_machine.travel(now(), tick=False) as clock:
        browser = signed_in(cast.lan)
        assert browser.get(PEOPLE).status_code == 200
        clock.shift(IDLE_SECONDS - 1)
        assert browser.get(PEOPLE).status_code == 200
        clock.shift(IDLE_SECONDS)
        assert browser.get(PEOPLE).status_code == 302


def test_twelve_hours_end_a_session_that_was_never_idle(cast: Cast) -> None:
    with time_machine.travel(now().replace(hour=1), tick=False) as clock:
        browser = signed_in(cast.lan)
        for _ in range(WHOLE_SECONDS // 3600):
            assert browser.get(PEOPLE).status_code == 200
            clock.shift(3600)
        assert browser.get(PEOPLE).status_code == 302


def test_signing_in_changes_the_session_and_takes_none_from_the_visitor(cast: Cast) -> None:
    browser = Client()
    browser.cookies[conf.SESSION_COOKIE_NAME] = "chosen-by-somebody-else"
    sign_in(browser, "lan")
    assert browser.cookies[conf.SESSION_COOKIE_NAME].value != "chosen-by-somebody-else"
    assert not Session.objects.filter(pk="chosen-by-somebody-else").exists()


# ---------------------------------------------------------------- second factor, confirming once more


def test_without_a_second_factor_no_page_of_a_mechanism_opens(cast: Cast, settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    browser = signed_in(cast.lan)
    for page in (PEOPLE, "/mechanisms/new/"):
        assert browser.get(page)["Location"] == "/account/2fa/"
    assert browser.get("/profile/").status_code == 200
    TOTP.activate(cast.lan.user, generate_totp_secret())
    assert browser.get(PEOPLE).status_code == 200


def test_who_has_a_second_factor_is_asked_for_it(cast: Cast) -> None:
    TOTP.activate(cast.lan.user, generate_totp_secret())
    browser = Client()
    assert sign_in(browser, "lan")["Location"] == "/account/2fa/authenticate/"
    assert browser.get(PEOPLE).status_code == 302
    assert browser.post("/account/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert browser.get(PEOPLE).status_code == 302


def test_outside_the_demo_a_second_factor_is_the_rule() -> None:
    assert conf.SECOND_FACTOR_REQUIRED is not conf.DEMO


def test_roles_are_changed_only_by_who_confirmed_lately(cast: Cast) -> None:
    browser = signed_in(cast.lan)
    assert browser.get(f"{PEOPLE}invite/").status_code == 200
    a_while_ago(browser, FRESH_SECONDS + 1)
    asked = browser.get(f"{PEOPLE}invite/")
    assert asked["Location"] == "/account/reauthenticate/?next=%2Fspring%2Fpeople%2Finvite%2F"
    done = browser.post("/account/reauthenticate/", {"password": PASSWORD, "next": f"{PEOPLE}invite/"})
    assert done["Location"] == f"{PEOPLE}invite/"
    assert browser.get(f"{PEOPLE}invite/").status_code == 200


# ---------------------------------------------------------------- what a visitor may not find out


def test_a_wrong_password_and_an_unknown_name_are_told_alike(cast: Cast) -> None:
    def told(login: str) -> str:
        page = sign_in(Client(), login, "not the password").content.decode()
        return re.sub(r'value="[^"]*"', "", page)

    assert told("lan") == told("nobody")
    assert told("lan@example.org") == told("nobody@example.org")


class Counting(MD5PasswordHasher):
    algorithm = "counting"
    counted = 0

    def encode(self, password: str, salt: str) -> str:
        Counting.counted += 1
        return super().encode(password, salt)


@pytest.mark.parametrize(("known", "unknown"), [("lan", "nobody"), ("lan@example.org", "nobody@example.org")])
def test_an_unknown_name_costs_as_much_time_as_a_wrong_password(
    known: str, unknown: str, cast: Cast, settings: Any
) -> None:
    settings.PASSWORD_HASHERS = [f"{__name__}.Counting"]
    cast.lan.user.set_password(PASSWORD)
    cast.lan.user.save()

    def cost(login: str) -> int:
        Counting.counted = 0
        sign_in(Client(), login, "not the password")
        return Counting.counted

    assert cost(known) == cost(unknown) > 0


def test_a_reset_is_told_alike_and_one_letter_goes_out_either_way(cast: Cast) -> None:
    pages = [Client().post(RESET, {"email": email}, follow=True) for email in ("lan@example.org", "no@example.org")]
    assert re.sub("csrf.*", "", pages[0].content.decode()) == re.sub("csrf.*", "", pages[1].content.decode())
    assert [letter.to for letter in mail.outbox] == [["lan@example.org"], ["no@example.org"]]


# ---------------------------------------------------------------- guessing


@pytest.fixture
def limited(cast: Cast, settings: Any) -> Cast:
    settings.ACCOUNT_RATE_LIMITS = conf.ACCOUNT_RATE_LIMITS
    cache.clear()
    return cast


def test_after_five_wrong_passwords_the_right_one_waits(limited: Cast) -> None:
    for _ in range(5):
        sign_in(Client(), "lan", "not the password")
    assert sign_in(Client(), "lan").status_code == 200


def test_an_invented_forwarding_header_does_not_reset_the_count(limited: Cast) -> None:
    for turn in range(5):
        sign_in(Client(), "lan", "not the password", HTTP_X_FORWARDED_FOR=f"10.0.0.{turn}")
    assert sign_in(Client(), "lan", HTTP_X_FORWARDED_FOR="10.9.9.9").status_code == 200


def test_behind_one_proxy_its_own_word_counts_and_not_the_visitors(limited: Cast, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for turn in range(5):
        sign_in(Client(), "lan", "not the password", HTTP_X_FORWARDED_FOR=f"10.0.0.{turn}, 192.0.2.7")
    assert sign_in(Client(), "lan", HTTP_X_FORWARDED_FOR="10.9.9.9, 192.0.2.7").status_code == 200
    assert sign_in(Client(), "lan", HTTP_X_FORWARDED_FOR="10.9.9.9, 192.0.2.8").status_code == 302


def test_the_name_of_the_host_does_not_reset_the_count(limited: Cast) -> None:
    for turn in range(10):
        sign_in(
            Client(REMOTE_ADDR=f"192.0.2.{turn}"),
            "lan",
            "not the password",
            HTTP_HOST=["localhost", "127.0.0.1"][turn % 2],
        )
    assert sign_in(Client(REMOTE_ADDR="192.0.2.99"), "lan").status_code == 200


# ---------------------------------------------------------------- hosts, redirects, letters


def test_the_letter_names_the_house_whatever_host_the_request_names(cast: Cast, settings: Any) -> None:
    settings.PUBLIC_URL = "https://desk.example.org"
    Client().post(RESET, {"email": "lan@example.org"}, HTTP_HOST="127.0.0.1", HTTP_X_FORWARDED_HOST="evil.example")
    links = re.findall(r"https?://\S+", mail.outbox[0].body)
    assert {link.split("/")[2] for link in links} == {"desk.example.org"}
    assert Client().post(RESET, {"email": "lan@example.org"}, HTTP_HOST="evil.example").status_code == 400


def test_the_link_of_the_letter_sets_a_new_password_once(cast: Cast) -> None:
    Client().post(RESET, {"email": "lan@example.org"})
    path = re.search(r"http://localhost:8000(/account/password/reset/key/\S+)", mail.outbox[0].body)[1]
    browser = Client()
    form = browser.get(path)["Location"]
    fresh = "seven herons by the ford"
    assert browser.post(form, {"password1": fresh, "password2": fresh}).status_code == 302
    assert sign_in(Client(), "lan", fresh)["Location"] == "/"
    assert b"opens nothing" in Client().get(path).content


@pytest.mark.parametrize(
    "place", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_no_door_leads_out_of_the_house(place: str, cast: Cast) -> None:
    assert Client().post(LOGIN, {"login": "lan", "password": PASSWORD, "next": place})["Location"] == "/"
    assert Client().get("/language/", {"to": "vi", "next": place})["Location"] == "/"


@pytest.mark.parametrize("address", ["lan@example.org\nBcc: all@example.org", "lan@example.org\r\n\r\nread this"])
def test_a_line_end_in_an_address_sends_nothing(address: str, cast: Cast) -> None:
    Client().post(RESET, {"email": address})
    signed_in(cast.lan).post(f"{PEOPLE}invite/", {"email": address, "role": "leader"})
    assert [letter.to for letter in mail.outbox if letter.to != ["lan@example.org"]] == []
    assert [letter.extra_headers for letter in mail.outbox if letter.extra_headers] == []


def test_a_name_is_shown_as_it_is_written(cast: Cast) -> None:
    cast.lan.user.first_name = "{{ 7|add:7 }}<script>alert(1)</script>"
    cast.lan.user.save()
    for url in (PEOPLE, "/profile/", f"{PEOPLE}{cast.own['leader'].pk}/end/"):
        page = signed_in(cast.lan).get(url).content.decode()
        assert page.count("<script>") == 0
    Client().post(RESET, {"email": "lan@example.org"})
    assert ("14" in mail.outbox[0].subject, "<script>" in mail.outbox[0].body) == (False, False)


# ---------------------------------------------------------------- the pages themselves


def pages(cast: Cast) -> dict[str, str]:
    TOTP.activate(cast.wei.user, generate_totp_secret())
    filled = {
        "account_reset_password_from_key": {"uidb36": "1", "key": "none"},
        "mfa_edit_webauthn": {"pk": 1},
        "mfa_remove_webauthn": {"pk": 1},
        "openid_connect_login": {"provider_id": "none"},
        "openid_connect_callback": {"provider_id": "none"},
    }
    return {name: reverse(name, kwargs=filled.get(name)) for name in sorted(OPEN)}


def test_every_page_at_the_door_wears_the_house_style_and_runs_no_inline_script(cast: Cast) -> None:
    seen = set()
    for name, url in pages(cast).items():
        for browser in (Client(), signed_in(cast.lan), signed_in(cast.wei)):
            response = browser.get(url)
            if response.status_code not in (200, 401) or "html" not in response["Content-Type"]:
                continue
            seen.add(name)
            page = response.content.decode()
            assert page.count('class="masthead"') == 1, name
            assert [
                tag for tag in re.findall(r"<script\b[^>]*>", page) if not re.search(r"src=|application/json", tag)
            ] == []
            assert re.findall(r"\son[a-z]+\s*=|<style|\sstyle=", page) == [], name
    assert seen >= {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reauthenticate",
        "account_change_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_generate_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
        "socialaccount_connections",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    }


def test_the_sign_in_page_is_offered_in_three_languages(cast: Cast) -> None:
    page = Client().get(LOGIN).content.decode()
    assert re.findall(r'href="/language/\?to=(\w+)', page) == ["vi", "zh", "en"]


@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/", "login/code/confirm/", "3rdparty/signup/"])
def test_what_the_desk_does_not_use_is_closed(path: str, cast: Cast) -> None:
    assert Client().get(f"/account/{path}").status_code == 404
    assert Client().post(f"/account/{path}", {"email": "an@example.org"}).status_code == 404


def test_pages_are_not_framed_and_run_only_what_the_house_serves(cast: Cast) -> None:
    response = signed_in(cast.lan).get(PEOPLE)
    assert response["X-Frame-Options"] == "DENY"
    policy = response["Content-Security-Policy"]
    assert ("script-src 'self'" in policy, "unsafe" in policy, "frame-ancestors 'none'" in policy) == (
        True,
        False,
        True,
    )


def test_one_readers_page_is_nobody_elses(cast: Cast) -> None:
    response = signed_in(cast.lan).get(PEOPLE)
    assert (response["Cache-Control"], "Cookie" in response["Vary"]) == ("no-store", True)


# ---------------------------------------------------------------- the security log


def test_the_log_tells_acts_by_account_and_nothing_personal(cast: Cast, caplog: Any) -> None:
    caplog.set_level("DEBUG")
    browser = Client()
    sign_in(browser, "lan", "a wrong password")
    sign_in(browser, "lan")
    browser.get("/spring/people/999/end/")
    browser.post(f"{PEOPLE}invite/", {"email": "an@example.org", "role": "leader"})
    signed_in(cast.minh).get(PEOPLE)
    Client().get("/invitation/no-such-token/")
    lines = [record.getMessage() for record in caplog.records if record.name == "earlyspring.security"]
    assert [line.split()[0].removeprefix("what=") for line in lines] == [
        "sign_in_refused",
        "signed_in",
        "refused",
        "invited",
        "signed_in",
        "refused",
        "invitation_refused",
    ]
    assert f"account={cast.lan.user_id}" in lines[1]
    assert f"by={cast.lan.user_id}" in lines[3]
    everything = "\n".join(record.getMessage() for record in caplog.records)
    for word in ("lan@", "an@example.org", "@example", PASSWORD, "a wrong password", "Lan", "127.0.0.1"):
        assert word not in everything
