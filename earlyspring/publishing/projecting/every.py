"""All that can be public of a mechanism, kind by kind."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db.models import QuerySet

from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting import (
    body,
    commitment,
    decision,
    event,
    exhibitor,
    gate,
    glossary,
    instrument,
    mechanism,
    person,
    priority,
    product,
    programme,
    result,
    session,
)
from earlyspring.publishing.projecting.known import Known

Projection = Callable[[Known, Collection[str]], Iterator[Given]]
PROJECTIONS: Mapping[str, Projection] = MappingProxyType(
    {
        "mechanism": mechanism.given,
        "body": body.given,
        "session": session.given,
        "instrument": instrument.given,
        "decision": decision.given,
        "commitment": commitment.given,
        "result": result.given,
        "priority": priority.given,
        "person": person.given,
        "gate": gate.given,
        "glossary": glossary.given,
        "programme": programme.given,
        "exhibitor": exhibitor.given,
        "product": product.given,
        "event": event.given,
    }
)
"""What is written from the register and from the fair. News are released where they are written."""

COUNTED: Mapping[str, Callable[[Known], QuerySet[Any]]] = MappingProxyType(
    {"instrument": instrument.open_to_all, "commitment": commitment.open_to_all, "result": result.open_to_all}
)
"""Kinds of which there can be very many: the rows that may be public, to be counted and turned over by statements."""


def contents_of(
    held: Mechanism, today: date, kinds: Collection[str] = (), items: Collection[str] = ()
) -> Iterator[Given]:
    """What the public might read of every thing as the register has it now, by kind and id.

    `kinds`: these alone; `items`: these alone. The number of statements does not grow with the number of things up to
    `known.TOGETHER`, and memory does not beyond it.
    """
    known = Known.of(held, today)
    for kind, given in PROJECTIONS.items():
        if not kinds or kind in kinds:
            yield from given(known, items)
