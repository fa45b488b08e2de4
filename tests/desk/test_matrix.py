"""Every address of the house, by every method, for every role of both parties, the outsider and the stranger."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from earlyspring.desk.doors_urls import OPEN
from tests.desk.matrix import EVERYONE, TABLE, Row
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
METHODS = ("get", "post", "put", "delete")


def patterns(resolver: URLResolver | None = None) -> Iterator[URLPattern]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one)
        else:
            yield one


ADDRESSES = list(patterns())
NAMES = sorted({one.name for one in ADDRESSES if one.name})


def test_every_address_has_a_name_and_a_row() -> None:
    assert [str(one.pattern) for one in ADDRESSES if not one.name] == []
    assert [name for name in NAMES if name not in TABLE] == []
    assert [name for name in TABLE if name not in NAMES] == []


def test_every_view_of_the_desk_has_a_declared_door() -> None:
    for one in ADDRESSES:
        module = one.callback.__module__
        if module.startswith("earlyspring.desk."):
            assert hasattr(one.callback, "door"), f"{one.name}: decorate it with posted, signed_in or anyone"
        elif module.startswith("allauth."):
            assert one.name in OPEN


def test_the_door_of_a_view_is_the_door_of_its_row() -> None:
    for one in ADDRESSES:
        row = TABLE[one.name]
        if one.callback.__module__.startswith("earlyspring.desk.") and row.door != "closed":
            assert (one.name, one.callback.door) == (one.name, row.door)


def visitors(cast: Cast) -> dict[str, Client]:
    found = {"stranger": Client(), "outsider": signed_in(cast.minh)}
    for side, people in (("own", cast.own), ("other", cast.other)):
        found |= {f"{side} {role}": signed_in(posting) for role, posting in people.items()}
    return found


def expected(row: Row, visitor: str, method: str) -> set[int]:
    """The answers that this visitor may get here."""
    side, _, role = visitor.partition(" ")
    if method in ("put", "delete"):
        return {405}
    if row.door == "closed":
        return {404}
    writes = method == "post"
    yes = set(row.done if writes else row.got)
    if row.door == "anyone":
        return {405} if writes and not row.post else yes
    if side == "stranger":
        return {302}
    if row.door == "signed_in":
        if row.get != EVERYONE and role not in (row.post if writes else row.get):
            return {404}
        return {404, 405} if writes and not row.post else yes
    may, elsewhere = (row.post, row.get) if writes else (row.get, row.post)
    if side == "outsider" or role not in may + elsewhere:
        return {404}
    if role not in may:
        return {405}
    return {404} if (row.own and side == "other") or role in row.blind else yes


def address(name: str, row: Row, cast: Cast) -> str:
    parts = row.at(cast)
    needs = {key for one in ADDRESSES if one.name == name for key in one.pattern.converters}
    needs |= {"mechanism"} if row.door == "posted" else set()
    if "mechanism" in needs:
        parts = {"mechanism": cast.mechanism.key} | parts
    return reverse(name, kwargs=parts)


@pytest.mark.parametrize("name", NAMES)
def test_who_gets_what(name: str, cast: Cast) -> None:
    row = TABLE[name]
    url = address(name, row, cast)
    wrong = []
    for visitor, client in visitors(cast).items():
        if row.costly and visitor not in ("stranger", "outsider", "own officer", "other officer"):
            continue
        cache.clear()  # limits are counted there, and twelve visitors share one address
        for method in METHODS:
            with transaction.atomic():
                response = getattr(client, method)(url, row.data(cast) if method == "post" else None)
                transaction.set_rollback(True)
            allowed = expected(row, visitor, method)
            to_sign_in = response.get("Location", "").startswith("/account/login/")
            if response.status_code not in allowed or (
                row.door != "anyone" and allowed == {302} and visitor == "stranger" and not to_sign_in
            ):
                wrong.append(f"{visitor} {method}: {response.status_code}, expected {sorted(allowed)}")
            if response["Cache-Control"].find("no-store") < 0 or "Cookie" not in response["Vary"]:
                wrong.append(f"{visitor} {method}: may be kept by a cache")
    assert wrong == []


@pytest.mark.parametrize("name", [name for name in NAMES if TABLE.get(name, Row()).post])
def test_nothing_is_changed_without_the_token_of_the_form(name: str, cast: Cast) -> None:
    row = TABLE[name]
    role = row.post[0]
    client = signed_in(cast.own[role], enforce_csrf_checks=True)
    # A program has no form: without its token it is nobody, with whatever cookies.
    refused = 401 if name.startswith("api_") else 403
    assert client.post(address(name, row, cast), row.data(cast)).status_code == refused


@pytest.mark.parametrize("name", [name for name in NAMES if TABLE.get(name, Row()).get])
def test_reading_changes_nothing(name: str, cast: Cast) -> None:
    row = TABLE[name]
    url = address(name, row, cast)
    client = signed_in(cast.own[row.get[0]])
    before = everything()
    client.get(url)
    assert everything() == before


def everything() -> dict[str, list[Any]]:
    """Every row of every table but the sessions, which only say that somebody is here."""
    from django.apps import apps

    return {
        model._meta.label: list(model._base_manager.order_by("pk").values_list())
        for model in apps.get_models()
        if model._meta.label != "sessions.Session"
    }
