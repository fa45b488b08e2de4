"""What the protocol of a comparison is made of: the texts by their digests, what was found, who accepted and approved."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .facts import Body, Day, Paper, Text


@dataclass(frozen=True, kw_only=True)
class ComparedText:
    """A text in one language, by the digest of its file. `unread`: why its words were not compared, where they were not."""

    lang: str
    sha256: str
    unread: Text | None = None


@dataclass(frozen=True, kw_only=True)
class ClauseBeside:
    """A clause. `called`: as people name it; `said`: by language its words, a language that lacks it is not in it."""

    called: Text
    said: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class AcceptedBy:
    """That a party accepts a difference, and why. `reason` stands as it was given; `paper`: the number of the paper by
    which the party's word is held."""

    body: Body
    person: str
    on: Day
    reason: str
    paper: str = ""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What was found. `code`: its class, D01 to D39. `quoted`: by language the words it stands in, `marked` those that
    differ; a language that lacks them is not in it. `odd`: the language that differs from the others, else empty."""

    code: str
    of_class: Text
    grave: bool
    sentence: Text
    where: Text
    quoted: Mapping[str, str] = field(default_factory=dict)
    odd: str = ""
    accepted: tuple[AcceptedBy, ...] = ()
    waits: tuple[Body, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadBy:
    """That a party's reader approved texts. `digests`: of which files; `same`: whether these are those compared here."""

    body: Body
    person: str
    on: Day
    digests: Mapping[str, str]
    same: bool
    paper: str = ""


@dataclass(frozen=True, kw_only=True)
class ComparisonProtocol(Paper):
    """The instrument's title stands as `organ`. `ruleset`, `terms`: the rules and the term base it was made with.

    `clauses`: all of them, side by side; empty where the texts are longer than a paper bears, which `long` says.
    `signing`: for whom there is a place to sign.
    """

    compared_on: Day
    ruleset: str
    texts: tuple[ComparedText, ...]
    version: int | None = None
    terms: str = ""
    differences: tuple[Difference, ...] = ()
    approvals: tuple[ReadBy, ...] = ()
    clauses: tuple[ClauseBeside, ...] = ()
    long: bool = False
    signing: tuple[Body, ...] = ()
