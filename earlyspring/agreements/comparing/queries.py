"""Questions about comparisons: which texts lie side by side, what was found in them, and who said what of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from earlyspring.agreements.comparing.laying import Places, digest_of, read, rows_of
from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.view import Approval, Compared, Found, Saying, in_order
from earlyspring.agreements.instruments import asked
from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, seen
from earlyspring.members.accounts import User


def texts_beside(instrument: Instrument, version: int | None = None, exercise: bool = False) -> list[LanguageText]:
    """The authentic texts of a version, one a language, also those that are merely put to the parties; without a number
    those of the last version that has more than one language, else of the last."""
    held = LanguageText._default_manager.filter(seen(exercise), mechanism=instrument.mechanism, known_to=None)
    found = held.filter(instrument=instrument.item, authenticity="authentic", sha256__gt="")
    by_version = grouped(found, key=lambda one: one.version_no or 1)
    several = [number for number, those in by_version.items() if len({one.lang for one in those}) > 1]
    number = version or max(several or by_version, default=0)
    one_each = {one.lang: one for one in sorted(by_version.get(number, ()), key=_holds)}
    return [one_each[lang] for lang in in_order(one_each)]


def _holds(one: LanguageText) -> tuple[bool, Any]:
    """What holds comes last: what is merely put to the parties before what is not, of the two the latest."""
    return one.standing != PROPOSED, one.known_from


def versions_of(instrument: Instrument, exercise: bool = False) -> dict[str, list[LanguageText]]:
    """By language the texts of every version, the first first: authentic ones and translations."""
    held = LanguageText._default_manager.filter(seen(exercise), mechanism=instrument.mechanism, known_to=None)
    found = sorted(
        held.filter(instrument=instrument.item, sha256__gt=""), key=lambda one: (one.version_no or 1, *_holds(one))
    )
    by_lang = grouped(found, key=lambda one: one.lang or "")
    return {lang: list({one.version_no: one for one in by_lang[lang]}.values()) for lang in in_order(by_lang)}


def comparison_of(instrument: Instrument, version: int | None = None, exercise: bool = False) -> Compared | None:
    """The comparison of the texts as they stand, as pages and papers show it; None where these were not compared."""
    kept = comparison_kept(instrument, texts_beside(instrument, version, exercise), exercise)
    return shown(instrument, kept) if kept else None


def comparison_kept(instrument: Instrument, texts: Iterable[LanguageText], exercise: bool = False) -> Comparison | None:
    """The comparison of exactly these texts. `exercise`: that of the exercise, else as the register has it."""
    digests = {one.lang: one.sha256 or "" for one in texts}
    about = {"mechanism": instrument.mechanism, "instrument": instrument.item, "together": digest_of(digests)}
    return Comparison.objects.filter(seen(exercise), **about).select_related("made_by").order_by("-exercise").first()


def shown(instrument: Instrument, kept: Comparison) -> Compared:
    """A comparison that is kept, with the clauses of its texts and all that people said of it, in an exercise or outside."""
    clauses = clauses_kept(kept)
    about = {"mechanism": instrument.mechanism, "instrument": instrument.item, "exercise": kept.exercise}
    said, parties = AcceptedFinding.objects.filter(**about).select_related("by"), asked(instrument)
    approved = ApprovedTexts.objects.filter(**about).select_related("by")
    return Compared(
        ruleset=kept.ruleset,
        langs=in_order(clauses),
        digests=kept.texts,
        rows=rows_of(clauses),
        findings=findings_of(kept.findings, Places(clauses), said, parties),
        unread=kept.unread,
        approvals=tuple(Approval(_saying(one), one.texts, one.together == kept.together) for one in approved),
        asked=parties,
        instrument=instrument.item,
        version=kept.version_no,
        terms=kept.terms,
        made_at=kept.made_at,
        made_by=name_of(kept.made_by),
        exercise=kept.exercise,
    )


def clauses_kept(kept: Comparison) -> dict[str, list[Clause]]:
    """The clauses of each language that was read, in the order of its text; one statement."""
    digests = {lang: sha for lang, sha in kept.texts.items() if lang not in kept.unread}
    found = Clause.objects.filter(mechanism=kept.mechanism, sha256__in=digests.values(), lang__in=digests)
    by_text = grouped(found, key=lambda one: (one.lang, one.sha256))
    return {lang: by_text.get((lang, digests[lang]), []) for lang in in_order(digests)}


def findings_of(
    findings: Iterable[Mapping[str, Any]], places: Places, said: Iterable[AcceptedFinding], parties: Sequence[str]
) -> tuple[Found, ...]:
    """Each finding at its place, with those who accepted it as long as the clauses say what they said then."""
    accepted = grouped(said, key=lambda one: (one.fingerprint, one.bound))
    found = []
    for number, (finding, bound) in enumerate(read(findings), 1):
        those = accepted.get((finding.fingerprint, bound), [])
        have = {one.party for one in those}
        waits = tuple(one for one in parties if one not in have)
        found.append(Found(number, finding, places.of(finding), tuple(map(_saying, those)), waits, bound))
    return tuple(found)


def open_hard(kept: Comparison, said: Iterable[AcceptedFinding], parties: Sequence[str]) -> int:
    """How many hard findings of a comparison not every party accepted."""
    accepted = {(one.fingerprint, one.bound, one.party) for one in said}
    hard = ((one, bound) for one, bound in read(kept.findings) if one.severity == "hard")
    return sum(any((one.fingerprint, bound, party) not in accepted for party in parties) for one, bound in hard)


def links_between(instrument: Instrument, eid: str, exercise: bool = False) -> list[LinkedSentences]:
    """The links of sentences that people made in one clause, in an exercise or outside, the first first."""
    about = {"mechanism": instrument.mechanism, "instrument": instrument.item, "eid": eid, "exercise": exercise}
    return list(LinkedSentences.objects.filter(**about).select_related("by"))


def links_of(mechanism: Mechanism, instrument: str, exercise: bool = False) -> list[LinkedSentences]:
    """Every link of sentences that people made in the texts of an instrument, in an exercise or outside."""
    return list(LinkedSentences.objects.filter(mechanism=mechanism, instrument=instrument, exercise=exercise))


def name_of(user: User | None) -> str:
    """Who it was, as their account names them; "" where the account is gone, or a rule did it."""
    return str(user) if user else ""


def _saying(one: AcceptedFinding | ApprovedTexts) -> Saying:
    return Saying(one.party, name_of(one.by), one.at, getattr(one, "reason", ""), one.paper, one.pk)
