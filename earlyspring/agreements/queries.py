"""Questions about instruments: their status on a day, and all that the register holds about one of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.agreements.models import (
    Characterisation,
    Custody,
    Event,
    Instrument,
    InstrumentLink,
    LanguageText,
    Signature,
)
from earlyspring.core import acts
from earlyspring.core.groups import grouped
from earlyspring.core.status import instrument_status
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Contradiction, Mechanism, PersonName, Source
from earlyspring.ledger.moments import Moment, in_effect, rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.queries import motions_about, versions
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Channel, Count
from earlyspring.members.models import Succession
from earlyspring.members.queries import Directory, holding

ANNOUNCED = ("planned", "not_yet")
"""The status of a signing of which nothing but a report is known, and that had not come about."""


def statuses(
    mechanism: Mechanism, instruments: Sequence[Instrument], moment: Moment, directory: Directory
) -> dict[str, str]:
    """The status of each instrument on the moment's day, in three statements however many there are."""
    keys = [one.item for one in instruments]
    return _statuses(
        instruments,
        moment,
        directory,
        in_effect(LanguageText, mechanism, moment).filter(instrument__in=keys),
        in_effect(Signature, mechanism, moment).filter(instrument__in=keys),
        in_effect(Event, mechanism, moment).filter(instrument__in=keys),
    )


def register(
    mechanism: Mechanism, moment: Moment, directory: Directory, days: Mapping[str, str]
) -> list[tuple[Instrument, str]]:
    """Every instrument there was on the moment's day with its status then, in the order of their ids; one statement.

    `days`: session → its day.
    """
    found = together(**telling(mechanism, moment, come(Instrument, mechanism, moment, days)))
    return on_the_days(found, moment, directory)


def telling(mechanism: Mechanism, moment: Moment, instruments: QuerySet[Instrument]) -> dict[str, QuerySet[Any]]:
    """Instruments and all that tells their status, to be asked for together."""
    return {
        "instruments": instruments,
        "texts": in_effect(LanguageText, mechanism, moment),
        "signatures": in_effect(Signature, mechanism, moment),
        "events": in_effect(Event, mechanism, moment),
    }


def on_the_days(found: Mapping[str, list[Any]], moment: Moment, directory: Directory) -> list[tuple[Instrument, str]]:
    """Each instrument of what `telling` found with its status on the moment's day, in the order of their ids."""
    instruments = sorted(found["instruments"], key=lambda one: one.item)
    by_item = _statuses(instruments, moment, directory, found["texts"], found["signatures"], found["events"])
    return [(one, on_the_day(one, by_item[one.item], moment.as_of)) for one in instruments]


def _statuses(
    instruments: Iterable[Instrument],
    moment: Moment,
    directory: Directory,
    texts: Iterable[LanguageText],
    signatures: Iterable[Signature],
    events: Iterable[Event],
) -> dict[str, str]:
    every: tuple[Iterable[Any], ...] = (texts, signatures, events)
    held = [grouped(found, key=lambda row: row.instrument) for found in every]
    return {
        one.item: status_of(one, moment.as_of, directory, *(found.get(one.item, []) for found in held))
        for one in instruments
    }


def on_the_day(instrument: Instrument, status: str, day: str) -> str:
    """The status, with `planned` for a signing that was only announced and `not_yet` for one that is stated for later.

    Nothing but that is known of these; they are no drafts.
    """
    stated = instrument.signing or (instrument.signed_on or "") > day
    if status != "drafting" or not stated:
        return status
    return "planned" if instrument.signing == "planned" else "not_yet"


def signed_by_hand(signatures: Iterable[Signature]) -> bool:
    """Whether signatures on record say who signed and when; without any, the day that the instrument states does."""
    return any(one.type == "definitive" for one in signatures)


def _report(instrument: Instrument, signatures: Iterable[Signature]) -> acts.Report | None:
    if instrument.signing or (instrument.signed_on and not signed_by_hand(signatures)):
        return acts.Report(instrument.signed_on, instrument.signing == "planned")
    return None


def status_of(
    instrument: Instrument,
    day: str,
    directory: Directory,
    texts: Iterable[LanguageText],
    signatures: Iterable[Signature],
    events: Iterable[Event],
) -> str:
    made = list(signatures)
    parties = {
        one["body"]: directory.side_of(one["body"])
        for one in instrument.parties
        if one.get("role", "contracting") == "contracting" and one.get("body")
    }
    return instrument_status(
        day,
        parties,
        versions=_versions(texts),
        signatures=[acts.Signature(s.version_no or 1, s.body or "", s.type or "", s.signed_on or "") for s in made],
        events=events_of(events),
        report=_report(instrument, made),
    )


def _versions(texts: Iterable[LanguageText]) -> list[acts.Version]:
    """A version is authenticated when every authentic text of it bears the day."""
    by_number = grouped(texts, key=lambda text: text.version_no or 1)
    return [_version(number, group) for number, group in sorted(by_number.items())]


def _version(number: int, texts: list[LanguageText]) -> acts.Version:
    authentic = [text.authenticated_on for text in texts if text.authenticity == "authentic"]
    whole = max((day for day in authentic if day), default=None) if all(authentic) else None
    return acts.Version(number, whole, texts[0].purpose or "draft")


def events_of(events: Iterable[Event]) -> list[acts.Event]:
    return [acts.Event(one.type or "", one.effective_on or "", one.body, one.extends_to) for one in events]


def about_instrument(mechanism: Mechanism, moment: Moment, item: str, **more: QuerySet[Any]) -> dict[str, list[Any]]:
    """What refers to an instrument, and its versions, in one statement. `more`: questions of later chapters."""

    def current(noun: type[Record]) -> QuerySet[Any]:
        return rows(noun, mechanism, moment)

    own = Q(instrument=item)
    signatures = current(Signature).filter(own)
    return together(
        instruments=current(Instrument).filter(item=item),
        versions=versions(mechanism, "instrument", item),
        texts=current(LanguageText).filter(own),
        signatures=signatures,
        events=current(Event).filter(own | Q(related=item)),
        links=current(InstrumentLink).filter(own | Q(other=item)),
        characterisations=current(Characterisation).filter(own),
        custodies=current(Custody).filter(own),
        counts=current(Count).filter(own),
        channels=current(Channel).filter(own),
        acts=in_effect(Succession, mechanism, moment),
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=signatures.values("person")),
        contradictions=holding(Contradiction, mechanism, moment, "about", item),
        motions=motions_about(mechanism, item, moment.known, "instrument"),
        **more,
    )


def beside(
    mechanism: Mechanism, moment: Moment, asked: Mapping[str, Iterable[str | None]]
) -> dict[str, dict[str, Any]]:
    """The facts of several kinds by their ids, in one statement: what a page names and does not show whole."""
    wanted = {kind: sorted({key for key in keys if key}) for kind, keys in asked.items()}
    found = together(**{kind: _named(mechanism, moment, kind).filter(item__in=keys) for kind, keys in wanted.items()})
    return {kind: {row.item: row for row in found[kind]} for kind in wanted}


def _named(mechanism: Mechanism, moment: Moment, kind: str) -> QuerySet[Any]:
    # A source is what it is whenever it was entered; what rested on it may have been known before.
    if kind == "source":
        return Source.objects.filter(mechanism=mechanism, known_to=None)
    return rows(KINDS[kind], mechanism, moment)
