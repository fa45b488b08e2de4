"""Quảng Ninh keeps a proposal to itself before it tables it."""

import pytest
from story_house import GX, QN, codes

from earlyspring.commitments.actions import keep_proposal
from earlyspring.commitments.kept import KeptProposal, kept_by
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.models import Entry
from earlyspring.members.accounts import User

pytestmark = pytest.mark.django_db
TEXT = {"en": "Perhaps a ferry."}


@pytest.fixture
def lan():
    return User.objects.create(username="lan")


def test_it_is_its_partys_and_in_no_log(house, lan):
    entries = Entry.objects.count()
    kept = keep_proposal(house.mechanism, {"text": TEXT, "state": "internal"}, by=QN, user=lan)
    assert (kept.kept_for, kept.content) == (QN, {"party": QN, "text": TEXT})
    assert [list(kept_by(house.mechanism, party)) for party in (QN, GX)] == [[kept], []]
    assert (Entry.objects.count(), "ferry" in str(dump(house.mechanism))) == (entries, False)


def test_a_change_is_a_new_version_of_the_same(house, lan):
    kept = keep_proposal(house.mechanism, {"text": TEXT}, by=QN, user=lan)
    changed = keep_proposal(house.mechanism, {"text": {"en": "Two ferries."}}, by=QN, user=lan, item=kept.item)
    assert (changed.pk, changed.content["text"]) == (kept.pk, {"en": "Two ferries."})
    assert changed.version > kept.version
    other = keep_proposal(house.mechanism, {"text": TEXT}, by=GX, user=lan, item=kept.item)
    assert other.pk != kept.pk


def test_what_could_never_be_tabled_is_not_kept(house, lan):
    def refused(**content):
        said = {"text": TEXT} | content
        return codes(lambda: keep_proposal(house.mechanism, said, by=QN, user=lan), house)

    assert refused(text={}) == [("text", "missing")]
    assert refused(party=GX) == [("party", "not_own_party")]
    assert refused(on="tomorrow") == [("on", "not_day")]
    assert refused(text={"vi": "TỐI MẬT\nBến phà"}) == [("text", "state_secret")]
    assert KeptProposal.objects.count() == 0
