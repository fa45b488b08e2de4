"""Everything from proposal to result as it was on a day, and what became of what."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from earlyspring.commitments.models import Chain, Priority, Proposal, Result
from earlyspring.commitments.queries import Line, book
from earlyspring.desk.answering import session_days
from earlyspring.desk.commitment_pictures import field_name, list_url
from earlyspring.desk.frame import Frame
from earlyspring.desk.session_facts import hidden_from
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import agreed, rows


@dataclass(frozen=True)
class Outcomes:
    """Everything from proposal to result that was there on the moment's day, in one statement."""

    lines: list[Line]
    proposals: list[Proposal]
    priorities: list[Priority]
    results: list[Result]
    chains: list[Chain] = field(default_factory=list)

    @cached_property
    def by_id(self) -> Mapping[str, Any]:
        every: list[Any] = [*self.proposals, *self.priorities, *self.results]
        return {row.item: row for row in every} | {line.commitment.item: line.commitment for line in self.lines}

    def counted(self) -> "Outcomes":
        """What figures count: all that is not merely proposed to be on record."""
        return replace(
            self,
            lines=[line for line in self.lines if not line.proposed],
            proposals=agreed(self.proposals),
            priorities=agreed(self.priorities),
            results=agreed(self.results),
        )


def outcomes_on(frame: Frame) -> Outcomes:
    mechanism, moment = frame.mechanism, frame.moment
    days = session_days(frame)
    languages = frame.directory.charter.languages if frame.directory.charter else ()
    lines, found = book(
        mechanism,
        moment,
        days,
        languages,
        results=come(Result, mechanism, moment, days),
        proposals=come(Proposal, mechanism, moment, days).exclude(hidden_from(frame)),
        priorities=come(Priority, mechanism, moment, days),
        chains=rows(Chain, mechanism, moment),
    )
    return Outcomes(
        lines=lines,
        proposals=sorted(found["proposals"], key=lambda one: one.item),
        priorities=sorted(found["priorities"], key=lambda one: (-(one.from_year or 0), one.no or 0, one.item)),
        results=sorted(found["results"], key=lambda one: one.item),
        chains=sorted(found["chains"], key=lambda one: one.item),
    )


def results_on(frame: Frame) -> tuple[list[Line], list[Result]]:
    """The commitments and the results that were there on the moment's day, in one statement."""
    mechanism, moment, days = frame.mechanism, frame.moment, session_days(frame)
    languages = frame.directory.charter.languages if frame.directory.charter else ()
    lines, found = book(mechanism, moment, days, languages, results=come(Result, mechanism, moment, days))
    return lines, sorted(found["results"], key=lambda one: one.item)


def became_of(outcomes: Outcomes, one: Any) -> list[Any]:
    """What a proposal or a priority became: what it names itself, and where the chain leads from it."""
    keys = [getattr(one, name, None) or "" for name in ("became_priority", "became_commitment", "merged_into")]
    keys += [chain.to_item or "" for chain in outcomes.chains if chain.from_item == one.item]
    return [outcomes.by_id[key] for key in dict.fromkeys(keys) if key in outcomes.by_id]


@dataclass(frozen=True)
class Stretch:
    """One field of the way: (how many, the address of their list) for proposals, priorities, commitments, results."""

    name: str
    steps: list[tuple[int, str]]


def way_by_field(frame: Frame, outcomes: Outcomes) -> list[Stretch]:
    """How many of each there are in every field in which there is one."""
    stretches = []
    for code in frame.directory.field_names:
        counts = [sum(code in one.sectors for one in found) for found in (outcomes.proposals, outcomes.priorities)]
        counts.append(sum(code in line.commitment.sectors for line in outcomes.lines))
        counts.append(sum(code in one.sectors for one in outcomes.results))
        if any(counts):
            stretches.append(Stretch(field_name(frame, code), list(zip(counts, _lists(frame, code), strict=True))))
    return stretches


def _lists(frame: Frame, code: str) -> list[str]:
    return [
        list_url(frame, "proposals", field=code),
        list_url(frame, "priorities"),
        list_url(frame, "commitments", field=code, status="all"),
        list_url(frame, "results", field=code),
    ]


def came_from(outcomes: Outcomes, one: Priority) -> list[Proposal]:
    """The proposals that became it, or were said in the same words."""
    return [
        proposal
        for proposal in outcomes.proposals
        if proposal.became_priority == one.item or (one.statement and proposal.statement == one.statement)
    ]


def carrying(outcomes: Outcomes, one: Priority) -> list[Any]:
    """The commitments that rest on the same words."""
    return [line.commitment for line in outcomes.lines if one.statement and line.commitment.statement == one.statement]
