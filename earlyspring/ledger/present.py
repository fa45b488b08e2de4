"""What the register says now, as verbs ask it before they add to it. A merely open proposal says nothing yet."""

from datetime import datetime, timedelta
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.ledger.nouns import KINDS, Record

R = TypeVar("R", bound=Record)


def now(noun: type[R], mechanism: Mechanism, exercise: bool = False) -> QuerySet[R]:
    """The facts of a kind that hold now: reported, own, on paper or joint."""
    return noun._default_manager.filter(seen(exercise), mechanism=mechanism, known_to=None).exclude(standing=PROPOSED)


def nouns(kind: str, mechanism: Mechanism, exercise: bool = False) -> QuerySet[Any]:
    """As `now`, by the name of a kind that this package does not know."""
    return now(KINDS[kind], mechanism, exercise)


def held(noun: type[R], mechanism: Mechanism, item: str | None, exercise: bool = False) -> R | None:
    """One fact that holds now, or None."""
    return now(noun, mechanism, exercise).filter(item=item).first() if item else None


def latest_today(at: datetime | None = None) -> str:
    """The civil day that has begun somewhere on earth, now or at an instant: what is past lies no later in any zone."""
    return ((at or timezone.now()) + timedelta(hours=14)).date().isoformat()
