"""What a check found, with its places in every language concerned."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

HARD, SOFT = "hard", "soft"
Span = tuple[int, int]


@dataclass(frozen=True)
class Finding:
    """One discrepancy. `code`: its class, D01 to D39; `check`: the unit that found it; `severity`: hard or soft.

    `ids`: the parts it stands in (eIds). `spans`: by language, code points of that language's whole text, half-open;
    where something is lacking, the place where it would stand (an empty span) or no entry. `values`: by language, what
    stands there as it is understood ("12", "CNY 300000"), "" where nothing does. `odd`: the language that differs from
    the others, "" where that can't be told. `said`: what fills the sentence of `message`, a key that doors put in words.
    """

    code: str
    check: str
    severity: str
    ids: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    odd: str = ""

    @property
    def fingerprint(self) -> str:
        """The same as long as class, check, parts and values are: what an acceptance names. 16 hex digits of SHA-256."""
        told = [self.code, self.check, list(self.ids), sorted(self.values.items())]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Report:
    """A comparison: by which rules, of which texts (SHA-256 by language), and what was found, in their order."""

    ruleset: str
    texts: Mapping[str, str]
    findings: tuple[Finding, ...]
    terms: str = ""
    """The version of the term base that was used, "" where none was."""

    @property
    def hard(self) -> tuple[Finding, ...]:
        """Those that keep a text from being ready to sign until they are mended or accepted."""
        return tuple(one for one in self.findings if one.severity == HARD)
