"""What a paper must show before consent is held by it, at every door: agreements, motions, worksheets, follow-ups.

A paper that stands for itself may be as old as what it agrees: history is entered long after it was signed. A paper that
answers a motion names what did not exist before the motion was put, so that it bears no earlier day.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from earlyspring.core.periods import earliest, latest, valid_day
from earlyspring.core.shapes import Fault, Shape, faults
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.present import nouns

PAPER: dict[str, Shape] = {
    "number": "str",
    "date": "day",
    "parties": ["ref:body"],
    "scan_sha256": "sha256",
    "registrar": "ref:body",
}


def paper_faults(mechanism: Mechanism, paper: Mapping[str, Any]) -> Iterator[Fault]:
    """A paper has a number, a day that has come, its signers, and a scan that lies in this office's blobs.

    Codes: missing, not_day and the like, not_yet, no_such_scan.
    """
    missing = [Fault(key, "missing") for key in ("number", "date", "scan_sha256", "parties") if not paper.get(key)]
    if found := missing or list(faults(PAPER, dict(paper))):
        yield from found
        return
    yield from not_come(mechanism, "date", paper["date"])
    if not Blob.objects.filter(mechanism=mechanism, sha256=paper["scan_sha256"]).exists():
        yield Fault("scan_sha256", "no_such_scan", paper["scan_sha256"])


def consent_faults(motion: Motion, paper: Mapping[str, Any]) -> Iterator[Fault]:
    """As `paper_faults`; and what answers a motion is no older than it, and of nobody whose paper is held already.

    A worksheet is put as it is frozen, so that its paper is no older than the freeze. Codes: paper_before_put,
    paper_held_already.
    """
    found = list(paper_faults(motion.mechanism, paper))
    yield from found
    if found:
        return
    first, _last = civil_days(motion.mechanism, motion.at, motion.exercise)
    if latest(paper["date"]).isoformat() < first:
        yield Fault("date", "paper_before_put", paper["date"], first)
    for answer in Answer.objects.filter(motion=motion, answer="paper", party__in=paper["parties"]).order_by("party"):
        yield Fault("parties", "paper_held_already", answer.party, str(answer.paper.get("number", "")))


def not_come(mechanism: Mechanism, path: str, day: str | None) -> Iterator[Fault]:
    """A day from which something is known, or that a paper bears, has begun on one of the sides. Code: not_yet."""
    if day and valid_day(day):
        _first, last = civil_days(mechanism, timezone.now(), exercise=True)
        if earliest(day).isoformat() > last:
            yield Fault(path, "not_yet", day, last)


def civil_days(mechanism: Mechanism, at: datetime, exercise: bool = False) -> tuple[str, str]:
    """The first and the last of the civil days that an instant falls on: those of the sides, and of this office."""
    zones = {side.zone for side in nouns("side", mechanism, exercise) if side.zone} | {settings.TIME_ZONE}
    days = sorted(at.astimezone(ZoneInfo(zone)).date().isoformat() for zone in zones)
    return days[0], days[-1]
