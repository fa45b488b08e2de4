"""Verbs about delegations; every door calls these."""

from earlyspring.delegations.inviting import change_quota, invite_delegation, send_list
from earlyspring.delegations.registering import change, register, reinstate, withdraw

__all__ = [
    "change",
    "change_quota",
    "invite_delegation",
    "register",
    "reinstate",
    "send_list",
    "withdraw",
]
