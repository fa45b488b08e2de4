"""Entering and changing a concept as the reader's own party says it, and withdrawing it."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.terms.concept import concept_at, heading_of
from earlyspring.desk.terms.forms import concept_from, rows_of, to_be_changed
from earlyspring.desk.terms.words import KIND, STATUS, sentence_of
from earlyspring.desk.trail import trail
from earlyspring.lang.terms.concept import Concept
from earlyspring.lang.terms.faults import TermFault
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.actions import NotTaken, enter_concept, withdraw_concept
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.queries import now_said

KINDS = {code: words for code, words in KIND.items() if code != "person"}
"""Names of persons are the register's, where they can be erased; the term base keeps none."""


@posted(*OFFICERS)
def new_concept(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """A concept that the term base does not have yet."""
    if request.method != "POST":
        return _form(request, Concept("", "term"))
    said = concept_from(request.POST)
    taken = any(one.key == said.key for one in now_said(mechanism).filter(party=request.frame.posting.party))
    if taken:
        return _form(request, said, [TermFault("key_twice", said.key)])
    return _entered(request, said, new=True)


@posted(*OFFICERS)
def change_concept(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What the own party says of a concept from now on, beginning with what the term base says."""
    frame = request.frame
    own = now_said(mechanism).filter(party=frame.posting.party, key=key).first()
    found = own.concept if own else concept_at(frame, key)
    if request.method != "POST":
        return _form(request, to_be_changed(found, frame.posting.party), key=key)
    return _entered(request, concept_from(request.POST, key))


def _entered(request: DeskRequest, said: Concept, *, new: bool = False) -> HttpResponse:
    frame = request.frame
    key = "" if new else said.key
    if said.kind not in KINDS:
        return _form(request, said, [TermFault("kind_unknown", said.kind)], key)
    try:
        enter_concept(frame.mechanism, said, by=frame.posting.party, user=request.user, at=timezone.now())
    except NotTaken as refusal:
        return _form(request, said, refusal.faults, key)
    messages.success(request, _("The concept is in the term base as your party says it."))
    return redirect("concept", frame.mechanism.key, said.key)


def _form(request: DeskRequest, said: Concept, faults: Iterable[TermFault] = (), key: str = "") -> HttpResponse:
    frame = request.frame
    told = [sentence_of(one) for one in faults]
    heading = _("Change a concept") if key else _("Enter a concept")
    context = {
        "said": said,
        "key": key,
        "name": heading_of(said, frame.language) if key else "",
        "heading": heading,
        "tongues": rows_of(said, frame.language, faulty=bool(told)),
        "kinds": list(KINDS.items()),
        "statuses": list(STATUS.items()),
        "faults": told,
        "crumbs": trail(frame, (_("Agreements"), "instruments"), (_("Terms"), "terms"), (heading, "")),
    }
    return render(request, "desk/terms/concept_form.html", context, status=422 if told else 200)


@posted(*OFFICERS)
@require_POST
def withdraw(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The own party says nothing of the concept any more."""
    own = OwnConcept.objects.filter(
        mechanism=mechanism, party=request.frame.posting.party, key=key, ended_at=None
    ).first()
    if own is None:
        raise Http404
    withdraw_concept(own, at=timezone.now())
    messages.success(request, _("Your party says nothing of this concept any more. What it said can still be read."))
    return redirect("concept", mechanism.key, key)
