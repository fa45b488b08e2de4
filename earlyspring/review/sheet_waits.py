"""What waits for one party in the review: its opinions, its acceptances, its answers to what follows."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from earlyspring.ledger.derived import Answer, Motion
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
    """Worksheet being drafted → how many of its lines the party is asked about and has not assessed; one statement."""
    drafted = [one for one in sheets if one.state == "drafting"]
    own = now(Assessment, mechanism, exercise=True).filter(SPOKEN, party=party)
    silent = Q(pk__in=[])
    for one in drafted:
        silent |= Q(worksheet=one.pk) & ~Q(commitment__in=own.filter(round=one.round).values("commitment"))
    found = dict.fromkeys((one.pk for one in drafted), 0)
    for sheet, parties in Line.objects.filter(silent, mechanism=mechanism).values_list("worksheet", "parties"):
        found[sheet] += party in parties
    return found


def motion_queries(mechanism: Mechanism) -> dict[str, QuerySet[Any]]:
    """What waits for answers, and what the worksheets were put as, with all answers; to be asked `together`."""
    put = Worksheet.objects.filter(mechanism=mechanism).exclude(motion="").values("motion")
    motions = Motion.objects.filter(Q(state__in=["open", "paper"]) | Q(digest__in=put), mechanism=mechanism)
    return {"motions": motions, "answers": Answer.objects.filter(motion__in=motions.values("pk"))}


Answers = Mapping[int, Collection[Answer] | QuerySet[Answer]]


def asked(motions: Iterable[Motion], answers: Answers, party: str) -> list[Motion]:
    """The motions of reviews and of what follows from them that wait for the party's answer. `answers`: by motion."""
    return [
        one
        for one in sorted(motions, key=lambda one: (one.at, one.pk))
        if one.state in ("open", "paper")
        and party in one.parties
        and one.changes[0]["kind"] in ("review", "finding")
        and not any(answer.party == party and answer.answer != "paper" for answer in answers.get(one.pk, ()))
    ]


def answered(motions: Mapping[str, Motion], answers: Answers, digest: str) -> tuple[int, int]:
    """How many parties of a motion have answered, of how many; (0, 0) where it is not here."""
    motion = motions.get(digest)
    return (len(answers.get(motion.pk, ())), len(motion.parties)) if motion else (0, 0)
