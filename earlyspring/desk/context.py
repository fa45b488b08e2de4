"""What every page of the desk knows: language, mechanism, moment, where it stands."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.core.periods import valid_day
from earlyspring.desk.frame import Frame, tongue
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import OWN_NAMES, tag_of
from earlyspring.ledger.moments import rows
from earlyspring.meetings.models import Organ, Session
from earlyspring.meetings.naming import session_name


def desk(request: HttpRequest) -> dict[str, Any]:
    language = tongue()
    known = {"language": language, "languages": languages(request), "home": "/", "me": getattr(request, "user", None)}
    frame: Frame | None = getattr(request, "frame", None)
    if frame is None:
        return known
    return known | {
        "mechanism": frame.mechanism,
        "posting": frame.posting,
        "nav": nav(request, frame),
        "moment": frame.moment,
        "moment_words": moment_words(request, frame, language) if frame.reads else None,
        "exercise": frame.exercise,
        "exercise_switch": exercise_switch(request, frame),
        "frame": frame,
    }


def languages(request: HttpRequest) -> list[dict[str, str]]:
    here = quote(request.get_full_path())
    return [
        {"code": code, "tag": tag_of(code), "name": name, "url": f"{reverse('language')}?to={code}&next={here}"}
        for code, name in OWN_NAMES.items()
    ]


def nav(request: HttpRequest, frame: Frame) -> list[dict[str, Any]]:
    chapters = [
        ("overview", _("Overview"), "overview"),
        ("meetings", _("Meetings"), "meetings"),
        ("members", _("Members"), "members"),
        ("agreements", _("Agreements"), "instruments"),
        ("commitments", _("Commitments"), "commitments"),
        ("review", _("Review"), "review"),
        ("gathering", _("Gathering"), "gatherings"),
        *([("fair", _("Fair"), "fairs")] if frame.posting.role != "observer" else []),
        ("public", _("Public"), "public"),
        ("exchange", _("Open matters"), "motions"),
        ("search", _("Search"), "search"),
    ]
    found = request.resolver_match
    where = (found.url_name if found else "") or ""
    if found and found.route.startswith(GATHERING):
        where = "gatherings"
    if found and found.route.startswith(FAIR):
        where = "fairs"
    return [
        {
            "key": key,
            "label": label,
            "url": reverse(name, args=[frame.mechanism.key]),
            "current": CHAPTER.get(where, where) == name,
        }
        for key, label, name in chapters
    ]


GATHERING = "<slug:mechanism>/gathering/"
FAIR = "<slug:mechanism>/fair/"
CHAPTER = {
    **dict.fromkeys(("to_release", "release_rule", "public_thing", "take_back_release"), "public"),
    "timeline": "meetings",
    "session": "meetings",
    "calendar": "meetings",
    "activity": "meetings",
    "decision": "meetings",
    "cycle": "meetings",
    "body": "members",
    "answers": "members",
    "succession": "members",
    "circle": "members",
    "admit": "members",
    "end_part": "members",
    "people": "members",
    **dict.fromkeys(("programs", "new_token", "new_webhook", "webhook"), "members"),
    "instrument": "instruments",
    "commitment": "commitments",
    "statement": "commitments",
    "statements": "commitments",
    "results": "commitments",
    "matrix": "commitments",
    "priorities": "commitments",
    "proposals": "commitments",
    "gates": "commitments",
    "projects": "commitments",
    "bodies": "members",
    "deposit": "instruments",
    **dict.fromkeys(("terms", "concept", "new_concept", "change_concept", "import_terms", "sentences"), "instruments"),
    "result": "commitments",
    "motion": "motions",
    "worksheet": "review",
    "line": "review",
    "freeze": "review",
    "acceptance": "review",
    "follow_up": "review",
    "opinion": "review",
    "received_report": "review",
    "requests": "review",
    "new_request": "review",
    "request": "review",
    "rounds": "review",
    "new_round": "review",
    "round": "review",
    "agency_forms": "review",
    "take_form": "review",
    "obligation": "review",
    "write_report": "review",
    "evidence": "review",
    "plans": "review",
    "plan": "review",
    "new_plan_line": "review",
    "plan_line": "review",
}


def exercise_switch(request: HttpRequest, frame: Frame) -> str:
    """The address of the page with what was tried out, or without it; none where a page is about an exercise."""
    asked = request.GET.copy()
    chosen = asked.pop("exercise", ["0"])[-1] == "1"
    if request.method != "GET" or not frame.reads or frame.moment.exercise != chosen:
        return ""
    if not chosen:
        asked["exercise"] = "1"
    return f"?{asked.urlencode()}"


def known_sessions(frame: Frame) -> list[tuple[str, str]]:
    """The sessions a page can be seen from, and the one it is seen from, which may not have been known itself then."""
    known = frame.moment.session
    if not known or known in dict(frame.session_choices):
        return frame.session_choices
    today = replace(frame.moment, known=None, exercise=True)
    one = rows(Session, frame.mechanism, today).filter(item=known).first()
    organs = {row.item: row for row in rows(Organ, frame.mechanism, today)}
    return [*frame.session_choices, *([(known, session_name(one, organs, frame.language))] if one else [])]


def moment_words(request: HttpRequest, frame: Frame, language: str) -> dict[str, Any]:
    """What the bar says of the moment. `no_day`: the sentence that the day asked for is none; empty where it is one."""
    asked = request.GET.get("as_of", "")
    no_day = _("That is no day of the calendar, so this page stands on today. Write year, month and day.")
    sessions = known_sessions(frame)
    return {
        "as_of": written_day(frame.moment.as_of, language),
        "known": dict(sessions).get(frame.moment.session, ""),
        "sessions": sessions,
        "no_day": no_day if asked and not valid_day(asked) else "",
    }
