"""The sections of an extract in their order."""

from collections.abc import Callable

from .agreed_rows import instruments, priorities, proposals, statements
from .evidence_rows import contradictions, results, sources
from .facts import Extract
from .figures import chapter
from .lines import Section
from .meeting_rows import activities, counts, decisions, next_host, participants
from .pen import Pen

SECTIONS: dict[str, Callable[[Extract, Pen], Section]] = {
    "participants": participants,
    "counts": counts,
    "decisions": decisions,
    "instruments": instruments,
    "statements": statements,
    "proposals": proposals,
    "priorities": priorities,
    "results": results,
    "activities": activities,
    "next_host": next_host,
    "contradictions": contradictions,
    "sources": sources,
}


def sections(extract: Extract, pen: Pen) -> tuple[list[Section], list[str]]:
    """The sections that hold something, numbered, and the headings of those that hold nothing."""
    written: list[Section] = []
    absent: list[str] = []
    for key, write in SECTIONS.items():
        section = write(extract, pen)
        heading = pen.word(key)
        if section["groups"]:
            gap = "" if pen.lang == "zh" else " "
            section["key"] = key
            section["heading"] = f"{chapter(len(written) + 1, pen.lang)}{gap}{heading}"
            written.append(section)
        elif key != "contradictions":
            absent.append(heading)
    return written, absent
