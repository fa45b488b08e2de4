"""To be released: what is new or other than what the own party gave, with what the others gave of it; one press gives."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.publishing.embargo import EmbargoForm
from earlyspring.desk.publishing.place import KIND_WORDS, kind_words, placed
from earlyspring.desk.publishing.shown import differing, shown_before
from earlyspring.desk.publishing.told import tell
from earlyspring.desk.publishing.waiting_list import Listed, heads, line, listed_waiting, states
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.position import position_of
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import release
from earlyspring.publishing.headings import called
from earlyspring.publishing.projecting.every import PROJECTIONS
from earlyspring.publishing.waiting import Waiting
from earlyspring.publishing.waiting_many import compared_by_page


@posted(*OFFICERS)
def to_release(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """What waits, by kind, with what changed in words; the press gives what was chosen, or all that is listed."""
    frame = request.frame
    kinds = {request.GET.get("kind", "")} & PROJECTIONS.keys()
    found = compared_by_page(mechanism, frame.posting.party, timezone.localdate(), kinds)
    shown = listed_waiting(request, found)
    if to_be_saved(request):
        return saved(request, "to-release", _("To be released"), heads(), map(line, shown.rows), shown)
    sent = request.POST if request.method == "POST" else None
    form = EmbargoForm(sent, mechanism=mechanism, home=frame.directory.home_side, sides=frame.directory.sides)
    if sent is not None and form.is_valid() and _released(request, mechanism, shown, form):
        return redirect(request.get_full_path())
    context = {
        "shown": shown,
        "form": form,
        "embargo": form["public_from"],
        "rows": _rows(frame, mechanism, shown.page),
        "counted": len(shown.rows),
        "all_seen": shown.rows.seen,
        "gone": [{"kind": kind, "item": item, "words": kind_words(kind)} for kind, item in found.gone],
        "kinds": KIND_WORDS,
    }
    context |= placed(frame, "to_release", (_("To be released"), ""))
    return render(request, "desk/publishing/waiting.html", context, status=422 if sent is not None else 200)


def _rows(frame: Frame, mechanism: Mechanism, page: Iterable[Waiting]) -> list[dict[str, Any]]:
    """Those of one page, each with what is other in it than in what the own party gave and in what others gave."""
    rows = list(page)
    before = shown_before(mechanism, rows)
    return [
        {
            "one": one,
            "title": called(one.given.content),
            "kind": kind_words(one.given.kind),
            "state": states()[one.state],
            "changed": differing(frame, before, one.own, one.given),
            "others": [(party, differing(frame, before, one.others[party], one.given)) for party in one.otherwise],
        }
        for one in rows
    ]


def _released(request: DeskRequest, mechanism: Mechanism, shown: Listed, form: EmbargoForm) -> bool:
    """Give what was pressed; what has changed since it was shown is left, and said."""
    chosen, left = _chosen(request, shown)
    if not chosen:
        messages.error(request, left or _("Choose what is to be released."))
        return False
    try:
        release(
            mechanism,
            request.frame.posting.party,
            [one.given for one in chosen],
            by=request.user,
            position=position_of(mechanism).digest,
            public_from=form.cleaned_data["public_from"],
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return False
    tell(request, mechanism, chosen)
    if left:
        messages.warning(request, left)
    return True


def _chosen(request: DeskRequest, shown: Listed) -> tuple[list[Waiting], str]:
    if "all" in request.POST:
        if request.POST.get("all_seen") == shown.rows.seen:
            return list(shown.rows), ""
        return [], _("The list has changed since you opened it. Look at it again, then release it.")
    wanted = set(request.POST.getlist("thing"))
    chosen = shown.rows.chosen(wanted, shown.page)
    lost = len(wanted) - len({one.given.digest for one in chosen})
    return chosen, (
        ngettext(
            "%(count)s thing has changed since you opened the list. Look at it again.",
            "%(count)s things have changed since you opened the list. Look at them again.",
            lost,
        )
        % {"count": lost}
        if lost
        else ""
    )
