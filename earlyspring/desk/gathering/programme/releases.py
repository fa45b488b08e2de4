"""Giving out the programme: what changed since the last version, whom to tell, and the versions that were given out."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.core.programme import Programme, Reader, part_for
from earlyspring.core.programme_changes import Change, changes, concern, to_be_told
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.programme.grid import grid
from earlyspring.desk.gathering.programme.programme import zone_of
from earlyspring.desk.gathering.programme.words import change_sentence, told_in_words
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.actions import release
from earlyspring.meetings.programme.permits import may_draft, reader_of
from earlyspring.meetings.programme.queries import draft_of, last_release, released, releases_of


@dataclass(frozen=True)
class PartyTold:
    """A delegation, how many of its people come, how many of the changes concern it, and who of it is named in one."""

    party: str
    people: int
    changes: int
    persons: tuple[Delegate, ...]


@posted(*OFFICERS)
def release_programme(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """What would be given out, in sentences, and whom to tell; one button gives it out."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    if request.method == "POST":
        try:
            made = release(
                gathering,
                by=frame.posting.user,
                at=timezone.now(),
                note=request.POST.get("note", "").replace("\x00", ""),
            )
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
            return redirect("release_programme", mechanism.key, key)
        messages.success(request, _("Version %(number)s is given out. These are to be told.") % {"number": made.number})
        return redirect("programme_version", mechanism.key, key, made.number)
    last = last_release(gathering)
    before, after = released(last, gathering), draft_of(gathering)
    context = {"last": last, "number": last.number + 1 if last else 1} | _differences(frame, gathering, before, after)
    return render(
        request,
        "desk/gathering/programme/release.html",
        context | placed(frame, gathering, "programme", (_("Release"), "")),
    )


@posted()
def programme_versions(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    found = releases_of(gathering).defer("content").select_related("released_by")
    context = {"releases": found} | placed(frame, gathering, "programme", (_("Versions"), ""))
    return render(request, "desk/gathering/programme/versions.html", context)


@posted()
def programme_version(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    """A version as it was given out, and what was other in it than in the one before, as far as the reader sees it."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    here = {
        one.number: one
        for one in releases_of(gathering).filter(number__in=[number, number - 1]).select_related("released_by")
    }
    if number not in here:
        raise Http404
    before, after = released(here.get(number - 1), gathering), released(here[number], gathering)
    items = part_for(after, reader_of(frame.posting, gathering))
    context = {
        "release": here[number],
        "first": number == 1,
        "days": grid(after, items, zone_of(frame, gathering)),
        "count": len(items),
        "writes": may_draft(frame.posting, gathering),
    }
    above = (_("Versions"), reverse("programme_versions", args=[mechanism.key, key]))
    context |= _differences(frame, gathering, before, after)
    context |= placed(frame, gathering, "programme", above, (_("Version %(number)s") % {"number": number}, ""))
    return render(request, "desk/gathering/programme/version.html", context)


@posted(*OFFICERS, post=())
def programme_json(request: DeskRequest, mechanism: Mechanism, key: str, number: int) -> HttpResponse:
    """The very bytes of a version, so that anybody can hold their digest against the one on the page."""
    gathering = hosted_at(request, mechanism, key)
    found = get_object_or_404(releases_of(gathering), number=number)
    name = f"{mechanism.key}-{gathering.key}-programme-{number}.json"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(found.content.encode(), content_type="application/json", headers=headers)


def _differences(frame: Frame, gathering: Gathering, before: Programme, after: Programme) -> dict[str, object]:
    """What changed, as far as the reader sees it; the host's officers read also whom to tell."""
    found = concern(changes(before, after), reader_of(frame.posting, gathering))
    told: dict[str, object] = {"changes": [(one, change_sentence(one, before, after, frame.language)) for one in found]}
    if may_draft(frame.posting, gathering) and found:
        told |= {"groups": told_in_words(to_be_told(found), frame), "parties": parties_told(frame, gathering, found)}
    return told


def parties_told(frame: Frame, gathering: Gathering, found: Iterable[Change]) -> list[PartyTold]:
    """The delegations that saw or see a change, with the people who are named in one; the reader's own side first."""
    found = list(found)
    codes = to_be_told(found).persons
    here = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None)
    named = list(here.filter(code__in=codes).select_related("delegation").order_by("code"))
    counted = Delegation.objects.filter(gathering=gathering, delegates__withdrawn_at=None)
    people = dict(counted.values_list("party").annotate(Count("delegates")))
    parties = {*people, *to_be_told(found).parties}
    rows = []
    for party in frame.directory.ordered(sorted(parties)):
        its = tuple(one for one in named if one.delegation.party == party)
        seen = {one.code for one in concern(found, Reader(party))}
        seen |= {one.code for person in its for one in concern(found, Reader(party, person.category, person.code))}
        if seen:
            rows.append(PartyTold(party, people.get(party, 0), len(seen), its))
    return rows
