"""What is done with accounts and postings; every door (desk, command line) calls these."""

from earlyspring.members.first_places import invite_first
from earlyspring.members.joining import accept, account_for, check_open, find, invite, take_up, withdraw
from earlyspring.members.leaving import deactivate, end, hand_over, open_matters, sign_out_everywhere
from earlyspring.members.refusals import Refused

__all__ = [
    "Refused",
    "accept",
    "account_for",
    "check_open",
    "deactivate",
    "end",
    "find",
    "hand_over",
    "invite",
    "invite_first",
    "open_matters",
    "sign_out_everywhere",
    "take_up",
    "withdraw",
]
