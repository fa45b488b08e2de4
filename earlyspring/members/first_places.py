"""The first place of a party: who keeps the server offers it, as long as nobody was ever posted for the party."""

from datetime import datetime

from django.db import transaction

from earlyspring.ledger.circles import circle_of
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.members.accounts import Invitation, Posting, User
from earlyspring.members.joining import offer
from earlyspring.members.refusals import Refused
from earlyspring.members.watch import noted

FIRST_ROLES = ("administrator", "officer")


def without_account(mechanism: Mechanism) -> frozenset[str]:
    """The parties of the circle, and those asked to enter it, for which nobody was ever posted.

    A party that signs on another node is not among them: its people come in there.
    """
    circle = circle_of(mechanism)
    parties = circle.parties.union(*(one.parties for one in circle.open_changes()))
    keys = PartyKey.objects.filter(mechanism=mechanism)
    here = set(keys.filter(hosted=True).values_list("party", flat=True))
    elsewhere = set(keys.values_list("party", flat=True)) - here
    posted = set(Posting.objects.filter(mechanism=mechanism).values_list("party", flat=True))
    return parties - elsewhere - posted


def invite_first(
    mechanism: Mechanism, *, party: str, role: str, email: str, by: User, at: datetime
) -> tuple[Invitation, str]:
    """Offer the first place of a party: to its first officer or administrator, by an account that keeps this node.

    One such invitation is open at a time, so that nobody comes in by an earlier one once the party has its own people.
    Raises Refused, ValidationError.
    """
    keeps = by.is_active and by.is_superuser
    if not keeps or role not in FIRST_ROLES or party not in without_account(mechanism):
        noted("refused", grave=True, account=by.pk, mechanism=mechanism.key, party=party, reason="first_place")
        raise Refused("not_permitted")
    with transaction.atomic():
        standing = Invitation.objects.filter(mechanism=mechanism, party=party, used_at=None, expires_at__gt=at)
        standing.update(expires_at=at)
        return offer(mechanism, party=party, role=role, email=email, by=by, at=at)
