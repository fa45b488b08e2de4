"""The facts that a fact names, and those of them that the register does not have."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from django.db.models import CharField, Value

from earlyspring.core.shapes import Fault, Shape
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import LASTED, seen
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.rows import chunks

Change = tuple[str, str, Mapping[str, Any]]
"""Kind, item and content of a version that is about to be entered."""


def references(kind: str, content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(path, kind, item) of every fact that the content names; the kind is * where any will do."""
    for key, shape in naming(kind):
        if content.get(key) is not None:
            yield from _in(shape, content[key], key)


@cache
def naming(kind: str) -> tuple[tuple[str, Shape], ...]:
    """The keys of a kind, with their shapes, under which other facts are named."""
    shapes = ((key, field.shape) for key, field in KINDS[kind].shape_fields().items())
    return tuple((key, shape) for key, shape in shapes if _names_facts(shape))


def _names_facts(shape: Shape) -> bool:
    if isinstance(shape, str):
        return shape.partition(":")[0] in ("ref", "person")
    return any(map(_names_facts, shape if isinstance(shape, list) else shape.values()))


def _in(shape: Shape, value: Any, path: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(shape, list) and isinstance(value, list):
        for place, one in enumerate(value):
            yield from _in(shape[0], one, f"{path}[{place}]")
    elif isinstance(shape, dict) and isinstance(value, Mapping):
        for key, inner in shape.items():
            if value.get(key) is not None:
                yield from _in(inner, value[key], f"{path}.{key}")
    elif isinstance(shape, str) and isinstance(value, str):
        word, _, kind = shape.partition(":")
        if word == "ref":
            yield path, kind, value
        elif word == "person":
            yield path, "person", value


def unknown(mechanism: Mechanism, changes: Iterable[Change], exercise: bool) -> Iterator[Fault]:
    """A fault for every fact that is named and neither in the register nor entered together with these."""
    changes = list(changes)
    together = {item: (kind, "*") for kind, item, _ in changes}
    for kind, _, content in changes:
        for path, named, item in references(kind, content):
            if named not in together.get(item, ()) and not exists(mechanism, named, item, exercise):
                yield Fault(path, "no_such_fact", item, "" if named == "*" else named)


def exists(mechanism: Mechanism, kind: str, item: str, exercise: bool = False) -> bool:
    """Whether the register has the fact now, be it only as an open proposal. Kind *: as whatever."""
    kinds = KINDS.values() if kind == "*" else [KINDS[kind]]
    return any(
        noun._default_manager.filter(seen(exercise), mechanism=mechanism, item=item, known_to=None).exists()
        for noun in kinds
    )


def kinds_now(mechanism: Mechanism, items: Iterable[str]) -> dict[str, str]:
    """The kinds of those of these ids that the register has now, be it only as open proposals; no exercises."""
    wanted, found = sorted(set(items)), dict[str, str]()
    for kind, noun in KINDS.items() if wanted else ():
        for part in chunks(wanted):
            held = noun._default_manager.filter(seen(False), mechanism=mechanism, item__in=part, known_to=None)
            found |= dict.fromkeys(held.values_list("item", flat=True), kind)
    return found


def kind_of(mechanism: Mechanism, item: str) -> str | None:
    """As what the register knows, or knew, an id; None where it was never used. One statement."""
    first, *rest = (
        noun._default_manager.filter(LASTED, mechanism=mechanism, item=item)
        .order_by()
        .annotate(known_as=Value(kind, output_field=CharField()))
        .values_list("known_as", flat=True)
        for kind, noun in KINDS.items()
    )
    return next(iter(first.union(*rest)), None)
