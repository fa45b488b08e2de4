"""What waits for the reader's party in the review: reports, opinions, sheets, acceptances, answers to what follows."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from earlyspring.desk.frame import Frame
from earlyspring.desk.worksheet import title_of
from earlyspring.ledger.derived import Motion
from earlyspring.review.report_waits import report_waits, waiting_queries
from earlyspring.review.sheet_waits import Filled, unassessed

WAITED_FOR = ("officer", "focal_point")
NAMED = 12
"""So many reports are named; more are counted."""


def waiting_of(frame: Frame) -> dict[str, QuerySet[Any]]:
    """The questions after the reports of the reader's party; of its own agency for a focal point."""
    posting = frame.posting
    body = posting.agency if posting.role == "focal_point" else ""
    return waiting_queries(frame.mechanism, posting.party, frame.moment.today, body)


def reports_waiting(frame: Frame, found: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    """By round: what is to be received by an officer, what is to be written, what others dispute."""
    named = {one.item: one for one in found["asked_about"]}
    officer = frame.posting.role == "officer"
    told = [
        {
            "round": one.round,
            "handed_in": [(asked, named.get(asked.commitment)) for asked in one.handed_in] if officer else [],
            "due": [(asked, named.get(asked.commitment), state) for asked, state in one.due[:NAMED]],
            "due_in_all": len(one.due),
            "late": one.late,
            "disputed": [(report, named.get(report.commitment or "")) for report in one.disputed],
        }
        for one in report_waits(found, frame.moment.today)
    ]
    return [one for one in told if one["handed_in"] or one["due"] or one["disputed"]]


def waits(
    frame: Frame, found: Mapping[str, list[Any]], motions: list[Motion], full: Mapping[int, Filled]
) -> dict[str, Any]:
    """Opinions, lines to fill in, acceptances, answers to what follows."""
    party = frame.posting.party
    own = [one for one in found["sheets"] if party in one.parties]
    drafted = [one for one in own if one.state == "drafting"]
    without = unassessed(frame.mechanism, own, party)
    by_motion = {one.motion: one for one in found["sheets"] if one.motion}
    follow = {(one.changes[0]["content"] or {}).get("review") for one in motions if one.changes[0]["kind"] == "finding"}
    left = {one.pk: full[one.pk].lines - full[one.pk].whole for one in drafted if one.pk in full}
    return {
        "opinions": [(title_of(frame, one.session), one, without[one.pk]) for one in own if without.get(one.pk)],
        "lines": [(title_of(frame, one.session), one, left[one.pk]) for one in drafted if left.get(one.pk)],
        "acceptances": [
            (title_of(frame, by_motion[one.digest].session), by_motion[one.digest])
            for one in motions
            if one.digest in by_motion and by_motion[one.digest].state == "frozen"
        ],
        "follow_ups": [(title_of(frame, one.session), one) for one in found["sheets"] if one.review in follow],
    }
