"""Items of a gathering's programme that are open to the press or to the public, as the host gave the programme out."""

import json
from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import F, Max

from earlyspring.core.programme import Place, Planned, Programme, Reader, seen_by
from earlyspring.core.programme_document import programme_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeRelease
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    """Of the last programme given out alone: what is a draft is told to nobody. One statement."""
    released = ProgrammeRelease.objects.filter(gathering__mechanism=known.mechanism, gathering__exercise=False)
    last = released.annotate(last=Max("gathering__releases__number")).filter(number=F("last"))
    for one in last.select_related("gathering").order_by("gathering__key"):
        programme = programme_of(json.loads(one.content))
        for planned in programme.items:
            item = f"{one.gathering.key}.{planned.code}"
            if seen_by(planned, Reader(category="press")) and (not items or item in items):
                yield Given("programme", item, content_of(one.gathering, programme, planned), one.gathering.host)


def content_of(gathering: Gathering, programme: Programme, planned: Planned) -> dict[str, Any]:
    """Title, hour and rooms; no note, no party and no person stands in it."""
    rooms = [programme.places[code] for code in planned.venues if code in programme.places]
    return said(
        gathering=words(gathering.names),
        first_day=gathering.first_day.isoformat(),
        day=planned.day.isoformat(),
        start=planned.start.isoformat("minutes"),
        end=planned.end.isoformat("minutes"),
        zone=programme.zone,
        type=planned.kind,
        title=words(planned.titles),
        place=where_of(rooms),
        city=words(gathering.place),
        audience="public" if "public" in planned.audiences else "press",
    )


def where_of(rooms: list[Place]) -> dict[str, str]:
    """The rooms with their buildings, in each language that all of them have."""
    named = [{lang: _room(room, lang) for lang, name in room.names.items() if name} for room in rooms]
    langs = set.intersection(*map(set, named)) if named else set[str]()
    return {lang: ("、" if lang == "zh" else ", ").join(one[lang] for one in named) for lang in sorted(langs)}


def _room(room: Place, lang: str) -> str:
    building = room.building.get(lang)
    if not building:
        return room.names[lang]
    return f"{building}{room.names[lang]}" if lang == "zh" else f"{room.names[lang]}, {building}"
