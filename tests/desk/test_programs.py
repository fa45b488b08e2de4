"""Lan makes a token and a webhook at the desk, sees them, and ends them; nobody else's officer finds them."""

import re

import pytest

from earlyspring.hooks.models import Call, Webhook
from earlyspring.members.programs import ApiToken
from tests.api.programs import a_token, with_secret
from tests.desk.page_reading import Page
from tests.people import a_while_ago, signed_in, today

pytestmark = pytest.mark.django_db
SAID = {"name": "Ledger", "scopes": ["read", "results"], "ends_on": today().replace(year=today().year + 1).isoformat()}
HOOK = {"name": "Office", "url": "https://hooks.example.org/in", "events": ["fact.joint"]}


@pytest.fixture(autouse=True)
def allowed(settings):
    settings.WEBHOOK_HOSTS = ["hooks.example.org"]


def test_the_secret_is_shown_once_and_opens_the_register(cast):
    lan = signed_in(cast.lan)
    told = lan.post("/spring/programs/tokens/new/", SAID).content.decode()
    (secret,) = re.findall(r"<code>(es_[\w-]{43})</code>", told)
    assert with_secret(secret).get("/api/spring/gates").status_code == 200
    listed = lan.get("/spring/programs/").content.decode()
    assert ("Ledger" in listed, secret in listed) == (True, False)
    assert ApiToken.objects.get().scopes == ["read", "results"]


def test_a_day_too_far_away_is_told_at_its_field(cast):
    answer = signed_in(cast.lan).post("/spring/programs/tokens/new/", SAID | {"ends_on": "2099-01-01"})
    assert (answer.status_code, ApiToken.objects.count()) == (422, 0)
    assert "A token ends after today and within a year. Choose another day." in answer.content.decode()


def test_any_officer_of_the_party_revokes_it(cast):
    token, secret = a_token(cast.lan)
    assert signed_in(cast.wei).post(f"/spring/programs/tokens/{token.pk}/revoke/").status_code == 404
    signed_in(cast.lan).post(f"/spring/programs/tokens/{token.pk}/revoke/")
    assert with_secret(secret).get("/api/spring/gates").status_code == 401
    assert "revoked" in signed_in(cast.lan).get("/spring/programs/").content.decode()


def test_who_signed_in_long_ago_confirms_it_first(cast):
    lan = signed_in(cast.lan)
    a_while_ago(lan, 3600)
    for page in ("tokens", "webhooks"):
        answer = lan.get(f"/spring/programs/{page}/new/")
        assert (answer.status_code, "/account/reauthenticate/" in answer["Location"]) == (302, True)


def test_a_webhook_is_made_called_seen_and_stopped(cast):
    lan = signed_in(cast.lan)
    made = lan.post("/spring/programs/webhooks/new/", HOOK).content.decode()
    webhook = Webhook.objects.get()
    assert webhook.secret in made
    address = f"/spring/programs/webhooks/{webhook.pk}/"
    assert "The call failed: the name of the host is not known." in unreached(lan, address)
    assert (Call.objects.get().fault, webhook.secret in lan.get(address).content.decode()) == ("unknown", False)
    lan.post(f"{address}stop/")
    assert Page(lan.get(address)).headings == ["Office", "Last calls"]
    lan.post(f"{address}ping/")
    assert Call.objects.count() == 1


def unreached(client, address):
    return client.post(f"{address}ping/", follow=True).content.decode()


def test_a_host_that_nobody_allowed_is_told_at_its_field(cast):
    answer = signed_in(cast.lan).post("/spring/programs/webhooks/new/", HOOK | {"url": "https://other.example/"})
    assert (answer.status_code, Webhook.objects.count()) == (422, 0)
    assert "The operator of this node allows no calls to this host." in answer.content.decode()
