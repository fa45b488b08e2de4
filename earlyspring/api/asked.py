"""What may be asked of each list: the day, the knowledge, how many, from where on, and by what it is narrowed."""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Schema

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused

MOST = 100
DAY = "YYYY, YYYY-MM or YYYY-MM-DD"
Id = Field(None, max_length=80, description="id of a fact")


class Asked(Schema):
    """What every address that reads may be asked."""

    as_of: str | None = Field(None, max_length=10, description=f"the day asked about ({DAY}); today without it")
    known: str | None = Field(None, max_length=80, description="a held session: as was known at its end")


class ListAsked(Asked):
    limit: int = Field(MOST, ge=1, le=MOST, description="how many facts at most")
    cursor: str | None = Field(None, max_length=120, description="`next` of the page before")
    standing: Literal["reported", "paper", "open", "joint", "sealed"] | None = None


class MembersAsked(ListAsked):
    organ: str | None = Field(None, max_length=80, description="in this organ, where a class of its own goes first")
    side: str | None = Field(None, max_length=80, description="id of a side")


class SessionsAsked(ListAsked):
    organ: str | None = Id
    year: int | None = Field(None, ge=1, le=9999)
    status: Literal["planned", "held", "postponed", "cancelled"] | None = None


class InstrumentsAsked(ListAsked):
    session: str | None = Id
    kind: str | None = Field(None, max_length=40, description="as `kind` of the answer")
    level: str | None = Field(None, max_length=40)
    party: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class CommitmentsAsked(ListAsked):
    instrument: str | None = Id
    session: str | None = Id
    statement: str | None = Id
    status: str | None = Field(None, max_length=40)
    party: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class StatementsAsked(ListAsked):
    session: str | None = Id
    force: str | None = Field(None, max_length=40)
    body: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class DecisionsAsked(ListAsked):
    session: str | None = Id


class PrioritiesAsked(ListAsked):
    adopted_in: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class ResultsAsked(ListAsked):
    commitment: str | None = Id
    activity: str | None = Id
    party: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class ProjectsAsked(ListAsked):
    stage: str | None = Field(None, max_length=40)
    commitment: str | None = Id
    field: str | None = Field(None, max_length=80, description="code of a field of cooperation")


class GatesAsked(ListAsked):
    kind: str | None = Field(None, max_length=40, description="as `class` of the answer")


class PageAsked(Schema):
    """What every list may be asked that is no list of facts: it is always of today."""

    limit: int = Field(MOST, ge=1, le=MOST, description="how many at most")
    cursor: str | None = Field(None, max_length=120, description="`next` of the page before")


class ExhibitorsAsked(PageAsked):
    party: str | None = Id
    kind: str | None = Field(None, max_length=40, description="as `kind` of the answer")
    state: Literal["agreed", "waiting", "withdrawn"] | None = None


class ProductsAsked(PageAsked):
    exhibitor: str | None = Field(None, max_length=12, description="code of an exhibitor")
    party: str | None = Id
    group: str | None = Field(None, max_length=20, description="as `group` of the answer")
    stars: int | None = Field(None, ge=1, le=5)


class EventsAsked(PageAsked):
    type: str | None = Field(None, max_length=20, description="as `type` of the answer")
    day: date | None = None
    state: Literal["planned", "told", "cancelled"] | None = None


class ToursAsked(PageAsked):
    day: date | None = None


class ContactsAsked(PageAsked):
    exhibitor: str | None = Field(None, max_length=12, description="code of one of the two exhibitors")
    outcome: str | None = Field(None, max_length=10, description="as `outcome` of the answer")


class TermsAsked(Asked):
    limit: int = Field(MOST, ge=1, le=MOST, description="how many concepts at most")
    cursor: str | None = Field(None, max_length=120, description="`next` of the page before")
    kind: str | None = Field(None, max_length=10, description="as `kind` of the answer")
    lang: Literal["vi", "zh", "en"] | None = Field(None, description="with a term in this language")


def given(request: HttpRequest, asked: Schema) -> dict[str, Any]:
    """What was asked, by its names. Raises Refused for a name that the address does not know: it would narrow nothing."""
    names = type(asked).model_fields
    if unknown := [name for name in request.GET if name not in names]:
        raise Refused(*(Fault(name, "unknown_parameter", name, ", ".join(names)) for name in unknown))
    return {name: value for name, value in asked.model_dump().items() if value is not None}


def nothing_asked(request: HttpRequest) -> None:
    """Raises Refused where an address that is asked nothing is asked something."""
    if request.GET:
        raise Refused(*(Fault(name, "unknown_parameter", name, "—") for name in request.GET))


__all__ = ["Asked", "Query", "given", "nothing_asked"]
