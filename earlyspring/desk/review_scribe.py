"""The lines of a worksheet as papers say them, with what stood beside them when it was frozen."""

from collections.abc import Iterable
from typing import Any

from earlyspring.commitments.models import Commitment
from earlyspring.core.gaps import Promise, codes, gaps
from earlyspring.core.groups import grouped
from earlyspring.desk.frame import Frame
from earlyspring.desk.review_beside import beside
from earlyspring.desk.review_figures import late, slipped
from earlyspring.desk.review_reported import ReportScribe
from earlyspring.lang.iso import holds
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.papers.report_facts import Opinion
from earlyspring.papers.review_facts import Line, Reviewed, Statement
from earlyspring.review.sheet_known import KnownSheet

# What papers call a gap.
GAPS = {"no_text": "text", "no_party": "parties", "no_owner": "agency", "no_date": "due_date", "no_measure": "measure"}


class ReviewScribe(ReportScribe):
    """Writes the lines of one worksheet; bodies by the names they have on the day asked about."""

    def __init__(self, frame: Frame, sheet: KnownSheet) -> None:
        super().__init__(frame, beside(frame, sheet))
        self.sheet = sheet

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
        reports = tuple(self.reports(said.get("reports", ())))
        return Line(
            id=said.get("code") or item,
            text=said.get("text", {}),
            wording=(commitment.text or None) if commitment and commitment.title else None,
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
            slippage=slipped(said),
            late=late(said, self.frame.moment.as_of),
            statements=tuple(self.statements(said)),
            reports=reports,
            totals=tuple(self.totals(item)),
            obstacles=tuple(one for report in reports for one in report.obstacles),
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
        rated = {one["party"] for one in said.get("ratings", ())}
        for party in self.in_order({*said.get("parties", ()), *texts, *rated}):
            yield Statement(self.body(party), texts.get(party), self.opinion(said["commitment"], party))

    def opinion(self, commitment: str, party: str) -> Opinion | None:
        """How a party rated the line by the time the worksheet was read."""
        one = self.held.opinions.get((commitment, party))
        return Opinion(one.completion or "", one.timeliness, one.rationale or None) if one else None

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
