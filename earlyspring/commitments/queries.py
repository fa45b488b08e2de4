"""Questions about commitments: what each still lacks, when it is due, who answers for it, and the way it came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.commitments import counted
from earlyspring.commitments.models import (
    Chain,
    Commitment,
    DueDate,
    Priority,
    Project,
    Proposal,
    Responsibility,
    Result,
    Statement,
)
from earlyspring.commitments.on_day import begun_by, set_by, stood, told_later
from earlyspring.core import gaps as core_gaps
from earlyspring.core.deadlines import due_on, overdue, slippage
from earlyspring.core.groups import grouped
from earlyspring.core.succession import Successions
from earlyspring.lang.iso import holds
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Contradiction, Mechanism, PersonName
from earlyspring.ledger.moments import PROPOSED, Moment, in_effect, in_force_on, rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.queries import versions
from earlyspring.ledger.together import together
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of, holding

BINDING = ("registered", "active")


@dataclass(frozen=True)
class Line:
    """A commitment with what is to be said of it on one day.

    `made_on`: the day of the words it rests on. `answering`: the bodies that answer for its parties on the day, in
    the order of the parties. `figures`: how many results and projects give an amount for it. `indicators`: how many say
    by what it is measured. `unconfirmed`: result of a jointly counted activity → the bodies of the activity that do not
    confirm it; it is not among the results that count.
    """

    commitment: Commitment
    day: str
    made_on: str = ""
    responsibilities: tuple[Responsibility, ...] = ()
    due_dates: tuple[DueDate, ...] = ()
    answering: tuple[str, ...] = ()
    results: int = 0
    figures: int = 0
    indicators: int = 0
    languages: tuple[str, ...] = ()
    unconfirmed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def proposed(self) -> bool:
        """Whether it is merely put to the parties: a list shows it, and no figure counts it."""
        return self.commitment.standing == PROPOSED

    @property
    def leads(self) -> dict[str, str]:
        """Party → the agency that leads for it on the day."""
        on_day = (one for one in self.responsibilities if holds(one.from_day, one.to_day, self.day))
        return {one.party: one.body for one in on_day if one.role == "lead"}

    @property
    def dates(self) -> list[tuple[int, str]]:
        return [(one.no, one.on) for one in self.due_dates]

    @property
    def due(self) -> str | None:
        return due_on(self.dates)

    @property
    def slipped(self) -> int:
        return slippage(self.dates) or 0

    @property
    def passed(self) -> bool:
        """Whether its day has passed while it is not closed; only what parties registered can be late."""
        # Two civil days are compared: the zone changes nothing.
        return self.commitment.state != "closed" and overdue(self.dates, self.day, "UTC")

    @property
    def late(self) -> bool:
        return self.commitment.state in BINDING and self.passed

    @cached_property
    def gaps(self) -> tuple[core_gaps.Gap, ...]:
        one = self.commitment
        promise = core_gaps.Promise(
            text=one.text,
            parties=tuple(one.parties),
            leads=self.leads,
            nature=one.nature,
            has_due_date=bool(self.due_dates),
            answering=self.answering,
            measures=self.figures + self.indicators,
            verifiable=one.verifiable,
        )
        return core_gaps.gaps(promise, self.languages)

    @cached_property
    def lacks(self) -> tuple[str, ...]:
        return core_gaps.codes(self.gaps)

    @property
    def bound(self) -> tuple[str, ...]:
        """Whoever may be asked about it: the parties as they signed, and those who answer for them on the day."""
        return tuple(dict.fromkeys([*self.commitment.parties, *self.answering]))


def book(
    mechanism: Mechanism, moment: Moment, days: Mapping[str, str], languages: Iterable[str], **more: QuerySet[Any]
) -> tuple[list[Line], dict[str, list[Any]]]:
    """Every commitment made by the moment's day as a line, in the order of their codes; and the rows of `more`.

    One statement. `days`: session → its day. `more` may ask for all `results`, where a page shows those of nothing too.
    """
    asked: dict[str, QuerySet[Any]] = {
        "commitments": come(Commitment, mechanism, moment, days),
        "versions": told_later(mechanism, moment),
        "responsibilities": in_effect(Responsibility, mechanism, moment).filter(in_force_on(moment.as_of), role="lead"),
        "due_dates": in_effect(DueDate, mechanism, moment),
        "acts": in_effect(Succession, mechanism, moment),
        "projects": rows(Project, mechanism, moment),
        "indicators": indicators(mechanism, moment),
        **counted.asked(mechanism, moment),
        "statements": rows(Statement, mechanism, moment).filter(
            item__in=rows(Commitment, mechanism, moment).filter(session__isnull=True).values("statement")
        ),
    }
    if "results" not in more:
        asked["results"] = come(Result, mechanism, moment, days).filter(commitment__isnull=False)
    found = together(**asked, **more)
    found["projects"] = [one for one in found["projects"] if begun_by(one, moment)]
    found["commitments"] = stood(found["commitments"], found["versions"], found["acts"], moment)
    made = lines_of(found, moment, days, languages, counted.counted(mechanism, found))
    return sorted(made, key=lambda line: (line.commitment.code or "", line.commitment.item)), found


def lines_of(
    found: Mapping[str, list[Any]],
    moment: Moment,
    days: Mapping[str, str],
    languages: Iterable[str],
    together_counted: counted.Counted,
) -> Iterable[Line]:
    said = {one.item: one.said_on or days.get(one.session or "", "") for one in found["statements"]}
    answer_for = cache(partial(answering, Successions(map(act_of, found["acts"])), day=moment.as_of))
    written = tuple(languages)
    responsibilities, due_dates, results = (
        grouped(_in_effect(found[name]), key=lambda row: row.commitment)
        for name in ("responsibilities", "due_dates", "results")
    )
    amounts = [item for project in _in_effect(found["projects"]) if project.money for item in project.commitments]
    measured = [one.commitment for one in found.get("indicators", ())]
    for one in found["commitments"]:
        doubted = together_counted.lacking(results.get(one.item, []))
        reported = [result for result in results.get(one.item, []) if result.item not in doubted]
        yield Line(
            commitment=one,
            day=moment.as_of,
            made_on=days.get(one.session or "", "") or said.get(one.statement or "", ""),
            responsibilities=tuple(responsibilities.get(one.item, [])),
            due_dates=tuple(set_by(due_dates.get(one.item, []), moment.as_of, days)),
            answering=answer_for(tuple(one.parties)),
            results=len(reported),
            figures=sum(result.value is not None for result in reported) + amounts.count(one.item),
            indicators=measured.count(one.item),
            languages=written,
            unconfirmed=doubted,
        )


def _in_effect(found: Iterable[Any]) -> Iterable[Any]:
    return (one for one in found if one.standing != PROPOSED)


def indicators(mechanism: Mechanism, moment: Moment) -> QuerySet[Any]:
    """By what commitments are measured, as all asked have accepted it; what it says of each is the review's."""
    return in_effect(KINDS["indicator"], mechanism, moment)


