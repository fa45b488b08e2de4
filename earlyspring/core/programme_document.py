"""The document of a released programme: plain values in one order, and back.

`record.canonical` makes its bytes, and their SHA-256 is the digest of the release. No clock and no reader is in it.
"""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from earlyspring.core.programme import Place, Planned, Programme, in_time

FORMAT = "earlyspring-programme/1"


def document(programme: Programme, gathering: str, number: int) -> dict[str, Any]:
    """Release `number` of the programme of a gathering, as JSON values: days and hours in ISO 8601."""
    return {
        "format": FORMAT,
        "gathering": gathering,
        "number": number,
        "zone": programme.zone,
        "venues": [_place(programme.places[code]) for code in sorted(programme.places)],
        "items": [_item(one) for one in in_time(programme.items)],
    }


def programme_of(said: Mapping[str, Any]) -> Programme:
    """The programme that a document holds. Raises ValueError for another format."""
    if said.get("format") != FORMAT:
        raise ValueError(f"no {FORMAT}: {said.get('format')!r}")
    places = [Place(**{**one, "connected": tuple(one["connected"])}) for one in said["venues"]]
    return Programme(tuple(_planned(one) for one in said["items"]), {one.code: one for one in places}, said["zone"])


def _place(place: Place) -> dict[str, Any]:
    return {
        "code": place.code,
        "names": dict(place.names),
        "building": dict(place.building),
        "capacity": place.capacity,
        "zone": place.zone,
        "connected": list(place.connected),
    }


LISTS = ("venues", "parties", "persons", "languages", "audiences")


def _item(item: Planned) -> dict[str, Any]:
    return {
        "code": item.code,
        "kind": item.kind,
        "day": item.day.isoformat(),
        "start": item.start.isoformat("minutes"),
        "end": item.end.isoformat("minutes"),
        "titles": dict(item.titles),
        "notes": dict(item.notes),
        "session": item.session,
        **{name: list(getattr(item, name)) for name in LISTS},
    }


def _planned(said: Mapping[str, Any]) -> Planned:
    lists = {name: tuple(said[name]) for name in LISTS}
    days = {"day": date.fromisoformat(said["day"]), "start": _hour(said["start"]), "end": _hour(said["end"])}
    return Planned(**{**said, **lists, **days})


def _hour(said: str) -> time:
    return time.fromisoformat(said)
