"""A worksheet as a whole: how far it is, who has accepted it, and what stands before its lines."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from earlyspring.commitments.models import Chain, Commitment, Priority, Proposal
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect, rows
from earlyspring.review.models import Worksheet


@dataclass(frozen=True)
class Progress:
    """How far a sheet is: lines in all, with finding and outcome, without debate, by finding and by outcome."""

    lines: int = 0
    whole: int = 0
    consent: int = 0
    findings: Mapping[str, int] = field(default_factory=dict)
    outcomes: Mapping[str, int] = field(default_factory=dict)


def progress(worksheet: Worksheet) -> Progress:
    found = list(worksheet.lines.values_list("track", "finding", "outcome"))
    return Progress(
        lines=len(found),
        whole=sum(finding is not None and outcome is not None for _, finding, outcome in found),
        consent=sum(track == "consent" for track, _, _ in found),
        findings=Counter(finding for _, finding, _ in found if finding),
        outcomes=Counter(outcome for _, _, outcome in found if outcome),
    )


def acceptances(worksheet: Worksheet) -> dict[str, Answer | None]:
    """Party → its answer to the frozen sheet; None while it waits. Empty for a sheet that is being drafted."""
    motion = Motion.objects.filter(mechanism=worksheet.mechanism, digest=worksheet.motion).first()
    if motion is None or not worksheet.motion:
        return {}
    said = {answer.party: answer for answer in motion.answers.all()}
    return {party: said.get(party) for party in motion.parties}


def priorities_without_commitment(mechanism: Mechanism, moment: Moment, year: int) -> list[Priority]:
    """The priorities of a year that no commitment carries yet: they come first on its mid-term worksheet.

    A commitment carries a priority where a chain or a proposal leads from the one to the other, or one statement
    gave rise to both.
    """
    found = in_effect(Priority, mechanism, moment).filter(from_year__lte=year)
    current = [one for one in found if one.to_year is None or one.to_year >= year]
    commitments = set(rows(Commitment, mechanism, moment).values_list("item", flat=True))
    of_statement = set(rows(Commitment, mechanism, moment).values_list("statement", flat=True)) - {None}
    chains = rows(Chain, mechanism, moment).values_list("from_item", "to_item")
    carried = {one for pair in chains for one in pair if commitments & set(pair)}
    both = rows(Proposal, mechanism, moment).exclude(became_priority=None).exclude(became_commitment=None)
    carried |= set(both.values_list("became_priority", flat=True))
    lacking = (one for one in current if one.item not in carried and one.statement not in of_statement)
    return sorted(lacking, key=lambda one: (one.from_year or 0, one.no or 0, one.item))
