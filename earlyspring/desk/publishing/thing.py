"""One thing before the public: what it may read now, what was given of it through time, and how it is taken back."""

import json
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.publishing.place import KIND_WORDS, kind_words, placed
from earlyspring.desk.publishing.shown import content_lines, differing, shown_before
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.actions import withdraw
from earlyspring.publishing.headings import called
from earlyspring.publishing.models import Release
from earlyspring.publishing.queries import PublicItem, public_item, releases_of
from earlyspring.publishing.waiting import Waiting, waiting_of

LONGEST = 1000


@posted()
def public_thing(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    """What is public of it, for all; what waits and what was given before, for officers."""
    frame = request.frame
    public = _public(mechanism, kind, item)
    given = _given(frame, releases_of(mechanism, kind, [item]), public)
    writes = frame.posting.role == "officer"
    waits = waiting_of(mechanism, frame.posting.party, timezone.localdate(), kind, item) if writes else None
    if not public and not (writes and (given or waits)):
        raise Http404
    content = public.content if public else (waits.given.content if waits else _last(given))
    context: dict[str, Any] = {
        "kind": kind,
        "item": item,
        "kind_words": kind_words(kind),
        "title": called(content),
        "public": public,
        "lines": content_lines(frame, kind, content),
        "given": [one for one in reversed(given) if writes or (public and one.content.digest == public.digest)],
        "own": any(one.party == frame.posting.party and one.withdrawn_at is None for one in given),
    }
    context |= _waits(frame, mechanism, waits) if waits else {}
    context |= placed(frame, "thing", (title_in(called(content), frame.language), ""))
    return render(request, "desk/publishing/thing.html", context)


def _public(mechanism: Mechanism, kind: str, item: str) -> PublicItem | None:
    if kind not in KIND_WORDS:
        raise Http404
    return public_item(mechanism, timezone.now(), kind, item)


def _given(frame: Frame, every: QuerySet[Release], public: PublicItem | None) -> list[Release]:
    """What was given, as far as this reader may know of it: of what is another party's own the public words alone."""
    found = every.select_related("content", "released_by", "withdrawn_by")
    may = ("", frame.posting.party)
    return [one for one in found if one.content.owner in may or (public and one.content.digest == public.digest)]


def _last(given: list[Release]) -> dict[str, Any]:
    said: dict[str, Any] = next((json.loads(one.content.content) for one in reversed(given) if one.content.content), {})
    return said


def _waits(frame: Frame, mechanism: Mechanism, waits: Waiting) -> dict[str, Any]:
    """What is other in the register than in the words of the own party and of the others."""
    before = shown_before(mechanism, [waits])
    return {
        "waits": waits if waits.own is None or waits.own.digest != waits.given.digest else None,
        "changed": differing(frame, before, waits.own, waits.given),
        "same": waits.same,
        "others": [(party, differing(frame, before, waits.others[party], waits.given)) for party in waits.otherwise],
    }


@posted(*OFFICERS)
def take_back(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    """Says what will happen and to whom; a reason and a press take back what the own party gave."""
    frame = request.frame
    public = _public(mechanism, kind, item)
    standing = list(releases_of(mechanism, kind, [item]).filter(withdrawn_at=None).select_related("content"))
    own = [one for one in standing if one.party == frame.posting.party]
    if not own:
        raise Http404
    reason = request.POST.get("reason", "").replace("\x00", "")[:LONGEST]
    if request.method == "POST":
        try:
            withdraw(mechanism, frame.posting.party, kind, item, by=request.user, reason=reason)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("Taken back: it is public no longer.") if public else _("Taken back."))
            return redirect("public_thing", mechanism.key, kind, item)
    content = public.content if public else _last(own)
    context = {
        "kind": kind,
        "item": item,
        "title": called(content),
        "public": public,
        "others": sorted({one.party for one in standing} - {frame.posting.party}),
        "reason": reason,
        "longest": LONGEST,
    }
    title = title_in(called(content), frame.language)
    above = {"label": title, "url": reverse("public_thing", args=[mechanism.key, kind, item])}
    place = placed(frame, "thing", (_("Take back"), ""))
    place["crumbs"].insert(-1, above)
    return render(
        request, "desk/publishing/take_back.html", context | place, status=422 if reason or request.POST else 200
    )
