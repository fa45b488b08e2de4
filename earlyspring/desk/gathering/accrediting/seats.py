"""What is printed of the seats of a gathering: cards of tables, lists in which a name finds its seat, the plan of the hall."""

from collections.abc import Mapping
from dataclasses import replace

from earlyspring.delegations.accrediting.printing import Stack, Thing, person_of, stack_of
from earlyspring.delegations.arranging.models import Banquet
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.arranging.hall import hall_of
from earlyspring.desk.gathering.arranging.papers import numbered, tables_on_paper
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.facts import Text
from earlyspring.papers.gathering.facts import Hall, Seat, TableCard

KINDS = ("table_cards", "finding", "poster")


def stacks_of_seats(
    frame: Frame, gathering: Gathering, bodies: Mapping[str, Text], subject: str = ""
) -> list[tuple[Text, Stack]]:
    """The name of each banquet whose plan of seats was accepted, with what is printed of it; `subject`: of one alone."""
    found = []
    for banquet in Banquet.objects.filter(gathering=gathering, **({"key": subject} if subject else {})):
        banquet.gathering = gathering
        hall = _seated(frame, banquet, bodies)
        if hall is not None:
            found += [
                (banquet.names, stack_of(gathering, kind, _things(kind, hall, banquet.key), banquet.key))
                for kind in KINDS
            ]
    return found


def _seated(frame: Frame, banquet: Banquet, bodies: Mapping[str, Text]) -> Hall | None:
    """The hall with everybody on a numbered seat; None while no plan of it holds."""
    held = hall_of(frame, banquet)
    if held.versions.plan is None:
        return None
    seats = tuple(
        Seat(person=replace(person_of(one, bodies), office={}, latin=""), number=number, table=table)
        for table, people in numbered(held).items()
        for number, one in people
    )
    return Hall(name=banquet.names, tables=tables_on_paper(held), seats=seats)


def _things(kind: str, hall: Hall, key: str) -> dict[str, Thing]:
    if kind != "table_cards":
        return {key: hall}
    cards: dict[str, list[Seat]] = {}
    for seat in hall.seats:
        # A card has no party on it, so that a party that is called otherwise changes none.
        cards.setdefault(seat.table, []).append(
            replace(seat, person=replace(seat.person, body={}, pinyin="", given=""))
        )
    return {f"{key}/{table}": TableCard(name=table, seats=tuple(seats)) for table, seats in cards.items()}
