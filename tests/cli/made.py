"""A small made-up mechanism with a motion, and the questions the tests ask of it."""

from typing import Any

from django.utils import timezone

from earlyspring.cli.bench_large import Size, documents
from earlyspring.ledger import actions
from earlyspring.ledger.checking import check
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Mechanism

SMALL = Size(mechanisms=1, instruments=3, commitments=12)
PERSON = {"P-LAN": {"names": {"vi": "Nguyễn Thị Hoàng Yến", "zh": "阮氏黄燕", "en": "Hoang Yen"}}}


def a_document() -> dict[str, Any]:
    """Charter, eight parties, sessions, three instruments, twelve commitments, and a person in an office."""
    document = next(documents(SMALL))
    office = {"kind": "office", "id": "O-0", "body": "B-0", "code": "chair", "sources": ["SRC"]}
    tenure = {"kind": "tenure", "id": "T-0", "office": "O-0", "person": "P-LAN", "from": "2020", "sources": ["SRC"]}
    return document | {"persons": PERSON, "facts": [*document["facts"], office, tenure]}


def a_mechanism() -> Mechanism:
    return load(a_document(), at=timezone.now(), parties=["B-0", "B-1"])


def a_motion(mechanism: Mechanism) -> Motion:
    """B-0 proposes a decision of the last session; B-1 has not answered."""
    content = {"session": "SM-2026", "no": 1, "type": "next_host", "year": 2027, "body": "B-1"}
    return actions.propose(mechanism, [("decision", "DEC-1", content)], by="B-0")


def found() -> list[tuple[str, str]]:
    """Code and severity of what `check` finds."""
    return [(one.code, one.severity) for one in check()]
