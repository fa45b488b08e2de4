"""All that the page of one commitment shows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from earlyspring.agreements.queries import beside
from earlyspring.commitments.counted import counted
from earlyspring.commitments.models import Commitment, DueDate, Responsibility, Statement
from earlyspring.commitments.on_day import named_first
from earlyspring.commitments.queries import Line, about_commitment, lines_of
from earlyspring.commitments.way import Link, Way, chain_links
from earlyspring.core.periods import latest
from earlyspring.desk.answering import Party, parties_of, session_days
from earlyspring.desk.frame import Frame
from earlyspring.desk.ways import WAY_KINDS, drawn, drop_hidden, hidden_proposals
from earlyspring.ledger.moments import rows
from earlyspring.ledger.queries import motions_about
from earlyspring.review.commitment_opinions import opinion_queries
from earlyspring.review.ids import review_id
from earlyspring.review.models import Finding


@dataclass(frozen=True)
class Due:
    """A due date with the days by which it lies after the original one; `counts`: it is the one that counts. `reviewed`:
    a review set it."""

    row: DueDate
    slipped: int
    counts: bool
    reviewed: bool


@dataclass(frozen=True)
class CommitmentFacts:
    line: Line
    parties: list[Party]
    responsible: list[tuple[str, list[Responsibility]]]
    due: list[Due]
    found: dict[str, list[Any]]
    named: dict[str, dict[str, Any]]
    way: list[dict[str, Any]]

    @property
    def commitment(self) -> Commitment:
        return self.line.commitment

    @property
    def statement(self) -> Statement | None:
        return next(iter(self.found["statements"]), None)

    @property
    def persons(self) -> dict[str, Mapping[str, str]]:
        return {one.person: one.names for one in self.found["persons"]}

    def shown(self) -> list[Any]:
        """Everything that stands on the page, for its sources."""
        lists = ("statements", "responsibilities", "due_dates", "milestones", "results", "projects", "contradictions")
        return [self.commitment, *(row for name in lists for row in self.found[name])]


def commitment_facts(frame: Frame, item: str) -> CommitmentFacts | None:
    """Two statements: what refers to the commitment, and what all of that names. None: there is no such commitment."""
    mechanism, moment = frame.mechanism, frame.moment
    more: dict[str, QuerySet[Any]] = {
        "motions": motions_about(mechanism, item, moment.known, "commitment"),
        "hidden": hidden_proposals(frame),
        "findings": rows(Finding, mechanism, moment).filter(commitment=item),
    }
    more |= opinion_queries(mechanism, moment, item)
    found = about_commitment(mechanism, moment, item, **more)
    if not found["commitments"]:
        return None
    drop_hidden(found)
    known = counted(mechanism, found)
    found.pop("homes")  # The page shows nothing of these, and none of their sources.
    for name in found:
        found[name].sort(key=lambda row: (_place(row), str(getattr(row, "item", row.pk))))
    commitment = found["commitments"][0]
    steps = Way((*implied(commitment, found), *chain_links(found["chains"]))).through(item)
    named = beside(mechanism, moment, _asked(commitment, found, [step.item for step in steps]))
    languages = frame.directory.charter.languages if frame.directory.charter else ()
    promised = named_first(commitment, found["versions"], found["acts"])
    line = next(iter(lines_of(found, moment, session_days(frame), languages, known)))
    return CommitmentFacts(
        line=line,
        parties=parties_of(frame, [{"body": key} for key in promised], found["acts"]),
        responsible=_responsible(frame, commitment, found["responsibilities"]),
        due=_due(line, {one.review for one in found["findings"]}),
        found=found,
        named=named,
        way=drawn(frame, steps, {item: commitment}, named),
    )


def implied(commitment: Commitment, found: Mapping[str, list[Any]]) -> list[Link]:
    """The links that the facts themselves name, beside those that the chain states."""
    item = commitment.item
    links = [Link(one.item, item, "becomes") for one in found["proposals"]]
    if commitment.statement:
        links.append(Link(commitment.statement, item, "said"))
    if commitment.instrument:
        links.append(Link(commitment.instrument, item, "quoted"))
    if commitment.revives:
        links.append(Link(commitment.revives, item, "becomes"))
    if commitment.successor:
        links.append(Link(item, commitment.successor, "becomes"))
    links += [Link(item, one.item, "carried_by") for one in found["projects"]]
    return links + [Link(item, one.item, "results_in") for one in found["results"]]


def _place(row: Any) -> tuple[Any, ...]:
    number = getattr(row, "no", None)
    return (
        number if isinstance(number, int) else 0,
        getattr(row, "from_day", None) or getattr(row, "as_of", None) or "",
    )


def _asked(commitment: Commitment, found: Mapping[str, list[Any]], steps: list[str]) -> dict[str, list[Any]]:
    asked: dict[str, list[Any]] = {kind: list(steps) for kind in WAY_KINDS}
    asked["instrument"].append(commitment.instrument)
    asked["commitment"] += [commitment.successor, commitment.revives]
    asked["gate"] = list(commitment.gates)
    asked["office"] = [one.office for one in found["statements"]]
    asked["source"] = [key for rows_ in found.values() for row in rows_ for key in getattr(row, "sources", [])]
    return asked


def _responsible(
    frame: Frame, commitment: Commitment, rows_: list[Responsibility]
) -> list[tuple[str, list[Responsibility]]]:
    """Every obliged party with its agencies through time; a party that has named none stands there too."""
    parties = dict.fromkeys([*commitment.parties, *(one.party for one in rows_)])
    return [(party, [one for one in rows_ if one.party == party]) for party in frame.directory.ordered(parties)]


def _due(line: Line, reviews: Collection[str]) -> list[Due]:
    def day(row: DueDate) -> date:
        return latest(row.on or "")

    rows_ = line.due_dates
    return [
        Due(row, (day(row) - day(rows_[0])).days, row is rows_[-1], review_id(row.decided_in or "") in reviews)
        for row in rows_
    ]
