"""Badges: issued with the accreditation, ended with it, replaced by a next version when one is lost."""

import secrets
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.accrediting.keys import signing_key
from earlyspring.delegations.accrediting.models import Accreditation, Badge
from earlyspring.delegations.accrediting.permits import may_decide
from earlyspring.delegations.accrediting.queries import badge_in_force, default_zones, zones_entered
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting
from earlyspring.record.badge_token import BadgeToken, signed

CODE_BYTES = 8


def issue(accreditation: Accreditation, *, by: Posting, anew: bool = False, why: str = "changed") -> Badge:
    """The badge that goes with an accreditation as it stands: that in force where it says the same, else the next one.

    `anew`: a next one in any case.
    """
    gathering = accreditation.delegate.gathering
    signing_key(gathering)  # so that reading a page makes none
    zones = list(zones_entered(accreditation.category, accreditation.granted, default_zones(gathering)))
    held = badge_in_force(accreditation)
    if held is not None and not anew and (held.category, held.zones) == (accreditation.category, zones):
        return held
    last = accreditation.badges.order_by("version").last()
    end_badge(accreditation, why)
    return Badge.objects.create(
        accreditation=accreditation,
        code=last.code if last else secrets.token_hex(CODE_BYTES),
        version=last.version + 1 if last else 1,
        category=accreditation.category,
        zones=zones,
        since=timezone.now(),
        made_by=by.user,
    )


def end_badge(accreditation: Accreditation, why: str) -> None:
    """The badge in force, if there is one, opens no door from now on."""
    accreditation.badges.filter(until=None).update(until=timezone.now(), why_ended=why)


@transaction.atomic
def replace(delegate: Delegate, why: str, *, by: Posting) -> Badge:
    """Issue the next version because one was lost, damaged or seen twice; the former opens no door. Raises Refused."""
    if not may_decide(by, delegate.gathering):
        raise Refused(Fault("", "host_alone", delegate.gathering.host))
    if not why.strip():
        raise Refused(Fault("why", "missing"))
    held = Accreditation.objects.select_for_update().filter(delegate=delegate, state="approved").first()
    if held is None:
        raise Refused(Fault("", "not_accredited", delegate.code))
    held.delegate = delegate
    return issue(held, by=by, anew=True, why=why.strip())


def expiry(gathering: Gathering) -> datetime:
    """When badges end: a day after the midnight that ends the last day, so that no wrong clock shuts anybody out."""
    midnight = datetime.combine(gathering.last_day, time(), ZoneInfo(gathering.zone))
    return midnight + timedelta(days=2)


def token_of(badge: Badge, gathering: Gathering, key: Ed25519PrivateKey) -> str:
    """The digits of the square code on a badge."""
    said = BadgeToken(badge.code, badge.version, badge.category, int(expiry(gathering).timestamp()))
    return signed(said, key)
