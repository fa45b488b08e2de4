"""Lan keeps a proposal within Quảng Ninh, changes it, tables it; Wei never sees it before it is tabled."""

import pytest
from django.urls import reverse

from earlyspring.commitments.kept import KeptProposal, keep_proposal
from earlyspring.commitments.models import Proposal
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Entry
from tests.desk.hosted import hosted
from tests.desk.page_reading import Page
from tests.people import signed_in

pytestmark = pytest.mark.django_db
FERRY, FERRIES = "Perhaps a ferry", "Perhaps two ferries"


@pytest.fixture
def lan(cast):
    hosted(cast)
    return signed_in(cast.lan)


def form(cast, kept=None):
    return reverse("new", args=[cast.mechanism.key, "proposal"]) + (f"?kept={kept.pk}" if kept else "")


def kept_by_lan(cast):
    return keep_proposal(cast.mechanism, {"text": {"en": FERRY}}, by="B-QN", user=cast.lan.user)


def page(cast, name, kept):
    return reverse(name, args=[cast.mechanism.key, kept.pk])


def test_lan_keeps_it_and_nothing_is_entered(cast, lan):
    entries = Entry.objects.count()
    answer = lan.post(form(cast), {"text__en": FERRY, "how": "keep", "item": "PR-7"})
    kept = KeptProposal.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, page(cast, "kept_proposal", kept))
    assert (kept.item, kept.party, kept.content) == ("PR-7", "B-QN", {"party": "B-QN", "text": {"en": FERRY}})
    assert (Entry.objects.count(), Proposal.objects.count()) == (entries, 0)
    lan.post(form(cast), {"text__en": FERRY, "how": "keep", "item": "PR-7"})
    assert KeptProposal.objects.count() == 1


@pytest.mark.parametrize(
    ("role", "sees"),
    [("officer", True), ("focal_point", True), ("leader", True), ("observer", False), ("administrator", False)],
)
def test_it_stands_on_the_list_of_its_partys_people(cast, role, sees):
    kept = kept_by_lan(cast)
    listed = reverse("proposals", args=[cast.mechanism.key])
    own, other = signed_in(cast.own[role]), signed_in(cast.other[role])
    assert [FERRY in one.get(listed).content.decode() for one in (own, other)] == [sees, False]
    answers = [one.get(page(cast, "kept_proposal", kept)).status_code for one in (own, other)]
    assert answers == [200 if sees else 404, 404]


def test_it_is_read_in_every_language_it_has(cast, lan):
    said = {"text": {"vi": "Thử một chuyến phà", "zh": "试开轮渡", "en": FERRY}}
    kept = keep_proposal(cast.mechanism, said, by="B-QN", user=cast.lan.user)
    shown = Page(lan.get(page(cast, "kept_proposal", kept)))
    assert all(words in shown.words for words in said["text"].values())
    assert (shown.terms["Party"], shown.terms["State"]) == ("Quảng Ninh", "internal")


def test_it_is_not_of_a_day_gone_by(cast, lan):
    kept_by_lan(cast)
    listed = reverse("proposals", args=[cast.mechanism.key])
    assert FERRY not in lan.get(f"{listed}?as_of=2026-01-01").content.decode()


def test_lan_changes_it_and_of_two_who_write_the_second_is_told(cast, lan):
    kept = kept_by_lan(cast)
    change = page(cast, "change_kept", kept)
    assert f'value="{kept.version}"' in lan.get(change).content.decode()
    assert lan.post(change, {"text__en": FERRIES, "base": kept.version}).status_code == 302
    assert lan.post(change, {"text__en": FERRY, "base": kept.version}).status_code == 422
    assert KeptProposal.objects.get().content["text"] == {"en": FERRIES}


def test_lan_deletes_it(cast, lan):
    kept = kept_by_lan(cast)
    assert signed_in(cast.wei).post(page(cast, "delete_kept", kept)).status_code == 404
    assert (lan.post(page(cast, "delete_kept", kept)).status_code, KeptProposal.objects.count()) == (302, 0)


def test_tabled_it_is_kept_no_longer(cast, lan):
    kept = kept_by_lan(cast)
    shown = lan.get(form(cast, kept)).content.decode()
    assert [word in shown for word in (FERRY, f'value="{kept.item}"', 'value="keep"')] == [True, True, False]
    sent = {"text__en": FERRIES, "party": "B-QN", "how": "propose", "item": kept.item, "base": kept.version}
    assert lan.post(form(cast, kept), sent).status_code == 302
    assert [(one.item, one.state, one.text) for one in Proposal.objects.all()] == [
        (kept.item, "tabled", {"en": FERRIES})
    ]
    assert (Motion.objects.get().party, KeptProposal.objects.count()) == ("B-QN", 0)


def test_what_is_refused_stays_kept(cast, lan):
    kept = kept_by_lan(cast)
    sent = {"text__en": FERRY, "party": "B-GX", "how": "propose", "item": kept.item, "base": kept.version}
    assert lan.post(form(cast, kept), sent).status_code == 422
    assert (Proposal.objects.count(), KeptProposal.objects.count()) == (0, 1)


def test_nobody_tables_what_a_colleague_has_changed_meanwhile(cast, lan):
    kept = kept_by_lan(cast)
    old = kept.version
    keep_proposal(cast.mechanism, {"text": {"en": FERRIES}}, by="B-QN", user=cast.lan.user, item=kept.item)
    sent = {"text__en": FERRY, "party": "B-QN", "how": "propose", "item": kept.item, "base": old}
    assert lan.post(form(cast, kept), sent).status_code == 422
    assert (Proposal.objects.count(), KeptProposal.objects.count()) == (0, 1)


@pytest.mark.parametrize("who", ["wei", "focal_point"])
def test_nobody_else_tables_it(cast, lan, who):
    kept = kept_by_lan(cast)
    other = signed_in(cast.wei if who == "wei" else cast.own[who])
    assert FERRY not in other.get(form(cast, kept)).content.decode()


@pytest.mark.parametrize("number", ["0", "x", "²", "9" * 30, ""])
def test_a_number_that_names_nothing_opens_an_empty_form(cast, lan, number):
    assert lan.get(f"{form(cast)}?kept={number}").status_code == 200


def test_only_a_proposal_is_kept(cast, lan):
    there = reverse("new", args=[cast.mechanism.key, "priority"])
    assert 'value="keep"' not in lan.get(there).content.decode()
    assert lan.post(there, {"title__en": FERRY, "from_year": "2027", "how": "keep"}).status_code == 422
    assert KeptProposal.objects.count() == 0
