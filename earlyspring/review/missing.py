"""What still stands between a worksheet and its freeze, so that it is seen before somebody tries."""

from dataclasses import dataclass

from earlyspring.core.conclusion import freeze_faults
from earlyspring.core.groups import grouped
from earlyspring.core.shapes import Fault
from earlyspring.review.models import Worksheet
from earlyspring.review.sheet_lines import lines_of
from earlyspring.review.worksheets import open_commitments


@dataclass(frozen=True)
class Missing:
    """What is wrong with one line, or (without `code`) with the sheet. `line`: whether the commitment has one."""

    commitment: str
    code: str
    faults: tuple[Fault, ...]
    line: bool = True


def missing(worksheet: Worksheet) -> list[Missing]:
    """Every line that cannot be frozen as it is, in the order of the codes; commitments without a line first."""
    lines = lines_of(worksheet)
    codes = {one.row.commitment: (one.commitment.code or "") if one.commitment else "" for one in lines}
    open_ones = {one.item: one.code or "" for one in open_commitments(worksheet)}
    found = list(freeze_faults([one.as_rule() for one in lines], open_ones))
    gone = [Missing(one.given, open_ones[one.given], (one,), False) for one in found if one.code == "line_missing"]
    at_lines = grouped(
        (one for one in found if one.code not in ("line_missing", "line_twice")),
        key=lambda one: one.path.rpartition(".")[0],
    )
    rest = [
        Missing(
            item,
            codes.get(item, ""),
            tuple(Fault(one.path.rpartition(".")[2], one.code, one.given, one.expected) for one in some),
        )
        for item, some in at_lines.items()
    ]
    return sorted(gone, key=lambda one: one.code) + sorted(rest, key=lambda one: (one.code, one.commitment))
