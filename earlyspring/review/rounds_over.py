"""Which rounds ask no more: once the review that rests on a round is concluded, nobody is asked for its reports."""

from collections.abc import Iterable

from django.db.models import QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.accepting import SETTLED
from earlyspring.review.models import Review, Worksheet
from earlyspring.review.together import by_the_rule


def concluded_here(mechanism: Mechanism) -> QuerySet[Worksheet]:
    """The worksheets of this node on which a review was concluded."""
    return Worksheet.objects.filter(mechanism=mechanism, state="concluded")


def settled_reviews(mechanism: Mechanism) -> QuerySet[Review]:
    """The settled reviews that the register has beside them, of the mechanism and of its exercises."""
    here = concluded_here(mechanism).values("review")
    return now(Review, mechanism, True).filter(standing__in=SETTLED).exclude(item__in=here).select_related("mechanism")


def rounds_over(mechanism: Mechanism, settled: Iterable[Review] | None = None) -> set[str]:
    """The rounds whose review is concluded, here or as another node knows. `settled`: of `settled_reviews`, where it was
    asked for already; one that two parties concluded alone ends nothing."""
    here = set(concluded_here(mechanism).values_list("round", flat=True))
    every = settled_reviews(mechanism) if settled is None else settled
    return here | {one.round or "" for one in every if one.round not in here and by_the_rule(one)}
