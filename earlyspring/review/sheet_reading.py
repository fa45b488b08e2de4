"""What the order and the choices of a worksheet rest on: of every commitment the little that the record tells of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, DueDate
from earlyspring.core.agenda import Part, mutual_blocks, waits_for
from earlyspring.core.deadlines import due_on, slippage
from earlyspring.core.deciders import party_of
from earlyspring.core.periods import latest
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.nouns import Record
from earlyspring.members.models import Body
from earlyspring.review.models import Assessment, Finding, Report, ReportView, Review
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.together import named_in, stands

Text = Mapping[str, str]


@dataclass(frozen=True)
class Told:
    """What the record says of a commitment. `due_no`: the ordinal of the last day on which it is in time; 0: no date.

    `disputing`: the parties that dispute a report of another on it, as that report stands.
    """

    code: str = ""
    text: Text = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    state: str = ""
    due: str | None = None
    due_no: int = 0
    slipped: int | None = None
    carried: int = 0
    ratings: Mapping[str, str] = field(default_factory=dict)
    blocked: bool = False
    disputing: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Sheetful:
    """The commitments of a world as the record tells of them in one round, and the titles of instruments."""

    told: Mapping[str, Told]
    instruments: Mapping[str, Text]


@dataclass(frozen=True)
class Reading:
    """Reads what the order of a worksheet rests on. Equal readings read the same, so that it is remembered."""

    round: str
    review: str
    exercise: bool

    def __call__(self, mechanism: Mechanism, moment: Moment) -> Sheetful:
        def told(noun: type[Record]) -> QuerySet[Any]:
            return in_effect(noun, mechanism, moment.seeing(self.exercise))

        dates: dict[str, list[tuple[int, str]]] = {}
        for commitment, no, on in told(DueDate).values_list("commitment", "no", "on"):
            dates.setdefault(commitment, []).append((no or 0, on))
        ratings: dict[str, dict[str, str]] = {}
        opinions = told(Assessment).filter(SPOKEN, round=self.round)
        for commitment, party, completion in opinions.values_list("commitment", "party", "completion"):
            ratings.setdefault(commitment, {})[party] = completion
        carried: dict[str, int] = {}
        before = told(Finding).filter(outcome="carry_over").exclude(review=self.review)
        earlier = list(before.values_list("commitment", "review", "accepting", "standing"))
        named = named_in(told(Review)) if earlier else {}
        for commitment, *of_review in earlier:
            if stands(named, *of_review):
                carried[commitment] = carried.get(commitment, 0) + 1
        said = list(told(Commitment).values_list("item", "code", "title", "text", "sectors", "state", "parties"))
        reported = told(Report).filter(SPOKEN, round=self.round)
        reports = reported.exclude(obstacles=[])
        blocks = blocked(
            reports.values_list("commitment", "party", "obstacles"),
            {one[0]: one[6] for one in said},
            dict(told(Body).values_list("item", "parent")),
        )
        disputing = _disputing(told(ReportView).filter(SPOKEN, view="disputed"), reported)
        found = {}
        for item, code, title, text, sectors, state, _parties in said:
            due = due_on(dates.get(item, ()))
            found[item] = Told(
                code=code or "",
                text=title or text or {},
                sectors=tuple(sectors),
                state=state or "",
                due=due,
                due_no=latest(due).toordinal() if due else 0,
                slipped=slippage(dates.get(item, ())),
                carried=carried.get(item, 0),
                ratings=ratings.get(item, {}),
                blocked=item in blocks,
                disputing=frozenset(disputing.get(item, ())),
            )
        return Sheetful(found, dict(told(Instrument).values_list("item", "title")))


def _disputing(disputes: QuerySet[Any], reports: QuerySet[Any]) -> dict[str, set[str]]:
    """Commitment → the parties that dispute a report of another on it in the version that stands."""
    said = list(disputes.filter(report__in=reports.values("item")).values_list("report", "of", "party"))
    if not said:
        return {}
    standing = reports.filter(item__in={report for report, _of, _party in said})
    stands = {one[0]: one[1:] for one in standing.values_list("item", "version", "commitment", "party")}
    found: dict[str, set[str]] = {}
    for report, of, party in said:
        version, commitment, own = stands[report]
        if of == version and party != own:
            found.setdefault(commitment, set()).add(party)
    return found


def blocked(
    reports: Iterable[tuple[str, str, list[Any]]],
    parties_of: Mapping[str, list[str]],
    parents: Mapping[str, str | None],
) -> frozenset[str]:
    """The commitments with a part that waits for one that waits for it."""
    found = list(reports)
    if not found:
        return frozenset()
    parties = frozenset(party for bound in parties_of.values() for party in bound)
    above = {body: parent for body, parent in parents.items() if parent}
    home_of = {body: home for body in parents if (home := party_of(body, parties, above))}
    waits = [
        wait
        for commitment, party, obstacles in found
        for wait in waits_for(Part(commitment, party), obstacles, parties_of, home_of)
    ]
    return frozenset(part.commitment for block in mutual_blocks(waits) for part in block)
