"""What everybody who comes has on the own phone beside the programme: entered by the host, read by the secret address."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, anyone, posted, refuse_method
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import attached
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.programme.forms import parties_here
from earlyspring.desk.gathering.programme.my_day import link_at
from earlyspring.desk.gathering.programme.phone_forms import HandoutForm, number_forms
from earlyspring.desk.gathering.texts import in_tongues
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.for_phones import Handout, HelpLine, hand_out, handouts_for, name_numbers

PLACES = {"titles": "titles__vi", "scan": "file"}


@posted(*OFFICERS)
def for_phones(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The papers handed out and the numbers; a press hands one more paper out, or writes the numbers."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    numbers = "numbers" in request.POST
    sent = request.POST if request.method == "POST" else None
    parties = [(one, name_of(frame.directory, one, frame.language)) for one in parties_here(frame, gathering)]
    form = HandoutForm(None if numbers else sent, request.FILES or None, parties)
    rows = number_forms(sent if numbers else None, list(HelpLine.objects.filter(gathering=gathering)))
    if sent is not None and (_numbered(request, gathering, rows) if numbers else _handed(request, gathering, form)):
        return redirect("for_phones", mechanism.key, key)
    context: dict[str, Any] = {
        "form": form,
        "titles": in_tongues(form, "titles"),
        "fields": [form[name] for name in form.fields if "__" not in name],
        "rows": [(one, in_tongues(one, "names")) for one in rows],
        "handouts": [
            (one, [dict(parties).get(party, party) for party in one.parties])
            for one in Handout.objects.filter(gathering=gathering)
        ],
    }
    place = placed(frame, gathering, "programme", (_("On everybody's phone"), ""))
    status = 422 if sent is not None else 200
    return render(request, "desk/gathering/programme/for_phones.html", context | place, status=status)


def _handed(request: DeskRequest, gathering: Gathering, form: HandoutForm) -> bool:
    if not form.is_valid():
        return False
    try:
        hand_out(gathering, form.cleaned_data["file"], by=request.frame.posting.user, **form.said())
    except Refused as refusal:
        at_fields(form, refusal, PLACES, request.frame)
        return False
    messages.success(request, _("Handed out: it is on the phones of those who read it when they open their page."))
    return True


def _numbered(request: DeskRequest, gathering: Gathering, rows: list[Any]) -> bool:
    if not all([one.is_valid() for one in rows]):  # noqa: C419  each tells its faults
        return False
    said = [one.said() for one in rows]
    try:
        name_numbers(gathering, [(names, number) for names, number in said if number or names])
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    messages.success(request, _("Saved."))
    return True


@posted(*OFFICERS)
@require_POST
def take_handout_back(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """Take a paper off the phones; those that have no network keep it until they have."""
    gathering = hosted_at(request, mechanism, key)
    get_object_or_404(Handout, gathering=gathering, pk=pk).delete()
    messages.success(request, _("Taken back."))
    return redirect("for_phones", mechanism.key, key)


@anyone
def my_handout(request: HttpRequest, mechanism: str, key: str, secret: str, pk: int) -> HttpResponse:
    """A paper for the person of a secret address; for everybody else it is not there."""
    if request.method not in ("GET", "HEAD"):
        return refuse_method(request)
    link = link_at(mechanism, key, secret)
    who = link.delegate
    mine = handouts_for(who.gathering, who.delegation.party, who.category)
    found = next((one for one in mine if one.pk == pk), None)
    if found is None or not path_of(blob := found.blob()).exists():
        raise Http404
    answer = attached(blob)
    answer["Link-Ends"] = link.ends_at.isoformat()
    return answer
