"""Verbs about what was promised and what came of it; every door calls these."""

from earlyspring.commitments.assigning import assign, relieve, set_due_date
from earlyspring.commitments.carrying import activate, close, suspend, take_over
from earlyspring.commitments.kept import keep_proposal
from earlyspring.commitments.proposing import answer_proposal, set_priority, table_proposal
from earlyspring.commitments.recording import code_to_come, record_commitment, record_statement, register, revive
from earlyspring.commitments.results import chain_link, enter_gate, open_project, report_result

__all__ = [
    "activate",
    "answer_proposal",
    "assign",
    "chain_link",
    "close",
    "code_to_come",
    "enter_gate",
    "keep_proposal",
    "open_project",
    "record_commitment",
    "record_statement",
    "register",
    "relieve",
    "report_result",
    "revive",
    "set_due_date",
    "set_priority",
    "suspend",
    "table_proposal",
    "take_over",
]
