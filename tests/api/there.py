"""Something of everything that a program can read, so that no list is empty and one of each is found."""

from datetime import time
from typing import Any

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, DueDate, Gate, Priority, Project, Result, Statement
from earlyspring.fair.actions import allot
from earlyspring.fair.contacts.models import Contact
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.promoting.actions import offer_event
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.fair.touring.actions import offer_tour, take_seat
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.models import Decision, Session
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Membership
from earlyspring.review.models import Obligation
from tests.fairs import a_booth, a_product, an_exhibitor
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.makers import in_three, make
from tests.people import Cast, a_fact, now

TEA_ROAD = {"vi": "Đường chè", "zh": "茶路"}
IDS = {
    "members": "B-QN",
    "sessions": "SM-1",
    "instruments": "I-1",
    "commitments": "C-1",
    "statements": "ST-1",
    "decisions": "DC-1",
    "priorities": "P-1",
    "results": "R-1",
    "projects": "PR-1",
    "gates": "G-1",
    "terms": "term.sixteen-words",
}
"""List of the register, or of terms, → the id of what is in it."""
CODE = "WE1XX"


def facts_there(cast: Cast) -> None:
    """One fact of each list, and a report that Wei's party is asked for."""
    mechanism = cast.mechanism
    a_fact(mechanism, "source", "SRC-1", url="https://example.org/1")
    make(Membership, mechanism, "M-1", body="B-QN", class_code="founder", from_day="2016")
    make(Session, mechanism, "SM-1", organ="ORG-1", status="held", year=2024, start="2024-02-01", end="2024-02-02")
    make(Instrument, mechanism, "I-1", type="mou", handling="open", title=in_three("Memo"), signed_on="2024-02-01")
    make(Commitment, mechanism, "C-1", title=in_three("Lane"), state="recorded", parties=["B-QN"])
    make(DueDate, mechanism, "D-1", commitment="C-1", no=0, on="2027-03")
    make(Statement, mechanism, "ST-1", force="agreed", text=in_three("We agree"), sectors=["gates"])
    make(Decision, mechanism, "DC-1", session="SM-1", type="next_host", body="B-QN", year=2025)
    make(Priority, mechanism, "P-1", title=in_three("Gates"), from_year=2024)
    make(Result, mechanism, "R-1", text=in_three("Two lanes"), value=2, unit="1")
    make(Project, mechanism, "PR-1", title=in_three("Bridge"), stage="idea")
    make(Gate, mechanism, "G-1", names=in_three("Gate"), class_code="bilateral")
    asked = {"round": "RD-1", "commitment": "C-1", "body": "B-GX-FA", "party": "B-GX"}
    Obligation.objects.create(mechanism=mechanism, due_on="2099", made_at=now(), **asked)


def fair_there(cast: Cast) -> Gathering:
    """Lan's party hosts. One exhibitor of hers with a booth and tea, one of Wei's with tea; they met, and present together."""
    held = a_gathering(cast.mechanism)
    ours, theirs = an_exhibitor(held, cast.lan), an_exhibitor(held, cast.wei, 2)
    a_product(ours, cast.lan)
    a_product(theirs, cast.wei, stars=None, certificate="", awarded_on=None)
    allot(a_booth(held, cast.lan), ours, by=cast.lan)
    an_event(held, cast.lan, ours.code, theirs.code)
    tour = {"code": "bay", "names": TEA_ROAD, "day": held.first_day, "start": time(14), "end": time(17), "seats": 9}
    offered = offer_tour(held, tour | {"languages": ["vi"], "guides": "Người Thử Dẫn"}, by=cast.lan)
    take_seat(offered, "Người Thử Đi", "vi", by=cast.lan, waits=False)
    met: dict[str, Any] = {"exhibitor": ours, "met_on": held.first_day}
    Contact.objects.create(visitor="Người Thử Xem", about="tea", **met)
    Contact.objects.create(other=theirs, about="more tea", **met)
    return held


def an_event(fair: Gathering, by: Posting, *presenting: str, **more: Any) -> PromotionEvent:
    said = {"titles": TEA_ROAD, "type": "trade", "day": fair.first_day, "start": time(9), "end": time(11)}
    return offer_event(fair, said | {"place": {"vi": "Sân"}, "presenting": presenting, **more}, by=by)


def wei_there(cast: Cast) -> None:
    """Whatever Wei's party has at the gathering is found by `CODE`, a contact but by its number."""
    held = fair_there(cast)
    a_delegate(a_delegation(held, "B-GX"), code=CODE)
    Exhibitor.objects.filter(party="B-GX").update(code=CODE)
    Product.objects.filter(exhibitor__party="B-GX").update(code=CODE)
    PromotionEvent.objects.update(code=CODE)
    held.tours.update(code=CODE)


def part_of(operation: str) -> dict[str, str]:
    """The parts of an address under which an operation finds what is there."""
    kind = operation.partition("_")[2]
    code = f"{Contact.objects.get(about='more tea').pk}" if kind == "contacts" else CODE
    parts = {"mechanism": "spring", "key": "2027", "code": code, "id": IDS.get(kind, "I-1")}
    return parts | {"round": "RD-1", "commitment": "C-1", "body": "B-GX-FA"}
