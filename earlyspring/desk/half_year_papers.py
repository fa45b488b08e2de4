"""The report that a locality owes its own government every half-year on international agreements."""

import re
from collections.abc import Iterable
from typing import Any

from earlyspring.agreements.models import Event, Instrument
from earlyspring.agreements.queries import register
from earlyspring.commitments.models import Commitment, Proposal, Result
from earlyspring.core.groups import grouped
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.desk.paper_facts import titled
from earlyspring.desk.years_papers import source_of
from earlyspring.ledger.models import Source
from earlyspring.ledger.moments import in_effect, rows
from earlyspring.ledger.together import together
from earlyspring.papers import facts as paper
from earlyspring.papers.years_facts import Agreement, AgreementsReport
from earlyspring.review.models import Report

HALF = re.compile(r"(?P<year>[0-9]{4})-(?P<half>[12])")
ENDS = ("terminated", "expired", "superseded", "abandoned")
RUNNING = ("signed", "in_force", "suspended")
HALVES = {"1": ("01-01", "06-30"), "2": ("07-01", "12-31")}


def half_of(written: str) -> tuple[str, str]:
    """First and last day of a half-year written 2026-1 or 2026-2. Raises ValueError."""
    found = HALF.fullmatch(written)
    if not found:
        raise ValueError(f"{written}: expected a half-year, as in 2026-1")
    first, last = HALVES[found["half"]]
    return f"{found['year']}-{first}", f"{found['year']}-{last}"


def half_year_report(frame: Frame, party: str, first: str, last: str) -> AgreementsReport:
    """What a party signed, carries out and ended from the first to the last day, with what stood in the way."""
    mechanism, moment, directory = frame.mechanism, frame.moment, frame.directory
    found = together(
        events=in_effect(Event, mechanism, moment),
        commitments=rows(Commitment, mechanism, moment),
        results=in_effect(Result, mechanism, moment).filter(commitment__isnull=False),
        reports=rows(Report, mechanism, moment).filter(party=party),
        proposals=rows(Proposal, mechanism, moment).filter(party=party).exclude(state="internal"),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None),
    )
    known = {one.item: one for one in found["sources"]}
    own = [
        (one, status)
        for one, status in register(mechanism, moment, directory, session_days(frame))
        if _is_of(one, party)
    ]
    events = grouped(found["events"], key=lambda one: one.instrument)
    progress = _progress(found, last)

    def written(chosen: Iterable[tuple[Instrument, str]]) -> tuple[Agreement, ...]:
        in_order = sorted(chosen, key=lambda one: (one[0].signed_on or "9999", one[0].item))
        return tuple(_agreement(frame, one, status, events, progress, known) for one, status in in_order)

    ended = {one.item for one, _ in own if any(_ends_in(it, first, last) for it in events.get(one.item, ()))}
    signed = written(one for one in own if _signed_in(one[0], first, last))
    carried_out = written(one for one in own if one[1] in RUNNING and (one[0].signed_on or "") <= last)
    gone = written(one for one in own if one[0].item in ended)
    planned = written(one for one in own if one[1] == "planned")
    used = dict.fromkeys(key for one in (*signed, *carried_out, *gone, *planned) for key in one.sources)
    charter, known_at = directory.charter, frame.sessions.get(moment.session)
    return AgreementsReport(
        mechanism=charter.names if charter else {},
        organ=directory.text(party, short=False),
        year=int(first[:4]),
        as_of=moment.as_of,
        known_as=titled(frame, known_at) if known_at else None,
        own_side={tongue: side.item for side in directory.sides.values() for tongue in side.languages},
        party=paper.Body(directory.text(party), directory.side_of(party)),
        first_day=first,
        last_day=last,
        difficulties=tuple(_difficulties(found["reports"], first, last)),
        proposals=tuple(one.text for one in _put(found["proposals"], first, last)),
        sources=tuple(source_of(known[key]) for key in used),
        signed=signed,
        carried_out=carried_out,
        ended=gone,
        planned=planned,
    )


def _is_of(one: Instrument, party: str) -> bool:
    return one.handling != "internal" and any(it.get("body") == party for it in one.parties)


def _signed_in(one: Instrument, first: str, last: str) -> bool:
    return one.signing != "planned" and bool(one.signed_on) and first <= (one.signed_on or "") <= last


def _ends_in(event: Event, first: str, last: str) -> bool:
    return event.type in ENDS and first <= (event.effective_on or "") <= last


def _progress(found: dict[str, list[Any]], last: str) -> dict[str, paper.Text]:
    """Instrument → the latest result reported by the last day for one of its commitments."""
    resting = {one.item: one.instrument for one in found["commitments"] if one.instrument}
    dated = sorted(found["results"], key=lambda one: (one.as_of or "", one.item))
    return {
        resting[one.commitment]: one.text for one in dated if one.commitment in resting and (one.as_of or "") <= last
    }


def _agreement(
    frame: Frame,
    one: Instrument,
    status: str,
    events: dict[str | None, list[Event]],
    progress: dict[str, paper.Text],
    known: dict[str, Source],
) -> Agreement:
    directory = frame.directory
    own = events.get(one.item, [])
    began = min((it.effective_on or "" for it in own if it.type == "entry_into_force"), default=None)
    ended = min((it.effective_on or "" for it in own if it.type in ENDS), default=one.expires_on)
    bodies = [it["body"] for it in one.parties if it.get("body")]
    return Agreement(
        id=one.item,
        type=one.type or "",
        title=one.title,
        level=one.level,
        parties=tuple(paper.Body(directory.text(it), directory.side_of(it)) for it in bodies),
        signed_on=one.signed_on,
        in_force_on=began,
        ends_on=ended,
        status=None if status in ("planned", "not_yet") else status,
        progress=progress.get(one.item),
        standing="reported" if one.standing == "own" else one.standing,
        sources=tuple(key for key in one.sources if key in known),
    )


def _difficulties(reports: Iterable[Report], first: str, last: str) -> Iterable[paper.Text]:
    """What the party's own reports of the half-year name as waited for, in their words."""
    for one in sorted(reports, key=lambda it: (it.received_on or "", it.item)):
        if first <= (one.received_on or "") <= last:
            yield from (it["what"] for it in one.obstacles if it.get("what"))
            if one.help:
                yield one.help


def _put(proposals: Iterable[Proposal], first: str, last: str) -> list[Proposal]:
    return sorted(
        (one for one in proposals if first <= (one.on or "") <= last), key=lambda one: (one.on or "", one.item)
    )
