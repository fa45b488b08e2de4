"""Lan notes something for her own party; Wei never sees it, and no dump carries it."""

import json

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Proposal
from earlyspring.ledger.actions import Refused, Way, enter
from earlyspring.ledger.dumping import dump
from earlyspring.members.accounts import Note
from tests.desk.hosted import hosted
from tests.people import signed_in

pytestmark = pytest.mark.django_db

CANARY = "canary-7731: we can wait until autumn"


def address(cast, name, **more):
    return reverse(name, kwargs={"mechanism": cast.mechanism.key, "kind": "body", "item": "B-QN", **more})


@pytest.fixture
def noted(cast):
    signed_in(cast.lan).post(address(cast, "note"), {"words": CANARY})
    return Note.objects.get()


def test_lan_reads_it_and_wei_does_not(cast, noted):
    shown = [CANARY in signed_in(who).get(address(cast, "fact")).content.decode() for who in (cast.lan, cast.wei)]
    assert shown == [True, False]


def test_an_observer_of_the_party_reads_no_note(cast, noted):
    shown = signed_in(cast.own["observer"]).get(address(cast, "fact")).content.decode()
    assert (CANARY in shown, 'id="notes"' in shown) == (False, False)


def test_wei_cannot_delete_it_and_lan_can(cast, noted):
    url = address(cast, "unnote", pk=noted.pk)
    assert (signed_in(cast.wei).post(url).status_code, Note.objects.count()) == (404, 1)
    assert (signed_in(cast.lan).post(url).status_code, Note.objects.count()) == (302, 0)


def test_no_dump_carries_it(cast, noted):
    hosted(cast)
    assert CANARY not in json.dumps(dump(cast.mechanism))


def test_an_internal_proposal_is_not_entered(cast):
    hosted(cast)
    content = {"text": {"en": "Perhaps a ferry"}, "party": "B-QN", "state": "internal"}
    with pytest.raises(Refused) as refusal:
        enter(cast.mechanism, "proposal", "PR-1", content, by="B-QN", way=Way("report", sources=("SRC-1",)))
    assert [fault.code for fault in refusal.value.faults] == ["internal_stays_home"]


def test_what_is_entered_on_the_desk_is_tabled(cast):
    hosted(cast)
    sent = {"text__en": "Perhaps a ferry", "state": "internal", "how": "report", "sources": ["SRC-1"]}
    signed_in(cast.lan).post(reverse("new", args=[cast.mechanism.key, "proposal"]), sent)
    assert Proposal.objects.get().state == "tabled"
