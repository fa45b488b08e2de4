"""Cards, lists and the plan of a hall wait for printing with everything else, once a plan of seats holds."""

from datetime import date

import pytest

from earlyspring.delegations.arranging.actions import accept, keep_banquet
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.seating import rows_of_tables
from earlyspring.delegations.models import Delegate
from earlyspring.desk.gathering.arranging.deciding import EFFORTS
from tests.gatherings import NAMES, a_delegate, a_delegation, a_gathering
from tests.papers.gathering.looking import flat
from tests.papers.reading import pages
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/accrediting/print/"
RULES = {"each_side": 1, "languages": None, "chair_band": None, "counterpart": None}


@pytest.fixture
def seated(cast: Cast, monkeypatch):
    """Eight people at two tables, as proposed and accepted."""
    monkeypatch.setitem(EFFORTS, "quick", 300)
    gathering = a_gathering(cast.mechanism)
    for party in ("B-GX", "B-QN"):
        for number in range(1, 5):
            a_delegate(a_delegation(gathering, party), number, rank=number)
    tables = rows_of_tables(0, 2, 4)
    keep_banquet(gathering, "dinner", names=NAMES, on=date(2027, 2, 10), tables=tables, rules=RULES)
    signed_in(cast.lan).post("/spring/gathering/2027/seats/dinner/propose/", {"effort": "quick"})
    return accept(Arrangement.objects.get())


def waiting(cast: Cast) -> dict[str, int]:
    held = signed_in(cast.lan).get(HERE).context["stacks"]
    return {one.kind: len(one.waiting) for _words, banquet, one in held if banquet}


def printed(cast: Cast, kind: str):
    return signed_in(cast.lan).post(f"{HERE}{kind}/", {"which": "waiting", "subject": "dinner"})


def test_two_cards_a_list_and_a_plan_wait_and_then_none(cast, seated):
    assert waiting(cast) == {"table_cards": 2, "finding": 1, "poster": 1}
    cards, lists, poster = (printed(cast, kind) for kind in ("table_cards", "finding", "poster"))
    assert [len(pages(one.content)) for one in (cards, lists, poster)] == [2, 1, 1]
    assert all(flat("试代表1") in flat("".join(pages(one.content))) for one in (cards, lists, poster))
    assert waiting(cast) == {"table_cards": 0, "finding": 0, "poster": 0}
    assert printed(cast, "poster").status_code == 404


def test_a_name_that_changes_makes_its_card_wait_and_an_office_none(cast, seated):
    for kind in ("table_cards", "finding", "poster"):
        printed(cast, kind)
    Delegate.objects.filter(code="GX-002").update(office={"zh": "新处长"})
    assert waiting(cast) == {"table_cards": 0, "finding": 0, "poster": 0}
    Delegate.objects.filter(code="GX-002").update(name="试代表二")
    assert waiting(cast) == {"table_cards": 1, "finding": 1, "poster": 1}


def test_while_no_plan_holds_nothing_of_seats_is_printed(cast, seated):
    Arrangement.objects.update(accepted_at=None, told_at=None)
    assert waiting(cast) == {}
    assert printed(cast, "poster").status_code == 404
    assert signed_in(cast.lan).post(f"{HERE}poster/", {"which": "all"}).status_code == 404