def answering(successions: Successions, parties: Iterable[str], day: str) -> tuple[str, ...]:
    """Who answers on a day for several parties, each once."""
    return tuple(dict.fromkeys(body for party in parties for body in successions.bound_on(party, day).bodies))


def about_commitment(mechanism: Mechanism, moment: Moment, item: str, **more: QuerySet[Any]) -> dict[str, list[Any]]:
    """What refers to a commitment, and its versions, in one statement. `more`: questions of other chapters."""

    def current(noun: type[Record]) -> QuerySet[Any]:
        return rows(noun, mechanism, moment)

    own = Q(commitment=item)
    commitments = current(Commitment).filter(item=item)
    statements = current(Statement).filter(item__in=commitments.values("statement"))
    found = together(
        commitments=commitments,
        versions=versions(mechanism, "commitment", item),
        statements=statements,
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=statements.values("person")),
        responsibilities=current(Responsibility).filter(own),
        due_dates=current(DueDate).filter(own),
        results=current(Result).filter(own),
        indicators=indicators(mechanism, moment).filter(own),
        **counted.asked(mechanism, moment),
        projects=holding(Project, mechanism, moment, "commitments", item),
        proposals=current(Proposal).filter(became_commitment=item),
        related=current(Commitment).filter(Q(successor=item) | Q(revives=item)),
        chains=current(Chain),
        acts=in_effect(Succession, mechanism, moment),
        contradictions=holding(Contradiction, mechanism, moment, "about", item),
        **more,
    )
    said = [one for one in found["versions"] if moment.known is None or one.known_from <= moment.known]
    found["commitments"] = stood(found["commitments"], said, found["acts"], moment)
    return _apart(found)


def _apart(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The same, with the dates and agencies that are merely proposed in lists of their own: they say nothing yet."""
    for name in ("responsibilities", "due_dates"):
        found[f"proposed_{name}"] = [one for one in found[name] if one.standing == PROPOSED]
        found[name] = [one for one in found[name] if one.standing != PROPOSED]
    return found


def about_statement(mechanism: Mechanism, moment: Moment, item: str, **more: QuerySet[Any]) -> dict[str, list[Any]]:
    """What rests on a statement, and its versions, in one statement of the database."""

    def current(noun: type[Record]) -> QuerySet[Any]:
        return rows(noun, mechanism, moment)

    statements = current(Statement).filter(item=item)
    return together(
        statements=statements,
        versions=versions(mechanism, "statement", item),
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=statements.values("person")),
        commitments=current(Commitment).filter(statement=item),
        priorities=current(Priority).filter(statement=item),
        proposals=current(Proposal).filter(statement=item),
        chains=current(Chain),
        acts=in_effect(Succession, mechanism, moment),
        contradictions=holding(Contradiction, mechanism, moment, "about", item),
        **more,
    )
