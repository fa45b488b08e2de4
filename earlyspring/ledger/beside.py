"""The facts beside which a new one must hold: of the same body, year, organ, instrument, commitment or review."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Q

from earlyspring.core.clashes import RULES, clash
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import nouns
from earlyspring.ledger.references import Change

# Two facts can clash only where they say the same under this key.
DRAWERS = {
    "membership": "body",
    "cycle": "year",
    "session": "organ",
    "decision": "session",
    "event": "instrument",
    "text": "instrument",
    "signature": "instrument",
    "characterisation": "instrument",
    "commitment": "code",
    "responsibility": "commitment",
    "due_date": "commitment",
    "priority": "from_year",
    "round": "year",
    "target": "indicator",
    "report": "commitment",
    "report_view": "report",
    "assessment": "commitment",
    "review": "session",
    "finding": "commitment",
}


def clashes(mechanism: Mechanism, changes: Iterable[Change], exercise: bool) -> Iterator[Fault]:
    """A fault for every fact that cannot hold beside one that the register has, or beside one entered with it."""
    changes = list(changes)
    changed = {(kind, item) for kind, item, _ in changes}
    for place, (kind, item, content) in enumerate(changes):
        if kind not in RULES:
            continue
        others = [(other, said) for k, other, said in changes[:place] if k == kind and other != item]
        others += [
            (row.item, row.content())
            for row in nouns(kind, mechanism, exercise).filter(_drawer(kind, content))
            if (kind, row.item) not in changed and row.exercise == exercise
        ]
        for other, said in others:
            if code := clash(kind, content, kind, said):
                yield Fault("", code, other)


def _drawer(kind: str, content: Mapping[str, Any]) -> Q:
    if kind == "link":
        return Q(instrument__in=[content.get("instrument"), content.get("other")])
    return Q(**{DRAWERS[kind]: content.get(DRAWERS[kind])}) if kind in DRAWERS else Q()
