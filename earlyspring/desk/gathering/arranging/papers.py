"""What is printed of a banquet: the poster of the hall, the lists in which a name finds its seat, the cards of tables."""

from collections.abc import Callable, Iterator

from django.http import Http404, HttpResponse

from earlyspring.delegations.accrediting.printing import person_of
from earlyspring.delegations.arranging.placing import shape_of, standing
from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.hall import Hall, hall_at
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.not_written import or_told
from earlyspring.ledger.models import Mechanism
from earlyspring.papers.gathering.facts import Hall as Plan
from earlyspring.papers.gathering.facts import Seat, TableAt
from earlyspring.papers.gathering.finding import finding_lists
from earlyspring.papers.gathering.poster import poster

PAPERS = ("poster", "finding")


@posted(*OFFICERS, post=())
@or_told
def seating_paper(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str, name: str) -> HttpResponse:
    hall = hall_at(request, mechanism, key, banquet)
    if hall.versions.plan is None or name not in PAPERS:
        raise Http404
    write: Callable[[Hall], bytes] = {"poster": _poster, "finding": _finding}[name]
    answer = HttpResponse(write(hall), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{banquet}-{name}.pdf"'
    return answer


def _poster(hall: Hall) -> bytes:
    plan = Plan(
        name=hall.banquet.names, tables=tables_on_paper(hall), seats=tuple(_seats(hall)), shape=shape_of(hall.banquet)
    )
    return poster(occasion_of(hall.banquet.gathering), plan)


def _finding(hall: Hall) -> bytes:
    return finding_lists(occasion_of(hall.banquet.gathering), _seats(hall))


def tables_on_paper(hall: Hall) -> tuple[TableAt, ...]:
    """Every table with the numbers of its seats, where it stands or in even rows; one where nobody sits has no number."""
    seated = [(table, tuple(number for number, _one in seats)) for table, seats in numbered(hall).items()]
    return standing(hall.banquet, seated)


def numbered(hall: Hall) -> dict[str, list[tuple[int, Delegate]]]:
    """The seats of each table, numbered through the whole hall in the order of the tables."""
    plan = hall.versions.plan
    at = {row["table"]: row["persons"] for row in plan.assignment} if plan else {}
    found: dict[str, list[tuple[int, Delegate]]] = {}
    number = 0
    for table in hall.banquet.tables:
        people = [hall.people[code] for code in at.get(table["id"], []) if code in hall.people]
        found[table["id"]] = [(number + place, one) for place, one in enumerate(people, 1)]
        number += len(people)
    return found


def _seats(hall: Hall) -> Iterator[Seat]:
    for table, seats in numbered(hall).items():
        for number, one in seats:
            yield Seat(person=person_of(one), number=number, table=table)
