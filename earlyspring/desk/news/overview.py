"""All news that the reader may read: drafts of the own party, what was handed over, and what is public."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import posted
from earlyspring.desk.facets import of_list
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.lists import listed
from earlyspring.desk.news.place import TYPE_WORDS, states, within
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.news.queries import Shown, shown_to


@posted()
def news(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    rows = shown_to(frame.posting, mechanism, timezone.now())
    facets = [
        of_list("state", _("State"), _("all states"), lambda one: [one.state], states()),
        of_list("type", _("Kind"), _("all kinds"), lambda one: [one.piece.type], TYPE_WORDS),
    ]
    sorts = {"on": lambda one: one.version.on.isoformat()}
    shown = listed(request, rows, facets, sorts=sorts, texts=lambda one: [one.version.title])
    if to_be_saved(request):
        return saved(request, "news", _("News"), _heads(), map(_line, shown.rows), shown)
    context = {"shown": shown, "counted": len(shown.rows), "states": states(), "types": TYPE_WORDS}
    return render(request, "desk/news/news.html", context | within(frame))


def _heads() -> list[Any]:
    titles = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Kind"), _("Id"), *titles, _("Day"), _("State"), _("Written by")]


def _line(one: Shown) -> list[Any]:
    titles = [one.version.title.get(code, "") for code in LANGUAGES]
    kind, piece = str(TYPE_WORDS[one.piece.type]), one.piece
    return [kind, piece.item, *titles, one.version.on.isoformat(), str(states()[one.state]), piece.party]
