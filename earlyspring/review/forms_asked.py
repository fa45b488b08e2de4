"""What an agency is asked, as the values of its form: one form for all mechanisms of this node that ask it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from earlyspring.agreements.models import Event, Instrument
from earlyspring.commitments.models import Commitment, DueDate
from earlyspring.core.deadlines import due_on
from earlyspring.core.groups import grouped
from earlyspring.core.indicators import Target as RuleTarget
from earlyspring.core.indicators import target_for
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.present import now
from earlyspring.members.queries import Directory, together
from earlyspring.papers.codes import code
from earlyspring.papers.form_facts import FormIndicator, FormLine, FormRound, ReportForm
from earlyspring.review.models import Draft, Indicator, Obligation, Report, Round, Target
from earlyspring.review.spoken import SPOKEN

BEGINNINGS = ("entry_into_force", "provisional_application")


def still_asked(mechanisms: Iterable[Mechanism], party: str, body: str) -> list[Obligation]:
    """What a form would ask an agency now: rounds that are not closed, and nothing handed in or received yet."""
    today = timezone.localdate().isoformat()
    found: list[Obligation] = []
    for mechanism in sorted(mechanisms, key=lambda one: one.key):
        rounds = {one.item for one in now(Round, mechanism, True) if (one.freeze_on or "9999") >= today}
        asked = Obligation.objects.filter(mechanism=mechanism, party=party, body=body, round__in=rounds)
        told = set(
            now(Report, mechanism, True).filter(SPOKEN, body=body, party=party).values_list("round", "commitment")
        )
        waits = Draft.objects.filter(obligation__in=asked, state="submitted").values_list("obligation", flat=True)
        left = asked.exclude(pk__in=list(waits)).select_related("mechanism").order_by("round", "commitment")
        found += [one for one in left if (one.round, one.commitment) not in told]
    return found


def form_of(asked: Sequence[Obligation], revision: int) -> ReportForm:
    """The form that asks for these obligations of one agency; the ids in it are those of the obligations' rows."""
    first = asked[0]
    parts = grouped(asked, key=lambda one: one.mechanism.key)
    directory = Directory(first.mechanism, Moment.now(timezone.localdate()))
    return ReportForm(
        agency=first.body,
        agency_name=directory.text(first.body, short=False),
        party=first.party,
        revision=revision,
        rounds=tuple(one for owed in parts.values() for one in _rounds(owed)),
        exercise=any(one.exercise for one in asked),
    )


@dataclass(frozen=True)
class _Known:
    """What the lines of one mechanism are written from, each list by what it belongs to."""

    commitments: dict[str, Commitment]
    instruments: dict[str, Instrument]
    begun: dict[str, list[str]]
    due: dict[str, list[DueDate]]
    indicators: dict[str, list[Indicator]]
    targets: dict[str, list[Target]]
    reports: dict[tuple[str, str], list[Report]]


def _rounds(asked: Sequence[Obligation]) -> Iterator[FormRound]:
    mechanism = asked[0].mechanism
    rounds = {one.item: one for one in now(Round, mechanism, True)}
    known = _known(mechanism, {one.commitment for one in asked})
    for item, owed in grouped(asked, key=lambda one: one.round).items():
        round_ = rounds[item]
        yield FormRound(
            round=f"{mechanism.key}:{item}",
            title={lang: title_of_round(round_, lang) for lang in LANGUAGES},
            cutoff_on=round_.cutoff_on or "",
            due_on=round_.due_on or "",
            lines=tuple(sorted((_line(one, round_, known) for one in owed), key=lambda line: line.code)),
        )


def title_of_round(round_: Round, lang: str) -> str:
    """What a round is called in forms and letters: annual review 2026, 2026年年度回顾."""
    words = code("round", round_.class_code or "", lang)
    return f"{round_.year}年{words}" if lang == "zh" else f"{words} {round_.year}"


def _known(mechanism: Mechanism, commitments: set[str]) -> _Known:
    found: dict[str, list[Any]] = together(
        commitments=now(Commitment, mechanism, True).filter(item__in=commitments),
        instruments=now(Instrument, mechanism, True),
        events=now(Event, mechanism, True).filter(type__in=BEGINNINGS),
        due=now(DueDate, mechanism, True).filter(commitment__in=commitments),
        indicators=now(Indicator, mechanism, True).filter(commitment__in=commitments),
        targets=now(Target, mechanism, True),
        reports=now(Report, mechanism, True).filter(commitment__in=commitments),
    )
    events = grouped(found["events"], key=lambda one: one.instrument)
    return _Known(
        commitments={one.item: one for one in found["commitments"]},
        instruments={one.item: one for one in found["instruments"]},
        begun={item: [one.effective_on for one in rows if one.effective_on] for item, rows in events.items()},
        due=grouped(found["due"], key=lambda one: one.commitment),
        indicators=grouped(sorted(found["indicators"], key=lambda one: one.item), key=lambda one: one.commitment),
        targets=grouped(found["targets"], key=lambda one: one.indicator),
        reports=grouped(
            sorted(found["reports"], key=lambda one: (one.received_on or "", one.item)),
            key=lambda one: (one.commitment, one.body),
        ),
    )


def _line(asked: Obligation, round_: Round, known: _Known) -> FormLine:
    one = known.commitments.get(asked.commitment)
    instrument = known.instruments.get((one.instrument if one else None) or "")
    days = [instrument.signed_on, *known.begun.get(instrument.item, ())] if instrument else []
    due = [(date.no or 0, date.on or "") for date in known.due.get(asked.commitment, ())]
    last = [r for r in known.reports.get((asked.commitment, asked.body), ()) if r.round != asked.round]
    return FormLine(
        obligation=str(asked.pk),
        code=(one.code if one else None) or asked.commitment,
        text=dict((one.text or one.heading()) if one else {}),
        instrument=dict(instrument.title) if instrument and instrument.title else None,
        since=min((day for day in days if day), default=None),
        due_on=due_on(due) or None,
        last_completion=last[-1].completion if last else None,
        last_narrative=dict(last[-1].narrative) if last and last[-1].narrative else None,
        indicators=tuple(
            _indicator(each, known.targets.get(each.item, ()), asked.party, round_.cutoff_on or "")
            for each in known.indicators.get(asked.commitment, ())
        ),
    )


def _indicator(one: Indicator, targets: Iterable[Target], party: str, period_end: str) -> FormIndicator:
    set_ = [RuleTarget(row.period_end or "", row.value, row.party) for row in targets if row.value is not None]
    target = target_for(set_, party, period_end)
    return FormIndicator(
        indicator=one.item,
        period_end=period_end,
        title=dict(one.title or {}),
        measure=one.measure or "number",
        unit=dict.fromkeys(LANGUAGES, one.unit) if one.unit else None,
        baseline=exactly(one.baseline_value),
        baseline_on=one.baseline_on,
        target=exactly(target.value) if target else None,
    )


def exactly(value: Any) -> Decimal | None:
    """A figure of the register by its digits."""
    return None if value is None else Decimal(str(value))
