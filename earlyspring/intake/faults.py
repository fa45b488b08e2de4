"""What can be wrong with a file that came in: a code, where it is, what stands there and what is expected."""

from dataclasses import dataclass

# A file says one thing wrong in a thousand rows; nobody reads a thousand faults.
SHOWN = 200

FILE = {
    "too_large": "the file is larger than `expected` bytes",
    "too_large_unpacked": "unpacked it is larger than `expected` bytes",
    "packed_too_tightly": "it unpacks to more than `expected` times its size, as a bomb does",
    "too_many_parts": "it holds more than `expected` parts",
    "not_a_workbook": "it is no .xlsx workbook, or a broken one",
    "locked": "it is encrypted; save it without a password",
    "has_macros": "it holds a program (macros, controls, embedded objects): `found`",
    "has_links": "it takes values from other files: `found`",
    "has_entities": "its XML declares entities or a document type: `found`",
    "too_many_rows": "a sheet has more than `expected` rows",
    "too_many_columns": "a sheet has more than `expected` columns",
}
FORM = {
    "not_a_form": "it is a workbook, but no report form of this product",
    "other_format": "a form of another version of the format: `found`",
    "other_agency": "the form of another agency: `found`",
    "other_round": "a form of another round: `found`",
    "old_form": "a newer form was sent since: revision `found`, expected `expected`",
    "changed_form": "what was sent is not what this form says was sent",
    "sent_twice": "these answers have come before",
    "sheet_missing": "the sheet `expected` is missing",
    "column_moved": "the column `expected` is not in its place; there is `found`",
    "nothing_answered": "no row is filled in",
    "never_made": "no form was made here for the agency `found`",
    "handed_in_since": "the report of this row was handed in or received since",
    "written_at_the_desk": "the report of this row is being written at the desk",
}
ROW = {
    "row_without_id": "something stands in a row that asks nothing: `found`",
    "row_unknown": "a row that this form does not ask for: `found`",
    "row_twice": "a row stands there twice: `found`",
    "row_missing": "the row of `expected` was deleted",
    "fixed_changed": "a cell that was printed was changed: `found`, printed `expected`",
    "unit_differs": "the unit is `found`, asked for was `expected`",
    "formula": "the cell holds a formula; write its value",
    "spreadsheet_error": "the cell shows an error of the spreadsheet: `found`",
    "not_text": "the cell holds no text: `found`",
    "too_long": "longer than `expected` characters",
    "unprintable": "a character that nobody sees: `found`",
    "not_listed": "`found` is none of the list: `expected`",
    "not_a_number": "`found` is no number",
    "which_separator": "`found` can be read in two ways; write one of `expected`",
    "percent_or_share": "`found` may be a share or a percentage: either of `expected`; write the number without the sign",
    "too_many_digits": "more than `expected` digits",
    "numerator_alone": "a numerator without denominator, or the other way round",
    "below_zero": "`found` is below zero, which this indicator never is",
    "over_hundred": "`found` per cent is more than the whole",
    "more_than_the_whole": "the numerator `found` is more than the denominator `expected`",
    "denominator_zero": "a denominator of zero or less",
    "not_a_day": "`found` is no day; write it as `expected`",
    "which_day": "`found` can be read as either of `expected`",
    "before_instrument": "`found` is before the instrument of `expected`",
    "in_the_future": "`found` is after the day the form came, `expected`",
    "completion_missing": "something is reported, but not how far it has come",
    "evidence_or_reason": "progress is reported; it needs evidence or a reason for none",
    "what_it_waits_for": "waiting for the other side: which commitment or whom",
    "what_was_submitted": "awaiting the central authorities: what was submitted, and when",
    "what_other": "another obstacle: which",
    "which_commitment": "an obstacle of a commitment that this form does not ask about: `found`, one of `expected`",
    "obstacle_missing": "details of an obstacle, but not which it is",
}
PEOPLE = {
    "not_people": "it is a workbook, but no list of a delegation",
    "other_people": "the list of another delegation: `found`",
}
EXHIBITS = {
    "not_exhibits": "it is a workbook, but no sheet of a fair",
    "other_exhibits": "the sheet of another party or fair: `found`",
}
CODES = FILE | FORM | ROW | PEOPLE | EXHIBITS


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong. `code` is of CODES; `sheet` as its tab is called, `cell` as H7; empty: the whole file.

    `row` is the code of the commitment where the row is known. `expected` has its alternatives by line.
    """

    code: str
    sheet: str = ""
    cell: str = ""
    row: str = ""
    found: str = ""
    expected: str = ""


@dataclass(frozen=True)
class Refusal:
    """Nothing was read. `faults` in the order of the file, at most SHOWN; `more` says how many others there are."""

    faults: tuple[Fault, ...]
    more: int = 0


def refused(faults: list[Fault]) -> Refusal:
    """The refusal for these faults."""
    return Refusal(tuple(faults[:SHOWN]), max(0, len(faults) - SHOWN))
