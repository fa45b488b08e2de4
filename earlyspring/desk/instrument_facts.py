"""All that the page of one instrument shows: parties with their footnotes, texts, term, and what happened to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.agreements.models import Event, Instrument, LanguageText
from earlyspring.agreements.queries import about_instrument, beside, events_of, on_the_day, signed_by_hand, status_of
from earlyspring.agreements.signing import signed_day
from earlyspring.commitments.models import Chain, Commitment
from earlyspring.commitments.way import Way, chain_links
from earlyspring.core.deadlines import notice_by, term_end
from earlyspring.core.periods import latest
from earlyspring.desk.agreement_words import AUTHENTICITY, EVENT, LINK, LINKED
from earlyspring.desk.answering import Party, parties_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.ways import WAY_KINDS, drawn, drop_hidden, hidden_proposals
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.moments import PROPOSED, agreed, rows


@dataclass(frozen=True)
class Life:
    """One point in the life of an instrument. `words` say what; `more` is a further fact (kind, id, text).

    `proposed`: it is put to the parties and has not come about.
    """

    day: str
    words: Any
    item: str = ""
    more: tuple[str, str, Mapping[str, str]] | None = None
    until: str = ""
    body: str = ""
    ahead: bool = False
    proposed: bool = False


@dataclass(frozen=True)
class Term:
    """How long it holds. `end`: as agreed up to the day. `notice`: the last day to give notice, ISO."""

    end: str = ""
    notice: str = ""
    days_left: int | None = None


@dataclass(frozen=True)
class InstrumentFacts:
    instrument: Instrument
    status: str
    parties: list[Party]
    versions_of_text: list[tuple[int, str, list[LanguageText]]]
    term: Term
    life: list[Life]
    found: dict[str, list[Any]]
    named: dict[str, dict[str, Any]]
    way: list[dict[str, Any]]

    @property
    def persons(self) -> dict[str, Mapping[str, str]]:
        return {one.person: one.names for one in self.found["persons"]}

    @property
    def links(self) -> list[tuple[Any, str, Instrument | None]]:
        """What it has to do with another instrument: the words, the other's id, and the other where it is known."""
        own = self.instrument.item
        pairs = [
            (LINK[one.type], one.other) if one.instrument == own else (LINKED[one.type], one.instrument)
            for one in self.found["links"]
        ]
        pairs += [(LINK["implements"], item) for item in self.instrument.implements]
        return [(words, item, self.named["instrument"].get(item)) for words, item in pairs]

    @property
    def silent(self) -> list[str]:
        """The parties that have not said what the instrument is to them."""
        said = {one.party for one in agreed(self.found["characterisations"])}
        return [party.body for party in self.parties if party.body not in said]

    def by_signatures(self, day: str) -> str | None:
        """The day of signing that follows from the signatures made by a day, where the instrument says none itself."""
        made = [one for one in agreed(self.found["signatures"]) if one.signed_on <= day]
        return None if self.instrument.signed_on else signed_day(self.instrument, made)

    def shown(self) -> list[Any]:
        """Everything that stands on the page, for its sources."""
        lists = ("texts", "signatures", "events", "links", "characterisations", "custodies", "counts", "commitments")
        return [self.instrument, *(row for name in lists for row in self.found[name])]


def instrument_facts(frame: Frame, item: str) -> InstrumentFacts | None:
    """Two statements: what refers to the instrument, and what all of that names. None: there is no such instrument."""
    mechanism, moment = frame.mechanism, frame.moment
    found = about_instrument(
        mechanism,
        moment,
        item,
        commitments=rows(Commitment, mechanism, moment).filter(instrument=item),
        chains=rows(Chain, mechanism, moment),
        hidden=hidden_proposals(frame),
        plans=rows(Instrument, mechanism, moment).filter(type="implementing_plan"),
    )
    if not found["instruments"]:
        return None
    drop_hidden(found)
    instrument = found["instruments"][0]
    for name in found:
        found[name].sort(key=lambda row: _place(frame, row))
    steps = Way(tuple(chain_links(found["chains"]))).through(item)
    named = beside(mechanism, moment, _asked(instrument, found, [step.item for step in steps]))
    own_events = [event for event in agreed(found["events"]) if event.instrument == item]
    texts, signatures = agreed(found["texts"]), agreed(found["signatures"])
    status = status_of(instrument, moment.as_of, frame.directory, texts, signatures, own_events)
    return InstrumentFacts(
        instrument=instrument,
        status=on_the_day(instrument, status, moment.as_of),
        parties=parties_of(frame, instrument.parties, found["acts"]),
        versions_of_text=_versions(found["texts"], frame.language),
        term=_term(instrument, own_events, moment.as_of),
        life=_life(frame, instrument, found, named),
        found=found,
        named=named,
        way=drawn(frame, steps, {item: instrument}, named) if len(steps) > 1 else [],
    )


