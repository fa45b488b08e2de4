"""What comes round among people: invitations, sessions, accounts and names are kept as long as declared, not longer."""

from datetime import date, timedelta

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.jobs import every
from earlyspring.ledger.models import Mechanism, PersonName
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Invitation, Posting, User
from earlyspring.members.models import Tenure
from earlyspring.members.watch import noted

INVITATIONS_KEPT = timedelta(days=90)
YEARS_OF_ACCOUNTS = 2
YEARS_OF_NAMES = 10


@every(days=1)
def forget_invitations() -> dict[str, int]:
    """Delete invitations 90 days after they were used or ran out."""
    before = timezone.now() - INVITATIONS_KEPT
    old = Q(used_at__lt=before) | Q(used_at=None, expires_at__lt=before)
    gone, _ = Invitation.objects.filter(old).delete()
    return {"invitations": gone}


@every(hours=6)
def end_sessions() -> dict[str, int]:
    """Delete sessions that have run out."""
    gone, _ = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    return {"sessions": gone}


@every(days=1)
def forget_accounts() -> dict[str, int]:
    """Delete accounts that were closed and whose last posting ended two years ago."""
    before = years_before(timezone.localdate(), YEARS_OF_ACCOUNTS)
    later = Posting.objects.filter(Q(to_day=None) | Q(to_day__gt=before), user=OuterRef("pk"))
    closed = User.objects.filter(~Exists(later), is_active=False, date_joined__date__lte=before)
    keys = list(closed.values_list("pk", flat=True))
    for key in keys:
        noted("forgotten", account=key, reason="retention")
    User.objects.filter(pk__in=keys).delete()
    return {"accounts": len(keys)}


@every(days=1)
def forget_names() -> dict[str, int]:
    """Erase names of persons whose last office ended ten years ago, as far as its day is known."""
    before = years_before(timezone.localdate(), YEARS_OF_NAMES).isoformat()
    done = 0
    for mechanism in Mechanism.objects.order_by("key"):
        for person in _long_out_of_office(mechanism, before):
            try:
                erase_person(mechanism, person, by=mechanism.registrar, ground="ten years after the last office")
                done += 1
            except Refused as refusal:
                # Without its key the registrar cannot say so in its log; the next run tries again.
                noted("name_kept", mechanism=mechanism.key, reason=refusal.faults[0].code)
    return {"names": done}


def _long_out_of_office(mechanism: Mechanism, before: str) -> list[str]:
    tenures = Tenure.objects.filter(mechanism=mechanism, known_to=None, person=OuterRef("person"))
    in_office = tenures.filter(Q(to_day=None) | Q(to_day__gte=before))
    found = PersonName.objects.filter(Exists(tenures), ~Exists(in_office), mechanism=mechanism)
    return list(found.order_by("person").values_list("person", flat=True))


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; for 29 February the last day of that month."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
