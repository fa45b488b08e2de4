"""The other 360 days: sessions, steps, activities, channels, gates and due dates as one calendar."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.models import Event, Instrument
from earlyspring.commitments.models import Commitment, DueDate, Gate
from earlyspring.commitments.on_day import set_by, stood, told_later
from earlyspring.core.groups import grouped
from earlyspring.desk.answering import session_days
from earlyspring.desk.calendar_days import (
    Entry,
    due_entries,
    notices,
    of_activity,
    of_channel,
    of_gate,
    of_round,
    of_session,
)
from earlyspring.desk.frame import Frame
from earlyspring.lang.iso import holds
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import PROPOSED, in_effect
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Activity, Channel, Decision
from earlyspring.meetings.queries import seen_on
from earlyspring.members.models import Succession
from earlyspring.review.models import Round

KINDS = {
    "session": _("sessions"),
    "step": _("preparation and follow-up"),
    "activity": _("activities"),
    "channel": _("standing channels"),
    "gate": _("border gates"),
    "due": _("due dates"),
    "round": _("rounds of reporting"),
    "notice": _("days of notice"),
}


@dataclass(frozen=True)
class Month:
    """The entries of a month, or (`month` is a year) those whose month is not stated."""

    month: str
    entries: tuple[Entry, ...]

    @property
    def stated(self) -> bool:
        return len(self.month) == 7


def asked(frame: Frame) -> tuple[list[Entry], list[Channel]]:
    """Every dated entry that was known of on the moment's day, and the channels that stood on it; one statement.

    On an earlier day what took place later is left out; what was set by then for a later day is there: sessions as far
    as they were announced, due dates, days of rounds and of notice.
    """
    mechanism, moment, days = frame.mechanism, frame.moment, session_days(frame)
    found = together(
        activities=come(Activity, mechanism, moment, days),
        channels=come(Channel, mechanism, moment, days),
        gates=come(Gate, mechanism, moment, days),
        due_dates=in_effect(DueDate, mechanism, moment),
        commitments=come(Commitment, mechanism, moment, days),
        versions=told_later(mechanism, moment),
        acts=in_effect(Succession, mechanism, moment),
        rounds=come(Round, mechanism, moment, days).exclude(standing=PROPOSED),
        instruments=come(Instrument, mechanism, moment, days)
        .exclude(handling="internal")
        .filter(notice_days__isnull=False),
        events=come(Event, mechanism, moment, days).exclude(standing=PROPOSED),
        hosts=come(Decision, mechanism, moment, days).filter(type="next_host").exclude(standing=PROPOSED),
    )
    key = mechanism.key
    commitments = stood(found["commitments"], found["versions"], found["acts"], moment)
    took_place = [
        *(entry for one in found["activities"] for entry in of_activity(key, one)),
        *(entry for one in found["channels"] for entry in of_channel(key, one)),
        *(entry for one in found["gates"] for entry in of_gate(key, one)),
    ]
    sessions = seen_on(frame.sessions.values(), frame.known.cycles, moment, found["hosts"])
    entries = [
        *(entry for one in sessions for entry in of_session(frame, one)),
        *(entry for entry in took_place if moment.as_of >= moment.today or entry.day <= moment.as_of),
        *due_entries(
            key,
            set_by(found["due_dates"], moment.as_of, days),
            (one for one in commitments if one.state != "closed"),
        ),
        *(entry for one in found["rounds"] for entry in of_round(key, one)),
        *notices(key, found["instruments"], found["events"], moment.as_of),
    ]
    standing = [one for one in found["channels"] if holds(one.from_day, one.to_day, moment.as_of)]
    return entries, sorted(standing, key=lambda one: (one.type, one.from_day or "", one.item))


def months(entries: Iterable[Entry], year: str) -> list[Month]:
    """The entries that begin in a year (empty: in any), by month; what is known to the year only comes last in it."""
    found = (entry for entry in sorted(entries, key=_place) if entry.day.startswith(year))
    return [Month(month, tuple(own)) for month, own in grouped(found, key=lambda entry: entry.month).items()]


def _place(entry: Entry) -> tuple[object, ...]:
    """By year, month and day; what is less exactly known after what is known."""
    return entry.day[:4], len(entry.day) < 7, entry.month, len(entry.day) < 10, entry.day, entry.item
