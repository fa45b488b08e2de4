"""Questions about who takes part: names on a day, members on a day, who answers for whom."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property
from typing import Any

from django.db.models import (
    CharField,
    DateTimeField,
    DecimalField,
    F,
    IntegerField,
    JSONField,
    Model,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, JSONObject

from earlyspring.core import succession as acts
from earlyspring.lang.names import name_on
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_force_on, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import naming
from earlyspring.members.accounts import Note
from earlyspring.members.models import (
    Body,
    Charter,
    Duplicate,
    Membership,
    Side,
    Succession,
)


def together(**asked: QuerySet[Any]) -> dict[str, list[Any]]:
    """The rows of several nouns in one statement, each list under its name; the order of a query is not kept.

    A page shows a dozen nouns at once; each row travels as a JSON object, so that one UNION holds them all.
    """
    first, *rest = [_packed(name, query) for name, query in asked.items()]
    found: dict[str, list[Any]] = {name: [] for name in asked}
    for name, packed in first.union(*rest, all=True) if rest else first:
        found[name].append(_unpacked(asked[name], packed))
    return found


def _packed(name: str, query: QuerySet[Any]) -> QuerySet[Any]:
    columns = {column.attname: F(column.attname) for column in query.model._meta.concrete_fields}
    marked = query.order_by().annotate(
        noun_asked=Value(name, output_field=CharField()), row_packed=JSONObject(**columns)
    )
    packed: QuerySet[Any] = marked.values_list("noun_asked", "row_packed")
    return packed


def _unpacked(query: QuerySet[Any], packed: dict[str, Any]) -> Model:
    model: Any = query.model
    names, ways = _plan(model)
    values = [way(packed[name]) if way else packed[name] for name, way in zip(names, ways, strict=True)]
    row: Model = query.model.from_db(query.db, names, values)
    return row


@cache
def _plan(model: type[Model]) -> tuple[list[str], list[Callable[[Any], Any] | None]]:
    """The columns of a model, and how a packed value of each is turned back; None where it is as it was."""
    columns = model._meta.concrete_fields
    return [column.attname for column in columns], [_way(column) for column in columns]


def _way(column: Any) -> Callable[[Any], Any] | None:
    """SQLite packs lists and objects as text, both databases pack instants so; decimals must not pass through floats."""
    if isinstance(column, JSONField):
        return _listed
    if isinstance(column, DecimalField):
        return lambda value: None if value is None else column.to_python(str(value))
    if isinstance(column, DateTimeField):
        return _instant
    return None if isinstance(column, CharField | TextField | IntegerField) else column.to_python


def _listed(value: Any) -> Any:
    if value == "[]":
        return []
    if value == "{}":
        return {}
    return json.loads(value) if isinstance(value, str) else value


def _instant(value: str | None) -> datetime | None:
    if value is None:
        return None
    found = datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def holding(noun: type[Record], mechanism: Mechanism, moment: Moment, key: str, value: str) -> QuerySet[Any]:
    """The facts of a kind whose list `key` holds `value`, also as they were known at another moment."""
    known = rows(noun, mechanism, moment)
    if moment.known is None:
        return known.filter(item__in=naming(mechanism, key, value, noun.kind))
    # Marks are kept of what the register says now; what it said before is read in the lists themselves.
    column = noun.shape_fields()[key].attname
    return known.annotate(said=Cast(column, TextField())).filter(said__contains=f'"{value}"')


@dataclass
class Directory:
    """All bodies and sides of a mechanism at one moment: one look-up for a whole page."""

    mechanism: Mechanism
    moment: Moment
    home_side: str = ""
    shared_names: dict[tuple[str, frozenset[str]], Counter[str | None]] = field(default_factory=dict)

    @cached_property
    def _once(self) -> dict[str, list[Any]]:
        return together(
            bodies=rows(Body, self.mechanism, self.moment),
            sides=rows(Side, self.mechanism, self.moment),
            charters=rows(Charter, self.mechanism, self.moment),
            duplicates=rows(Duplicate, self.mechanism, self.moment),
        )

    @cached_property
    def same(self) -> dict[str, str]:
        """Records that were found to be of a body that has another record → that record."""
        return {one.body: one.same_as for one in self._once["duplicates"]}

    @cached_property
    def bodies(self) -> dict[str, Body]:
        every = sorted(self._once["bodies"], key=lambda body: body.item)
        return {body.item: body for body in every if body.item not in self.same}

    @cached_property
    def sides(self) -> dict[str, Side]:
        return {side.item: side for side in sorted(self._once["sides"], key=lambda side: side.position or 0)}

    @cached_property
    def charter(self) -> Charter | None:
        return next(iter(self._once["charters"]), None)

    @cached_property
    def field_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.sectors} if self.charter else {}

    @cached_property
    def class_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.classes} if self.charter else {}

    def text(self, item: str, *, day: str = "", short: bool = True) -> dict[str, str]:
        """The name of a body in every language on a day (default: the moment's); empty where it is unknown."""
        body = self.bodies.get(self.same.get(item, item))
        if body is None:
            return {}
        name = name_on(body.names, day or self.moment.as_of)
        return dict((short and name.short) or name.official) if name else {}

    def side_of(self, item: str) -> str:
        body = self.bodies.get(self.same.get(item, item))
        return (body.side or "") if body else ""

    def ordered(self, items: Iterable[str]) -> list[str]:
        """The reader's own side first, then the charter's order of sides; inside a side the order given."""
        places = {side: row.position or 0 for side, row in self.sides.items()}
        return sorted(items, key=lambda i: (self.side_of(i) != self.home_side, places.get(self.side_of(i), 99)))

    def sides_in_order(self) -> list[Side]:
        """The reader's own side first, then the charter's order."""
        return sorted(self.sides.values(), key=lambda side: side.item != self.home_side)


def members_on(mechanism: Mechanism, moment: Moment) -> list[Membership]:
    return list(rows(Membership, mechanism, moment).filter(in_force_on(moment.as_of)).order_by("item"))


def memberships(mechanism: Mechanism, moment: Moment) -> list[Membership]:
    return list(rows(Membership, mechanism, moment).order_by("from_day", "item"))


def succession_acts(mechanism: Mechanism, moment: Moment) -> list[acts.Act]:
    return [act_of(row) for row in rows(Succession, mechanism, moment).order_by("effective_on", "item")]


def act_of(row: Succession) -> acts.Act:
    return acts.Act.from_json({"id": row.item, **row.content()})


def answers_for(mechanism: Mechanism, body: str, moment: Moment) -> tuple[str, ...]:
    """Which bodies answer, on the moment's day, for what `body` promised."""
    return acts.bound_on(succession_acts(mechanism, moment), body, moment.as_of).bodies


def answer(known: Iterable[Succession], body: str, day: str) -> acts.Answer:
    """Who answers on a day for what a body promised, by which acts, and why where the answer is not whole."""
    return acts.bound_on([act_of(row) for row in known], body, day)


def notes_on(mechanism: Mechanism, party: str, item: str) -> list[Note]:
    """What a party noted for itself on a fact; nobody else's notes are ever asked for."""
    found = Note.objects.filter(mechanism=mechanism, party=party, item=item)
    return list(found.select_related("written_by").order_by("written_at"))
