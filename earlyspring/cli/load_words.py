"""What `load` says of a document it does not take in: one line a fault, file, place, what is wrong, what to do."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import click
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from earlyspring.core.shapes import EXPECTED, Fault
from earlyspring.desk.faults import WORDS
from earlyspring.lang.tongues import SITE_CODES, colon
from earlyspring.ledger.invariants import REGISTRY

# Who writes a document has no form before them, so some faults have other words here than on a page.
OF_DOCUMENTS = {
    "missing": _("%(path)s is missing."),
    "unknown_key": _("%(path)s: %(given)s is not known here. Known are: %(expected)s."),
    "id_taken": _("%(path)s: the id %(given)s stands for something else already (%(expected)s). Choose another."),
    "set_aside": _("%(path)s: the register cannot take this in: %(expected)s."),
    "not_an_object": _("%(path)s: this should be an object, with names and values between braces."),
    "not_a_list": _("%(path)s: this should be a list."),
    "not_str": _("%(path)s: %(given)s is not words."),
    "not_bool": _("%(path)s: %(given)s is neither true nor false."),
    "not_url": _("%(path)s: %(given)s is not the address of a page (%(expected)s)."),
    "not_count": _("%(path)s: %(given)s is not a whole number from 0."),
    "not_positive": _("%(path)s: %(given)s is not a whole number from 1."),
    "not_given": _("%(path)s: %(given)s is not among the things of this kind in the file (%(expected)s)."),
    "not_person": _("%(path)s: %(given)s is not the id of a person."),
    "not_year": _("%(path)s: %(given)s is not a year. Write one from 1 to 9999."),
    "not_ref": _("%(path)s: %(given)s is not an id. Use letters, digits, hyphen, point and underscore."),
    "not_base64": _("%(path)s: %(given)s is not base64."),
    "twice": _("%(path)s: %(given)s stands here twice. Keep one of the two."),
    "of_another_kind": _("%(path)s: %(given)s is not of the kind that belongs here: %(expected)s."),
    "no_due_date_before": _("%(path)s: there is no due date %(expected)s before this one. Give it too."),
    "set_aside_older": _(
        "%(path)s: with these facts the register would no longer hold what it has: %(given)s (%(expected)s)."
    ),
    "other_purpose": _(
        "%(path)s: the mechanism is on this node already as “%(expected)s”, and this file says “%(given)s”. What is "
        "tried out and what is real are never mixed."
    ),
    "other_circle": _(
        "%(path)s: the entries of this log are signed for “%(given)s”, and the file says that it is of “%(expected)s”. "
        "Neither the mechanism nor its purpose can be changed by hand. Take the file anew."
    ),
    "log_entry_missing": _(
        "%(path)s: an entry of this log (%(given)s) is missing here. Take the whole file anew from the node that wrote it."
    ),
    "log_entry_added": _(
        "%(path)s: this entry is not part of the log as it was written out (%(given)s). Take the file anew."
    ),
    "log_entry_changed": _(
        "%(path)s: this is not the entry that was written out of the log (%(given)s). Take the file anew."
    ),
    "log_head_differs": _(
        "%(path)s: this is not the root of the entries of the log (%(given)s). Take the file anew."
    ),
}  # fmt: skip


def sentence(fault: Fault) -> str:
    """A fault in the language that is active, its place before it where the words do not name it."""
    invariant = REGISTRY.get(fault.code)
    words = gettext(invariant.words) if invariant else str(OF_DOCUMENTS.get(fault.code) or WORDS[fault.code])
    place = fault.path or "/"
    told = words if invariant else words % {"path": place, "given": fault.given, "expected": fault.expected}
    # What a shape expects is said by its sentence, in the language of the reader.
    expected = "" if fault.expected in EXPECTED.values() else fault.expected
    more = [value for value in (fault.given, expected) if value and value not in told]
    return (told if "%(path)s" in words else f"{place}{colon(get_language() or '')}{told}") + (
        f" ({'; '.join(more)})" if more else ""
    )


UNREADABLE = {
    "not_json": _("From here on this is not JSON. Look at what stands here and just before it."),
    "not_utf8": _("This is not UTF-8. Save the file as UTF-8."),
    "too_deep": _("This cannot be read: it is nested too deeply, or has a number without end."),
    "no_such_file": _("There is no such file."),
    "cannot_open": _("This file cannot be opened."),
}


def unreadable(place: str, code: str, lang: str) -> NoReturn:
    """Say of a file that is no document why not (a code of UNREADABLE), and end with status 2."""
    with override(SITE_CODES[lang]):
        click.echo(f"{place}: {UNREADABLE[code]}", err=True)
    sys.exit(2)


def refuse(file: str, faults: Iterable[Fault], lang: str) -> NoReturn:
    """Say every fault on standard error and end with status 2; nothing was written."""
    with override(SITE_CODES[lang]):
        for fault in faults:
            click.echo(f"{file}: {sentence(fault)}", err=True)
    sys.exit(2)
