"""Which verb enters a new fact of each kind: the same functions that every other door calls."""

from collections.abc import Callable, Mapping
from inspect import signature
from typing import Any

from django.db import transaction

from earlyspring.agreements import actions as agreements
from earlyspring.commitments import actions as commitments
from earlyspring.core.shapes import Fault
from earlyspring.ledger import actions as ledger
from earlyspring.ledger.actions import Refused, Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.present import now
from earlyspring.meetings import actions as meetings
from earlyspring.members import actions as members
from earlyspring.members.models import Charter
from earlyspring.review import actions as review

WHOLE: dict[str, Callable[..., Any]] = {
    "body": members.enter_body,
    "duplicate": members.correct_duplicate,
    "succession": members.succeed,
    "seat": members.enter_seat,
    "session": meetings.call_session,
    "count": meetings.enter_count,
    "instrument": agreements.draft_instrument,
    "commitment": commitments.record_commitment,
    "statement": commitments.record_statement,
    "result": commitments.report_result,
    "priority": commitments.set_priority,
    "proposal": commitments.table_proposal,
    "project": commitments.open_project,
    "gate": commitments.enter_gate,
    "round": review.open_round,
    "request": review.ask_centre,
}
"""Verbs that take the mechanism and the whole content."""

ON: dict[str, tuple[str, Callable[..., Any]]] = {
    "decision": ("session", meetings.decide),
    "event": ("instrument", agreements.enter_event),
    "characterisation": ("instrument", agreements.characterise),
    "custody": ("instrument", agreements.keep),
    "indicator": ("commitment", review.set_indicator),
    "milestone": ("commitment", review.set_milestone),
    "target": ("indicator", review.set_target),
}
"""Verbs on another noun that take the whole content."""

PART: dict[str, tuple[str, Callable[..., Any]]] = {
    "membership": ("", members.admit),
    "tenure": ("office", members.appoint),
    "signature": ("instrument", agreements.sign),
    "link": ("instrument", agreements.link),
    "responsibility": ("commitment", commitments.assign),
    "due_date": ("commitment", commitments.set_due_date),
}
"""Verbs that take what they need by name; nothing else is asked on the form."""

ANEW: dict[str, Callable[..., Any]] = {"seat": members.enter_seat, "tenure": members.correct_tenure}
"""Verbs that enter a further version as they enter the first."""

CALLED = {"class": "class_code", "from": "from_day", "to": "to_day"}
NAMING = ("signature", "tenure")


def asked(kind: str) -> set[str] | None:
    """The keys that a form for a new fact asks; None: all of them."""
    if kind not in PART:
        return None
    noun, verb = PART[kind]
    taken = set(signature(verb).parameters)
    return {key for key in KINDS[kind].shape_fields() if CALLED.get(key, key) in taken or key in (noun, "person")}


@transaction.atomic
def enter(
    mechanism: Mechanism,
    kind: str,
    item: str,
    content: Mapping[str, Any],
    *,
    by: str,
    way: Way,
    names: Mapping[str, str] | None = None,
) -> Record | Motion | Any:
    """Enter a new fact by the verb of its kind. `names` are those of the person it speaks of, kept outside the log."""
    said = dict(content)
    if kind == "charter" and (one := now(Charter, mechanism, way.exercise).exclude(item=item).first()):
        raise Refused(Fault("", "charter_already", one.item))
    if names and kind not in NAMING:
        said["person"] = members.enter_person(mechanism, names, by=by, exercise=way.exercise).item
    if kind == "session" and said.get("status") != "planned":
        # History: it was held before it was entered.
        return ledger.enter(mechanism, kind, item, meetings.numbered(said), by=by, way=way)
    if kind in WHOLE:
        return WHOLE[kind](mechanism, said, by=by, way=way, item=item)
    if kind in ON:
        noun, verb = ON[kind]
        more = {"item": item} if "item" in signature(verb).parameters else {}
        return verb(_noun(mechanism, noun, said), said, by=by, way=way, **more)
    if kind in PART:
        return _by_name(mechanism, kind, said, by, way, names)
    return ledger.enter(mechanism, kind, item, said, by=by, way=way)


@transaction.atomic
def change(
    mechanism: Mechanism,
    kind: str,
    item: str,
    content: Mapping[str, Any],
    *,
    by: str,
    way: Way,
    names: Mapping[str, str] | None = None,
) -> Any:
    """Enter a further version of a fact: by the verb of its kind where that asks the same of every version.

    `names` are those of a person whom the register does not have yet, kept outside the log.
    """
    said = dict(content)
    if names:
        said["person"] = members.enter_person(mechanism, names, by=by, exercise=way.exercise).item
    if kind in ANEW:
        return ANEW[kind](mechanism, said, by=by, way=way, item=item)
    return ledger.enter(mechanism, kind, item, said, by=by, way=way)


def _by_name(
    mechanism: Mechanism, kind: str, said: dict[str, Any], by: str, way: Way, names: Mapping[str, str] | None
) -> Any:
    noun, verb = PART[kind]
    given = {CALLED.get(key, key): value for key, value in said.items() if key != noun}
    taken = {name: value for name, value in given.items() if name in signature(verb).parameters}
    if names and kind in NAMING:
        taken["names"] = names
    _must_have(verb, taken)
    first = _noun(mechanism, noun, said) if noun else mechanism
    positional = [taken.pop(name) for name in list(signature(verb).parameters)[1:] if _positional(verb, name, taken)]
    return verb(first, *positional, by=by, way=way, **taken)


def _positional(verb: Callable[..., Any], name: str, taken: Mapping[str, Any]) -> bool:
    one = signature(verb).parameters[name]
    return one.kind is one.POSITIONAL_OR_KEYWORD and name in taken


def _must_have(verb: Callable[..., Any], taken: Mapping[str, Any]) -> None:
    parameters = list(signature(verb).parameters.values())[1:]
    needed = [one.name for one in parameters if one.default is one.empty and one.name not in ("by", "way")]
    if missing := [Fault(name, "missing") for name in needed if name not in taken]:
        raise Refused(*missing)


def _noun(mechanism: Mechanism, kind: str, said: Mapping[str, Any]) -> Record:
    row = KINDS[kind]._default_manager.filter(mechanism=mechanism, item=said.get(kind), known_to=None).first()
    if row is None:
        raise Refused(Fault(kind, "missing"))
    return row
