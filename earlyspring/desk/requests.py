"""Requests to the centre: what waits for a ministry, a government or an embassy, since when, and every step."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.commitments.models import Commitment
from earlyspring.core import requests as rules
from earlyspring.core.periods import earliest
from earlyspring.desk.access import EVERYONE, OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.dayless import dayless
from earlyspring.desk.facets import of_body, of_list
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.fact import FactForm
from earlyspring.desk.forms.parts import blank, code_choices, offer
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import in_languages, listed
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import LEVEL, REQUEST_STATE
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.review import centre
from earlyspring.review.actions import ask_centre, take_step
from earlyspring.review.centre import Asked
from earlyspring.review.models import Line
from earlyspring.review.permits import may_step
from earlyspring.review.steps import as_rule

STEPPERS = ("officer", "observer")
WAITING = {
    "waiting": gettext_lazy("waiting for somebody"),
    "mine": gettext_lazy("waiting for my party or my agency"),
    "ended": gettext_lazy("waiting for nobody"),
}
ASKED = {"title", "text", "level", "addressee", "body", "commitments", "submitted", "submitted_on"}


class WhoseForm(forms.Form):
    whose = forms.ChoiceField(
        label=gettext_lazy("Whose request it is"),
        choices=[
            ("own", gettext_lazy("my party's own")),
            ("joint", gettext_lazy("of all parties: it is put to them, and stands when all have assented")),
        ],
        widget=forms.RadioSelect,
        initial="own",
    )


@posted()
def requests(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    every = centre.requests(mechanism, frame.moment)

    def waits(one: Asked) -> list[str | None]:
        if one.turn is None:
            return ["ended"]
        return ["waiting", "mine"] if is_for(frame, one) else ["waiting"]

    facets = [
        of_list("waits", _("Waiting"), _("all requests"), waits, WAITING, default="waiting"),
        of_list("state", _("State"), _("every state"), lambda one: [one.state], REQUEST_STATE),
        of_list("level", _("Level"), _("all levels"), lambda one: [one.request.level], LEVEL),
        of_body(frame, lambda one: [one.request.party]),
    ]

    def texts(one: Asked) -> list[Any]:
        return [one.request.item, one.request.title, one.request.text, one.request.addressee]

    shown = listed(request, every, facets, sorts={}, texts=texts)
    if to_be_saved(request):
        heads = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
        heads = [_("Id"), *heads, _("Party"), _("Level"), _("State"), _("Waits for"), _("Since")]
        lines = (cells(one) for one in shown.rows)
        return saved(request, "requests", _("Requests to the centre"), heads, lines, shown)
    context = {
        "shown": shown,
        "found": [(one, waits_for(one), days(frame, one), is_for(frame, one)) for one in shown.page],
        "dayless": dayless(frame, [one.request for one in shown.rows]),
        "mine": sum(is_for(frame, one) for one in every),
        "crumbs": steps_to(frame, (_("Requests to the centre"), ())),
        "page": "requests",
    }
    return render(request, "desk/review/requests.html", context)


def cells(one: Asked) -> list[Any]:
    since = one.turn.since if one.turn else ""
    said = [*in_languages(one.request.title, LANGUAGES), one.request.party, LEVEL.get(one.request.level or "", "")]
    return [one.request.item, *said, REQUEST_STATE[one.state], waits_for(one), since or ""]


def waits_for(one: Asked) -> str:
    """The body or party it waits for; empty where that is all parties, or an addressee who is no body here."""
    if one.turn is None:
        return ""
    return (one.request.body if one.turn.of == "addressee" else one.turn.body) or ""


def is_for(frame: Frame, one: Asked) -> bool:
    """Whether it waits for the reader: for the own party, or for the body that the reader speaks for."""
    posting = frame.posting
    if one.turn is None:
        return False
    if posting.agency and posting.agency == waits_for(one):
        return True
    return posting.role != "observer" and one.turn.of == "party" and one.request.party in (None, "", posting.party)


def days(frame: Frame, one: Asked) -> int | None:
    """For how many days it has waited; None where no day is stated."""
    if one.turn is None or not one.turn.since:
        return None
    return (earliest(frame.moment.as_of) - earliest(one.turn.since)).days


@posted(*OFFICERS)
def new_request(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Enter what waits for the centre; `?commitment=`: what it is about, `sheet=`: the session that referred it upwards."""
    frame, choices = request.frame, Choices(request.frame)
    sent = request.POST if request.method == "POST" else None
    content = begun(frame, request.GET.getlist("commitment"), request.GET.get("sheet", ""))
    form = FactForm("request", choices.of_kind, sent, content=content, listed=choices.listed, asked=ASKED, named=True)
    whose = WhoseForm(sent)
    if sent is not None and form.is_valid() and whose.is_valid():
        joint = whose.cleaned_data["whose"] == "joint"
        way = Way("propose" if joint else "own", exercise=frame.exercise)
        try:
            made = ask_centre(mechanism, form.content(), by=frame.posting.party, way=way)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame, "request"))
        else:
            if isinstance(made, Motion):
                messages.success(request, _("Put to the parties. It is joint when all of them have assented."))
                return redirect("motion", mechanism.key, made.digest)
            messages.success(request, _("Entered."))
            return redirect("request", mechanism.key, made.item)
    crumbs = steps_to(frame, (_("Requests to the centre"), ("requests",)), (_("Enter a request"), ()))
    context = {"form": form, "whose": whose, "crumbs": crumbs}
    return render(request, "desk/review/request_form.html", context, status=422 if sent is not None else 200)


