"""The rows of a paper, written from the rows of the register; bodies by the names they had on the session's day."""

from collections.abc import Iterable
from typing import TypedDict

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Statement
from earlyspring.desk.frame import Frame
from earlyspring.desk.session_facts import SessionFacts
from earlyspring.lang.tongues import LANGUAGES, comma
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Count
from earlyspring.papers import facts as paper

# Papers name fewer posts than reports do.
POSTS = {"deputy_secretary": "deputy", "standing_deputy_secretary": "deputy", "acting_secretary": "acting"}


class Origin(TypedDict):
    standing: str
    sources: tuple[str, ...]


class Scribe:
    """Writes each section of the extract of one session."""

    def __init__(self, frame: Frame, facts: SessionFacts) -> None:
        self.frame, self.facts = frame, facts
        self.day = facts.session.day or facts.session.start or ""
        self.places = {side: place for place, side in enumerate(frame.directory.sides)}

    def name(self, item: str | None) -> paper.Text | None:
        return self.frame.directory.text(item, day=self.day) or None if item else None

    def body(self, item: str) -> paper.Body:
        directory = self.frame.directory
        return paper.Body(directory.text(item, day=self.day), directory.side_of(item))

    def bodies(self, items: Iterable[str]) -> tuple[paper.Body, ...]:
        """In the approved order of sides; a paper for one side's readers turns it itself."""
        side_of = self.frame.directory.side_of
        ordered = sorted(items, key=lambda item: self.places.get(side_of(item), len(self.places)))
        return tuple(self.body(item) for item in ordered)

    def fields(self, codes: Iterable[str]) -> tuple[paper.Text, ...]:
        return tuple(self.frame.directory.field_names.get(code, {}) for code in codes)

    def origin(self, row: Record) -> Origin:
        """Standing and sources. What a party states of itself prints as a report: it is nobody else's assent."""
        known = tuple(key for key in row.sources if key in self.facts.sources)
        return Origin(standing="reported" if row.standing == "own" else row.standing, sources=known)

    def participants(self) -> Iterable[paper.Participant]:
        for one in self.facts.attendance:
            if one.body:
                yield paper.Participant(
                    body=self.body(one.body),
                    role=one.role or "participant",
                    head=self.facts.persons.get(one.person or ""),
                    capacity=_post(one.capacity),
                    **self.origin(one),
                )

    def counts(self) -> Iterable[paper.Count]:
        """Several figures of one thing stand in several rows: sources that differ are never added up."""
        for what, planned, actual in self.facts.of_count():
            for place in range(max(len(planned), len(actual))):
                plan, fact = (own[place] if place < len(own) else None for own in (planned, actual))
                counted = plan or fact
                if counted:
                    yield paper.Count(what=what, planned=_amount(plan), actual=_amount(fact), **self.origin(counted))

    def decisions(self) -> Iterable[paper.Decision]:
        for one in self.facts.decisions:
            if one.type != "next_host":
                yield paper.Decision(type=one.type or "", text=one.text, **self.origin(one))

    def instruments(self, found: Iterable[Instrument]) -> Iterable[paper.Instrument]:
        """Those of the given ones that are not internal; the day of signing as stated, else by the signatures."""
        by_signatures = self.facts.by_signatures()
        for one in found:
            if one.handling != "internal":
                yield paper.Instrument(
                    type=one.type or "",
                    title=one.title,
                    level=one.level,
                    parties=self.bodies(party["body"] for party in one.parties if party.get("body")),
                    fields=self.fields(one.sectors),
                    field_scope=one.field_scope or "listed",
                    signed_on=one.signed_on or by_signatures.get(one.item),
                    signing=one.signing or "reported",
                    by_signatures=one.item in by_signatures,
                    bundle=_bundle(one.bundle),
                    **self.origin(one),
                )

    def statements(self) -> Iterable[paper.Statement]:
        """Commitments in the place of the statements they rest on, with what nobody has said yet about them."""
        resting = {one.statement: one for one in self.facts.commitments if one.statement}
        due = self.facts.due()
        for one in self.facts.statements:
            commitment = resting.get(one.item)
            yield paper.Statement(
                force=one.force or "",
                text=one.text,
                code=(commitment.code or "") if commitment else "",
                speaker=self.speaker(one),
                parties=self.bodies(commitment.parties if commitment else one.bodies),
                fields=self.fields(one.sectors),
                due=due.get(commitment.item) if commitment else None,
                gaps=_gaps(commitment, due.get(commitment.item)) if commitment else (),
                **self.origin(one),
            )

    def speaker(self, one: Statement) -> paper.Text | None:
        """Who said it. A joint voice is called as the source calls it; its bodies stand among the parties."""
        capacity: paper.Text = one.capacity
        if one.bodies and not one.body and capacity:
            return capacity
        bodies = [self.name(item) or {} for item in ([one.body] if one.body else one.bodies)]
        person = self.facts.persons.get(one.person or "", {})
        said = {}
        for tongue in LANGUAGES:
            names = comma(tongue).join(words[tongue] for words in bodies if tongue in words)
            parts = [part for part in (person.get(tongue), names, capacity.get(tongue)) if part]
            if parts:
                said[tongue] = ("，" if tongue == "zh" else ", ").join(parts)
        return said or None

    def proposals(self) -> Iterable[paper.Proposal]:
        for one in self.facts.proposals:
            if one.state != "internal":
                yield paper.Proposal(
                    text=one.text,
                    parties=self.bodies([one.party] if one.party else []),
                    fields=self.fields(one.sectors),
                    state=one.state or "tabled",
                    **self.origin(one),
                )

    def priorities(self) -> Iterable[paper.Priority]:
        for one in self.facts.priorities:
            yield paper.Priority(
                text=one.title,
                from_year=one.from_year or self.facts.session.year or 0,
                to_year=one.to_year,
                fields=self.fields(one.sectors),
                **self.origin(one),
            )

    def results(self) -> Iterable[paper.Result]:
        for one in self.facts.results:
            value, least, most = (None if v is None else float(v) for v in (one.value, one.value_min, one.value_max))
            said = value is not None or least is not None or most is not None
            qualifier, currency = one.qualifier or "exact", one.currency or ""
            yield paper.Result(
                text=one.text,
                amount=paper.Amount(value, least, most, qualifier, currency=currency) if said else None,
                as_of=one.as_of,
                bodies=self.bodies(one.bodies),
                fields=self.fields(one.sectors),
                **self.origin(one),
            )

    def activities(self) -> Iterable[paper.Activity]:
        for one in self.facts.activities:
            yield paper.Activity(
                type=one.type or "other",
                text=one.title or one.text,
                first_day=one.start,
                last_day=one.end or one.start,
                status=one.status or "held",
                place=self.name(one.place),
                bodies=self.bodies(one.bodies),
                **self.origin(one),
            )

    def next_host(self) -> paper.NextHost | None:
        one = self.facts.next_host
        if one is None or not one.body or not one.year:
            return None
        return paper.NextHost(year=one.year, body=self.body(one.body), **self.origin(one))

    def met_in(self) -> Iterable[paper.Place]:
        """All places of the session; none where it says only one."""
        for one in self.facts.session.places:
            if names := self.name(one.get("body")):
                yield paper.Place(names=names, role=one.get("role"))

    def host(self) -> paper.Body | None:
        """Who hosts, as the session says it or by the decision on its year."""
        decided = self.facts.decided_host
        host = self.facts.session.host or (decided.body if decided else None)
        return self.body(host) if host else None

    def contradictions(self) -> Iterable[paper.Contradiction]:
        for one in self.facts.contradictions:
            yield paper.Contradiction(
                topic=one.topic,
                version_a=one.version_a,
                version_b=one.version_b,
                assessment=one.assessment or None,
                **self.origin(one),
            )

    def sources(self) -> Iterable[paper.Source]:
        used = dict.fromkeys(key for row in [*self.facts.shown(), *self.facts.results] for key in row.sources)
        for key in used:
            if source := self.facts.sources.get(key):
                yield paper.Source(
                    id=key,
                    publisher=source.publisher,
                    published=source.published,
                    title=source.what.get(source.lang or "", ""),
                    lang=source.lang or "",
                    url=source.url or "",
                )


def _post(capacity: str | None) -> str | None:
    """A post of the list by the code that papers have for it, any other as it was written."""
    return POSTS.get(capacity or "", capacity)


def _amount(count: Count | None) -> paper.Amount | None:
    return paper.Amount(count.value, qualifier=count.qualifier or "exact") if count else None


def _bundle(bundle: dict[str, object]) -> paper.Amount | None:
    count = bundle.get("count")
    return paper.Amount(count, qualifier=str(bundle.get("qualifier") or "exact")) if isinstance(count, int) else None


def _gaps(commitment: Commitment, due: str | None) -> tuple[str, ...]:
    missing = {"due_date": not due, "measure": not commitment.verifiable, "instrument": not commitment.instrument}
    return tuple(code for code, is_missing in missing.items() if is_missing)
