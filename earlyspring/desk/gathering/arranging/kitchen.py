"""What the kitchen of a banquet is told: how many eat at each table, how many of each diet, and what else is noted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.models import DIETS, Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.hall import Hall, hall_at
from earlyspring.desk.gathering.arranging.papers import numbered
from earlyspring.desk.gathering.arranging.words import table_name
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism


@dataclass(frozen=True)
class Meal:
    """A table as the kitchen has it: how many eat there, how many of each diet, and what is to be known of whom.

    `noted`: number of the seat, person, and the words.
    """

    name: str
    persons: int
    diets: dict[str, int]
    noted: list[tuple[int, Delegate, str]]


@posted(*OFFICERS, post=())
def kitchen(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    frame, hall = request.frame, hall_at(request, mechanism, key, banquet)
    meals = list(meals_of(hall))
    diets = [str(words) for _code, words in DIETS]
    if to_be_saved(request):
        heads = [_("Table"), _("Persons"), *diets, _("What else the host is to know")]
        return saved(request, f"{banquet}-kitchen", _("For the kitchen"), heads, (_line(one) for one in meals))
    context = {
        "banquet": hall.banquet,
        "diets": diets,
        "meals": meals,
        "ways": ways_to_save(request),
        "all": sum(one.persons for one in meals),
        "of_diets": [(words, sum(one.diets[words] for one in meals)) for words in diets],
    }
    here = [(title_in(hall.banquet.names, frame.language), reverse("banquet", args=[mechanism.key, key, banquet]))]
    at = placed(frame, hall.banquet.gathering, "arranging", *here, (_("For the kitchen"), ""))
    return render(request, "desk/gathering/arranging/kitchen.html", context | at)


def meals_of(hall: Hall) -> Iterator[Meal]:
    """Each table of the plan that holds at which somebody sits."""
    for table, seats in numbered(hall).items():
        eaten = Counter(one.diet for _number, one in seats)
        if seats:
            noted = [(number, one, words) for number, one in seats if (words := noted_of(one))]
            yield Meal(table_name(table), len(seats), {str(words): eaten[code] for code, words in DIETS}, noted)


def noted_of(who: Delegate) -> str:
    """What is to be known of a person, in a line; empty for most."""
    parts = [who.get_diet_display() if who.diet else "", _("wheelchair") if who.wheelchair else "", who.needs]
    return " · ".join(str(one) for one in parts if one)


def _line(one: Meal) -> list[Any]:
    noted = "; ".join(f"{number} {who.name}: {words}" for number, who, words in one.noted)
    return [one.name, one.persons, *one.diets.values(), noted]
