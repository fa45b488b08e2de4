"""Rounds of reporting: the list, opening one, and who owes what in one."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, Max
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.choices import Choices
from earlyspring.desk.entering import scanned, told_of
from earlyspring.desk.facets import of_body, of_list
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.parts import DayField, blank, offer
from earlyspring.desk.forms.way import WAYS, way_for
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import listed, saved, to_be_saved
from earlyspring.desk.owing import STATES, address, closed, named_commitments, owed_in, picture_of, state_of
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import ROUND
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.review.actions import make_obligations, open_round
from earlyspring.review.codes import REMINDERS
from earlyspring.review.models import Obligation, Reminder, Report, Round
from earlyspring.review.owed import Owed, asked_of
from earlyspring.review.permits import may_receive

TOGETHER = [one for one in WAYS if one[0] != "own"]


class RoundForm(forms.Form):
    class_code = forms.ChoiceField(
        label=gettext_lazy("Class of the round"), choices=list(ROUND.items()), initial="annual"
    )
    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=1990, max_value=2200)
    session = forms.ChoiceField(
        label=gettext_lazy("Session"), required=False, help_text=gettext_lazy("The one to which the round leads.")
    )
    instruments = forms.MultipleChoiceField(
        label=gettext_lazy("Instruments"), required=False, help_text=gettext_lazy("None chosen: all of them.")
    )
    cutoff_on = DayField(label=gettext_lazy("As things stand on"))
    due_on = DayField(label=gettext_lazy("Reports due"))
    freeze_on = DayField(label=gettext_lazy("Worksheet closes"))

    def __init__(self, *args: Any, choices: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, session=blank(choices.of_kind("session")), instruments=choices.of_kind("instrument"))
        self.fields["cutoff_on"].help_text = gettext_lazy("Who is responsible on this day is asked.")
        self.fields["due_on"].help_text = gettext_lazy("Agencies are reminded 30 and 7 days before.")
        self.fields["freeze_on"].help_text = gettext_lazy("What has not been received by then is missing.")

    def content(self) -> dict[str, Any]:
        said = self.cleaned_data
        keys = ("year", "session", "instruments", "cutoff_on", "due_on", "freeze_on")
        return {"class": said["class_code"]} | {key: said[key] for key in keys if said[key]}


@posted()
def rounds(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = sorted(now(Round, mechanism, True), key=lambda one: (one.cutoff_on or "", one.item), reverse=True)
    frame.see(*found)
    asked = dict(Obligation.objects.filter(mechanism=mechanism).values_list("round").annotate(n=Count("pk")))
    told = dict(now(Report, mechanism, True).values_list("round").annotate(n=Count("pk")))
    context = {
        "rounds": [(one, told.get(one.item, 0), asked.get(one.item, 0)) for one in found],
        "asked_of_me": asked_of_me(request),
        "page": "rounds",
        "crumbs": steps_to(frame, (_("Rounds of reporting"), ())),
    }
    return render(request, "desk/reporting/rounds.html", context)


def asked_of_me(request: DeskRequest) -> list[tuple[Owed, Any, str]]:
    """What a focal point's agency still has to report, in all mechanisms of this node: it is asked once."""
    if request.frame.posting.role != "focal_point":
        return []
    left = [one for one in asked_of(request.user) if one.state in ("asked", "draft", "returned")]
    mechanisms = {one.obligation.mechanism_id for one in left}
    items = {one.obligation.commitment for one in left}
    rows = Commitment.objects.filter(mechanism__in=mechanisms, item__in=items, known_to=None).exclude(standing="open")
    named = {(row.mechanism_id, row.item): row for row in rows}
    return [
        (one, named.get((one.obligation.mechanism_id, one.obligation.commitment)), address(one))
        for one in sorted(left, key=lambda one: (one.obligation.due_on, one.obligation.commitment))
    ]


