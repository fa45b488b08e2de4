"""Who acts for whom in an office: the tenure of the one who acts names that of the one in whose place it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.core.periods import overlaps
from earlyspring.core.shapes import Fault

ACTING = "acting"


def standing_in_faults(item: str, said: Mapping[str, Any], other: Mapping[str, Any] | None) -> Iterator[Fault]:
    """What stands against a tenure acting for another, as faults of its key `acting_for`; nothing where it names none.

    `item`, `said`: the tenure that names; `other`: what the one says that it names, None where that is not known. Both in
    the shapes of the exchange format, days as far as they are stated; one that is open at an end lasts there.
    """
    named = said.get("acting_for")
    if not named:
        return
    if said.get("capacity") != ACTING:
        yield Fault("acting_for", "acts_for_nobody", named)
    if named == item:
        yield Fault("acting_for", "acts_for_itself", item)
    elif other is not None and other.get("office") != said.get("office"):
        yield Fault("acting_for", "acts_in_another_office", named, str(said.get("office") or ""))
    elif other is not None and not overlaps(other.get("from"), other.get("to"), said.get("from"), said.get("to")):
        yield Fault("acting_for", "acts_at_another_time", named)
