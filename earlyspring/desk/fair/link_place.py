"""Where the pages of an exhibitor's link stand: whose it is, how often it writes, and what goes on each of them."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.desk.fair.exhibitors import PLACES, STATES, state_of
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import sentence
from earlyspring.desk.frame import tongue
from earlyspring.desk.title_words import title_in
from earlyspring.fair.links import ExhibitorLink, link_at
from earlyspring.ledger.refused import Refused

MOST_WRITES, WITHIN_SECONDS = 60, 600


def opened(mechanism: str, key: str, secret: str, *, after: bool = False) -> ExhibitorLink:
    """The link of an address while it is open; for all others there is none. `after`: its contacts, after the fair too."""
    link = link_at(mechanism, key, secret, after=after)
    if link is None:
        raise Http404
    return link


def sent(request: HttpRequest, link: ExhibitorLink, form: Any) -> bool:
    """Whether the form came in, can be read, and the link may write now."""
    return request.method == "POST" and form.is_valid() and not_too_often(request, link)


def taken(form: Any, act: Callable[[], Any]) -> bool:
    """Whether the act was taken; where not, the form says why."""
    try:
        act()
    except Refused as refusal:
        at_fields(form, refusal, PLACES)
        return False
    return True


def not_too_often(request: HttpRequest, link: ExhibitorLink) -> bool:
    """Whether the link may write once more now; where not, the page says so."""
    key = f"exhibitor-link:{link.pk}"
    cache.add(key, 0, WITHIN_SECONDS)
    if cache.incr(key) <= MOST_WRITES:
        return True
    messages.error(request, sentence(Fault("", "too_often")))
    return False


def shown_form(
    request: HttpRequest, link: ExhibitorLink, secret: str, form: Any, heading: str, more: dict[str, Any] | None = None
) -> HttpResponse:
    """A page of the link that is one form."""
    context = {"form": form, "heading": heading} | (more or {})
    return shown(request, link, secret, "desk/fair/form_by_link.html", context, form)


def shown(
    request: HttpRequest,
    link: ExhibitorLink,
    secret: str,
    template: str,
    context: dict[str, Any],
    form: Any,
    status: int = 0,
) -> HttpResponse:
    """A page of the link. `status`: 422 where its form comes back, unless another is told."""
    exhibitor, gathering = link.exhibitor, link.exhibitor.gathering
    known = {
        "link": link,
        "booth_open": link.is_open(timezone.now()),
        "secret": secret,
        "exhibitor": exhibitor,
        "gathering": gathering,
        "gathering_key": gathering.key,
        "mechanism_key": gathering.mechanism.key,
        "gathering_name": title_in(gathering.names, tongue()),
        "state": state_of(exhibitor),
        "state_words": STATES[state_of(exhibitor)],
    }
    status = status or (422 if form.is_bound and form.errors else 200)
    return render(request, template, context | known, status=status)
