"""Proposals kept within the reader's own party: their page, changing and deleting one, and the form that tables it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.commitments.actions import keep_proposal
from earlyspring.commitments.kept import KeptProposal, kept_by
from earlyspring.commitments.models import Proposal
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.fact import FactForm
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.reading import parts_of
from earlyspring.desk.title_words import title_in
from earlyspring.desk.trail import trail
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.reading import columns_of
from earlyspring.members.permits import KEEPERS_OF_NOTES, may_note, may_propose

KEEP = "keep"
WAY = (KEEP, gettext_lazy("My party keeps it to itself for now; nothing is entered"))


def kept_within(frame: Frame) -> list[tuple[KeptProposal, str]]:
    """What the reader's party keeps to itself, each with its words: for those alone who read its notes, and as of now."""
    if not may_note(frame.posting) or frame.moment.known or frame.moment.as_of != frame.moment.today:
        return []
    kept = kept_by(frame.mechanism, frame.posting.party).select_related("written_by")
    return [(one, heading_of(frame, one)) for one in kept]


def heading_of(frame: Frame, kept: KeptProposal) -> str:
    return title_in(kept.content["text"], frame.language)


def to_be_tabled(request: DeskRequest, kind: str) -> KeptProposal | None:
    """The kept proposal that `?kept=NUMBER` names, which the form for a new one tables; None where it names nothing."""
    frame, pk = request.frame, request.GET.get("kept", "")
    if kind != "proposal" or not (pk.isascii() and pk.isdecimal() and len(pk) < 19) or not may_propose(frame.posting):
        return None
    return kept_by(frame.mechanism, frame.posting.party).filter(pk=pk).first()


def kept_of(request: DeskRequest, pk: int) -> KeptProposal:
    frame = request.frame
    if (found := kept_by(frame.mechanism, frame.posting.party).filter(pk=pk).first()) is None:
        raise Http404
    return found


def keep(request: DeskRequest, mechanism: Mechanism, content: dict[str, Any], item: str) -> HttpResponse:
    """What the form for a new proposal says is kept to the own party, and nothing entered. Raises Refused."""
    posting = request.frame.posting
    kept = keep_proposal(mechanism, content, by=posting.party, user=posting.user, item=item)
    messages.success(request, _("Kept within your party. Nobody outside it sees this."))
    return redirect("kept_proposal", mechanism.key, kept.pk)


@posted(*KEEPERS_OF_NOTES, post=())
def kept_proposal(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    frame, kept = request.frame, kept_of(request, pk)
    heading = heading_of(frame, kept)
    said = {key: value for key, value in kept.content.items() if key != "text"} | {"state": "internal"}
    row = Proposal(mechanism=mechanism, item=kept.item, **columns_of("proposal", said))
    context = {
        "kept": kept,
        "heading": heading,
        "parts": parts_of(frame, row),
        "languages_in_order": own_first(LANGUAGES, frame.language),
        "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Proposals"), "proposals"), (heading, "")),
    }
    return render(request, "desk/commitments/kept.html", context)


@posted(*WRITERS)
def change_kept(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    frame, kept, choices = request.frame, kept_of(request, pk), Choices(request.frame)
    sent = request.POST if request.method == "POST" else None
    form = FactForm("proposal", choices.of_kind, sent, content=kept.content, listed=choices.listed, named=True)
    if sent is not None and sent.get("base", kept.version) != kept.version:
        form.add_error(None, _("Somebody has entered another version since this form was opened. Compare, then enter."))
    if sent is not None and form.is_valid():
        try:
            return keep(request, mechanism, form.content(), kept.item)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame, "proposal"))
    context = {"form": form, "kept": kept, "heading": heading_of(frame, kept)}
    return render(request, "desk/commitments/kept_form.html", context, status=422 if sent is not None else 200)


@posted(*WRITERS)
@require_POST
def delete_kept(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    kept_of(request, pk).delete()
    messages.success(request, _("The proposal is deleted. It was in no log."))
    return redirect("proposals", mechanism.key)
