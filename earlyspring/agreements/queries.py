"""Questions about instruments: their status on a day, their texts, signatures and events."""

from collections.abc import Iterable, Sequence
from typing import Any

from earlyspring.agreements.models import Event, Instrument, LanguageText, Signature
from earlyspring.core import acts
from earlyspring.core.status import instrument_status
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.members.queries import Directory


def statuses(
    mechanism: Mechanism, instruments: Sequence[Instrument], moment: Moment, directory: Directory
) -> dict[str, str]:
    """The status of each instrument on the moment's day, in three statements however many there are."""
    keys = [one.item for one in instruments]
    texts = _by_instrument(rows(LanguageText, mechanism, moment).filter(instrument__in=keys))
    signatures = _by_instrument(rows(Signature, mechanism, moment).filter(instrument__in=keys))
    events = _by_instrument(rows(Event, mechanism, moment).filter(instrument__in=keys))
    return {
        one.item: status_of(
            one,
            moment.as_of,
            directory,
            texts.get(one.item, []),
            signatures.get(one.item, []),
            events.get(one.item, []),
        )
        for one in instruments
    }


def _by_instrument(found: Iterable[Any]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for row in found:
        grouped.setdefault(row.instrument, []).append(row)
    return grouped


def status_of(
    instrument: Instrument,
    day: str,
    directory: Directory,
    texts: Iterable[LanguageText],
    signatures: Iterable[Signature],
    events: Iterable[Event],
) -> str:
    parties = {
        one["body"]: directory.side_of(one["body"])
        for one in instrument.parties
        if one.get("role", "contracting") == "contracting" and one.get("body")
    }
    return instrument_status(
        day,
        parties,
        versions=_versions(texts),
        signatures=[acts.Signature(s.version_no or 1, s.body or "", s.type or "", s.signed_on or "") for s in signatures],
        events=[_event(event) for event in events],
        report=acts.Report(instrument.signed_on, instrument.signing == "planned") if instrument.signing else None,
    )


def _versions(texts: Iterable[LanguageText]) -> list[acts.Version]:
    """A version is authenticated when every authentic text of it bears the day."""
    by_number: dict[int, list[LanguageText]] = {}
    for text in texts:
        by_number.setdefault(text.version_no or 1, []).append(text)
    return [_version(number, group) for number, group in sorted(by_number.items())]


def _version(number: int, texts: list[LanguageText]) -> acts.Version:
    authentic = [text.authenticated_on for text in texts if text.authenticity == "authentic"]
    whole = max((day for day in authentic if day), default=None) if all(authentic) else None
    return acts.Version(number, whole, texts[0].purpose or "draft")


def _event(event: Event) -> acts.Event:
    return acts.Event(event.type or "", event.effective_on or "", event.body, event.extends_to)
