"""What is put to the parties: the list, one motion with its answers, and a party's own answer."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.reading import Names, names_of, parts_of, told
from earlyspring.ledger import actions
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.queries import fact
from earlyspring.ledger.reading import columns_of
from earlyspring.members.permits import may_answer, may_propose


@posted()
def motions(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    found = Motion.objects.filter(mechanism=mechanism).prefetch_related("answers").order_by("-at")
    state = request.GET.get("state", "open")
    if state != "all":
        found = found.filter(state=state)
    page = Paginator(found, 25).get_page(request.GET.get("page"))
    put = [(one, [row_of(mechanism, change) for change in one.changes]) for one in page]
    names = names_of(request.frame, [row for _one, put_rows in put for row in put_rows], headings=True)
    listed = [(one, [headed(request.frame, row, names) for row in put_rows]) for one, put_rows in put]
    return render(request, "desk/motions/motions.html", {"page": page, "listed": listed, "state": state})


@posted()
def motion(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(mechanism, digest)
    said = {answer.party: answer for answer in one.answers.all()}
    posting = request.frame.posting
    own = said.get(posting.party)
    context = {
        "motion": one,
        "answers": [(party, said.get(party)) for party in request.frame.directory.ordered(one.parties)],
        "parts": parts_put(request.frame, mechanism, one),
        "may_answer": may_answer(posting, one) and (own is None or own.answer == "paper"),
        "may_hold": may_propose(posting) and one.state == "open",
    }
    return render(request, "desk/motions/motion.html", context)


def row_of(mechanism: Mechanism, change: dict[str, Any]) -> Record:
    """The fact as the change would have it."""
    kind = change["kind"]
    return KINDS[kind](mechanism=mechanism, item=change["item"], **columns_of(kind, change["content"] or {}))


def headed(frame: Frame, row: Record, names: Names) -> dict[str, Any]:
    return {"kind": row.kind, "heading": told(frame, row, names)}


def parts_put(frame: Frame, mechanism: Mechanism, one: Motion) -> list[dict[str, Any]]:
    """The changes of a motion in words, against what stands now. What is new in it is called by what it says."""
    put = [row_of(mechanism, change) for change in one.changes]
    names = names_of(frame, put)
    names = Names({row.item: row for row in put} | names.facts, names.persons)
    return [part_of(frame, mechanism, row, names) for row in put]


def part_of(frame: Frame, mechanism: Mechanism, row: Record, names: Names) -> dict[str, Any]:
    now = fact(mechanism, row.kind, row.item, frame.moment)
    now = now if now is not None and now.standing != "open" else None
    return {
        "kind": row.kind,
        "item": row.item,
        "now": now,
        "heading": told(frame, row, names),
        "parts": parts_of(frame, row, since=now, names=names),
    }


@posted(*OFFICERS)
@require_POST
def assent(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(mechanism, digest)
    try:
        one = actions.assent(one, by=request.frame.posting.party)
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal))
    else:
        done = _("Your party assents. All parties have answered: it is joint.")
        waits = _("Your party assents. It is joint when all parties have.")
        messages.success(request, done if one.state == "joint" else waits)
    return redirect("motion", mechanism.key, digest)


@posted(*OFFICERS)
@require_POST
def decline(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(mechanism, digest)
    try:
        actions.decline(one, by=request.frame.posting.party, reason=request.POST.get("reason", ""))
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal))
    else:
        messages.success(request, _("Your party declines. The matter is closed; a new version may be put."))
    return redirect("motion", mechanism.key, digest)


@posted(*OFFICERS)
@require_POST
def paper(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    """Enter that parties consented on paper, with the scan."""
    one = motion_of(mechanism, digest)
    party = request.frame.posting.party
    try:
        scan = deposit(mechanism, request.FILES.get("scan"), party=party)
        held = {
            "number": request.POST.get("number", "").strip(),
            "date": request.POST.get("date", "").strip(),
            "parties": [p for p in request.POST.getlist("parties") if p in one.parties],
            "scan_sha256": scan.sha256,
            "registrar": party,
        }
        actions.hold_consent(one, by=party, paper=held)
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal))
    else:
        messages.success(request, _("Entered: the consent is held on paper."))
    return redirect("motion", mechanism.key, digest)


def motion_of(mechanism: Mechanism, digest: str) -> Motion:
    found = Motion.objects.filter(mechanism=mechanism, digest=digest).prefetch_related("answers").first()
    if found is None:
        raise Http404
    return found
