"""A round of reporting is put to the parties: three days that hold for all."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.entering import scanned, told_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.forms.parts import DayField, blank, offer
from earlyspring.desk.forms.way import WAYS, way_for
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import ROUND
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.review.actions import open_round
from earlyspring.review.models import Round

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
    cutoff_on = DayField(whole=True, label=gettext_lazy("As things stand on"))
    due_on = DayField(whole=True, label=gettext_lazy("Reports due"))
    freeze_on = DayField(whole=True, label=gettext_lazy("Worksheet closes"))

    def __init__(self, *args: Any, choices: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        frame = choices.frame
        fitting = {item for item, one in frame.sessions.items() if one.exercise == frame.exercise}
        sessions = [(item, name) for item, name in choices.of_kind("session") if item in fitting]
        offer(self, session=blank(sessions), instruments=choices.of_kind("instrument"))
        self.fields["cutoff_on"].help_text = gettext_lazy("Who is responsible on this day is asked.")
        self.fields["due_on"].help_text = gettext_lazy("Agencies are reminded 30 and 7 days before.")
        self.fields["freeze_on"].help_text = gettext_lazy("What has not been received by then is missing.")

    def content(self) -> dict[str, Any]:
        said = self.cleaned_data
        keys = ("year", "session", "instruments", "cutoff_on", "due_on", "freeze_on")
        return {"class": said["class_code"]} | {key: said[key] for key in keys if said[key]}


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
            at_fields(form, refusal, frame=request.frame)
        else:
            if isinstance(made, Round):
                messages.success(request, _("The round is on record. Agencies are asked when its cut-off day is over."))
                return redirect("round", mechanism.key, made.item)
            return told_of(request, mechanism, made, "round", made.digest)
    crumbs = steps_to(frame, (_("Rounds of reporting"), ("rounds",)), (_("Open a round"), ()))
    context = {"form": form, "way": way, "crumbs": crumbs}
    return render(request, "desk/reporting/round_form.html", context, status=422 if sent is not None else 200)
