"""Who holds which office. A person's name is kept beside the log, where it can be erased; the log holds its digest."""

import json
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction

from earlyspring.core.periods import overlaps
from earlyspring.core.shapes import Fault, faults
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism, Person, PersonName
from earlyspring.ledger.person_names import commitment
from earlyspring.ledger.present import now
from earlyspring.ledger.saying import demand, fresh, put
from earlyspring.members.existence import not_alive
from earlyspring.members.models import Office, Tenure


@transaction.atomic
def enter_person(mechanism: Mechanism, names: Mapping[str, str], *, by: str, exercise: bool = False) -> Person:
    """Keep the name of a person, by script, outside the log; the log gets one digest of the name and 32 random bytes."""
    demand([*faults("text", dict(names), "names")] if names else [Fault("names", "missing")])
    item, salt = fresh("person"), secrets.token_hex(32)
    PersonName.objects.create(mechanism=mechanism, person=item, salt=salt, names=dict(names))
    content = {"commitment": commitment(salt, names)}
    made: Person = put(mechanism, "person", content, by=by, way=Way("own", exercise=exercise), item=item)
    return made


def names_in(names: Mapping[str, str], content: Mapping[str, Any]) -> Iterator[Fault]:
    """A fault where words that are about to enter a log hold the name of a person."""
    words = json.dumps(content, ensure_ascii=False).casefold()
    for name in names.values():
        if name.strip() and name.casefold() in words:
            yield Fault("", "name_in_log", name)


@transaction.atomic
def appoint(
    office: Office,
    *,
    by: str,
    way: Way,
    person: str | None = None,
    names: Mapping[str, str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    capacity: str = "holder",
    acting_for: str | None = None,
) -> Tenure | Motion:
    """Enter who holds an office: a person the register has, or a new one by name.

    `acting_for`: who is acting may name the tenure of the one in whose place it is (`core.standing_in`).
    """
    content = {"office": office.item, "from": from_day, "to": to_day, "capacity": capacity, "acting_for": acting_for}
    said = {key: value for key, value in content.items() if value is not None}
    demand(_faults(office, said, way, person or names))
    key = person or enter_person(office.mechanism, names or {}, by=by, exercise=way.exercise).item
    made: Tenure | Motion = put(office.mechanism, "tenure", said | {"person": key}, by=by, way=way)
    return made


@transaction.atomic
def correct_tenure(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str
) -> Tenure | Motion:
    """Enter a tenure as it is now. Who acts for another does so in the same office, while that one holds it."""
    made: Tenure | Motion = put(mechanism, "tenure", content, by=by, way=way, item=item)
    return made


@transaction.atomic
def end_office(tenure: Tenure, *, on: str, by: str, way: Way) -> Tenure | Motion:
    """Let a tenure end on a day, which is the first day without it."""
    found = []
    if tenure.to_day is not None and tenure.to_day <= on:
        found.append(Fault("to", "ended_already", tenure.item, tenure.to_day))
    if tenure.from_day is not None and on <= tenure.from_day:
        found.append(Fault("to", "not_after_beginning", on, tenure.from_day))
    content = tenure.content() | {"to": on}
    made: Tenure | Motion = put(tenure.mechanism, "tenure", content, by=by, way=way, item=tenure.item, found=found)
    return made


def _faults(office: Office, said: Mapping[str, Any], way: Way, who: Any) -> Iterator[Fault]:
    if not who:
        yield Fault("person", "missing")
    begin, end = said.get("from"), said.get("to")
    if begin and end and end <= begin:
        yield Fault("to", "not_after_beginning", end, begin)
    if office.body:
        yield from not_alive(office.mechanism, office.body, begin, "office", way.exercise)
    if said["capacity"] != "holder" or not way.vouched:
        return  # sources give overlapping terms; what they report is shown, not refused
    for other in now(Tenure, office.mechanism, way.exercise).filter(office=office.item, capacity="holder"):
        if overlaps(other.from_day, other.to_day, begin, end):
            yield Fault("office", "office_taken", other.item)
