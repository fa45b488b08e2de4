"""Questions about the day of signing: documents with their originals, what the register says of each, the order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch

from earlyspring.agreements.comparing.laying import digest_of
from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Comparison
from earlyspring.agreements.comparing.queries import open_hard
from earlyspring.agreements.instruments import asked_of
from earlyspring.agreements.models import Characterisation, Instrument, LanguageText, Signature
from earlyspring.agreements.signing_day.hours import Span, is_away, spans
from earlyspring.agreements.signing_day.models import (
    STATES,
    CeremonyDocument,
    CeremonySide,
    FolderStep,
    Original,
    SigningOrder,
)
from earlyspring.core.groups import grouped
from earlyspring.core.ready_to_sign import Attendee, Concord, Copy, Paper, Signer, unready
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.ledger.present import now
from earlyspring.ledger.together import together
from earlyspring.meetings.gatherings import Gathering

People = Mapping[tuple[str, str], Attendee]
"""Who is registered: by party and code."""
ORDER = [code for code, _words in STATES]


def documents_of(gathering: Gathering) -> list[CeremonyDocument]:
    """Every document of a ceremony with sides, originals and what happened to each, in four statements."""
    steps = Prefetch("originals__steps", FolderStep.objects.select_related("by", "undone_by"))
    return list(gathering.ceremony.prefetch_related("sides", "originals", steps))


def coming(documents: Iterable[CeremonyDocument]) -> list[CeremonyDocument]:
    """Those that were not withdrawn."""
    return [one for one in documents if one.withdrawn_at is None]


@dataclass(frozen=True)
class Registered:
    """What the register says now of an instrument that is to be signed. `signatures`: also those put to the parties.

    `concord`: what comparing its texts found. `read`: the parties whose readers approved exactly these texts.
    """

    instrument: Instrument
    texts: Mapping[str, LanguageText] = field(default_factory=dict)
    approvals: Mapping[str, str] = field(default_factory=dict)
    signatures: Mapping[str, Signature] = field(default_factory=dict)
    version: int = 1
    concord: Concord | None = None
    read: frozenset[str] = frozenset()


def registered(
    mechanism: Mechanism, documents: Iterable[CeremonyDocument], exercise: bool = False
) -> dict[str, Registered]:
    """By the id of the instrument, in one statement however many there are: the last version of the authentic texts."""
    keys = sorted({one.instrument for one in documents if one.instrument})
    if not keys:
        return {}
    signatures = Signature._default_manager.filter(seen(exercise), mechanism=mechanism, known_to=None)
    about = {"mechanism": mechanism, "instrument__in": keys}
    found = together(
        instruments=now(Instrument, mechanism, exercise).filter(item__in=keys),
        texts=now(LanguageText, mechanism, exercise).filter(instrument__in=keys, authenticity="authentic"),
        approvals=now(Characterisation, mechanism, exercise).filter(instrument__in=keys),
        signatures=signatures.filter(instrument__in=keys, type="definitive"),
        comparisons=Comparison.objects.filter(seen(exercise), **about),
        accepted=AcceptedFinding.objects.filter(exercise=exercise, **about),
        read=ApprovedTexts.objects.filter(exercise=exercise, **about),
    )
    held = {
        name: grouped(rows, key=lambda row: row.instrument) for name, rows in found.items() if name != "instruments"
    }
    asked = asked_of(mechanism)
    return {
        one.item: _registered(one, {name: rows.get(one.item, []) for name, rows in held.items()}, asked(one))
        for one in found["instruments"]
    }


def _registered(instrument: Instrument, found: Mapping[str, list[Any]], parties: Sequence[str]) -> Registered:
    number = max((one.version_no or 1 for one in found["texts"]), default=1)
    texts = {one.lang: one for one in found["texts"] if (one.version_no or 1) == number}
    # What is joint is told before what still waits for answers.
    made = sorted(found["signatures"], key=lambda one: one.standing != PROPOSED)
    key = digest_of({lang: one.sha256 or "" for lang, one in texts.items()})
    # An exercise reads what the register compared; whose word counts in it was given in it.
    own_first = sorted(found["comparisons"], key=lambda one: not one.exercise)
    compared = next((one for one in own_first if one.together == key), None)
    return Registered(
        instrument,
        texts,
        {one.party: one.approved_draft for one in found["approvals"] if one.approved_draft},
        {one.body: one for one in made},
        number,
        Concord(compared.texts, tuple(compared.unread), open_hard(compared, found["accepted"], parties))
        if compared
        else None,
        frozenset(one.party for one in found["read"] if one.together == key),
    )


def paper_of(document: CeremonyDocument, said: Registered | None, people: People, span: Span | None = None) -> Paper:
    """The document as the checks read it. `span`: when its batch begins and ends, where it stands in an order."""
    sides = list(document.sides.all())
    texts = {lang: one.sha256 or "" for lang, one in said.texts.items()} if said else {}
    named = frozenset(one["body"] for one in said.instrument.parties if one.get("body")) if said else None
    signers = tuple(
        Signer(
            body=one.body,
            signatory=one.signatory,
            person=people.get((one.party, one.signatory)),
            empowered=one.power != "none",
            agreed=_agreed(one, said),
            approved=(said.approvals.get(one.party) or said.approvals.get(one.body, "")) if said else "",
            rank_reason=one.rank_reason,
            rank_accepted=one.rank_accepted,
            away=f"{span[0]:%H:%M}–{span[1]:%H:%M}" if span and is_away(one, span) else "",
        )
        for one in sides
    )
    return Paper(
        languages=tuple(document.languages),
        named=named,
        texts=texts,
        settled=frozenset(lang for lang, one in said.texts.items() if one.authenticated_on) if said else frozenset(),
        signers=signers,
        keepers=tuple(one.body for one in sides if one.keeps),
        copies=tuple(_copy(one) for one in document.originals.all()),
        concord=said.concord if said else None,
    )


def _agreed(side: CeremonySide, said: Registered | None) -> Mapping[str, str]:
    """The texts that the party's reader approved beside the comparison, as they stand; else what the focal point ticked."""
    if said is None or side.party not in said.read:
        return side.agreed
    return {lang: one.sha256 or "" for lang, one in said.texts.items() if lang in side.document.languages}


