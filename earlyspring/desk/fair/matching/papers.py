"""The run-sheet of meetings of business as PDF: half-hour by half-hour, table by table."""

from collections.abc import Iterator
from itertools import groupby

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.queries import plan_of
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fair.papers import sent_pdf
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import hosted_at
from earlyspring.desk.not_written import or_told
from earlyspring.fair.matching.queries import match_slots, match_tables
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.gathering.matching import AtHour, AtTable, match_sheet


@posted(*OFFICERS, post=())
@require_safe
@or_told
def match_paper(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The plan that holds, for who stands at the tables; the host's officers print it."""
    gathering = hosted_at(request, mechanism, key)
    hours = _hours(gathering, plan_of(gathering, "matching"))
    return sent_pdf(match_sheet(occasion_of(gathering), hours), f"{mechanism.key}-{key}-meetings")


def _hours(gathering: Gathering, plan: Arrangement | None) -> Iterator[AtHour]:
    names = dict(Exhibitor.objects.filter(gathering=gathering).values_list("code", "names"))
    slots = {one.id: one.begins for one in match_slots(gathering)}
    rooms = {one.number: one.room.names for one in match_tables(gathering)}
    rows = sorted(plan.assignment, key=lambda one: (one["slot"], one["table"])) if plan else []
    for slot, held in groupby((one for one in rows if one["slot"] in slots), key=lambda one: one["slot"]):
        yield AtHour(
            day=slots[slot].date().isoformat(),
            hour=f"{slots[slot]:%H:%M}",
            rows=tuple(
                AtTable(
                    table=one["table"],
                    room=rooms.get(one["table"], {}),
                    one=names.get(one["firm"], {}),
                    other=names.get(one["with"], {}),
                    interpreter=bool(one["interpreter"]),
                )
                for one in held
            ),
        )
