"""The pages of the meetings' chapter: all sessions, the timeline, the calendar, one session and its extract."""

from itertools import permutations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.desk import calendar_entries as entries
from earlyspring.desk.access import posted
from earlyspring.desk.answering import session_days
from earlyspring.desk.dayless import numbers
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.margin import history_of, sources_of
from earlyspring.desk.mechanism_picture import mechanism_picture
from earlyspring.desk.not_written import or_told
from earlyspring.desk.paper_facts import extract_of
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.session_facts import ROLES, facts_of
from earlyspring.desk.taken_along import body_asked, entry_lines, hosts_asked, session_lines
from earlyspring.desk.trail import trail
from earlyspring.lang.figures import written_ordinal
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, rows
from earlyspring.ledger.together import together
from earlyspring.meetings.hosts import host_decision
from earlyspring.meetings.models import Attendance, Cycle, Decision
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.queries import (
    neighbours,
    organs_meeting,
    put_off_from,
    seen_on,
    session_years,
    time_as_host,
    undecided,
    year_of,
)
from earlyspring.papers import write

PAPERS = {*permutations(("vi", "zh", "en"), 1), *permutations(("vi", "zh", "en"), 2)}


@posted()
def meetings(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """All sessions, or those that a body hosted or attended: `host=B-QN`, `attended=B-QN`."""
    frame = request.frame
    moment = frame.moment
    host, attended = request.GET.get("host", ""), request.GET.get("attended", "")
    found = together(
        cycles=rows(Cycle, mechanism, moment),
        hosts=come(Decision, mechanism, moment, session_days(frame))
        .filter(type="next_host")
        .exclude(standing=PROPOSED),
        came=rows(Attendance, mechanism, moment).filter(body=attended),
    )
    came = {one.session for one in found["came"]}
    there = seen_on(frame.sessions.values(), frame.known.cycles, moment, found["hosts"])
    sessions = [
        one
        for one in there
        if (not host or (one.host == host and one.status == "held" and one.standing != PROPOSED))
        and (not attended or one.item in came)
    ]
    if to_be_saved(request):
        return saved(
            request, "meetings", _("Meetings"), *session_lines(frame, sessions), by=hosts_asked(frame, host, attended)
        )
    latest = max((one.year or 0 for one in there if one.status == "held" and one.standing != PROPOSED), default=0)
    opened = {year_of(one, frame.known.cycles) for one in there} | {one.year for one in found["hosts"]}
    past = moment.as_of < moment.today
    ahead = [one for one in found["cycles"] if one.year > latest and (one.year in opened or not past)]
    organs = organs_meeting(sessions, frame.organs)
    by_item = ((one.item, host_decision(one, found["hosts"], frame.sessions)) for one in sessions)
    unplaced = undecided(there, frame.known.cycles, moment, frame.sessions.values()) if past else []
    decided = {item: decision for item, decision in by_item if decision}
    return render(
        request,
        "desk/meetings/meetings.html",
        {
            "page": "meetings",
            "crumbs": trail(frame, (_("Meetings"), "")),
            "years": [
                (year, [(organ, year.of_organ(organ.item)) for organ in organs])
                for year in session_years(sessions, frame.known.cycles, {key: one.body for key, one in decided.items()})
            ],
            "organs": organs,
            "decided": decided,
            "undecided": {one.item for one in unplaced},
            "total": len(sessions),
            "ways": ways_to_save(request),
            "host": host,
            "attended": attended,
            "cycles": sorted(ahead, key=lambda cycle: cycle.year),
            "hosts": sorted((one for one in found["hosts"] if (one.year or 0) > latest), key=lambda one: one.year),
        },
    )


@posted()
def timeline(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    crumbs = trail(frame, (_("Meetings"), "meetings"), (_("Timeline"), ""))
    return render(
        request,
        "desk/meetings/timeline.html",
        {"page": "timeline", "crumbs": crumbs, "picture": mechanism_picture(frame)},
    )


@posted()
def calendar(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    kind, body = request.GET.get("kind", ""), request.GET.get("body", "")
    every, channels = entries.asked(frame)
    years = sorted({entry.day[:4] for entry in every}, reverse=True)
    year = request.GET.get("year") or frame.moment.as_of[:4]
    chosen = [entry for entry in every if (not kind or entry.kind == kind) and (not body or body in entry.bodies)]
    standing = [one for one in channels if not body or body in one.bodies] if kind in ("", "channel") else []
    months = entries.months(chosen, "" if year == "all" else year)
    if to_be_saved(request):
        by = [(_("Year"), "" if year == "all" else year), (_("Kind"), entries.KINDS.get(kind, kind))]
        days = (entry for month in months for entry in month.entries)
        lines = entry_lines(frame, days)
        return saved(request, "calendar", _("Calendar"), *lines, by=[*by, *body_asked(frame, body)])
    return render(
        request,
        "desk/meetings/calendar.html",
        {
            "page": "calendar",
            "crumbs": trail(frame, (_("Meetings"), "meetings"), (_("Calendar"), "")),
            "months": months,
            "ways": ways_to_save(request),
            "total": sum(len(month.entries) for month in months),
            "counted": sum(entry.counts for month in months for entry in month.entries),
            "channels": standing,
            "numbers": numbers(frame, standing),
            "years": years,
            "kinds": entries.KINDS,
            "bodies": frame.directory.ordered(sorted({one for entry in every for one in entry.bodies})),
            "chosen": {"year": year, "kind": kind, "body": body},
        },
    )


@posted()
def session(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    session = frame.sessions.get(item)
    if session is None:
        raise Http404
    facts = facts_of(frame, session)
    before, after = neighbours(frame.sessions.values(), session)
    hosting = time_as_host(frame.sessions.values(), session, facts.known_successions())
    name = session_name(session, frame.organs, frame.language)
    return render(
        request,
        "desk/meetings/session.html",
        {
            "crumbs": trail(frame, (_("Meetings"), "meetings"), (name, "")),
            "session": session,
            "facts": facts,
            "hosting": hosting,
            "hosting_words": written_ordinal(hosting.own, frame.language) if hosting else "",
            "counts": facts.of_count(),
            "figures": facts.figures(),
            "commitments": facts.with_due(),
            "everyone": sorted(one.body for one in facts.of_role("participant") if one.body),
            "roles": [(role, found) for role in ROLES if (found := facts.of_role(role))],
            "signed": facts.signed(),
            "preparing": facts.preparing(),
            "by_signatures": facts.by_signatures(),
            "put_off_from": put_off_from(session, facts.versions),
            "decided": {session.item: facts.decided_host},
            "together": frame.sessions.get(session.held_with or ""),
            "before": before,
            "after": after,
            "on": session.day or session.start or "",
            "history": history_of(frame, facts.versions),
            "sources": sources_of(frame, facts.shown(), facts.sources),
        },
    )


@posted()
@or_told
def extract(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """The extract of the register for a session as PDF: `lang=vi`, or two side by side `lang=vi-zh`."""
    frame = request.frame
    session = frame.sessions.get(item)
    languages = tuple(request.GET.get("lang", frame.language).split("-"))
    if session is None or languages not in PAPERS:
        raise Http404
    paper = write(extract_of(frame, session), languages)
    name = f"{mechanism.key}-{session.item}-{'-'.join(languages)}.pdf"
    return HttpResponse(
        paper, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )
