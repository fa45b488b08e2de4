"""Quảng Ninh and Guangxi count their patrols together: what the result lacks stands on its own page."""

import pytest

from earlyspring.ledger.actions import assent, propose, report
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.people import signed_in

pytestmark = pytest.mark.django_db
BOTH = ["B-QN", "B-GX"]
PATROLS = {"text": {"en": "Patrols"}, "as_of": "2025", "activity": "A-1", "bodies": BOTH}
LACKS = "Counted together, so it counts when all who took part have confirmed it. Not confirmed by"


def test_a_result_put_to_the_parties_leads_to_their_answers_and_counts_once_they_are_given(cast):
    hosted(cast)
    mechanism, wei = cast.mechanism, signed_in(cast.wei)
    patrols = {"type": "training", "status": "held", "start": "2025-05", "bodies": BOTH, "counts_as_result": True}
    report(mechanism, "activity", "A-1", patrols, by="B-QN", sources=["SRC-1"])
    motion = propose(mechanism, [("result", "RS-1", PATROLS)], by="B-QN")
    page = read(wei, f"/{mechanism.key}/facts/result/RS-1/")
    assert page.words.split(LACKS)[1].startswith(": Guangxi, Quảng Ninh See ")
    assert page.links["See who has answered, and answer"] == f"/{mechanism.key}/open/{motion.digest}/"
    assent(motion, by="B-GX")
    assert LACKS not in read(wei, f"/{mechanism.key}/facts/result/RS-1/").words


def test_a_party_confirms_for_its_department(cast):
    """The departments patrolled, the result names the provinces; with the list of what Quảng Ninh promised it counts."""
    hosted(cast)
    mechanism, lan = cast.mechanism, signed_in(cast.lan)
    both = ["B-QN-FA", "B-GX-FA"]
    patrols = {"type": "training", "status": "held", "start": "2025-05", "bodies": both, "counts_as_result": True}
    report(mechanism, "activity", "A-1", patrols, by="B-QN", sources=["SRC-1"])
    motion = propose(mechanism, [("result", "RS-1", PATROLS)], by="B-QN")
    said = f"{LACKS}: Quảng Ninh foreign affairs, Guangxi foreign affairs"
    assert said in read(lan, f"/{mechanism.key}/facts/result/RS-1/").words
    assent(motion, by="B-GX")
    assert LACKS not in read(lan, f"/{mechanism.key}/facts/result/RS-1/").words


def test_the_form_says_whom_parties_and_bodies_ask(cast):
    hosted(cast)
    words = read(signed_in(cast.lan), f"/{cast.mechanism.key}/facts/result/new/").words
    assert "Where “Parties” is left empty, the parties of these bodies are asked to assent" in words
    assert "Left empty: the parties of the bodies named, and where none is named, every party" in words
