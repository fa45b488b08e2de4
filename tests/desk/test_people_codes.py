"""Lan sets up a second factor: what is said of the recovery codes is true the first time and every time after."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.people import signed_in

# What is said is said on commit, and knows the request only while it is answered.
pytestmark = pytest.mark.django_db(transaction=True)

FIRST = "Recovery codes are made. Look at them now, and keep them on paper, away from the machine."
AGAIN = "New recovery codes are made; the earlier ones open nothing any more."


def said(answer):
    """What is said of the codes so far."""
    return [str(one) for one in get_messages(answer.wsgi_request) if "ecovery" in str(one)]


def test_the_first_codes_replace_none_and_the_next_ones_do(cast):
    lan, page = signed_in(cast.lan), reverse("mfa_activate_totp")
    secret = lan.get(page).context["form"].secret
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    first = lan.post(page, {"code": code})
    assert (first.status_code, said(first)) == (302, [FIRST])
    again = lan.post(reverse("mfa_generate_recovery_codes"))
    assert (again.status_code, said(again)) == (302, [FIRST, AGAIN])
