"""A new piece: about which session, an announcement or a report, in whose name, as the record was known when."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.news.place import TYPE_WORDS, own_piece, within
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.news.actions import begin, discard


class BeginForm(forms.Form):
    """`sessions`: those of the register, with how they are called."""

    type = forms.ChoiceField(label=pgettext_lazy("news", "Kind"))
    session = forms.ChoiceField(label=gettext_lazy("Session"))
    owner = forms.ChoiceField(label=gettext_lazy("In whose name"))
    known_on = forms.DateField(
        required=False,
        label=gettext_lazy("As the record was known on"),
        help_text=gettext_lazy("Left empty: as it is known now."),
        widget=DayInput(),
    )

    def __init__(self, sent: Any, sessions: list[tuple[str, str]], party: str) -> None:
        super().__init__(sent)
        offer(
            self,
            type=[(one, TYPE_WORDS[one]) for one in ("announcement", "report")],
            session=sessions,
            owner=[("", _("of all: others release the same words")), (party, _("of your party alone"))],
        )
        self.fields["owner"].required = False


@posted(*OFFICERS)
def new_news(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    sent = request.POST if request.method == "POST" else None
    form = BeginForm(sent, frame.session_choices, frame.posting.party)
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        about = {"owner": said["owner"], "known_on": said["known_on"]}
        try:
            piece = begin(
                mechanism,
                frame.posting.party,
                said["type"],
                said["session"],
                by=request.user,
                today=timezone.localdate(),
                **about,
            )
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("Drafted from the record. Read every sentence before you release it."))
            return redirect("edit_news", mechanism.key, piece.item)
    context = {"form": form} | within(frame, (_("Draft news"), ""))
    return render(request, "desk/news/new.html", context, status=422 if sent is not None else 200)


@posted(*OFFICERS)
@require_POST
def discard_news(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    """Drop a draft that was never released."""
    found = own_piece(request.frame, item)
    try:
        discard(found.piece)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("news_piece", mechanism.key, item)
    messages.success(request, _("The draft was thrown away."))
    return redirect("news", mechanism.key)
