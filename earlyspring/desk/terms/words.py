"""The words of the term base: kinds, statuses, where a term comes from, and what is wrong with a file."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.formats.taken import NotRead
from earlyspring.lang.terms.faults import TermFault
from earlyspring.members.terms.registry import REGISTER

KIND = {
    "term": pgettext_lazy("kind of concept", "term"),
    "body": pgettext_lazy("kind of concept", "body"),
    "office": pgettext_lazy("kind of concept", "office"),
    "place": pgettext_lazy("kind of concept", "place"),
    "gate": pgettext_lazy("kind of concept", "gate"),
    "document": pgettext_lazy("kind of concept", "document"),
    "language": pgettext_lazy("kind of concept", "language"),
    "role": pgettext_lazy("kind of concept", "part of a party"),
    "form": pgettext_lazy("kind of concept", "form required"),
    "person": pgettext_lazy("kind of concept", "person"),
}
STATUS = {
    "preferred": pgettext_lazy("status of a term", "preferred"),
    "admitted": pgettext_lazy("status of a term", "admitted"),
    "deprecated": pgettext_lazy("status of a term", "not to be written"),
}
FAULTS = {
    "key_missing": _("The concept has no key. Give it one, such as term.joint-patrol."),
    "key_unfit": _("A key has Latin letters, figures and . _ - alone, 80 at most: %(found)s"),
    "key_twice": _("The concept %(found)s stands in the file twice. Put its terms together."),
    "kind_unknown": _("No kind of concepts: %(found)s"),
    "kind_differs": _("The concept has another kind in a row before: %(found)s"),
    "language_unknown": _("No language of the mechanism: %(found)s. Write vi, zh-Hans or en."),
    "status_unknown": _("No status: %(found)s. Write preferred, admitted or deprecated."),
    "terms_missing": _("The concept has no term. Write one in at least one language."),
    "term_missing": _("A term without words. Write it, or take its row out."),
    "term_too_long": _("A term has 300 characters at most: %(found)s"),
    "note_too_long": _("A note or source has 2,000 characters at most: %(found)s"),
    "sign_unfit": _("A sign in it cannot be shown. Type the words anew."),
    "not_a_day": _("No day: %(found)s. Write it as 2026-02-06."),
    "period_empty": _("The period ends before it begins: %(found)s"),
    "too_many_terms": _(
        "A party says %(found)s terms at most. Withdraw concepts that nobody needs, or take fewer over."
    ),
    "said_twice": _("The same words stand twice in one language and period: %(found)s"),
}
UNREAD = {
    "too_large": _("The file is too large. Send it in parts."),
    "too_deep": _("The file nests deeper than any of its kind, so it was not read."),
    "too_many": _("The file has more rows than are read at once. Send it in parts."),
    "declares": _(
        "The file declares entities or a document type of its own, so it was not read. Save it without them."
    ),
    "not_xml": _("This is no XML, or a broken one. Save it as TBX and send it again."),
    "not_the_format": _("This is no file of terms. Choose a TBX or CSV file."),
    "not_text": _("The file is no text in UTF-8. Save it as CSV UTF-8 and send it again."),
    "columns_missing": _("These columns are missing: %(found)s. The first line names the columns."),
    "nothing": _("The file holds no term."),
    "no_file": _("No file was chosen."),
}

SENTENCES_UNREAD = UNREAD | {
    "not_xml": _("This is no XML, or a broken one. Save it as TMX or XLIFF and send it again."),
    "not_the_format": _("This is no file of sentences. Choose a TMX file, or XLIFF 2."),
    "nothing": _("The file holds no sentence."),
}


def sentence_of(fault: TermFault | NotRead) -> str:
    """What is wrong and what to do, in the reader's language."""
    words = FAULTS if isinstance(fault, TermFault) else UNREAD
    return str(words[fault.code]).replace("%(found)s", fault.found)


def source_words(frame: Frame, source: str) -> Any:
    """Who says a term: a party by its name, the register, what ships with the program, or a source as it was entered."""
    if source == REGISTER:
        return _("the register")
    if not source:
        return _("usual official form")
    if source in frame.directory.bodies:
        return name_of(frame.directory, source, frame.language)
    return source
