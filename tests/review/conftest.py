"""A round of reporting on two commitments of Quảng Ninh and Guangxi, on the way to a session of the committee."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from commitments.conftest import SAID
from django.db import transaction
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, House, a_house

from earlyspring.commitments.actions import assign, record_commitment, register, set_due_date
from earlyspring.ledger import blobs
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.saying import put
from earlyspring.members.accounts import Posting
from earlyspring.review.actions import assess, make_obligations, open_round, open_worksheet, show_evidence, write_line
from earlyspring.review.models import Line, Obligation, Round, Worksheet
from tests.people import a_posting, a_user

CUTOFF, DUE, FREEZE = "2026-11-30", "2026-12-31", "2027-01-20"
WHY = {"en": "As the figures show."}
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 100


NOW = datetime(2026, 12, 10, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Iterator[Any]:
    """The tenth of December 2026: the cut-off is over, the reports are not yet due."""
    with time_machine.travel(NOW, tick=True) as moved:
        yield moved


@dataclass
class Year:
    """The year's round, and hands for what the stories need of it."""

    house: House
    round: Round
    commitments: tuple[str, ...]

    @property
    def mechanism(self) -> Any:
        return self.house.mechanism

    def commitment(self, place: int = 0) -> Any:
        return self.house.now("commitment", self.commitments[place])

    def asked(self, party: str = QN, place: int = 0) -> Obligation:
        return Obligation.objects.get(party=party, commitment=self.commitments[place])

    def obligations(self) -> None:
        make_obligations(self.round)

    def evidence(self, by: str = QN, data: bytes = PNG, **more: Any) -> Any:
        blob = blobs.keep(self.mechanism, data, name="a.png", media_type="image/png", party=by)
        return show_evidence(self.mechanism, {"sha256": blob.sha256, **more}, by=by)

    def rated(self, place: int = 0, **completions: str) -> None:
        for party, completion in {QN: completions.get("qn"), GX: completions.get("gx")}.items():
            if completion:
                assess(self.round, self.commitments[place], completion=completion, rationale=WHY, by=party)

    def session(self) -> Any:
        return self.house.now("session", "JWC-18")

    def sheet(self) -> Worksheet:
        return open_worksheet(self.session(), self.round, by=QN)

    def line(self, place: int = 0) -> Line:
        return Line.objects.select_related("worksheet__mechanism").get(commitment=self.commitments[place])

    def write(self, place: int = 0, *, by: str = QN, **content: Any) -> Line:
        line = self.line(place)
        return write_line(line, content, revision=line.revision, by=by)

    def filled(self) -> Worksheet:
        """The first is complete and closed, the second limited and carried over."""
        sheet = self.sheet()
        self.write(0, finding="agreed", completion="complete", outcome="close_complete")
        self.write(1, finding="agreed", completion="limited", outcome="carry_over", new_due_on="2027-12-31")
        return sheet


def a_commitment(house: House, text: dict[str, str], code: str, due: str = "2026-12-31") -> str:
    said = {"said_on": "2026-02-11", "force": "agreed", "bodies": [QN, GX], "text": text}
    statement = put(house.mechanism, "statement", said, by=QN, way=REPORT)
    promise = {"statement": statement.item, "text": text}
    made = record_commitment(house.mechanism, promise, by=QN, way=REPORT)
    made = register(made, by=QN, way=REPORT, code=code, parties=[QN, GX], nature="deliverable", reciprocity="joint")
    for party in (QN, GX):
        assign(made, party=party, body=f"{party}-FA", from_day="2026-02-11", by=party, way=OWN)
    set_due_date(made, on=due, by=QN, way=REPORT)
    return str(made.item)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    """The year as it is told to every story of a module, built once and taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel(datetime(2026, 1, 5, 9, tzinfo=UTC), tick=True) as clock:
            house = a_house()
            clock.move_to(datetime(2026, 6, 1, 9, tzinfo=UTC))
            told = a_year(house)
        yield told
        transaction.set_rollback(True)


def a_year(house: House) -> Year:
    content = {"organ": "O-JWC", "ordinal": 18, "year": 2027, "status": "planned", "host": QN}
    put(house.mechanism, "session", content, by=QN, way=REPORT, item="JWC-18")
    made = (a_commitment(house, SAID, "X-1"), a_commitment(house, {"en": "A common calendar of markets."}, "X-2"))
    days = {"cutoff_on": CUTOFF, "due_on": DUE, "freeze_on": FREEZE}
    said = {"year": 2026, "class": "annual", "session": "JWC-18", **days}
    return Year(house, house.agreed(open_round(house.mechanism, said, by=QN, way=PROPOSE)), made)


@pytest.fixture
def year(built: Year, db: None) -> Year:
    house = House(Mechanism.objects.get(pk=built.house.mechanism.pk))
    return Year(house, house.now("round", built.round.item), built.commitments)


def officer(house: House, party: str, login: str, role: str = "officer", agency: str = "") -> Posting:
    return a_posting(a_user(login, login.title()), house.mechanism, party, role, agency)


@pytest.fixture
def lan(year: Year) -> Posting:
    return officer(year.house, QN, "lan")


@pytest.fixture
def wei(year: Year) -> Posting:
    return officer(year.house, GX, "wei")


ALL = (QN, LS, GX)
