"""A link by which an exhibitor without an account keeps its own booth: its address opens it, and only its digest is kept."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import PERSONAL
from earlyspring.meetings.secret_links import SecretLink, given, taken_back
from earlyspring.members.accounts import Posting
from earlyspring.members.feeds import digest_of

LONGEST = timedelta(days=120)


class ExhibitorLink(SecretLink):
    """That whoever holds it enters what one exhibitor shows, until a moment. `label`: to whom it was given."""

    exhibitor = models.ForeignKey(Exhibitor, on_delete=models.CASCADE, related_name="links")

    data_class = {"*": PERSONAL}

    @property
    def kept_for(self) -> str:
        return self.exhibitor.party

    def is_open(self, at: datetime) -> bool:
        """Until its day, at the longest until the last day of the gathering, and never for one that withdrew."""
        return self.exhibitor.withdrawn_at is None and self.holds(at, self.exhibitor.gathering)

    def tells(self, at: datetime) -> bool:
        """Whether it still tells what became of contacts: after the fair too, until its day and the day of the purge."""
        gathering = self.exhibitor.gathering
        purged = at.astimezone(ZoneInfo(gathering.zone)).date() >= gathering.purge_on
        given_up = self.exhibitor.withdrawn_at is not None or self.taken_back_at is not None
        return not purged and not given_up and at < self.expires_at


@transaction.atomic
def give_link(exhibitor: Exhibitor, *, label: str, expires_at: datetime, by: Posting) -> tuple[ExhibitorLink, str]:
    """A new link and its secret, told this once. Raises Refused where it is not the own party's, or runs too long."""
    _demand_own(exhibitor, by)
    made = ExhibitorLink(exhibitor=exhibitor, label=label, expires_at=expires_at)
    return given(made, longest=LONGEST, by=by)


def take_back_link(link: ExhibitorLink, *, by: Posting) -> ExhibitorLink:
    """The link opens nothing any more; what was entered by it stays. Raises Refused."""
    _demand_own(link.exhibitor, by)
    return taken_back(link)


def link_at(mechanism: str, gathering: str, secret: str, *, after: bool = False) -> ExhibitorLink | None:
    """The link whose address this is, while it is open. `after`: or while it still tells what became of contacts."""
    at = {"exhibitor__gathering__key": gathering, "exhibitor__gathering__mechanism__key": mechanism}
    found = ExhibitorLink.objects.filter(digest=digest_of(secret), **at)
    link = found.select_related("exhibitor__gathering__mechanism").first()
    if link is None:
        return None
    now = timezone.now()
    return link if link.is_open(now) or (after and link.tells(now)) else None


def _demand_own(exhibitor: Exhibitor, by: Posting) -> None:
    if by.role != "officer" or by.party != exhibitor.party:
        raise Refused(Fault("", "not_own_exhibitor", exhibitor.party))
