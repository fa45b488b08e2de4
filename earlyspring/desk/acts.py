"""The page of one act on a fact."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.acting import ActForm, act, settle_code
from earlyspring.desk.choices import Choices
from earlyspring.desk.drafts import drafts_of
from earlyspring.desk.entering import scanned, told_of
from earlyspring.desk.facts import row_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.way import way_for
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.reading import told
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism


@posted(*OFFICERS)
def acted(request: DeskRequest, mechanism: Mechanism, kind: str, item: str, name: str) -> HttpResponse:
    row = row_of(request, mechanism, kind, item)
    found = act(row, name)
    if found is None:
        raise Http404
    words, verb = found
    frame, choices = request.frame, Choices(request.frame)
    sent = request.POST if request.method == "POST" else None
    offers = {"sha256": drafts_of(row, frame.exercise)} if isinstance(row, Instrument) else {}
    form = ActForm(verb, choices.of_kind, sent, content=row.content(), offers=offers)
    if isinstance(row, Commitment) and name == "register":
        settle_code(form, row, frame.exercise or row.exercise)
    way = way_for(request, choices)
    if sent is not None and form.is_valid() and way.is_valid():
        try:
            scan = scanned(mechanism, way, frame.posting.party)
            made = verb(row, by=frame.posting.party, way=way.way(scan, frame.posting.party), **form.given())
        except Refused as refusal:
            messages.error(request, in_words(refusal, request.frame, kind))
        else:
            return told_of(request, mechanism, made, kind, item)
    context = {"form": form, "way": way, "row": row, "kind": kind, "words": words, "heading": told(frame, row)}
    return render(request, "desk/facts/act.html", context, status=422 if sent is not None else 200)
