"""Asked for the head alone, the door of programs answers as it would the whole, and sends no body."""

import pytest
from django.test import Client, RequestFactory

from earlyspring.api.middleware import Programs
from tests.api.programs import a_program

pytestmark = pytest.mark.django_db
LISTS = ("members", "commitments", "sessions", "results")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_the_same_of_itself(cast, name):
    wei, at = a_program(cast.wei), f"/api/{cast.mechanism.key}/{name}"
    whole, head = wei.get(at), wei.head(at)
    assert (head.status_code, head.content) == (200, b"")
    assert dict(head.headers) == dict(whole.headers)
    assert head["Content-Length"] == str(len(whole.content))
    known = wei.head(at, headers={"if-none-match": whole["ETag"]})
    assert (known.status_code, known.content) == (304, b"")


def test_refusals_are_the_same(cast):
    at = f"/api/{cast.mechanism.key}/"
    paths = ("commitments/C-NONE", "none", "commitments?as_of=2025-13")
    wei = a_program(cast.wei)
    told = [(wei.get(at + path), wei.head(at + path)) for path in paths]
    assert [head.status_code for _whole, head in told] == [whole.status_code for whole, _head in told]
    assert [head["Content-Type"] == whole["Content-Type"] for whole, head in told] == [True] * len(paths)
    assert Client().head(f"{at}commitments").status_code == 401
    assert Client().head("/api/openapi.json").status_code == Client().get("/api/openapi.json").status_code


def test_the_body_is_left_away_by_the_door_itself(cast):
    wei, at = a_program(cast.wei), f"/api/{cast.mechanism.key}/commitments"
    answer = wei.get(at)
    request = RequestFactory().head(at)
    sent = Programs(lambda _request: answer)(request)
    assert (sent.content, int(sent["Content-Length"]) > 0, request.method) == (b"", True, "HEAD")


@pytest.mark.parametrize("path", ["openapi.json", "nowhere"])
def test_sent_to_where_nothing_is_sent_it_is_told_the_method(path):
    answer = Client(enforce_csrf_checks=True).post(f"/api/{path}", "{}", content_type="application/json")
    told = (answer.status_code, answer["Content-Type"], answer["Allow"])
    assert told == (405, "application/problem+json", "GET")
