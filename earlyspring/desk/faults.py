"""What is wrong, in a sentence of the reader's language: what, where, what to do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.shapes import Fault
from earlyspring.desk.fault_words import VERBS
from earlyspring.ledger.actions import Refused

WORDS = {
    "missing": gettext_lazy("%(path)s is missing. Please fill it in."),
    "not_in_list": gettext_lazy("%(path)s: %(given)s is not one of %(expected)s."),
    "not_day": gettext_lazy("%(path)s: %(given)s is not a day. Write 2027, 2027-02 or 2027-02-11."),
    "hidden_characters": gettext_lazy(
        "%(path)s has hidden or direction-changing characters (%(given)s). Type it again without them."
    ),
    "not_int": gettext_lazy("%(path)s: %(given)s is not a whole number."),
    "not_number": gettext_lazy("%(path)s: %(given)s is not a number."),
    "not_ref": gettext_lazy("%(path)s: %(given)s names no fact of the register."),
    "needs_assent": gettext_lazy(
        "This is not your party's own affair: %(expected)s must assent. Put it to the parties."
    ),
    "already_settled": gettext_lazy("This matter is settled already (%(given)s)."),
    "not_asked": gettext_lazy("Your party is not asked in this matter. Asked are: %(expected)s."),
    "answered_already": gettext_lazy("Your party has answered already. A first answer counts for ever."),
    "not_hosted": gettext_lazy("The key of %(given)s is not on this node, so nobody can answer for it here."),
    "rejoining": gettext_lazy(
        "This node was restored from a backup and signs nothing until its operator lets it go on."
    ),
    "not_in_circle": gettext_lazy("%(given)s is not a party of this record. Its parties are: %(expected)s."),
    "alone": gettext_lazy(
        "%(given)s is the only party on this record, so nothing can become joint. Enter it as your own or on paper."
    ),
    "internal_stays_home": gettext_lazy(
        "An internal proposal stays in your party's private notes until it is tabled: what is entered, all parties see."
    ),
    "no_such_scan": gettext_lazy("The scan is not among this office's files. Add it again."),
    "file_too_large": gettext_lazy("The file is larger than %(expected)s. Scan it in fewer dots or in parts."),
    "file_type": gettext_lazy("%(given)s cannot be taken as a scan. Use PDF, PNG or JPEG."),
}

WORDS = {**VERBS, **WORDS}


def sentence(fault: Fault) -> str:
    words = WORDS.get(fault.code)
    values = {"path": fault.path or _("It"), "given": fault.given, "expected": fault.expected}
    return str(words) % values if words else f"{fault.path}: {fault.code} {fault.given}"


def in_words(refusal: Refused) -> str:
    return " ".join(sentence(fault) for fault in refusal.faults)
