"""The lines of a worksheet with all that stands beside them: opinions, reports, dates, how often they came back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from earlyspring.commitments.models import Commitment, DueDate
from earlyspring.core import frozen
from earlyspring.core.deadlines import due_on, slippage
from earlyspring.core.groups import grouped
from earlyspring.core.opinions import standing
from earlyspring.core.worksheet import Line as RuleLine
from earlyspring.core.worksheet import times_carried
from earlyspring.ledger.present import now
from earlyspring.review.models import Assessment, Finding, Line, LineStatement, Report, Review, Worksheet
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.together import found_together

MANY = 400


@dataclass(frozen=True)
class SheetLine:
    """One line as a reader needs it. `ratings`: party → its opinion; `outcomes`: of the reviews before this one."""

    row: Line
    commitment: Commitment | None
    due_dates: tuple[tuple[int, str], ...] = ()
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()
    outcomes: tuple[str | None, ...] = ()
    statements: Mapping[str, LineStatement] = field(default_factory=dict)

    @property
    def ratings(self) -> dict[str, str]:
        return {party: one.completion or "" for party, one in self.assessments.items()}

    @cached_property
    def standing(self) -> str:
        """How the opinions stand: unassessed, one_sided, concordant, differing."""
        return standing(self.row.parties, self.ratings)

    @property
    def carried(self) -> int:
        """How often earlier reviews carried it over."""
        return times_carried(self.outcomes)

    @property
    def slipped(self) -> int | None:
        """Days from the first due date to the one that counts; None where there is none."""
        return slippage(self.due_dates)

    @property
    def due(self) -> str | None:
        return due_on(self.due_dates)

    @property
    def whole(self) -> bool:
        return self.row.finding is not None and self.row.outcome is not None

    @property
    def stated(self) -> dict[str, dict[str, str]]:
        return {party: one.text for party, one in sorted(self.statements.items()) if one.text}

    def as_rule(self) -> RuleLine:
        """The line as the rules of core.worksheet take it."""
        row = self.row
        return RuleLine(
            commitment=row.commitment,
            parties=tuple(row.parties),
            standing=self.standing,
            verifiable=self.commitment.verifiable if self.commitment else None,
            due_dates=self.due_dates,
            track=row.track,
            finding=row.finding,
            completion=row.completion,
            outcome=row.outcome,
            new_due_on=row.new_due_on,
            successor=row.successor,
            statements=self.stated,
            state=self.commitment.state if self.commitment else None,
        )

    def as_entry(self) -> frozen.Entry:
        """The line as it stands in the frozen document."""
        one = self.commitment
        return frozen.Entry(
            line=self.as_rule(),
            code=one.code if one else None,
            instrument=self.row.instrument or None,
            text=one.heading() if one else {},
            carried=self.carried,
            ratings=self.ratings,
            reports=tuple(sorted(report.item for report in self.reports)),
            remark=self.row.remark,
        )


def lines_of(worksheet: Worksheet, rows: Iterable[Line] | None = None) -> list[SheetLine]:
    """The lines of a worksheet (or these of them) with what stands beside them, in the order of the rows.

    Seven statements, however many lines. Opinions and reports are those of the worksheet's round.
    """
    mechanism, exercise = worksheet.mechanism, worksheet.exercise
    found = list(worksheet.lines.order_by("commitment") if rows is None else rows)
    keys = [row.commitment for row in found]
    # A page asks for its own lines alone; asking for a thousand by name would cost more than reading all.
    only = {"commitment__in": keys} if len(keys) <= MANY else {}
    items = {"item__in": keys} if len(keys) <= MANY else {}
    lines = {"line__in": [row.pk for row in found]} if len(keys) <= MANY else {"line__worksheet": worksheet}
    of_round = {"round": worksheet.round, **only}
    commitments = {one.item: one for one in now(Commitment, mechanism, exercise).filter(**items)}
    dates = grouped(now(DueDate, mechanism, exercise).filter(**only), key=lambda one: one.commitment)
    opinions = grouped(now(Assessment, mechanism, exercise).filter(SPOKEN, **of_round), key=lambda one: one.commitment)
    reports = grouped(now(Report, mechanism, exercise).filter(SPOKEN, **of_round), key=lambda one: one.commitment)
    before = now(Finding, mechanism, exercise).filter(**only).exclude(review=worksheet.review)
    findings = grouped(found_together(before, now(Review, mechanism, exercise)), key=lambda one: one.commitment)
    statements = grouped(LineStatement.objects.filter(mechanism=mechanism, **lines), key=lambda one: one.line_id)
    return [
        SheetLine(
            row=row,
            commitment=commitments.get(row.commitment),
            due_dates=tuple(sorted((one.no or 0, one.on or "") for one in dates.get(row.commitment, ()))),
            assessments={one.party or "": one for one in opinions.get(row.commitment, ())},
            reports=tuple(sorted(reports.get(row.commitment, ()), key=lambda one: one.item)),
            outcomes=tuple(one.outcome for one in findings.get(row.commitment, ())),
            statements={one.party: one for one in statements.get(row.pk, ())},
        )
        for row in found
    ]


def line_of(line: Line) -> SheetLine:
    return lines_of(line.worksheet, [line])[0]
