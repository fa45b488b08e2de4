"""Papers out: plain facts in, PDF or DOCX bytes back. No Django, no clock, no network, no font of the machine."""

from .facts import (
    Activity,
    Amount,
    Body,
    Contradiction,
    Count,
    Decision,
    Extract,
    Instrument,
    NextHost,
    Participant,
    Priority,
    Proposal,
    Result,
    Source,
    Statement,
    Text,
)
from .fonts import GlyphMissing
from .office_fault import FormFault
from .writing import write

__all__ = [
    "Activity",
    "Amount",
    "Body",
    "Contradiction",
    "Count",
    "Decision",
    "Extract",
    "FormFault",
    "GlyphMissing",
    "Instrument",
    "NextHost",
    "Participant",
    "Priority",
    "Proposal",
    "Result",
    "Source",
    "Statement",
    "Text",
    "write",
]
