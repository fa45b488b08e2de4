"""The documents to be signed: the list with what each lacks, one of them, and planning it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.agreements.models import Instrument
from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.queries import counted
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import told_apart
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.signing.facts import CeremonyFacts
from earlyspring.desk.gathering.signing.forms import ChangeForm, CountForm, DocumentForm, OtherSignersForm, WhyForm
from earlyspring.desk.gathering.signing.place import form_page, named
from earlyspring.desk.gathering.signing.words import SIGNING_STATES
from earlyspring.desk.gathering.taken_along import document_lines, titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.meetings.actions import enter_count
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.models import Count
from earlyspring.meetings.naming import session_name

PLACES = {"titles": "titles__vi", "bodies": "body_1"}


@posted()
def documents(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts = CeremonyFacts(frame, gathering)
    if to_be_saved(request):
        return saved(
            request, f"{key}-documents", titled(_("Signing"), gathering, frame), *document_lines(frame, facts.rows)
        )
    context = {
        "rows": facts.rows,
        "ways": ways_to_save(request),
        "ready": sum(not one.lacks for one in facts.rows if one.within and one.document.withdrawn_at is None),
        "seen": sum(one.within and one.document.withdrawn_at is None for one in facts.rows),
        "figures": figures(facts),
        "form": count_form(frame, gathering) if frame.posting.role == "officer" else None,
    }
    return render(request, "desk/gathering/signing/documents.html", context | placed(frame, gathering, "signing"))


def count_form(frame: Frame, gathering: Gathering, sent: Any = None) -> CountForm | None:
    """The form for an actual figure, where a session sits at the gathering."""
    sessions = [(one.item, session_name(one, frame.organs, frame.language)) for one in sessions_at(gathering)]
    return CountForm(sent, sessions) if sessions else None


def figures(facts: CeremonyFacts) -> list[dict[str, Any]]:
    """Documents and agencies apart: planned and actual, by the ceremony and by the figures of the register."""
    gathering = facts.gathering
    sessions = [one.item for one in sessions_at(gathering)]
    known = now(Count, gathering.mechanism, gathering.exercise).filter(session__in=sessions, body=None)
    said = {(one.what, one.status): one.value for one in known.order_by("as_of")}
    here = counted(facts.documents)
    return [
        {
            "what": what,
            "planned": here[what, "planned"],
            "actual": here[what, "actual"],
            "said_planned": said.get((what, "planned")),
            "said_actual": said.get((what, "actual")),
        }
        for what in ("documents", "agencies")
    ]


@posted(*OFFICERS)
def count(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """An officer puts an actual figure to the parties."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    form = count_form(frame, gathering, request.POST or None)
    if form is None:
        raise Http404
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data | {"status": "actual"}
        try:
            way = Way("propose", exercise=gathering.exercise)
            enter_count(mechanism, content, by=frame.posting.party, way=way)
        except Refused as refusal:
            form.add_error(None, in_words(refusal, frame, "count"))
        else:
            messages.success(request, _("Put to the parties. It is joint when all of them have assented."))
            return redirect("signing", mechanism.key, gathering.key)
    context = {"form": form} | placed(frame, gathering, "signing", (_("Enter an actual figure"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/signing/count.html", context, status=status)


@posted()
def document(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    facts = CeremonyFacts(frame, gathering).row(number)
    changed = list(facts.document.signers_changed.select_related("by")) if facts.within else []
    return render(
        request,
        "desk/gathering/signing/document.html",
        {"facts": facts, "document": facts.document, "states": SIGNING_STATES, "changed": changed}
        | placed(frame, gathering, "signing", (named(facts, frame), "")),
    )


@posted(*OFFICERS)
def new_document(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    charter = frame.directory.charter
    offered, tongues = instruments(frame, gathering), charter.languages if charter else []
    form = DocumentForm(request.POST or None, bodies(frame), offered, tongues, own_languages(frame))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.plan_document(gathering, frame.directory, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Planned, with an original for each that keeps one."))
            return redirect("signing_document", mechanism.key, gathering.key, made.number)
    context = {"form": form} | placed(frame, gathering, "signing", (_("Add a document"), ""))
    status = 422 if request.method == "POST" else 200
    return render(request, "desk/gathering/signing/document_form.html", context, status=status)


def bodies(frame: Frame) -> list[tuple[str, str]]:
    """The parties first, then what stands below them."""
    directory, parties = frame.directory, parties_of(frame.mechanism)
    ordered = sorted(directory.ordered(directory.bodies), key=lambda one: one not in parties)
    return told_apart(directory, ordered, frame.language)


def own_languages(frame: Frame) -> dict[str, str]:
    """The first language of the side of each body, where the register says it."""
    directory = frame.directory
    first = {key: one.languages[0] for key, one in directory.sides.items() if one.languages}
    return {item: first[side] for item in directory.bodies if (side := directory.side_of(item)) in first}


def instruments(frame: Frame, gathering: Gathering) -> list[tuple[str, str]]:
    """The agreements of the register that were not signed yet."""
    held = now(Instrument, gathering.mechanism, gathering.exercise).filter(signed_on=None).exclude(signing="reported")
    found = held.exclude(type="implementing_plan").order_by("item")
    return [(one.item, title_in(one.title, frame.language)) for one in found]


@posted(*OFFICERS)
def change(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    facts = CeremonyFacts(frame, gathering).row(number)
    form = ChangeForm(request.POST or None, facts.document, instruments(frame, gathering))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_document(facts.document, **form.said())
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed."))
            return redirect("signing_document", mechanism.key, gathering.key, number)
    return form_page(request, facts, "change", _("Change"), form)


@posted(*OFFICERS)
def signers(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    """Say anew who signs and who keeps an original, with the reason, as long as nobody has signed."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    facts = CeremonyFacts(frame, gathering).row(number)
    form = OtherSignersForm(request.POST or None, facts.document, bodies(frame), own_languages(frame))
    if request.method == "POST" and form.is_valid():
        by: dict[str, Any] = {"user": request.user, "at": timezone.now()}
        try:
            actions.change_signers(facts.document, frame.directory, **form.said(), **by)
        except Refused as refusal:
            at_fields(form, refusal, PLACES, frame)
        else:
            messages.success(request, _("Changed. What comes out otherwise than before is to be printed again."))
            return redirect("signing_document", mechanism.key, gathering.key, number)
    return form_page(request, facts, "signers", _("Change who signs"), form)


@posted(*OFFICERS)
def withdraw(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    """Take a document out of the ceremony, with the reason, or let it return."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    facts = CeremonyFacts(frame, gathering).row(number)
    returning = bool(facts.document.withdrawn_at)
    form = WhyForm(request.POST or None)
    if request.method == "POST" and (returning or form.is_valid()):
        try:
            if returning:
                actions.return_document(facts.document)
            else:
                actions.withdraw_document(facts.document, why=form.cleaned_data["why"], at=timezone.now())
        except Refused as refusal:
            form.add_error(None, in_words(refusal, frame))
        else:
            messages.success(request, _("It is signed again.") if returning else _("Withdrawn; its place stays empty."))
            return redirect("signing_document", mechanism.key, gathering.key, number)
    return form_page(request, facts, "withdraw", _("Take out of the signing"), form, returning=returning)
