"""What stands in the calendar: each fact that has a day, as entries of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.models import Event, Instrument
from earlyspring.agreements.queries import events_of
from earlyspring.commitments.models import Commitment, DueDate, Gate
from earlyspring.core.acts import ENDS
from earlyspring.core.deadlines import notice_by, term_end
from earlyspring.core.groups import grouped
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import ACTIVITY, CHANNEL, GATE, SESSION_STATUS
from earlyspring.desk.review_words import ROUND
from earlyspring.ledger.moments import PROPOSED
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Activity, Channel, Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.queries import status_on, unreported_on
from earlyspring.review.models import Round
from earlyspring.templatetags.words import fact_address

STEPS = ("preparation", "review", "plan")
NOT_REPORTED = {"planned": _("planned, not reported"), "postponed": _("postponed, not reported")}


@dataclass(frozen=True)
class Entry:
    """One line of the calendar. `day` may be a month or a year only; `title` is a text, `words` are ready words.

    `mark` tells several days of one fact apart. `status`: planned, postponed or cancelled, empty where it took place or
    counts as it stands; `said` says it in words. `proposed`: one party alone says it so far.
    """

    kind: str
    day: str
    item: str
    url: str
    end: str = ""
    title: dict[str, str] | None = None
    words: Any = ""
    what: Any = ""
    bodies: tuple[str, ...] = ()
    status: str = ""
    said: Any = ""
    counts: bool = False
    mark: str = ""
    exercise: bool = False
    proposed: bool = False

    @property
    def month(self) -> str:
        return self.day[:7]


def of_session(frame: Frame, session: Session) -> Iterator[Entry]:
    status = status_on(session, frame.moment.as_of)
    words = NOT_REPORTED if unreported_on(session, frame.moment.as_of) else SESSION_STATUS
    start = session.start or session.day or session.planned_start or (str(session.year) if session.year else "")
    if start:
        yield Entry(
            kind="session",
            day=start,
            end=(session.end or session.planned_end or "") if len(start) > 4 else "",
            item=session.item,
            exercise=session.exercise,
            proposed=session.standing == PROPOSED,
            url=reverse("session", args=[frame.mechanism.key, session.item]),
            words=session_name(session, frame.organs, frame.language),
            what=_("session"),
            bodies=tuple(body for body in [session.host] if body),
            status="" if status == "held" else status,
            said="" if status == "held" else words.get(status, status),
        )


def of_fact(key: str, kind: str, day: str, row: Record, what: Any, **more: Any) -> Entry:
    """An entry that leads to the page of a fact."""
    url = fact_address(key, row.kind, row.item)
    more |= {"exercise": row.exercise, "proposed": row.standing == PROPOSED}
    return Entry(kind=kind, day=day, item=row.item, url=url, what=what, **more)


def of_activity(key: str, activity: Activity) -> Iterator[Entry]:
    if activity.start:
        yield of_fact(
            key,
            "step" if activity.type in STEPS else "activity",
            activity.start,
            activity,
            ACTIVITY.get(activity.type, activity.type),
            end=activity.end or "",
            title=activity.title or activity.text,
            bodies=tuple(activity.bodies),
            status="planned" if activity.status == "planned" else "",
            said=SESSION_STATUS["planned"] if activity.status == "planned" else "",
            counts=bool(activity.counts_as_result) and activity.standing != PROPOSED,
        )


def of_channel(key: str, channel: Channel) -> Iterator[Entry]:
    words = "" if channel.title else CHANNEL.get(channel.type, channel.type)
    for day, what in ((channel.from_day, _("begins")), (channel.to_day, _("ends"))):
        if day:
            bodies = tuple(channel.bodies)
            yield of_fact(key, "channel", day, channel, what, title=channel.title, words=words, bodies=bodies)


def of_gate(key: str, gate: Gate) -> Iterator[Entry]:
    localities = tuple(body for end in gate.ends for body in end.get("localities", []))
    dated = [(gate.opened_on, _("opened"))]
    dated += [(one.get("on"), GATE.get(one.get("to", ""), one.get("to", ""))) for one in gate.upgrades]
    for day, what in dated:
        if day:
            yield of_fact(key, "gate", day, gate, what, title=gate.names, bodies=localities)


def due_entries(key: str, due_dates: Iterable[DueDate], commitments: Iterable[Commitment]) -> Iterator[Entry]:
    """The date that counts of each open commitment: the one with the highest number."""
    counting = {one.commitment: one for one in sorted(due_dates, key=lambda one: one.no)}
    for commitment in commitments:
        if due := counting.get(commitment.item):
            bodies = tuple(commitment.parties)
            yield of_fact(key, "due", due.on, commitment, _("due"), title=commitment.heading(), bodies=bodies)


def of_round(key: str, one: Round) -> Iterator[Entry]:
    """The three days of a round of reporting."""
    words = f"{ROUND.get(one.class_code or '', one.class_code)} {one.year}"
    dated = (("cutoff", one.cutoff_on, _("cut-off")), ("due", one.due_on, _("reports due")))
    for mark, day, what in (*dated, ("freeze", one.freeze_on, _("worksheet closes"))):
        if day:
            yield of_fact(key, "round", day, one, what, words=words, mark=mark)


def notices(key: str, instruments: Iterable[Instrument], events: Iterable[Event], day: str) -> Iterator[Entry]:
    """The last day to give notice before the term of an instrument ends, and that end."""
    of_instrument = grouped(events, key=lambda one: one.instrument)
    for one in instruments:
        past = events_of(of_instrument.get(one.item, []))
        end = term_end(one.expires_on, past, day)
        last = notice_by(end, one.notice_days)
        ended = any(event.type in ENDS for event in past)
        bodies = tuple(party["body"] for party in one.parties if party.get("body"))
        for mark, on, what in (
            ("notice", last.isoformat() if last else "", _("last day to give notice")),
            ("end", end or "", _("term ends")),
        ):
            if on and not ended:
                yield of_fact(key, "notice", on, one, what, title=one.title, bodies=bodies, mark=mark)
