"""The papers of the register: chosen on one page, written at another, in one language or two, as PDF or .docx."""

import re
from dataclasses import replace
from itertools import permutations
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.access import moment_known, posted
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.half_year_papers import half_of, half_year_report
from earlyspring.desk.paper_facts import extract_of
from earlyspring.desk.review_papers import PAPERS as OF_REVIEW
from earlyspring.desk.trail import trail
from earlyspring.desk.years_papers import many_years
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.papers import GlyphMissing, write
from earlyspring.papers.facts import Paper
from earlyspring.review.models import Review, Worksheet
from earlyspring.review.sheet_known import NotHeld, sheet_known

NAMES = {
    "review": _("report of the review"),
    "followup": _("follow-up table"),
    "brief": _("leader's page"),
    "paragraph": _("draft for the next minutes"),
    "extract": _("extract of the register for the session"),
}
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
        "chosen": chosen if chosen in frame.sessions else "",
        "papers": [(name, words) for name, words in NAMES.items() if name != "extract"],
        "tongues": [("-".join(one), " · ".join(str(TONGUE_WORDS[code]) for code in one)) for one in _own_first(frame)],
        "halves": [f"{one}-{half}" for one in (year, year - 1, year - 2) for half in (2, 1)],
    }
    return render(request, "desk/papers/papers.html", context)


def _dated(frame: Frame) -> list[Session]:
    return [one for one in frame.sessions.values() if one.status == "held"]


def _own_first(frame: Frame) -> list[tuple[str, ...]]:
    return sorted(TOGETHER, key=lambda one: (one[0] != frame.language, len(one)))


@posted()
def written(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The paper itself: `paper=review&session=SM-2027&lang=vi-zh&format=docx`; `at=session`: as known at its end."""
    name, form = request.GET.get("paper", ""), request.GET.get("format", "pdf")
    if not name:
        return redirect("papers", mechanism.key)
    languages = tuple(request.GET.get("lang", request.frame.language).split("-"))
    if form not in TYPES or languages not in TOGETHER:
        raise Http404
    try:
        frame = _frame(request, mechanism)
        with translation.override(SITE_CODES[languages[0]]):
            written = write(_facts(request, frame, name), languages, form)
    except NotHeld as fault:
        return _refused(request, _("This office does not hold the worksheet with the digest {sha}.").format(sha=fault))
    except NoDay:
        return _refused(
            request, _("The day of this session is not stated, so what was known at its end cannot be said.")
        )
    except GlyphMissing as fault:
        return _refused(request, str(fault))
    asked = request.GET.get("session") or request.GET.get("half") or frame.moment.as_of[:4]
    of = re.sub(r"[^A-Za-z0-9._-]", "-", asked[:80])
    file = f"{mechanism.key}-{name}-{of}-{'-'.join(languages)}.{form}"
    manner = "inline" if form == "pdf" else "attachment"
    headers = {"Content-Disposition": f'{manner}; filename="{file}"'}
    return HttpResponse(written, content_type=TYPES[form], headers=headers)


class NoDay(LookupError):
    """A session whose last day nobody has stated: it ends no knowledge."""


def _refused(request: DeskRequest, words: Any) -> HttpResponse:
    crumbs = trail(request.frame, (_("Papers"), "papers"), (_("Not written"), ""))
    return render(request, "desk/papers/not_written.html", {"fault": words, "crumbs": crumbs}, status=422)


def _frame(request: DeskRequest, mechanism: Mechanism) -> Frame:
    """The frame of a paper that nobody in particular asked for, at the moment asked for."""
    asked = request.frame.session_named(request.GET.get("session", ""))
    moment = request.frame.moment
    if request.GET.get("at") == "session":
        last = asked and (asked.end or asked.day)
        if asked is None:
            raise Http404
        if not last or len(last) != len("2027-02-11"):
            raise NoDay(asked.item)
        moment = moment_known(replace(moment, as_of=last, known=None, session=""), mechanism, asked.item)
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
