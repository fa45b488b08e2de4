"""Ids that two nodes give alike to what is the same thing: digests of what it is about, never of when or by whom."""

import hashlib

SHORT = 16


def report_id(round_: str, commitment: str, body: str) -> str:
    return f"rp.{_digest(round_, commitment, body)}"


def evidence_id(sha256: str, party: str) -> str:
    return f"ev.{sha256[:SHORT]}.{party}"


def view_id(report: str, party: str) -> str:
    return f"vw.{_digest(report, party)}"


def assessment_id(round_: str, commitment: str, party: str) -> str:
    return f"as.{_digest(round_, commitment, party)}"


def review_id(session: str) -> str:
    return f"rv.{session}"


def finding_id(review: str, commitment: str) -> str:
    return f"fd.{_digest(review, commitment)}"


def due_date_id(review: str, commitment: str) -> str:
    """Of the due date that a review sets: proposed twice, it is the same fact."""
    return f"dd.{_digest(review, commitment)}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:SHORT]
