"""Bodies and their names: a new name is dated and stands beside the old ones; the body stays the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.saying import demand, put
from earlyspring.members.existence import not_alive
from earlyspring.members.models import Body


@transaction.atomic
def enter_body(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Body | Motion:
    """Enter a body, such as an agency of a party, with the name it bears."""
    found = [] if any(one.get("official") for one in content.get("names") or ()) else [Fault("names", "missing")]
    if not content.get("side"):
        found.append(Fault("side", "missing"))
    return put(mechanism, "body", content, by=by, way=way, item=item, found=found)


@transaction.atomic
def rename(
    body: Body, *, official: Mapping[str, str], from_day: str, by: str, way: Way, short: Mapping[str, str] | None = None
) -> Body | Motion:
    """Give a body another name from a day on. What was signed before keeps the name of its day."""
    demand(_faults(body, official, short or {}, from_day, way))
    names = [dict(one) for one in body.names]
    for one in names:
        if (one.get("from") or "") < from_day < (one.get("to") or "9999-99"):
            one["to"] = from_day
    named: dict[str, Any] = {"from": from_day, "official": dict(official)}
    names.append(named | ({"short": dict(short)} if short else {}))
    return put(body.mechanism, "body", body.content() | {"names": names}, by=by, way=way, item=body.item)


def _faults(
    body: Body, official: Mapping[str, str], short: Mapping[str, str], from_day: str, way: Way
) -> Iterator[Fault]:
    if not official:
        yield Fault("official", "missing")
    if not from_day:
        yield Fault("from", "missing")
        return
    last: dict[str, Any] = max(body.names, key=lambda one: one.get("from") or "", default={})
    if last and (last.get("from") or "") >= from_day:
        yield Fault("from", "not_after_beginning", from_day, last.get("from") or "")
    if last and official and last.get("official") == dict(official) and (last.get("short") or {}) == dict(short):
        yield Fault("official", "same_name", next(iter(official.values())))
    yield from not_alive(body.mechanism, body.item, from_day, "body", way.exercise)
