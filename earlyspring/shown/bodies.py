"""The bodies of a mechanism, who belongs where, who holds which office, and what came of whom: for Popolo and W3C ORG.

What is merely proposed says nothing yet and is left out; so is what had not come by the day.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from earlyspring.core.groups import grouped
from earlyspring.core.periods import before
from earlyspring.formats import bodies as given
from earlyspring.formats.about import Text
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.moments import PROPOSED, agreed, in_effect, rows
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Attendance, Cycle, Organ, Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.queries import seen_on
from earlyspring.members.models import Body, Membership, Office, Seat, Succession, Tenure
from earlyspring.members.queries import Directory

Words = Mapping[str, Text]


def bodies_of(directory: Directory, types: Words | None = None, *, people: bool = True) -> given.Bodies:
    """All of it as the register had it on the moment's day. `types`: the words of a body's type, where they are asked
    for. Without `people` no person is named, not by an id either: offices stand without those who hold them.
    """
    found = _found(directory)
    if not people:
        found |= {"tenures": [], "persons": [], "seats": [one for one in found["seats"] if not one.person]}
    organs = {one.item: one for one in agreed(found["organs"])}
    years = {one.item: one.year for one in found["cycles"]}
    sessions = [one for one in seen_on(agreed(found["sessions"]), years, directory.moment) if one.organ in organs]
    posts = {one.item: one for one in agreed(found["offices"])}
    held = [one for one in agreed(found["tenures"]) if one.person and one.office in posts]
    seats = [one for one in agreed(found["seats"]) if one.organ in organs]
    named = {one.person: dict(one.names) for one in found["persons"]}
    holders = sorted({one.person for one in [*held, *seats] if one.person})
    came = grouped(agreed(found["attendances"]), key=lambda one: one.session)
    members = (one for one in agreed(found["memberships"]) if not one.organ or one.organ in organs)
    classes = directory.class_names
    return given.Bodies(
        organizations=(*_organs(directory, organs.values()), *_bodies(directory, types or {})),
        persons=tuple(given.Person(one, named.get(one, {})) for one in holders),
        posts=tuple(given.Post(one.item, one.body, one.code or "", one.titles) for one in posts.values()),
        memberships=(
            *(_membership(directory, one, classes) for one in members),
            *(_tenure(one, posts[one.office].body) for one in held),
            *(_seat(one) for one in seats if one.person or one.body or one.party),
        ),
        changes=tuple(_change(one) for one in agreed(found["acts"])),
        meetings=tuple(_meeting(directory, one, organs, came.get(one.item, ())) for one in sessions),
    )


def _found(directory: Directory) -> dict[str, list[Any]]:
    mechanism, moment = directory.mechanism, directory.moment
    nouns: dict[str, type[Any]] = {"memberships": Membership, "tenures": Tenure, "seats": Seat, "acts": Succession}
    by_day = {name: come(noun, mechanism, moment, {}).order_by("item") for name, noun in nouns.items()}
    people = in_effect(Tenure, mechanism, moment).exclude(person=None).values("person")
    seated = in_effect(Seat, mechanism, moment).exclude(person=None).values("person")
    found = together(
        **by_day,
        organs=rows(Organ, mechanism, moment).order_by("position", "item"),
        offices=rows(Office, mechanism, moment).order_by("rank", "item"),
        sessions=rows(Session, mechanism, moment).order_by("year", "start", "day", "item"),
        cycles=rows(Cycle, mechanism, moment).exclude(standing=PROPOSED),
        attendances=rows(Attendance, mechanism, moment).exclude(body=None).order_by("item"),
    )
    names = PersonName.objects.filter(mechanism=mechanism)
    return found | {"persons": [*names.filter(person__in=people), *names.filter(person__in=seated)]}


def _organs(directory: Directory, organs: Iterable[Organ]) -> Iterable[given.Organization]:
    """The mechanism itself, and its organs as parts of it."""
    key, charter = directory.mechanism.key, directory.charter
    yield given.Organization(key, (given.Named(dict(charter.names) if charter else {}, {}),), "mechanism")
    for one in organs:
        yield given.Organization(one.item, (given.Named(one.names, {}),), "organ", parent=key, from_day=one.since or "")


def _bodies(directory: Directory, types: Words) -> Iterable[given.Organization]:
    day = directory.moment.as_of
    for one in agreed(directory.bodies.values()):
        names = sorted(one.names, key=lambda name: name.get("from") or "")
        begun = [name for name in names if (name.get("from") or "") <= day]
        yield given.Organization(
            id=one.item,
            names=tuple(_named(name) for name in begun),
            type=one.type or "",
            type_words=types.get(one.type or ""),
            parent=one.parent or "",
            from_day=one.from_day or "",
            last_day=last_day(one),
        )


def _named(name: Mapping[str, Any]) -> given.Named:
    ended = name.get("to")
    return given.Named(
        name.get("official") or {}, name.get("short") or {}, name.get("from") or "", before(ended) if ended else ""
    )


def last_day(row: Body | Membership | Tenure | Seat) -> str:
    """The last day that a row's period includes; empty where it goes on, or nobody knows."""
    return before(row.to_day) if row.to_day else ""


def _membership(directory: Directory, one: Membership, classes: Words) -> given.Membership:
    return given.Membership(
        id=one.item,
        organization=one.organ or directory.mechanism.key,
        member=directory.same.get(one.body or "", one.body or ""),
        person=False,
        role=one.class_code or "",
        role_words=classes.get(one.class_code or ""),
        from_day=one.from_day or "",
        last_day=last_day(one),
    )


def _tenure(one: Tenure, body: str) -> given.Membership:
    role, days = one.capacity or "holder", (one.from_day or "", last_day(one))
    return given.Membership(one.item, body, one.person or "", True, role, None, one.office or "", *days)


def _seat(one: Seat) -> given.Membership:
    """A place in an organ, held by a person, or by a body where no person is named."""
    member, days = one.person or one.body or one.party or "", (one.from_day or "", last_day(one))
    return given.Membership(one.item, one.organ or "", member, bool(one.person), one.role or "", None, "", *days)


def _change(one: Succession) -> given.Change:
    return given.Change(
        id=one.item,
        type=one.type,
        on=one.effective_on or "",
        before=tuple(part["body"] for part in one.inputs if part.get("body")),
        after=tuple(one.outputs),
        ceased=tuple(part["body"] for part in one.inputs if part.get("body") and part.get("ceases")),
        fact=one.fact,
    )


def _meeting(
    directory: Directory, one: Session, organs: Mapping[str, Organ], came: Iterable[Attendance]
) -> given.Meeting:
    organ = organs[one.organ or ""]
    return given.Meeting(
        id=one.item,
        names={lang: session_name(one, organs, lang) for lang in LANGUAGES if organ.names.get(lang)},
        organization=organ.item,
        status=one.status,
        start=one.start or one.day or one.planned_start or "",
        last_day=one.end or one.day or one.planned_end or "",
        place=directory.text(one.place, day=one.start or one.day or "") if one.place else None,
        attending=tuple(dict.fromkeys(row.body for row in came if row.body)),
    )
