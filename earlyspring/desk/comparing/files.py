"""Two or three files compared as they are sent: nothing of them is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing.running import LONGEST, beside, run, too_long
from earlyspring.agreements.comparing.view import Compared
from earlyspring.agreements.reading import text_file
from earlyspring.core.shapes import Fault
from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.comparing.forms import FilesForm
from earlyspring.desk.comparing.shown import whole
from earlyspring.desk.faults import sentence
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.trail import trail
from earlyspring.intake.documents import Closed, Paragraph
from earlyspring.lang.structure import by_language
from earlyspring.lang.tongues import TAGS
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.queries import compared_with

Texts = dict[str, tuple[Paragraph, ...]]


@dataclass(frozen=True)
class Unfit(Exception):
    """A file that cannot be compared: its name, and why."""

    name: str
    fault: Fault


@posted(*COLLEAGUES)
def compare_files(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The form, and below it what was found. Files sent twice are compared twice: the desk forgets them at once."""
    frame = request.frame
    sent = request.method == "POST"
    form = FilesForm(*((request.POST, request.FILES) if sent else ()))
    context: dict[str, Any] = {
        "form": form,
        "crumbs": trail(frame, (_("Agreements"), "instruments"), (_("Compare files"), "")),
    }
    status = 200
    if sent and form.is_valid():
        try:
            compared = of_files(mechanism, form.sent())
        except Unfit as unfit:
            context["unfit"], status = {"name": unfit.name, "why": sentence(unfit.fault)}, 422
        else:
            context["shown"] = whole(compared, frame.language)
    elif sent:
        status = 422
    return render(request, "desk/comparing/files.html", context, status=status)


def of_files(mechanism: Mechanism, files: Sequence[tuple[str, bytes, str]]) -> Compared:
    """The comparison of files, each given with its name and its language or "". Raises Unfit.

    A file that holds several languages, as in the columns of a table, gives each of them.
    """
    texts: Texts = {}
    for name, data, lang in files:
        for tongue, paragraphs in _languages(name, data, lang).items():
            if tongue in texts:
                raise Unfit(name, Fault("", "comparing_language_twice", str(LANGUAGE_WORDS[tongue])))
            if too_long(paragraphs):
                raise Unfit(name, Fault("", "document_too_many_characters", "", str(LONGEST)))
            texts[tongue] = paragraphs
    if len(texts) < 2:
        raise Unfit("", Fault("", "comparing_one_language"))
    made = run(texts, compared_with(mechanism))
    return beside(made, made.report.texts)


def _languages(name: str, data: bytes, lang: str) -> Texts:
    try:
        read = text_file(data, name)
    except Closed as closed:
        raise Unfit(
            name, Fault("", f"document_{closed.fault.code}", closed.fault.found, closed.fault.expected)
        ) from closed
    if read.unread:
        raise Unfit(name, Fault("", f"document_{read.unread}"))
    if lang:
        return {lang: read.in_language(lang)}
    found = {tongue: those for tongue, those in by_language(read.paragraphs).items() if tongue in TAGS}
    if not found:
        raise Unfit(name, Fault("", "comparing_language_unknown", name))
    return found
