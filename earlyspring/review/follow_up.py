"""What follows from a conclusion, put to the parties in batches: findings, new dates, closings, successors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from earlyspring.commitments.models import Commitment, DueDate
from earlyspring.core.shapes import Fault
from earlyspring.core.worksheet import CLOSED_AS
from earlyspring.ledger import batches
from earlyspring.ledger.actions import hold_consent
from earlyspring.ledger.derived import Answer, Motion
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.references import Change
from earlyspring.ledger.saying import demand
from earlyspring.review.ids import due_date_id, finding_id
from earlyspring.review.models import Line, LineStatement, Worksheet

CARRIED = {
    "vi": "Chuyển tiếp theo kết luận của kỳ rà soát.",
    "zh": "根据回顾结论结转。",
    "en": "Carried over by the conclusion of the review.",
}


@transaction.atomic
def follow_up(worksheet: Worksheet) -> list[Motion]:
    """Put to the parties what follows from a concluded review and was not put yet, each line whole in one batch.

    A line whose commitment waits for another answer is left for later.
    """
    rows = list(worksheet.lines.filter(motion="").order_by("commitment"))
    if worksheet.state != "concluded" or not rows:
        return []
    groups = dict(zip((row.pk for row in rows), _changes(worksheet, rows), strict=True))
    put = batches.propose_groups(
        worksheet.mechanism, groups, by=worksheet.frozen_by, parties=worksheet.parties, exercise=worksheet.exercise
    )
    for motion, keys in put:
        Line.objects.filter(pk__in=keys).update(motion=motion.digest)
    return [motion for motion, _ in put]


def too_large(sheet: Worksheet) -> Iterator[Fault]:
    """Lines that say more than one entry holds, so that what follows from them could never be put to the parties."""
    rows = list(sheet.lines.order_by("commitment"))
    for row, changes in zip(rows, _changes(sheet, rows), strict=True):
        put = [{"item": item, "base": None, "kind": kind, "content": said} for kind, item, said in changes]
        if (size := batches.size_of(put)) > batches.LARGEST:
            yield Fault(f"{row.commitment}.statements", "entry_too_large", f"{size:,}", f"{batches.LARGEST:,}")


@transaction.atomic
def follow_up_again(worksheet: Worksheet, *, by: str) -> list[Motion]:
    """Put to the parties once more what they declined of the follow-up of a concluded review."""
    demand([] if by == worksheet.frozen_by else [Fault("party", "not_own_party", worksheet.frozen_by, by)])
    failed = Motion.objects.filter(mechanism=worksheet.mechanism, state__in=["dead", "void"]).values("digest")
    worksheet.lines.filter(motion__in=failed).update(motion="")
    return follow_up(worksheet)


def _changes(sheet: Worksheet, rows: list[Line]) -> Iterator[list[Change]]:
    """For each line what it says in the register, in the order of the rows."""
    mechanism, exercise = sheet.mechanism, sheet.exercise
    changing = {row.commitment for row in rows if row.outcome in CLOSED_AS or row.outcome == "suspend"}
    every = now(Commitment, mechanism, exercise) if changing else ()
    commitments = {one.item: one for one in every if one.item in changing}
    dates = now(DueDate, mechanism, exercise).values("commitment").annotate(last=Max("no"))
    last = {one["commitment"]: one["last"] for one in dates.order_by()}
    stated: dict[int, list[dict[str, Any]]] = {}
    for one in LineStatement.objects.filter(line__worksheet=sheet).order_by("party"):
        if one.text:
            stated.setdefault(one.line_id, []).append({"party": one.party, "text": one.text})
    for row in rows:
        changes: list[Change] = [("finding", finding_id(sheet.review, row.commitment), _finding(sheet, row, stated))]
        if row.outcome == "carry_over":
            changes.append(_date(sheet, row, last.get(row.commitment)))
        commitment = commitments.get(row.commitment)
        if commitment is not None and (changed := _changed(row, commitment)):
            changes.append(("commitment", row.commitment, commitment.content() | changed))
        yield changes


def _finding(sheet: Worksheet, row: Line, stated: Mapping[int, list[dict[str, Any]]]) -> dict[str, Any]:
    said = {
        "review": sheet.review,
        "commitment": row.commitment,
        "track": row.track,
        "finding": row.finding,
        "completion": row.completion,
        "outcome": row.outcome,
        "new_due_on": row.new_due_on,
        "successor": row.successor,
        "statements": stated.get(row.pk),
        "accepting": sheet.parties,
        "note": row.remark,
    }
    return {key: value for key, value in said.items() if value}


def _date(sheet: Worksheet, row: Line, last: int | None) -> Change:
    """The next due date, decided in the session. Where there was none it is the first, from which slippage counts."""
    content: dict[str, Any] = {"commitment": row.commitment, "no": 0 if last is None else last + 1}
    content |= {"on": row.new_due_on, "decided_in": sheet.session, "reason": row.remark or CARRIED}
    return "due_date", due_date_id(sheet.review, row.commitment), content


def _changed(row: Line, commitment: Commitment) -> dict[str, Any]:
    """What the outcome changes in the commitment itself; nothing where it goes on as it was."""
    note = {"note": row.remark} if row.remark else {}
    if row.outcome == "suspend":
        return {} if commitment.state == "suspended" else {"state": "suspended", **note}
    if row.outcome not in CLOSED_AS:
        return {}
    successor = {"successor": row.successor} if row.successor else {}
    return {"state": "closed", "closed_as": CLOSED_AS[row.outcome or ""], **successor, **note}


def follow_ups(mechanism: Mechanism, review: str) -> list[Motion]:
    """What was put to the parties as the follow-up of a review, first to last, on whichever node it was put."""
    put = Entry.objects.filter(mechanism=mechanism, type="propose", kind="finding").values("digest")
    found = Motion.objects.filter(mechanism=mechanism, digest__in=put).order_by("at", "pk")
    return [one for one in found if (one.changes[0]["content"] or {}).get("review") == review]


@transaction.atomic
def assent_follow_up(mechanism: Mechanism, review: str, *, by: str) -> list[Motion]:
    """Assent for a party to everything that follows from a review and waits for its answer, all at once."""
    waiting = _waiting(mechanism, review, by)
    demand([] if waiting else [Fault("review", "nothing_waits", review)])
    return batches.assent_all(waiting, by=by)


@transaction.atomic
def hold_follow_up(mechanism: Mechanism, review: str, *, by: str, paper: Mapping[str, Any]) -> list[Motion]:
    """Enter that parties consented on paper to everything that follows from a review and holds no paper of theirs yet."""
    waiting = [one for one in follow_ups(mechanism, review) if one.state == "open"]
    demand([] if waiting else [Fault("review", "nothing_waits", review)])
    parties = {one.pk: _without_paper(one, paper.get("parties") or ()) for one in waiting}
    asked = [one for one in waiting if parties[one.pk]] or waiting
    return [
        hold_consent(one, by=by, paper={**paper, "parties": parties[one.pk] or paper.get("parties")}) for one in asked
    ]


def _without_paper(motion: Motion, parties: Iterable[str]) -> list[str]:
    """Those of whom no paper is held for a motion: one paper may come after an earlier one that answered it already."""
    held = Answer.objects.filter(motion=motion, answer="paper").values_list("party", flat=True)
    return [party for party in parties if party not in set(held)]


def _waiting(mechanism: Mechanism, review: str, party: str) -> list[Motion]:
    every = [one for one in follow_ups(mechanism, review) if one.state in ("open", "paper") and party in one.parties]
    answered = Answer.objects.filter(motion__in=every, party=party).exclude(answer="paper")
    done = set(answered.values_list("motion_id", flat=True))
    return [one for one in every if one.pk not in done]
