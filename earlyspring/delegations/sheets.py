"""A delegation's list taken in from a sheet: tried first and shown, then taken in whole or not at all.

What comes of a row is found by the verbs themselves, tried in a transaction that is given up: a preview promises what
the confirmation keeps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.registering import change, register, reinstate, withdraw
from earlyspring.intake.people import PersonRow
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting, User

PERSONAL = {"*": ("personal", "until it is confirmed or given up, at the latest until the purge of its gathering")}


class ReceivedSheet(models.Model):
    """A sheet that came in and was shown; it waits for the confirmation of whoever sent it in. One at a time."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    rows = models.JSONField(default=list)
    versions = models.JSONField(default=dict)
    came_at = models.DateTimeField(auto_now=True)

    data_class = PERSONAL

    class Meta:
        constraints = [models.UniqueConstraint(fields=["delegation", "user"], name="received_sheet_once")]

    def __str__(self) -> str:
        return f"{self.delegation} {self.came_at}"

    @property
    def kept_for(self) -> str:
        return self.delegation.party

    def as_rows(self) -> list[PersonRow]:
        return [PersonRow(**one) for one in self.rows]


@dataclass
class Outcome:
    """What comes of one row: `kind` is new | changed | unchanged | withdrawn | refused; `changes`: (key, old, new)."""

    row: PersonRow
    kind: str
    name: str
    code: str = ""
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class Preview:
    """What would come of a sheet. `absent`: who is on the list and not in the sheet, and stays on the list."""

    outcomes: list[Outcome]
    absent: list[Delegate]

    @property
    def refused(self) -> bool:
        return any(one.faults for one in self.outcomes)

    @property
    def changes(self) -> bool:
        return any(one.kind not in ("unchanged", "refused") for one in self.outcomes)


def tried(delegation: Delegation, rows: Sequence[PersonRow], *, by: Posting) -> Preview:
    """What would come of these rows; nothing is written."""
    with transaction.atomic():
        preview = _taken(delegation, rows, by, {})
        transaction.set_rollback(True)
    return preview


def keep_sheet(delegation: Delegation, rows: Sequence[PersonRow], *, by: Posting) -> ReceivedSheet:
    """Keep the rows until they are confirmed, with the versions they were compared with."""
    held = {one.code: one.version for one in delegation.delegates.all()}
    said = [{"at": one.at, "code": one.code, "said": dict(one.said)} for one in rows]
    values = {"rows": said, "versions": held}
    return ReceivedSheet.objects.update_or_create(delegation=delegation, user=by.user, defaults=values)[0]


@transaction.atomic
def take_in(sheet: ReceivedSheet, *, by: Posting) -> Preview:
    """Take in the whole sheet that was shown. Raises Refused, and takes in nothing, where a row cannot be."""
    preview = _taken(sheet.delegation, sheet.as_rows(), by, sheet.versions)
    if preview.refused:
        raise Refused(*(fault for one in preview.outcomes for fault in one.faults))
    sheet.delete()
    return preview


def _taken(delegation: Delegation, rows: Sequence[PersonRow], by: Posting, versions: Mapping[str, str]) -> Preview:
    """Places are made free before they are taken, and a head steps down before another one leads."""
    people = {one.code: one for one in delegation.delegates.select_related("delegation__gathering__mechanism")}
    held = dict(people)

    def order(row: PersonRow) -> tuple[bool, bool, int]:
        return not row.said["withdrawn_why"], row.said["role"] == "head", row.at

    outcomes = [_outcome(delegation, row, people, by, versions) for row in sorted(rows, key=order)]
    there = {one.code for one in outcomes}
    absent = [one for code, one in held.items() if code not in there and one.withdrawn_at is None]
    return Preview(sorted(outcomes, key=lambda one: one.row.at), absent)


def _outcome(
    delegation: Delegation, row: PersonRow, people: dict[str, Delegate], by: Posting, versions: Mapping[str, str]
) -> Outcome:
    said, why = said_of(row), row.said["withdrawn_why"]
    person = people.get(row.code) or (None if row.code else _the_same(people, said))
    found = Outcome(row, "refused", row.said["name"], person.code if person else row.code)
    if row.code and person is None:
        found.faults = [Fault("code", "code_unknown", row.code)]
        return found
    try:
        with transaction.atomic():
            _act(delegation, found, person, said, why, by, versions.get(found.code, ""))
    except Refused as refusal:
        found.kind, found.faults = "refused", refusal.faults
    return found


def _act(
    delegation: Delegation,
    found: Outcome,
    person: Delegate | None,
    said: dict[str, Any],
    why: str,
    by: Posting,
    version: str,
) -> None:
    if person is None and why:
        raise Refused(Fault("withdrawn_why", "withdrawn_before_coming"))
    if person is None:
        register(delegation, said, by=by, route="sheet")
        found.kind = "new"
        return
    before = _words(person)
    changed = change(person, said, by=by, version=version)
    found.changes = [(key, old, new) for key, new in _words(changed).items() if (old := before[key]) != new]
    if why and changed.withdrawn_at is None:
        withdraw(changed, why, by=by)
        found.kind = "withdrawn"
    elif changed.withdrawn_at and not why:
        reinstate(changed, by=by)
        found.kind = "changed"
    else:
        found.kind = "changed" if found.changes else "unchanged"


def _the_same(people: Mapping[str, Delegate], said: Mapping[str, Any]) -> Delegate | None:
    """Who is on the list already with everything that a row without a code says: the sheet has come before."""
    same = (one for one in people.values() if all(getattr(one, key) == value for key, value in said.items()))
    return next(same, None)


def said_of(row: PersonRow) -> dict[str, Any]:
    """A row as the verbs take it: empty choices as the form has them at first, languages as a list, offices by language."""
    plain = {key: value for key, value in row.said.items() if "." not in key and key != "withdrawn_why"}
    office = {key.partition(".")[2]: value for key, value in row.said.items() if key.startswith("office.") and value}
    first = {"category": "delegate", "role": "member", "address": "comrade"}
    filled = plain | {key: plain[key] or value for key, value in first.items()}
    speaks = [one for one in plain["speaks"].split(",") if one]
    rank = plain["rank"]
    return filled | {
        "office": office,
        "speaks": speaks,
        "wheelchair": bool(plain["wheelchair"]),
        "rank": int(rank) if rank.isdecimal() and len(rank) < 5 else (-1 if rank else None),
    }


def _words(person: Delegate) -> dict[str, str]:
    """What a sheet says of a person, by key of its columns, in codes and words."""
    said: dict[str, str] = {}
    for name in ("name", "lang", "latin", "other_name", "other_lang", "pinyin", "given", "sex", "category", "role"):
        said[name] = getattr(person, name)
    for lang in ("vi", "zh", "en"):
        said[f"office.{lang}"] = person.office.get(lang, "")
    said["agency"], said["rank"] = person.agency, "" if person.rank is None else f"{person.rank}"
    said["address"], said["speaks"] = person.address, ",".join(person.speaks)
    said["wheelchair"] = "yes" if person.wheelchair else ""
    for name in ("phone", "email", "diet", "needs", "withdrawn_why"):
        said[name] = getattr(person, name)
    return said


def words_of(person: Delegate) -> dict[str, str]:
    """A person as a row of the sheet, codes not yet in words."""
    return {"code": person.code, **_words(person)}
