"""The worksheet of a session as it was known at a moment: what was accepted by its digest, or what is being drafted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from earlyspring.core.frozen import document
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.logs import stamp
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.moments import Moment, in_effect, rows
from earlyspring.ledger.reading import columns_of
from earlyspring.review.concluded import document_of, worksheet_of
from earlyspring.review.concluding import sheet_head
from earlyspring.review.models import Review, Round, Worksheet
from earlyspring.review.sheet_lines import lines_of
from earlyspring.review.together import by_the_rule, put_by_the_rule


@dataclass(frozen=True)
class KnownSheet:
    """`document`: as core.frozen writes it. `state`: drafting, frozen, concluded. `answers`: party → what it had said.

    `read_at`: when the register was read for it; what stands beside the lines is read at the same instant, for what
    was accepted is not told otherwise later.
    """

    document: dict[str, Any]
    state: str
    exercise: bool
    read_at: datetime
    sha256: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    round: Round | None = None

    @property
    def lines(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.document["lines"]
        return found

    @property
    def accepting(self) -> list[str]:
        found: list[str] = self.document["accepting"]
        return found


class NotHeld(LookupError):
    """The review is on record by its digest, and this node does not hold the worksheet with that digest."""


def sheet_known(mechanism: Mechanism, session: str, moment: Moment) -> KnownSheet | None:
    """The worksheet as known at a moment, None where there was none. A draft is known only now: it keeps no past.

    What all have accepted comes first; then the worksheet of this node, by the digest under which it was frozen; and
    only where there is none what others propose by the rule. Raises NotHeld.
    """
    review = rows(Review, mechanism, moment).filter(session=session).select_related("mechanism").first()
    if review is not None and by_the_rule(review):
        return _put(review, moment)
    sheet = worksheet_of(mechanism, session)
    present = moment.known is None or moment.known >= timezone.now()
    if sheet is not None and sheet.frozen_at and (moment.known is None or sheet.frozen_at <= moment.known):
        return _put(frozen_as(sheet), moment)
    if sheet is not None and present:
        return _drafted(sheet, moment)
    waits = review is not None and review.standing == "open" and put_by_the_rule(review)
    return _put(review, moment) if review is not None and waits else None


def frozen_as(sheet: Worksheet) -> Review:
    """The review as it was put with the digest of a frozen worksheet; whatever else is proposed of it."""
    motion = Motion.objects.get(mechanism=sheet.mechanism, digest=sheet.motion)
    (change,) = motion.changes
    return Review(
        mechanism=sheet.mechanism,
        item=change["item"],
        version=motion.digest,
        standing="open",
        known_from=motion.at,
        exercise=motion.exercise,
        **columns_of("review", change["content"]),
    )


def sheet_accepted(mechanism: Mechanism, session: str, moment: Moment) -> KnownSheet | None:
    """The worksheet that all had accepted by a moment whom the rule names, None where there was none. Raises NotHeld."""
    found = in_effect(Review, mechanism, moment).filter(session=session)
    review = found.select_related("mechanism").first()
    return _put(review, moment) if review is not None and by_the_rule(review) else None


def _put(review: Review, moment: Moment) -> KnownSheet:
    said = document_of(review)
    if said is None:
        raise NotHeld(review.worksheet_sha256)
    return KnownSheet(
        document=said,
        state="frozen" if review.standing == "open" else "concluded",
        exercise=review.exercise,
        read_at=datetime.fromisoformat(said["known"]),
        sha256=review.worksheet_sha256 or "",
        answers=_answers(review, moment),
        round=_round(review.mechanism, said["round"], moment),
    )


def _drafted(sheet: Worksheet, moment: Moment) -> KnownSheet:
    at = timezone.now()
    said = document(sheet_head(sheet, stamp(at)), (line.as_entry() for line in lines_of(sheet)))
    return KnownSheet(said, "drafting", sheet.exercise, at, round=_round(sheet.mechanism, sheet.round, moment))


def _round(mechanism: Mechanism, item: str, moment: Moment) -> Round | None:
    return rows(Round, mechanism, moment).filter(item=item).select_related("mechanism").first()


def _answers(review: Review, moment: Moment) -> dict[str, Answer]:
    put = Entry.objects.filter(mechanism=review.mechanism, type="propose", kind="review").values("digest")
    motions = Motion.objects.filter(mechanism=review.mechanism, digest__in=put).prefetch_related("answers")
    return {
        answer.party: answer
        for motion in motions
        if _puts(motion, review)
        for answer in motion.answers.all()
        if moment.known is None or (answer.at is not None and answer.at <= moment.known)
    }


def _puts(motion: Motion, review: Review) -> bool:
    change = motion.changes[0]
    digest = (change["content"] or {}).get("worksheet_sha256")
    return bool(change["item"] == review.item and digest == review.worksheet_sha256)
