"""What opens by a link without an account: the people whom it entered, and the form for one more. Nothing else."""

from typing import Any

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.core.shapes import Fault
from earlyspring.delegations.by_link import change_by_link, entered_by, register_by_link
from earlyspring.delegations.links import DelegationLink, link_at
from earlyspring.delegations.models import ROLES_HERE, Delegate
from earlyspring.desk.access import anyone
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import sentence
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.frame import tongue
from earlyspring.desk.gathering.people.delegates import LINKED
from earlyspring.desk.gathering.people.forms import DelegateForm
from earlyspring.desk.gathering.people.words import names_said, words_of
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.refused import Refused
from earlyspring.members.queries import Directory

MOST_WRITES, WITHIN_SECONDS = 40, 600


@anyone
def by_link(request: HttpRequest, mechanism: str, key: str, secret: str) -> HttpResponse:
    """The people whom the link entered, and the form for another one."""
    link = _open(mechanism, key, secret)
    form = _form(request, link)
    if request.method == "POST" and form.is_valid() and _not_too_often(form, link):
        try:
            register_by_link(link, form.said())
        except Refused as refusal:
            at_fields(form, refusal, LINKED)
        else:
            return redirect("by_link", mechanism, key, secret)
    people = [
        (
            one.code,
            names_said(one.name, one.lang, one.latin, one.other_name, one.other_lang),
            words_of("role_here", one.role),
        )
        if not one.kept_by_office
        else ("", names_said(one.name, one.lang, "", "", ""), "")
        for one in entered_by(link)
    ]
    return _shown(request, link, form, {"people": people, "secret": secret, "new": True})


@anyone
def person_by_link(request: HttpRequest, mechanism: str, key: str, secret: str, code: str) -> HttpResponse:
    """One of the people whom the link entered, to be changed."""
    link = _open(mechanism, key, secret)
    person = entered_by(link).filter(code=code).first()
    if person is None or (person.kept_by_office and request.method != "POST"):
        raise Http404
    person.delegation = link.delegation
    form = _form(request, link, person)
    if request.method == "POST" and form.is_valid() and _not_too_often(form, link):
        try:
            change_by_link(link, person, form.said(), version=form.cleaned_data["version"] or "none")
        except Refused as refusal:
            at_fields(form, refusal, LINKED)
        else:
            return redirect("by_link", mechanism, key, secret)
    return _shown(request, link, form, {"secret": secret, "person": person})


def _open(mechanism: str, key: str, secret: str) -> DelegationLink:
    link = link_at(mechanism, key, secret)
    if link is None:
        raise Http404
    return link


def _form(request: HttpRequest, link: DelegationLink, person: Delegate | None = None) -> DelegateForm:
    form = DelegateForm(request.POST or None, [], delegate=person)
    for name in ("agency", "rank", "namesake"):
        del form.fields[name]
    own = person.role if person else ""
    offer(form, role=[one for one in ROLES_HERE if one[0] != "head" or own == "head"])
    return form


def _not_too_often(form: DelegateForm, link: DelegationLink) -> bool:
    """Whether the link may write once more now; where not, the form says so."""
    key = f"delegation-link:{link.pk}"
    cache.add(key, 0, WITHIN_SECONDS)
    if cache.incr(key) <= MOST_WRITES:
        return True
    form.add_error(None, sentence(Fault("", "too_often")))
    return False


def _shown(request: HttpRequest, link: DelegationLink, form: DelegateForm, more: dict[str, Any]) -> HttpResponse:
    gathering = link.delegation.gathering
    today = timezone.localdate().isoformat()
    directory = Directory(gathering.mechanism, Moment(today, today))
    context = {
        "form": form,
        "link": link,
        "gathering_key": gathering.key,
        "mechanism_key": gathering.mechanism.key,
        "gathering_name": title_in(gathering.names, tongue()),
        "party_name": directory.text(link.delegation.party).get(tongue()) or _("not translated"),
    }
    status = 422 if form.errors else 200
    return render(request, "desk/gathering/people/by_link.html", context | more, status=status)
