"""What verbs ask of one instrument: its parties, versions, signatures, events."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from earlyspring.agreements.models import Characterisation, Event, Instrument, LanguageText, Signature
from earlyspring.agreements.queries import events_of
from earlyspring.core import acts
from earlyspring.core.groups import grouped
from earlyspring.core.shapes import Fault
from earlyspring.ledger.asked import locality_of
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED
from earlyspring.ledger.present import now
from earlyspring.ledger.together import together


def contracting(instrument: Instrument) -> list[str]:
    parties = [one for one in instrument.parties if one.get("role", "contracting") == "contracting"]
    return [one["body"] for one in parties if one.get("body")]


def answering(body: str, parties: Collection[str], above: Mapping[str, str]) -> str:
    """Who answers for a body: the first of the parties at or above it, else what stands above all. `above`: body → body."""
    chain = [body]
    while chain[-1] not in parties and (higher := above.get(chain[-1])) and higher not in chain:
        chain.append(higher)
    return chain[-1]


def answers_for(mechanism: Mechanism) -> Callable[[str], str]:
    """Body → the party that answers for it, as the register says now."""
    parties, above = parties_of(mechanism), locality_of(mechanism)
    return lambda body: answering(body, parties, above)


def asked_of(mechanism: Mechanism) -> Callable[[Instrument], tuple[str, ...]]:
    """Instrument → the parties whose word on its texts counts: who answers for those that contract, the first named first;
    all parties of the record where nobody is named yet."""
    answers, everyone = answers_for(mechanism), tuple(sorted(parties_of(mechanism)))
    return lambda instrument: tuple(dict.fromkeys(map(answers, contracting(instrument)))) or everyone


def asked(instrument: Instrument) -> tuple[str, ...]:
    """The parties whose word on the texts of one instrument counts."""
    return asked_of(instrument.mechanism)(instrument)


def named(instrument: Instrument) -> list[str]:
    """Every body that stands in it, in whatever role."""
    return [one["body"] for one in instrument.parties if one.get("body")]


def texts(instrument: Instrument, version: int | None = None, exercise: bool = False) -> list[LanguageText]:
    found = now(LanguageText, instrument.mechanism, exercise).filter(instrument=instrument.item).order_by("version_no")
    return list(found if version is None else found.filter(version_no=version))


def signatures(instrument: Instrument, exercise: bool = False) -> list[Signature]:
    return list(now(Signature, instrument.mechanism, exercise).filter(instrument=instrument.item))


def events(instrument: Instrument, exercise: bool = False) -> list[acts.Event]:
    return events_of(now(Event, instrument.mechanism, exercise).filter(instrument=instrument.item))


def characterisations(instrument: Instrument, exercise: bool = False) -> list[Characterisation]:
    return list(now(Characterisation, instrument.mechanism, exercise).filter(instrument=instrument.item))


def on_the_table(instrument: Instrument, exercise: bool = False) -> dict[str, list[Any]]:
    """Its texts, signatures and events, each list under its name; one statement."""
    mechanism, about = instrument.mechanism, {"instrument": instrument.item}
    return together(
        texts=now(LanguageText, mechanism, exercise).filter(**about),
        signatures=now(Signature, mechanism, exercise).filter(**about),
        events=now(Event, mechanism, exercise).filter(**about),
    )


def awaited(instrument: Instrument, known: Mapping[str, Iterable[Any]]) -> frozenset[str]:
    """What the texts of an instrument wait for: that a draft is approved, that a version is authenticated.

    Nothing once it has ended, or was signed: a corrigendum alone is authenticated afterwards. `known`: its texts,
    signatures and events; what is merely proposed says nothing yet.
    """
    said = {
        name: [one for one in known[name] if one.standing != PROPOSED] for name in ("texts", "signatures", "events")
    }
    if any(one.type in acts.ENDS for one in said["events"] if one.instrument == instrument.item):
        return frozenset()
    under = any(one.type == "definitive" for one in said["signatures"]) or instrument.signing == "reported"
    waiting = {"approve"} if said["texts"] and not under else set()
    authentic = [one for one in said["texts"] if one.authenticity == "authentic"]
    for version in grouped(authentic, key=lambda one: one.version_no).values():
        settled = any(one.authenticated_on for one in version)
        if not settled and (not under or any(one.purpose == "corrigendum" for one in version)):
            waiting.add("authenticate")
    return frozenset(waiting)


def ended(instrument: Instrument, exercise: bool = False) -> Iterator[Fault]:
    """A fault where an event has ended the instrument."""
    for event in events(instrument, exercise):
        if event.type in acts.ENDS:
            yield Fault("instrument", "instrument_ended", instrument.item, event.effective_on)


def signed(instrument: Instrument, exercise: bool = False) -> Iterator[Fault]:
    """A fault where somebody has signed definitively."""
    if any(one.type == "definitive" for one in signatures(instrument, exercise)):
        yield Fault("instrument", "signed_already", instrument.item)


def not_authenticated(group: Iterable[LanguageText], languages: Iterable[str], day: str) -> list[str]:
    """The authentic languages in which a version was not yet authenticated on a day."""
    there = {one.lang for one in group if one.authenticity == "authentic" and (one.authenticated_on or "9999") <= day}
    wanted = list(languages) or [one.lang for one in group if one.authenticity == "authentic"] or [""]
    return [str(lang) for lang in wanted if lang not in there]


def not_approved(instrument: Instrument, group: Iterable[LanguageText], exercise: bool = False) -> Iterator[Fault]:
    """A fault for every party that approved another text than those of this version."""
    digests = {one.sha256 for one in group}
    for one in characterisations(instrument, exercise):
        if one.approved_draft and one.approved_draft not in digests:
            yield Fault("approved_draft", "not_the_approved_draft", one.party or "")
