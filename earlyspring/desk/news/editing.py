"""The words of a draft, sentence by sentence in every language; sentences come, go and change places by buttons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.news.forms import PieceForm
from earlyspring.desk.news.place import own_piece, within
from earlyspring.desk.news.read import drafted_lines
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.publishing.news.actions import change
from earlyspring.publishing.news.drafting.drafted import Drafted
from earlyspring.publishing.news.drafting.pieces import draft
from earlyspring.publishing.news.queries import Shown
from earlyspring.publishing.news.sentences import Sentence, next_number, of_drafts, read


@posted(*OFFICERS)
def edit_news(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    found = own_piece(request.frame, item)
    if found.by_writer:
        return redirect("news_piece", mechanism.key, item)
    sentences = read(found.version.sentences)
    sent = request.POST if request.method == "POST" else None
    form = PieceForm(sent, found.version, sentences)
    left = left_out(found, sentences, timezone.localdate())
    if sent is not None and form.is_valid() and (onward := _saved(request, found, form, sentences, left)):
        return redirect(onward)
    context: dict[str, Any] = {
        "one": found,
        "piece": found.piece,
        "form": form,
        "titles": form.titles(),
        "rows": [
            (line, form.texts(line.id), form.confirm(line.id)) for line in drafted_lines(request.frame, sentences)
        ],
        "left": [(key_of(one), one.text) for one in left],
    }
    context |= within(request.frame, (_("Edit"), ""), piece=found)
    return render(request, "desk/news/edit.html", context, status=422 if sent is not None else 200)


def left_out(found: Shown, sentences: list[Sentence], today: date) -> list[Drafted]:
    """What the record gives and the piece does not use."""
    piece = found.piece
    if piece.corrects_id:
        return []
    made = draft(piece.mechanism, piece.type, piece.session, today, piece.known_on)
    used = {key_of(one) for one in sentences}
    return [one for one in made.sentences if key_of(one) not in used] if made else []


def key_of(one: Sentence | Drafted) -> str:
    """By what a sentence of the record is known again: the facts it rests on."""
    return " ".join(sorted(ref.item for ref in one.refs)) + ("" if isinstance(one, Drafted) or one.refs else one.id)


Act = Callable[[list[Sentence], str, list[Drafted]], list[Sentence]]


def _add(sentences: list[Sentence], _which: str, _left: list[Drafted]) -> list[Sentence]:
    return [*sentences, Sentence(id=f"s{next_number(sentences)}", text={})]


def _take(sentences: list[Sentence], which: str, left: list[Drafted]) -> list[Sentence]:
    chosen = [one for one in left if key_of(one) == which]
    return [*sentences, *of_drafts(chosen, next_number(sentences))]


def _drop(sentences: list[Sentence], which: str, _left: list[Drafted]) -> list[Sentence]:
    return [one for one in sentences if one.id != which]


def _as_drafted(sentences: list[Sentence], which: str, _left: list[Drafted]) -> list[Sentence]:
    return [replace(one, text=one.drafted) if one.id == which and one.drafted else one for one in sentences]


def _moved(by: int) -> Act:
    def move(sentences: list[Sentence], which: str, _left: list[Drafted]) -> list[Sentence]:
        at = next((place for place, one in enumerate(sentences) if one.id == which), None)
        if at is None or not 0 <= at + by < len(sentences):
            return sentences
        found = list(sentences)
        found[at], found[at + by] = found[at + by], found[at]
        return found

    return move


ACTS: dict[str, Act] = {
    "add": _add,
    "take": _take,
    "drop": _drop,
    "drafted": _as_drafted,
    "up": _moved(-1),
    "down": _moved(1),
}


def _saved(request: DeskRequest, found: Shown, form: PieceForm, sentences: list[Sentence], left: list[Drafted]) -> str:
    """Where to go on once the words are kept and the button is done; "" where they are refused."""
    act, _colon, which = request.POST.get("act", "").partition(":")
    said = form.said(sentences, timezone.localdate())
    changed = ACTS[act](said, which, left) if act in ACTS else said
    try:
        change(
            found.piece,
            form.cleaned_data["base"],
            title=form.title(),
            on=form.cleaned_data["on"],
            sentences=changed,
            by=request.user,
        )
    except Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
        return ""
    at = [found.piece.mechanism.key, found.piece.item]
    if act not in ACTS:
        messages.success(request, _("Saved."))
        return reverse("news_piece", args=at)
    shown = which if which in {one.id for one in changed} else changed[-1].id if changed else ""
    return reverse("edit_news", args=at) + (f"#{shown}" if shown else "")
