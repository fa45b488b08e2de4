"""The worksheet of a session: opened with a line for every open commitment, then filled in by many at once."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.commitments.models import Commitment
from earlyspring.core import worksheet as rules
from earlyspring.core.opinions import judges
from earlyspring.core.shapes import Fault, faults
from earlyspring.core.succession import Successions
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, latest_today, now
from earlyspring.ledger.saying import demand
from earlyspring.meetings.models import Session
from earlyspring.members.existence import successions
from earlyspring.review.accepting import accepting
from earlyspring.review.collisions import Collision
from earlyspring.review.ids import review_id
from earlyspring.review.models import Line, LineStatement, Review, Round, Worksheet
from earlyspring.review.sheet_lines import line_of
from earlyspring.review.together import by_the_rule

WRITTEN = ("track", "finding", "completion", "outcome", "new_due_on", "successor", "remark")


@transaction.atomic
def open_worksheet(session: Session, round_: Round, *, by: str) -> Worksheet:
    """Open the worksheet of a session, or find it again; every open commitment of the round's instruments has a line."""
    mechanism = session.mechanism
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    known = Worksheet.objects.filter(mechanism=mechanism, session=session.item).first()
    demand(_not_to_open(session, round_, known, by))
    if known is None:
        known = Worksheet.objects.create(
            mechanism=mechanism,
            session=session.item,
            round=round_.item,
            review=review_id(session.item),
            parties=accepting(session),
            instruments=round_.instruments,
            exercise=round_.exercise,
            opened_by=by,
            opened_at=timezone.now(),
        )
    return bring_up(known)


def _not_to_open(session: Session, round_: Round, known: Worksheet | None, by: str) -> Iterator[Fault]:
    if by not in hosted(session.mechanism):
        yield Fault("by", "not_hosted", by)
    if session.exercise != round_.exercise:
        yield Fault("round", "exercise_apart", round_.item)
    if round_.session and round_.session != session.item:
        yield Fault("round", "round_of_another_session", round_.item, round_.session)
    if session.status == "cancelled":
        yield Fault("session", "already_cancelled", session.item)
    if known is not None and known.round != round_.item:
        yield Fault("round", "worksheet_of_another_round", known.round)
    there = held(Review, session.mechanism, review_id(session.item), session.exercise) if known is None else None
    if there is not None and by_the_rule(there):
        yield Fault("session", "reviewed_already", session.item)


def open_commitments(worksheet: Worksheet) -> list[Commitment]:
    """Every commitment that is not closed, of the instruments reviewed; of the worksheet's own world."""
    every = now(Commitment, worksheet.mechanism, worksheet.exercise).filter(exercise=worksheet.exercise)
    every = every.exclude(state="closed")
    return list(every.filter(instrument__in=worksheet.instruments) if worksheet.instruments else every)


@transaction.atomic
def bring_up(worksheet: Worksheet) -> Worksheet:
    """Add lines for commitments that came since, and take out those of commitments that were closed elsewhere."""
    worksheet = _locked(worksheet)
    if worksheet.state != "drafting":
        return worksheet
    due = {one.item: one for one in open_commitments(worksheet)}
    there = set(worksheet.lines.values_list("commitment", flat=True))
    worksheet.lines.filter(commitment__in=there - set(due)).delete()
    circle, day = frozenset(worksheet.parties), latest_today()
    acts = successions(worksheet.mechanism, worksheet.exercise) if set(due) - there else Successions(())
    fresh = []
    for item in sorted(set(due) - there):
        one = due[item]
        fresh.append(
            Line(
                mechanism=worksheet.mechanism,
                worksheet=worksheet,
                commitment=item,
                instrument=one.instrument or "",
                parties=list(judges(one.parties, circle, acts, day)),
            )
        )
    Line.objects.bulk_create(fresh)
    return worksheet


@transaction.atomic
def write_line(line: Line, content: Mapping[str, Any], *, revision: int, by: str) -> Line:
    """Save what was found on a line, on the revision it was read in. Keys left out stay as they are.

    Raises Collision where somebody saved the line in between, and Refused where it says what it must not.
    """
    line = _line(line)
    said = {key: value or None for key, value in content.items() if key in WRITTEN}
    said |= {"remark": dict(content["remark"] or {})} if "remark" in content else {}
    demand(_not_to_write(line, content, by))
    if line.revision != revision:
        raise Collision(line, content)
    for key, value in said.items():
        setattr(line, key, value if value is not None or key != "track" else "discussion")
    demand(rules.line_faults(line_of(line).as_rule()))
    columns = {key: getattr(line, key) for key in said}
    mine = Line.objects.filter(pk=line.pk, revision=revision)
    if not mine.update(revision=revision + 1, typed_by=by, typed_at=timezone.now(), **columns):
        raise Collision(Line.objects.get(pk=line.pk), content)
    return Line.objects.get(pk=line.pk)


def _line(line: Line) -> Line:
    """The line as it is now, its sheet locked: what is typed is saved before a freeze or not at all."""
    sheet = _locked(line.worksheet)
    row = Line.objects.get(pk=line.pk)
    row.worksheet = sheet
    return row


def _locked(worksheet: Worksheet) -> Worksheet:
    return Worksheet.objects.select_for_update(of=("self",)).select_related("mechanism").get(pk=worksheet.pk)


def _not_to_write(line: Line, content: Mapping[str, Any], by: str) -> Iterator[Fault]:
    sheet = line.worksheet
    yield from _not_here(sheet, by)
    yield from (Fault(key, "unknown_key", key, ", ".join(WRITTEN)) for key in content if key not in WRITTEN)
    if content.get("remark"):
        yield from faults("text", content["remark"], "remark")
    if content.get("new_due_on"):
        yield from faults("day", content["new_due_on"], "new_due_on")
    successor = content.get("successor")
    if successor and held(Commitment, sheet.mechanism, successor, sheet.exercise) is None:
        yield Fault("successor", "no_such_fact", successor, "commitment")


def _not_here(sheet: Worksheet, by: str) -> Iterator[Fault]:
    if sheet.state != "drafting":
        yield Fault("state", "worksheet_closed", sheet.state)
    if by not in hosted(sheet.mechanism):
        yield Fault("by", "not_hosted", by)
    elif by not in sheet.parties:
        yield Fault("party", "not_in_circle", by)


@transaction.atomic
def state_on_line(line: Line, text: Mapping[str, str], *, revision: int, by: str) -> LineStatement:
    """State the own party's view on a line; `revision` 0 where it had stated nothing. Empty words take it back.

    A party's statement has revisions of its own: nobody else's typing is in its way. Raises Collision.
    """
    line = _line(line)
    demand([*_not_here(line.worksheet, by), *faults("text", dict(text), "text")])
    moment = timezone.now()
    if revision == 0:
        said = {"mechanism": line.mechanism, "text": dict(text), "typed_at": moment}
        row, made = LineStatement.objects.get_or_create(line=line, party=by, defaults=said)
        if not made:
            raise Collision(row, {"text": dict(text)})
        return row
    mine = LineStatement.objects.filter(line=line, party=by, revision=revision)
    if not mine.update(text=dict(text), revision=revision + 1, typed_at=moment):
        raise Collision(LineStatement.objects.get(line=line, party=by), {"text": dict(text)})
    return LineStatement.objects.get(line=line, party=by)
