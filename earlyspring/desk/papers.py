"""The papers of the register: chosen on one page, written at another, in one language or two, as PDF or .docx."""

import re
from dataclasses import replace
from itertools import permutations
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.access import KEEPERS, moment_known, posted
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.half_year_papers import half_of, half_year_report
from earlyspring.desk.not_written import NoDay, or_told
from earlyspring.desk.own_form_words import FORMATS
from earlyspring.desk.own_form_words import PAPERS as FORM_OF
from earlyspring.desk.own_form_words import TOGETHER as WAYS
from earlyspring.desk.paper_facts import extract_of
from earlyspring.desk.review_papers import PAPERS as OF_REVIEW
from earlyspring.desk.trail import trail
from earlyspring.desk.years_papers import many_years
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.members.own_forms import OwnForm, form_in_use, form_named, forms_of
from earlyspring.members.permits import may_read
from earlyspring.papers import write
from earlyspring.papers.facts import Paper
from earlyspring.papers.own import write_own
from earlyspring.review.models import Review, Worksheet
from earlyspring.review.sheet_known import sheet_known

NAMES = {
    "review": _("report of the review"),
    "followup": _("follow-up table"),
    "brief": _("leader's page"),
    "paragraph": _("draft for the next minutes"),
    "extract": _("extract of the register for the session"),
}
# What makes a paper of the desk, by the name of its forms.
KIND = {
    "review": "review",
    "followup": "follow-up",
    "brief": "brief",
    "paragraph": "minutes",
    "extract": "extract",
    "halfyear": "agreements",
    "years": "years",
}
NOW = "now"
"""Asked for as the form of a paper: the one in use."""
TOGETHER = (*permutations(LANGUAGES, 1), *permutations(LANGUAGES, 2))
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@posted()
def papers(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Which paper, of which session, in which languages and form; or why there is none yet."""
    frame = request.frame
    reviewed = {one.session for one in rows(Review, mechanism, frame.moment)}
    reviewed |= set(Worksheet.objects.filter(mechanism=mechanism).values_list("session", flat=True))
    tried = Worksheet.objects.filter(mechanism=mechanism, exercise=True).exists()
    chosen = request.GET.get("session", "")
    year = int(frame.moment.as_of[:4])
    context = {
        "page": "papers",
        "crumbs": trail(frame, (_("Papers"), "")),
        "sessions": [(one.item, session_name(one, frame.organs, frame.language)) for one in _dated(frame)],
        "reviewed": [
            (item, session_name(frame.sessions[item], frame.organs, frame.language))
            for item in frame.sessions
            if item in reviewed
        ],
        "left_out": tried and not frame.moment.exercise,
        "chosen": chosen if chosen in frame.sessions else "",
        "may_end": any(_has_last_day(one) for item, one in frame.sessions.items() if item in reviewed),
        "papers": [(name, words) for name, words in NAMES.items() if name != "extract"],
        "tongues": [("-".join(one), " · ".join(str(TONGUE_WORDS[code]) for code in one)) for one in _own_first(frame)],
        "own_forms": _in_use(frame),
        "may_keep_forms": frame.posting.role in KEEPERS,
        "halves": [f"{one}-{half}" for one in (year, year - 1, year - 2) for half in (2, 1)],
    }
    return render(request, "desk/papers/papers.html", context)


def _in_use(frame: Frame) -> list[tuple[OwnForm, Any, Any, Any]]:
    """The forms of the reader's party that are in use: the form, its paper, its languages, what it makes."""
    own = forms_of(frame.mechanism, frame.posting.party).filter(in_use=True)
    return [
        (one, FORM_OF[one.paper], WAYS[one.together], FORMATS[one.format])
        for one in own
        if may_read(frame.posting, one)
    ]


def _dated(frame: Frame) -> list[Session]:
    return [one for one in frame.sessions.values() if one.status == "held"]


def _has_last_day(session: Session) -> bool:
    """Whether it is stated, to the day, when the session ended: what was known at its end can be said then alone."""
    return len(session.end or session.day or "") == len("2027-02-11")


def _own_first(frame: Frame) -> list[tuple[str, ...]]:
    return sorted(TOGETHER, key=lambda one: (one[0] != frame.language, len(one)))


@posted()
@or_told
def written(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The paper itself: `paper=review&session=SM-2027&lang=vi-zh&format=docx`; `at=session`: as known at its end."""
    name, form = request.GET.get("paper", ""), request.GET.get("format", "pdf")
    if not name:
        return redirect("papers", mechanism.key)
    languages = tuple(request.GET.get("lang", request.frame.language).split("-"))
    if form not in TYPES or languages not in TOGETHER:
        raise Http404
    if request.GET.get("own") == NOW:
        return redirect(_address(request, languages, form))
    own = _own(request, languages, form)
    frame = _frame(request, mechanism)
    with translation.override(SITE_CODES[languages[0]]):
        facts = _facts(request, frame, name)
        written = write_own(facts, languages, form, bytes(own.source)) if own else write(facts, languages, form)
    asked = request.GET.get("session") or request.GET.get("half") or frame.moment.as_of[:4]
    of = re.sub(r"[^A-Za-z0-9._-]", "-", asked[:80])
    made_in = f"-form-{own.sha256[:12]}" if own else ""
    file = f"{mechanism.key}-{name}-{of}-{'-'.join(languages)}{made_in}.{form}"
    manner = "inline" if form == "pdf" else "attachment"
    headers = {"Content-Disposition": f'{manner}; filename="{file}"'}
    return HttpResponse(written, content_type=TYPES[form], headers=headers)


def _address(request: DeskRequest, languages: tuple[str, ...], form: str) -> str:
    """The address of the same paper that says in which form it is: the same address is the same file ever after."""
    asked, posting = request.GET.copy(), request.frame.posting
    paper = KIND.get(asked.get("paper", ""), "")
    own = None
    if posting.role != "observer":
        own = form_in_use(request.frame.mechanism, posting.party, paper, len(languages), form)
    if own is None:
        del asked["own"]
    else:
        asked["own"] = own.sha256
    return f"{request.path}?{asked.urlencode()}"


def _own(request: DeskRequest, languages: tuple[str, ...], form: str) -> OwnForm | None:
    """The form of the reader's party that the address names; None where it names none: the built-in one."""
    asked, posting = request.GET.get("own", ""), request.frame.posting
    if not asked:
        return None
    paper = KIND.get(request.GET.get("paper", ""), "")
    own = form_named(request.frame.mechanism, posting.party, paper, len(languages), form, asked)
    if own is None or not may_read(posting, own):
        raise Http404
    return own


def _frame(request: DeskRequest, mechanism: Mechanism) -> Frame:
    """The frame of a paper that nobody in particular asked for, at the moment asked for."""
    asked = request.frame.session_named(request.GET.get("session", ""))
    moment = request.frame.moment
    if request.GET.get("at") == "session":
        if asked is None:
            raise Http404
        if not _has_last_day(asked):
            raise NoDay(asked.item)
        moment = moment_known(
            replace(moment, as_of=asked.end or asked.day or "", known=None, session=""), mechanism, asked.item
        )
    if len(moment.as_of) != len("2027-02-11"):
        raise Http404
    frame = Frame.for_paper(mechanism, moment)
    frame.see(*([asked] if asked else []))
    return frame


def _facts(request: DeskRequest, frame: Frame, name: str) -> Paper:
    if name == "years":
        return many_years(frame)
    if name == "halfyear":
        try:
            first, last = half_of(request.GET.get("half", ""))
        except ValueError:
            raise Http404 from None
        return half_year_report(frame, request.frame.posting.party, first, last)
    session = frame.sessions.get(request.GET.get("session", ""))
    if session is None or name not in NAMES:
        raise Http404
    if name == "extract":
        return extract_of(frame, session)
    sheet = sheet_known(frame.mechanism, session.item, frame.moment)
    if sheet is None:
        raise Http404
    return OF_REVIEW[name](frame, session, sheet)
