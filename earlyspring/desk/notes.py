"""A party's private notes on a fact: written and deleted on its own desk, never part of the record."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import posted
from earlyspring.desk.facts import row_of
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Note
from earlyspring.members.permits import KEEPERS_OF_NOTES

LONGEST = 4000


@posted(*KEEPERS_OF_NOTES)
@require_POST
def note(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    row_of(request, mechanism, kind, item)
    posting = request.frame.posting
    words = request.POST.get("words", "").replace("\x00", "").strip()[:LONGEST]
    if words:
        Note.objects.create(mechanism=mechanism, party=posting.party, item=item, words=words, written_by=posting.user)
        messages.success(request, _("Noted, for your party alone."))
    return redirect("fact", mechanism.key, kind, item)


@posted(*KEEPERS_OF_NOTES)
@require_POST
def unnote(request: DeskRequest, mechanism: Mechanism, kind: str, item: str, pk: int) -> HttpResponse:
    """Delete a note of one's own party."""
    party = request.frame.posting.party
    found, _rows = Note.objects.filter(mechanism=mechanism, party=party, item=item, pk=pk).delete()
    if not found:
        raise Http404
    messages.success(request, _("The note is deleted."))
    return redirect("fact", mechanism.key, kind, item)
