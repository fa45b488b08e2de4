"""Which documents are signed, by which bodies, in which originals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from earlyspring.agreements.instruments import answers_for
from earlyspring.agreements.models import Instrument
from earlyspring.agreements.signing_day.models import LEVELS, CeremonyDocument, CeremonySide, Original
from earlyspring.core.shapes import Fault
from earlyspring.lang.names import sort_key
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.queries import Directory
from earlyspring.planning.protocol.alternat import originals as alternat


@dataclass(frozen=True)
class Signing:
    """A body that is to sign; `language`: that of its texts, which comes first in the original it keeps."""

    body: str
    language: str
    keeps: bool = True


def party_of(mechanism: Mechanism, body: str) -> str:
    """Who answers for a body: the first party of the record at or above it, else what stands above all (an invited guest)."""
    return answers_for(mechanism)(body)


@transaction.atomic
def plan_document(
    gathering: Gathering,
    directory: Directory,
    *,
    level: str,
    languages: Sequence[str],
    signing: Sequence[Signing],
    order_lang: str,
    instrument: str = "",
    titles: Mapping[str, str] | None = None,
    minutes: int = 4,
    alone: bool | None = None,
) -> CeremonyDocument:
    """Add a document to the ceremony, with an original for each body that keeps one.

    `instrument`: of the register; without it `titles` say what is planned. The joint documents of the mechanism are
    signed alone unless something else is said.
    """
    said = {"instrument": instrument, "titles": titles or {}, "level": level, "languages": list(languages)}
    demand([*_faults(gathering, said), *signing_faults(directory, languages, signing, order_lang)])
    last = gathering.ceremony.order_by("-number").values_list("number", flat=True).first() or 0
    document = CeremonyDocument.objects.create(
        gathering=gathering,
        number=last + 1,
        order_lang=order_lang,
        minutes=minutes,
        alone=level == "mechanism" if alone is None else alone,
        **said,
    )
    for one in signing:
        party = party_of(gathering.mechanism, one.body)
        CeremonySide.objects.create(
            document=document, body=one.body, party=party, language=one.language, keeps=one.keeps
        )
    Original.objects.bulk_create(originals_of(document, directory, signing))
    return document


def originals_of(document: CeremonyDocument, directory: Directory, signing: Sequence[Signing]) -> list[Original]:
    """An original for each body that keeps one, in its order of parties and languages; not saved."""
    agreed = in_agreed_order([one.body for one in signing], document.order_lang, directory)
    own = {one.body: one.language for one in signing}
    keepers = [one.body for one in signing if one.keeps]
    return [
        Original(
            document=document,
            keeper=one.keeper,
            party=party_of(document.gathering.mechanism, one.keeper),
            parties=list(one.parties),
            languages=list(one.languages),
        )
        for one in alternat(agreed, document.languages, own, keepers=keepers)
    ]


def in_agreed_order(bodies: Sequence[str], lang: str, directory: Directory) -> list[str]:
    """Bodies by the alphabet of a language, as their official names read in it (GATHERING.md 1.5)."""
    return sorted(bodies, key=lambda one: (sort_key(directory.text(one, short=False).get(lang), lang), one))


def _faults(gathering: Gathering, said: Mapping[str, Any]) -> Iterator[Fault]:
    if said["instrument"]:
        yield from _instrument(gathering, said["instrument"])
    elif not any(said["titles"].values()):
        yield Fault("titles", "missing")
    if said["level"] not in dict(LEVELS):
        yield Fault("level", "not_in_list", said["level"], ", ".join(dict(LEVELS)))


def signing_faults(
    directory: Directory, languages: Sequence[str], signing: Sequence[Signing], order_lang: str
) -> Iterator[Fault]:
    """What stands against these bodies signing in these languages."""
    if not languages:
        yield Fault("languages", "missing")
    yield from _together(signing)
    for one in signing:
        if one.language not in languages:
            yield Fault("languages", "signing_language_lacks", one.language)
        if not directory.text(one.body, short=False).get(order_lang):
            yield Fault("order_lang", "signing_name_missing", one.body, order_lang)


def _instrument(gathering: Gathering, item: str) -> Iterator[Fault]:
    """An instrument is in the register, and signed at a gathering once."""
    if held(Instrument, gathering.mechanism, item, gathering.exercise) is None:
        yield Fault("instrument", "no_such_fact", item)
    elif gathering.ceremony.filter(instrument=item, withdrawn_at=None).exists():
        yield Fault("instrument", "signing_planned_already", item)


def _together(signing: Sequence[Signing]) -> Iterator[Fault]:
    bodies = [one.body for one in signing]
    if len(bodies) < 2:
        yield Fault("bodies", "signing_too_few")
    if len(set(bodies)) < len(bodies):
        yield Fault("bodies", "named_twice")
    if not any(one.keeps for one in signing):
        yield Fault("bodies", "signing_nobody_keeps")


@transaction.atomic
def change_document(document: CeremonyDocument, **said: Any) -> CeremonyDocument:
    """Change `instrument`, `titles`, `level`, `minutes`, `alone` or `batch` (where it is locked to; None: nowhere)."""
    item = said.get("instrument")
    if item and item != document.instrument:
        demand(_instrument(document.gathering, item))
    for name, value in said.items():
        setattr(document, name, value)
    if not document.instrument and not any(document.titles.values()):
        demand([Fault("titles", "missing")])
    document.save()
    return document


@transaction.atomic
def withdraw_document(document: CeremonyDocument, *, why: str, at: datetime) -> CeremonyDocument:
    """Take a document out of the ceremony, also on the day itself; its number is not given again."""
    demand(_not_to_withdraw(document, why))
    document.withdrawn_at, document.withdrawn_why = at, why.strip()
    document.save(update_fields=["withdrawn_at", "withdrawn_why"])
    return document


def _not_to_withdraw(document: CeremonyDocument, why: str) -> Iterator[Fault]:
    if document.withdrawn_at:
        yield Fault("", "signing_withdrawn", document.code)
    if not why.strip():
        yield Fault("why", "missing")


@transaction.atomic
def return_document(document: CeremonyDocument) -> CeremonyDocument:
    """Let a withdrawn document be signed after all."""
    if document.instrument:
        demand(_instrument(document.gathering, document.instrument))
    document.withdrawn_at, document.withdrawn_why = None, ""
    document.save(update_fields=["withdrawn_at", "withdrawn_why"])
    return document
