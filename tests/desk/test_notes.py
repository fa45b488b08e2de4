"""Lan notes something for her own party; Wei never sees it, and no dump carries it."""

import json

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Proposal
from earlyspring.ledger.actions import Refused, Way, enter
from earlyspring.ledger.dumping import dump
from earlyspring.members.accounts import Note
from earlyspring.members.permits import KEEPERS_OF_NOTES
from tests.desk.hosted import hosted
from tests.people import a_fact, signed_in

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


@pytest.mark.parametrize("role", ["officer", "focal_point", "leader", "observer", "administrator"])
@pytest.mark.parametrize("kind", ["body", "session", "instrument", "commitment", "statement"])
def test_the_page_of_a_noun_leads_to_its_notes_whom_they_are_for(cast, kind, role):
    item = made(cast, kind)
    there = reverse("fact", args=[cast.mechanism.key, kind, item])
    person = signed_in(cast.own[role])
    page = person.get(reverse(kind, args=[cast.mechanism.key, item]))
    led = f'href="{there}#notes"' in page.content.decode()
    assert (page.status_code, led) == (200, role in KEEPERS_OF_NOTES)
    assert ('id="notes"' in person.get(there).content.decode()) == led


def made(cast, kind):
    """A fact of a kind that has a page of its own."""
    if kind == "body":
        return "B-QN"
    if kind == "session":
        a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries' meeting"}, position=1)
    said = {
        "session": {"organ": "O-S", "year": 2026, "status": "held", "day": "2026-02-06", "ordinal": 6},
        "instrument": {"title": {"en": "On gates"}, "type": "mou", "level": "provincial", "handling": "open"},
        "commitment": {"code": "C-1", "title": {"en": "Count the ponies"}, "state": "recorded"},
        "statement": {"text": {"en": "We shall count them."}, "force": "agreed"},
    }
    a_fact(cast.mechanism, kind, f"{kind}-1", **said[kind])
    return f"{kind}-1"


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
