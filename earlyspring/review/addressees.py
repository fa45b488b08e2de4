"""Whom the letters of a round reach: a party's own people, and its agencies without an account at the address kept here."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Posting
from earlyspring.review.models import AgencyAddress

ROLES = {"focal_point": "agency", "officer": "secretariat", "leader": "leader"}


@dataclass(frozen=True)
class Addressee:
    """Where a letter goes, and in which language. `role`: agency, secretariat or leader; `agency`: the body it speaks
    for, if one; `account`: whether the desk opens for whom it reaches."""

    role: str
    party: str
    agency: str
    email: str
    language: str
    account: bool = True

    @property
    def key(self) -> str:
        return digest(self.email)


def addressees(mechanism: Mechanism, parties: Iterable[str], on: date) -> list[Addressee]:
    """All who are reached for these parties on a civil day; a kept address where an agency's people have no account."""
    wanted = list(parties)
    postings = Posting.objects.on(on).filter(mechanism=mechanism, party__in=wanted, role__in=ROLES)
    reached = postings.filter(user__is_active=True).exclude(user__email="").select_related("user").order_by("pk")
    found = [Addressee(ROLES[one.role], one.party, one.agency, one.user.email, one.user.language) for one in reached]
    there = {(one.party, one.agency) for one in found if one.role == "agency"}
    kept = AgencyAddress.objects.filter(mechanism=mechanism, party__in=wanted).order_by("pk")
    return found + [
        Addressee("agency", one.party, one.body, one.address, one.language, account=False)
        for one in kept
        if (one.party, one.body) not in there
    ]


@transaction.atomic
def keep_address(mechanism: Mechanism, body: str, address: str, language: str, *, by: str) -> AgencyAddress:
    """Keep where an agency of the own party is written to, in place of what was kept before. `address`: a checked one."""
    said = {"address": address, "language": language}
    kept, _made = AgencyAddress.objects.update_or_create(mechanism=mechanism, party=by, body=body, defaults=said)
    return kept


def erase_address(mechanism: Mechanism, body: str, *, by: str) -> bool:
    """Take the address of an agency of the own party out; whether there was one. Nothing of it stays on this node."""
    return bool(AgencyAddress.objects.filter(mechanism=mechanism, party=by, body=body).delete()[0])


def digest(address: str) -> str:
    """By what it is known that a letter went to an address."""
    return hashlib.sha256(address.strip().lower().encode()).hexdigest()
