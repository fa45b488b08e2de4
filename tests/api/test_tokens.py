"""A token opens what its officer may open, of that what it was made for, and nothing once it has ended."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from earlyspring.api.asking import MOST_REFUSED
from earlyspring.api.middleware import LARGEST_BODY
from earlyspring.api.problems import MEDIA_TYPE
from earlyspring.ledger import actions as ledger
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import User
from earlyspring.members.circle import end_part
from earlyspring.members.programs import MOST, SCOPES, ApiToken, new_token, revoke
from earlyspring.members.refusals import Refused
from tests.api.programs import a_program, a_token, with_secret
from tests.people import a_mechanism, a_posting, now, signed_in, today

pytestmark = pytest.mark.django_db


def status(client, cast, path="commitments"):
    return client.get(f"/api/{cast.mechanism.key}/{path}").status_code


def test_only_the_digest_is_kept(cast):
    token, secret = a_token(cast.wei)
    assert secret not in str(list(ApiToken.objects.values()))
    assert (token.party, token.kept_for, token.mechanism) == ("B-GX", "B-GX", cast.mechanism)


def test_without_a_token_nothing_not_even_for_who_is_signed_in(cast):
    answer = signed_in(cast.wei).get(f"/api/{cast.mechanism.key}/commitments")
    assert (answer.status_code, answer["Content-Type"], answer["WWW-Authenticate"]) == (
        401,
        MEDIA_TYPE,
        'Bearer realm="earlyspring"',
    )
    assert answer.cookies == {}


def test_revoked_it_opens_nothing(cast):
    token, secret = a_token(cast.wei)
    assert status(with_secret(secret), cast) == 200
    revoke(token, by=cast.wei)
    assert status(with_secret(secret), cast) == 401


def test_its_last_day_is_the_day_before_it_ends(cast):
    token, secret = a_token(cast.wei, days=1)
    assert status(with_secret(secret), cast) == 200
    ApiToken.objects.filter(pk=token.pk).update(ends_on=today())
    assert status(with_secret(secret), cast) == 401


def test_it_ends_with_the_posting_the_role_and_the_account_of_its_officer(cast):
    secret = a_token(cast.wei)[1]
    cast.wei.to_day = today()
    cast.wei.save()
    assert status(with_secret(secret), cast) == 401
    cast.wei.to_day = None
    cast.wei.save()
    assert status(with_secret(secret), cast) == 200
    User.objects.filter(pk=cast.wei.user_id).update(is_active=False)
    assert status(with_secret(secret), cast) == 401
    User.objects.filter(pk=cast.wei.user_id).update(is_active=True)
    cast.wei.role = "leader"
    cast.wei.save()
    assert status(with_secret(secret), cast) == 401


def test_it_ends_with_the_part_of_its_party(cast, tmp_path, settings):
    settings.HOME = tmp_path
    Mechanism.objects.filter(pk=cast.mechanism.pk).update(founders=["B-QN", "B-LS", "B-GX"])
    cast.mechanism.refresh_from_db()
    for party in ("B-QN", "B-LS", "B-GX"):
        host(cast.mechanism, party)
    secret = a_token(cast.wei)[1]
    motion = end_part(cast.mechanism, {"B-GX": None}, by="B-QN")
    ledger.assent(motion, by="B-GX")
    assert status(with_secret(secret), cast) == 200
    ledger.assent(motion, by="B-LS")
    assert status(with_secret(secret), cast) == 401
    assert status(a_program(cast.lan), cast) == 200


def test_another_mechanism_is_not_there_for_it(cast):
    a_mechanism("autumn")
    assert with_secret(a_token(cast.wei)[1]).get("/api/autumn/commitments").status_code == 404
    assert with_secret("es_unknown").get("/api/autumn/commitments").status_code == 401


def test_a_scope_opens_what_it_names_alone(cast):
    for scope in SCOPES:
        assert status(a_program(cast.wei, scope), cast) == (200 if scope == "read" else 403)


@pytest.mark.parametrize("role", ["focal_point", "leader", "observer", "administrator"])
def test_officers_alone_make_tokens(cast, role):
    with pytest.raises(Refused) as refused:
        a_token(cast.other[role])
    assert refused.value.code == "not_permitted"


def test_what_a_token_needs(cast):
    def made(name="Ledger", scopes=("read",), days=30):
        new_token(cast.wei, name=name, scopes=scopes, ends_on=today() + timedelta(days=days), today=today())

    for wrong, code in (
        ({"name": " "}, "program_scopes"),
        ({"scopes": ()}, "program_scopes"),
        ({"scopes": ("read", "everything")}, "program_scopes"),
        ({"days": 0}, "program_days"),
        ({"days": 367}, "program_days"),
    ):
        with pytest.raises(Refused) as refused:
            made(**wrong)
        assert refused.value.code == code
    for _ in range(MOST):
        made()
    with pytest.raises(Refused) as refused:
        made()
    assert refused.value.code == "program_most"


def test_only_officers_of_its_party_revoke(cast):
    token = a_token(cast.wei)[0]
    for other in (cast.lan, cast.other["leader"], a_posting(cast.minh, a_mechanism("autumn"), "B-GX")):
        with pytest.raises(Refused):
            revoke(token, by=other)
    assert ApiToken.objects.on(today()).count() == 1


def test_the_day_of_its_last_use_is_kept(cast):
    token, secret = a_token(cast.wei)
    assert status(with_secret(secret), cast) == 200
    token.refresh_from_db()
    assert token.used_on == timezone.localdate()


def within_a_minute():
    """However busy the machine is, no minute ends."""
    return time_machine.travel(now(), tick=False)


def test_nobody_asks_without_end(cast, monkeypatch):
    monkeypatch.setattr("earlyspring.api.asking.MOST_READ", 3)
    wei = a_program(cast.wei)
    with within_a_minute():
        assert [status(wei, cast) for _ in range(4)] == [200, 200, 200, 429]


def test_nobody_guesses_without_end(cast):
    with within_a_minute():
        answers = [with_secret("es_guess").get(f"/api/{cast.mechanism.key}/gates") for _ in range(MOST_REFUSED + 1)]
    assert [one.status_code for one in answers] == [401] * MOST_REFUSED + [429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 60


def test_a_body_that_is_too_large_is_not_read(cast):
    address = f"/api/{cast.mechanism.key}/commitments"
    answer = Client().post(address, "x" * (LARGEST_BODY + 1), content_type="application/json")
    assert (answer.status_code, answer["Content-Type"]) == (413, MEDIA_TYPE)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("vi", "Không tìm thấy gì tại địa chỉ này"),
        ("zh-Hans", "此地址下没有内容"),
        ("en", "Nothing is found at this address"),
    ],
)
def test_a_problem_is_told_in_the_language_that_is_asked_for(cast, language, title):
    answer = a_program(cast.wei, language=language).get(f"/api/{cast.mechanism.key}/nowhere")
    assert (answer.json()["title"], answer["Content-Language"], answer.status_code) == (title, language, 404)
