"""Verbs about meetings of business; every door calls these."""

from earlyspring.fair.matching.asking import answer_request, ask_for_meeting, come_to_meet, stay_away, withdraw_request
from earlyspring.fair.matching.hosting import (
    add_match_room,
    close_half_hours,
    fix_meeting,
    let_meeting_go,
    open_half_hours,
    remove_match_room,
)

__all__ = [
    "add_match_room",
    "answer_request",
    "ask_for_meeting",
    "close_half_hours",
    "come_to_meet",
    "fix_meeting",
    "let_meeting_go",
    "open_half_hours",
    "remove_match_room",
    "stay_away",
    "withdraw_request",
]
