"""The lines of a worksheet as papers say them, with what stood beside them when it was frozen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Responsibility
from earlyspring.core.gaps import Promise, codes, gaps
from earlyspring.core.groups import grouped
from earlyspring.desk.frame import Frame
from earlyspring.lang.iso import holds
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.moments import rows
from earlyspring.ledger.together import together
from earlyspring.papers import facts as paper
from earlyspring.papers.review_facts import Line, Obstacle, Reviewed, Statement
from earlyspring.review.models import Indicator, Report
from earlyspring.review.sheet_known import KnownSheet

# What papers call a gap.
GAPS = {"no_text": "text", "no_party": "parties", "no_owner": "agency", "no_date": "due_date", "no_measure": "measure"}


@dataclass(frozen=True)
class Beside:
    """What the register held of the lines' commitments when the worksheet was read."""

    commitments: dict[str, Commitment]
    leads: dict[str | None, list[Responsibility]]
    reports: dict[str, Report]
    instruments: dict[str, Instrument]
    measured: frozenset[str | None]


def beside(frame: Frame, sheet: KnownSheet) -> Beside:
    """One statement, whatever the number of lines."""
    then = replace(frame.moment, known=sheet.read_at, session="", exercise=sheet.exercise)
    found = together(
        commitments=rows(Commitment, frame.mechanism, then),
        leads=rows(Responsibility, frame.mechanism, then).filter(role="lead"),
        reports=rows(Report, frame.mechanism, then).filter(round=sheet.document["round"]),
        instruments=rows(Instrument, frame.mechanism, then),
        indicators=rows(Indicator, frame.mechanism, then),
    )
    leads = sorted(found["leads"], key=lambda one: one.item)
    return Beside(
        commitments={one.item: one for one in found["commitments"]},
        leads=grouped(leads, key=lambda one: one.commitment),
        reports={one.item: one for one in found["reports"]},
        instruments={one.item: one for one in found["instruments"]},
        measured=frozenset(one.commitment for one in found["indicators"]),
    )


class ReviewScribe:
    """Writes the lines of one worksheet; bodies by the names they have on the day asked about."""

    def __init__(self, frame: Frame, sheet: KnownSheet) -> None:
        self.frame, self.sheet, self.held = frame, sheet, beside(frame, sheet)
        self.places = {side: place for place, side in enumerate(frame.directory.sides)}

    def body(self, item: str) -> paper.Body:
        directory = self.frame.directory
        return paper.Body(directory.text(item), directory.side_of(item))

    def in_order(self, items: Iterable[str]) -> list[str]:
        """In the approved order of sides; a paper for one side's readers turns it itself."""
        side_of = self.frame.directory.side_of
        return sorted(items, key=lambda item: (self.places.get(side_of(item), len(self.places)), item))

    def code(self, commitment: str) -> str:
        """What a commitment is called on paper: its code, or its id where it has none."""
        one = self.held.commitments.get(commitment)
        return (one.code if one else "") or commitment

    def instruments(self) -> Iterable[Reviewed]:
        """The instruments in the order of their signing, what rests on none at the end; lines in the order accepted."""
        every = grouped(self.sheet.lines, key=lambda line: line.get("instrument", ""))
        for item in sorted(every, key=self._place):
            known = self.held.instruments.get(item)
            title = (known.title if known else dict.fromkeys(LANGUAGES, item)) if item else None
            yield Reviewed(title, tuple(map(self.line, every[item])), known.signed_on if known else None)

    def _place(self, item: str) -> tuple[bool, str, str]:
        known = self.held.instruments.get(item)
        return not item, (known.signed_on if known else "") or "9999", item

    def line(self, said: dict[str, Any]) -> Line:
        item = said["commitment"]
        commitment = self.held.commitments.get(item)
        dates = said.get("due_dates", [])
        names = self.frame.directory.field_names
        return Line(
            id=said.get("code") or item,
            text=said.get("text", {}),
            owners=tuple(map(self.body, self.in_order(self.leads(item).values()))),
            fields=tuple(names.get(code, {}) for code in (commitment.sectors if commitment else ())),
            track=said["track"],
            finding=said.get("finding"),
            completion=said.get("completion"),
            outcome=said.get("outcome"),
            first_due=dates[0]["on"] if dates else None,
            due=said.get("due_on"),
            new_due=said.get("new_due_on"),
            successor=self.code(said["successor"]) if "successor" in said else "",
            times_carried=said["times_carried"],
            slippage=said.get("slippage"),
            statements=tuple(self.statements(said)),
            obstacles=tuple(self.obstacles(said)),
            gaps=tuple(self.gaps(said, commitment)),
            remark=said.get("remark"),
        )

    def leads(self, commitment: str) -> dict[str, str]:
        """Party → its leading agency on the day."""
        day = self.frame.moment.as_of
        own = self.held.leads.get(commitment, ())
        return {one.party or "": one.body or "" for one in own if holds(one.from_day, one.to_day, day)}

    def statements(self, said: dict[str, Any]) -> Iterable[Statement]:
        texts = {one["party"]: one["text"] for one in said.get("statements", ())}
        for party in self.in_order({*said.get("parties", ()), *texts}):
            yield Statement(self.body(party), texts.get(party))

    def obstacles(self, said: dict[str, Any]) -> Iterable[Obstacle]:
        for report in (self.held.reports.get(item) for item in said.get("reports", ())):
            for one in report.obstacles if report else ():
                yield Obstacle(
                    code=one["code"],
                    body=self.body(one["body"]) if one.get("body") else None,
                    line=self.code(one["commitment"]) if one.get("commitment") else "",
                    what=one.get("what") or None,
                    on=one.get("on"),
                )

    def gaps(self, said: dict[str, Any], commitment: Commitment | None) -> Iterable[str]:
        promise = Promise(
            text=said.get("text", {}),
            parties=tuple(commitment.parties) if commitment else (),
            leads=self.leads(said["commitment"]),
            nature=commitment.nature if commitment else None,
            has_due_date=bool(said.get("due_dates")),
            measures=int(said["commitment"] in self.held.measured),
            verifiable=said.get("verifiable"),
        )
        return (GAPS[code] for code in codes(gaps(promise)) if code in GAPS)
