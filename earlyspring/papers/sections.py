"""The sections of an extract in their order."""

from collections.abc import Callable

from .agreed_rows import instruments, preparing, priorities, proposals, statements
from .evidence_rows import contradictions, results, sources
from .facts import Extract
from .lines import Section
from .meeting_rows import activities, counts, decisions, next_host, participants
from .pen import Pen

SECTIONS: dict[str, Callable[[Extract, Pen], Section]] = {
    "participants": participants,
    "counts": counts,
    "decisions": decisions,
    "instruments": instruments,
    "preparing": preparing,
    "statements": statements,
    "proposals": proposals,
    "priorities": priorities,
    "results": results,
    "activities": activities,
    "next_host": next_host,
    "contradictions": contradictions,
    "sources": sources,
}
