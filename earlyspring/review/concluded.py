"""The very document that was accepted, and what else waits to be the review of its session."""

import json
from datetime import datetime
from typing import Any

from earlyspring.core.frozen import FORMAT
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.review.models import Review, Worksheet


def document_of(review: Review | Worksheet) -> dict[str, Any] | None:
    """The worksheet as it was accepted, byte for byte under its digest; None where this node does not hold it.

    A digest can name any file on this node, one that is internal to a party as well; only a worksheet of the same session
    that names the same parties is read.
    """
    data = document_bytes(review)
    said = _worksheet_in(data) if data is not None else None
    accepting = review.accepting if isinstance(review, Review) else review.parties
    wanted = (FORMAT, review.mechanism.key, review.session, review.round, sorted(accepting or []))
    return said if said and tuple(said.get(key) for key in HEAD) == wanted else None


HEAD = ("format", "mechanism", "session", "round", "accepting")


def _worksheet_in(data: bytes) -> dict[str, Any] | None:
    try:
        said = json.loads(data)
        datetime.fromisoformat(said["known"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return None
    lines = said.get("lines")
    whole = isinstance(lines, list) and all(isinstance(one, dict) and "commitment" in one for one in lines)
    return said if whole else None


def document_bytes(review: Review | Worksheet) -> bytes | None:
    digest = review.worksheet_sha256 if isinstance(review, Review) else review.sha256
    blob = Blob.objects.filter(mechanism=review.mechanism, sha256=digest).first()
    return path_of(blob).read_bytes() if blob and path_of(blob).exists() else None


def worksheet_of(mechanism: Mechanism, session: str) -> Worksheet | None:
    """The worksheet of a session on this node, where it was opened here."""
    return Worksheet.objects.filter(mechanism=mechanism, session=session).select_related("mechanism").first()


def other_proposals(worksheet: Worksheet) -> list[Motion]:
    """What else waits to be the review of this session, beside the frozen worksheet; the first put first."""
    waiting = Motion.objects.filter(mechanism=worksheet.mechanism, state__in=("open", "paper"))
    found = waiting.exclude(digest=worksheet.motion).order_by("at", "pk")
    return [one for one in found if any(change["item"] == worksheet.review for change in one.changes)]
