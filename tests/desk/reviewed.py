"""A round of reporting on three commitments on the way to the Spring Meeting of 2027, in a record that can be signed in."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from earlyspring.ledger.actions import report, state_own
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Session
from earlyspring.review.actions import assess, open_worksheet, state_on_line, write_line
from earlyspring.review.models import Line, Report, Round, Worksheet
from tests.desk.hosted import hosted
from tests.makers import in_three
from tests.people import Cast

QN, GX, LS = "B-QN", "B-GX", "B-LS"
WHY = {"en": "As the figures show."}
DAYS = {"cutoff_on": "2026-11-30", "due_on": "2026-12-31", "freeze_on": "2027-01-20"}
TEXTS = {
    "C-1": in_three("A reporting line for border gates.", "Lập đường dây thông báo cửa khẩu.", "设立口岸通报热线。"),
    "C-2": in_three("A common calendar of markets.", "Lập lịch chợ chung."),
    "C-3": in_three("Students visit each other every year."),
}


@dataclass
class Reviewed:
    """The cast with its round, and hands for what the stories need."""

    cast: Cast
    sheet: Worksheet

    @property
    def mechanism(self) -> Any:
        return self.cast.mechanism

    @property
    def round(self) -> Round:
        return now(Round, self.mechanism).get(item="RD-1")

    def url(self, name: str, *parts: Any) -> str:
        return reverse(name, args=[self.mechanism.key, *parts])

    def on_sheet(self, name: str) -> str:
        return self.url(name, "SM-2027")

    def line_url(self, commitment: str) -> str:
        return self.url("line", "SM-2027", commitment)

    def line(self, commitment: str) -> Line:
        return Line.objects.select_related("worksheet__mechanism").get(commitment=commitment)

    def again(self) -> Worksheet:
        return Worksheet.objects.get(pk=self.sheet.pk)

    def rate(self, commitment: str, **ratings: str) -> None:
        parties = {"qn": QN, "gx": GX, "ls": LS}
        for party, completion in ratings.items():
            assess(self.round, commitment, completion=completion, rationale=WHY, by=parties[party])

    def write(self, commitment: str, *, by: str = QN, **content: Any) -> None:
        line = self.line(commitment)
        write_line(line, content, revision=line.revision, by=by)

    def state(self, commitment: str, words: str, *, by: str) -> None:
        state_on_line(self.line(commitment), {"en": words}, revision=0, by=by)

    def fill(self) -> None:
        """C-1 is closed, C-2 carried over, C-3 not reviewable."""
        self.write("C-1", finding="agreed", completion="complete", outcome="close_complete")
        self.write("C-2", finding="agreed", completion="limited", outcome="carry_over", new_due_on="2027-12-31")
        self.write("C-3", finding="not_reviewable", outcome="continue")

    def report_of(self, commitment: str, party: str, body: str, **more: Any) -> Report:
        said = {"round": "RD-1", "commitment": commitment, "body": body, "party": party, "completion": "substantial"}
        item = f"rp.{commitment}.{party}"
        state_own(self.mechanism, "report", item, said | {"narrative": WHY, "no_evidence_reason": WHY} | more, by=party)
        return now(Report, self.mechanism).get(item=item)


def a_round(cast: Cast, commitments: int = 3, kind: str = "annual") -> None:
    """A record with its commitments and a round; no worksheet yet."""
    mechanism = hosted(cast).mechanism

    def enter(noun: str, item: str, **content: Any) -> None:
        report(mechanism, noun, item, content, by=QN, sources=["SRC-1"])

    enter(
        "instrument",
        "D-1",
        type="mou",
        handling="open",
        level="mechanism",
        title=in_three("Memorandum", "Bản ghi nhớ", "备忘录"),
    )
    for item, text in list(TEXTS.items())[:commitments]:
        known = {"code": item, "text": text, "parties": [GX, QN], "instrument": "D-1", "fields": ["trade"]}
        enter("commitment", item, state="registered", **known)
        enter("due_date", f"DUE-{item}", commitment=item, no=0, on="2026-06-30")
    enter("round", "RD-1", year=2026, session="SM-2027", **{"class": kind}, **DAYS)


def reviewed(cast: Cast, commitments: int = 3, kind: str = "annual") -> Reviewed:
    """The same with the worksheet opened."""
    a_round(cast, commitments, kind)
    mechanism = cast.mechanism
    session, round_ = now(Session, mechanism).get(item="SM-2027"), now(Round, mechanism).get(item="RD-1")
    return Reviewed(cast, open_worksheet(session, round_, by=QN))
