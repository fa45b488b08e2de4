"""What parties say of a comparison: that they accept a finding, and why; that they approve the texts as they stand."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction

from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Comparison
from earlyspring.agreements.comparing.queries import comparison_kept, read, texts_beside
from earlyspring.agreements.instruments import asked
from earlyspring.agreements.models import Instrument
from earlyspring.core.shapes import Fault
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.refused import Refused, demand
from earlyspring.members.accounts import User

S = TypeVar("S", AcceptedFinding, ApprovedTexts)


@transaction.atomic
def accept_finding(
    instrument: Instrument,
    *,
    fingerprint: str,
    bound: str,
    reason: str,
    by: str,
    user: User | None,
    at: datetime,
    party: str = "",
    paper: str = "",
    version: int | None = None,
    exercise: bool = False,
) -> AcceptedFinding:
    """Say that a party accepts what was found, and why. It holds as long as the clauses say what they say.

    `fingerprint`, `bound`: the finding as it was seen. `party`: another, which has no office on this node and whose word
    is held by a `paper` of this number; by default the own one. `exercise`: said of what an exercise compared, for it alone.
    """
    whose = party or by
    kept = _compared(instrument, version, exercise)
    told = {(one.fingerprint, held) for one, held in read(kept.findings)} if kept else set()
    demand(_not_to_say(instrument, whose, by, paper))
    if not reason.strip():
        demand([Fault("reason", "missing")])
    if (fingerprint, bound) not in told:
        demand([Fault("", "comparing_finding_gone")])
    about = {"fingerprint": fingerprint, "bound": bound, "party": whose, "exercise": exercise}
    said = {"reason": reason.strip(), "paper": paper.strip(), "at": at, "by": user}
    return _said_once(AcceptedFinding, instrument, about, said, "comparing_accepted_already")


@transaction.atomic
def approve_texts(
    instrument: Instrument,
    *,
    together: str,
    by: str,
    user: User | None,
    at: datetime,
    party: str = "",
    paper: str = "",
    version: int | None = None,
    exercise: bool = False,
) -> ApprovedTexts:
    """Say that a party's reader approves the texts in every language as they stand: exactly those that were seen.

    `together`: the digest of all of them, as it was seen. `party`, `paper`, `exercise`: as in `accept_finding`.
    """
    whose = party or by
    kept = _compared(instrument, version, exercise)
    demand(_not_to_say(instrument, whose, by, paper))
    if kept is None or kept.together != together:
        raise Refused(Fault("", "comparing_texts_changed"))
    demand(_not_to_approve(instrument, kept))
    about = {"together": together, "party": whose, "exercise": exercise}
    said = {"texts": kept.texts, "paper": paper.strip(), "at": at, "by": user}
    return _said_once(ApprovedTexts, instrument, about, said, "comparing_approved_already")


@transaction.atomic
def take_back(said: AcceptedFinding | ApprovedTexts, *, by: str) -> None:
    """Take an acceptance or an approval back: the party itself, or, of a paper, an officer who may note one."""
    demand(_not_own(said, by))
    said.delete()


def _compared(instrument: Instrument, version: int | None, exercise: bool) -> Comparison | None:
    """What was compared in the exercise itself, or outside: of the other of the two nothing is said."""
    kept = comparison_kept(instrument, texts_beside(instrument, version, exercise), exercise)
    return kept if kept and kept.exercise == exercise else None


def _said_once(
    noun: type[S], instrument: Instrument, about: Mapping[str, Any], said: Mapping[str, Any], already: str
) -> S:
    """What a party says, kept; refused by the code `already` where it has said so before."""
    whole = {"mechanism": instrument.mechanism, "instrument": instrument.item, **about}
    made, new = noun._default_manager.get_or_create(**whole, defaults=said)
    if not new:
        demand([Fault("", already, about["party"])])
    return made


def _not_to_approve(instrument: Instrument, kept: Comparison) -> Iterator[Fault]:
    """All languages are there; whether their words could be read here is for the readers of the parties to judge."""
    for lang in sorted(set(instrument.languages) - set(kept.texts)):
        yield Fault("", "comparing_text_missing", lang)


def _not_to_say(instrument: Instrument, party: str, by: str, paper: str) -> Iterator[Fault]:
    """A party says it for itself; of one that has no office here, it is noted by the number of its paper."""
    parties = asked(instrument)
    yield from _strangers(parties, party, by)
    if party != by and party in parties:
        if party in hosted(instrument.mechanism):
            yield Fault("party", "not_own_party", party, by)
        elif not paper.strip():
            yield Fault("paper", "missing")
    elif party == by and paper.strip():
        yield Fault("paper", "comparing_own_word_on_paper")


def _strangers(parties: Collection[str], party: str, by: str) -> Iterator[Fault]:
    for one in dict.fromkeys((by, party)):
        if one not in parties:
            yield Fault("party", "not_a_party", one, ", ".join(parties))


def _not_own(said: AcceptedFinding | ApprovedTexts, by: str) -> Iterator[Fault]:
    if said.party != by and not said.paper:
        yield Fault("party", "not_own_party", said.party, by)
