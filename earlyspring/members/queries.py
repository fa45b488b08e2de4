"""Questions about who takes part: names on a day, members on a day, who answers for whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from earlyspring.core import succession as acts
from earlyspring.lang import names as naming
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_force_on, rows
from earlyspring.members.models import Body, Charter, Membership, Side, Succession


@dataclass
class Directory:
    """All bodies and sides of a mechanism at one moment: one look-up for a whole page."""

    mechanism: Mechanism
    moment: Moment
    home_side: str = ""
    _seen: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def bodies(self) -> dict[str, Body]:
        found = rows(Body, self.mechanism, self.moment).only(
            "item", "side", "type", "tier", "parent", "names", "from_day", "to_day", "standing", "mechanism_id"
        )
        return {body.item: body for body in found}

    @cached_property
    def sides(self) -> dict[str, Side]:
        return {side.item: side for side in rows(Side, self.mechanism, self.moment).order_by("position")}

    @cached_property
    def charter(self) -> Charter | None:
        return rows(Charter, self.mechanism, self.moment).first()

    @cached_property
    def field_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.sectors} if self.charter else {}

    @cached_property
    def class_names(self) -> dict[str, dict[str, str]]:
        return {one["code"]: one.get("names", {}) for one in self.charter.classes} if self.charter else {}

    def text(self, item: str, *, day: str = "", short: bool = True) -> dict[str, str]:
        """The name of a body in every language on a day (default: the moment's); empty where it is unknown."""
        body = self.bodies.get(item)
        if body is None:
            return {}
        name = naming.name_on(body.names, day or self.moment.as_of)
        return (short and name.short) or name.official if name else {}

    def side_of(self, item: str) -> str:
        body = self.bodies.get(item)
        return (body.side or "") if body else ""

    def ordered(self, items: Iterable[str]) -> list[str]:
        """The reader's own side first, then the charter's order of sides; inside a side the order given."""
        places = {side: row.position or 0 for side, row in self.sides.items()}
        return sorted(items, key=lambda i: (self.side_of(i) != self.home_side, places.get(self.side_of(i), 99)))


def members_on(mechanism: Mechanism, moment: Moment) -> list[Membership]:
    return list(rows(Membership, mechanism, moment).filter(in_force_on(moment.as_of)).order_by("item"))


def memberships(mechanism: Mechanism, moment: Moment) -> list[Membership]:
    return list(rows(Membership, mechanism, moment).order_by("from_day", "item"))


def succession_acts(mechanism: Mechanism, moment: Moment) -> list[acts.Act]:
    return [act_of(row) for row in rows(Succession, mechanism, moment).order_by("effective_on", "item")]


def act_of(row: Succession) -> acts.Act:
    return acts.Act(
        id=row.item,
        type=row.type or "",
        effective_on=row.effective_on or "",
        inputs=tuple((one["body"], bool(one.get("ceases"))) for one in row.inputs),
        outputs=tuple(row.outputs),
    )


def answers_for(mechanism: Mechanism, body: str, moment: Moment) -> tuple[str, ...]:
    """Which bodies answer, on the moment's day, for what `body` promised."""
    return tuple(acts.bound_on(succession_acts(mechanism, moment), body, moment.as_of).bodies)
