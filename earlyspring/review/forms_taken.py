"""An agency's form taken in: every answer becomes a draft, or nothing is read and every fault is told."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Commitment
from earlyspring.core.groups import grouped
from earlyspring.intake import Fault, Filled, Refusal, about, read_form
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.models import Body
from earlyspring.papers.form_facts import Answer, Obstacle, ReportForm
from earlyspring.review.forms_kept import asked_in, latest_form
from earlyspring.review.models import Draft, Obligation, SentForm
from earlyspring.review.reporting import begin_report, write_report

WITHOUT_FILE = {
    "vi": "Nêu trong phiếu, chưa kèm tệp: {}",
    "zh": "表中已列明，未附文件：{}",
    "en": "Named in the form, without a file: {}",
}


@dataclass(frozen=True)
class Taken:
    """A form that was read whole: the drafts it became, and the obligations it left open."""

    sent: SentForm
    drafts: tuple[Draft, ...]
    unanswered: tuple[Obligation, ...]


def take_form(
    file: bytes, mechanisms_of: Callable[[str], Collection[Mechanism]], *, by: str, on: date
) -> Taken | Refusal:
    """Read the form of an agency of the own party into drafts, whole or not at all.

    `mechanisms_of`: in which mechanisms one may report for an agency; `on`: the civil day it came. Faults besides those
    of `intake`: never_made, handed_in_since, written_at_the_desk.
    """
    told = about(file)
    if isinstance(told, Refusal):
        return told
    mechanisms = mechanisms_of(told.agency) if told.party == by else ()
    if not mechanisms:
        return Refusal((Fault("other_agency", found=told.agency),))
    sent = latest_form(mechanisms, by, told.agency)
    if sent is None:
        return Refusal((Fault("never_made", found=told.agency),))
    form = asked_in(sent)
    if {one.mechanism_id for one in _obligations(form)} - {one.pk for one in mechanisms}:
        return Refusal((Fault("other_agency", found=told.agency),))
    read = read_form(file, form, on=on, seen=frozenset(sent.came))
    return read if isinstance(read, Refusal) else _written(sent, form, read, by)


@transaction.atomic
def _written(sent: SentForm, form: ReportForm, read: Filled, by: str) -> Taken | Refusal:
    sent = SentForm.objects.select_for_update().get(pk=sent.pk)
    if read.digest in sent.came:
        return Refusal((Fault("sent_twice"),))
    asked = {str(one.pk): one for one in _obligations(form)}
    last = {one.obligation_id: one for one in Draft.objects.filter(obligation__in=asked.values()).order_by("rev")}
    codes = {line.obligation: line.code for line in form.lines}
    told = [(asked[one.obligation], one) for one in read.answers]
    if faults := tuple(_overtaken(told, last, codes)):
        return Refusal(faults)
    names = {
        key: Names(owed[0].mechanism) for key, owed in grouped(asked.values(), key=lambda o: o.mechanism_id).items()
    }
    drafts = []
    for obligation, answer in told:
        draft = last.get(obligation.pk)
        if draft is None or draft.state != "draft":
            draft = begin_report(obligation, by=by)
        content = said_in(answer, read.about.lang, names[obligation.mechanism_id])
        drafts.append(write_report(draft, content, revision=draft.revision, by=by, from_form=read.digest))
    sent.came = [*sent.came, read.digest]
    sent.save(update_fields=["came"])
    return Taken(sent, tuple(drafts), tuple(asked[one] for one in read.unanswered))


def _obligations(form: ReportForm) -> Iterator[Obligation]:
    keys = [line.obligation for line in form.lines]
    yield from Obligation.objects.filter(pk__in=keys).select_related("mechanism").order_by("pk")


def _overtaken(
    told: Iterable[tuple[Obligation, Answer]], last: Mapping[int, Draft], codes: Mapping[str, str]
) -> Iterator[Fault]:
    """Answers to what was handed in since, or is being written at the desk: neither is written over."""
    for obligation, answer in told:
        draft = last.get(obligation.pk)
        if draft is not None and draft.state in ("submitted", "received"):
            yield Fault("handed_in_since", row=codes[answer.obligation])
        elif draft is not None and draft.state == "draft" and typed_at_the_desk(draft):
            yield Fault("written_at_the_desk", row=codes[answer.obligation])


def typed_at_the_desk(draft: Draft) -> bool:
    """Whether something was saved in it since it was begun, or since a form was read into it."""
    return draft.revision > max(1, draft.form_revision)


class Names:
    """Commitments by their codes and bodies by their names, as an agency writes whom or what it waits for."""

    def __init__(self, mechanism: Mechanism) -> None:
        self.commitments = {
            (one.code or one.item).casefold(): one.item
            for one in now(Commitment, mechanism, True)
            if one.state != "closed"
        }
        self.bodies: dict[str, set[str]] = {}
        for body in now(Body, mechanism, True):
            for name in body.names:
                for text in (name.get("official"), name.get("short")):
                    for words in (text or {}).values():
                        self.bodies.setdefault(words.casefold(), set()).add(body.item)

    def meant(self, words: str) -> dict[str, str]:
        """The commitment or the one body that is meant; empty where nobody can tell."""
        said = words.strip().casefold()
        if item := self.commitments.get(said):
            return {"commitment": item}
        bodies = self.bodies.get(said, set())
        return {"body": min(bodies)} if len(bodies) == 1 else {}


def said_in(answer: Answer, lang: str, names: Names) -> dict[str, Any]:
    """An answer of a form as the content of a report. Evidence that is only named is said to be without a file."""
    if lang not in LANGUAGES:
        raise ValueError(lang)
    named = WITHOUT_FILE[lang].format(answer.evidence) if answer.evidence else ""
    reason = "\n".join(one for one in (named, answer.no_evidence_reason) if one)
    return {
        "completion": answer.completion,
        "narrative": {lang: answer.narrative} if answer.narrative else {},
        "no_evidence_reason": {lang: reason} if reason else {},
        "obstacles": [_obstacle(one, lang, names) for one in answer.obstacles],
        "values": [
            {key: value for key, value in _figure(one, lang).items() if value is not None} for one in answer.figures
        ],
    }


def _obstacle(one: Obstacle, lang: str, names: Names) -> dict[str, Any]:
    meant = names.meant(one.waits_for) if one.waits_for else {}
    words = "; ".join(part for part in ("" if meant else one.waits_for, one.what) if part)
    said = {"code": one.code, **meant, "what": {lang: words} if words else None}
    return {key: value for key, value in (said | {"on": one.on.isoformat() if one.on else None}).items() if value}


def _figure(one: Any, lang: str) -> dict[str, Any]:
    return {
        "indicator": one.indicator,
        "period_end": one.period_end,
        "value": _number(one.value),
        "numerator": _number(one.numerator),
        "denominator": _number(one.denominator),
        "text": {lang: one.text} if one.text else None,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
