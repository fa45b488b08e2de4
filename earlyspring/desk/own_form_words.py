"""What is wrong with a form of papers that an office sent, in a sentence; and how the forms are called."""

from django.utils.translation import gettext_lazy as _

from earlyspring.members.own_forms import EVERY
from earlyspring.papers.office_fault import FormFault

PAPERS = {
    EVERY: _("every paper that has no form of its own"),
    "review": _("report of the review"),
    "follow-up": _("follow-up table"),
    "brief": _("leader's page"),
    "minutes": _("draft for the next minutes"),
    "extract": _("extract of the register for the session"),
    "agreements": _("half-yearly report on international agreements"),
    "years": _("review of all years"),
}
TOGETHER = {1: _("in one language"), 2: _("in two languages side by side")}
FORMATS = {"pdf": _("PDF, for the archive"), "docx": _("office document (.docx)")}
ENDINGS = {"pdf": "typ", "docx": "docx"}
MUST = {
    "title": _("the name of the organ or meeting"),
    "register": _("the day on which the register was read"),
    "content": _("what the register says"),
    "exercise": _("on every page, that an exercise is one"),
}
FAULTS = {
    "no_file": _("No file was chosen."),
    "other_ending": _("A form for PDF ends in .typ, one for an office document in .docx. Choose the file that fits."),
    "too_long": _("The form is larger than %(found)s MB. Make its pictures smaller."),
    "not_words": _("A form for PDF is plain text. Save it as UTF-8 and send it again."),
    "not_set": _("The form does not compile: %(found)s"),
    "too_slow": _("The form was not set within %(found)s seconds. Look for something in it that never ends."),
    "too_large": _("Setting the form takes more memory than a paper may."),
    "broken_off": _("The typesetter broke off over this form. Begin again from the built-in one."),
    "dropped": _("The form leaves out what every paper must show: %(found)s."),
    "no_place": _("The form has no place for the paper. Write {{content}} where it is to stand."),
    "no_such_mark": _("{{%(found)s}} is no mark of papers."),
    "own_paragraph": _("{{%(found)s}} needs a paragraph of its own."),
    "not_a_letter": _("This is no .docx document, or a broken one. Save it as .docx and send it again."),
    "locked": _("The file has a password. Save it without one and send it again."),
    "has_macros": _("The file holds a program (%(found)s), so it was not opened. Save it as .docx without macros."),
    "has_links": _("The file takes something from elsewhere (%(found)s), so it was not opened. Put it into the form."),
    "has_entities": _("The file declares things no form has (%(found)s), so it was not opened."),
    "too_packed": _("Unpacked, the file is larger than any form, so it was not opened."),
}
OF_ARCHIVES = {
    "not_a_workbook": "not_a_letter",
    "too_large_unpacked": "too_packed",
    "packed_too_tightly": "too_packed",
    "too_many_parts": "too_packed",
}


def sentence_of(fault: FormFault) -> str:
    """What is wrong, with the line where there is one, in the reader's language; what the typesetter says as it says it."""
    words = str(FAULTS[OF_ARCHIVES.get(fault.code, fault.code)])
    found = str(MUST[fault.found]) if fault.code == "dropped" else fault.found
    said = words.replace("%(found)s", found)
    return str(_("Line {line}: {fault}")).format(line=fault.line, fault=said) if fault.line else said
