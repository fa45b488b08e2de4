"""The folders on the day: the strip of batches and tables, and one folder in one hand."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.models import Original
from earlyspring.agreements.signing_day.permits import may_move_folder
from earlyspring.agreements.signing_day.queries import ORDER, state_after
from earlyspring.desk.access import COLLEAGUES, OFFICERS, posted, refuse_method
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import opened_by, to_be_kept
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.signing.facts import CeremonyFacts, DocumentFacts
from earlyspring.desk.gathering.signing.forms import KeepForm
from earlyspring.desk.gathering.signing.order import timed
from earlyspring.desk.gathering.signing.sheet import folder_labels
from earlyspring.desk.gathering.signing.words import SIGNING_STATES
from earlyspring.desk.whole import whole
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism

MARKS = {"planned": "not_started", "archived": "complete", "exchanged": "complete", "signed_b": "substantial"}
"""The shape and colour beside the word of a state; the others are on their way."""


@posted()
def folders(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts = CeremonyFacts(frame, gathering)
    placed_there = {one.pk for batch in facts.batches for _table, one in batch}
    context = {
        "facts": facts,
        "batches": timed(facts),
        "elsewhere": [one for one in facts.rows if one.document.pk not in placed_there],
        "marks": MARKS,
        "states": SIGNING_STATES,
    }
    steps = placed(frame, gathering, "signing", (_("Folders on the day"), ""))
    return render(request, "desk/gathering/signing/folders.html", context | steps)


@posted(*OFFICERS, post=())
def labels(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The labels of the folders as PDF, for the host's officers."""
    facts = CeremonyFacts(request.frame, hosted_at(request, mechanism, key))
    if not facts.live:
        raise Http404
    written = folder_labels(facts)
    return to_be_kept(written, "application/pdf", f"{mechanism.key}-{key}-folders.pdf")


def folder_at(facts: CeremonyFacts, pk: int) -> tuple[DocumentFacts, Original]:
    """The folder of an address, for those who see its document whole; 404 for everybody else."""
    found = next(((row, one) for row in facts.rows for one in row.originals if one.pk == pk), None)
    if found is None or not found[0].within:
        raise Http404
    return found


@posted(*COLLEAGUES, post=OFFICERS)
def folder(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """One folder: what comes next in large buttons, the last step taken back, who and when."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts = CeremonyFacts(frame, gathering)
    row, original = folder_at(facts, pk)
    moves = may_move_folder(frame.posting, original, gathering)
    if request.method == "POST":
        if not moves:
            raise Http404
        stepped(request, original)
        return redirect("signing_folder", mechanism.key, gathering.key, pk)
    following = state_after(original.state)
    later = ORDER[ORDER.index(following) + 1 :] if following else []
    context: dict[str, Any] = {
        "row": row,
        "states": SIGNING_STATES,
        "original": original,
        "moves": moves and row.document.withdrawn_at is None,
        "following": following and (following, SIGNING_STATES[following]),
        "later": [(code, SIGNING_STATES[code]) for code in later],
        "steps": sorted(original.steps.all(), key=lambda one: one.pk, reverse=True),
        "last": next(iter(original.kept_steps[-1:]), None),
        "mark": MARKS.get(original.state, "waiting"),
        "own": [one for one in row.sides if one.may_sign],
        "scan": original.scan if original.scan and opened_by(frame.posting, mechanism, original.scan) else "",
        "keep": KeepForm(initial={"custody": original.custody}),
    }
    name = f"{row.document.code} · {facts.body(original.keeper)}"
    steps = placed(frame, gathering, "signing", (_("Folders on the day"), ""), (name, ""))
    return render(request, "desk/gathering/signing/folder.html", context | steps | {"folder_name": name})


def stepped(request: DeskRequest, original: Original) -> None:
    by: dict[str, Any] = {"user": request.user, "at": timezone.now()}
    try:
        if (step := whole(request.POST.get("back", ""))) is not None:
            actions.take_back(original, step, **by)
        else:
            actions.take_step(original, request.POST.get("state", ""), **by)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))


@posted(*OFFICERS)
def kept(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """Where the original is kept, and its scan. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    frame, gathering = request.frame, gathering_at(mechanism, key)
    _row, original = folder_at(CeremonyFacts(frame, gathering), pk)
    if not may_move_folder(frame.posting, original, gathering):
        raise Http404
    form = KeepForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.keep_original(original, **form.cleaned_data, party=frame.posting.party)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("Saved."))
    return redirect("signing_folder", mechanism.key, gathering.key, pk)
