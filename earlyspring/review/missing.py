"""What still stands between a worksheet and its freeze, so that it is seen before somebody tries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from earlyspring.commitments.models import Commitment
from earlyspring.core.conclusion import freeze_faults, successor_faults
from earlyspring.core.groups import grouped
from earlyspring.core.shapes import Fault
from earlyspring.core.worksheet import CLOSED_AS
from earlyspring.core.worksheet import Line as RuleLine
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.present import now
from earlyspring.review.models import Line, Worksheet
from earlyspring.review.sheet_lines import SheetLine, lines_of
from earlyspring.review.worksheets import open_commitments

CHANGING = (*CLOSED_AS, "carry_over", "suspend")


@dataclass(frozen=True)
class Missing:
    """What is wrong with one line, or (without `code`) with the sheet. `line`: whether the commitment has one."""

    commitment: str
    code: str
    faults: tuple[Fault, ...]
    line: bool = True


def missing(worksheet: Worksheet) -> list[Missing]:
    """Every line that cannot be frozen as it is, in the order of the codes; commitments without a line first."""
    open_ones = {one.item: one.code or "" for one in open_commitments(worksheet)}
    found = list(standing_against(worksheet, lines_of(worksheet), open_ones))
    gone = [Missing(one.given, open_ones[one.given], (one,), False) for one in found if one.code == "line_missing"]
    rest = [one for one in found if one.code not in ("line_missing", "line_twice")]
    return sorted(gone, key=lambda one: one.code) + _at_lines(worksheet, rest)


def successors_astray(line: Line) -> list[Missing]:
    """What does not go on because of this line: it leads nowhere itself, or others lead to it and it closes."""
    sheet = line.worksheet
    every = sheet.lines.values_list("commitment", "outcome", "successor")
    ruled = (RuleLine(commitment, outcome=outcome, successor=successor) for commitment, outcome, successor in every)
    found = successor_faults(ruled, _ended(sheet))
    return _at_lines(sheet, [one for one in found if line.commitment in (one.path.rpartition(".")[0], one.given)])


def _at_lines(sheet: Worksheet, found: list[Fault]) -> list[Missing]:
    """Faults whose path is `commitment.key`, by line, other commitments called by their codes."""
    known = now(Commitment, sheet.mechanism, sheet.exercise).values_list("item", "code") if found else ()
    codes = {item: code or "" for item, code in known}
    lines = grouped(found, key=lambda one: one.path.rpartition(".")[0])
    told = [
        Missing(
            item,
            codes.get(item, ""),
            tuple(
                replace(one, path=one.path.rpartition(".")[2], given=codes.get(one.given) or one.given) for one in some
            ),
        )
        for item, some in lines.items()
    ]
    return sorted(told, key=lambda one: (one.code, one.commitment))


def standing_against(sheet: Worksheet, lines: list[SheetLine], open_ones: Iterable[str]) -> Iterator[Fault]:
    """What of its lines stands against freezing a sheet; paths are `commitment.key`, but for lines that are missing.

    `open_ones`: the commitments that must have a line. Codes: those of core.conclusion.freeze_faults, being_answered.
    """
    yield from freeze_faults([line.as_rule() for line in lines], open_ones, _ended(sheet))
    waiting = _being_answered(sheet)
    for line in lines:
        if line.row.outcome in CHANGING and line.row.commitment in waiting:
            yield Fault(f"{line.row.commitment}.outcome", "being_answered", line.row.commitment)


def _ended(sheet: Worksheet) -> set[str]:
    """The commitments, closed before this review, in which a line of the sheet would go on."""
    named = sheet.lines.exclude(successor=None).values("successor")
    known = now(Commitment, sheet.mechanism, sheet.exercise).filter(item__in=named, state="closed")
    return set(known.values_list("item", flat=True))


def _being_answered(sheet: Worksheet) -> set[str]:
    motions = Motion.objects.filter(mechanism=sheet.mechanism, state="open")
    return {change["item"] for motion in motions for change in motion.changes}
