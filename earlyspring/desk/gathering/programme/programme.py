"""The programme on the desk: the draft for those who write it, the last release for everybody else."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.core.programme import Planned, Programme, clashes, part_for, seen_by
from earlyspring.core.programme_changes import changes
from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, named, placed
from earlyspring.desk.gathering.programme.calendar import calendar_answer, calendar_of
from earlyspring.desk.gathering.programme.grid import grid
from earlyspring.desk.gathering.programme.words import clash_sentence, hours, hours_elsewhere
from earlyspring.desk.gathering.taken_along import programme_lines, titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.models import ProgrammeRelease
from earlyspring.meetings.programme.permits import may_draft, reader_of
from earlyspring.meetings.programme.queries import draft_of, last_release, released


@posted()
def programme(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, found = request.frame, gathering_at(mechanism, key)
    shown, items, last = read_by(frame, found)
    if to_be_saved(request):
        return saved(
            request, f"{key}-programme", titled(_("Programme"), found, frame), *programme_lines(frame, shown, items)
        )
    writes = may_draft(frame.posting, found)
    context: dict[str, Any] = {
        "days": grid(shown, items, zone_of(frame, found)),
        "writes": writes,
        "ways": ways_to_save(request),
        "last": last,
        "count": len(items),
        "warnings": [clash_sentence(one, shown, frame) for one in clashes(shown)] if writes else [],
        "waiting": len(changes(released(last, found), shown)) if writes else 0,
    }
    return render(request, "desk/gathering/programme/programme.html", context | placed(frame, found, "programme"))


@posted()
def programme_item(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, found = request.frame, gathering_at(mechanism, key)
    shown, items, last = read_by(frame, found)
    item = next((one for one in items if one.code == code), None)
    if item is None:
        raise Http404
    writes = may_draft(frame.posting, found)
    touching = [one for one in clashes(shown) if code in (one.first, one.second)] if writes else []
    context = {
        "item": item,
        "hours": hours(item),
        "elsewhere": hours_elsewhere(shown, item, zone_of(frame, found)),
        "places": [shown.places[one] for one in item.venues if one in shown.places],
        "writes": writes,
        "last": last,
        "warnings": [clash_sentence(one, shown, frame) for one in touching],
    }
    step = (title_in(item.titles, frame.language), "")
    return render(request, "desk/gathering/programme/item.html", context | placed(frame, found, "programme", step))


@posted()
def programme_ics(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The last release, as far as it is for the reader, as a file for a calendar program."""
    frame, found = request.frame, gathering_at(mechanism, key)
    last = last_release(found)
    if last is None:
        raise Http404
    shown = released(last, found)
    reader = reader_of(frame.posting, found)
    items = [one for one in shown.items if seen_by(one, reader)]
    written = calendar_of(shown, items, found, last, named(found, frame), frame.language)
    return calendar_answer(written, f"{mechanism.key}-{found.key}.ics")


def read_by(frame: Frame, gathering: Gathering) -> tuple[Programme, tuple[Planned, ...], ProgrammeRelease | None]:
    """The programme as this reader may read it, what of it is for him, and the last release."""
    last = last_release(gathering)
    if may_draft(frame.posting, gathering):
        draft = draft_of(gathering)
        return draft, draft.items, last
    shown = released(last, gathering)
    return shown, part_for(shown, reader_of(frame.posting, gathering)), last


def zone_of(frame: Frame, gathering: Gathering) -> str:
    """The clock the reader goes by: that of his side, else that of the place."""
    side = frame.directory.sides.get(frame.directory.home_side)
    return (side.zone if side else "") or gathering.zone
