"""The lists of a gathering as lines of a spreadsheet: tasks, delegations, arrivals, the programme, talks, documents.

Each takes what its page shows to its reader and no more.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.programme import Planned, Programme
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.signing.facts import DocumentFacts
from earlyspring.desk.lists import in_languages
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.queries import Standing
from earlyspring.meetings.talks.models import TalkRequest

Lines = tuple[list[Any], Iterable[list[Any]]]
TASK = {
    "overdue": gettext_lazy("overdue"),
    "soon": gettext_lazy("due within a week"),
    "open": gettext_lazy("to be done"),
    "done": gettext_lazy("done"),
    "dropped": gettext_lazy("dropped"),
}
TALK = {
    "accepted": gettext_lazy("accepted"),
    "declined": gettext_lazy("declined"),
    "withdrawn": gettext_lazy("taken back"),
    "expired": gettext_lazy("not answered in time"),
}


def titled(words: str, gathering: Gathering, frame: Frame) -> str:
    """A list and the gathering it is of: Tasks · Spring Meeting 2027."""
    return f"{words} · {title_in(gathering.names, frame.language)}"


def task_lines(frame: Frame, found: Iterable[Standing]) -> Lines:
    """One line for each party's task, with the day that follows from the gathering's."""
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [_("Part of the work"), _("Who does it"), _("Agency"), _("State")]
    lines = (
        [
            one.due.isoformat() if one.due else "",
            *in_languages(one.task.names, LANGUAGES),
            one.task.get_part_display(),
            _body(frame, one.task.party),
            _body(frame, one.task.agency),
            TASK[one.state],
        ]
        for one in found
    )
    return [_("To be done by"), *titles, *rest], lines


def delegation_lines(rows: Iterable[tuple[Any, str]]) -> Lines:
    """A line for each delegation with how many are on its list. An empty number of places: as many as it likes."""
    heads = [_("Delegation"), _("On the list"), _("Places"), _("Withdrawn"), _("Complete since")]
    lines = (
        [name, one.registered, one.quota, one.withdrawn, one.sent_at.date().isoformat() if one.sent_at else ""]
        for one, name in rows
    )
    return heads, lines


def arrival_lines(frame: Frame, found: Iterable[Any], gates: dict[str, str]) -> Lines:
    """A line for each part of a delegation; the hour by the clock in which it was said."""
    heads = [_("Gate or place"), _("Wave"), _("Delegation"), _("Day and time"), _("Time zone"), _("People")]

    def line(one: Arrival) -> list[Any]:
        party: Delegation = one.delegation
        people = getattr(one, "people", None)
        where = gates.get(one.gate, one.gate) or one.place
        at, name = _clock(one.at, one.zone), _body(frame, party.party)
        return [where, one.wave, name, at, one.zone, people, one.plate, one.driver, one.receiver]

    return [*heads, _("Vehicle"), _("Driver"), _("Met by")], map(line, found)


def programme_lines(frame: Frame, shown: Programme, items: Iterable[Planned]) -> Lines:
    """A line for each item that is for the reader; the hours by the clock in its first room."""
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    heads = [_("Code"), _("Day"), _("Begins"), _("Ends"), _("Time zone"), *titles, _("Rooms"), _("Parties")]

    def line(one: Planned) -> list[Any]:
        names = {code: shown.places[code].names.get(frame.language) for code in one.venues if code in shown.places}
        rooms, zone = [names.get(code) or code for code in one.venues], shown.zone_of(one)
        parties = [_body(frame, item) for item in frame.directory.ordered(one.parties)]
        hours = [one.day.isoformat(), f"{one.start:%H:%M}", f"{one.end:%H:%M}"]
        return [one.code, *hours, zone, *in_languages(one.titles, LANGUAGES), "; ".join(rooms), "; ".join(parties)]

    return heads, map(line, items)


def talk_lines(frame: Frame, rows: Iterable[tuple[TalkRequest, str]]) -> Lines:
    """A line for each request for talks that the reader sees."""
    texts = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    heads = [_("Code"), *texts, _("Level"), _("Minutes"), _("Who asks"), _("Who is asked"), _("State"), _("Room")]
    lines = (
        [
            one.code,
            *in_languages(one.purpose, LANGUAGES),
            one.get_level_display(),
            one.minutes,
            _body(frame, one.asks),
            _body(frame, one.asked),
            TALK.get(state, _("waits for the answer")),
            one.room,
        ]
        for one, state in rows
    )
    return heads, lines


def document_lines(frame: Frame, rows: Sequence[DocumentFacts]) -> Lines:
    """A line for each document to be signed. How many points are open is told to those alone who see them."""
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    heads = [_("Code"), *titles, _("Level"), _("Signed by"), _("Batch"), _("Table"), _("Points open"), _("Withdrawn")]
    lines = (
        [
            one.document.code,
            *in_languages(one.title, LANGUAGES),
            one.document.get_level_display(),
            "; ".join(_body(frame, item) for item in one.bodies),
            *(one.place or (None, None)),
            len(one.lacks) if one.within else None,
            one.document.withdrawn_at.date().isoformat() if one.document.withdrawn_at else "",
        ]
        for one in rows
    )
    return heads, lines


def _body(frame: Frame, item: str | None) -> str:
    if not item or item not in frame.directory.bodies:
        return item or ""
    return name_of(frame.directory, item, frame.language)


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
