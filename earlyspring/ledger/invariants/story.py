"""A register in which the examples try their forbidden things: rows entered and retired as `ledger.apply` does it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db.models import QuerySet

from earlyspring.ledger.invariants.review_story import ReviewStory
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS, Record


@dataclass
class Story(ReviewStory):
    """One mechanism in the database `using`; a clock of its own, so that every version has its moment."""

    using: str = "default"
    mechanism: Mechanism = field(init=False)
    clock: datetime = datetime(2026, 3, 1, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.mechanism = Mechanism.objects.using(self.using).create(key="story")

    def moment(self) -> datetime:
        self.clock += timedelta(minutes=1)
        return self.clock

    def rows(self, kind: str) -> QuerySet[Record]:
        return KINDS[kind]._default_manager.using(self.using).filter(mechanism=self.mechanism)

    def row(self, kind: str, item: str) -> Record:
        return self.rows(kind).get(item=item, known_to=None)

    def enter(self, kind: str, item: str, *, standing: str = "joint", **columns: Any) -> Record:
        moment = self.moment()
        row = KINDS[kind](
            mechanism=self.mechanism,
            item=item,
            version=self.digest(f"{kind} {item} {moment}"),
            standing=standing,
            known_from=moment,
            **columns,
        )
        row.save(using=self.using, force_insert=True)
        return row

    def retire(self, kind: str, item: str, at: datetime | None = None) -> None:
        self.rows(kind).filter(item=item, known_to=None).update(known_to=at or self.moment())

    def amend(self, kind: str, item: str, **changes: Any) -> Record:
        """Retire the current version and enter another that differs in these columns."""
        row = self.row(kind, item)
        said = {f.attname: getattr(row, f.attname) for f in type(row).shape_fields().values()}
        self.retire(kind, item)
        return self.enter(kind, item, **{"standing": row.standing, "exercise": row.exercise, **said, **changes})

    def digest(self, words: str) -> str:
        return sha256(words.encode()).hexdigest()

    def text(self, item: str, instrument: str, version_no: int, lang: str, words: str, **columns: Any) -> Record:
        given = {"purpose": "draft", "authenticity": "authentic", "sha256": self.digest(words), **columns}
        return self.enter("text", item, instrument=instrument, version_no=version_no, lang=lang, **given)

    def sign(self, item: str, instrument: str, body: str, on: str, type: str = "definitive") -> Record:
        return self.enter("signature", item, instrument=instrument, version_no=1, body=body, type=type, signed_on=on)

    def event(self, item: str, instrument: str, type: str, on: str, **columns: Any) -> Record:
        return self.enter("event", item, instrument=instrument, type=type, effective_on=on, **columns)

    def lead(self, item: str, commitment: str, party: str, body: str, role: str = "lead", **columns: Any) -> Record:
        return self.enter("responsibility", item, commitment=commitment, party=party, body=body, role=role, **columns)

    def indicator(self, item: str, commitment: str = "c-01", **columns: Any) -> Record:
        return self.enter("indicator", item, commitment=commitment, title={"en": "Calls"}, **columns)

    def entries(self) -> QuerySet[Entry]:
        return Entry.objects.using(self.using).filter(mechanism=self.mechanism)

    def append(self, party: str, index: int) -> Entry:
        return Entry.objects.using(self.using).create(
            mechanism=self.mechanism,
            party=party,
            index=index,
            digest=self.digest(f"{party} {index}"),
            type="notice",
            at=self.clock,
            envelope=b"{}",
        )
