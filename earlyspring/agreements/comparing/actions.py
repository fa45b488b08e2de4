"""Verbs of comparing: compare texts, accept what was found, approve the texts, link sentences; every door calls these."""

from earlyspring.agreements.comparing.keeping import bring_file, compare_texts
from earlyspring.agreements.comparing.linking import link_sentences, unlink_sentences
from earlyspring.agreements.comparing.saying import accept_finding, approve_texts, take_back

__all__ = [
    "accept_finding",
    "approve_texts",
    "bring_file",
    "compare_texts",
    "link_sentences",
    "take_back",
    "unlink_sentences",
]