def _place(frame: Frame, row: Any) -> tuple[Any, ...]:
    """The reader's own side first, then by number, day and id."""
    body = getattr(row, "party", None) or getattr(row, "body", None) or ""
    other_side = bool(body) and frame.directory.side_of(body) != frame.directory.home_side
    number = getattr(row, "version_no", None) or 0
    day = getattr(row, "signed_on", None) or getattr(row, "effective_on", None) or ""
    return other_side, number, day, getattr(row, "code", None) or "", str(getattr(row, "item", row.pk))


def _asked(instrument: Instrument, found: Mapping[str, list[Any]], steps: list[str]) -> dict[str, list[Any]]:
    links = [key for link in found["links"] for key in (link.instrument, link.other)]
    related = [key for event in found["events"] for key in (event.instrument, event.related)]
    asked: dict[str, list[Any]] = {kind: list(steps) for kind in WAY_KINDS}
    asked["instrument"] += [*links, *related, *instrument.implements]
    asked["gate"] = list(instrument.gates)
    asked["source"] = [key for rows_ in found.values() for row in rows_ for key in getattr(row, "sources", [])]
    return asked


def _versions(texts: Iterable[LanguageText], language: str) -> list[tuple[int, str, list[LanguageText]]]:
    """(number, purpose, its texts), the latest version first, authentic texts before translations, one's own language first."""
    order, tongues = list(AUTHENTICITY), own_first(LANGUAGES, language)

    def place(one: LanguageText) -> tuple[int, int, int, str]:
        tongue = tongues.index(one.lang) if one.lang in tongues else len(tongues)
        return -(one.version_no or 1), order.index(one.authenticity), tongue, one.lang or ""

    ordered = sorted(texts, key=place)
    groups = groupby(ordered, key=lambda text: text.version_no or 1)
    return [(number, group[0].purpose or "", group) for number, group in ((n, list(texts)) for n, texts in groups)]


def _term(instrument: Instrument, events: Iterable[Event], day: str) -> Term:
    end = term_end(instrument.expires_on, events_of(events), day)
    last = notice_by(end, instrument.notice_days)
    left = (last - date.fromisoformat(day)).days if last and len(day) == 10 else None
    return Term(end or "", last.isoformat() if last else "", left)


def _life(frame: Frame, instrument: Instrument, found: Mapping[str, list[Any]], named: Mapping[str, Any]) -> list[Life]:
    day = frame.moment.as_of
    points = []
    if instrument.signed_on and not signed_by_hand(agreed(found["signatures"])):
        stated = {"planned": _("signing announced"), "reported": _("signed, as reported")}
        points.append(
            Life(
                instrument.signed_on,
                stated.get(instrument.signing or "", _("signed")),
                ahead=instrument.signed_on > day,
            )
        )
    for one in found["signatures"]:
        words = _("signed") if one.type == "definitive" else _("initialled or signed ad referendum")
        ahead, proposed = one.signed_on > day, one.standing == PROPOSED
        points.append(Life(one.signed_on, words, one.item, body=one.body, ahead=ahead, proposed=proposed))
    points += [_event(instrument, one, named, day) for one in found["events"]]
    own_events = [one for one in agreed(found["events"]) if one.instrument == instrument.item]
    end = _term(instrument, own_events, day).end
    if end:
        points.append(Life(end, _("end of the term"), ahead=latest(end).isoformat() >= day))
    return sorted(points, key=lambda point: (point.day, point.item))


def _event(instrument: Instrument, event: Event, named: Mapping[str, Any], day: str) -> Life:
    other = event.related if event.instrument == instrument.item else event.instrument
    row = named["instrument"].get(other)
    return Life(
        day=event.effective_on or "",
        words=EVENT[event.type] if event.instrument == instrument.item else _("changes another instrument"),
        item=event.item,
        more=("instrument", other, row.title if row else {}) if other else None,
        until=event.extends_to or "",
        body=event.body or "",
        ahead=(event.effective_on or "") > day,
        proposed=event.standing == PROPOSED,
    )


def new_commitment_url(frame: Frame, instrument: Instrument) -> str:
    return f"{reverse('new', args=[frame.mechanism.key, 'commitment'])}?instrument={instrument.item}"
