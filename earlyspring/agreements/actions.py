"""Verbs about what is signed; every door calls these."""

from earlyspring.agreements.drafting import deposit_text, draft_instrument
from earlyspring.agreements.events import enter_event, link
from earlyspring.agreements.holding import approve_draft, characterise, keep
from earlyspring.agreements.signing import authenticate, sign

__all__ = [
    "approve_draft",
    "authenticate",
    "characterise",
    "deposit_text",
    "draft_instrument",
    "enter_event",
    "keep",
    "link",
    "sign",
]
