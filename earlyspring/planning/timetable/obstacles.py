"""Why a meeting has no place in a timetable: at how many of its times people, rooms or interpreters are missing."""

from collections import Counter
from collections.abc import Iterator

from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Remark
from earlyspring.planning.timetable.board import OFF
from earlyspring.planning.timetable.moves import Timetable
from earlyspring.planning.timetable.teams import Teams


def obstacles(timetable: Timetable) -> Iterator[Remark]:
    """For each meeting off the board, the times it could begin by itself and what is in the way there, first come first."""
    ground = timetable.ground
    for one, (start, _, _) in enumerate(timetable.plan()):
        if start == OFF and ground.starts[one] and ground.rooms[one]:
            found = Counter(_obstacle(timetable, one, start) for start in ground.starts[one])
            about = {"meeting": ground.talks.meetings[one].id, "times": len(ground.starts[one])}
            kinds = ("people", "rooms", "interpreters", "nothing")
            yield Remark("in_the_way", about=about | {kind: found[kind] for kind in kinds})


def _obstacle(timetable: Timetable, one: int, start: int) -> str:
    board, ground = timetable.board, timetable.ground
    if any(ground.clash[one] & board.at[bit] for bit in range(start, start + ground.lasts[one])):
        return "people"
    rooms = [room for room in ground.rooms[one] if not ground.shut[room] & ground.span[one] << start]
    free = [room for room in rooms if not timetable.chains.in_the_way(one, start, room)]
    if not free:
        return "rooms"
    teams = (Teams(board, [(one, start, room)], timetable.preferred, eject=False) for room in free)
    return "nothing" if any(team.find(Chance(1)) for team in teams) else "interpreters"
