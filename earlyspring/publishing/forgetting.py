"""What was released of a person whose name is erased: it is taken back, and its words go for good."""

from django.utils import timezone

from earlyspring.ledger.erasure import FORGET_TOO
from earlyspring.ledger.models import Mechanism
from earlyspring.members.models import Tenure
from earlyspring.publishing.models import Content, Release

NAME_ERASED = "name_erased"
"""The reason of such a taking back; pages say it in words."""


def forget_person(mechanism: Mechanism, person: str) -> None:
    """Take back what any party released of the offices that a person held, and empty every content of it."""
    held = Tenure.objects.filter(mechanism=mechanism, person=person).values("item")
    contents = Content.objects.filter(mechanism=mechanism, kind="person", item__in=held)
    standing = Release.objects.filter(content__in=contents, withdrawn_at=None)
    standing.update(withdrawn_at=timezone.now(), reason=NAME_ERASED)
    contents.update(content="")


def keep_in_mind() -> None:
    """Let an erasure take the released words with it; once is enough."""
    if (Content, forget_person) not in FORGET_TOO:
        FORGET_TOO.append((Content, forget_person))
