"""The promotion events of a fair in a list: narrowed, sought, saved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fair.place import fair_placed
from earlyspring.desk.fair.promoting.words import MARKS, STATES, TYPE_WORDS, place_words, rooms_of, state_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.lists import Facet, Shown, by_list, in_languages, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.fair.promoting.queries import events_of
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism


@posted(*COLLEAGUES, post=())
@require_safe
def promotion_events(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    rooms = rooms_of(gathering)
    shown = _listed(request, list(events_of(gathering)))
    if to_be_saved(request):
        lines = (_line(frame, one, rooms) for one in shown.rows)
        return saved(request, "events", _("Promotion events"), _heads(), lines, shown)
    context = {
        "shown": shown,
        "lines": [
            {
                "one": one,
                "type": TYPE_WORDS[one.type],
                "place": place_words(one, rooms),
                "organiser": name_of(frame.directory, one.organiser, frame.language) if one.organiser else "",
                "state": MARKS[state_of(one)],
                "state_words": STATES[state_of(one)],
            }
            for one in shown.page
        ],
    }
    place = fair_placed(frame, gathering, "promotion_events")
    return render(request, "desk/fair/promoting/events.html", context | place)


def _listed(request: DeskRequest, rows: list[Any]) -> Shown:
    facets = [
        Facet("type", _("Kind"), _("all"), lambda one: [one.type], lambda code: TYPE_WORDS[code], by_list(TYPE_WORDS)),
        Facet("state", _("State"), _("all"), lambda one: [state_of(one)], lambda code: STATES[code], by_list(STATES)),
    ]
    return listed(
        request,
        rows,
        facets,
        sorts={"day": lambda one: (one.day, one.start, one.code)},
        texts=lambda one: [one.titles, one.about, one.code],
        sort="day",
    )


def _heads() -> list[Any]:
    titles = [f"{_('Title')} ({code})" for code in LANGUAGES]
    places = [f"{_('Place')} ({code})" for code in LANGUAGES]
    counts = [_("Exhibitors"), _("Visitors expected"), _("Visitors counted")]
    return [
        _("Code"),
        *titles,
        _("Kind"),
        _("Day"),
        _("From"),
        _("Until"),
        *places,
        _("Organiser"),
        *counts,
        _("State"),
    ]


def _line(frame: Frame, one: Any, rooms: dict[str, dict[str, str]]) -> list[Any]:
    titles, places = (in_languages(text, LANGUAGES) for text in (one.titles, place_words(one, rooms)))
    when = [one.day.isoformat(), f"{one.start:%H:%M}", f"{one.end:%H:%M}"]
    organiser = name_of(frame.directory, one.organiser, frame.language) if one.organiser else ""
    counts = [one.presenters, one.expected, one.counted]
    state = str(STATES[state_of(one)])
    return [one.code, *titles, str(TYPE_WORDS[one.type]), *when, *places, organiser, *counts, state]
