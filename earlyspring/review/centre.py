"""What waits for the centre: each request with its steps, its state on a day, and whose turn it is."""

from dataclasses import dataclass

from earlyspring.core import requests as rules
from earlyspring.core.groups import grouped
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, Moment, rows
from earlyspring.review.models import Request, Step, Worksheet
from earlyspring.review.steps import as_rule


@dataclass(frozen=True)
class Asked:
    """`steps` in their order; `state`: open, taken_up, answered, refused, settled, withdrawn; `turn`: None when ended."""

    request: Request
    steps: tuple[Step, ...]
    state: str
    turn: rules.Turn | None


def requests(mechanism: Mechanism, moment: Moment, *, whenever: bool = False) -> list[Asked]:
    """The requests that had come by the moment's day, those that wait longest first, then the ended ones.

    `whenever`: also those that were submitted later. One of which no day is stated is there on every day.
    """
    had_come = rows(Request, mechanism, moment) if whenever else come(Request, mechanism, moment, {})
    found = list(had_come.exclude(standing=PROPOSED).order_by("item"))
    taken = rows(Step, mechanism, moment).filter(request__in=[one.item for one in found])
    steps = grouped(taken.order_by("on", "known_from", "item"), key=lambda one: one.request)
    asked = []
    for one in found:
        own = tuple(steps.get(one.item, ()))
        rule = as_rule(one, own)
        asked.append(Asked(one, own, rules.state(rule, moment.as_of), rules.turn(rule, moment.as_of)))
    return sorted(asked, key=_longest_first)


def _longest_first(one: Asked) -> tuple[bool, bool, str, str]:
    since = one.turn.since if one.turn else None
    return one.turn is None, since is None, since or "", one.request.item


@dataclass(frozen=True)
class Offered:
    """A request that a conclusion offers to make: the line was referred upwards and no request names its commitment."""

    commitment: str
    instrument: str
    text: dict[str, str]


def offered(worksheet: Worksheet, moment: Moment) -> list[Offered]:
    """What a concluded review referred upwards and nobody has put to the centre yet, with the remark of its line."""
    named = {item for one in rows(Request, worksheet.mechanism, moment) for item in one.commitments}
    lines = worksheet.lines.filter(outcome="refer_up").order_by("commitment")
    return [Offered(one.commitment, one.instrument, one.remark) for one in lines if one.commitment not in named]
