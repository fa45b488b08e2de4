"""The statistics of a round: each figure with its denominator and the day it speaks of, and the list behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Max
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.commitments.models import Result
from earlyspring.core.tally import Came
from earlyspring.desk.access import posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.review_pictures import Drawing, slippage_of
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.review_words import ROUND
from earlyspring.desk.rounds import round_titles
from earlyspring.desk.statistics_rows import (
    BESIDE,
    FIGURES,
    SHOWN,
    Cell,
    Counting,
    Naming,
    cells,
    keyed,
    keys_of,
    rows_of,
)
from earlyspring.lang.names import sort_key
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.ledger.remembered import remembered
from earlyspring.review.figures import Counted
from earlyspring.review.models import Obligation, Round
from earlyspring.review.queries import rounds
from earlyspring.review.sheet_known import NotHeld

BY = {
    "field": gettext_lazy("field"),
    "body": gettext_lazy("agency"),
    "instrument": gettext_lazy("instrument"),
    "year": gettext_lazy("year"),
}


@dataclass(frozen=True)
class Linked:
    """A figure with the address of its list, what it counts, and the figure in words."""

    cell: Cell
    url: str
    words: Any
    said: str


@posted()
def statistics(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """`round=RD-2026&by=field`. Without a round the latest; groups stand by name, in no order of rank."""
    frame = request.frame
    every = rounds(mechanism, frame.moment)
    one = chosen_round(request, every)
    by = request.GET.get("by", "field")
    if by not in BY:
        raise Http404
    context: dict[str, Any] = {
        "page": "statistics",
        "crumbs": steps_to(frame, (_("Statistics"), ())),
        "rounds": list(round_titles(every, frame.language).items()),
        "ways": BY.items(),
        "by": by,
    }
    if one:
        counting, found = counted_in(frame, one)
        names = names_of(frame, found)
        drawing = Drawing(counting, frame.language, tuple(names["field"].items()))
        context |= {
            "round": one,
            "round_words": round_words(one),
            "period": found.period,
            "whole": linked(frame, one, "", "", cells(found)),
            "beside": linked(frame, one, "", "", cells(found, BESIDE)),
            "heads": [FIGURES[name].words for name in SHOWN],
            "groups": by_year(frame, every) if by == "year" else list(grouped(frame, found, by, names)),
            "progress": remembered(drawing, mechanism, frame.moment),
            "slippage": slippage_of(frame, found, names),
        }
    return render(request, "desk/review/statistics.html", context)


def chosen_round(request: DeskRequest, every: list[Round]) -> Round | None:
    asked = request.GET.get("round", "")
    found = next((one for one in every if one.item == asked), None) if asked else (every[0] if every else None)
    if asked and found is None:
        raise Http404
    return found


def counted_in(frame: Frame, one: Round) -> tuple[Counting, Counted]:
    """The round as the register has it; once its worksheet is accepted, with what was accepted, as its papers say."""
    mechanism, moment = frame.mechanism, frame.moment
    # Obligations are the node's own and have no entry; none is ever changed or taken back.
    asked = Obligation.objects.filter(mechanism=mechanism, round=one.item).aggregate(Count("pk"), Max("pk"))
    counting = Counting(one.item, moment.as_of, moment.today, tuple(asked.values()))
    try:
        return counting, remembered(counting, mechanism, moment)
    except NotHeld:
        # Until the worksheet itself arrives, the findings in the register are what this node knows.
        without = replace(counting, accepted=False)
        return without, remembered(without, mechanism, moment)


def round_words(one: Round) -> str:
    words = str(ROUND.get(one.class_code or "", one.class_code))
    return f"{words[:1].upper()}{words[1:]} {one.year}"


def names_of(frame: Frame, found: Counted) -> dict[str, Mapping[str, str]]:
    """What each key is called for the reader."""
    language = frame.language
    bodies = {duty.body for duty in found.duties}
    bodies |= {key for keys in found.keyed for key in keys.get("body", ())}
    return {
        "field": {code: words.get(language) or code for code, words in frame.directory.field_names.items()},
        "body": {body: name_of(frame.directory, body, language, among=bodies) for body in bodies},
        **remembered(Naming(language), frame.mechanism, frame.moment),
    }


def grouped(frame: Frame, found: Counted, by: str, names: Mapping[str, Mapping[str, str]]) -> Iterable[dict[str, Any]]:
    """A row for each key, in the order of the reader's alphabet."""
    keys = sorted(keys_of(found, by), key=lambda key: sort_key(names[by].get(key, key), frame.language))
    for key in keys:
        own = linked(frame, found.round, by, key, cells(keyed(found, by, key)))
        yield {"name": names[by].get(key, key), "cells": own}


def by_year(frame: Frame, every: Iterable[Round]) -> list[dict[str, Any]]:
    """A row for each round, the latest first."""
    return [
        {"name": round_words(one), "cells": linked(frame, one, "", "", cells(counted_in(frame, one)[1]))}
        for one in every
    ]


def linked(frame: Frame, one: Round, by: str, key: str, found: Iterable[Cell]) -> list["Linked"]:
    """Each figure with the address of its list."""
    address = reverse("figure_list", args=[frame.mechanism.key])
    more = {"by": by, "key": key} if by else {}
    # One sentence for all cells: looked up once, for a page holds hundreds of them.
    said = _("%(n)s of %(of)s")
    return [
        Linked(
            cell,
            url=f"{address}?{urlencode({'round': one.item, 'figure': cell.name} | more)}",
            words=FIGURES[cell.name].words,
            said=said % {"n": cell.part, "of": cell.whole},
        )
        for cell in found
    ]


@posted()
def figure_list(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """The obligations, commitments or results behind a figure: `round=RD-2026&figure=completion&by=field&key=trade`."""
    frame = request.frame
    figure = FIGURES.get(request.GET.get("figure", "reporting"))
    by, key = request.GET.get("by", ""), request.GET.get("key", "")
    every = rounds(mechanism, frame.moment)
    one = chosen_round(request, every)
    if figure is None or (by and by not in BY):
        raise Http404
    context: dict[str, Any] = {"page": "statistics", "figure": figure, "crumbs": crumbs(frame, figure.words)}
    if one:
        found = keyed(counted_in(frame, one)[1], by, key)
        names = names_of(frame, found)
        counted = rows_of(found, figure)
        listed = [
            {
                "row": row,
                "counts": figure.part(row),
                "code": names["commitment"].get(row.commitment, row.commitment or ""),
                "heading": names["heading"].get(row.commitment, ""),
            }
            for row in counted
        ]
        context |= {
            "round_words": round_words(one),
            "period": found.period if figure.of == "results" or figure is FIGURES["with_result"] else None,
            "texts": texts_of(frame, counted) if figure.of == "results" else {},
            "key": names[by].get(key, key) if by in names else "",
            "rows": sorted(listed, key=lambda it: (not it["counts"], it["code"])),
            "part": sum(it["counts"] for it in listed),
        }
    return render(request, "desk/review/figure_list.html", context)


def texts_of(frame: Frame, came: Iterable[Came]) -> dict[str, Any]:
    """What results say, by their ids."""
    moment = replace(frame.moment, exercise=True)
    found = rows(Result, frame.mechanism, moment).filter(item__in=[one.item for one in came])
    return {one.item: one.text for one in found}


def crumbs(frame: Frame, words: Any) -> list[dict[str, Any]]:
    return steps_to(frame, (_("Statistics"), ("statistics",)), (words, ()))
