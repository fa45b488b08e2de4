"""Which acts the present state of a fact allows: what its verb would refuse for the state alone is not offered."""

from collections.abc import Mapping
from typing import Any

from earlyspring.agreements.instruments import awaited, on_the_table
from earlyspring.agreements.models import Instrument
from earlyspring.commitments.proposing import WAITING
from earlyspring.core.status import may_become
from earlyspring.desk.acting import ACTS
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.sessions import OVER

PASSES = {"register": "registered", "activate": "active", "suspend": "suspended", "close": "closed"}
"""The state of a commitment that each of its acts leads to."""


def acts_on(row: Record, known: Mapping[str, Any] | None = None, exercise: bool = False) -> list[tuple[str, Any]]:
    """What may be done to a fact as it stands now: each act by its name, with its words.

    `known`: texts, signatures and events of an instrument, where the page has asked for them already. `exercise`:
    whether what was tried out counts too, as it does for what is written today in an exercise.
    """
    offered = ACTS.get(row.kind, {}).items()
    if isinstance(row, Instrument):
        waiting = awaited(row, known or on_the_table(row, exercise or row.exercise))
        return [(name, words) for name, (words, _verb) in offered if name in waiting]
    return [(name, words) for name, (words, _verb) in offered if allows(row, name)]


def allows(row: Any, name: str) -> bool:
    """Whether the state of a fact lets an act be done at all."""
    if row.kind == "session":
        return row.status not in OVER
    if row.kind == "proposal":
        return row.state in WAITING
    if row.kind == "commitment" and name in PASSES:
        return may_become(row.state or "recorded", PASSES[name])
    if row.kind == "commitment":
        return (row.state == "closed") == (name == "revive")
    return True
