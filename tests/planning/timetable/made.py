"""Small talks, made at random for tests that hold for all of them."""

from hypothesis import strategies as st

from earlyspring.planning.timetable.means import Attendant, Half, Interpreter, Room, Walk
from earlyspring.planning.timetable.talks import Circle, Lock, Meeting, Place, Points, Series, Talks

HALVES = (Half("wed-am", "wed", 3, "09:00"), Half("wed-pm", "wed", 2, "14:00"), Half("thu-am", "thu", 3, "09:00"))
SLOTS = st.integers(1, sum(one.slots for one in HALVES))
SPANS = st.lists(SLOTS.map(lambda slot: (slot, slot)), max_size=2).map(tuple)
BODIES, PERSONS, BUILDINGS = ("gx", "qn", "ls"), ("wei", "lan", "minh"), ("north", "south")


def some(names: tuple[str, ...], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), unique=True, max_size=most).map(tuple)


@st.composite
def meetings(draw: st.DrawFn, name: str, rooms: tuple[str, ...], interpreters: tuple[str, ...]) -> Meeting:
    lock = st.builds(Lock, st.none() | SLOTS, st.none() | st.sampled_from(rooms), some(interpreters, 1))
    return Meeting(
        name,
        bodies=draw(some(BODIES, 2)),
        persons=draw(some(PERSONS, 2)),
        slots=draw(st.integers(1, 3)),
        size=draw(st.integers(0, 30)),
        equipment=draw(some(("screen",))),
        priority=draw(st.integers(1, 3)),
        vip=draw(st.booleans()),
        languages=draw(st.sampled_from(((), ("vi", "zh"), ("zh", "vi", "en")))),
        field=draw(st.sampled_from(("", "health"))),
        earliest=draw(st.none() | st.integers(1, 3)),
        latest=draw(st.none() | st.integers(5, 8)),
        lock=draw(st.none() | st.none() | lock),
    )


@st.composite
def all_talks(draw: st.DrawFn, most: int = 6) -> Talks:
    rooms = tuple(
        Room(f"r{number}", draw(st.integers(10, 40)), draw(st.sampled_from(BUILDINGS)), draw(some(("screen",))))
        for number in range(draw(st.integers(1, 3)))
    )
    pairs = st.sampled_from(((("vi", "zh"),), (("vi", "zh"), ("zh", "en")), (("en", "zh"),)))
    interpreters = tuple(
        Interpreter(f"i{number}", draw(pairs), draw(some(("health",))), draw(st.booleans()), 120, draw(SPANS))
        for number in range(draw(st.integers(0, 4)))
    )
    names = tuple(f"m{number}" for number in range(draw(st.integers(1, most))))
    room_names, interpreter_names = tuple(one.id for one in rooms), tuple(one.id for one in interpreters) or ("none",)
    told = st.builds(
        Place, st.sampled_from(names), SLOTS, st.sampled_from((*room_names, "gone")), some((*interpreter_names, "gone"))
    )
    return Talks(
        HALVES,
        tuple(draw(meetings(one, room_names, interpreter_names)) for one in names),
        rooms,
        interpreters,
        bodies=tuple(Attendant(one, draw(SPANS), draw(st.integers(0, 4))) for one in BODIES),
        persons=tuple(
            Attendant(one, draw(SPANS), draw(st.integers(0, 4)), draw(st.none() | st.sampled_from(interpreter_names)))
            for one in PERSONS
        ),
        series=(Series("series", draw(some(names)), 2, draw(st.integers(0, 5)), draw(st.integers(0, 2))),),
        circles=(Circle("circle", draw(some(BODIES, 2)), draw(some(names)), draw(st.integers(0, 3))),),
        walks=(Walk(BUILDINGS, draw(st.sampled_from((0, 10, 30)))),),
        blocked=draw(SPANS),
        published=tuple({one.meeting: one for one in draw(st.lists(told, max_size=3))}.values()),
        points=Points(crowded=draw(st.none() | st.just(1))),
        slot_minutes=draw(st.sampled_from((20, 45))),
    )
