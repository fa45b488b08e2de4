"""What a check found: a code to look up in docs/OPERATING.md, the place, and words."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Finding:
    """`severity`: hard where something is wrong, soft where an operator should only know of it."""

    code: str
    place: str
    words: str
    severity: str = "hard"


def report(found: Iterable[Finding]) -> dict[str, Any]:
    """The answer as programs read it: ok where nothing hard was found."""
    findings = list(found)
    return {
        "ok": not any(one.severity == "hard" for one in findings),
        "findings": [asdict(one) for one in findings],
    }
