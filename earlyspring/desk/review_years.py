"""The mechanism through all its years, as a page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.review_pictures import way_of
from earlyspring.desk.review_trail import steps_to
from earlyspring.desk.years_papers import many_years
from earlyspring.ledger.models import Mechanism


@posted()
def years(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    """Year by year: who hosted, who came, what was signed, and how much of it has an owner and a date."""
    frame = request.frame
    found = many_years(frame)
    sources = {one.id: number for number, one in enumerate(found.sources, start=1)}
    context = {
        "page": "years",
        "crumbs": steps_to(frame, (_("All years"), ())),
        "years": [(one, [sources[key] for key in one.sources]) for one in found.years],
        "sources": found.sources,
        "way": way_of(frame),
    }
    return render(request, "desk/review/years.html", context)
