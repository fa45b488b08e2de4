"""The outbox of a party: words of its letters, letters to one or to many, released by a person, on paper too."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.preparing.letter_forms import LetterForm, WordsForm, WriteForm
from earlyspring.desk.gathering.preparing.receivers import receivers_of
from earlyspring.desk.gathering.texts import in_tongues
from earlyspring.desk.not_written import or_told
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing import actions
from earlyspring.meetings.preparing.letters import BLANKS
from earlyspring.meetings.preparing.models import PURPOSES, Letter
from earlyspring.meetings.preparing.queries import invitations_to, outbox_of, words_of
from earlyspring.papers.gathering.letters import LetterOut
from earlyspring.papers.gathering.letters import letter as set_letter


@posted(*OFFICERS, post=())
def outbox(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    letters = list(outbox_of(gathering, frame.posting.party))
    context = {
        "drafts": [one for one in letters if one.state == "draft"],
        "others": [one for one in letters if one.state != "draft"],
        "purposes": PURPOSES,
    }
    at = placed(frame, gathering, "preparing", (_("Outbox"), ""))
    return render(request, "desk/gathering/preparing/outbox.html", context | at)


def _words(frame: Frame, gathering: Gathering, purpose: str) -> dict[str, dict[str, str]]:
    """The words of a kind of letter: the party's own, else the usual ones."""
    if purpose not in dict(PURPOSES):
        raise Http404
    party = frame.posting.party
    return words_of(frame.mechanism, party, purpose, hosts=party == gathering.host)


@posted(*OFFICERS)
def words(request: DeskRequest, mechanism: Mechanism, key: str, purpose: str) -> HttpResponse:
    """The words of a kind of letter, kept for the letters to come."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    form = WordsForm(request.POST or None, _words(frame, gathering, purpose))
    if request.method == "POST" and form.is_valid() and _keep_words(frame, purpose, form):
        messages.success(request, _("Saved."))
        return redirect("write_letters", mechanism.key, key, purpose)
    return _form_page(request, gathering, form, purpose, {"keeps": True})


def _keep_words(frame: Frame, purpose: str, form: WordsForm) -> bool:
    """Whether the words of every language were kept; each refusal stands at its field."""
    for code, said in form.said().items():
        try:
            actions.keep_words(frame.mechanism, frame.posting.party, purpose, code, **said)
        except Refused as refusal:
            at_fields(form, refusal, {name: f"{name}__{code}" for name in ("subject", "body")}, frame)
    return form.is_valid()


@posted(*OFFICERS)
def write(request: DeskRequest, mechanism: Mechanism, key: str, purpose: str) -> HttpResponse:
    """A draft for each receiver, in his language."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    invitations = list(invitations_to(gathering).values()) if purpose == "invitation" else []
    names = dict(Choices(frame).bodies)
    invited = [(str(one.pk), f"{names.get(one.party, one.party)} · {_organ(frame, one.organ)}") for one in invitations]
    form = WriteForm(request.POST or None, _words(frame, gathering, purpose), invited, list(names.items()))
    if request.method == "POST" and form.is_valid():
        chosen = [one for one in invitations if str(one.pk) in form.cleaned_data.get("invited", ())]
        receivers = receivers_of(frame, gathering, chosen, form.cleaned_data["bodies"])
        try:
            made = actions.write_letters(gathering, frame.posting.party, purpose, receivers, form.said())
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            said = ngettext(
                "%(n)s letter lies in the outbox as a draft.", "%(n)s letters lie in the outbox as drafts.", len(made)
            )
            messages.success(request, said % {"n": len(made)})
            return redirect("outbox", mechanism.key, key)
    return _form_page(
        request, gathering, form, purpose, {"to": [form[name] for name in form.fields if "__" not in name]}
    )


def _organ(frame: Frame, organ: str) -> str:
    return frame.organs[organ].names.get(frame.language, organ) if organ in frame.organs else organ


def _form_page(
    request: DeskRequest, gathering: Gathering, form: WordsForm, purpose: str, more: dict[str, Any]
) -> HttpResponse:
    texts = zip(in_tongues(form, "subject"), in_tongues(form, "body"), strict=True)
    context = {
        "form": form,
        "purpose": purpose,
        "heading": _("Write letters: %(kind)s") % {"kind": dict(PURPOSES)[purpose]},
        "texts": [(tag, subject, body) for (tag, subject), (_tag, body) in texts],
        "blanks": [f"{{{one}}}" for one in BLANKS],
    }
    at = placed(request.frame, gathering, "preparing", (_("Write letters"), ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/preparing/letters_form.html", context | more | at, status=status)


@posted(*OFFICERS)
@require_POST
def release_letters(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Let the chosen drafts go out, all or none."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    chosen = {pk for pk in request.POST.getlist("letter") if pk.isascii() and pk.isdecimal() and len(pk) < 19}
    letters = outbox_of(gathering, frame.posting.party).filter(pk__in=chosen)
    try:
        gone = actions.release(letters, user=frame.posting.user, today=timezone.localdate())
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
    else:
        said = ngettext("%(n)s letter released.", "%(n)s letters released.", len(gone)) % {"n": len(gone)}
        messages.success(request, said)
    return redirect("outbox", mechanism.key, key)


def letter_of(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> Letter:
    gathering = gathering_at(mechanism, key)
    found = outbox_of(gathering, request.frame.posting.party).select_related("invitation").filter(pk=pk).first()
    if found is None:
        raise Http404
    found.gathering = gathering
    return found


@posted(*OFFICERS)
def letter(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    frame, found = request.frame, letter_of(request, mechanism, key, pk)
    form = LetterForm(request.POST if "save" in request.POST else None, found)
    if request.method == "POST":
        try:
            _act(request, found, form)
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        if not form.errors:
            messages.success(request, _("Saved."))
            return redirect("outbox", mechanism.key, key)
    context = {"letter": found, "form": form, "heading": found.subject}
    at = placed(frame, found.gathering, "preparing", (found.number or _("Letter"), ""))
    return render(request, "desk/gathering/preparing/letter.html", context | at, status=422 if form.is_bound else 200)


def _act(request: DeskRequest, found: Letter, form: LetterForm) -> None:
    """What a button of the letter's page asks for; a form with faults does nothing. Raises Refused."""
    if "discard" in request.POST:
        actions.discard_letter(found)
    elif "handed" in request.POST:
        actions.hand_over(found, at=timezone.now(), by="hand")
    elif form.is_valid():
        if request.POST.get("base") != found.version:
            form.add_error(None, _("Somebody has changed this since the page was opened. Compare, then save."))
        else:
            actions.change_letter(found, **form.cleaned_data)


@posted(*OFFICERS, post=())
@or_told
def letter_paper(request: DeskRequest, mechanism: Mechanism, key: str, pk: int) -> HttpResponse:
    """The letter as it is printed, signed and sealed."""
    frame, found = request.frame, letter_of(request, mechanism, key, pk)
    out = LetterOut(
        lang=found.lang,
        sender=frame.directory.text(found.party, short=False).get(found.lang, ""),
        subject=found.subject,
        body=found.body,
        addressee=found.addressee,
        number=found.number,
        on=found.dated_on.isoformat() if found.dated_on else "",
        draft=found.state == "draft",
    )
    answer = HttpResponse(set_letter(occasion_of(found.gathering), out), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="letter-{pk}.pdf"'
    return answer
