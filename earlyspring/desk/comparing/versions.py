"""Two versions of an agreement in one language beside each other: what went and what came, clause by clause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from earlyspring.agreements.comparing.laying import clauses_of, merged
from earlyspring.agreements.comparing.queries import versions_of
from earlyspring.agreements.comparing.running import files_of
from earlyspring.agreements.models import LanguageText
from earlyspring.desk.access import posted
from earlyspring.desk.comparing.name_words import why_unread
from earlyspring.desk.comparing.place import instrument_at, placed
from earlyspring.desk.comparing.words import part_words
from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.desk.frame import DeskRequest
from earlyspring.intake.documents import Paragraph
from earlyspring.lang.changes import Change, changes
from earlyspring.lang.names import own_first
from earlyspring.lang.structure import parts_of, text_of
from earlyspring.ledger.models import Mechanism


@dataclass(frozen=True)
class Changed:
    """A clause of either version. `state`: same, gone, new or changed. `said`: what stayed, went and came, in order."""

    name: str
    eid: str
    state: str
    said: SafeString


@posted()
def versions(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    instrument = instrument_at(request, mechanism, item)
    held = versions_of(instrument, frame.moment.exercise)
    langs = own_first([lang for lang, those in held.items() if len(those) > 1], frame.language)
    lang = request.GET.get("lang", "")
    lang = lang if lang in langs else next(iter(langs), "")
    context = {
        "langs": [(one, LANGUAGE_WORDS.get(one, one)) for one in langs],
        "lang": lang,
        "whole": request.GET.get("which") == "all",
    }
    if lang:
        pair = _pair(request, held[lang])
        read, unread = files_of(mechanism, [pair[0]]), files_of(mechanism, [pair[1]])
        context |= {"pair": pair, "numbers": [one.version_no for one in held[lang]]}
        why = {**read[1], **unread[1]}
        if why:
            context["unread"] = why_unread(why[lang])
        else:
            found = changed(read[0][lang], unread[0][lang], lang)
            context |= {"clauses": found, "changed": [one for one in found if one.state != "same"]}
    return render(request, "desk/comparing/versions.html", context | placed(frame, instrument, (_("Versions"), "")))


def _pair(request: DeskRequest, those: Sequence[LanguageText]) -> tuple[LanguageText, LanguageText]:
    """The two versions that the address asks for, the older first; else the last two."""
    by_number = {str(one.version_no): one for one in those}
    asked = [by_number.get(request.GET.get(key, "")) for key in ("before", "after")]
    before, after = asked[0] or those[-2], asked[1] or those[-1]
    return before, after


def changed(before: Sequence[Paragraph], after: Sequence[Paragraph], lang: str) -> list[Changed]:
    """The clauses of both versions under their ids, in the order of the later, what went after its neighbour."""
    one, other = (
        {each.eid: each for each in clauses_of(parts_of(those, lang), text_of(those), lang)}
        for those in (before, after)
    )
    found = []
    for eid in merged(list(other), list(one)):
        was, now = (there[eid].said if eid in there else "" for there in (one, other))
        if not was and not now:
            continue
        state = "same" if was == now else "gone" if eid not in other else "new" if eid not in one else "changed"
        found.append(Changed(part_words(eid), eid, state, _said(changes(was, now))))
    return found


def _said(parts: Iterable[Change]) -> SafeString:
    tags = {"gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    return mark_safe("".join(format_html(tags.get(one.kind, "{}"), one.text) for one in parts))  # noqa: S308  # escaped
