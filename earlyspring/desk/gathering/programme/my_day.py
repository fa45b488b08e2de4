"""One person's own programme on a phone, under a secret address that needs no sign-in; once opened it reads offline.

The pages say `no-store`, so that nobody between the desk and the phone keeps a copy. The phone's own worker does, in its
own shelf, which no such word binds: it gives the copy out only while the network is gone, and throws it away as soon as
the desk says that the address opens nothing, or when the address has run out. Its scope is this one address.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone, translation

from earlyspring.core.programme import Planned, Programme, Reader, part_for
from earlyspring.delegations.day_links import DayLink, delegate_at
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import anyone, refuse_method
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.one_page.heading import HeadBrief
from earlyspring.desk.gathering.one_page.own_places import places_of
from earlyspring.desk.gathering.programme.calendar import calendar_answer, calendar_of
from earlyspring.desk.gathering.programme.my_own import badge_of, numbers_of, papers_of
from earlyspring.desk.gathering.programme.words import hours, hours_elsewhere
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES, SITE_CODES, code_of, tag_of
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.programme.models import ProgrammeRelease
from earlyspring.meetings.programme.queries import last_release, released

STATIC = Path(__file__).resolve().parents[3] / "static" / "earlyspring"
KEPT = (
    "style.css",
    "programme.css",
    "favicon.svg",
    "my-day/my-day.js",
    "fonts/be-vietnam-pro-400.woff2",
    "fonts/be-vietnam-pro-600.woff2",
)


@anyone
def my_day(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """What the last release holds for this person, by the clock of the place and by his own, in any language in one tap."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    link = link_at(mechanism, key, secret)
    language = language_of(request, link.delegate)
    with translation.override(SITE_CODES[language]):
        release, shown, items = _own(link.delegate)
        frame = Frame.for_paper(link.delegate.gathering.mechanism, Moment.now(timezone.localdate()))
        cast(DeskRequest, request).frame = frame
        zone = _zone(frame, link.delegate)
        rows = [
            (
                one,
                hours(one),
                hours_elsewhere(shown, one, zone),
                [shown.places[code] for code in one.venues if code in shown.places],
                link.delegate.code in one.persons,
            )
            for one in items
        ]
        days: dict[str, list[Any]] = {}
        for row in rows:
            days.setdefault(row[0].day.isoformat(), []).append(row)
        context = {
            "link": link,
            "who": link.delegate,
            "gathering": link.delegate.gathering,
            "release": release,
            "days": list(days.items()),
            "language": language,
            "tongues": [(code, tag_of(code), OWN_NAMES[code]) for code in LANGUAGES],
            "today": timezone.localdate(timezone=ZoneInfo(link.delegate.gathering.zone)).isoformat(),
            "frame": frame,
            "badge": badge_of(link.delegate),
            "papers": papers_of(link.delegate, secret),
            "numbers": numbers_of(link.delegate),
            "head": link.delegate.role == "head",
            "parts": HeadBrief(frame, link.delegate).parts()
            if link.delegate.role == "head"
            else places_of(frame, link.delegate),
        }
        answer = render(request, "desk/gathering/my_day/my_day.html", context)
    answer["Link-Ends"] = link.ends_at.isoformat()
    answer["Programme-Version"] = str(release.number if release else 0)
    answer["X-Robots-Tag"] = "noindex"
    return answer


@anyone
def my_day_worker(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The worker of this one address: its scope is the folder it lies in, so it meets no other worker of the house."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    link = link_at(mechanism, key, secret)
    parts = json.dumps([static(f"earlyspring/{one}") for one in KEPT])
    papers = json.dumps([address for _paper, _tag, address in papers_of(link.delegate, secret)])
    written = f"const PARTS = {parts};\nconst PAPERS = {papers};\n{_worker()}"
    return HttpResponse(written, content_type="text/javascript; charset=utf-8")


@anyone
def my_day_ics(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The same items for a calendar program."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    link = link_at(mechanism, key, secret)
    release, shown, items = _own(link.delegate)
    if release is None:
        raise Http404
    language, gathering = language_of(request, link.delegate), link.delegate.gathering
    with translation.override(SITE_CODES[language]):
        written = calendar_of(shown, items, gathering, release, title_in(gathering.names, language), language)
    return calendar_answer(written, f"{mechanism}-{key}.ics")


@cache
def _worker() -> str:
    return (STATIC / "my-day" / "worker.js").read_text(encoding="utf-8")


def link_at(mechanism: str, key: str, secret: str) -> DayLink:
    """The link of an address; what is unknown, taken back or run out is not there."""
    found = delegate_at(mechanism, key, secret, timezone.now())
    if found is None:
        raise Http404
    return found


def language_of(request: HttpRequest, who: Delegate) -> str:
    """The language asked for, else that of the person's own name."""
    asked = request.GET.get("to", "")
    own = code_of(who.lang)
    return asked if asked in LANGUAGES else own if own in LANGUAGES else "en"


def _own(who: Delegate) -> tuple[ProgrammeRelease | None, Programme, tuple[Planned, ...]]:
    """The last release and what of it is this person's."""
    release = last_release(who.gathering)
    shown = released(release, who.gathering)
    return release, shown, part_for(shown, Reader(who.delegation.party, who.category, who.code))


def _zone(frame: Frame, who: Delegate) -> str:
    """The clock that the person comes from: that of his side."""
    side = frame.directory.sides.get(frame.directory.side_of(who.delegation.party))
    return (side.zone if side else "") or who.gathering.zone
