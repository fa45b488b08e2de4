"""Questions about what is prepared: tasks as they stand, who was invited, what lies in the outbox."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.core import preparing as rules
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.together import together
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.models import Letter, LetterText, OrganInvitation, Task, TaskPattern
from earlyspring.meetings.preparing.usual import usual_tasks, usual_words


@dataclass(frozen=True)
class Standing:
    """A task with the day it is due and how it stands today. `days`: how many are left, below zero when it is late."""

    task: Task
    due: date | None
    state: str
    days: int | None


def patterns_of(mechanism: Mechanism, organ: str) -> list[dict[str, Any]]:
    """The template of an organ: its own tasks, or the usual ones while it has none."""
    own = TaskPattern.objects.filter(mechanism=mechanism, organ=organ)
    columns = ("key", "days_before", "owner", "part", "names")
    return list(own.values(*columns)) or [dict(one) for one in usual_tasks()]


def tasks_seen_by(gathering: Gathering, party: str) -> QuerySet[Task]:
    """What all parties do, and what a party does for itself alone."""
    return Task.objects.filter(Q(internal=False) | Q(party=party), gathering=gathering).select_related("ended_by")


def standings(gathering: Gathering, tasks: QuerySet[Task], today: date) -> list[Standing]:
    """The tasks by the day they are due; what has no day comes last."""
    found = [_standing(gathering, one, today) for one in tasks]
    return sorted(found, key=lambda one: (one.due is None, one.due or today, one.task.party, one.task.pk))


def _standing(gathering: Gathering, task: Task, today: date) -> Standing:
    due = task.due(gathering)
    state = rules.standing(task.state, due, today)
    return Standing(task, due, state, (due - today).days if due and task.state == "open" else None)


def invitations_to(gathering: Gathering) -> dict[tuple[str, str], OrganInvitation]:
    """Each invitation by organ and invited party."""
    return {(one.organ, one.party): one for one in OrganInvitation.objects.filter(gathering=gathering)}


def outbox_of(gathering: Gathering, party: str) -> QuerySet[Letter]:
    """The letters of a party: drafts first, then what waits for the post, then what went out, the latest first."""
    own = Letter.objects.filter(gathering=gathering, party=party).select_related("released_by")
    return own.order_by("-sent_at", "-released_at", "-pk")


@dataclass(frozen=True)
class Prepared:
    """Tasks that were not dropped (`total`) with those done and those late; invitations with those answered."""

    done: int
    total: int
    overdue: int
    answered: int
    invited: int


def prepared(gathering: Gathering, party: str, today: date, *, own: bool = False) -> Prepared:
    """How far everything is that a party sees, `own`: that is its own to do. One statement."""
    seen = Q(party=party) if own else Q(internal=False) | Q(party=party)
    found = together(
        tasks=Task.objects.filter(seen, gathering=gathering).exclude(state="dropped"),
        invitations=OrganInvitation.objects.filter(gathering=gathering, **({"party": party} if own else {})),
    )
    states = [_standing(gathering, one, today).state for one in found["tasks"]]
    answers = [one.answer for one in found["invitations"]]
    late = states.count("overdue")
    return Prepared(states.count("done"), len(states), late, sum(map(bool, answers)), len(answers))


def overdue(gathering: Gathering, party: str, today: date) -> Iterator[Standing]:
    """What a party sees that should be done and is not."""
    open_ones = tasks_seen_by(gathering, party).filter(state="open")
    return (one for one in standings(gathering, open_ones, today) if one.state == "overdue")


def taking_part(gathering: Gathering) -> list[str]:
    """Who prepares this gathering: the parties of the circle, the host, and who else was invited."""
    invited = OrganInvitation.objects.filter(gathering=gathering).values_list("party", flat=True)
    return sorted({*parties_of(gathering.mechanism), gathering.host, *invited})


def words_of(mechanism: Mechanism, party: str, purpose: str, *, hosts: bool = True) -> dict[str, dict[str, str]]:
    """`subject` and `body` of a kind of letter by language: as a party keeps them, else the usual words of host or guest."""
    own = list(LetterText.objects.filter(mechanism=mechanism, party=party, purpose=purpose))
    if not own:
        return (not hosts and usual_words(f"{purpose}_of_guest")) or usual_words(purpose)
    return {"subject": {one.lang: one.subject for one in own}, "body": {one.lang: one.body for one in own}}