@posted(*OFFICERS)
def new_round(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Put a round to the parties: three days that hold for all."""
    frame, choices = request.frame, Choices(request.frame)
    sent = request.POST if request.method == "POST" else None
    form = RoundForm(sent, choices=choices, initial={"year": int(frame.moment.today[:4])})
    way = way_for(request, choices, ways=TOGETHER)
    if sent is not None and form.is_valid() and way.is_valid():
        party = frame.posting.party
        try:
            scan = scanned(mechanism, way, party)
            made = open_round(mechanism, form.content(), by=party, way=way.way(scan, party))
        except Refused as refusal:
            at_fields(form, refusal)
        else:
            if isinstance(made, Round):
                messages.success(request, _("The round is on record. Agencies are asked when its cut-off day is over."))
                return redirect("round", mechanism.key, made.item)
            return told_of(request, mechanism, made, "round", made.digest)
    crumbs = steps_to(frame, (_("Rounds of reporting"), ("rounds",)), (_("Open a round"), ()))
    context = {"form": form, "way": way, "crumbs": crumbs}
    return render(request, "desk/reporting/round_form.html", context, status=422 if sent is not None else 200)


def round_of(frame: Frame, item: str) -> Round:
    found = held(Round, frame.mechanism, item, exercise=True)
    if found is None:
        raise Http404
    frame.see(found)
    return found


@posted()
def one_round(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    frame, asked = request.frame, round_of(request.frame, round)
    found, over = owed_in(frame, asked.item), closed(asked)
    commitments = named_commitments(frame, found)
    states = {id(one): state_of(one, over) for one in found}
    facets = [
        of_body(frame, lambda one: [one.obligation.party]),
        of_body(frame, lambda one: [one.obligation.body], "agency", _("Agency"), _("all agencies")),
        of_list("state", _("State"), _("every state"), lambda one: [states[id(one)]], STATES),
    ]
    sorts = {
        "code": lambda one: code_of(commitments, one),
        "state": lambda one: str(STATES[states[id(one)]]),
        "agency": lambda one: name_of(frame.directory, one.obligation.body, frame.language),
    }
    texts = lambda one: said_of(commitments, one)  # noqa: E731
    shown = listed(request, found, facets, sorts=sorts, texts=texts, sort="code", per_page=25)
    if to_be_saved(request):
        lines = (line(frame, commitments, one, states[id(one)]) for one in shown.rows)
        return saved(f"{mechanism.key}-{asked.item}", heads(), lines)
    context = {
        "round": asked,
        "over": over,
        "shown": shown,
        "listed": [
            (one, commitments.get(one.obligation.commitment), states[id(one)], address(one)) for one in shown.page
        ],
        "received": sum(one.report is not None for one in found),
        "asked": len(found),
        "picture": picture_of(frame, shown.rows, commitments, over),
        "to_receive": [
            (one, commitments.get(one.obligation.commitment), address(one))
            for one in found
            if one.draft and one.draft.state == "submitted" and may_receive(frame.posting, one.draft)
        ],
        "reminders": reminders_of(frame, found),
        "may_ask": frame.posting.role == "officer",
        "page": "rounds",
        "crumbs": steps_to(frame, (_("Rounds of reporting"), ("rounds",)), (round_title(asked), ())),
    }
    return render(request, "desk/reporting/round.html", context)


def round_title(one: Round) -> str:
    return f"{str(ROUND.get(one.class_code or '', one.class_code)).capitalize()} {one.year}"


def code_of(commitments: dict[str, Any], one: Owed) -> str:
    row = commitments.get(one.obligation.commitment)
    return (row.code if row else "") or one.obligation.commitment


def said_of(commitments: dict[str, Any], one: Owed) -> list[Any]:
    row = commitments.get(one.obligation.commitment)
    return [one.obligation.commitment, one.obligation.body, *([row.code, row.title, row.text] if row else [])]


def heads() -> list[Any]:
    titles = [_("Commitment (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Code"), *titles, _("Agency"), _("Party"), _("Due"), _("State")]


def line(frame: Frame, commitments: dict[str, Any], one: Owed, state: str) -> list[Any]:
    row, language = commitments.get(one.obligation.commitment), frame.language
    text = row.heading() if row else {}
    bodies = [name_of(frame.directory, key, language) for key in (one.obligation.body, one.obligation.party)]
    return [
        code_of(commitments, one),
        *(text.get(code, "") for code in LANGUAGES),
        *bodies,
        one.obligation.due_on,
        STATES[state],
    ]


def reminders_of(frame: Frame, found: Iterable[Owed]) -> list[tuple[str, int, datetime | None]]:
    """The own party's reminders by step of the ladder: step, how many letters, and when the last went out."""
    if frame.posting.role == "observer":
        return []
    own = [one.obligation.pk for one in found if one.obligation.party == frame.posting.party]
    sent = Reminder.objects.filter(mechanism=frame.mechanism, obligation__in=own)
    counted = sent.values("step").annotate(n=Count("pk"), last=Max("sent_at"))
    by_step = {one["step"]: (one["step"], one["n"], one["last"]) for one in counted}
    return [by_step[step] for step in REMINDERS.split() if step in by_step]


@posted(*OFFICERS)
@require_POST
def ask(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    """Ask every responsible body now, where the hourly job has not done it yet; twice is once."""
    try:
        made = make_obligations(round_of(request.frame, round))
    except Refused as refusal:
        messages.error(request, in_words(refusal))
    else:
        messages.success(request, _("Asked anew: %(n)s reports. What was asked before stays.") % {"n": len(made)})
    return redirect("round", mechanism.key, round)
