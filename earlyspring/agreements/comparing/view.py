"""A comparison as pages and papers show it: clause by clause, in every language, with what was found and who said what of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from earlyspring.lang.concord.finding import HARD, Finding

MOST_FOUND = 1_000
"""Findings that are told: where texts differ nearly everywhere, nobody reads more. The hard ones come first."""


@dataclass(frozen=True)
class Row:
    """One clause. `texts`: by language what stands there itself, with its mark and heading, without the clauses within;
    a language that lacks the clause is not in it. `starts`: where that begins in the whole text of the language, in code
    points, so that the spans of findings can be laid on it. `heading`: the words of the heading alone, by language.
    """

    eid: str
    kind: str
    depth: int = 0
    marks: Mapping[str, str] = field(default_factory=dict)
    heading: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Saying:
    """What one party said of a finding or of the texts. `person`: who said it, by name, or who noted the paper.

    `paper`: the number of the paper by which another's word is held; "" where it was given here by its own officer.
    """

    party: str
    person: str
    at: datetime
    reason: str = ""
    paper: str = ""
    pk: int = 0


@dataclass(frozen=True)
class Found:
    """A finding with its place among the rows, and who accepted it. `waits`: the parties that have not accepted it.

    `bound`: the digest of what its clauses say, to which an acceptance is bound.
    """

    number: int
    finding: Finding
    rows: tuple[str, ...]
    accepted: tuple[Saying, ...] = ()
    waits: tuple[str, ...] = ()
    bound: str = ""

    @property
    def settled(self) -> bool:
        """Whether every party that is asked accepted it, with its reason."""
        return bool(self.accepted) and not self.waits

    @property
    def blocks(self) -> bool:
        """Whether it keeps the texts from being ready to sign."""
        return self.finding.severity == HARD and not self.settled


@dataclass(frozen=True)
class Approval:
    """That a party's reader approved texts, by their digests. `same`: whether these are those that are compared here."""

    said: Saying
    digests: Mapping[str, str]
    same: bool


@dataclass(frozen=True)
class Compared:
    """A comparison. `digests`: SHA-256 of the file of each language; `unread`: language → why its words were not read
    (a code of `intake.documents.DOCUMENT`, or `not_here`). `asked`: the parties whose word counts, in their order.
    `terms`: the digest of the term base that was used. `made_by`: "" where it was made by rule at a deposit. `exercise`:
    made in an exercise, with what was said of it there alone.
    """

    ruleset: str
    langs: tuple[str, ...]
    digests: Mapping[str, str]
    rows: tuple[Row, ...]
    findings: tuple[Found, ...]
    unread: Mapping[str, str] = field(default_factory=dict)
    approvals: tuple[Approval, ...] = ()
    asked: tuple[str, ...] = ()
    instrument: str = ""
    version: int = 0
    terms: str = ""
    made_at: datetime | None = None
    made_by: str = ""
    exercise: bool = False

    @property
    def cut(self) -> bool:
        """Whether there may be more findings than are told."""
        return len(self.findings) >= MOST_FOUND

    @property
    def blocking(self) -> tuple[Found, ...]:
        """The hard findings that not every party accepted."""
        return tuple(one for one in self.findings if one.blocks)

    @property
    def approved_by(self) -> frozenset[str]:
        """The parties whose readers approved exactly these texts."""
        return frozenset(one.said.party for one in self.approvals if one.same)

    @property
    def unapproved(self) -> tuple[str, ...]:
        """The parties that are asked and did not yet approve exactly these texts."""
        return tuple(one for one in self.asked if one not in self.approved_by)

    def of_row(self, eid: str) -> tuple[Found, ...]:
        """The findings that stand in a clause."""
        return tuple(one for one in self.findings if eid in one.rows)


def in_order(langs: Iterable[str]) -> tuple[str, ...]:
    """Languages in the order in which all lists of the record have them; others after, by their code."""
    known = ("vi", "zh", "en")
    return tuple(sorted(langs, key=lambda one: (known.index(one) if one in known else len(known), one)))
