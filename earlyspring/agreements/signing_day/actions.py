"""Verbs of the day of signing; every door calls these."""

from earlyspring.agreements.signing_day.documents import (
    Signing,
    change_document,
    plan_document,
    return_document,
    withdraw_document,
)
from earlyspring.agreements.signing_day.entering import enter_signature
from earlyspring.agreements.signing_day.folders import keep_original, take_back, take_step
from earlyspring.agreements.signing_day.ordering import accept_order, move_document, propose_order
from earlyspring.agreements.signing_day.sides import agree_to_text, arrange_side, take_agreement_back
from earlyspring.agreements.signing_day.signers import change_signers

__all__ = [
    "Signing",
    "accept_order",
    "agree_to_text",
    "arrange_side",
    "change_document",
    "change_signers",
    "enter_signature",
    "keep_original",
    "move_document",
    "plan_document",
    "propose_order",
    "return_document",
    "take_agreement_back",
    "take_back",
    "take_step",
    "withdraw_document",
]
