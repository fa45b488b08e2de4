"""Which acts the present state of a fact allows: what its verb would refuse for the state alone is not offered."""

from collections.abc import Mapping
from typing import Any

from earlyspring.agreements.instruments import awaited, on_the_table
from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.commitments.proposing import WAITING
from earlyspring.core.status import may_become
from earlyspring.core.succession import Successions
from earlyspring.desk.acting import ACTS
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.present import latest_today
from earlyspring.meetings.sessions import OVER
from earlyspring.members.existence import successions
from earlyspring.members.queries import act_of

PASSES = {"register": "registered", "activate": "active", "suspend": "suspended", "close": "closed"}
"""The state of a commitment that each of its acts leads to."""


def acts_on(row: Record, known: Mapping[str, Any] | None = None, exercise: bool = False) -> list[tuple[str, Any]]:
    """What may be done to a fact as it stands now: each act by its name, with its words.

    `known`: texts, signatures and events of an instrument, or acts of succession, where the page has asked for them
    already. `exercise`:
    whether what was tried out counts too, as it does for what is written today in an exercise.
    """
    offered = ACTS.get(row.kind, {}).items()
    if isinstance(row, Instrument):
        waiting = awaited(row, known or on_the_table(row, exercise or row.exercise))
        return [(name, words) for name, (words, _verb) in offered if name in waiting]
    found = [(name, words) for name, (words, _verb) in offered if allows(row, name)]
    if isinstance(row, Commitment) and not _inherited(row, known, exercise or row.exercise):
        return [one for one in found if one[0] != "take_over"]
    return found


def _inherited(commitment: Commitment, known: Mapping[str, Any] | None, exercise: bool) -> bool:
    """Whether somebody else answers today for a party that the commitment names; on the page of an earlier day too."""
    said = known.get("versions", ()) if known else ()
    parties = next((version.parties for version in said if version.known_to is None), commitment.parties)
    if not parties:
        return False
    acts = Successions(map(act_of, known["acts"])) if known else successions(commitment.mechanism, exercise)
    today = latest_today()
    return any(acts.bound_on(party, today).bodies not in ((), (party,)) for party in parties)


def allows(row: Any, name: str) -> bool:
    """Whether the state of a fact lets an act be done at all."""
    if row.kind == "session":
        return row.status not in OVER
    if row.kind == "milestone":
        return not row.reached_on
    if row.kind == "proposal":
        return row.state in WAITING
    if row.kind == "commitment" and name in PASSES:
        return may_become(row.state or "recorded", PASSES[name])
    if row.kind == "commitment":
        return (row.state == "closed") == (name == "revive")
    return True
