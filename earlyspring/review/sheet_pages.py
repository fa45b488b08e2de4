"""What stands before the lines of a worksheet."""

from earlyspring.commitments.models import Chain, Commitment, Priority, Proposal
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect, rows


def priorities_without_commitment(mechanism: Mechanism, moment: Moment, year: int) -> list[Priority]:
    """The priorities of a year that no commitment carries yet: they come first on its mid-term worksheet.

    A commitment carries a priority where a chain or a proposal leads from the one to the other, or one statement
    gave rise to both. An exercise has priorities of its own: those of the mechanism are none of it, and the reverse
    (docs/decisions/0007).
    """
    found = in_effect(Priority, mechanism, moment).filter(from_year__lte=year, exercise=moment.exercise)
    current = [one for one in found if one.to_year is None or one.to_year >= year]
    commitments = set(rows(Commitment, mechanism, moment).values_list("item", flat=True))
    of_statement = set(rows(Commitment, mechanism, moment).values_list("statement", flat=True)) - {None}
    chains = rows(Chain, mechanism, moment).values_list("from_item", "to_item")
    carried = {one for pair in chains for one in pair if commitments & set(pair)}
    both = rows(Proposal, mechanism, moment).exclude(became_priority=None).exclude(became_commitment=None)
    carried |= set(both.values_list("became_priority", flat=True))
    lacking = (one for one in current if one.item not in carried and one.statement not in of_statement)
    return sorted(lacking, key=lambda one: (one.from_year or 0, one.no or 0, one.item))
