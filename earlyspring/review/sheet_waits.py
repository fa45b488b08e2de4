"""What waits for one party in the review: its opinions, its acceptances, its answers to what follows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Q

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.models import Assessment, Line, Worksheet
from earlyspring.review.spoken import SPOKEN


@dataclass(frozen=True)
class Filled:
    """How many lines a worksheet has, and how many have finding and outcome."""

    lines: int = 0
    whole: int = 0


def filled(mechanism: Mechanism) -> dict[int, Filled]:
    """Worksheet → how far it is; one statement."""
    whole = Q(finding__isnull=False, outcome__isnull=False)
    counted = Line.objects.filter(mechanism=mechanism).values("worksheet").order_by()
    found = counted.annotate(lines=Count("pk"), done=Count("pk", filter=whole))
    return {one["worksheet"]: Filled(one["lines"], one["done"]) for one in found}


def unassessed(mechanism: Mechanism, sheets: Iterable[Worksheet], party: str) -> dict[int, int]:
    """Worksheet being drafted → how many of its lines the party is asked about and has not assessed; two statements."""
    drafted = {one.pk: one.round for one in sheets if one.state == "drafting"}
    lines = Line.objects.filter(worksheet__in=drafted).values_list("worksheet", "commitment", "parties")
    opinions = now(Assessment, mechanism, exercise=True).filter(SPOKEN, round__in=set(drafted.values()), party=party)
    given = set(opinions.values_list("round", "commitment"))
    found = dict.fromkeys(drafted, 0)
    for sheet, commitment, parties in lines:
        found[sheet] += party in parties and (drafted[sheet], commitment) not in given
    return found


def asked(mechanism: Mechanism, party: str) -> list[Motion]:
    """The motions of reviews and of what follows from them that wait for the party's answer; two statements."""
    found = Motion.objects.filter(mechanism=mechanism, state__in=["open", "paper"]).prefetch_related("answers")
    return [
        one
        for one in found.order_by("at", "pk")
        if party in one.parties
        and one.changes[0]["kind"] in ("review", "finding")
        and not any(answer.party == party and answer.answer != "paper" for answer in one.answers.all())
    ]


def answered(motions: Mapping[str, Motion], digest: str) -> tuple[int, int]:
    """How many parties of a motion have answered, of how many; (0, 0) where it is not here."""
    motion = motions.get(digest)
    return (len(motion.answers.all()), len(motion.parties)) if motion else (0, 0)
