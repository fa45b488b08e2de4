"""A party's own forms of the papers: which are in use, sent in, taken up again, and put away for the built-in ones."""

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk.access import KEEPERS, posted
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.own_form_words import ENDINGS, FORMATS, PAPERS, TOGETHER, sentence_of
from earlyspring.desk.trail import trail
from earlyspring.intake.paper_forms import LARGEST, try_form
from earlyspring.ledger.models import Mechanism
from earlyspring.members.own_forms import EVERY, OwnForm, forms_of, keep_form, put_away, use_form
from earlyspring.papers.office_fault import FormFault
from earlyspring.papers.pdf import TEMPLATES, template

LANGUAGES = {1: ("vi",), 2: ("vi", "zh")}
TYPES = {
    "typ": "text/plain; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
# A form for every paper is tried on the largest of each make: rows of a meeting, judged lines, a table.
TRIED = {EVERY: ("extract", "review", "years")}


@posted(*KEEPERS)
def own_forms(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The forms of the reader's party, and where one is sent in."""
    return _sent(request) if request.method == "POST" else _shown(request)


def _sent(request: DeskRequest) -> HttpResponse:
    frame = request.frame
    paper, together, format = (request.POST.get(key, "") for key in ("paper", "together", "format"))
    if paper not in PAPERS or together not in ("1", "2") or format not in FORMATS:
        raise Http404
    try:
        name, source = _read(request.FILES.get("form"), format)
        try_form(source, TRIED.get(paper, (paper,)), LANGUAGES[int(together)], format)
    except FormFault as fault:
        return _shown(request, fault=sentence_of(fault), status=422)
    by, user = frame.posting.party, request.user
    keep_form(frame.mechanism, source, name=name, paper=paper, together=int(together), format=format, by=by, user=user)
    messages.success(request, _("The form is in use: papers that your party makes from now on are written in it."))
    return redirect("own_forms", frame.mechanism.key)


def _read(file: UploadedFile | None, format: str) -> tuple[str, bytes]:
    """The name and the bytes of the file; no more of it than would be too much."""
    if file is None:
        raise FormFault("no file", "no_file")
    name = PurePath(file.name or "").name
    if PurePath(name).suffix.lower() != f".{ENDINGS[format]}":
        raise FormFault("another kind of file", "other_ending")
    if (file.size or 0) > LARGEST:
        raise FormFault("a file larger than any form", "too_long", str(LARGEST // 1024**2))
    return name, file.read()


def _shown(request: DeskRequest, fault: str = "", status: int = 200) -> HttpResponse:
    frame = request.frame
    own = list(forms_of(frame.mechanism, frame.posting.party))
    context = {
        "fault": fault,
        "in_use": [_row(one) for one in own if one.in_use],
        "former": [_row(one) for one in own if not one.in_use],
        "built_in": _built_in(),
        "papers": list(PAPERS.items()),
        "ways": list(TOGETHER.items()),
        "formats": list(FORMATS.items()),
        "asked": {key: request.POST.get(key, first) for key, first in FIRST.items()},
        "megabytes": LARGEST // 1024**2,
        "crumbs": trail(frame, (_("Papers"), "papers"), (_("Own forms"), "")),
    }
    return render(request, "desk/papers/own_forms.html", context, status=status)


FIRST = {"paper": EVERY, "together": "1", "format": "docx"}


def _row(own: OwnForm) -> dict[str, Any]:
    return {
        "form": own,
        "paper": PAPERS[own.paper],
        "together": TOGETHER[own.together],
        "format": FORMATS[own.format],
    }


def _built_in() -> list[tuple[str, list[Any], Any, Any]]:
    """The files to begin with: name, for which papers, languages, what it makes."""
    found: dict[str, tuple[list[Any], Any, Any]] = {}
    for together, langs in LANGUAGES.items():
        for format, made in FORMATS.items():
            for paper, words in PAPERS.items():
                name = template(paper, langs, TEMPLATES, ENDINGS[format]).name
                if paper != EVERY:
                    found.setdefault(name, ([], TOGETHER[together], made))[0].append(words)
    return [(name, *told) for name, told in found.items()]


BUILT_IN = tuple(sorted(one.name for one in TEMPLATES.iterdir() if one.suffix in (".typ", ".docx")))


@posted(*KEEPERS, post=())
def built_in(request: DeskRequest, mechanism: Mechanism, name: str) -> HttpResponse:
    """A form of the house, to be edited."""
    if name not in BUILT_IN:
        raise Http404
    return to_be_kept((TEMPLATES / name).read_bytes(), TYPES[name.rpartition(".")[2]], name)


@posted(*KEEPERS, post=())
def own_form(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    """A form as it was sent."""
    own = _own(request, pk)
    return to_be_kept(bytes(own.source), TYPES[ENDINGS[own.format]], own.name)


@posted(*KEEPERS)
@require_POST
def take_up(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    use_form(_own(request, pk))
    messages.success(request, _("The form is in use: papers that your party makes from now on are written in it."))
    return redirect("own_forms", mechanism.key)


@posted(*KEEPERS)
@require_POST
def away(request: DeskRequest, mechanism: Mechanism, pk: int) -> HttpResponse:
    put_away(_own(request, pk))
    messages.success(request, _("The form is put away. Papers made in it can still be made again as they were."))
    return redirect("own_forms", mechanism.key)


def _own(request: DeskRequest, pk: int) -> OwnForm:
    party = request.frame.posting.party
    return get_object_or_404(OwnForm, mechanism=request.frame.mechanism, party=party, pk=pk)
