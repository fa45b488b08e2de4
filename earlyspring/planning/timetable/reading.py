"""Meetings and what there is for them from JSON, and a timetable as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from earlyspring.planning.inputs import said
from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Spans, Walk
from earlyspring.planning.timetable.talks import Circle, Lock, Meeting, Place, Points, Series, Talks

OF_SPANS = ("away", "blocked")


def talks(data: Mapping[str, Any]) -> Talks:
    """Meetings and what there is for them, from JSON that has no faults by SHAPE and REQUIRED."""
    simple = {key: data[key] for key in ("slot_minutes", "alone_minutes", "rest_minutes") if data.get(key) is not None}
    return Talks(
        halves=_many(data, "halves", Half),
        meetings=_many(data, "meetings", _meeting),
        rooms=_many(data, "rooms", Room),
        interpreters=_many(data, "interpreters", _interpreter),
        bodies=_many(data, "bodies", Attendant),
        persons=_many(data, "persons", Attendant),
        series=_many(data, "series", Series),
        circles=_many(data, "circles", Circle),
        walks=tuple(Walk((one["from"], one["to"]), one["minutes"]) for one in data.get("walks") or ()),
        published=places(data.get("published") or ()),
        blocked=_spans(data.get("blocked") or ()),
        points=Points(**said(data.get("points") or {})),
        **simple,
    )


def places(assignment: Sequence[Mapping[str, Any]]) -> tuple[Place, ...]:
    """The places of an assignment in JSON."""
    return tuple(Place(**_plain(one)) for one in assignment)


def assignment(chosen: Sequence[Place]) -> list[dict[str, Any]]:
    """Places as JSON: what `published` takes again."""
    return [asdict(one) | {"interpreters": list(one.interpreters)} for one in chosen]


def _many(data: Mapping[str, Any], key: str, make: Any) -> tuple[Any, ...]:
    return tuple(make(**_plain(one)) for one in data.get(key) or ())


def _plain(one: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _value(key, value) for key, value in said(one).items()}


def _value(key: str, value: Any) -> Any:
    return _spans(value) if key in OF_SPANS else tuple(value) if isinstance(value, list) else value


def _spans(value: Sequence[Sequence[int]]) -> Spans:
    return tuple((min(one), max(one)) for one in value if one)


def _meeting(lock: Mapping[str, Any] | None = None, **rest: Any) -> Meeting:
    return Meeting(lock=Lock(**_plain(lock)) if lock else None, **rest)


def _interpreter(pairs: Sequence[Sequence[str]], **rest: Any) -> Interpreter:
    return Interpreter(pairs=tuple(tuple(one) for one in pairs), **rest)
