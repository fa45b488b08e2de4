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


def rounds_over(mechanism: Mechanism) -> set[str]:
    """The rounds whose review is concluded, here or as another node knows; one that two parties concluded alone ends
    nothing."""
    return over_by(concluded_here(mechanism), settled_reviews(mechanism))


def over_by(sheets: Iterable[Worksheet], reviews: Iterable[Review]) -> set[str]:
    """The same of all worksheets of this node and all reviews in effect, where a page has read them."""
    concluded = [one for one in sheets if one.state == "concluded"]
    here, known = {one.round for one in concluded}, {one.review for one in concluded}
    others = (one for one in reviews if one.item not in known and one.round not in here and one.standing in SETTLED)
    return here | {one.round or "" for one in others if by_the_rule(one)}
