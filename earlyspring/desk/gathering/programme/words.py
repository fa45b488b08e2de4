"""The programme in words: kinds, audiences, hours by two clocks, what clashes, what changed and whom to tell."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.programme import Clash, Planned, Programme
from earlyspring.core.programme_changes import Change, Told
from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import LISTS
from earlyspring.desk.title_words import title_in
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import comma, semicolon
from earlyspring.meetings.programme.models import AUDIENCES, KINDS

LISTS.update(programme_kind=dict(KINDS), audience=dict(AUDIENCES), tongue=TONGUE_WORDS)
CLOCKS: dict[str, Any] = {
    "Asia/Ho_Chi_Minh": gettext_lazy("Hà Nội time"),
    "Asia/Shanghai": gettext_lazy("Beijing time"),
}
PARTS: dict[str, Any] = {
    "titles": gettext_lazy("the title"),
    "kind": gettext_lazy("what it is"),
    "session": gettext_lazy("the session it belongs to"),
    "parties": gettext_lazy("whom it concerns"),
    "persons": gettext_lazy("who is expected by name"),
    "languages": gettext_lazy("the languages of interpretation"),
    "audiences": gettext_lazy("who sees it"),
    "notes": gettext_lazy("the remark"),
    "room": gettext_lazy("where its room is"),
}


def clock(zone: str) -> str:
    """How the clock of a zone is called."""
    return str(CLOCKS.get(zone, zone))


def hours(item: Planned) -> str:
    """From when to when, by the clock of the place: 09:00–10:30."""
    return f"{item.start:%H:%M}–{item.end:%H:%M}"


def hours_elsewhere(programme: Programme, item: Planned, zone: str) -> str:
    """The same by the clock of another zone, with its name; empty where the clocks show the same."""
    spans = [one.astimezone(ZoneInfo(zone)) for one in programme.span(item)]
    if not zone or (spans[0].time(), spans[0].date()) == (item.start, item.day):
        return ""
    return f"{spans[0]:%H:%M}–{spans[1]:%H:%M} ({clock(zone)})"


def hour(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def when(item: Planned, language: str) -> str:
    return f"{written_day(item.day.isoformat(), language)}, {hours(item)}".replace(", ", comma(language), 1)


def rooms(programme: Programme, codes: tuple[str, ...], language: str) -> str:
    """The rooms by name; those that no programme knows any more by their codes."""
    names = [title_in(programme.places[one].names, language) if one in programme.places else one for one in codes]
    return comma(language).join(names) or _("no room")


def clash_sentence(clash: Clash, programme: Programme, frame: Frame) -> str:
    """What cannot be at once, in a sentence: it warns, and forbids nothing."""
    by_code = {one.code: one for one in programme.items}
    first, second = by_code[clash.first], by_code[clash.second]
    said = {
        "first": title_in(first.titles, frame.language),
        "second": title_in(second.titles, frame.language),
        "when": when(first, frame.language),
        "which": clash.which,
    }
    if clash.what == "venue":
        said["which"] = rooms(programme, (clash.which,), frame.language)
        return _("%(when)s: “%(first)s” and “%(second)s” are in one room at once (%(which)s).") % said
    if clash.what == "party":
        said["which"] = name_of(frame.directory, clash.which, frame.language)
        return _("%(when)s: %(which)s is in two places at once, at “%(first)s” and at “%(second)s”.") % said
    return _("%(when)s: %(which)s is expected by name at “%(first)s” and at “%(second)s” at once.") % said


def change_sentence(change: Change, before: Programme, after: Programme, language: str) -> str:
    """What became of an item, in a sentence."""
    item = change.after or change.before
    if item is None:
        return ""
    said = {"title": title_in(item.titles, language), "when": when(item, language)}
    if change.before is None:
        said["rooms"] = rooms(after, item.venues, language)
        return _("New: “%(title)s”, %(when)s, %(rooms)s.") % said
    if change.after is None:
        return _("Dropped: “%(title)s”, %(when)s.") % said
    told = list(_told(change, change.before, change.after, before, after, language))
    return _("Changed: “%(title)s”, %(when)s: %(what)s.") % {**said, "what": semicolon(language).join(told)}


def _told(change: Change, was: Planned, now: Planned, before: Programme, after: Programme, language: str) -> list[str]:
    told = []
    if {"day", "start", "end"} & set(change.parts):
        told.append(_("moved from %(before)s") % {"before": when(was, language)})
    if "venues" in change.parts:
        pair = {"before": rooms(before, was.venues, language), "after": rooms(after, now.venues, language)}
        told.append(_("from %(before)s to %(after)s") % pair)
    others = [str(PARTS[part]) for part in change.parts if part in PARTS]
    if others:
        told.append(_("%(parts)s changed") % {"parts": comma(language).join(others)})
    return told


def told_in_words(told: Told, frame: Frame) -> list[str]:
    """Who is to be told, as a list of words: groups first, then parties, the reader's own side first."""
    groups = [
        (told.everyone, _("everybody who takes part")),
        (told.organisers, _("the organisers")),
        (told.press, _("the press")),
        (told.public, _("the public")),
    ]
    parties = [name_of(frame.directory, one, frame.language) for one in frame.directory.ordered(told.parties)]
    return [*(words for holds, words in groups if holds), *parties]
