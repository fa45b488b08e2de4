"""From rows to the plain facts that papers are made of: the extract of the register for one session."""

from collections.abc import Iterable

from earlyspring.commitments.models import Commitment, Statement
from earlyspring.desk.frame import Frame
from earlyspring.desk.session_facts import SessionFacts, facts_of
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Count, Session
from earlyspring.lang.titles import session_title
from earlyspring.papers import facts as paper
from earlyspring.papers.codes import LISTS

LANGUAGES = ("vi", "zh", "en")
AMOUNT = ("value", "value_min", "value_max")


def extract_of(frame: Frame, session: Session) -> paper.Extract:
    """The extract as the register is read at the page's moment; what is internal to a party stays out."""
    return Scribe(frame, facts_of(frame, session)).extract()


class Scribe:
    """Writes the facts of one session as papers want them; bodies by the names they had on its day."""

    def __init__(self, frame: Frame, facts: SessionFacts) -> None:
        self.frame, self.facts, self.session = frame, facts, facts.session
        self.day = self.session.day or self.session.start or ""

    def extract(self) -> paper.Extract:
        frame, session, facts = self.frame, self.session, self.facts
        charter, organ = frame.directory.charter, frame.organs.get(session.organ or "")
        together = frame.sessions.get(session.held_with or "")
        known = frame.sessions.get(frame.moment.session)
        return paper.Extract(
            mechanism=charter.names if charter else {},
            organ=organ.names if organ else {},
            year=session.year or int((self.day or frame.moment.as_of)[:4]),
            as_of=frame.moment.as_of,
            ordinal=session.ordinal,
            ordinal_basis=session.ordinal_basis or "stated",
            status=session.status,
            mode=session.mode,
            first_day=session.start or session.day or session.planned_start,
            last_day=session.end or session.day or session.planned_end,
            place=self.name(session.place),
            host=self.body(session.host) if session.host else None,
            held_with=self.titled(together) if together else None,
            theme=session.theme or None,
            known_as=self.titled(known) if known else None,
            exercise=session.exercise,
            own_side={tongue: side.item for side in frame.directory.sides.values() for tongue in side.languages},
            participants=tuple(self.participants()),
            counts=tuple(self.counts()),
            decisions=tuple(
                paper.Decision(type=one.type, text=one.text, **self.row(one))
                for one in facts.decisions
                if one.type != "next_host"
            ),
            instruments=tuple(self.instruments()),
            statements=tuple(self.statements()),
            proposals=tuple(
                paper.Proposal(
                    text=one.text,
                    parties=self.bodies([one.party] if one.party else []),
                    fields=self.sectors(one.sectors),
                    state=one.state,
                    **self.row(one),
                )
                for one in facts.proposals
                if one.state != "internal"
            ),
            priorities=tuple(
                paper.Priority(
                    text=one.title,
                    from_year=one.from_year or session.year or 0,
                    to_year=one.to_year,
                    fields=self.sectors(one.sectors),
                    **self.row(one),
                )
                for one in facts.priorities
            ),
            results=tuple(self.results()),
            activities=tuple(self.activities()),
            next_host=self.next_host(),
            contradictions=tuple(
                paper.Contradiction(
                    topic=one.topic,
                    version_a=one.version_a,
                    version_b=one.version_b,
                    assessment=one.assessment or None,
                    **self.row(one),
                )
                for one in facts.contradictions
            ),
            sources=tuple(self.sources()),
        )

    # -- small parts

    def name(self, item: str | None) -> paper.Text | None:
        return self.frame.directory.text(item, day=self.day) or None if item else None

    def body(self, item: str) -> paper.Body:
        directory = self.frame.directory
        return paper.Body(directory.text(item, day=self.day), directory.side_of(item))

    def bodies(self, items: Iterable[str]) -> tuple[paper.Body, ...]:
        """In the approved order of sides; a paper for one side's readers turns it itself."""
        places = {side: place for place, side in enumerate(self.frame.directory.sides)}
        ordered = sorted(items, key=lambda item: places.get(self.frame.directory.side_of(item), len(places)))
        return tuple(self.body(item) for item in ordered)

    def sectors(self, codes: Iterable[str]) -> tuple[paper.Text, ...]:
        return tuple(self.frame.directory.field_names.get(code, {}) for code in codes)

    def titled(self, session: Session) -> paper.Text:
        organ = self.frame.organs.get(session.organ or "")
        names = organ.names if organ else {}
        return {tongue: session_title(name, session.ordinal, session.year, tongue) for tongue, name in names.items()}

    def row(self, row: Record) -> dict[str, object]:
        """Standing and sources. What a party states of itself prints as a report: it is nobody else's assent."""
        known = tuple(key for key in row.sources if key in self.facts.sources)
        return {"standing": "reported" if row.standing == "own" else row.standing, "sources": known}

    # -- sections

    def participants(self) -> Iterable[paper.Participant]:
        for one in self.facts.attendance:
            if one.body:
                capacity = one.capacity if one.capacity in LISTS["capacity"] else one.capacity and "other"
                yield paper.Participant(
                    body=self.body(one.body),
                    role=one.role,
                    head=self.facts.persons.get(one.person or ""),
                    capacity=capacity,
                    **self.row(one),
                )

    def counts(self) -> Iterable[paper.Count]:
        for what in dict.fromkeys(one.what for one in self.facts.counts):
            own = [one for one in self.facts.counts if one.what == what]
            planned, actual = ([one for one in own if one.status == status] for status in ("planned", "actual"))
            # Several figures of one thing stand in several rows: sources that differ are never added up.
            for place in range(max(len(planned), len(actual))):
                pair = [counts[place] if place < len(counts) else None for counts in (planned, actual)]
                first = next(one for one in pair if one)
                yield paper.Count(what=what, planned=_amount(pair[0]), actual=_amount(pair[1]), **self.row(first))

    def instruments(self) -> Iterable[paper.Instrument]:
        for one in self.facts.instruments:
            if one.handling != "internal":
                bundle = one.bundle.get("count")
                yield paper.Instrument(
                    type=one.type,
                    title=one.title,
                    level=one.level,
                    parties=self.bodies([party["body"] for party in one.parties if party.get("body")]),
                    fields=self.sectors(one.sectors),
                    field_scope=one.field_scope or "listed",
                    signed_on=one.signed_on,
                    signing=one.signing or "reported",
                    bundle=paper.Amount(bundle, qualifier=one.bundle.get("qualifier") or "exact") if bundle else None,
                    **self.row(one),
                )

    def statements(self) -> Iterable[paper.Statement]:
        """Commitments in the place of the statements they rest on, with what nobody has said yet about them."""
        resting = {one.statement: one for one in self.facts.commitments if one.statement}
        due = self.facts.due()
        for one in self.facts.statements:
            commitment = resting.get(one.item)
            bodies = commitment.parties if commitment else one.bodies
            yield paper.Statement(
                force=one.force,
                text=one.text,
                code=(commitment.code or "") if commitment else "",
                speaker=self.speaker(one),
                parties=self.bodies(bodies),
                fields=self.sectors(one.sectors),
                due=due.get(commitment.item) if commitment else None,
                gaps=self.gaps(commitment, due) if commitment else (),
                **self.row(one),
            )

    def gaps(self, commitment: Commitment, due: dict[str, str | None]) -> tuple[str, ...]:
        missing = {
            "due_date": commitment.item not in due,
            "measure": not commitment.verifiable,
            "instrument": not commitment.instrument,
        }
        return tuple(code for code, is_missing in missing.items() if is_missing)

    def speaker(self, one: Statement) -> paper.Text | None:
        """Who said it. A joint voice is called as the source calls it; its bodies stand among the parties."""
        if one.bodies and not one.body and one.capacity:
            return one.capacity
        bodies = [self.name(item) or {} for item in ([one.body] if one.body else one.bodies)]
        person = self.facts.persons.get(one.person or "", {})
        said = {}
        for tongue in LANGUAGES:
            names = ("、" if tongue == "zh" else ", ").join(words[tongue] for words in bodies if tongue in words)
            parts = [part for part in (person.get(tongue), names, one.capacity.get(tongue)) if part]
            if parts:
                said[tongue] = ("，" if tongue == "zh" else ", ").join(parts)
        return said or None

    def results(self) -> Iterable[paper.Result]:
        for one in self.facts.results:
            figures = {key: float(getattr(one, key)) for key in AMOUNT if getattr(one, key) is not None}
            amount = paper.Amount(**figures, qualifier=one.qualifier or "exact", currency=one.currency or "")
            yield paper.Result(
                text=one.text,
                amount=amount if figures else None,
                as_of=one.as_of,
                bodies=self.bodies(one.bodies),
                fields=self.sectors(one.sectors),
                **self.row(one),
            )

    def activities(self) -> Iterable[paper.Activity]:
        for one in self.facts.activities:
            yield paper.Activity(
                type=one.type,
                text=one.title or one.text,
                first_day=one.start,
                last_day=one.end or one.start,
                status=one.status,
                place=self.name(one.place),
                bodies=self.bodies(one.bodies),
                **self.row(one),
            )

    def next_host(self) -> paper.NextHost | None:
        one = self.facts.next_host
        if one is None or not one.body or not one.year:
            return None
        return paper.NextHost(year=one.year, body=self.body(one.body), **self.row(one))

    def sources(self) -> Iterable[paper.Source]:
        used = dict.fromkeys(key for row in [*self.facts.shown(), *self.facts.results] for key in row.sources)
        for key in used:
            if source := self.facts.sources.get(key):
                yield paper.Source(
                    id=key,
                    # A publisher's name in the paper's language, or as it calls itself; never a third language.
                    publisher=source.publisher.get(self.frame.language) or source.publisher.get(source.lang or "", key),
                    published=source.published,
                    title=source.what.get(source.lang or "", "") if source.what else "",
                    lang=source.lang or "",
                    url=source.url or "",
                )


def _amount(count: Count | None) -> paper.Amount | None:
    return paper.Amount(count.value, qualifier=count.qualifier or "exact") if count else None
