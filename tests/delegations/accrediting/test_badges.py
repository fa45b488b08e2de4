"""Badges at a door: Minh the outsider forges, copies and borrows them (docs/SECURITY.md no. 22)."""

import json

import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from earlyspring.core.door import Place, latest_versions, opens
from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.badges import expiry, token_of
from earlyspring.delegations.accrediting.keys import forget_keys, path_of, public_keys, renew_key, signing_key
from earlyspring.delegations.accrediting.models import Badge, BadgeKey
from earlyspring.delegations.accrediting.queries import issued
from earlyspring.delegations.purging import purge
from earlyspring.ledger.dumping import dump
from earlyspring.record.badge_token import BadgeToken, TokenRefused, key_mark, read, signed, standing
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, now
from tests.record.cast import MINH_KEY

pytestmark = pytest.mark.django_db


@pytest.fixture
def gathering(cast: Cast):
    return a_gathering(cast.mechanism)


def accredited(cast: Cast, gathering, number: int = 1):
    delegate = a_delegate(a_delegation(gathering), number)
    actions.apply(delegate, by=cast.wei)
    actions.check(delegate, by=cast.wei)
    actions.approve(delegate, by=cast.lan)
    return delegate


def shown(delegate) -> str:
    """What the square code of the badge in force says."""
    badge = Badge.objects.get(accreditation__delegate=delegate, until=None)
    return token_of(badge, delegate.gathering, signing_key(delegate.gathering))


def marks(gathering) -> dict[str, Ed25519PublicKey]:
    return {key_mark(one): one for one in public_keys(gathering)}


def at_the_door(gathering, token: str) -> str:
    """What a door says that has fetched its list now."""
    said = read(token, marks(gathering))
    held = issued(gathering)
    found = {(one.badge, one.version): one for one in held}.get((said.badge, said.version))
    return opens(found, Place("main"), now(), latest_versions(held).get(said.badge, 0))


def test_a_badge_opens_the_door_and_names_nobody(cast, gathering):
    delegate = accredited(cast, gathering)
    token = shown(delegate)
    said = read(token, marks(gathering))
    assert at_the_door(gathering, token) == ""
    assert (said.version, said.category, said.expires) == (1, "delegate", int(expiry(gathering).timestamp()))
    assert (len(said.badge), said.badge != delegate.code) == (16, True)


def test_a_badge_is_good_until_the_second_midnight_after_the_last_day_at_the_place(gathering):
    assert expiry(gathering).isoformat() == "2027-02-14T00:00:00+07:00"


def test_minh_makes_one_of_his_own(cast, gathering):
    accredited(cast, gathering)
    said = read(shown(Badge.objects.get().accreditation.delegate), marks(gathering))
    with pytest.raises(TokenRefused, match="key_unknown"):
        at_the_door(gathering, signed(said, MINH_KEY))


def test_minh_makes_himself_head_on_the_badge_of_another(cast, gathering):
    token = shown(accredited(cast, gathering))
    whole = int(token).to_bytes(91, "big")
    forged = whole.replace(b"delegate", b"security")
    with pytest.raises(TokenRefused, match="forged"):
        at_the_door(gathering, str(int.from_bytes(forged, "big")))


def test_a_copy_of_a_replaced_badge_opens_nothing(cast, gathering):
    delegate = accredited(cast, gathering)
    copied = shown(delegate)
    actions.replace(delegate, "thẻ bị chụp lại", by=cast.lan)
    assert (at_the_door(gathering, copied), at_the_door(gathering, shown(delegate))) == ("replaced", "")


def test_a_copy_of_a_revoked_badge_opens_nothing(cast, gathering):
    delegate = accredited(cast, gathering)
    copied = shown(delegate)
    actions.revoke(delegate, "cho mượn", by=cast.lan)
    assert at_the_door(gathering, copied) == "revoked"


def test_a_badge_of_another_gathering_is_none_here(cast, gathering):
    elsewhere = a_gathering(cast.mechanism, "2028")
    accredited(cast, gathering)
    theirs = accredited(cast, elsewhere)
    with pytest.raises(TokenRefused, match="key_unknown"):
        at_the_door(gathering, shown(theirs))


def test_signed_by_the_key_but_never_issued_it_is_unknown(cast, gathering):
    """A badge of somebody purged, or made by whoever got at the key: the list decides."""
    accredited(cast, gathering)
    ghost = BadgeToken("f" * 16, 1, "delegate", int(expiry(gathering).timestamp()))
    assert at_the_door(gathering, signed(ghost, signing_key(gathering))) == "unknown"
    assert standing(ghost, 0, {}) == "unknown"


def test_a_key_in_other_hands_is_replaced_and_all_it_signed_is_worth_nothing(cast, gathering):
    delegate = accredited(cast, gathering)
    before = shown(delegate)
    renew_key(gathering)
    with pytest.raises(TokenRefused, match="key_unknown"):
        at_the_door(gathering, before)
    assert at_the_door(gathering, shown(delegate)) == ""


def test_a_node_that_lost_the_file_makes_another_and_old_badges_hold(cast, gathering):
    delegate = accredited(cast, gathering)
    before = shown(delegate)
    assert forget_keys(gathering) == 1
    after = shown(delegate)
    assert (before != after, BadgeKey.objects.count()) == (True, 2)
    assert (at_the_door(gathering, before), at_the_door(gathering, after)) == ("", "")


def test_the_private_half_is_its_owners_alone_and_in_no_table_and_no_dump(cast, gathering):
    accredited(cast, gathering)
    key = signing_key(gathering)
    path = path_of(gathering, key_mark(key.public_key()))
    assert (path.stat().st_mode & 0o777, path.parent.name) == (0o600, "spring")
    secret = key.private_bytes_raw().hex()
    rows = json.dumps(list(BadgeKey.objects.values("mark", "public")))
    assert (secret in rows, secret in json.dumps(dump(cast.mechanism), default=str)) == (False, False)


@pytest.mark.django_db(transaction=True)
def test_with_the_purge_badges_and_their_key_are_gone(cast, gathering):
    accredited(cast, gathering)
    path = path_of(gathering, key_mark(signing_key(gathering).public_key()))
    with time_machine.travel("2027-06-01", tick=False):
        purge(gathering)
    assert (Badge.objects.count(), issued(gathering), path.exists()) == (0, [], False)
