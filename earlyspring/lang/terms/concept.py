"""A concept with its terms in each language, as a term base keeps them (ISO 30042 calls it a concept entry)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS = ("term", "body", "office", "place", "gate", "person", "document", "language", "role", "form")
STATUSES = ("preferred", "admitted", "deprecated")


@dataclass(frozen=True)
class Term:
    """One way to say a concept. `since`, `until`: ISO days between which it is used, years or months where no more is
    known, "" where open; half-open.

    `status`: `preferred`, `admitted`, or `deprecated` (understood, but not to be written). `source`: who says so.
    """

    text: str
    status: str = "preferred"
    since: str = ""
    until: str = ""
    source: str = ""
    note: str = ""

    def used_on(self, day: str) -> bool:
        """Whether it is used on the ISO day; always, where no day is asked."""
        return not day or (self.since <= day and (not self.until or day < self.until))


@dataclass(frozen=True)
class Concept:
    """One idea, body, place …: `terms` by language code (`vi`, `zh`, `en`), the preferred ones first."""

    key: str
    kind: str
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    note: str = ""
