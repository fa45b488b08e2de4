"""The text of a speech, laid down in several languages and released by its own party; and the screen of the room."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.plenary.place import at_session, session_here, turn_here
from earlyspring.desk.gathering.plenary.rows import Shown
from earlyspring.desk.gathering.plenary.speech_files import kept, told, words_in
from earlyspring.desk.title_words import title_in
from earlyspring.intake.opening import Closed
from earlyspring.lang.side_by_side import uneven
from earlyspring.lang.tongues import LANGUAGES, tag_of
from earlyspring.ledger.blobs import LARGEST
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.plenary.actions import deposit_speech, release_speech, take_file_away
from earlyspring.meetings.plenary.models import Turn
from earlyspring.meetings.plenary.permits import may_deposit, may_read_before
from earlyspring.meetings.plenary.queries import ON_SCREEN, agenda_of, now_of
from earlyspring.members.permits import Acting


@posted(post=OFFICERS)
def speech(request: DeskRequest, mechanism: Mechanism, key: str, item: str, pk: int) -> HttpResponse:
    """Its party lays it down and releases it; everybody else reads what is released."""
    gathering, session = session_here(mechanism, key, item)
    frame, turn = request.frame, turn_here(gathering, session, str(pk))
    writes = may_deposit(frame.posting, turn)
    if request.method == "POST":
        if not writes:
            raise Http404
        _said(request, turn)
        return redirect("speech", mechanism.key, key, item, pk)
    texts = readable(frame.posting, turn)
    if not texts and not may_read_before(frame.posting, turn):
        raise Http404
    context = {
        "turn": turn,
        "writes": writes,
        "largest": LARGEST,
        "texts": [(lang, tag_of(lang), texts.get(lang)) for lang in LANGUAGES if writes or lang in texts],
        "uneven": uneven({lang: texts[lang].words for lang in ON_SCREEN if lang in texts}),
        "waiting": writes and any(one.released_at is None for one in texts.values()),
    }
    step = (title_in(turn.names, frame.language), "")
    return render(request, "desk/gathering/plenary/speech.html", context | at_session(frame, gathering, session, step))


def _said(request: DeskRequest, turn: Turn) -> None:
    try:
        if "release" in request.POST:
            release_speech(turn, at=timezone.now())
            messages.success(request, _("Released: everybody reads it, and the screen of the room shows it."))
        else:
            _deposited(request, turn)
            messages.success(request, _("Laid down, for your party alone until you release it."))
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    except Closed as closed:
        messages.error(request, told(closed))


def _deposited(request: DeskRequest, turn: Turn) -> None:
    """Words and files of each language. A file is internal to its party; what it is is told by its first bytes."""
    mechanism, party = request.frame.mechanism, request.frame.posting.party
    texts = {one: request.POST.get(f"words__{one}", "").replace("\x00", "") for one in LANGUAGES}
    sent = {one: file for one in LANGUAGES if isinstance(file := request.FILES.get(f"file__{one}"), UploadedFile)}
    with transaction.atomic():
        for one in LANGUAGES:
            if f"no_file__{one}" in request.POST:
                take_file_away(turn, one)
        files = {one: kept(mechanism, file, party=party) for one, file in sent.items()}
        read = {one: words for one, file in sent.items() if not texts[one].strip() and (words := words_in(file))}
        texts |= read
        deposit_speech(turn, by=request.frame.posting.user, texts=texts, files=files)
    if read:
        messages.info(
            request,
            _("The words of the Word file stand in their field now. Read them through before you release them."),
        )


def readable(posting: Acting, turn: Turn) -> dict[str, Any]:
    """The texts of a turn that this reader reads, by language."""
    before = may_read_before(posting, turn)
    return {one.lang: one for one in turn.speeches.all() if before or one.released_at is not None}


@posted()
def projector(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """The screen of the room: the point, who speaks and for whom, and what is released of the speech, side by side.

    The page asks for itself anew every few seconds by its own head, so that it needs no script. It shows what is released
    alone, whoever is signed in at the machine of the room.
    """
    gathering, session = session_here(mechanism, key, item)
    now = now_of(agenda_of(gathering, item))
    spoken = now.turn.speeches.all() if now.turn else []
    texts = {one.lang: one.words for one in spoken if one.released_at and one.words}
    shown = Shown.of(now.turn)
    context = {
        "now": now,
        "columns": [(lang, tag_of(lang), texts.get(lang, "")) for lang in ON_SCREEN],
        "spoken": texts,
        "shown": shown,
        "rows": [[(lang, tag_of(lang), row.get(lang, "")) for lang in ON_SCREEN] for row in shown.rows],
    }
    context |= at_session(request.frame, gathering, session)
    return render(request, "desk/gathering/plenary/projector.html", context)
