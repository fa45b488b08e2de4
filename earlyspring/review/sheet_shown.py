"""The lines of one page of a worksheet, with all that is shown beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from earlyspring.commitments import queries as commitments
from earlyspring.commitments.counted import asked, counted
from earlyspring.commitments.models import Commitment, DueDate, Project, Responsibility, Result
from earlyspring.core.groups import grouped
from earlyspring.core.opinions import confirmation
from earlyspring.ledger.moments import Moment, in_effect, in_force_on
from earlyspring.ledger.nouns import Record
from earlyspring.members.models import Succession
from earlyspring.members.queries import together
from earlyspring.review.models import (
    Assessment,
    Finding,
    Indicator,
    Line,
    LineStatement,
    Report,
    ReportView,
    Review,
    Worksheet,
)
from earlyspring.review.sheet_lines import SheetLine
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.together import found_together


@dataclass(frozen=True)
class PageLine:
    """A line with its reports, what others say of them, who leads, and what it lacks."""

    line: SheetLine
    about: commitments.Line | None
    views: Mapping[str, tuple[ReportView, ...]] = field(default_factory=dict)

    @property
    def row(self) -> Line:
        return self.line.row

    @property
    def commitment(self) -> Commitment | None:
        return self.line.commitment

    def reports_of(self, party: str) -> list[Report]:
        return [one for one in self.line.reports if one.party == party]

    def confirmed(self, report: Report) -> str:
        """What the counterparts say of a report as it stands."""
        others = [party for party in self.row.parties if party != report.party]
        views = {one.party or "": (one.view or "", one.of or "") for one in self.views.get(report.item, ())}
        return confirmation(others, report.version, views)


def page_lines(
    worksheet: Worksheet, pks: Sequence[int], moment: Moment, languages: Sequence[str] = ()
) -> list[PageLine]:
    """These lines in their order, in one statement. `moment`: as `sheet_order.moment_of` says."""
    mechanism = worksheet.mechanism

    def told(noun: type[Record]) -> QuerySet[Any]:
        return in_effect(noun, mechanism, moment.seeing(worksheet.exercise))

    lines = Line.objects.filter(pk__in=pks)
    own = {"commitment__in": lines.values("commitment")}
    reports = told(Report).filter(SPOKEN, round=worksheet.round, **own)
    found = together(
        lines=lines,
        commitments=told(Commitment).filter(item__in=lines.values("commitment")),
        due_dates=told(DueDate).filter(**own),
        assessments=told(Assessment).filter(SPOKEN, round=worksheet.round, **own),
        reports=reports,
        views=told(ReportView).filter(SPOKEN, report__in=reports.values("item")),
        findings=told(Finding).filter(**own).exclude(review=worksheet.review),
        stated=LineStatement.objects.filter(line__in=lines),
        responsibilities=told(Responsibility).filter(in_force_on(moment.as_of), role="lead", **own),
        results=told(Result).filter(**own),
        projects=told(Project),
        indicators=told(Indicator).filter(**own),
        **asked(mechanism, moment.seeing(worksheet.exercise)),
        acts=told(Succession),
    )
    found["findings"] = found_together(found["findings"], told(Review))
    about = commitments.lines_of(found | {"statements": []}, moment, {}, languages, counted(mechanism, found))
    said = {one.commitment.item: one for one in about}
    beside = {
        name: grouped(found[name], key=lambda one: one.commitment)
        for name in ("due_dates", "assessments", "reports", "findings")
    }
    stated = grouped(found["stated"], key=lambda one: one.line_id)
    views = {item: tuple(some) for item, some in grouped(found["views"], key=lambda one: one.report).items()}
    by_pk = {row.pk: row for row in found["lines"]}
    return [
        PageLine(
            line=SheetLine(
                row=row,
                commitment=said[row.commitment].commitment if row.commitment in said else None,
                due_dates=tuple(sorted((d.no or 0, d.on or "") for d in beside["due_dates"].get(row.commitment, ()))),
                assessments={one.party or "": one for one in beside["assessments"].get(row.commitment, ())},
                reports=tuple(sorted(beside["reports"].get(row.commitment, ()), key=lambda one: one.item)),
                outcomes=tuple(one.outcome for one in beside["findings"].get(row.commitment, ())),
                statements={one.party: one for one in stated.get(row.pk, ())},
            ),
            about=said.get(row.commitment),
            views={one.item: views.get(one.item, ()) for one in beside["reports"].get(row.commitment, ())},
        )
        for row in (by_pk[pk] for pk in pks if pk in by_pk)
    ]
