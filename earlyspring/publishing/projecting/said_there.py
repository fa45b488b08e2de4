"""What was said in sessions: with which force, by whom, in which words."""

from collections.abc import Collection
from typing import Any

from earlyspring.commitments.models import Statement
from earlyspring.core.groups import grouped
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.words import Ref, said, words


def said_there(known: Known, sessions: Collection[str]) -> dict[str, list[Statement]]:
    """Session → its statements in their order; what one party alone says of a session is not told."""
    found = known.rows(Statement).filter(session__in=list(sessions)).exclude(standing="own")
    ordered = sorted(found, key=lambda one: (one.said_on or "", one.sentence or 0, one.item))
    return grouped(ordered, key=lambda one: one.session or "")


def told(known: Known, one: Statement, day: str) -> dict[str, Any]:
    """A statement with its speakers as bodies; a report that speaks in its own words says so in `speaker`."""
    return said(
        force=one.force,
        by=voices(known, one, day),
        speaker=words(one.capacity),
        text=words(one.text),
        fields=list(one.sectors),
        about=one.about,
    )


def voices(known: Known, one: Statement, day: str) -> list[Ref]:
    """Who speaks: one body, or several in one voice."""
    return known.bodies(dict.fromkeys([one.body, *one.bodies]), day)
