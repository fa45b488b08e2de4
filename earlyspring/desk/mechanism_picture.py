"""The mechanism through time as a picture: from rows to the values of `pictures.timeline`."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.core.groups import grouped
from earlyspring.core.periods import before
from earlyspring.desk.answering import session_days
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import CLASS, MODE, SESSION_STATUS
from earlyspring.lang.tongues import tag_of
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import PROPOSED
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Decision, Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.queries import in_turn, organs_meeting, seen_on
from earlyspring.members.models import Membership, Succession
from earlyspring.members.queries import act_of
from earlyspring.pictures import ribbons
from earlyspring.pictures import timeline as shape

PATTERNS = {"member": "solid", "guest": "dashed", "observer": "dotted", "candidate": "dashed"}
UNKNOWN, OUTSIDE = "since_unknown", "outside"


@dataclass(frozen=True)
class Picture:
    svg: str
    rows: tuple[tuple[str, ...], ...]
    years: tuple[int, ...] = ()
    """The first and the last that are drawn; empty where the picture has no line of time."""


def mechanism_picture(frame: Frame) -> Picture | None:
    """The timeline up to the page's day, None where no membership or no dated session is on record."""
    mechanism, moment = frame.mechanism, frame.moment
    days = session_days(frame)
    found = together(
        memberships=come(Membership, mechanism, moment, days).filter(organ=None).exclude(standing=PROPOSED),
        acts=come(Succession, mechanism, moment, days).exclude(standing=PROPOSED),
        versions=Membership.objects.filter(mechanism=mechanism, organ=None),
        hosts=come(Decision, mechanism, moment, days).filter(type="next_host").exclude(standing=PROPOSED),
    )
    known = first_known(found["versions"])
    memberships = [lasting(one, moment.as_of) for one in found["memberships"]]
    sessions = seen_on(frame.sessions.values(), frame.known.cycles, moment, found["hosts"])
    years = years_of(sessions, memberships)
    if years is None or not memberships:
        return None
    line = timeline_of(frame, memberships, found["acts"], sessions, years, known)
    return Picture(ribbons.draw(line), shape.rows(line), years)


def lasting(one: Membership, day: str) -> Membership:
    """A membership as it stood on a day: what ends it later had not been said."""
    if not one.to_day or one.to_day <= day:
        return one
    then: Any = copy(one)
    then.to_day = None
    stood: Membership = then
    return stood


def first_known(versions: Iterable[Membership]) -> dict[str, str]:
    """The day from which each membership was known, whatever was said of it later."""
    days: dict[str, str] = {}
    for one in versions:
        day = one.known_from.date().isoformat()
        days[one.item] = min(day, days.get(one.item, day))
    return days


def years_of(sessions: Iterable[Session], memberships: Iterable[Membership]) -> tuple[int, int] | None:
    days = [one.day or one.start or str(one.year) for one in sessions if one.year]
    days += [day for one in memberships for day in (one.from_day, one.to_day) if day]
    return (int(min(days)[:4]), int(max(days)[:4])) if days else None


def timeline_of(
    frame: Frame,
    memberships: list[Membership],
    acts: list[Succession],
    sessions: list[Session],
    years: tuple[int, int],
    known: dict[str, str],
) -> shape.Timeline:
    parts = ribbons_of(frame, memberships, acts, years, known)
    drawn = {ribbon.key for ribbon in parts}
    marks = tuple(marks_of(frame, sessions, drawn))
    used = {stretch.membership for ribbon in parts for stretch in ribbon.stretches}
    return shape.Timeline(
        key="timeline",
        language=tag_of(frame.language),
        title=_("The mechanism through time"),
        description=_("Each ribbon is a locality; ribbons join where localities merge. Circles are sessions."),
        years=years,
        organs=tuple(
            (organ.item, organ.names.get(frame.language, organ.item))
            for organ in organs_meeting(sessions, frame.organs)
        ),
        classes=tuple(one for one in classes_of(frame, used) if one.key in used),
        ribbons=parts,
        marks=marks,
        words=words(),
        today=frame.moment.as_of,
        width=960,
    )


def classes_of(frame: Frame, used: Iterable[str]) -> Iterable[shape.Membership]:
    """The charter's classes with its words, then those that the charter does not name, then what is no class."""
    names = frame.directory.class_names
    for code in [*names, *sorted(set(used) - {*names, UNKNOWN, OUTSIDE})]:
        words = names.get(code, {}).get(frame.language) or str(CLASS.get(code, code))
        yield shape.Membership(code, words, PATTERNS.get(code, "dotted"))
    yield shape.Membership(UNKNOWN, _("beginning not stated"), "dotted")
    yield shape.Membership(OUTSIDE, _("not taking part"), "thin")


