"""Verbs of accrediting; every door calls these."""

from earlyspring.delegations.accrediting.applying import apply, check, take_back
from earlyspring.delegations.accrediting.badges import replace
from earlyspring.delegations.accrediting.deciding import approve, refuse, revoke
from earlyspring.delegations.accrediting.zones import name_zones, set_category_zones

__all__ = [
    "apply",
    "approve",
    "check",
    "name_zones",
    "refuse",
    "replace",
    "revoke",
    "set_category_zones",
    "take_back",
]
