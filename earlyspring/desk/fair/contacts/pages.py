"""Contacts of the fair: in a list with what became of them, entered and told by party or link, put as results."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from earlyspring.desk.access import COLLEAGUES, OFFICERS, WRITERS, anyone, posted
from earlyspring.desk.fair import link_place
from earlyspring.desk.fair.contacts.forms import ContactForm
from earlyspring.desk.fair.contacts.results import put_as_results
from earlyspring.desk.fair.exhibitors import shown_form
from earlyspring.desk.fair.place import beside, fair_placed, own_exhibitor_at, seen_party
from earlyspring.desk.fair.taken_along import contact_lines
from earlyspring.desk.fair.words import plain_number
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at
from earlyspring.desk.gathering.taken_along import titled
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.fair.contacts.actions import change_contact, enter_contact, remove_contact
from earlyspring.fair.contacts.models import OUTCOMES, Contact
from earlyspring.fair.contacts.queries import contacts_of, contacts_with, is_waiting, sums_of, to_put
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused

MARKS = {"open": "waiting", "letter": "done", "contract": "done", "nothing": "refused"}


@posted(*COLLEAGUES, post=())
@require_safe
def fair_contacts(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The contacts of the own party's exhibitors, for the host all; what waits to be told stands first."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    rows = _rows(contacts_of(gathering, seen_party(frame, gathering)))
    if to_be_saved(request):
        lines = contact_lines(frame, (row[0] for row in rows))
        return saved(request, f"{key}-contacts", titled(_("Contacts"), gathering, frame), *lines)
    place = fair_placed(frame, gathering, "fair_contacts")
    context = {
        "ways": ways_to_save(request),
        "rows": [(one, mark, words, late, _own_code(frame, one)) for one, mark, words, late in rows],
        "late": sum(late for _one, _mark, _words, late in rows),
        "own": _own_exhibitors(frame, gathering),
    }
    if place["hosts"]:
        context |= {
            "sums": [(one, plain_number(one.value)) for one in sums_of(gathering)],
            "put": len(to_put(gathering)),
        }
    return render(request, "desk/fair/contacts/contacts.html", context | place)


def _rows(contacts: Any) -> list[tuple[Contact, str, Any, bool]]:
    today = timezone.localdate()
    found = [(one, MARKS[one.outcome], dict(OUTCOMES)[one.outcome], is_waiting(one, today)) for one in contacts]
    return sorted(found, key=lambda row: not row[3])


def _own_code(frame: Frame, one: Contact) -> str:
    """The code of the own exhibitor under which the contact is opened."""
    if frame.posting.role not in WRITERS:
        return ""
    both = (one.exhibitor, one.other)
    return next((each.code for each in both if each and each.party == frame.posting.party), "")


def _own_exhibitors(frame: Frame, gathering: Any) -> list[Exhibitor]:
    if frame.posting.role != "officer":
        return []
    found = Exhibitor.objects.filter(gathering=gathering, party=frame.posting.party, withdrawn_at=None)
    return list(found.order_by("code"))


@posted(*WRITERS)
def contact(request: DeskRequest, mechanism: Mechanism, key: str, code: str, pk: int = 0) -> HttpResponse:
    """A contact of an own exhibitor: a new one, or one to be told, put right or taken away."""
    frame, exhibitor = request.frame, own_exhibitor_at(request, mechanism, key, code)
    held = contact_of(exhibitor, pk) if pk else None
    form = ContactForm(request.POST or None, exhibitor, held)
    if request.method == "POST" and sent(form, request, exhibitor, held, frame.posting):
        messages.success(request, _("Saved."))
        return redirect("fair_contacts", mechanism.key, key)
    heading = _("A contact") if held else _("Enter a contact")
    more = {"removes": held is not None and held.exhibitor_id == exhibitor.pk}
    place = beside(frame, exhibitor, (heading, ""))
    return shown_form(request, form, heading, place | more, "desk/fair/contacts/contact.html")


def contact_of(exhibitor: Exhibitor, pk: int) -> Contact:
    """A contact in which an exhibitor has part; for all others there is none."""
    found = contacts_with(exhibitor).filter(pk=pk).first()
    if found is None:
        raise Http404
    found.exhibitor.gathering = exhibitor.gathering
    return found


def sent(form: ContactForm, request: HttpRequest, exhibitor: Exhibitor, held: Contact | None, by: Actor) -> bool:
    """Whether what was sent was done; where not, the form says why."""
    act: Callable[[], Any]
    if held is not None and "remove" in request.POST:
        act = lambda: remove_contact(held, by=by)  # noqa: E731  one of three acts
    elif not form.is_valid():
        return False
    elif held is not None:
        act = lambda: change_contact(held, form.said(), by=by, version=form.read_version())  # noqa: E731
    else:
        act = lambda: enter_contact(exhibitor, form.said(), by=by)  # noqa: E731
    try:
        act()
    except Refused as refusal:
        at_fields(form, refusal)
        return False
    return True


@posted(*OFFICERS)
@require_POST
def put_results(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The host puts the figures to the parties as results; what was put before and has not changed is not put again."""
    gathering = hosted_at(request, mechanism, key)
    try:
        count = put_as_results(gathering, by=request.frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        words = ngettext("%(n)s figure is put to the parties.", "%(n)s figures are put to the parties.", count)
        messages.success(request, words % {"n": count})
    return redirect("fair_contacts", mechanism.key, key)


@anyone
def my_contacts(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The contacts of an exhibitor by its own link, which is open for them after the fair too."""
    link = link_place.opened(mechanism, key, secret, after=True)
    form = ContactForm(request.POST or None, link.exhibitor)
    writes = request.method == "POST" and link_place.not_too_often(request, link)
    if writes and sent(form, request, link.exhibitor, None, link):
        messages.success(request, _("Saved."))
        return redirect("my_contacts", mechanism, key, secret)
    context = {"form": form, "rows": _rows(contacts_with(link.exhibitor))}
    return link_place.shown(request, link, secret, "desk/fair/contacts/my_contacts.html", context, form)


@anyone
def my_contact(request: HttpRequest, mechanism: str, key: str, secret: str, pk: int) -> HttpResponse:
    """One of them: told, put right or taken away."""
    link = link_place.opened(mechanism, key, secret, after=True)
    held = contact_of(link.exhibitor, pk)
    form = ContactForm(request.POST or None, link.exhibitor, held)
    writes = request.method == "POST" and link_place.not_too_often(request, link)
    if writes and sent(form, request, link.exhibitor, held, link):
        messages.success(request, _("Saved."))
        return redirect("my_contacts", mechanism, key, secret)
    context = {"form": form, "heading": _("A contact"), "removes": held.exhibitor_id == link.exhibitor.pk}
    return link_place.shown(request, link, secret, "desk/fair/form_by_link.html", context, form)
