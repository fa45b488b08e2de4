"""Statements as the desk shows them: who spoke, in which groups they are read, what rests on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.commitments.models import Statement
from earlyspring.core.groups import grouped
from earlyspring.desk.answering import session_days
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import FORCE
from earlyspring.desk.lists import by_list
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Session


@dataclass(frozen=True)
class OfSession:
    """The statements of one session (None: outside any), by the force they were said with."""

    session: Session | None
    forces: list[tuple[str, list[Statement]]]


def statements_on(frame: Frame) -> tuple[list[Statement], dict[str, Mapping[str, str]]]:
    """Everything said by the moment's day, the latest session first, in the order of the sentences; and the names of
    the people who said it. One statement of the database."""
    asked = come(Statement, frame.mechanism, frame.moment, session_days(frame))
    found = together(
        statements=asked,
        persons=PersonName.objects.filter(mechanism=frame.mechanism, person__in=asked.values("person")),
    )
    said = found["statements"]
    sessions = {key: place for place, key in enumerate(frame.sessions)}
    forces = {code: place for place, code in enumerate(FORCE)}
    said.sort(
        key=lambda one: (
            sessions.get(one.session or "", len(sessions)),
            forces.get(one.force, len(forces)),
            one.sentence or 0,
            one.item,
        )
    )
    return said, {one.person: one.names for one in found["persons"]}


def by_session(frame: Frame, statements: Iterable[Statement]) -> list[OfSession]:
    groups = []
    for session, own in grouped(statements, key=lambda one: one.session or "").items():
        forces = grouped(own, key=lambda one: one.force or "")
        in_order = [(force, forces[force]) for force in by_list(FORCE)(forces)]
        groups.append(OfSession(frame.sessions.get(session), in_order))
    return groups


def speakers(statement: Statement) -> list[str]:
    """Every body in whose name it was said."""
    return [body for body in [statement.body, *statement.bodies] if body]


def texts(statement: Statement) -> list[Any]:
    return [statement.item, statement.text, statement.capacity, statement.note]
