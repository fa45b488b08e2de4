"""What each party says of its own side: who signs and with which power, and that the text is agreed."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time

from django.db import transaction

from earlyspring.agreements.signing_day.models import POWERS, CeremonySide
from earlyspring.agreements.signing_day.queries import registered
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.members.accounts import User


@transaction.atomic
def arrange_side(
    side: CeremonySide,
    *,
    by: str,
    signatory: str = "",
    assistant: str = "",
    witnesses: Sequence[str] = (),
    power: str = "none",
    power_note: str = "",
    rank_reason: str = "",
    rank_accepted: bool = False,
    there_from: time | None = None,
    there_until: time | None = None,
) -> CeremonySide:
    """Say who of the own delegation signs, hands the folder and stands behind, and the power to sign. Codes of people.

    `there_from`, `there_until`: the hours of the day of signing between which they can be at the table.
    """
    demand(_not_to_arrange(side, by, signatory, [assistant, *witnesses], power, power_note))
    if there_from and there_until and there_until <= there_from:
        demand([Fault("there_until", "ends_before_it_begins", f"{there_until:%H:%M}", f"{there_from:%H:%M}")])
    side.there_from, side.there_until = there_from, there_until
    side.signatory, side.assistant, side.witnesses = signatory, assistant, list(witnesses)
    side.power, side.power_note = power, power_note.strip()
    side.rank_reason, side.rank_accepted = rank_reason.strip(), rank_accepted
    side.save()
    return side


def _not_to_arrange(
    side: CeremonySide, by: str, signatory: str, others: Sequence[str], power: str, note: str
) -> Iterator[Fault]:
    yield from _own(side, by)
    codes = [one for one in (signatory, *others) if one]
    if len(set(codes)) < len(codes):
        yield Fault("signatory", "signing_two_places")
    if power not in dict(POWERS):
        yield Fault("power", "not_in_list", power, ", ".join(dict(POWERS)))
    if power == "full_powers" and not note.strip():
        yield Fault("power_note", "missing")


@transaction.atomic
def agree_to_text(side: CeremonySide, *, by: str, user: User | None, at: datetime) -> CeremonySide:
    """Tick that the text is agreed in every language: the texts of the register as they stand now, by their digests."""
    document = side.document
    demand(_own(side, by))
    said = registered(document.gathering.mechanism, [document], document.gathering.exercise).get(document.instrument)
    texts = {lang: one.sha256 or "" for lang, one in said.texts.items()} if said else {}
    demand(Fault("", "signing_text_missing", lang) for lang in document.languages if lang not in texts)
    side.agreed = {lang: texts[lang] for lang in document.languages}
    side.agreed_at, side.agreed_by = at, user
    side.save(update_fields=["agreed", "agreed_at", "agreed_by"])
    return side


@transaction.atomic
def take_agreement_back(side: CeremonySide, *, by: str) -> CeremonySide:
    """Take the tick back: something is still to be changed."""
    demand(_own(side, by))
    side.agreed, side.agreed_at, side.agreed_by = {}, None, None
    side.save(update_fields=["agreed", "agreed_at", "agreed_by"])
    return side


def _own(side: CeremonySide, by: str) -> Iterator[Fault]:
    if by != side.party:
        yield Fault("party", "not_own_party", side.party)
