"""All that the register holds about one body: its names through time, what it came from, where it is named."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Gate, Proposal, Result, Statement
from earlyspring.core.periods import before, order
from earlyspring.core.succession import Successions
from earlyspring.desk.answering import session_days
from earlyspring.desk.body_promises import asked as promises_asked
from earlyspring.desk.body_promises import promised
from earlyspring.desk.calendar_days import STEPS
from earlyspring.desk.frame import Frame
from earlyspring.desk.gates import class_on
from earlyspring.desk.margin import history_of, sources_of
from earlyspring.desk.session_facts import hidden_from
from earlyspring.desk.succession_picture import succession_picture
from earlyspring.lang.iso import holds
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Contradiction, PersonName, Source
from earlyspring.ledger.moments import PROPOSED, agreed, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import naming, versions
from earlyspring.ledger.together import counts, together
from earlyspring.meetings.models import Activity, Attendance, Session
from earlyspring.meetings.queries import status_on
from earlyspring.members.models import Body, Membership, Office, Seat, Succession, Tenure
from earlyspring.members.queries import act_of, holding


def about(frame: Frame, body: Body) -> dict[str, Any]:
    """Everything the page shows, in three statements whatever the number of rows."""
    moment, item = frame.moment, body.item
    under = [one for one in frame.directory.bodies.values() if one.parent == item]
    found = rows_about(frame, body, [one.item for one in under])
    persons = {one.person: one.names for one in found["persons"]}
    acts = [act for act in found["acts"] if item in act.outputs or any(one["body"] == item for one in act.inputs)]
    in_force = agreed(found["acts"])
    known = Successions(act_of(act) for act in in_force)
    earlier = [one for one in known.predecessors(item) if one in frame.directory.bodies]
    replies = known.bound_on(item, moment.as_of)
    return {
        "body": body,
        "name_rows": body.names,
        "under": sorted(under, key=lambda one: one.item),
        "stands": holds(body.from_day, body.to_day, moment.as_of),
        "before": earlier,
        "after": [one for one in replies.bodies if one != item],
        "picture": succession_picture(frame, [act for act in acts if act in in_force]),
        "acts": sorted(acts, key=lambda act: order(act.effective_on)),
        "memberships": sorted(found["memberships"], key=lambda one: (one.from_day or "", one.organ or "", one.item)),
        "offices": offices(found["offices"], found["tenures"], moment.as_of),
        "seats": sorted(found["seats"], key=lambda one: (one.organ, one.party, one.item)),
        "persons": persons,
        "gates": [(one, class_on(one, moment.as_of)) for one in sorted(found["gates"], key=lambda one: one.item)],
        "contradictions": found["contradictions"],
        "named": named(frame, body, found),
        "history": history_of(frame, found["versions"]),
        "sources": sources_of(
            frame,
            [body, *acts, *found["memberships"], *found["offices"], *found["tenures"], *found["gates"]],
            {one.item: one for one in found["sources"]},
        ),
    }


def rows_about(frame: Frame, body: Body, under: list[str]) -> dict[str, list[Any]]:
    """`under`: the bodies directly beneath; their offices count as those of the body."""
    mechanism, moment, item = frame.mechanism, frame.moment, body.item

    def current(noun: type[Record]) -> QuerySet[Any]:
        return rows(noun, mechanism, moment)

    offices = current(Office).filter(body__in=[item, *under])
    there = holding(Gate, mechanism, moment, "ends", item).values("item")
    found = together(
        memberships=come(Membership, mechanism, moment, {}).filter(body=item),
        offices=offices,
        tenures=current(Tenure).filter(office__in=offices.values("item")),
        seats=current(Seat).filter(Q(party=item) | Q(body=item)),
        acts=current(Succession),
        gates=come(Gate, mechanism, moment, {}).filter(item__in=there),
        contradictions=holding(Contradiction, mechanism, moment, "about", item),
        versions=versions(mechanism, "body", item),
    )
    holders = {one.person for one in [*found["tenures"], *found["seats"]] if one.person}
    named = {key for own in [[body], *found.values()] for one in own for key in one.sources}
    day = day_of_list(frame, body, "commitments")
    return found | together(
        **promises_asked(frame, item, agreed(found["acts"]), day),
        persons=PersonName.objects.filter(mechanism=mechanism, person__in=holders),
        sources=Source.objects.filter(mechanism=mechanism, known_to=None, item__in=named),
    )


Held = tuple[Tenure, bool, Tenure | None]


def offices(found: list[Office], tenures: list[Tenure], day: str) -> list[tuple[Office, list[Held]]]:
    """Each office with its holders, the latest first, whether they hold it on the day as far as is stated, and the
    tenure of the one in whose place they act, where it is known on the page."""
    known = {one.item: one for one in tenures}
    return [
        (
            office,
            [
                (one, bool(one.from_day) and holds(one.from_day, one.to_day, day), known.get(one.acting_for or ""))
                for one in sorted(tenures, key=lambda one: (one.from_day or "", one.item), reverse=True)
                if one.office == office.item
            ],
        )
        for office in sorted(found, key=lambda office: (office.rank or 99, office.item))
    ]


def named(frame: Frame, body: Body, found: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """How many facts of each kind in effect name the body, each with the list it opens. `found`: as by `rows_about`."""
    mechanism, moment, item = frame.mechanism, frame.moment, body.item
    days = session_days(frame)
    hosted = [one.item for one in agreed(frame.sessions.values()) if status_on(one, moment.as_of) == "held"]

    def holds_it(noun: type[Record], *keys: str) -> Q:
        found = Q()
        for key in keys:
            # What holds it now need not be asked which version that is: `current` does.
            known = holding(noun, mechanism, moment, key, item).values("item")
            found |= Q(item__in=known if moment.known else naming(mechanism, key, item, noun.kind))
        return found

    def current(noun: type[Record]) -> QuerySet[Any]:
        return come(noun, mechanism, moment, days).exclude(standing=PROPOSED)

    asked = {
        "sessions": current(Attendance).filter(body=item),
        "hosted": current(Session).filter(host=item, item__in=hosted),
        "commitments": current(Commitment).filter(holds_it(Commitment, "parties")),
        "instruments": current(Instrument).filter(holds_it(Instrument, "parties")),
        "statements": current(Statement).filter(Q(body=item) | holds_it(Statement, "bodies")),
        "proposals": current(Proposal).filter(party=item).exclude(hidden_from(frame)),
        "results": current(Result).filter(holds_it(Result, "bodies", "parties")),
        "activities": current(Activity).filter(holds_it(Activity, "bodies")).exclude(type__in=STEPS),
        "steps": current(Activity).filter(holds_it(Activity, "bodies"), type__in=STEPS),
    }
    number = counts(**asked)
    if "promises" in found:
        day = day_of_list(frame, body, "commitments")
        number["commitments"] = promised(frame, item, agreed(found["acts"]), day, found)
    words = {
        "sessions": ngettext("session attended", "sessions attended", number["sessions"]),
        "hosted": ngettext("session hosted", "sessions hosted", number["hosted"]),
        "commitments": ngettext("commitment", "commitments", number["commitments"]),
        "instruments": ngettext("instrument", "instruments", number["instruments"]),
        "statements": ngettext("statement", "statements", number["statements"]),
        "proposals": ngettext("proposal", "proposals", number["proposals"]),
        "results": ngettext("result", "results", number["results"]),
        "activities": ngettext("activity", "activities", number["activities"]),
        "steps": ngettext("step before or after a session", "steps before or after sessions", number["steps"]),
    }
    return [{"number": number[name], "words": words[name], "url": list_of(frame, body, name)} for name in asked]


LISTS = {
    "sessions": ("meetings", "attended", {}),
    "hosted": ("meetings", "host", {}),
    "commitments": ("commitments", "party", {"status": "all"}),
    "instruments": ("instruments", "party", {}),
    "statements": ("statements", "speaker", {}),
    "proposals": ("proposals", "party", {}),
    "results": ("results", "party", {}),
    "activities": ("calendar", "body", {"year": "all", "kind": "activity"}),
    "steps": ("calendar", "body", {"year": "all", "kind": "step"}),
}


def list_of(frame: Frame, body: Body, name: str) -> str:
    """The address of the list behind a figure, at the same moment as the page."""
    page, key, more = LISTS[name]
    asked = {key: body.item, **more}
    day = day_of_list(frame, body, name)
    if day != frame.moment.today:
        asked["as_of"] = day
    if frame.moment.session:
        asked["known"] = frame.moment.session
    return f"{reverse(page, args=[frame.mechanism.key])}?{urlencode(asked)}"


def day_of_list(frame: Frame, body: Body, name: str) -> str:
    """The day of the list behind a figure: that of the page."""
    if name == "commitments" and body.to_day and len(body.to_day) == 10:
        # The list goes by who answers on its day: this body did so until its last.
        return min(before(body.to_day), frame.moment.as_of)
    return frame.moment.as_of
