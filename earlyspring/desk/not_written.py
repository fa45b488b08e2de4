"""Why a paper was not written, in the reader's language: one way for every address that makes one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.own_form_words import sentence_of
from earlyspring.desk.trail import trail
from earlyspring.papers import FormFault, GlyphMissing
from earlyspring.review.sheet_known import NotHeld

View = Callable[..., HttpResponse]


class NoDay(LookupError):
    """A session, by its id, whose last day nobody has stated: it ends no knowledge."""


def or_told(view: View) -> View:
    """The view that makes a paper; where the paper cannot be written, a page that says why (status 422)."""

    @wraps(view)
    def made(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (GlyphMissing, FormFault, NotHeld, NoDay) as fault:
            crumbs = trail(request.frame, (_("Papers"), "papers"), (_("Not written"), ""))
            context = {"fault": words_of(fault), "crumbs": crumbs}
            if isinstance(fault, NoDay):
                context |= {"dayless": fault.args[0], "as_of_today": _as_of_today(request)}
            return render(request, "desk/papers/not_written.html", context, status=422)

    return made


def words_of(fault: GlyphMissing | FormFault | NotHeld | NoDay) -> str:
    """The sentence that says what is wrong, and what to do where that is known."""
    if isinstance(fault, GlyphMissing):
        return _of_glyph(fault)
    if isinstance(fault, FormFault):
        return sentence_of(fault)
    if isinstance(fault, NotHeld):
        return _("This office does not hold the worksheet with the digest {sha}.").format(sha=fault)
    return _(
        "The last day of this session is not stated with year, month and day, so what was known at its end cannot be said. "
        "Enter the day, or take the paper as of today."
    )


def _as_of_today(request: DeskRequest) -> str:
    """The address of the same paper as the register stands now."""
    asked = request.GET.copy()
    asked.pop("at", None)
    return f"{request.path}?{asked.urlencode()}"


def _of_glyph(fault: GlyphMissing) -> str:
    sign = fault.character if fault.character.isprintable() else "·"
    if not fault.headings:
        words = _("No font of papers can show the character {sign} ({code}). Write it with another one.")
    else:
        words = _(
            "No font of papers can show the character {sign} ({code}), which stands under “{heading}”. "
            "Write it with another one."
        )
    return words.format(sign=sign, code=fault.code_point, heading=" › ".join(fault.headings))
