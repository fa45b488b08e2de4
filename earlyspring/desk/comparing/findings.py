"""One finding: the clause in every language, and the form in which a party accepts it with its reason."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.comparing.forms import ReasonForm
from earlyspring.desk.comparing.place import instrument_at, may_say, placed, version_of, way_back
from earlyspring.desk.comparing.shown import one_told
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism


def elsewhere(frame: Frame, parties: tuple[str, ...]) -> list[tuple[str, str]]:
    """The parties without an office on this node, as a form offers them: their word is held on paper."""
    here = hosted(frame.mechanism)
    others = [one for one in parties if one not in here and one != frame.posting.party]
    return [(one, name_of(frame.directory, one, frame.language)) for one in others]


@posted(*OFFICERS)
def finding(request: DeskRequest, mechanism: Mechanism, item: str, fingerprint: str) -> HttpResponse:
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    version, exercise = version_of(request), frame.moment.exercise
    compared = comparison_of(instrument, version, exercise)
    found = (
        next((one for one in compared.findings if one.finding.fingerprint == fingerprint), None) if compared else None
    )
    if compared is None or found is None or not may_say(frame, compared.asked, compared.exercise):
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = ReasonForm(sent, elsewhere(frame, compared.asked))
    form.fields["bound"].initial = found.bound
    if sent is not None and form.is_valid():
        try:
            actions.accept_finding(
                instrument,
                fingerprint=fingerprint,
                bound=form.cleaned_data["bound"],
                reason=form.cleaned_data["reason"],
                by=frame.posting.party,
                user=request.user,
                at=timezone.now(),
                version=version,
                exercise=exercise,
                **form.word(),
            )
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("Accepted. It holds as long as these clauses say what they say now."))
            return redirect(way_back(request, mechanism, item, found.number))
    back = way_back(request, mechanism, item, found.number)
    context = {"form": form, "line": one_told(compared, found, frame.language), "back": back}
    steps = placed(frame, instrument, (_("Comparison"), back), (_("Accept a difference"), ""))
    return render(request, "desk/comparing/finding.html", context | steps, status=422 if sent is not None else 200)
