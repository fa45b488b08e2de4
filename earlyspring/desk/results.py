"""The reported figures, by field, each with its exactness, its day and its source."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.agreements.queries import beside
from earlyspring.commitments.models import Result
from earlyspring.desk.access import posted
from earlyspring.desk.commitment_pictures import field_name, progress_of
from earlyspring.desk.dayless import numbers
from earlyspring.desk.exchange_files import way
from earlyspring.desk.facets import of_body, of_field
from earlyspring.desk.figure_words import figure_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.labels import QUALIFIER, STANDING
from earlyspring.desk.lists import by_list, in_languages, listed
from earlyspring.desk.outcomes import results_on
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.trail import trail
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.shown.figures import plain_figure


@posted()
def results(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    lines, found = results_on(frame)
    facets = [
        of_field(frame, lambda one: one.sectors),
        of_body(frame, lambda one: [*one.parties, *one.bodies]),
    ]
    in_fields = by_list(frame.directory.field_names)
    found.sort(key=lambda one: one.as_of or "", reverse=True)
    found.sort(key=lambda one: _place(frame, one.sectors))
    shown = listed(request, found, facets, sorts={}, texts=lambda one: [one.item, one.text, one.note])
    if to_be_saved(request):
        saved_lines = (result_line(frame, one) for one in shown.rows)
        return saved(request, "results", _("Results"), result_heads(), saved_lines, shown)
    named = beside(
        mechanism,
        frame.moment,
        {
            "source": [key for one in shown.page for key in one.sources],
            "commitment": [one.commitment for one in shown.page],
            "activity": [one.activity for one in shown.page],
        },
    )
    groups = groupby(shown.page, key=lambda one: next(iter(in_fields(one.sectors)), ""))
    return render(
        request,
        "desk/commitments/results.html",
        {
            "shown": shown,
            "more_ways": [way(frame, "IATI", "results_file")],
            **numbers(frame, shown.rows),
            "groups": [(code, [(one, figure_of(one, frame.language)) for one in own]) for code, own in groups],
            "named": named,
            "picture": progress_of(frame, [line for line in lines if not line.proposed]),
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Results"), "")),
            "page": "results",
        },
    )


def _place(frame: Frame, sectors: Iterable[str]) -> int:
    places = list(frame.directory.field_names)
    return min((places.index(code) for code in sectors if code in places), default=len(places))


def result_heads() -> list[Any]:
    heads = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [_("Value"), _("Lowest"), _("Highest"), _("Exactness"), _("Unit"), _("Currency"), _("As of"), _("Since")]
    return [_("Id"), *heads, *rest, _("In words"), _("Fields"), _("Standing"), _("Sources")]


def result_line(frame: Frame, one: Result) -> list[Any]:
    """A result as a line of a spreadsheet; figures stay figures."""
    figures = [float(value) if value is not None else "" for value in (one.value, one.value_min, one.value_max)]
    stated = any(value != "" for value in figures)
    return [
        one.item,
        *in_languages(one.text, LANGUAGES),
        *figures,
        QUALIFIER.get(one.qualifier, "") if one.qualifier else "",
        one.unit or "",
        one.currency or "",
        one.as_of or "",
        one.period_from or "",
        plain_figure(one, frame.language) if stated else "",
        "; ".join(field_name(frame, code) for code in one.sectors),
        STANDING.get(one.standing, one.standing),
        "; ".join(one.sources),
    ]
