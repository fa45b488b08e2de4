"""A timetable written down: spots, teams and wishes; read back as places."""

from collections.abc import Callable, Iterable
from typing import Any

from earlyspring.planning.exact.drawing import Smaller
from earlyspring.planning.exact.sheet import Sheet, Unknown
from earlyspring.planning.exact.talks_interpreters import Interpreters
from earlyspring.planning.exact.talks_places import Places
from earlyspring.planning.exact.talks_rooms import without_times
from earlyspring.planning.exact.talks_wishes import wish
from earlyspring.planning.timetable.reading import assignment as as_json
from earlyspring.planning.timetable.reading import places as read_places
from earlyspring.planning.timetable.talks import Place, Talks


class Timetable:
    """Where each meeting stands, and who interprets there."""

    def __init__(self, talks: Talks, sheet: Sheet) -> None:
        self.talks, self.sheet = talks, sheet
        self.places = Places(talks, sheet)
        self.interpreters = Interpreters(self.places)
        wish(self.places, self.interpreters)

    def smaller(self) -> Smaller | None:
        """Without times."""
        return without_times(self.places)

    def decisions(self) -> Iterable[Unknown]:
        """Spots and teams."""
        yield from (yes for at in self.places.at for yes in at.values())
        yield from (yes for team in self.interpreters.works.values() for yes in team.values())

    def chosen(self, assignment: Any) -> set[int] | None:
        """The spot and the team of each meeting that has a place."""
        ground = self.places.ground
        found: set[int] = set()
        for place in read_places(assignment):
            one = ground.number[place.meeting]
            at, team = self.places.at[self.places.kind_of[one]], self.interpreters.works.get(one, {})
            spot = ground.bit.get(place.slot, -1), ground.room_number[place.room]
            names = [ground.interpreter_number[name] for name in place.interpreters]
            if (
                spot not in at
                or at[spot].index in found
                or not team.keys() >= set(names)
                or len(set(names)) < len(names)
            ):
                return None
            found |= {at[spot].index, *(team[who].index for who in names)}
        return found

    def read(self, holds: Callable[[Unknown], bool]) -> list[dict[str, Any]]:
        """The places, by time and room."""
        ground, found = self.places.ground, []
        for row, at in zip(self.places.kinds, self.places.at, strict=True):
            for one, spot in zip(row, (spot for spot, yes in at.items() if holds(yes)), strict=False):
                team = self.interpreters.works.get(one, {})
                names = tuple(self.talks.interpreters[who].id for who, yes in team.items() if holds(yes))
                meeting, room = self.talks.meetings[one].id, self.talks.rooms[spot[1]].id
                found.append((spot, Place(meeting, ground.slot[spot[0]], room, names)))
        return as_json([place for _, place in sorted(found, key=lambda one: one[0])])
