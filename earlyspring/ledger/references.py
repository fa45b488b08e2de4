"""The facts that a fact names, and those of them that the register does not have."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import CharField, Value

from earlyspring.core.shapes import Fault, Shape
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import LASTED
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.present import seen

Change = tuple[str, str, Mapping[str, Any]]
"""Kind, item and content of a version that is about to be entered."""


def references(kind: str, content: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(path, kind, item) of every fact that the content names; the kind is * where any will do."""
    for key, field in KINDS[kind].shape_fields().items():
        if content.get(key) is not None:
            yield from _in(field.shape, content[key], key)


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
    together = {(kind, item) for kind, item, _ in changes}
    for kind, _, content in changes:
        for path, named, item in references(kind, content):
            beside = any(item == other and named in ("*", k) for k, other in together)
            if not beside and not exists(mechanism, named, item, exercise):
                yield Fault(path, "no_such_fact", item, "" if named == "*" else named)


def exists(mechanism: Mechanism, kind: str, item: str, exercise: bool = False) -> bool:
    """Whether the register has the fact now, be it only as an open proposal. Kind *: as whatever."""
    kinds = KINDS.values() if kind == "*" else [KINDS[kind]]
    return any(
        noun._default_manager.filter(seen(exercise), mechanism=mechanism, item=item, known_to=None).exists()
        for noun in kinds
    )


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
