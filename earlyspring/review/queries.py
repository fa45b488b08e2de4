"""Questions about the review: who owes what, what was reported and thought of it, the worksheet, the figures.

Each gives rows or frozen values. What one party keeps for itself (drafts, plans) is given to its own people alone.
"""

from earlyspring.review.centre import Asked, Offered, offered, requests
from earlyspring.review.concluded import document_bytes, document_of, worksheet_of
from earlyspring.review.figures import Counted, counted
from earlyspring.review.measured import Indicated, Measured, indicated
from earlyspring.review.owed import Owed, asked_of, owed, rounds
from earlyspring.review.plans import Plan, home_plan
from earlyspring.review.sheet_lines import SheetLine, line_of, lines_of
from earlyspring.review.sheet_pages import priorities_without_commitment

__all__ = [
    "Asked",
    "Counted",
    "Indicated",
    "Measured",
    "Offered",
    "Owed",
    "Plan",
    "SheetLine",
    "asked_of",
    "counted",
    "document_bytes",
    "document_of",
    "home_plan",
    "indicated",
    "line_of",
    "lines_of",
    "offered",
    "owed",
    "priorities_without_commitment",
    "requests",
    "rounds",
    "worksheet_of",
]
