"""Invitations from organ to organ: what is sent, answered, who leads and in whose place."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.preparing.forms import AnswerForm, OrganInvitationForm
from earlyspring.desk.gathering.texts import in_tongues, legend_of, plain_fields
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.actions import answer_invitation, invite_organ, send_invitation
from earlyspring.meetings.preparing.models import OrganInvitation
from earlyspring.meetings.preparing.permits import may_answer_invitation
from earlyspring.meetings.preparing.queries import invitations_to


@posted(*COLLEAGUES, post=())
def invitations(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """One row for each invited party, one column for each organ that sits."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    found = invitations_to(gathering)
    organs = sitting_organs(frame, gathering)
    organs += sorted({organ for organ, _party in found} - set(organs))
    parties = frame.directory.ordered(sorted({party for _organ, party in found}))
    context = {
        "organs": organs,
        "rows": [
            (party, [(_organ_words(frame, organ), found.get((organ, party))) for organ in organs]) for party in parties
        ],
    }
    at = placed(frame, gathering, "preparing", (_("Invitations"), ""))
    return render(request, "desk/gathering/preparing/invitations.html", context | at)


def sitting_organs(frame: Frame, gathering: Gathering) -> list[str]:
    """The organs of which a session is entered; where none is yet, all."""
    sitting = dict.fromkeys(one.organ for one in sessions_at(gathering) if one.organ) or dict.fromkeys(frame.organs)
    return [organ for organ in sitting if organ in frame.organs]


def organ_choices(frame: Frame, gathering: Gathering) -> list[tuple[str, str]]:
    """Every organ, those that sit first: one is invited before anybody enters its session."""
    ordered = dict.fromkeys([*sitting_organs(frame, gathering), *frame.organs])
    return [(organ, _organ_words(frame, organ)) for organ in ordered]


def _organ_words(frame: Frame, organ: str) -> str:
    return title_in(frame.organs[organ].names, frame.language) if organ in frame.organs else organ


@posted(*OFFICERS)
def new_invitation(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    bodies = [one for one in Choices(frame).bodies if one[0] != gathering.host]
    form = OrganInvitationForm(request.POST or None, organ_choices(frame, gathering), bodies)
    if request.method == "POST" and form.is_valid():
        organ, party = form.cleaned_data["organ"], form.cleaned_data["party"]
        try:
            made = invite_organ(gathering, organ, party, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            return redirect("organ_invitation", mechanism.key, key, made.pk)
    heading = _("Invite an organ")
    context = {
        "form": form,
        "plain": plain_fields(form),
        "texts": [(legend_of(form, part), in_tongues(form, part)) for part in ("from_office", "to_office")],
        "heading": heading,
    }
    at = placed(frame, gathering, "preparing", (heading, ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/preparing/invitation_form.html", context | at, status=status)


@posted(*COLLEAGUES, post=OFFICERS)
def organ_invitation(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    found = get_object_or_404(OrganInvitation.objects.select_related("gathering"), gathering=gathering, pk=pk)
    today = timezone.localdate()
    form = AnswerForm(request.POST if "answer" in request.POST else None, found, today)
    if request.method == "POST" and _acted(request, frame, found, form):
        messages.success(request, _("Saved."))
        return redirect("organ_invitation", mechanism.key, key, pk)
    context = {
        "invitation": found,
        "letters": found.letters.filter(party=frame.posting.party).order_by("-pk"),
        "answers": may_answer_invitation(frame.posting, found) and found.sent_on is not None,
        "form": form,
        "plain": plain_fields(form),
        "texts": [(legend_of(form, part), in_tongues(form, part)) for part in ("office", "acting_for")],
        "today": today,
    }
    name = title_in(frame.directory.text(found.party), frame.language)
    at = placed(frame, gathering, "preparing", (name, ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/preparing/invitation.html", context | at | {"heading": name}, status=status)


def _acted(request: DeskRequest, frame: Frame, found: OrganInvitation, form: AnswerForm) -> bool:
    """Whether what a button asked for was done; a refusal stands in the form."""
    today = timezone.localdate()
    sends = "sent" in request.POST
    if not (may_host(frame.posting, found.gathering) if sends else may_answer_invitation(frame.posting, found)):
        raise Http404
    if sends:
        send_invitation(found, today)
        return True
    if not form.is_valid():
        return False
    try:
        answer_invitation(found, today=today, **form.said())
    except Refused as refusal:
        at_fields(form, refusal, {"answered_on": "on", "sent_on": ""}, frame)
        return False
    return True
