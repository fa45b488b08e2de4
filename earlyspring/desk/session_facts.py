"""All that the register holds about one session: its page and its extract are made of the same rows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.agreements.models import Instrument, Signature
from earlyspring.agreements.signing import signed_day
from earlyspring.commitments.models import Commitment, DueDate, Priority, Proposal, Result, Statement
from earlyspring.core.deadlines import due_on
from earlyspring.core.groups import grouped
from earlyspring.core.periods import earliest, latest
from earlyspring.core.succession import Successions
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import FORCE
from earlyspring.ledger.models import Contradiction, PersonName, Source
from earlyspring.ledger.moments import agreed, in_effect, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import versions
from earlyspring.ledger.together import together
from earlyspring.meetings.hosts import host_decision
from earlyspring.meetings.models import Activity, Attendance, Count, Decision, Session
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of, holding

ROLES = ("participant", "guest", "guest_of_honour", "observer")


@dataclass(frozen=True)
class SessionFacts:
    """The rows of each noun in the order in which they are read out; texts of people's names by their id."""

    session: Session
    attendance: list[Attendance] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    hosts: list[Decision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    due_dates: list[DueDate] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    successions: list[Succession] = field(default_factory=list)
    versions: list[Session] = field(default_factory=list)
    persons: dict[str, dict[str, str]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)

    @property
    def decided_host(self) -> Decision | None:
        """The decision by which a session has its host that names none itself."""
        return next(iter(self.hosts), None)

    @property
    def next_host(self) -> Decision | None:
        return next((decision for decision in self.decisions if decision.type == "next_host"), None)

    def by_signatures(self) -> dict[str, str]:
        """The day of signing of each instrument that says none itself, where its signatures say it."""
        own = grouped(self.signatures, key=lambda one: one.instrument)
        unsaid = [one for one in self.instruments if not one.signed_on]
        return {one.item: day for one in unsaid if (day := signed_day(one, own.get(one.item, [])))}

    def signed(self) -> list[Instrument]:
        """The instruments that were signed by the last day of the session."""
        by_signatures = self.by_signatures()
        return [one for one in self.instruments if self._signed(one, by_signatures.get(one.item))]

    def preparing(self) -> list[Instrument]:
        """Those that were only announced, or drafted, or signed later."""
        signed = {one.item for one in self.signed()}
        return [one for one in self.instruments if one.item not in signed]

    def _signed(self, one: Instrument, by_signatures: str | None) -> bool:
        """Whether it was: a report without a day says that it was signed there; an announced signing is none."""
        day = by_signatures or ("" if one.signing == "planned" else one.signed_on)
        if not day:
            return one.signing == "reported"
        last = self.session.end or self.session.day or self.session.start
        return not last or earliest(day) <= latest(last)

    def of_role(self, role: str) -> list[Attendance]:
        return [one for one in self.attendance if one.role == role]

    def of_force(self) -> list[tuple[str, list[Statement]]]:
        """The statements by the force they were said with, the strongest first."""
        return [(code, found) for code in FORCE if (found := [one for one in self.statements if one.force == code])]

    def of_count(self) -> list[tuple[str, list[Count], list[Count]]]:
        """What was counted, the planned figures and the actual ones apart."""

        def counted(what: str, status: str) -> list[Count]:
            return [one for one in self.counts if (one.what, one.status) == (what, status)]

        things = dict.fromkeys(one.what or "" for one in self.counts)
        return [(what, counted(what, "planned"), counted(what, "actual")) for what in things]

    def due(self) -> dict[str, str | None]:
        """The due date that counts, of each commitment that has one."""
        dates = grouped(self.due_dates, key=lambda one: one.commitment)
        return {commitment: due_on([(one.no, one.on) for one in own]) for commitment, own in dates.items()}

    def with_due(self) -> list[tuple[Commitment, str | None]]:
        due = self.due()
        return [(one, due.get(one.item)) for one in self.commitments]

    def known_successions(self) -> Successions:
        return Successions(act_of(row) for row in self.successions)

    def figures(self) -> dict[str, int]:
        """How many of each are in effect: what is merely proposed stands in its list, marked."""
        lists: dict[str, list[Any]] = {
            "attendance": self.attendance,
            "decisions": self.decisions,
            "signed": self.signed(),
            "commitments": self.commitments,
            "statements": self.statements,
            "activities": self.activities,
            "contradictions": self.contradictions,
        }
        return {name: len(agreed(found)) for name, found in lists.items()}

    def shown(self) -> list[Record]:
        """Everything that stands on the page, for its sources."""
        lists = (self.attendance, self.counts, self.decisions, self.instruments, self.statements, self.commitments)
        more = (self.priorities, self.proposals, self.activities, self.contradictions)
        return [self.session, *(row for rows_ in (*lists, *more) for row in rows_)]


def facts_of(frame: Frame, session: Session) -> SessionFacts:
    """Two statements, whatever the number of rows: all that belongs to the session, and what that names."""
    mechanism, moment = frame.mechanism, frame.moment

    def current(noun: type[Record]) -> QuerySet[Any]:
        return rows(noun, mechanism, moment)

    here = Q(session=session.item)
    in_cycle = here | Q(cycle=session.cycle) if session.cycle else here
    statements = current(Statement).filter(here)
    instruments = current(Instrument).filter(here)
    carried = Q(statement__in=statements.values("item"))
    commitments = current(Commitment).filter(here | carried | Q(instrument__in=instruments.values("item")))
    found = together(
        attendance=current(Attendance).filter(here),
        counts=current(Count).filter(here),
        decisions=current(Decision).filter(here),
        activities=current(Activity).filter(in_cycle),
        instruments=instruments,
        hosts=in_effect(Decision, mechanism, moment).filter(type="next_host", year=session.year),
        statements=statements,
        commitments=commitments,
        priorities=current(Priority).filter(Q(adopted_in=session.item) | carried),
        proposals=current(Proposal).filter(here | carried).exclude(hidden_from(frame)),
        results=current(Result).filter(commitment__in=commitments.values("item")),
        contradictions=holding(Contradiction, mechanism, moment, "about", session.item),
        successions=in_effect(Succession, mechanism, moment),
        versions=versions(mechanism, "session", session.item),
    )
    found["hosts"] = [one for one in [host_decision(session, found["hosts"], frame.sessions)] if one]
    signed, promised = ({one.item for one in found[name]} for name in ("instruments", "commitments"))
    speaking = {one.person for one in [*found["attendance"], *found["statements"]] if one.person}
    named = {key for rows_ in [[session], *found.values()] for row in rows_ for key in row.sources}
    found |= together(
        signatures=in_effect(Signature, mechanism, moment).filter(instrument__in=signed, signed_on__lte=moment.as_of),
        due_dates=in_effect(DueDate, mechanism, moment).filter(commitment__in=promised),
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=speaking),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None, item__in=named),
    )
    persons = {one.person: one.names for one in found.pop("persons")}
    sources = {one.item: one for one in found.pop("sources")}
    return SessionFacts(session=session, persons=persons, sources=sources, **in_order(frame, found))


def hidden_from(frame: Frame) -> Q:
    """Proposals that are still internal belong to their party alone."""
    return Q(state="internal") & ~Q(party=frame.posting.party)


def in_order(frame: Frame, found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Bodies with the reader's own side first; the rest by number, day, sentence, and then by id."""
    places = {body: place for place, body in enumerate(frame.directory.ordered(frame.directory.bodies))}
    keys: dict[str, Callable[[Any], tuple[Any, ...]]] = {
        "attendance": lambda row: (ROLES.index(row.role), places.get(row.body, len(places))),
        "counts": lambda row: (row.what, row.status),
        "decisions": lambda row: (row.no or 0,),
        "activities": lambda row: (row.start or "9999",),
        "instruments": lambda row: (row.level or "", row.signed_on or "9999"),
        "statements": lambda row: (row.sentence or 0,),
        "commitments": lambda row: (row.code or row.item,),
        "due_dates": lambda row: (row.commitment, row.no),
        "priorities": lambda row: (row.no or 0,),
    }

    def place(name: str, row: Any) -> tuple[Any, ...]:
        return (*(keys[name](row) if name in keys else ()), row.item)

    return {name: sorted(own, key=partial(place, name)) for name, own in found.items()}
