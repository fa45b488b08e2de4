"""The lists of the register, in the shapes that docs/CLI.md promises to programs: whole, or the facts that are given."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from earlyspring.agreements.models import Instrument
from earlyspring.agreements.queries import statuses
from earlyspring.commitments.models import Commitment, DueDate, Responsibility
from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Membership
from earlyspring.members.queries import Directory, members_on

Shown = list[dict[str, Any]]


def stood(row: Record) -> dict[str, Any]:
    """How a row stands, and that it is an exercise where it is one.

    A party's statement about its own affair is joint among those who must assent: itself.
    """
    standing = {"standing": "joint" if row.standing == "own" else row.standing}
    return standing | ({"exercise": True} if row.exercise else {})


def members(mechanism: Mechanism, moment: Moment, directory: Directory, organ: str | None = None) -> Shown:
    """Who takes part in the mechanism as a whole or, where one is named, in an organ (`core.scopes`)."""
    return memberships(members_on(mechanism, moment, organ), directory)


def memberships(found: Iterable[Membership], directory: Directory) -> Shown:
    return [
        {
            "id": one.body,
            "names": directory.text(one.body or "", short=False),
            "side": directory.side_of(one.body or ""),
            "class": one.class_code,
            "organ": one.organ,
            "from": one.from_day,
            "to": one.to_day,
            **stood(one),
            "sources": one.sources,
        }
        for one in found
    ]


def sessions(
    mechanism: Mechanism, moment: Moment, directory: Directory, found: Iterable[Session] | None = None
) -> Shown:
    organs = {organ.item: organ for organ in rows(Organ, mechanism, moment)}
    if found is None:
        found = rows(Session, mechanism, moment).order_by("year", "day", "organ", "ordinal", "item")
    return [_session(one, organs, directory) for one in found]


def _session(one: Session, organs: dict[str, Organ], directory: Directory) -> dict[str, Any]:
    organ = organs.get(one.organ or "")
    return {
        "id": one.item,
        "organ": organ.code if organ else one.organ,
        "ordinal": one.ordinal,
        "ordinal_basis": one.ordinal_basis,
        "year": one.year,
        "status": one.status,
        "mode": one.mode,
        "start": one.start or one.planned_start,
        "end": one.end or one.planned_end,
        "planned_start": one.planned_start,
        "planned_end": one.planned_end,
        "day": one.day,
        "host": {"id": one.host} | directory.text(one.host) if one.host else None,
        "place": {"id": one.place} | directory.text(one.place) if one.place else None,
        **stood(one),
        "sources": one.sources,
    }


def instruments(
    mechanism: Mechanism, moment: Moment, directory: Directory, found: Sequence[Instrument] | None = None
) -> Shown:
    if found is None:
        found = list(rows(Instrument, mechanism, moment).order_by("signed_on", "item"))
    status = statuses(mechanism, found, moment, directory)
    return [
        {
            "id": one.item,
            "kind": one.type,
            "level": one.level,
            "title": one.title,
            "session": one.session,
            "parties": [party["body"] for party in one.parties if party.get("body")],
            "fields": one.sectors,
            "signed_on": one.signed_on,
            "planned": one.signing == "planned",
            "status": status[one.item],
            "handling": one.handling,
            **stood(one),
            "sources": one.sources,
        }
        for one in found
    ]


def commitments(
    mechanism: Mechanism, moment: Moment, directory: Directory, found: Sequence[Commitment] | None = None
) -> Shown:
    """Two statements: commitments, and what belongs to them."""
    parts: dict[str, Any] = {
        "due": rows(DueDate, mechanism, moment),
        "leads": rows(Responsibility, mechanism, moment),
    }
    if found is None:
        found = list(rows(Commitment, mechanism, moment).order_by("item"))
    else:
        parts = {name: asked.filter(commitment__in=[one.item for one in found]) for name, asked in parts.items()}
    held = together(**parts)
    due = grouped(sorted(held["due"], key=lambda one: one.no), key=lambda one: one.commitment)
    leads = grouped(sorted(held["leads"], key=lambda one: one.item), key=lambda one: one.commitment)
    return [
        {
            "id": one.item,
            "code": one.code,
            "title": one.title,
            "instrument": one.instrument,
            "statement": one.statement,
            "session": one.session,
            "nature": one.nature,
            "reciprocity": one.reciprocity,
            "fields": one.sectors,
            "parties": one.parties,
            "responsible": [
                {"side": directory.side_of(r.party or ""), "party": r.party, "body": r.body, "role": r.role}
                for r in leads.get(one.item, [])
            ],
            "due": [{"no": d.no, "on": d.on, "decided_in": d.decided_in} for d in due.get(one.item, [])],
            "status": one.state,
            **stood(one),
            "sources": one.sources,
        }
        for one in found
    ]


def of_kind(kind: str) -> Callable[..., Shown]:
    """Facts of a kind as the exchange format says them, with their id and standing."""

    def show(
        mechanism: Mechanism, moment: Moment, directory: Directory, found: Iterable[Record] | None = None
    ) -> Shown:
        if found is None:
            found = rows(KINDS[kind], mechanism, moment).order_by("item")
        return [{"id": one.item, **one.content(), "sources": one.sources, **stood(one)} for one in found]

    return show


SHOWN: dict[str, Callable[..., Shown]] = {
    "members": members,
    "sessions": sessions,
    "instruments": instruments,
    "commitments": commitments,
    "decisions": of_kind("decision"),
    "statements": of_kind("statement"),
    "priorities": of_kind("priority"),
    "proposals": of_kind("proposal"),
    "results": of_kind("result"),
    "activities": of_kind("activity"),
    "projects": of_kind("project"),
    "gates": of_kind("gate"),
    "bodies": of_kind("body"),
    "counts": of_kind("count"),
    "contradictions": of_kind("contradiction"),
    "sources": of_kind("source"),
    "organs": of_kind("organ"),
    "observers": of_kind("observer"),
    "channels": of_kind("channel"),
    "attendances": of_kind("attendance"),
    "successions": of_kind("succession"),
    "memberships": of_kind("membership"),
    "cycles": of_kind("cycle"),
    "sides": of_kind("side"),
    "charter": of_kind("charter"),
    "offices": of_kind("office"),
    "tenures": of_kind("tenure"),
    "seats": of_kind("seat"),
    "chains": of_kind("chain"),
    "links": of_kind("link"),
}
