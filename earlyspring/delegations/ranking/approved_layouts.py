"""Layouts that were approved: each a version that is never written over, printed as it was whatever the list says since."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db import models, transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import PERSONAL
from earlyspring.delegations.ranking.models import Ranking
from earlyspring.delegations.ranking.permits import may_rank
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.members.accounts import Posting, User
from earlyspring.record.canonical import canonical

Content = Mapping[str, Any]
"""By language: all that is printed of a layout."""


class ApprovedLayout(models.Model):
    """`subject`: occasion, room, hosts, guests and size, as an address says them. `content`: by language, what is printed;
    `digest`: of it. `ranking`: the number of the version it was made from.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="approved_layouts")
    subject = models.CharField(max_length=300)
    number = models.PositiveIntegerField()
    ranking = models.PositiveIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    approved_at = models.DateTimeField()
    approved_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    data_class = PERSONAL

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gathering", "subject", "number"], name="approved_layout_number_once")
        ]
        ordering = ["subject", "-number"]

    def __str__(self) -> str:
        return f"{self.subject} {self.number}"

    @property
    def intact(self) -> bool:
        """Whether what is kept is still that of which the digest was made."""
        return digest_of(self.content) == self.digest

    def says(self, fresh: Content, language: str) -> bool:
        """Whether a layout made now would say the same in a language."""
        return digest_of({language: self.content.get(language)}) == digest_of({language: fresh.get(language)})


def digest_of(content: Content) -> str:
    return sha256(canonical(dict(content))).hexdigest()


@transaction.atomic
def approve_layout(ranking: Ranking, subject: str, content: Content, *, by: Posting, at: datetime) -> ApprovedLayout:
    """Keep a layout as it is under the next number. Raises Refused where the order of rank is not frozen, and where the
    last version says the same.
    """
    gathering = hold_for_writing(ranking.gathering)
    if not may_rank(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    if ranking.frozen_at is None:
        raise Refused(Fault("", "ranking_not_frozen", f"{ranking.number}"))
    last, digest = last_approved(gathering, subject), digest_of(content)
    if last is not None and last.digest == digest:
        raise Refused(Fault("", "layout_approved_already", f"{last.number}"))
    return ApprovedLayout.objects.create(
        gathering=gathering,
        subject=subject,
        number=last.number + 1 if last else 1,
        ranking=ranking.number,
        content=dict(content),
        digest=digest,
        approved_at=at,
        approved_by=by.user,
    )


def last_approved(gathering: Gathering, subject: str) -> ApprovedLayout | None:
    """The version that holds; None where none was approved."""
    found = ApprovedLayout.objects.filter(gathering=gathering, subject=subject).select_related("approved_by")
    return found.order_by("-number").first()
