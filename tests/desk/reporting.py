"""A round of reporting in which an agency of Quảng Ninh and one of Guangxi are asked about three commitments."""

from dataclasses import dataclass
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from earlyspring.ledger.present import now
from earlyspring.members.accounts import Posting
from earlyspring.papers.form_sheets import write_form
from earlyspring.review.actions import begin_report, make_obligations, receive_report, submit_report, write_report
from earlyspring.review.forms_kept import asked_in
from earlyspring.review.models import Draft, Obligation, Round, SentForm
from tests.desk.reviewed import GX, QN, WHY, a_round
from tests.people import Cast, a_fact, a_posting, a_user, signed_in

FA = "B-QN-FA"
SAID = {"completion": "limited", "narrative": {"en": "The line was surveyed."}, "no_evidence_reason": WHY}
PDF = b"%PDF-1.7 a survey of the line"


@dataclass
class Reporting:
    """The cast with its round, and hands for what the stories need."""

    cast: Cast

    @property
    def mechanism(self) -> Any:
        return self.cast.mechanism

    @property
    def lan(self) -> Client:
        return signed_in(self.cast.lan)

    @property
    def wei(self) -> Client:
        return signed_in(self.cast.wei)

    @property
    def agency(self) -> Client:
        """The focal point of the department of Quảng Ninh."""
        return signed_in(self.cast.own["focal_point"])

    def url(self, name: str, *parts: Any) -> str:
        return reverse(name, args=[self.mechanism.key, *parts])

    def on(self, name: str = "obligation", commitment: str = "C-1", body: str = FA) -> str:
        return self.url(name, "RD-1", commitment, body)

    def asked(self, commitment: str = "C-1", body: str = FA) -> Obligation:
        return Obligation.objects.get(commitment=commitment, body=body)

    def drafted(self, commitment: str = "C-1", **said: Any) -> Draft:
        draft = begin_report(self.asked(commitment), by=QN)
        return write_report(draft, SAID | said, revision=1, by=QN)

    def handed_in(self, commitment: str = "C-1", by: Posting | None = None, **said: Any) -> Draft:
        user = by.user if by else self.cast.own["focal_point"].user
        return submit_report(self.drafted(commitment, **said), by=QN, user=user)

    def received(self, commitment: str = "C-1", **said: Any) -> Any:
        return receive_report(self.handed_in(commitment, **said), by=QN, user=self.cast.lan.user)

    def second_officer(self) -> Posting:
        return a_posting(a_user("huong", "Hương"), self.mechanism, QN)

    def form(self, *answers: Any, lang: str = "en") -> SimpleUploadedFile:
        sent = SentForm.objects.latest("pk")
        return SimpleUploadedFile("form.xlsx", write_form(asked_in(sent), lang, answers))


@pytest.fixture(autouse=True)
def clock() -> Any:
    """The tenth of December 2026: the cut-off is over, the reports are not yet due."""
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-12-10T09:00:00+00:00") as moved:
        yield moved


@pytest.fixture
def desk(cast: Any) -> Reporting:
    return reporting(cast)


def reporting(cast: Cast, commitments: int = 3) -> Reporting:
    a_round(cast, commitments)

    for no in range(1, commitments + 1):
        for party, body in ((QN, FA), (GX, "B-GX-FA")):
            said = {"commitment": f"C-{no}", "party": party, "body": body, "role": "lead"}
            a_fact(cast.mechanism, "responsibility", f"R-{no}-{party}", **said)
    make_obligations(now(Round, cast.mechanism).get(item="RD-1"))
    return Reporting(cast)


def messages(response: Any) -> list[str]:
    return [str(one) for one in response.context["messages"]]


def sent(**said: Any) -> dict[str, Any]:
    """What the form of a report sends: an empty one with what is said."""
    return {"revision": "0", "completion": "limited", "narrative__en": "The line was surveyed.", "then": "save"} | said
