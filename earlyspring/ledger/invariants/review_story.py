"""What the examples of the review need: rows that parties keep on their node, beside the facts of the register."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record

AGENCIES = {"b-gx": "a-gx-fao", "b-qn": "a-qn-dfa"}


class ReviewStory:
    """The part of a Story that tells of rounds, drafts and the worksheet of the seventeenth session."""

    using: str
    mechanism: Mechanism

    def moment(self) -> datetime:
        raise NotImplementedError

    def digest(self, words: str) -> str:
        raise NotImplementedError

    def enter(self, kind: str, item: str, *, standing: str = "joint", **columns: Any) -> Record:
        raise NotImplementedError

    def kept(self, model: str) -> QuerySet[Any]:
        noun: Any = apps.get_model("earlyspring", model)
        found: QuerySet[Any] = noun.objects.using(self.using).filter(mechanism=self.mechanism)
        return found

    def keep(self, model: str, **columns: Any) -> Model:
        if model == "obligation":
            columns = {"made_at": self.moment(), **columns}
        row: Model = self.kept(model).create(mechanism=self.mechanism, **columns)
        return row

    def agency_address(self) -> Model:
        return self.keep("agencyaddress", party="b-qn", body="a-qn-dfa", address="dfa@example.org", language="vi")

    def sent_form(self) -> Model:
        said = {"digest": "f" * 64, "form": {}, "made_at": self.moment()}
        return self.keep("sentform", party="b-qn", body="a-qn-dfa", revision=1, **said)

    def drafts(self) -> QuerySet[Any]:
        return self.kept("draft")

    def draft(self, *, rev: int, obligation: str = "b-qn", **columns: Any) -> Model:
        asked = self.kept("obligation").get(party=obligation)
        return self.keep("draft", obligation=asked, party=obligation, rev=rev, **columns)

    def remind(self, step: str = "T") -> Model:
        asked = self.kept("obligation").get(party="b-qn")
        return self.keep("reminder", obligation=asked, step=step, to_address=self.digest("a"), sent_at=self.moment())

    def report(self, item: str) -> Record:
        said: dict[str, Any] = {"round": "o-1", "commitment": "c-01", "body": "a-qn-dfa", "party": "b-qn", "rev": 2}
        figures = [{"indicator": "x-01", "period_end": "2025-12-31", "value": 48}]
        return self.enter("report", item, completion="substantial", evidence=["ev-1"], figures=figures, **said)

    def opinion(self, item: str, party: str, completion: str, commitment: str = "c-01") -> Record:
        said = {"round": "o-1", "commitment": commitment, "party": party, "completion": completion}
        return self.enter("assessment", item, rationale={"en": "The line rings."}, **said)

    def sheet_of(self, session: str, **columns: Any) -> dict[str, Any]:
        said = {"session": session, "round": "o-1", "review": f"rv.{session}", "parties": ["b-gx", "b-qn"]}
        return {**said, "opened_by": "b-gx", "opened_at": self.moment(), **columns}

    def sheets(self) -> QuerySet[Any]:
        return self.kept("worksheet").filter(session="s-17")

    def lines(self) -> QuerySet[Any]:
        return self.kept("line").filter(worksheet__session="s-17")

    def line(self, commitment: str, **columns: Any) -> Model:
        sheet = self.sheets().get()
        return self.keep("line", worksheet=sheet, commitment=commitment, parties=["b-gx", "b-qn"], **columns)

    def fill(self) -> None:
        """A finding and an outcome on every line."""
        self.lines().exclude(commitment="c-06").update(finding="agreed", completion="limited", outcome="continue")
        self.lines().filter(commitment="c-06").update(finding="not_reviewable", outcome="continue")

    def freeze(self, *, fill: bool = True) -> None:
        if fill:
            self.fill()
        frozen = {"sha256": self.digest("worksheet"), "motion": self.digest("motion"), "frozen_at": self.moment()}
        self.sheets().update(state="frozen", **frozen)

    def accepted(self, **columns: Any) -> Record:
        said = {"session": "s-17", "round": "o-1", "lines": 4, "worksheet_sha256": self.digest("worksheet"), **columns}
        return self.enter("review", "rv.s-17", frozen_at="2026-03-01T00:00:00Z", **said)

    def found(self, item: str, commitment: str, review: str = "rv.s-16", **columns: Any) -> Record:
        return self.enter("finding", item, review=review, commitment=commitment, track="discussion", **columns)
