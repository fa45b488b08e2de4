"""What reviews found, and the very document that was accepted, as known at any moment since."""

import json
from dataclasses import dataclass
from typing import Any

from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.review.models import Finding, Review, Worksheet


@dataclass(frozen=True)
class Concluded:
    """A review and its findings, in the order of their commitments."""

    review: Review
    findings: tuple[Finding, ...]


def reviews(mechanism: Mechanism, moment: Moment) -> list[Concluded]:
    """The reviews that all asked have accepted, by key or on paper, the latest first."""
    found = rows(Review, mechanism, moment).exclude(standing="open").order_by("-frozen_at", "item")
    said = rows(Finding, mechanism, moment).exclude(standing="open").order_by("commitment")
    findings: dict[str, list[Finding]] = {}
    for one in said:
        findings.setdefault(one.review or "", []).append(one)
    return [Concluded(one, tuple(findings.get(one.item, ()))) for one in found]


def findings_on(mechanism: Mechanism, moment: Moment, commitment: str) -> list[Finding]:
    """What every review found of a commitment, in the order of its reviews."""
    order = {one.item: one.frozen_at or "" for one in rows(Review, mechanism, moment)}
    found = rows(Finding, mechanism, moment).filter(commitment=commitment).exclude(standing="open")
    return sorted(found, key=lambda one: (order.get(one.review or "", ""), one.item))


def document_of(review: Review | Worksheet) -> dict[str, Any] | None:
    """The worksheet as it was accepted, byte for byte under its digest; None where this node does not hold it."""
    data = document_bytes(review)
    return None if data is None else json.loads(data)


def document_bytes(review: Review | Worksheet) -> bytes | None:
    digest = review.worksheet_sha256 if isinstance(review, Review) else review.sha256
    blob = Blob.objects.filter(mechanism=review.mechanism, sha256=digest).first()
    return path_of(blob).read_bytes() if blob and path_of(blob).exists() else None


def worksheet_of(mechanism: Mechanism, session: str) -> Worksheet | None:
    """The worksheet of a session on this node, where it was opened here."""
    return Worksheet.objects.filter(mechanism=mechanism, session=session).select_related("mechanism").first()
