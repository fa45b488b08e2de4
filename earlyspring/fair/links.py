"""A link by which an exhibitor without an account keeps its own booth: its address opens it, and only its digest is kept."""

import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import PERSONAL
from earlyspring.members.accounts import Posting, User
from earlyspring.members.feeds import digest_of

LETTERS = 32
LONGEST = timedelta(days=120)


class ExhibitorLink(models.Model):
    """That whoever holds it enters what one exhibitor shows, until a moment. `label`: to whom it was given."""

    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True, blank=True)

    data_class = {"*": PERSONAL}

    def __str__(self) -> str:
        return self.label

    @property
    def kept_for(self) -> str:
        return self.exhibitor.party

    def is_open(self, at: datetime) -> bool:
        """Until its day, at the longest until the last day of the gathering, and never for one that withdrew."""
        gathering = self.exhibitor.gathering
        over = at.astimezone(ZoneInfo(gathering.zone)).date() > gathering.last_day
        gone = self.taken_back_at is not None or self.exhibitor.withdrawn_at is not None
        return not gone and at < self.expires_at and not over


@transaction.atomic
def give_link(exhibitor: Exhibitor, *, label: str, expires_at: datetime, by: Posting) -> tuple[ExhibitorLink, str]:
    """A new link and its secret, told this once. Raises Refused where it is not the own party's, or runs too long."""
    _demand_own(exhibitor, by)
    if not label.strip():
        raise Refused(Fault("label", "missing"))
    at = timezone.now()
    if not at < expires_at <= at + LONGEST:
        raise Refused(Fault("expires_at", "link_too_long", f"{expires_at:%Y-%m-%d}", f"{at + LONGEST:%Y-%m-%d}"))
    secret = secrets.token_urlsafe(LETTERS)
    said = {"label": label.strip(), "digest": digest_of(secret), "expires_at": expires_at, "made_by": by.user}
    return ExhibitorLink.objects.create(exhibitor=exhibitor, **said), secret


def take_back_link(link: ExhibitorLink, *, by: Posting) -> ExhibitorLink:
    """The link opens nothing any more; what was entered by it stays. Raises Refused."""
    _demand_own(link.exhibitor, by)
    if link.taken_back_at is None:
        link.taken_back_at = timezone.now()
        link.save(update_fields=["taken_back_at"])
    return link


def link_at(mechanism: str, gathering: str, secret: str) -> ExhibitorLink | None:
    """The link whose address this is, while it is open."""
    at = {"exhibitor__gathering__key": gathering, "exhibitor__gathering__mechanism__key": mechanism}
    found = ExhibitorLink.objects.filter(digest=digest_of(secret), **at)
    link = found.select_related("exhibitor__gathering__mechanism").first()
    return link if link is not None and link.is_open(timezone.now()) else None


def _demand_own(exhibitor: Exhibitor, by: Posting) -> None:
    if by.role != "officer" or by.party != exhibitor.party:
        raise Refused(Fault("", "not_own_exhibitor", exhibitor.party))
