"""Small ceremonies and stays, and plans of every kind that are made at random."""

from typing import Any

from hypothesis import strategies as st

from earlyspring.planning.rooms.stay import Stay, stay
from earlyspring.planning.seating.banquet import Banquet
from earlyspring.planning.signing.ceremony import LEVELS, Ceremony, Document, Person
from earlyspring.planning.timetable.talks import Place, Talks

PEOPLE = ("lan", "wei", "minh", "mai")
BATCHES = st.none() | st.integers(1, 4)


@st.composite
def ceremonies(draw: st.DrawFn) -> Ceremony:
    """Up to five documents at one to three tables, with locks, windows and an order that was told."""
    names = tuple("abcde"[: draw(st.integers(1, 5))])
    documents = tuple(
        Document(
            name,
            tuple(draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2))),
            draw(st.sampled_from(LEVELS)),
            draw(st.integers(1, 3)),
            draw(st.integers(0, 5)) == 0,
            draw(st.sampled_from([None, None, None, 1, 2])),
        )
        for name in names
    )
    window = st.sampled_from([None, None, 1, 2, 3])
    people = tuple(Person(name, draw(st.integers(0, 5)), None, draw(window)) for name in PEOPLE)
    published = draw(st.sampled_from([(), (names[:2], names[2:])]))
    return Ceremony(documents, people, draw(st.integers(1, 3)), draw(BATCHES), 7, published)


@st.composite
def orders(draw: st.DrawFn, given: Ceremony) -> list[list[str]]:
    """The documents in batches, by stage more often than not."""
    batch = {
        one.id: draw(st.integers(0, 1)) + 2 * one.stage * draw(st.sampled_from([0, 1, 1])) for one in given.documents
    }
    found = [[one for one, number in batch.items() if number == place] for place in range(6)]
    last = max(batch.values())
    return [row for place, row in enumerate(found) if row or (place < last and draw(st.integers(0, 5)) == 0)]


@st.composite
def seated(draw: st.DrawFn, given: Banquet) -> list[dict[str, Any]]:
    """Everybody at some table."""
    tables = [one.id for one in given.tables]
    at = {one.id: one.table or draw(st.sampled_from(tables)) for one in given.persons}
    return [{"table": table, "persons": [one for one, there in at.items() if there == table]} for table in tables]


@st.composite
def changed(draw: st.DrawFn, given: Talks, chosen: tuple[Place, ...]) -> tuple[Place, ...]:
    """A timetable of which some places are others, or gone."""
    found = []
    for one in chosen:
        kind = draw(st.integers(0, 7))
        slot = draw(st.integers(1, 8)) if kind == 1 else one.slot
        room = draw(st.sampled_from(given.rooms)).id if kind == 2 else one.room
        team = one.interpreters
        if kind == 3 and team:
            team = (draw(st.sampled_from(given.interpreters)).id, *team[1:])
        if kind:
            found.append(Place(one.meeting, slot, room, team))
    return tuple(found)


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    """Up to five blocks of two delegations in three hotels."""
    hotels = ("harbour", "river", "station")
    names = [f"b{number}" for number in range(draw(st.integers(1, 5)))]
    hotel = st.sampled_from(hotels)
    blocks = [
        {
            "id": name,
            "delegation": draw(st.sampled_from(["gx", "qn"])),
            "class": draw(st.sampled_from(["single", "twin"])),
            "women": draw(st.integers(0, 3)),
            "men": draw(st.integers(0, 3)),
            "head": draw(st.booleans()),
            "near": draw(st.none() | st.sampled_from(names)),
            "hotel": draw(st.none() | st.none() | hotel),
        }
        for name in names
    ]
    free = st.lists(st.integers(0, 6), min_size=2, max_size=2)
    rooms = [
        [{"class": "single", "count": one}, {"class": "twin", "count": other}]
        for one, other in draw(st.tuples(*3 * [free]))
    ]
    return stay(
        {
            "classes": [{"id": "single", "beds": 1}, {"id": "twin", "beds": 2}],
            "hotels": [{"id": name, "rank": place, "rooms": rooms[place - 1]} for place, name in enumerate(hotels, 1)],
            "blocks": blocks,
            "published": [{"block": names[0], "hotel": draw(hotel)}] if draw(st.booleans()) else [],
        }
    )
