"""What was said in a session: statements of one voice and one force together, and who decided what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from earlyspring.commitments.models import Commitment, Statement
from earlyspring.lang.news.hosting import hosts_next
from earlyspring.lang.news.said import CLAUSES, Speaker, said
from earlyspring.lang.news.words import words
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import PersonName
from earlyspring.meetings.models import Decision, Session
from earlyspring.members.models import Office, Tenure
from earlyspring.publishing.news.drafting.around import Around
from earlyspring.publishing.news.drafting.drafted import Drafted, Rests, drafted
from earlyspring.publishing.projecting.said_there import said_there

OWN_WORDS = "own_words"
"""What a report says in its own words, of the mechanism as a whole: known before a session as well."""


def statements(around: Around, session: Session) -> Iterator[Drafted]:
    """The statements of a session in their order; one that a decision tells is told with it."""
    told = {ref.item for one in decisions(around) for ref in one.refs if ref.kind == "statement"}
    rows = [one for one in said_there(around.known, [session.item]).get(session.item, []) if one.item not in told]
    people = People.of(around, rows)
    heard: set[Any] = set()
    for _voice, group in groupby(rows, key=_together):
        some = list(group)
        voice = (some[0].force, *some[0].bodies, some[0].body)
        yield _spoken(around, people, some, also=voice in heard)
        heard.add(voice)


@dataclass(frozen=True)
class People:
    """Those who speak as holders of offices: offices, tenures by person and office, names by person."""

    offices: Mapping[str, Office]
    tenures: Mapping[tuple[str, str], Tenure]
    names: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, around: Around, rows: Iterable[Statement]) -> "People":
        """Three statements however many speak."""
        known = around.known
        spoke = [one for one in rows if one.person and one.office]
        persons = {one.person or "" for one in spoke}
        tenures = known.rows(Tenure).filter(person__in=persons).order_by("-item")
        offices = known.rows(Office).filter(item__in={one.office for one in spoke})
        kept = PersonName.objects.filter(mechanism=known.mechanism, person__in=persons)
        return cls(
            offices={one.item: one for one in offices},
            tenures={(one.person or "", one.office or ""): one for one in tenures},
            names=dict(kept.values_list("person", "names")),
        )


def _together(one: Statement) -> Any:
    """Statements are told in one sentence where they are of one sentence of the record, one voice and one force."""
    alone = one.item if one.force in CLAUSES or not _spoken_by_somebody(one) else ""
    return one.force, one.person, one.body, tuple(one.bodies), sorted((one.capacity or {}).items()), one.sentence, alone


def _spoken_by_somebody(one: Statement) -> bool:
    """A report that speaks in its own words names no body."""
    return bool(one.body or one.bodies)


def _spoken(around: Around, people: People, some: list[Statement], *, also: bool) -> Drafted:
    first = some[0]
    refs = [Rests("statement", one.item, "session", one.session or "") for one in some]
    texts = [one.text for one in some]
    if not _spoken_by_somebody(first):
        return drafted(OWN_WORDS, lambda lang: words(texts[0], lang), *refs)
    who, known_by = _speaker(around, people, first)
    force = first.force or ""
    names = around.kept_capitals
    return drafted(force, lambda lang: said(force, who, texts, names[lang], lang, also=also), *refs, *known_by)


def _speaker(around: Around, people: People, one: Statement) -> tuple[Speaker, list[Rests]]:
    """Who speaks; the name only of who is known to hold the office, so that the sentence rests on that."""
    office = people.offices.get(one.office or "")
    tenure = people.tenures.get((one.person or "", one.office or "")) if office else None
    name = people.names.get(one.person or "", {}) if tenure else {}
    rests = [Rests("tenure", tenure.item, "person", tenure.item)] if tenure and name else []
    bodies = {lang: names for lang in LANGUAGES if (names := around.listed_names(list(one.bodies), lang))}
    title = office.titles if office else {}
    return Speaker(one.capacity or {}, title, name, _body_name(around, one.body), bodies), rests


def _body_name(around: Around, body: str | None) -> Any:
    return around.name(body) if body else {}


def decisions(around: Around) -> Iterator[Drafted]:
    """What the sessions decided: who hosts next in our words, all else in those of the record."""
    rows = around.known.rows(Decision).filter(session__in=[one.item for one in around.both]).order_by("item")
    found = (_decision(around, one) for one in rows)
    return (one for one in found if one)


def _decision(around: Around, one: Decision) -> Drafted | None:
    refs = [Rests("decision", one.item, "decision", one.item), *_promised(around, one)]
    organ, year, text = around.organ(around.session), one.year, one.text
    host = around.name(one.body, short=False)
    if one.type == "next_host" and year and organ and host:
        return drafted("next_host", lambda lang: hosts_next(host, organ.names, year, lang), *refs)
    return drafted("decision", lambda lang: words(text, lang), *refs) if text else None


def _promised(around: Around, one: Decision) -> list[Rests]:
    """The statements that say what was decided: those of which a commitment of that body alone came."""
    if one.type != "next_host" or not one.body:
        return []
    rows = around.known.rows(Commitment).filter(session=one.session, statement__isnull=False).order_by("item")
    own = [row.statement or "" for row in rows if row.parties == [one.body]]
    return [Rests("statement", item, "session", one.session or "") for item in own]
