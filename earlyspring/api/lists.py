"""Lists of the register: narrowed, in the order of their ids, page by page; and one fact by its id."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse

from earlyspring.agreements.models import Instrument
from earlyspring.api.answers import answered, cursor_to, item_of, known_already, linked, tag
from earlyspring.api.asked import MOST, Asked, given
from earlyspring.api.asking import Asking, moment_asked
from earlyspring.api.problems import Problem
from earlyspring.commitments.models import Commitment, Gate, Priority, Project, Result, Statement
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Cycle, Decision, Session
from earlyspring.meetings.queries import when
from earlyspring.members.models import Membership
from earlyspring.members.queries import Directory, holding, members_on
from earlyspring.shown.register import SHOWN, memberships


@dataclass(frozen=True)
class List:
    """A list of the register: its noun, and what narrows it. `columns`, `marks`: as asked → of the noun."""

    name: str
    noun: type[Record]
    columns: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def personal(self) -> list[str]:
        """Keys that name a person, if only by a code: no scope of a program has them."""
        return [key for key, column in self.noun.shape_fields().items() if column.shape == "person"]


FIELD = {"field": "fields"}
MEMBERS = List("members", Membership)
SESSIONS = List("sessions", Session, {"organ": "organ", "year": "year", "status": "status"})
INSTRUMENTS = List(
    "instruments", Instrument, {"session": "session", "kind": "type", "level": "level"}, {"party": "parties"} | FIELD
)
COMMITMENTS = List(
    "commitments",
    Commitment,
    {"instrument": "instrument", "session": "session", "statement": "statement", "status": "state"},
    {"party": "parties"} | FIELD,
)
STATEMENTS = List("statements", Statement, {"session": "session", "force": "force", "body": "body"}, FIELD)
DECISIONS = List("decisions", Decision, {"session": "session"})
PRIORITIES = List("priorities", Priority, {"adopted_in": "adopted_in"}, FIELD)
RESULTS = List("results", Result, {"commitment": "commitment", "activity": "activity"}, {"party": "parties"} | FIELD)
PROJECTS = List("projects", Project, {"stage": "stage"}, {"commitment": "commitments"} | FIELD)
GATES = List("gates", Gate, {"kind": "class_code"})


def listed(request: HttpRequest, asking: Asking, one: List, asked: Asked) -> HttpResponse:
    """One page of a list."""
    said, moment, etag = _asked(request, asking, asked)
    if same := known_already(request, etag):
        return same
    directory = Directory(asking.mechanism, moment, given=None if moment.known else asking.known.roll)
    most = said.get("limit", MOST)
    if one is MEMBERS:
        found, items = _members(asking.mechanism, moment, directory, said, most)
    else:
        page = _narrowed(asking.mechanism, moment, one, said).order_by("item")[: most + 1]
        found = list(page)
        items = SHOWN[one.name](asking.mechanism, moment, directory, found[:most])
    following = cursor_to(found[most - 1].item) if len(found) > most else None
    told = {"items": [without(item, one) for item in items], "next": following}
    return linked(request, answered(asking, moment, told, etag=etag), following)


def told_one(request: HttpRequest, asking: Asking, one: List, item: str, asked: Asked) -> HttpResponse:
    """One fact by its id; of members, one body by its own."""
    _, moment, etag = _asked(request, asking, asked)
    if same := known_already(request, etag):
        return same
    directory = Directory(asking.mechanism, moment, given=None if moment.known else asking.known.roll)
    if one is MEMBERS:
        found: list[Any] = [row for row in members_on(asking.mechanism, moment) if row.body == item]
        items = memberships(found, directory)
    else:
        found = list(_narrowed(asking.mechanism, moment, one, {}).filter(item=item))
        items = SHOWN[one.name](asking.mechanism, moment, directory, found)
    if not items:
        raise Problem("not_found")
    return answered(asking, moment, {"item": without(items[0], one)}, etag=etag)


def _asked(request: HttpRequest, asking: Asking, asked: Asked) -> tuple[dict[str, Any], Moment, str]:
    asking.must("read")
    said = given(request, asked)
    moment = moment_asked(asking.mechanism, said)
    return said, moment, tag(request, asking, moment)


def without(item: dict[str, Any], one: List) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in one.personal}


def _narrowed(mechanism: Mechanism, moment: Moment, one: List, said: Mapping[str, Any]) -> QuerySet[Any]:
    """The facts there were on the moment's day and as it knows them, as far as they are asked for."""
    days = session_days(mechanism, moment) if moment.as_of < moment.today else {}
    found = come(one.noun, mechanism, moment, days)
    for name, column in one.columns.items():
        if name in said:
            found = found.filter(**{column: said[name]})
    for name, key in one.marks.items():
        if name in said:
            having = holding(one.noun, mechanism, moment, key, said[name])
            found = found.filter(item__in=having.values("item"))
    if standing := said.get("standing"):
        # A party's word on its own affair is shown as joint (`shown.register.stood`).
        found = found.filter(standing__in=["joint", "own"] if standing == "joint" else [standing])
    return found.filter(Q(item__gt=item_of(said["cursor"]))) if "cursor" in said else found


def _members(
    mechanism: Mechanism, moment: Moment, directory: Directory, said: Mapping[str, Any], most: int
) -> tuple[list[Membership], list[dict[str, Any]]]:
    found = sorted(members_on(mechanism, moment, said.get("organ")), key=lambda one: one.item)
    after = item_of(said["cursor"]) if "cursor" in said else ""
    told = [(one, row) for one in found if one.item > after for row in memberships([one], directory)]
    wanted = {"side": said.get("side"), "standing": said.get("standing")}
    kept = [pair for pair in told if all(value is None or pair[1][key] == value for key, value in wanted.items())]
    return [one for one, _ in kept[: most + 1]], [row for _, row in kept[:most]]


def session_days(mechanism: Mechanism, moment: Moment) -> dict[str, str]:
    """Session → its day, as far as it is known."""
    years = {one.item: one.year for one in rows(Cycle, mechanism, moment)}
    return {one.item: when(one, years) for one in rows(Session, mechanism, moment)}
