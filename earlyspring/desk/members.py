"""The pages of the members' chapter: who takes part, who answers for whom, successions, bodies."""

from collections.abc import Iterable
from copy import copy
from typing import Any, TypeVar

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.core.groups import grouped
from earlyspring.core.scopes import taking_part
from earlyspring.desk.access import posted
from earlyspring.desk.bodies_list import bodies_listed, saved_bodies
from earlyspring.desk.body_names import name_of, told_apart
from earlyspring.desk.body_page import about
from earlyspring.desk.exchange_files import way, ways_of_members
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.margin import sources_of
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.succession_picture import batches, items_of, succession_picture
from earlyspring.desk.taken_along import membership_lines
from earlyspring.desk.trail import trail
from earlyspring.lang.iso import holds
from earlyspring.lang.names import sort_key
from earlyspring.ledger.by_day import come
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism, PersonName, Source
from earlyspring.ledger.moments import PROPOSED, Moment, in_effect, in_force_on, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Observer
from earlyspring.members.models import Membership, Seat, Side, Succession
from earlyspring.members.queries import answer
from earlyspring.members.successions import parts_of

R = TypeVar("R", bound=Record)


@posted()
def members(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    directory, moment = frame.directory, frame.moment
    seated = rows(Seat, mechanism, moment).filter(in_force_on(moment.as_of))
    found = together(
        memberships=come(Membership, mechanism, moment, {}),
        acts=come(Succession, mechanism, moment, {}),
        observers=rows(Observer, mechanism, moment),
        seats=seated,
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=seated.values("person")),
    )
    places = {body: place for place, body in enumerate(directory.ordered(directory.bodies))}
    memberships = sorted(
        found["memberships"],
        key=lambda one: (places.get(one.body, len(places)), one.from_day or "", one.organ or "", one.item),
    )
    seats = sorted(found["seats"], key=lambda one: (places.get(one.party, len(places)), one.item))
    agreed, proposed = apart(memberships)
    if to_be_saved(request):
        return saved(request, "members", _("Members"), *membership_lines(frame, memberships))
    current = [one for one in agreed if holds(one.from_day, one.to_day, moment.as_of)]
    return render(
        request,
        "desk/members/members.html",
        {
            "page": "members",
            "crumbs": trail(frame, (_("Members"), "")),
            "sides": on_sides(frame, taking_part(current)),
            "own_classes": in_organs(frame, current),
            "current": current,
            "among": sorted({one.body for one in memberships}),
            "memberships": memberships,
            "proposed": proposed,
            "picture": succession_picture(frame, joined(agreed, apart(found["acts"])[0])),
            "observers": sorted(
                observed(found["observers"], moment), key=lambda one: (-max(one.years, default=0), one.item)
            ),
            "persons": {one.person: one.names for one in found["persons"]},
            "ways": [*ways_to_save(request), *ways_of_members(frame)],
            "organs": [(organ, [one for one in seats if one.organ == organ.item]) for organ in frame.organs.values()],
        },
    )


def apart(facts: Iterable[R]) -> tuple[list[R], list[R]]:
    """(what is in effect, what is merely proposed), each in the order given."""
    every = list(facts)
    return [one for one in every if one.standing != PROPOSED], [one for one in every if one.standing == PROPOSED]


def on_sides(frame: Frame, memberships: Iterable[Membership]) -> list[tuple[Side, list[Membership], int]]:
    """Each side with its memberships and how many bodies these are of."""
    by_side = grouped(memberships, key=lambda one: frame.directory.side_of(one.body or ""))
    found = [(side, by_side.get(side.item, [])) for side in frame.directory.sides_in_order()]
    return [(side, those, len({one.body for one in those})) for side, those in found]


def in_organs(frame: Frame, memberships: Iterable[Membership]) -> list[tuple[str, list[Membership]]]:
    """The classes held in one organ only, by organ; organs in their order, last those that are not on record."""
    of_organ = grouped((one for one in memberships if one.organ), key=lambda one: one.organ or "")
    return [(organ, of_organ[organ]) for organ in dict.fromkeys([*frame.organs, *of_organ]) if organ in of_organ]


def observed(observers: list[Observer], moment: Moment) -> list[Observer]:
    """Observers with the years that had begun by the moment's day; those that had come in none are left out."""
    found = []
    for one in observers:
        years = [year for year in one.years if moment.as_of >= moment.today or str(year) <= moment.as_of]
        if years or not one.years:
            then: Any = copy(one)
            then.years = years
            found.append(then)
    return found


