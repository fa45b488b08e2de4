"""Whom to tell that a plan is not what they were told before."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.planning.outcome import Outcome, Remark

MEETING = {"slot_changed", "room_changed", "interpreter_changed"}


def to_tell(data: Mapping[str, Any], outcome: Outcome) -> tuple[str, ...]:
    """The ids of all whom the changes of a plan concern, each once: who moves, who attends or interprets a meeting that
    moves, who signs a document that moves. `data`: the input of the plan, with what was `published`."""
    moved = (line for line in outcome.score if line.points)
    return tuple(dict.fromkeys(one for line in moved for one in _of(data, line)))


def _of(data: Mapping[str, Any], line: Remark) -> Iterator[str]:
    about = line.about
    if line.code == "seat_moved":
        yield about["person"]
    elif line.code == "block_moved":
        yield about["block"]
    elif line.code == "group_moved":
        yield about["group"]
    elif line.code == "document_moved":
        yield from _named(data["documents"], about["document"], "persons")
    elif line.code in MEETING:
        yield from _named(data["meetings"], about["meeting"], "bodies")
        yield from _named(data["meetings"], about["meeting"], "persons")
        if line.code == "interpreter_changed":
            yield about["is"]
        yield from (
            who for one in data["published"] if one["meeting"] == about["meeting"] for who in one["interpreters"]
        )


def _named(things: list[Mapping[str, Any]], wanted: str, key: str) -> Iterator[str]:
    yield from (who for one in things if one["id"] == wanted for who in one.get(key) or ())
