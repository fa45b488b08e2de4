"""Questions about who takes part: names on a day, members on a day, who answers for whom."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from earlyspring.core import succession as acts
from earlyspring.core.scopes import taking_part
from earlyspring.lang.names import Name, name_on
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, Moment, in_effect, in_force_on, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import naming
from earlyspring.ledger.remembered import remembered
from earlyspring.ledger.together import together
from earlyspring.members.accounts import Note
from earlyspring.members.models import Body, Charter, Duplicate, Membership, Side, Succession


def holding(noun: type[Record], mechanism: Mechanism, moment: Moment, key: str, value: str) -> QuerySet[Any]:
    """The facts of a kind whose list `key` holds `value`, also as they were known at another moment."""
    known = rows(noun, mechanism, moment)
    if moment.known is None:
        return known.filter(item__in=naming(mechanism, key, value, noun.kind))
    # Marks are kept of what the register says now; what it said before is read in the lists themselves.
    column = noun.shape_fields()[key].attname
    return known.annotate(said=Cast(column, TextField())).filter(said__contains=f'"{value}"')


@dataclass(frozen=True)
class Roll:
    """The bodies, sides and charter of a mechanism as the register has them: alike for every reader."""

    bodies: dict[str, Body]
    sides: dict[str, Side]
    charter: Charter | None
    same: dict[str, str]
    """Records that were found to be of a body that has another record → that record."""

    @staticmethod
    def asked(mechanism: Mechanism, moment: Moment) -> dict[str, QuerySet[Any]]:
        """What `of` needs, to be asked `together`, perhaps with more."""
        nouns: dict[str, type[Any]] = {"bodies": Body, "sides": Side, "charters": Charter}
        found = {name: rows(noun, mechanism, moment) for name, noun in nouns.items()}
        return found | {"duplicates": in_effect(Duplicate, mechanism, moment)}

    @classmethod
    def of(cls, found: Mapping[str, list[Any]]) -> "Roll":
        same = {one.body: one.same_as for one in found["duplicates"]}
        bodies = sorted((body for body in found["bodies"] if body.item not in same), key=lambda body: body.item)
        return cls(
            bodies={body.item: body for body in bodies},
            sides={side.item: side for side in sorted(found["sides"], key=lambda side: side.position or 0)},
            charter=min(found["charters"], key=lambda one: (one.standing == PROPOSED, one.item), default=None),
            same=same,
        )


def read_roll(mechanism: Mechanism, moment: Moment) -> Roll:
    return Roll.of(together(**Roll.asked(mechanism, moment)))


@dataclass
class Directory:
    """All bodies and sides of a mechanism at one moment, for one reader. `given`: the roll, where it was asked before."""

    mechanism: Mechanism
    moment: Moment
    home_side: str = ""
    given: Roll | None = None
    shared_names: dict[tuple[str, frozenset[str]], Counter[str | None]] = field(default_factory=dict)
    _names: dict[tuple[str, str], Name | None] = field(default_factory=dict)

    @cached_property
    def roll(self) -> Roll:
        return self.given or remembered(read_roll, self.mechanism, self.moment)

    @property
    def same(self) -> dict[str, str]:
        return self.roll.same

    @property
    def bodies(self) -> dict[str, Body]:
        return self.roll.bodies

    @property
    def sides(self) -> dict[str, Side]:
        return self.roll.sides

    @property
    def charter(self) -> Charter | None:
        return self.roll.charter

    @cached_property
    def field_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.sectors} if self.charter else {}

    @cached_property
    def class_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.classes} if self.charter else {}

    def text(self, item: str, *, day: str = "", short: bool = True) -> dict[str, str]:
        """The name of a body in every language on a day (default: the moment's); empty where it is unknown."""
        key = item, day
        if key not in self._names:
            body = self.bodies.get(self.same.get(item, item))
            self._names[key] = name_on(body.names, day or self.moment.as_of) if body else None
        name = self._names[key]
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


def members_on(mechanism: Mechanism, moment: Moment, organ: str | None = None) -> list[Membership]:
    """Who takes part on the moment's day, in the mechanism as a whole or in one organ; who is proposed does not yet."""
    found = in_effect(Membership, mechanism, moment).filter(in_force_on(moment.as_of)).order_by("item")
    return list(taking_part(found, organ))


def memberships(mechanism: Mechanism, moment: Moment) -> list[Membership]:
    return list(rows(Membership, mechanism, moment).order_by("from_day", "item"))


def act_of(row: Succession) -> acts.Act:
    return acts.Act.from_json({"id": row.item, **row.content()})


def answer(known: Iterable[Succession], body: str, day: str) -> acts.Answer:
    """Who answers on a day for what a body promised, by which acts, and why where the answer is not whole."""
    return acts.bound_on([act_of(row) for row in known], body, day)


def notes_on(mechanism: Mechanism, party: str, item: str) -> list[Note]:
    """What a party noted for itself on a fact; nobody else's notes are ever asked for."""
    found = Note.objects.filter(mechanism=mechanism, party=party, item=item)
    return list(found.select_related("written_by").order_by("written_at"))
