"""Lan changes the key of Quảng Ninh: what it signed before and after, and what a change that is cut off leaves."""

import stat

import pytest
from django.db import transaction
from story_house import QN, REPORT, codes

from earlyspring.ledger import actions, keyring
from earlyspring.ledger.checking import check
from earlyspring.ledger.checking_record import entries
from earlyspring.ledger.logs import LogRefused, log_of, receive
from earlyspring.ledger.models import Entry, Mechanism, PartyKey
from earlyspring.ledger.rotating import change_key
from earlyspring.ledger.saying import put
from earlyspring.members.actions import end_part
from earlyspring.record import dsse, keys, statements
from ledger.test_circles import HG, LS, a_house_of_five, admitted

pytestmark = pytest.mark.django_db


@pytest.fixture(name="house")
def the_house(db):
    return a_house_of_five()


def said(house, words, by=QN):
    put(house.mechanism, "priority", {"title": {"en": words}}, by=by, way=REPORT)


def signed_by(house, entry):
    """Which of the party's keys signed an entry."""
    for one in PartyKey.objects.filter(party=entry.party):
        try:
            dsse.open_envelope(bytes(entry.envelope), [keys.read_key(one.public).public])
        except dsse.SignatureRefused:
            continue
        return one.public
    return None


def log(house, party=QN):
    return list(Entry.objects.filter(mechanism=house.mechanism, party=party).order_by("epoch", "index"))


def held(house, party=QN):
    return PartyKey.objects.get(mechanism=house.mechanism, party=party, hosted=True).public


def file_of(house, party=QN):
    return keyring.path_of(house.mechanism, party)


def test_the_old_key_names_the_new_one_and_each_signs_in_its_time(house):
    said(house, "before")
    old, size = held(house), len(log(house))
    new = change_key(house.mechanism, by=QN)
    said(house, "after")
    turn, last = log(house)[size], log(house)[-1]
    assert (turn.type, turn.index, signed_by(house, turn)) == ("keyring", size, old)
    assert (signed_by(house, log(house)[size - 1]), signed_by(house, last)) == (old, new.public)
    assert held(house) == new.public != old
    assert list(entries(house.mechanism)) == []


def test_another_node_takes_both_in_and_nothing_more_of_the_old_key(house):
    said(house, "before")
    old = held(house)
    private = keyring.private_key(house.mechanism, QN)
    change_key(house.mechanism, by=QN)
    said(house, "after")
    whole = [bytes(one.envelope) for one in log(house)]
    payload = statements.notice(
        log_of(house.mechanism, QN), "2026-02-11T02:00:00Z", kind="source", item="S-X", content={}, standing="reported"
    )
    Mechanism.objects.filter(pk=house.mechanism.pk).update(key="at-home")
    node = Mechanism.objects.create(key=house.mechanism.key, founders=house.mechanism.founders)
    PartyKey.objects.create(mechanism=node, party=QN, key_id=keys.read_key(old).id, public=old)
    with pytest.raises(LogRefused):
        receive(node, log_of(node, QN), [*whole, dsse.seal(payload, private)], [])
    assert len(receive(node, log_of(node, QN), whole, [])) == len(whole)
    assert PartyKey.objects.filter(mechanism=node, party=QN).count() == 2


def test_the_file_is_its_owners_alone_and_takes_the_place_of_the_old_one(house, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        new = change_key(house.mechanism, by=QN)
    assert stat.S_IMODE(file_of(house).stat().st_mode) == 0o600
    assert sorted(one.name for one in file_of(house).parent.iterdir() if QN in one.name) == [f"{QN}.key"]
    assert keys.verifier(f"{house.mechanism.key}/{QN}", keyring.private_key(house.mechanism, QN)).text == new.public
    assert [one.code for one in check() if one.code.startswith("key_")] == []


def test_a_change_that_is_cut_off_leaves_the_old_key(house):
    old, size = held(house), len(log(house))
    with transaction.atomic():
        change_key(house.mechanism, by=QN)
        transaction.set_rollback(True)
    said(house, "as before")
    assert (held(house), len(log(house)), signed_by(house, log(house)[-1])) == (old, size + 1, old)
    assert change_key(house.mechanism, by=QN).public != old
    assert list(entries(house.mechanism)) == []


def test_a_change_cut_off_before_the_file_lies_in_its_place_is_finished(house):
    """Nothing runs after the commit: the machine stopped there. Lan signs on, and changes the key once more."""
    new = change_key(house.mechanism, by=QN)
    assert file_of(house).with_name(f"{QN}.key.next").exists()
    said(house, "after")
    assert signed_by(house, log(house)[-1]) == new.public
    third = change_key(house.mechanism, by=QN)
    said(house, "later")
    assert signed_by(house, log(house)[-1]) == third.public
    assert list(entries(house.mechanism)) == []


def test_the_log_of_the_next_epoch_begins_with_the_new_key(house):
    new = change_key(house.mechanism, by=QN)
    admitted(house)
    said(house, "in the second epoch")
    assert [(one.epoch, one.type) for one in log(house)][-2:] == [(2, "keyring"), (2, "notice")]
    assert {signed_by(house, one) for one in log(house) if one.epoch == 2} == {new.public}
    newer = change_key(house.mechanism, by=QN)
    said(house, "and after")
    assert signed_by(house, log(house)[-1]) == newer.public
    assert list(entries(house.mechanism)) == []


def test_a_party_that_has_said_nothing_yet_begins_its_log_with_the_old_key(house):
    admitted(house)
    change_key(house.mechanism, by=LS)
    said(house, "first", by=LS)
    assert [one.type for one in log(house, LS) if one.epoch == 2] == ["keyring", "keyring", "notice"]
    assert list(entries(house.mechanism)) == []


def test_nobody_changes_the_key_of_a_party_elsewhere_or_of_one_that_has_ended(house):
    assert codes(lambda: change_key(house.mechanism, by="B-HP"), house) == [("party", "not_hosted")]
    admitted(house)
    ending = end_part(house.mechanism, {HG: None}, by=QN)
    actions.assent(ending, by=HG)
    assert codes(lambda: change_key(house.mechanism, by=HG), house) == [("party", "leaving")]
    house.agree(ending)
    assert codes(lambda: change_key(house.mechanism, by=HG), house) == [("party", "part_ended_alone")]
    assert PartyKey.objects.filter(party=HG).count() == 1
