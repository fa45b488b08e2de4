"""The list of a tour for its guide, as PDF."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fair.papers import sent_pdf
from earlyspring.desk.fair.touring.pages import tour_of
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.desk.not_written import or_told
from earlyspring.fair.touring.queries import places_on
from earlyspring.ledger.models import Mechanism
from earlyspring.papers.gathering.touring import Guest, tour_sheet


@posted(*OFFICERS, post=())
@require_safe
@or_told
def tour_paper(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """The list for the guide; the host's officers print it."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = tour_of(gathering, code)
    guests = [
        Guest(
            name=one.name,
            lang=one.lang,
            of=one.exhibitor.names if one.exhibitor else frame.directory.text(one.party),
        )
        for one in places_on(held).filter(seated=True)
    ]
    when = f"{held.day} {held.start:%H:%M}–{held.end:%H:%M}"
    return sent_pdf(tour_sheet(occasion_of(gathering), held.names, when, guests), f"{mechanism.key}-{key}-tour-{code}")