def ribbons_of(
    frame: Frame, memberships: list[Membership], acts: list[Succession], years: tuple[int, int], known: dict[str, str]
) -> tuple[shape.Ribbon, ...]:
    """Every body that was ever a member or guest, and every body that ended in one of these."""
    in_order = sorted(memberships, key=lambda one: (one.from_day or "", one.item))
    of_body = grouped(in_order, key=lambda one: one.body or "")
    became: dict[str, str] = {
        body: output
        for act in map(act_of, acts)
        for body in act.ended
        for output in act.outputs[:1]
        if output in of_body and act.effective_on
    }
    ended = {body: act.effective_on or "" for act in map(act_of, acts) for body in act.ended if body in became}
    every: list[str] = frame.directory.ordered([*of_body, *(key for key in became if key not in of_body)])
    keys = sorted(every, key=lambda key: every.index(became.get(key) or key))
    return tuple(
        shape.Ribbon(
            key=key,
            name=brief_name(frame, key, keys),
            shape=shape_of(frame, key),
            stretches=tuple(stretches(of_body.get(key, []), ended.get(key, ""), years, known)),
            into=became.get(key, ""),
            url=reverse("body", args=[frame.mechanism.key, key]),
        )
        for key in keys
    )


def brief_name(frame: Frame, key: str, among: list[str]) -> str:
    """The name of a body; where only its days tell it from another of the picture, its years stand in their place."""
    body, names = frame.directory.bodies.get(key), frame.directory.text(key)
    name = name_of(frame.directory, key, frame.language, among=among)
    brief = names.get(frame.language)
    told = (brief, frame.directory.text(key, short=False).get(frame.language))
    if body is None or not brief or name in told:
        return name
    last = before(body.to_day) if body.to_day else ""
    years = f"{(body.from_day or '')[:4]}–{last[:4]}"
    return f"{brief}（{years}）" if frame.language == "zh" else f"{brief} ({years})"


def shape_of(frame: Frame, body: str) -> str:
    side = frame.directory.sides.get(frame.directory.side_of(body))
    return (side.mark if side else "") or "circle"


def stretches(
    own: list[Membership], end: str, years: tuple[int, int], known: dict[str, str]
) -> Iterable[shape.Stretch]:
    """A class with its days. A beginning nobody stated is drawn as unknown up to the day the record knows of it."""
    first = str(years[0])
    if not own:
        yield shape.Stretch(OUTSIDE, first, end)
        return
    if own[0].from_day and end and own[0].from_day[:4] > first:
        yield shape.Stretch(OUTSIDE, first, own[0].from_day)
    for one in own:
        begin = one.from_day
        if not begin:
            begin = known[one.item]
            if begin[:4] > first:
                yield shape.Stretch(UNKNOWN, first, begin)
        yield shape.Stretch(one.class_code, begin, one.to_day or "")


def marks_of(frame: Frame, sessions: list[Session], drawn: set[str]) -> Iterable[shape.Mark]:
    for organ in organs_meeting(sessions, frame.organs):
        for one in in_turn(sessions, organ.item):
            yield shape.Mark(
                organ=organ.item,
                ordinal=str(one.ordinal or "–"),
                day=one.day or one.start or (str(one.year) if one.year else ""),
                host=one.host if one.host in drawn else "",
                form=form_of(one),
                title=session_name(one, frame.organs, frame.language),
                url=reverse("session", args=[frame.mechanism.key, one.item]),
            )


def form_of(session: Session) -> str:
    """How a session was held or what became of it; one that is merely proposed is that alone."""
    if session.standing == PROPOSED:
        return "proposed"
    return (session.mode or "in_person") if session.status == "held" else session.status


def words() -> shape.Words:
    return shape.Words(
        forms={code: str(label) for code, label in (MODE | SESSION_STATUS).items() if code != "held"}
        | {"proposed": _("proposed")},
        host=_("host"),
        today=_("this day"),
        undated=_("{organ}, day not stated: no. {ordinals}"),
        becomes=_("became"),
        heads=(_("Locality or session"), _("Class or form"), _("From or on"), _("Until"), _("Note")),
    )