def joined(memberships: list[Membership], acts: list[Succession]) -> list[Succession]:
    """The acts by which one that takes part came out of others, or ended."""
    taking_part = {one.body for one in memberships}
    return [
        act
        for act in acts
        if taking_part.intersection(act.outputs) or taking_part.intersection(one["body"] for one in act.inputs)
    ]


@posted()
def answers(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Who is responsible on the page's day for what a body agreed: `body=B-HG&as_of=2026-03-01`."""
    frame = request.frame
    directory = frame.directory
    body = request.GET.get("body", "")
    if body and body not in directory.bodies:
        raise Http404
    found = together(
        acts=in_effect(Succession, mechanism, frame.moment),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None),
    )
    reply = answer(found["acts"], body, frame.moment.as_of) if body else None
    by_id = {act.item: act for act in found["acts"]}
    chain = [by_id[one] for one in reply.acts] if reply else []
    return render(
        request,
        "desk/members/answers.html",
        {
            "page": "answers",
            "crumbs": trail(frame, (_("Members"), "members"), (_("Who is responsible"), "")),
            "choices": names_in_order(frame, directory.bodies),
            "body": body,
            "asked": directory.bodies.get(body),
            "answer": reply,
            "itself": reply is not None and reply.bodies == (body,),
            "spoken": sorted({body, *reply.bodies}) if reply else [],
            "among": sorted({body, *reply.bodies, *items_of(chain)}) if reply else [],
            "chain": sorted(chain, key=lambda act: act.effective_on or ""),
            "sources": sources_of(frame, chain, {one.item: one for one in found["sources"]}),
        },
    )


@posted()
def succession(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = together(
        acts=rows(Succession, mechanism, frame.moment),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None),
    )
    agreed, proposed = apart(found["acts"])
    return render(
        request,
        "desk/members/succession.html",
        {
            "page": "succession",
            "crumbs": trail(frame, (_("Members"), "members"), (_("Successions"), "")),
            "batches": [
                (batch, acts, succession_picture(frame, acts, f"succession-{batch}")) for batch, acts in batches(agreed)
            ],
            "total": len(agreed),
            "proposed": sorted(proposed, key=lambda act: (act.effective_on or "", act.item)),
            "parts": parts_left(frame, agreed),
            "sources": sources_of(frame, found["acts"], {one.item: one for one in found["sources"]}),
        },
    )


def parts_left(frame: Frame, acts: list[Succession]) -> dict[str, list[tuple[str, str]]]:
    """Act → (body that ceased by it, who may follow) where that body is still a party of the circle."""
    parties = parties_of(frame.mechanism)
    follower = {act.item: act.outputs[0] if len(act.outputs) == 1 else "" for act in acts}
    found = {act.item: [(body, follower[act.item]) for body in parts_of(act, parties)] for act in acts}
    return {act: parts for act, parts in found.items() if parts}


@posted()
def bodies(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    shown = bodies_listed(request)
    if to_be_saved(request):
        return saved_bodies(request, shown)
    return render(
        request,
        "desk/members/bodies.html",
        {
            "page": "bodies",
            "crumbs": trail(frame, (_("Members"), "members"), (_("Bodies"), "")),
            "shown": shown,
            "total": len(frame.directory.bodies),
        },
    )


def names_in_order(frame: Frame, items: Iterable[str]) -> list[tuple[str, str]]:
    """(id, name) in the order of the reader's language; last those it lacks, as they are written elsewhere."""
    directory, language = frame.directory, frame.language

    def place(one: tuple[str, str]) -> tuple[bool, Any]:
        return not directory.text(one[0]).get(language), sort_key(one[1], language)

    return sorted(told_apart(directory, list(items), language), key=place)


@posted()
def body(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    if item in frame.directory.same:
        return redirect("body", mechanism.key, frame.directory.same[item])
    found = frame.directory.bodies.get(item)
    if found is None:
        raise Http404
    name = name_of(frame.directory, item, frame.language)
    crumbs = trail(frame, (_("Members"), "members"), (_("Bodies"), "bodies"), (name, ""))
    return render(
        request,
        "desk/members/body.html",
        {
            "crumbs": crumbs,
            "name": name,
            "official": frame.directory.text(item, short=False),
            "ways": [way(frame, "vCard", "office_cards", item)],
            **about(frame, found),
        },
    )
