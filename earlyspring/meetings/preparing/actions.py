"""Verbs about what is prepared before a gathering; every door calls these."""

from earlyspring.meetings.preparing.inviting import answer_invitation, invite_organ, send_invitation
from earlyspring.meetings.preparing.letters import (
    change_letter,
    discard_letter,
    hand_over,
    keep_words,
    release,
    write_letters,
)
from earlyspring.meetings.preparing.tasking import (
    add_task,
    change_task,
    conclude_conference,
    drop_task,
    finish_task,
    make_tasks,
    reopen_task,
)
from earlyspring.meetings.preparing.template import drop_pattern, keep_pattern

__all__ = [
    "add_task",
    "answer_invitation",
    "change_letter",
    "change_task",
    "conclude_conference",
    "discard_letter",
    "drop_pattern",
    "drop_task",
    "finish_task",
    "hand_over",
    "invite_organ",
    "keep_pattern",
    "keep_words",
    "make_tasks",
    "release",
    "reopen_task",
    "send_invitation",
    "write_letters",
]
