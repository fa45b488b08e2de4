"""The way of a report without an account: a form is made for an agency and mailed to it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.core.groups import grouped
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.form_letters import addresses_of, form_sent
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.owing import asks_no_more, named_commitments, owed_in
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.rounds import round_of, round_title
from earlyspring.intake.opening import LARGEST
from earlyspring.lang.tongues import LANGUAGES, OWN_NAMES
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.members.accounts import Posting
from earlyspring.members.permits import may_report_for
from earlyspring.papers.form_sheets import write_form
from earlyspring.papers.form_words import form_word
from earlyspring.review.forms_kept import asked_in, make_form
from earlyspring.review.models import AgencyAddress, Draft, Round, SentForm

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@posted(*WRITERS, post=())
def forms(request: DeskRequest, mechanism: Mechanism, round: str) -> HttpResponse:
    return shown(request, round_of(request.frame, round))


def shown(request: DeskRequest, asked: Round, **more: Any) -> HttpResponse:
    """The agencies that the reader may report for, with their forms; `more`: what came of a form that was taken in."""
    frame = request.frame
    owed = [
        one for one in owed_in(frame, asked.item, party=frame.posting.party) if may_make(frame, one.obligation.body)
    ]
    of_body = grouped(owed, key=lambda one: one.obligation.body)
    made: dict[str, SentForm] = {}
    for one in forms_of(frame).filter(body__in=of_body).order_by("made_at", "pk"):
        made[one.body] = one
    reached = addresses_of(frame.mechanism, frame.posting.party, of_body)
    addresses = kept_addresses(frame) if frame.posting.role == "officer" else {}
    waiting = waiting_of(frame, made)
    bodies = sorted(of_body, key=lambda body: name_of(frame.directory, body, frame.language))
    context: dict[str, Any] = {
        "round": asked,
        "over": asks_no_more(asked),
        "agencies": [
            {
                "body": body,
                "asked": len(of_body[body]),
                "open": sum(one.state in ("asked", "draft", "returned") for one in of_body[body]),
                "form": made.get(body),
                "reached": bool(reached.get(body)),
                "people": any(one.account for one in reached.get(body, ())),
                "address": addresses.get(body),
                "waiting": waiting[body],
            }
            for body in bodies
        ],
        "commitments": named_commitments(frame, owed) if more.keys() & {"taken", "unready"} else {},
        "tongues": [(code, OWN_NAMES[code]) for code in LANGUAGES],
        "megabytes": LARGEST // 1024**2,
        "may_address": frame.posting.role == "officer",
        "crumbs": crumbs(frame, asked),
    }
    status = more.pop("status", 200)
    return render(request, "desk/reporting/forms.html", context | more, status=status)


def forms_of(frame: Frame) -> QuerySet[SentForm]:
    """The forms of the own party's agencies, in every mechanism in which the reader acts for the party."""
    return SentForm.objects.filter(mechanism__in=acted_in(frame), party=frame.posting.party)


def acted_in(frame: Frame) -> QuerySet[Any, Any]:
    own = Posting.objects.on(timezone.localdate()).filter(user=frame.posting.user_id, party=frame.posting.party)
    return own.values("mechanism")


def kept_addresses(frame: Frame) -> dict[str, AgencyAddress]:
    """Agency → the mail address that the reader's party keeps for it."""
    own = AgencyAddress.objects.filter(mechanism=frame.mechanism, party=frame.posting.party)
    return {one.body: one for one in own}


def waiting_of(frame: Frame, made: Mapping[str, SentForm]) -> Counter[str]:
    """Agency → how many drafts its last form became that are not handed in; one statement."""
    drafts = Draft.objects.filter(mechanism__in=acted_in(frame), party=frame.posting.party, state="draft")
    told = drafts.exclude(from_form="").values_list("obligation__body", "from_form")
    return Counter(body for body, form in told if body in made and form in made[body].came)


def crumbs(frame: Frame, asked: Round) -> list[dict[str, Any]]:
    steps = ((_("Rounds of reporting"), ("rounds",)), (round_title(asked), ("round", asked.item)))
    return steps_to(frame, *steps, (_("Forms for agencies"), ()))


def may_make(frame: Frame, body: str) -> bool:
    return may_report_for(frame.posting, frame.posting.party, body)


def asking(frame: Frame, body: str) -> list[Mechanism]:
    """The mechanisms in which the reader may report for the agency: it is asked once for all of them."""
    posting = frame.posting
    own = Posting.objects.on(timezone.localdate()).filter(user=posting.user_id, party=posting.party)
    found = [one.mechanism for one in own.select_related("mechanism") if may_report_for(one, posting.party, body)]
    return list({one.pk: one for one in found}.values())


@posted(*WRITERS)
@require_POST
def make(request: DeskRequest, mechanism: Mechanism, round: str, body: str) -> HttpResponse:
    """The form of an agency as a workbook in one language."""
    frame = own_agency(request, round, body)
    lang = tongue_of(request)
    try:
        sent = make_form(asking(frame, body), frame.posting.party, body)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("agency_forms", mechanism.key, round)
    return to_be_kept(write_form(asked_in(sent), lang, ()), SHEET, file_name(sent, lang))


def own_agency(request: DeskRequest, round: str, body: str) -> Frame:
    """For those who report for the agency, where it is asked in the round; for all others it does not exist."""
    frame = request.frame
    round_of(frame, round)
    if not may_make(frame, body) or not owed_in(frame, round, party=frame.posting.party, body=body):
        raise Http404
    return frame


def tongue_of(request: DeskRequest) -> str:
    said = request.POST.get("lang", "")
    return said if said in LANGUAGES else request.frame.language


def file_name(sent: SentForm, lang: str) -> str:
    return f"{form_word('title', lang)} {sent.body} {sent.revision}.xlsx"


@posted(*WRITERS)
@require_POST
def mail(request: DeskRequest, mechanism: Mechanism, round: str, body: str) -> HttpResponse:
    """Send the form to the focal points of the agency, each in the language of that person, or to the address kept."""
    frame = own_agency(request, round, body)
    people = addresses_of(mechanism, frame.posting.party, [body]).get(body, [])
    if not people:
        messages.error(request, _("No address of this agency is known here. Save the form and send it yourself."))
        return redirect("agency_forms", mechanism.key, round)
    try:
        sent = make_form(asking(frame, body), frame.posting.party, body)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return redirect("agency_forms", mechanism.key, round)
    reached = sum(form_sent(sent, one) for one in people)
    if reached:
        SentForm.objects.filter(pk=sent.pk).update(mailed_at=timezone.now())
        words = ngettext("The form was sent to %(n)s person.", "The form was sent to %(n)s people.", reached)
        messages.success(request, words % {"n": reached})
    if reached < len(people):
        messages.error(request, _("The mail server refused a letter. Save the form and send it yourself."))
    return redirect("agency_forms", mechanism.key, round)
