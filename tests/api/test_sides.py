"""What Lan's party keeps for itself is in no answer to a program of another, and every question names its mechanism."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.agreements.kept import KeptText
from earlyspring.api.house import api
from earlyspring.commitments.actions import keep_proposal
from earlyspring.members.accounts import Note
from earlyspring.review.models import Draft, Obligation
from tests.api.matrix import PARTS
from tests.api.programs import a_program
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.makers import in_three
from tests.people import a_fact, now
from tests.security.scoping import scoped

pytestmark = pytest.mark.django_db
MARK = "Perdix-canary"
READ = sorted(
    path
    for router in api._get_bound_routers()
    for path, view in router.path_operations.items()
    if any("GET" in one.methods for one in view.operations)
)


@pytest.fixture
def keeping(cast):
    """Lan's party keeps a note, a proposal, a text, a draft and a person, each with the mark."""
    mechanism = cast.mechanism
    a_fact(mechanism, "commitment", "C-1", code="C-1", title=in_three("Count the ponies"), state="recorded")
    Note.objects.create(mechanism=mechanism, party="B-QN", item="C-1", words=MARK)
    keep_proposal(mechanism, {"text": {"en": MARK}}, by="B-QN", user=cast.lan.user)
    KeptText.objects.create(mechanism=mechanism, party="B-QN", instrument="I-1", sha256="0" * 64, lang="vi", name=MARK)
    asked = {"round": "RD-1", "commitment": "C-1", "body": "B-QN-FA"}
    owed = Obligation.objects.create(mechanism=mechanism, party="B-QN", **asked, due_on="2099-12-31", made_at=now())
    Draft.objects.create(mechanism=mechanism, obligation=owed, party="B-QN", rev=1, narrative={"en": MARK})
    gathering = a_gathering(mechanism)
    a_delegate(a_delegation(gathering, "B-QN"), code="AB2CD", name=MARK, lang="vi")
    a_delegation(gathering, "B-GX")
    return cast


def address(path, **more):
    parts = PARTS | {"mechanism": "spring", "key": "2027", "id": "C-1"} | more
    return "/api" + path.format(**parts)


@pytest.mark.parametrize("path", READ)
def test_nothing_of_it_is_told_to_a_program_of_another_party(keeping, path):
    answer = a_program(keeping.wei).get(address(path))
    assert (answer.status_code in (200, 404), MARK in answer.content.decode()) == (True, False)


def test_its_own_program_finds_its_draft_and_its_person(keeping):
    lan = a_program(keeping.lan)
    found = [path for path in READ if MARK in lan.get(address(path)).content.decode()]
    assert found == [
        "/{mechanism}/gatherings/{key}/delegates",
        "/{mechanism}/gatherings/{key}/delegates/{code}",
        "/{mechanism}/reports/{round}/{commitment}/{body}",
    ]


@pytest.mark.parametrize("path", READ)
def test_every_statement_names_its_mechanism(keeping, path):
    wei = a_program(keeping.wei)
    with CaptureQueriesContext(connection) as caught:
        wei.get(address(path))
    of_token = "earlyspring_apitoken"  # asked for by the digest of its secret
    assert [one["sql"] for one in caught if of_token not in one["sql"] and not scoped(one["sql"])] == []
