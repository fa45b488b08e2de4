"""What the database itself refuses, on SQLite and on PostgreSQL: one list, with words, SQL and an example for each.

Import it when the models are loaded. `REGISTRY` is the list, name → Invariant, in the order of docs/INVARIANTS.md;
`ledger.triggers` lays it into a database; `broken` says which one a refusal named.
"""

from earlyspring.ledger.invariants import (
    agreements,
    commitments,
    due_dates,
    events,
    findings,
    indicators,
    log,
    meetings,
    members,
    opinions,
    proposals,
    reports,
    responsibility,
    signing,
    texts,
    versions,
    worksheet_lines,
    worksheets,
)
from earlyspring.ledger.invariants.refusals import broken
from earlyspring.ledger.invariants.registry import REGISTRY, Invariant

__all__ = ["CHAPTERS", "ORDER", "REGISTRY", "Invariant", "broken"]

CHAPTERS = (
    versions,
    log,
    members,
    meetings,
    agreements,
    texts,
    signing,
    events,
    commitments,
    due_dates,
    responsibility,
    proposals,
    indicators,
    reports,
    opinions,
    worksheets,
    worksheet_lines,
    findings,
)

# Rows of kinds entered in this order find what they rest upon; kinds not named rest upon nothing.
ORDER = (
    "body",
    "membership",
    "organ",
    "session",
    "instrument",
    "characterisation",
    "text",
    "signature",
    "event",
    "statement",
    "due_date",
    "responsibility",
    "commitment",
    "priority",
    "proposal",
    "indicator",
    "target",
    "evidence",
    "report",
    "report_view",
    "assessment",
    "review",
    "finding",
)
