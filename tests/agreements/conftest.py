"""Minutes of Guangxi and Quảng Ninh, in Vietnamese and Chinese."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pytest
from story_house import GX, PROPOSE, QN, House, story

from earlyspring.agreements.actions import approve_draft, authenticate, deposit_text, draft_instrument, sign

VI, ZH = "Bản ghi nhớ\nĐiều 1".encode(), "备忘录\n第一条".encode()


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


__all__ = ["story"]


@dataclass
class Table:
    """Where an instrument is worked out; every step is agreed by all."""

    house: House
    item: str

    @property
    def instrument(self) -> Any:
        return self.house.now("instrument", self.item)

    def texts(self, **more: Any) -> None:
        for lang, data in (("vi", VI), ("zh", ZH)):
            self.house.agreed(deposit_text(self.instrument, data, lang=lang, by=QN, way=PROPOSE, **more))

    def approved(self) -> None:
        for party, data in ((QN, VI), (GX, ZH)):
            approve_draft(self.instrument, sha256=digest(data), nature="political_document", by=party)

    def authenticated(self, on: str = "2026-02-10") -> None:
        self.house.agree(authenticate(self.instrument, version=1, on=on, by=QN, way=PROPOSE))

    def signed(self, body: str, on: str = "2026-02-11", **more: Any) -> Any:
        return self.house.agreed(sign(self.instrument, body=body, signed_on=on, by=body, way=PROPOSE, **more))


CONTENT = {
    "type": "mou",
    "handling": "open",
    "title": {"vi": "Bản ghi nhớ", "zh": "备忘录"},
    "parties": [{"body": QN, "role": "contracting"}, {"body": GX, "role": "contracting"}],
    "languages": ["vi", "zh"],
    "term": "fixed",
    "expires_on": "2027-12-31",
}


@pytest.fixture
def table(house: House) -> Table:
    made = house.agreed(draft_instrument(house.mechanism, CONTENT, by=QN, way=PROPOSE))
    return Table(house, made.item)