def begun(frame: Frame, commitments: list[str], session: str) -> dict[str, Any]:
    """What a new request says at first: of one commitment its title, and the remark of its line on a worksheet."""
    content: dict[str, Any] = {"commitments": commitments}
    if len(commitments) == 1:
        one = rows(Commitment, frame.mechanism, frame.moment).filter(item=commitments[0]).first()
        lines = Line.objects.filter(worksheet__mechanism=frame.mechanism, commitment=commitments[0])
        lines = lines.filter(worksheet__session=session) if session else lines.filter(outcome="refer_up")
        line = lines.order_by("-pk").first()
        content |= {"title": one.heading() if one else {}, "text": line.remark if line else {}}
    return content


@posted(*EVERYONE, post=STEPPERS)
def one_request(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """A request with its steps; an officer enters further ones, an observer those of its own body."""
    frame = request.frame
    one = next(
        (one for one in centre.requests(mechanism, frame.moment, whenever=True) if one.request.item == item), None
    )
    if one is None:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = step_form(frame, one, sent)
    if sent is not None and form is None:
        raise Http404
    if sent is not None and form is not None and form.is_valid():
        posting, said = frame.posting, form.content()
        observer = posting.agency if posting.role == "observer" else ""
        try:
            take_step(one.request, said, by=posting.party, observer=observer)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame, "step"))
        else:
            messages.success(request, _("The step is on record."))
            return redirect("request", mechanism.key, item)
    named = rows(Commitment, mechanism, frame.moment).filter(item__in=one.request.commitments)
    by_item = {row.item: row for row in named}
    title = title_in(one.request.title, frame.language)
    context = {
        "one": one,
        "title": title,
        "waits_for": waits_for(one),
        "days": days(frame, one),
        "for_me": is_for(frame, one),
        "commitments": [(key, by_item.get(key)) for key in one.request.commitments],
        "form": form,
        "crumbs": steps_to(frame, (_("Requests to the centre"), ("requests",)), (title, ())),
    }
    return render(request, "desk/review/request.html", context, status=422 if sent is not None else 200)


def step_form(frame: Frame, one: Asked, sent: Any) -> FactForm | None:
    """The form of a next step for who may enter one, with the steps that are theirs; an observer's own body is not
    asked for."""
    posting = frame.posting
    if not may_step(posting, one.request, posting.agency):
        return None
    choices = Choices(frame)
    observes = posting.role == "observer"
    asked = {"class", "on", "text"} | (set() if observes else {"body"})
    form = FactForm("step", choices.of_kind, sent, listed=choices.listed, asked=asked, named=True)
    theirs = rules.steps_of(as_rule(one.request, one.steps), posting.party, posting.agency if observes else None)
    offer(form, **{"class": blank(code_choices("step", "class", theirs))})
    return form
