"""A worksheet as a page shows it: some of its lines in the order of the agenda, and how far the whole is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.commitments.models import Chain, Commitment, Priority, Proposal
from earlyspring.core import agenda as rules
from earlyspring.core.deadlines import days_left
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.present import latest_today, now
from earlyspring.members.models import Body
from earlyspring.review.models import Line, Report, Worksheet
from earlyspring.review.sheet_lines import SheetLine, lines_of


@dataclass(frozen=True)
class SheetPage:
    """`lines`: those of this page, in the order asked for; `progress`: of the whole sheet."""

    worksheet: Worksheet
    lines: tuple[SheetLine, ...]
    number: int
    pages: int
    progress: "Progress"


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


def sheet_page(
    worksheet: Worksheet, *, number: int = 1, size: int = 25, order: Iterable[str] | None = None, **only: Any
) -> SheetPage:
    """One page of a worksheet: by instrument and commitment, or in the `order` of commitments given (see `agenda`).

    `only`: columns of the line (track, finding, instrument, …) that it must have.
    """
    found = worksheet.lines.filter(**only).order_by("instrument", "commitment")
    keys = list(found.values_list("pk", "commitment"))
    if order is not None:
        place = {commitment: at for at, commitment in enumerate(order)}
        keys.sort(key=lambda key: (place.get(key[1], len(place)), key[1]))
    pages = max(1, -(-len(keys) // size))
    number = min(max(number, 1), pages)
    wanted = [pk for pk, _ in keys[(number - 1) * size : number * size]]
    held = {row.pk: row for row in Line.objects.filter(pk__in=wanted)}
    lines = lines_of(worksheet, [held[pk] for pk in wanted])
    return SheetPage(worksheet, tuple(lines), number, pages, progress(worksheet))


@dataclass(frozen=True)
class Agenda:
    """`order`: commitments, what is stuck first; `blocks`: parts of commitments that wait for one another."""

    order: tuple[str, ...]
    blocks: tuple[frozenset[rules.Part], ...] = ()


def agenda(worksheet: Worksheet, day: str | None = None) -> Agenda:
    """The order of the session's agenda: what blocks each other, what is seen differently, what is late, the rest."""
    lines = lines_of(worksheet)
    blocks = mutual_blocks(worksheet, [line.commitment for line in lines if line.commitment])
    blocked = {part.commitment for block in blocks for part in block}
    items = [_item(line, day or latest_today()) for line in lines]
    return Agenda(rules.agenda(items, blocked), blocks)


def _item(line: SheetLine, day: str) -> rules.Item:
    left = days_left(line.due_dates, day, "UTC") if line.due_dates else None
    return rules.Item(
        commitment=line.row.commitment,
        code=(line.commitment.code if line.commitment else "") or "",
        standing=line.standing,
        days_over=max(0, -(left or 0)),
        carried=line.carried,
        slipped=line.slipped or 0,
    )


def mutual_blocks(worksheet: Worksheet, commitments: Iterable[Commitment]) -> tuple[frozenset[rules.Part], ...]:
    """The groups of parts of commitments of which each waits for the others, by the reports of the round."""
    mechanism, exercise = worksheet.mechanism, worksheet.exercise
    parties_of = {one.item: one.parties for one in commitments}
    circle, bodies = frozenset(worksheet.parties), dict(now(Body, mechanism, exercise).values_list("item", "parent"))
    party_of = {body: party for body in bodies if (party := _party_of(body, circle, bodies))}
    reports = now(Report, mechanism, exercise).filter(round=worksheet.round).exclude(obstacles=[])
    waits = [
        wait
        for one in reports
        for wait in rules.waits_for(
            rules.Part(one.commitment or "", one.party or ""), one.obstacles, parties_of, party_of
        )
    ]
    return rules.mutual_blocks(waits)


def _party_of(body: str, circle: frozenset[str], parents: Mapping[str, str | None]) -> str:
    seen, at = set[str](), body
    while at and at not in circle and at not in seen:
        seen.add(at)
        at = parents.get(at) or ""
    return at if at in circle else ""


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
    found = rows(Priority, mechanism, moment).filter(from_year__lte=year).exclude(standing="open")
    current = [one for one in found if one.to_year is None or one.to_year >= year]
    commitments = set(rows(Commitment, mechanism, moment).values_list("item", flat=True))
    of_statement = set(rows(Commitment, mechanism, moment).values_list("statement", flat=True)) - {None}
    chains = rows(Chain, mechanism, moment).values_list("from_item", "to_item")
    carried = {one for pair in chains for one in pair if commitments & set(pair)}
    both = rows(Proposal, mechanism, moment).exclude(became_priority=None).exclude(became_commitment=None)
    carried |= set(both.values_list("became_priority", flat=True))
    lacking = (one for one in current if one.item not in carried and one.statement not in of_statement)
    return sorted(lacking, key=lambda one: (one.from_year or 0, one.no or 0, one.item))
