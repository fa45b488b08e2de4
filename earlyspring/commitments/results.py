"""What came of it: results, projects, gates, and the links that show the way from a word to what followed."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.commitments.models import Chain, Gate, Project, Result
from earlyspring.core.groups import leads_to
from earlyspring.core.periods import valid_day
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import latest_today, now
from earlyspring.ledger.saying import put

STAGES = ("idea", "agreed", "approved", "building", "open")


@transaction.atomic
def report_result(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Result | Motion:
    """Report a result, with its figure, unit and the day on which the figure stood."""
    return put(mechanism, "result", content, by=by, way=way, item=item, found=list(_figures(content, way)))


def _figures(content: Mapping[str, Any], way: Way) -> Iterator[Fault]:
    numbers = {key: content.get(key) for key in ("value", "value_min", "value_max")}
    given = {key: value for key, value in numbers.items() if isinstance(value, int | float)}
    least, most = given.get("value_min"), given.get("value_max")
    if least is not None and most is not None and least > most:
        yield Fault("value_min", "min_above_max", str(least), str(most))
    if content.get("unit") and content.get("currency"):
        yield Fault("currency", "one_unit", str(content["currency"]), str(content["unit"]))
    if given and way.vouched and not (content.get("unit") or content.get("currency")):
        yield Fault("unit", "missing")
    if given and way.vouched and not content.get("as_of"):
        yield Fault("as_of", "missing")
    as_of = content.get("as_of")
    if valid_day(as_of) and str(as_of) > latest_today():
        yield Fault("as_of", "not_yet", str(as_of))


@transaction.atomic
def chain_link(mechanism: Mechanism, source: str, target: str, *, relation: str, by: str, way: Way) -> Chain | Motion:
    """Say that one fact led to another: how it was understood, what it directs, becomes, is carried by, results in."""
    links = [(one.from_item, one.to_item, one.relation) for one in now(Chain, mechanism, way.exercise)]
    found = []
    if source == target:
        found.append(Fault("to", "leads_to_itself", target))
    elif leads_to(target, source, (link[:2] for link in links)):
        found.append(Fault("to", "leads_back", target, source))
    if (source, target, relation) in links:
        found.append(Fault("to", "link_repeated", target))
    content = {"from": source, "to": target, "relation": relation}
    return put(mechanism, "chain", content, by=by, way=way, found=found)


@transaction.atomic
def open_project(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Project | Motion:
    """Open a project of localities, with its stage, approvals and money."""
    found = [] if content.get("localities") or not way.vouched else [Fault("localities", "missing")]
    found += [
        Fault(f"money[{place}].currency", "missing")
        for place, one in enumerate(content.get("money") or ())
        if isinstance(one, Mapping) and one.get("amount") is not None and not one.get("currency")
    ]
    dated = [one for one in content.get("stages") or () if isinstance(one, Mapping) and one.get("on")]
    reached = [one for one in sorted(dated, key=lambda one: str(one["on"])) if one.get("stage") in STAGES]
    places = [STAGES.index(one["stage"]) for one in reached]
    if places != sorted(places):
        found.append(Fault("stages", "stages_out_of_order"))
    return put(mechanism, "project", content, by=by, way=way, item=item, found=found)


@transaction.atomic
def enter_gate(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Gate | Motion:
    """Enter a pair of gates that face each other, each end under the name its side gives it."""
    ends = [one for one in content.get("ends") or () if isinstance(one, Mapping)]
    sides = [one.get("side") for one in ends]
    found = [] if ends else [Fault("ends", "missing")]
    if len(set(sides)) < len(sides):
        found.append(Fault("ends", "one_end_a_side"))
    return put(mechanism, "gate", content, by=by, way=way, item=item, found=found)
