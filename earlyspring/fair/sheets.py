"""What a party brings, taken in from a sheet: tried first and shown, then taken in whole or not at all.

What comes of a row is found by the verbs themselves, tried in a transaction that is given up: a preview promises what
the confirmation keeps. A row is a product with its exhibitor; the first row of an exhibitor says what is said of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from earlyspring.core.shapes import Fault
from earlyspring.fair.exhibiting import change_exhibitor, enter_exhibitor
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.sheet_rows import exhibitor_said, exhibitor_words, product_said, product_words
from earlyspring.fair.showing import change_product, enter_product
from earlyspring.intake.exhibits import ExhibitRow
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import PERSONAL, Gathering
from earlyspring.members.accounts import Posting, User

OF_PRODUCT = ("product", "about", "origin", "group", "stars", "certificate", "awarded_on", "expires_on")


class ReceivedExhibits(models.Model):
    """A sheet that came in and was shown; it waits for the confirmation of whoever sent it in. One at a time."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    rows = models.JSONField(default=list)
    versions = models.JSONField(default=dict)
    came_at = models.DateTimeField(auto_now=True)

    data_class = {"*": PERSONAL}

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "party", "user"], name="received_exhibits_once")]

    def __str__(self) -> str:
        return f"{self.party} {self.came_at}"

    @property
    def kept_for(self) -> str:
        return self.party

    def as_rows(self) -> list[ExhibitRow]:
        return [ExhibitRow(**one) for one in self.rows]


@dataclass
class Outcome:
    """What comes of one row: `kind` is new | changed | unchanged | refused; `changes`: (key of the column, old, new)."""

    row: ExhibitRow
    kind: str = "unchanged"
    exhibitor: str = ""
    product: str = ""
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class Preview:
    """What would come of a sheet. What is not in the sheet stays as it is."""

    outcomes: list[Outcome]

    @property
    def refused(self) -> bool:
        return any(one.faults for one in self.outcomes)

    @property
    def changes(self) -> bool:
        return any(one.kind in ("new", "changed") for one in self.outcomes)


def tried(gathering: Gathering, rows: Sequence[ExhibitRow], *, by: Posting) -> Preview:
    """What would come of these rows for the party of `by`; nothing is written."""
    with transaction.atomic():
        preview = _Taking(gathering, by, {}).all(rows)
        transaction.set_rollback(True)
    return preview


def keep_sheet(gathering: Gathering, rows: Sequence[ExhibitRow], *, by: Posting) -> ReceivedExhibits:
    """Keep the rows until they are confirmed, with the versions they were compared with."""
    own = Exhibitor.objects.filter(gathering=gathering, party=by.party)
    versions = {one.code: one.version for one in own}
    versions |= {one.code: one.version for one in Product.objects.filter(exhibitor__in=own)}
    values: dict[str, Any] = {"rows": [{"at": one.at, "said": dict(one.said)} for one in rows], "versions": versions}
    found = ReceivedExhibits.objects.update_or_create(
        gathering=gathering, party=by.party, user=by.user, defaults=values
    )
    return found[0]


@transaction.atomic
def take_in(sheet: ReceivedExhibits, *, by: Posting) -> Preview:
    """Take in the whole sheet that was shown. Raises Refused, and takes in nothing, where a row cannot be."""
    preview = _Taking(sheet.gathering, by, sheet.versions).all(sheet.as_rows())
    if preview.refused:
        raise Refused(*(fault for one in preview.outcomes for fault in one.faults))
    sheet.delete()
    return preview


class _Taking:
    """A sheet under way: who is there already, by code and by name, and whose row has come."""

    def __init__(self, gathering: Gathering, by: Posting, versions: Mapping[str, str]) -> None:
        self.gathering, self.by, self.versions = gathering, by, versions
        own = Exhibitor.objects.filter(gathering=gathering, party=by.party).select_related("gathering__mechanism")
        self.there = {one.code: one for one in own}
        self.said: set[str] = set()

    def all(self, rows: Sequence[ExhibitRow]) -> Preview:
        return Preview([self.one(row) for row in rows])

    def one(self, row: ExhibitRow) -> Outcome:
        found = Outcome(row)
        try:
            with transaction.atomic():
                exhibitor = self._exhibitor(row, found)
                if any(row.said[key] for key in row.said if key.partition(".")[0] in OF_PRODUCT):
                    self._product(exhibitor, row, found)
        except Refused as refusal:
            found.kind, found.changes = "refused", []
            found.faults = found.faults or [_placed(one, "exhibitor") for one in refusal.faults]
        return found

    def _exhibitor(self, row: ExhibitRow, found: Outcome) -> Exhibitor:
        said, code = exhibitor_said(row), row.said["exhibitor"]
        held = self.there.get(code) if code else self._named(said["names"])
        if code and held is None:
            raise Refused(Fault("exhibitor", "exhibitor_unknown", code))
        if held is None:
            held = enter_exhibitor(self.gathering, self.by.party, said, by=self.by, route="sheet")
            found.kind = "new"
        elif held.code not in self.said and said["names"]:
            before = exhibitor_words(held)
            held = change_exhibitor(held, said, by=self.by, version=self.versions.get(held.code, ""))
            self._changed(found, before, exhibitor_words(held))
        self.there[held.code] = held
        self.said.add(held.code)
        found.exhibitor = held.code
        return held

    def _named(self, names: Mapping[str, str]) -> Exhibitor | None:
        return next((one for one in self.there.values() if names and one.names == names), None)

    def _product(self, exhibitor: Exhibitor, row: ExhibitRow, found: Outcome) -> None:
        said, code = product_said(row), row.said["product"]
        every = list(exhibitor.products.all())
        held = next((one for one in every if (one.code == code if code else one.names == said["names"])), None)
        if code and held is None:
            raise Refused(Fault("product", "product_unknown", code))
        try:
            if held is None:
                held = enter_product(exhibitor, said, by=self.by)
                found.kind = "new"
            else:
                held.exhibitor = exhibitor
                before = product_words(held)
                held = change_product(held, said, by=self.by, version=self.versions.get(held.code, ""))
                self._changed(found, before, product_words(held))
        except Refused as refusal:
            found.faults = [_placed(one, "product") for one in refusal.faults]
            raise
        found.product = held.code

    def _changed(self, found: Outcome, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        found.changes += [(key, before[key], new) for key, new in after.items() if before[key] != new]
        if found.changes and found.kind == "unchanged":
            found.kind = "changed"


def _placed(fault: Fault, part: str) -> Fault:
    """The fault at the column of the sheet that its path is about."""
    head, _dot, lang = fault.path.partition(".")
    if head == "names":
        head = "product" if part == "product" else "name"
        return Fault(f"{head}.{lang or 'vi'}", fault.code, fault.given, fault.expected)
    if head in ("about", "origin"):
        return Fault(f"{head}.{lang or 'vi'}", fault.code, fault.given, fault.expected)
    return Fault(head or part, fault.code, fault.given, fault.expected)
