"""Verbs about meetings; every door calls these."""

from earlyspring.meetings.cycles import next_ordinal, open_cycle
from earlyspring.meetings.deciding import decide, enter_count
from earlyspring.meetings.sessions import call_session, cancel, hold, move, numbered, postpone

__all__ = [
    "call_session",
    "cancel",
    "decide",
    "enter_count",
    "hold",
    "move",
    "next_ordinal",
    "numbered",
    "open_cycle",
    "postpone",
]