def _copy(one: Original) -> Copy:
    return Copy(one.keeper, tuple(one.parties), one.digests, printed=one.state != "planned")


def unready_of(
    document: CeremonyDocument, said: Registered | None, people: People, span: Span | None = None
) -> list[Fault]:
    """Every check that a document fails before it can be signed. `span`: when its batch begins and ends."""
    return unready(paper_of(document, said, people, span))


def spans_of(order: SigningOrder | None, documents: Sequence[CeremonyDocument]) -> dict[int, Span]:
    """By the number of a document: when its batch begins and ends; those that stand in no order are left out."""
    shown = batches_shown(order, documents)
    held = spans(order.begins, ([one for _table, one in row] for row in shown)) if order else []
    return {one.number: span for span, row in zip(held, shown, strict=True) for _table, one in row}


def orders_of(gathering: Gathering) -> tuple[SigningOrder | None, SigningOrder | None]:
    """The order that is worked at or holds (the last made), and the last that was accepted; one statement."""
    found = list(gathering.signing_orders.select_related("made_by", "accepted_by").order_by("-pk")[:20])
    return next(iter(found), None), next((one for one in found if one.accepted_at), None)


Seated = list[tuple[int, CeremonyDocument]]
"""The documents of a batch, each with its table."""


def batches_shown(order: SigningOrder | None, documents: Sequence[CeremonyDocument]) -> list[Seated]:
    """The batches of an order with the documents that are still to be signed; the place of one withdrawn stays empty."""
    known = {one.number: one for one in coming(documents)}
    batches = order.batches if order else []
    return [[(table, known[one]) for table, one in enumerate(batch, 1) if one in known] for batch in batches]


def state_after(state: str) -> str | None:
    """What comes next to a folder; None at the end."""
    place = ORDER.index(state) + 1
    return ORDER[place] if place < len(ORDER) else None


def counted(documents: Sequence[CeremonyDocument]) -> dict[tuple[str, str], int]:
    """Documents and agencies, planned and actual, counted apart; by (what, status).

    Planned: what was not withdrawn. Actual: documents whose originals all bear every signature, and who signed those.
    """
    planned = coming(documents)
    done = [one for one in planned if _signed(one)]
    return {
        ("documents", "planned"): len(planned),
        ("documents", "actual"): len(done),
        ("agencies", "planned"): len({side.body for one in planned for side in one.sides.all()}),
        ("agencies", "actual"): len({side.body for one in done for side in one.sides.all()}),
    }


def _signed(document: CeremonyDocument) -> bool:
    states = [one.state for one in document.originals.all()]
    return bool(states) and all(ORDER.index(one) >= ORDER.index("signed_b") for one in states)
