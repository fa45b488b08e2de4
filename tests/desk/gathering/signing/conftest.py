"""A ceremony at the gathering in Hạ Long: documents of Quảng Ninh and Guangxi, with invented people."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache

from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.agreements.signing_day.queries import documents_of
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.queries import Directory
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import Cast, a_cast
from tests.story_house import a_house

BOTH = (actions.Signing("B-QN", "vi"), actions.Signing("B-GX", "zh"))


@dataclass
class Ceremony:
    cast: Cast
    gathering: Gathering

    def plan(self, **more: Any) -> CeremonyDocument:
        directory = Directory(self.cast.mechanism, Moment("2027-02-10", "2027-02-10"))
        said = {"level": "provincial", "languages": ["vi", "zh"], "order_lang": "en", "signing": BOTH}
        return actions.plan_document(
            self.gathering, directory, **said | {"titles": {"vi": "Bản ghi nhớ", "zh": "备忘录"}} | more
        )

    def document(self, number: int = 1) -> CeremonyDocument:
        return next(one for one in documents_of(self.gathering) if one.number == number)


@pytest.fixture
def cast(db: None, house: Any) -> Cast:
    """The cast in a mechanism whose parties were founded by entries, so that something can be put to them."""
    house.SECOND_FACTOR_REQUIRED = False
    cache.clear()
    return a_cast(a_house().mechanism)


@pytest.fixture
def ceremony(cast: Cast) -> Ceremony:
    gathering = a_gathering(cast.mechanism)
    for party in ("B-QN", "B-GX"):
        for number in (1, 2, 3):
            a_delegate(a_delegation(gathering, party), number, rank=2)
    return Ceremony(cast, gathering)
