"""A session agreed on a reporting line between Quảng Ninh and Guangxi."""

from dataclasses import dataclass
from typing import Any

import pytest
from story_house import GX, OWN, PROPOSE, QN, REPORT, House, story

from earlyspring.commitments.actions import (
    activate,
    assign,
    record_commitment,
    record_statement,
    register,
    set_due_date,
)
from earlyspring.ledger.saying import put

SAID = {"en": "A reporting line for border gates is set up."}
WHY = {"en": "One can see whether it rings."}

__all__ = ["story"]


@dataclass
class Desk:
    """One commitment on its way; what binds both is agreed by all."""

    house: House
    item: str

    @property
    def commitment(self) -> Any:
        return self.house.now("commitment", self.item)

    def registered(self, **more: Any) -> Any:
        given = {"parties": [QN, GX], "nature": "deliverable", "reciprocity": "joint"}
        return self.house.agreed(register(self.commitment, by=QN, way=PROPOSE, **given | more))

    def led(self) -> None:
        for party in (QN, GX):
            assign(self.commitment, party=party, body=f"{party}-FA", from_day="2026-02-11", by=party, way=OWN)

    def due(self, on: str = "2026-12-31", **more: Any) -> Any:
        return self.house.agreed(set_due_date(self.commitment, on=on, by=QN, way=PROPOSE, **more))

    def active(self) -> Any:
        self.registered()
        self.led()
        self.due()
        motion = activate(self.commitment, verifiable=True, verifiable_reason=WHY, by=QN, way=PROPOSE)
        return self.house.agreed(motion)


@pytest.fixture
def session(house: House) -> Any:
    content = {"organ": "O-SM", "ordinal": 11, "year": 2026, "status": "held", "host": GX}
    return put(house.mechanism, "session", content, by=QN, way=REPORT, item="SM-11")


@pytest.fixture
def desk(house: House, session: Any) -> Desk:
    said = {"session": session.item, "force": "agreed", "bodies": [QN, GX], "text": SAID}
    statement = house.agreed(record_statement(house.mechanism, said, by=QN, way=PROPOSE))
    content = {"statement": statement.item, "session": session.item, "text": SAID}
    return Desk(house, house.agreed(record_commitment(house.mechanism, content, by=QN, way=PROPOSE)).item)
