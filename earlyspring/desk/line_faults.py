"""What stands against a line of a worksheet, in words: keys by the words of the form, codes and parties by their names."""

from django import forms

from earlyspring.core.shapes import Fault
from earlyspring.desk.body_names import name_of
from earlyspring.desk.fault_words import CODED
from earlyspring.desk.faults import sentence
from earlyspring.desk.forms.places import label_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import LISTS
from earlyspring.desk.line_forms import LABELS
from earlyspring.desk.review_words import LINE_LISTS
from earlyspring.lang.tongues import comma
from earlyspring.ledger.actions import Refused


def told(frame: Frame, fault: Fault) -> str:
    key = fault.path.rpartition(".")[2]
    words = CODED.get(fault.code) or LISTS.get(LINE_LISTS.get(key, ""), {})
    given = str(words.get(fault.given, fault.given))
    if fault.given in frame.directory.bodies:
        given = name_of(frame.directory, fault.given, frame.language)
    expected = comma(frame.language).join(str(words.get(code, code)) for code in fault.expected.split(", "))
    return sentence(Fault(str(LABELS.get(key) or label_of(key)), fault.code, given, expected))


def at_fields(frame: Frame, form: forms.Form, refusal: Refused, texts: str) -> list[str]:
    """Tell every fault at its field of the form; those that are of no field are given back in words.

    `texts`: the field of the words that the refused act says in several languages.
    """
    rest = []
    for fault in refusal.faults:
        head, _dot, language = fault.path.partition(".")
        name = f"{texts}__{language}" if language else head
        if name in form.fields:
            form.add_error(name, told(frame, fault))
        else:
            rest.append(told(frame, fault))
    return rest


def all_told(frame: Frame, refusal: Refused) -> str:
    return " ".join(told(frame, fault) for fault in refusal.faults)
