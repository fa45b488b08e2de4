"""What the public may read now: every thing of it, since when, and by whom it was given."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import posted
from earlyspring.desk.facets import of_body, of_list
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import listed
from earlyspring.desk.publishing.place import KIND_WORDS, kind_words, placed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.headings import called
from earlyspring.publishing.last_words import last_words
from earlyspring.publishing.queries import PublicItem, public_items, rule_of


@dataclass(frozen=True)
class Row:
    """A public thing as the list shows it. `parties`: who gave these words."""

    kind: str
    item: str
    title: dict[str, str]
    since: datetime
    parties: list[str]


@posted()
def public_now(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    rows = public_rows(mechanism)
    facets = [
        of_list("kind", _("Kind"), _("all kinds"), lambda one: [one.kind], KIND_WORDS),
        of_body(frame, lambda one: one.parties, label=_("Given by")),
    ]
    sorts = {"since": lambda one: one.since.isoformat()}
    shown = listed(request, rows, facets, sorts=sorts, texts=lambda one: [one.title, one.item])
    if to_be_saved(request):
        return saved(request, "public", _("Public"), _heads(), (_line(frame, one) for one in shown.rows), shown)
    context = {"shown": shown, "counted": len(shown.rows), "rule": rule_of(mechanism), "kinds": KIND_WORDS}
    return render(request, "desk/publishing/public.html", context | placed(frame, "public"))


def public_rows(mechanism: Mechanism) -> list[Row]:
    """Every public thing, in the order of kinds and ids; of a thing with its title alone, so that many fit."""
    words = last_words(mechanism)
    rows = [_row(one, words.get((one.kind, one.item), {})) for one in public_items(mechanism, timezone.now())]
    places = {kind: place for place, kind in enumerate(KIND_WORDS)}
    return sorted(rows, key=lambda one: places[one.kind])


def _row(one: PublicItem, words: Any) -> Row:
    parties = [party for party, word in words.items() if word.digest == one.digest]
    return Row(one.kind, one.item, called(one.content), one.since, sorted(parties))


def _heads() -> list[Any]:
    return [
        _("Kind"),
        _("Id"),
        *[_("Text (%(language)s)") % {"language": code} for code in LANGUAGES],
        _("Since"),
        _("Given by"),
    ]


def _line(frame: Frame, one: Row) -> list[Any]:
    titles = [one.title.get(code, "") for code in LANGUAGES]
    return [kind_words(one.kind), one.item, *titles, one.since.isoformat(timespec="minutes"), "; ".join(one.parties)]
