"""What is wrong with a form that came back, in a sentence: where, what stands there, and what to do."""

from django.utils.translation import gettext_lazy as _

from earlyspring.desk.frame import tongue
from earlyspring.intake import Fault
from earlyspring.lang.tongues import semicolon

FILE = {
    "too_large": _("The file is larger than any form (%(megabytes)s MB). Send the form itself, without pictures."),
    "too_large_unpacked": _("Unpacked, the file is larger than any form. Send the form as it was made."),
    "packed_too_tightly": _("The file unpacks to many times its size, as a harmful one does. It was not opened."),
    "too_many_parts": _("The file holds more parts than a form has. Copy the answers into the form as it was made."),
    "not_a_workbook": _("This is no .xlsx workbook, or a broken one. Save it as .xlsx and send it again."),
    "locked": _("The file has a password. Save it without one and send it again."),
    "has_macros": _("The file holds a program (%(found)s), so it was not opened. Save it as .xlsx without macros."),
    "has_links": _("The file takes values from other files (%(found)s). Write the values themselves."),
    "has_entities": _("The file declares things no form has (%(found)s), so it was not opened. Use the form as made."),
    "too_many_rows": _("A sheet has more rows than any form (%(expected)s). Copy the answers into the form as made."),
    "too_many_columns": _("A sheet has more columns than any form (%(expected)s). Copy the answers into the form."),
}
FORM = {
    "not_a_form": _("This is a workbook, but no report form. Choose the form that was made here."),
    "other_format": _("The form was made by another version (%(found)s). Make the form anew and copy the answers."),
    "other_agency": _("This is the form of another agency (%(found)s). Choose the form of an agency of your own."),
    "other_round": _("This form is of another round. Make the form of this round and send that one."),
    "old_form": _(
        "A newer form was made since (no. %(expected)s; this is no. %(found)s). Copy the answers into that one."
    ),
    "changed_form": _("What was asked has been changed in this file. Copy the answers into the form as it was made."),
    "sent_twice": _("These answers have come before. Nothing was changed."),
    "sheet_missing": _("The sheet %(expected)s is missing. Copy the answers into the form as it was made."),
    "column_moved": _("The column %(expected)s is not in its place (there is %(found)s). Move no columns."),
    "nothing_answered": _("No row is filled in. Fill in the tinted cells, at least how far it is."),
    "never_made": _("No form was made here for this agency (%(found)s). Make one and send that one."),
    "handed_in_since": _(
        "The report on this has been handed in or received since. Empty the row, or revise that report."
    ),
    "written_at_the_desk": _("Somebody writes this report at the desk. Go on there, or empty the row in the form."),
}
ROW = {
    "row_without_id": _("Something stands in a row that asks nothing: %(found)s. Move it into a row of the form."),
    "row_unknown": _("This row is not of this form (%(found)s). Take it out."),
    "row_twice": _("This row stands there twice (%(found)s). Take one out."),
    "row_missing": _("The row of %(expected)s was deleted. Copy the answers into the form as it was made."),
    "fixed_changed": _("A printed cell was changed: %(found)s instead of %(expected)s. Restore it."),
    "unit_differs": _("The unit is %(found)s, asked for was %(expected)s. Convert the figure."),
    "formula": _("The cell holds a formula. Write its value."),
    "spreadsheet_error": _("The cell shows an error of the spreadsheet (%(found)s). Write the value."),
    "not_text": _("The cell holds no words: %(found)s. Write words."),
    "too_long": _("This is longer than %(expected)s characters. Shorten it."),
    "unprintable": _("There is a character that nobody sees (%(found)s). Type the cell again."),
    "not_listed": _("%(found)s is not in the list. Choose one of: %(expected)s."),
    "not_a_number": _("%(found)s is no number. Write the number alone."),
    "which_separator": _("%(found)s can be read in two ways. Write one of: %(expected)s."),
    "percent_or_share": _("%(found)s may be a share or a percentage: %(expected)s. Write the number without the sign."),
    "too_many_digits": _("The figure has more than %(expected)s digits. Round it."),
    "numerator_alone": _("One of numerator and denominator is missing. Write both or neither."),
    "below_zero": _("%(found)s is below zero, which this indicator never is. Correct the figure."),
    "over_hundred": _("%(found)s per cent is more than the whole. Correct the figure."),
    "more_than_the_whole": _("The numerator %(found)s is more than the denominator %(expected)s. Correct one of them."),
    "denominator_zero": _("The denominator is zero or less. Write what it is a share of."),
    "not_a_day": _("%(found)s is no day. Write year, month and day, as %(expected)s or 30/11/2026."),
    "which_day": _("%(found)s can be read as either of: %(expected)s. Write the year first."),
    "before_instrument": _("%(found)s is before the instrument of %(expected)s. Correct the day."),
    "in_the_future": _("%(found)s has not come yet (the form came on %(expected)s). Correct the day."),
    "completion_missing": _("Something is reported, but not how far it is. Choose that too."),
    "evidence_or_reason": _("Progress needs evidence or a reason for none. Write one of them."),
    "what_it_waits_for": _("Say which commitment or whom of the other side it waits for."),
    "what_was_submitted": _("Say what was submitted to the central authorities, and when."),
    "what_other": _("Say in words what stands in the way."),
    "which_commitment": _("Say which commitment the obstacle belongs to. Choose one of: %(expected)s."),
    "obstacle_missing": _("There are details of an obstacle, but not which it is. Choose it."),
}
PEOPLE = {
    "not_people": _("This is a workbook, but no list of a delegation. Take the list from this page and fill it in."),
    "not_exhibits": _("This is a workbook, but no sheet of a fair. Take the sheet from this page and fill it in."),
    "other_exhibits": _("This is the sheet of another party or fair. Take the sheet from this page and fill it in."),
    "other_people": _("This is the list of another delegation. Take the list from this page and fill it in."),
}
INTAKE = FILE | FORM | ROW | PEOPLE


def words_for(fault: Fault) -> str:
    """The sentence for a fault of a form."""
    expected = semicolon(tongue()).join(fault.expected.split("\n"))
    megabytes = int(fault.expected) // 1024**2 if fault.code == "too_large" else 0
    return str(INTAKE[fault.code]) % {"found": fault.found, "expected": expected, "megabytes": megabytes}
