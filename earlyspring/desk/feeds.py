"""The calendar for calendar programs: an iCalendar feed under a secret address of one posting."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from earlyspring.desk.access import EVERYONE, anyone, fresh, posted, refuse_method
from earlyspring.desk.calendar_days import Entry
from earlyspring.desk.calendar_entries import asked
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.trail import trail
from earlyspring.lang.tongues import comma, site_code, tag_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment
from earlyspring.members.feeds import CalendarFeed, new_address, posting_at, take_back
from earlyspring.shown.about import about_of

if TYPE_CHECKING:
    from icalendar import Event

SHOWN = ("session", "step", "activity", "due", "round", "notice")
WHOLE_DAY = len("2027-02-11")
STATUS = {"": "CONFIRMED", "cancelled": "CANCELLED"}
KEPT = timedelta(days=366)


@posted(post=EVERYONE)
@fresh
def address(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Makes the reader's own address, shown this once, or takes it back."""
    posting = request.frame.posting
    context: dict[str, Any] = {}
    if request.method == "POST" and "take_back" in request.POST:
        if take_back(posting):
            messages.success(request, _("The address opens nothing any more."))
        return redirect("feed_address", mechanism.key)
    if request.method == "POST":
        made = reverse("calendar_feed", args=[mechanism.key, new_address(posting)])
        context["address"] = request.build_absolute_uri(made)
    context["feed"] = CalendarFeed.objects.filter(posting=posting).first()
    context["crumbs"] = trail(request.frame, (_("Meetings"), "meetings"), (_("Calendar"), "calendar"), (_("Feed"), ""))
    return render(request, "desk/meetings/feed.html", context)


@anyone
def feed(request: HttpRequest, mechanism: str, secret: str) -> HttpResponse:
    """The days of the mechanism in the language of the account. An address that is not known, or ended, is not there."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    today = timezone.localdate()
    posting = posting_at(mechanism, secret, today)
    if posting is None:
        raise Http404
    with translation.override(site_code(posting.user.language)):
        frame = Frame(posting, Moment.now(today))
        days = [one for one in asked(frame)[0] if in_feed(one, today)]
        cast(DeskRequest, request).frame = frame
        written = calendar_of(frame, days, request.build_absolute_uri("/").rstrip("/"), today)
    return HttpResponse(
        written,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'inline; filename="{mechanism}.ics"'},
    )


def in_feed(entry: Entry, today: date) -> bool:
    """What has a whole day and is not older than a year: a calendar program knows no days that are not stated.

    What is merely proposed does not go out: the program could not say that it is.
    """
    return (
        entry.kind in SHOWN
        and not entry.proposed
        and len(entry.day) == WHOLE_DAY
        and date.fromisoformat(entry.end or entry.day) > today - KEPT
    )


def calendar_of(frame: Frame, entries: Iterable[Entry], house: str, today: date) -> bytes:
    """The entries as one iCalendar file; the same day gives the same bytes."""
    from icalendar import Calendar  # loaded by the first feed that is asked for, not at every start

    charter = frame.directory.charter
    name = (charter.names if charter else {}).get(frame.language) or frame.mechanism.key
    made = Calendar()
    tag = tag_of(frame.language)
    made.add("prodid", f"-//earlyspring//calendar//{tag}")
    made.add("version", "2.0")
    made.add("x-wr-calname", name, parameters={"LANGUAGE": tag})
    # RFC 7986, 5.2: what stands in no event, here of which day it is and from where in the record.
    made.add("description", about_of(frame.directory, frame.language).line("calendar"), parameters={"LANGUAGE": "en"})
    made.add("refresh-interval", timedelta(hours=12), parameters={"VALUE": "DURATION"})
    stamp = datetime.combine(today, time(0), ZoneInfo("UTC"))
    for entry in sorted(entries, key=lambda one: (one.day, one.kind, one.item, one.mark)):
        made.add_component(_event(frame, entry, house, stamp))
    return bytes(made.to_ical())


def _event(frame: Frame, entry: Entry, house: str, stamp: datetime) -> "Event":
    from icalendar import Event

    last = entry.end if len(entry.end) == WHOLE_DAY else entry.day
    event = Event()
    event.add("uid", f"{entry.kind}.{entry.item}.{entry.mark}@{frame.mechanism.key}.earlyspring")
    event.add("dtstamp", stamp)
    what = comma(frame.language).join(str(words) for words in (entry.what, entry.said) if words)
    event.add("summary", f"{_said(frame, entry)} · {what}")
    event.add("dtstart", date.fromisoformat(entry.day))
    event.add("dtend", date.fromisoformat(last) + timedelta(days=1))
    event.add("url", f"{house}{entry.url}")
    event.add("status", STATUS.get(entry.status, "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    return event


def _said(frame: Frame, entry: Entry) -> str:
    """The words in the reader's language; where they lack it, that they do, and which fact it is."""
    if entry.words:
        return str(entry.words)
    title = entry.title or {}
    return title.get(frame.language) or f"{entry.item} ({_('not translated')})"
