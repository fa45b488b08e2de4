"""The preparatory conference: what it concluded becomes tasks with owners in every party."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.gathering.preparing.forms import ROWS, ConclusionForm, ConferenceForm
from earlyspring.desk.gathering.preparing.tasks import party_choices
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.preparing import actions


@posted(*OFFICERS)
def conference(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What the preparatory conference concluded becomes tasks with owners in every party."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    sent, parties = request.POST or None, party_choices(frame, gathering)
    head, forms = ConferenceForm(sent), [ConclusionForm(sent, number, parties) for number in range(ROWS)]
    if sent is not None and head.is_valid() and all([one.is_valid() for one in forms]):  # noqa: C419  each tells its faults
        rows = [one for one in forms if not one.is_empty()]
        try:
            made = actions.conclude_conference(gathering, head.cleaned_data["on"], [one.said() for one in rows])
        except Refused as refusal:
            _tell(frame, refusal, head, rows)
        else:
            words = ngettext("%(n)s task made.", "%(n)s tasks made.", len(made)) % {"n": len(made)}
            messages.success(request, words)
            return redirect("preparing", mechanism.key, key)
    rows_shown = [(one, in_tongues(one, "names"), plain_fields(one)) for one in forms]
    context = {"head": head, "rows": rows_shown} | placed(
        frame, gathering, "preparing", (_("Preparatory conference"), "")
    )
    return render(request, "desk/gathering/preparing/conference.html", context, status=422 if sent else 200)


def _tell(frame: Frame, refusal: Refused, head: ConferenceForm, rows: list[ConclusionForm]) -> None:
    """Each fault at the row that it is about."""
    for fault in refusal.faults:
        row, _sep, name = fault.path.removeprefix("rows[").partition("].")
        form = rows[int(row)] if name else head
        at_fields(
            form,
            Refused(type(fault)(name or fault.path, fault.code, fault.given, fault.expected)),
            {"names": "names__vi"},
            frame,
        )
