"""What commitments, projects and due dates were on a day that is past."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import UTC, datetime, time

from django.db.models import Exists, Q, QuerySet

from earlyspring.commitments.models import Commitment, DueDate, Project
from earlyspring.core.groups import grouped
from earlyspring.core.periods import earliest
from earlyspring.core.status import told_by
from earlyspring.core.succession import Successions
from earlyspring.core.taken_over import as_named, parties_on, places
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import LASTED, PROPOSED, Moment, in_effect, rows
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of

AGREED = ("paper", "joint", "sealed")


def told_later(mechanism: Mechanism, moment: Moment) -> QuerySet[Commitment]:
    """All that was said of those commitments of which the register says something new since the moment's day.

    Of all commitments where an act of succession has its day later: by it a promise may have been moved before.
    """
    to_come = Exists(in_effect(Succession, mechanism, moment).filter(effective_on__gt=moment.as_of))
    said = Commitment.objects.filter(LASTED, mechanism=mechanism)
    if moment.known:
        said = said.filter(known_from__lte=moment.known)
    if moment.as_of >= moment.today:
        return said.filter(to_come)
    day = datetime.combine(earliest(moment.as_of), time(), UTC)
    changed = rows(Commitment, mechanism, moment).filter(known_from__gte=day).values("item")
    return said.filter(Q(item__in=changed) | to_come)


def stood(
    commitments: Iterable[Commitment], versions: Iterable[Commitment], acts: Iterable[Succession], moment: Moment
) -> list[Commitment]:
    """Commitments as they stood on the moment's day: open until it was said that they are closed, and of the party that
    ended until the day of the act by which another followed it.

    `versions`: what was ever said of those of which more was said since; `acts`: those in effect. What was first told
    after the day is taken as it was first told: history is entered late.
    """
    said = grouped(sorted(versions, key=lambda one: one.known_from), key=lambda one: one.item)
    known = Successions(map(act_of, acts if said else ()))
    return [_stood(one, said.get(one.item, []), known, moment) for one in commitments]


def _stood(one: Commitment, said: list[Commitment], acts: Successions, moment: Moment) -> Commitment:
    if not said:
        return one
    then = copy(one)
    then.parties = list(parties_on(places(_lists(one, said), acts), acts, moment.as_of))
    if moment.as_of < moment.today:
        told = said[told_by(moment.as_of, [version.known_from.date().isoformat() for version in said])]
        then.state, then.closed_as, then.successor = told.state, told.closed_as, told.successor
    return then


def named_first(one: Commitment, versions: Iterable[Commitment], acts: Iterable[Succession]) -> tuple[str, ...]:
    """The parties of a commitment as they promised: those in whose place others were put are named themselves."""
    said = sorted(versions, key=lambda version: version.known_from)
    return as_named(places(_lists(one, said), Successions(map(act_of, acts))))


def _lists(one: Commitment, said: Iterable[Commitment]) -> list[list[str]]:
    return [*(version.parties for version in said if version.standing != PROPOSED), one.parties]


def begun_by(project: Project, moment: Moment) -> bool:
    """Whether a project was there on the moment's day; one of which no day is stated is there on every day."""
    return moment.as_of >= moment.today or project_day(project) <= moment.as_of


def project_day(project: Project) -> str:
    """The first day that is stated of a project: of a stage, of an approval, or its beginning; empty: none is."""
    days = [one.get("on") for one in (*project.stages, *project.approvals)]
    return min((day for day in [*days, project.from_day] if day), default="")


def set_by(due_dates: Iterable[DueDate], day: str, days: Mapping[str, str]) -> list[DueDate]:
    """The due dates that had been set by a day, by their number; one whose session has no day counts as set.

    What all have agreed to is set from the day on which they did, though its session is still to come: so a review sets
    the dates of what it carries over.
    """
    return sorted((one for one in due_dates if _is_set(one, day, days)), key=lambda one: one.no)


def _is_set(one: DueDate, day: str, days: Mapping[str, str]) -> bool:
    if days.get(one.decided_in or "", "") <= day:
        return True
    return one.standing in AGREED and one.known_from.date().isoformat() <= day
