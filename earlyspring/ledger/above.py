"""Bodies that are about to be entered and would stand above themselves, looked at beside what the register has."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.parents import circles
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import nouns


def parent_faults(
    mechanism: Mechanism, bodies: Mapping[str, Mapping[str, Any]], exercise: bool = False
) -> Iterator[tuple[str, Fault]]:
    """(body, fault at its parent) for every body of these contents that would belong to itself, through others or not.

    The rule of the database is `parents_never_circle`; here it is told before anything is written.
    """
    said = {item: content.get("parent") for item, content in bodies.items()}
    if not any(said.values()):
        return
    held = dict(nouns("body", mechanism, exercise).filter(parent__isnull=False).values_list("item", "parent"))
    for item in circles(held | said, said):
        yield item, Fault("parent", "above_itself", str(said[item]), item)
