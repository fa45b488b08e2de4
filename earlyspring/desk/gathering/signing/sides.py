"""A party's own side of a document: who signs, the tick of the text, and the signature put to the register."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.signing_day import actions
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import OFFICERS, WRITERS, posted, refuse_method
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.spoken import Spoken
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.gathering.signing.facts import CeremonyFacts, DocumentFacts, SideFacts
from earlyspring.desk.gathering.signing.forms import SideForm, SignatureForm
from earlyspring.desk.gathering.signing.place import form_page
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import code_of
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering


def own_side(frame: Frame, gathering: Gathering, number: int, body: str) -> tuple[DocumentFacts, SideFacts]:
    """The reader's own side of a document; for everybody else it does not exist."""
    facts = CeremonyFacts(frame, gathering).row(number)
    found = next((one for one in facts.sides if one.side.body == body), None)
    if found is None or not found.may_arrange:
        raise Http404
    return facts, found


def people(frame: Frame, gathering: Gathering, party: str) -> list[tuple[str, str]]:
    """The own people who come, as a form offers them."""
    come = Delegate.objects.filter(delegation__gathering=gathering, delegation__party=party, withdrawn_at=None)
    return [(one.code, told(one, frame.language)) for one in come.order_by("rank", "code")]


def told(delegate: Delegate, language: str) -> str:
    """A person by name as given, office and code."""
    office = title_in(delegate.office, language) if delegate.office else ""
    words = " · ".join(part for part in (delegate.name, office, delegate.code) if part)
    return Spoken.of(words, code_of(delegate.lang))


@posted(*WRITERS)
def side(request: DeskRequest, mechanism: Mechanism, key: str, number: int, body: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts, own = own_side(frame, gathering, number, body)
    form = SideForm(request.POST or None, own.side, people(frame, gathering, own.side.party))
    if request.method == "POST" and form.is_valid():
        try:
            actions.arrange_side(own.side, by=frame.posting.party, **form.cleaned_data)
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("Saved."))
            return redirect("signing_document", mechanism.key, gathering.key, number)
    return form_page(request, facts, "side", _("Who signs"), form, own=own)


@posted(*WRITERS)
def agree(request: DeskRequest, mechanism: Mechanism, key: str, number: int, body: str) -> HttpResponse:
    """Tick that the text is agreed in every language, or take the tick back. By POST alone."""
    if request.method != "POST":
        return refuse_method(request, ("POST",))
    frame, gathering = request.frame, gathering_at(mechanism, key)
    _facts, own = own_side(frame, gathering, number, body)
    try:
        if request.POST.get("back"):
            actions.take_agreement_back(own.side, by=frame.posting.party)
        else:
            actions.agree_to_text(own.side, by=frame.posting.party, user=request.user, at=timezone.now())
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    return redirect("signing_document", mechanism.key, gathering.key, number)


@posted(*OFFICERS)
def signature(request: DeskRequest, mechanism: Mechanism, key: str, number: int, body: str) -> HttpResponse:
    """Put to the register that the own body signed: one act for each party, by its own officers."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts, own = own_side(frame, gathering, number, body)
    if not own.may_sign:
        raise Http404
    form = SignatureForm(request.POST or None, initial={"signed_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_signature(
                own.side,
                signed_on=form.cleaned_data["signed_on"].isoformat(),
                by=frame.posting.party,
                names=own.signatory.names_in() if own.signatory else None,
                post=own.signatory.office if own.signatory else None,
                place=gathering.place or None,
            )
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            waits = isinstance(made, Motion) and made.state == "open"
            put = _("Put to the parties. It is joint when all of them have assented.")
            messages.success(request, put if waits else _("Entered."))
            return redirect("signing_document", mechanism.key, gathering.key, number)
    return form_page(request, facts, "signature", _("Enter the signature"), form, own=own)
