"""Tenures that are about to be entered: who acts for another does so in the same office, while that one holds it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from earlyspring.core.shapes import Fault
from earlyspring.core.standing_in import standing_in_faults
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import nouns
from earlyspring.ledger.rows import chunks

Content = Mapping[str, Any]


def acting_faults(
    mechanism: Mechanism, tenures: Sequence[tuple[str, Content]], exercise: bool = False
) -> Iterator[tuple[int, Fault]]:
    """(place, fault) for every tenure (id, content) that acts for one in whose place it cannot be (`core.standing_in`).

    What is named is read as the last of these contents says it, else as the register does. A tenure whose new version
    would leave those without ground who act for it is told too, with the one who acts: its fault has no key.
    """
    if not tenures:
        return
    last = dict(tenures)
    named = {str(said["acting_for"]) for said in last.values() if said.get("acting_for")}
    known = _held(mechanism, "item", named - last.keys(), exercise) | last
    for place, (item, said) in enumerate(tenures):
        for fault in standing_in_faults(item, said, known.get(said.get("acting_for", ""))):
            yield place, fault
    places = {item: place for place, (item, _) in enumerate(tenures)}
    for item, said in _held(mechanism, "acting_for", last.keys(), exercise).items():
        other = said["acting_for"]
        if item not in last and any(standing_in_faults(item, said, last[other])):
            yield places[other], Fault("", "left_acting", item)


def _held(mechanism: Mechanism, key: str, values: Any, exercise: bool) -> dict[str, Content]:
    """The tenures of the register that have one of these values under a key, by their ids."""
    every = nouns("tenure", mechanism, exercise)
    found = (row for part in chunks(sorted(values)) for row in every.filter(**{f"{key}__in": part}))
    return {row.item: row.content() for row in found}
