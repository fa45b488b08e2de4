"""Where a page of a gathering stands: the gathering of its address, its chapters, and its trail."""

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.delegations.ranking.permits import may_read_ranking
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

Permit = Callable[[Posting, Gathering], bool]

CHAPTERS: list[tuple[str, Any]] = [
    ("gathering", gettext_lazy("At a glance")),
    ("preparing", gettext_lazy("Preparation")),
    ("delegations", gettext_lazy("Delegations")),
    ("programme", gettext_lazy("Programme")),
    ("ranking", gettext_lazy("Order of rank")),
    ("layouts", gettext_lazy("Layouts")),
    ("talks", gettext_lazy("Bilateral talks")),
    ("arranging", gettext_lazy("Seats and plans")),
    ("signing", gettext_lazy("Signing")),
    ("accrediting", gettext_lazy("Accreditation")),
    ("door", gettext_lazy("Door")),
    ("after", gettext_lazy("Afterwards")),
]
"""The chapters of a gathering in the order of its tabs: the name of the first page's address, and its word."""

HOST_ALONE = {"arranging", "door"}
"""Chapters that are there for the host's officers and for nobody else."""

OF_RANK = {"ranking", "layouts"}
"""Chapters that only those read who come to the gathering."""


OF_PREPARING = {"preparing", "talks", "after"}
"""Chapters of those who prepare: an observer has no part in it."""


def gathering_at(mechanism: Mechanism, key: str) -> Gathering:
    """The gathering of an address; 404 where this mechanism has none of that key."""
    found = Gathering.objects.filter(mechanism=mechanism, key=key).select_related("mechanism").first()
    if found is None:
        raise Http404
    return found


def gathering_for(request: DeskRequest, mechanism: Mechanism, key: str, may: Permit) -> Gathering:
    """The same for those who may; for everybody else it does not exist."""
    found = gathering_at(mechanism, key)
    if not may(request.frame.posting, found):
        raise Http404
    return found


def hosted_at(request: DeskRequest, mechanism: Mechanism, key: str) -> Gathering:
    """The gathering of a page of the host's officers alone."""
    return gathering_for(request, mechanism, key, may_host)


def named(gathering: Gathering, frame: Frame) -> str:
    return title_in(gathering.names, frame.language)


def placed(frame: Frame, gathering: Gathering, page: str, *steps: tuple[str, str]) -> dict[str, Any]:
    """What the frame of every page of a gathering needs. `page`: its chapter; `steps`: (label, address) below it."""
    key, at = frame.mechanism.key, [frame.mechanism.key, gathering.key]
    known = [
        {"label": _("Overview"), "url": reverse("overview", args=[key])},
        {"label": _("Gatherings"), "url": reverse("gatherings", args=[key])},
        {"label": named(gathering, frame), "url": reverse("gathering", args=at)},
    ]
    if page != "gathering":
        known.append({"label": dict(CHAPTERS)[page], "url": reverse(page, args=at)})
    known += [{"label": label, "url": url} for label, url in steps]
    known[-1]["url"] = ""
    hosts = may_host(frame.posting, gathering)
    closed = (set() if hosts else HOST_ALONE) | (set() if may_read_ranking(frame.posting, gathering) else OF_RANK)
    closed |= OF_PREPARING if frame.posting.role == "observer" else set()
    return {
        "gathering": gathering,
        "gathering_name": named(gathering, frame),
        "hosts": hosts,
        "page": page,
        "chapters": [(name, words, reverse(name, args=at)) for name, words in CHAPTERS if name not in closed],
        "crumbs": known,
    }
