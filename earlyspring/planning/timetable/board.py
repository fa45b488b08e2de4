"""Where the meetings stand while the search goes on, and what they cost; a draft of changes is weighed before it is made."""

from collections.abc import Sequence

from earlyspring.planning.timetable.gauges import Gauge, gauges
from earlyspring.planning.timetable.ground import Ground

Change = tuple[int, int, int]
"""A meeting, the bit of its first slot and its room; -1 twice where it is taken off the board."""
OFF = -1
Team = tuple[int, ...]


class Board:
    """Meetings by number. No rule of rooms and attendants is broken at any time; some meetings may be off the board."""

    def __init__(self, ground: Ground) -> None:
        meetings, rooms = len(ground.lasts), len(ground.shut)
        self.ground = ground
        self.start, self.room = [OFF] * meetings, [OFF] * meetings
        self.team: list[Team] = [()] * meetings
        self.at = [0] * (ground.width + 1)
        self.taken = [[OFF] * ground.width for _ in range(rooms)]
        self.roster: list[list[int]] = [[] for _ in ground.absent]
        self.load = [0] * len(ground.absent)
        self.off = list(range(meetings))
        self.gauges: list[Gauge] = gauges(ground)
        self.watched: list[list[int]] = [[] for _ in range(meetings)]
        for place, gauge in enumerate(self.gauges):
            for one in gauge.meetings:
                self.watched[one].append(place)
        self.reading = [0] * len(self.gauges)
        self.belongs: list[list[int]] = [[] for _ in range(meetings)]
        for place, series in enumerate(ground.talks.series):
            for name in dict.fromkeys(series.meetings):
                self.belongs[ground.number[name]].append(place)
        self.days = [[0] * ground.days for _ in ground.talks.series]
        self.rooms = [[0] * rooms for _ in ground.talks.series]
        series_cost = (
            self._series_cost(place, *counts) for place, counts in enumerate(zip(self.days, self.rooms, strict=True))
        )
        self.cost = sum(ground.unplaced) + sum(series_cost)
        self._readings: dict[int, int] = {}
        self._series: dict[int, tuple[list[int], list[int]]] = {}

    def weigh(self, changes: Sequence[Change], teams: dict[int, Team]) -> int:
        """By how much the cost would change; the meetings in `changes` are each there once."""
        worse = 0
        readings: dict[int, int] = {}
        series: dict[int, list[Change]] = {}
        for change in changes:
            one, start, room = change
            was = self.start[one]
            worse += self.worth(one, start, room) - self.worth(one, was, self.room[one])
            if start != was:
                for place in self.watched[one]:
                    token = self.gauges[place].token[one]
                    bits = readings.get(place)
                    if bits is None:
                        bits = self.reading[place]
                    if was >= 0:
                        bits ^= token << was
                    if start >= 0:
                        bits ^= token << start
                    readings[place] = bits
            for place in self.belongs[one]:
                series.setdefault(place, []).append(change)
        for place, bits in readings.items():
            gauge = self.gauges[place]
            worse += gauge.cost(bits) - gauge.cost(self.reading[place])
        self._readings, self._series = readings, {}
        for place, of_series in series.items():
            worse += self._weigh_series(place, of_series)
        return worse + self._weigh_teams(teams) if teams else worse

    def worth(self, one: int, start: int, room: int) -> int:
        """What the place of a meeting costs by itself."""
        ground = self.ground
        if start < 0:
            return ground.unplaced[one]
        points = ground.room_points[one][room]
        told = ground.told[one]
        if told is not None:
            points += ground.points.slot_changed * (ground.slot[start] != told.slot)
            points += ground.points.room_changed * (ground.talks.rooms[room].id != told.room)
        return points

    def _weigh_series(self, place: int, changes: Sequence[Change]) -> int:
        days, rooms = self.days[place], self.rooms[place]
        new_days, new_rooms, day = days.copy(), rooms.copy(), self.ground.day
        for one, start, room in changes:
            was = self.start[one]
            if was >= 0:
                new_days[day[was]] -= 1
                new_rooms[self.room[one]] -= 1
            if start >= 0:
                new_days[day[start]] += 1
                new_rooms[room] += 1
        self._series[place] = new_days, new_rooms
        return self._series_cost(place, new_days, new_rooms) - self._series_cost(place, days, rooms)

    def _series_cost(self, place: int, days: list[int], rooms: list[int]) -> int:
        series = self.ground.talks.series[place]
        missing, more = series.min_days - len(days) + days.count(0), len(rooms) - rooms.count(0) - 1
        return (missing * series.day_points if missing > 0 else 0) + (more * series.room_points if more > 0 else 0)

    def _weigh_teams(self, teams: dict[int, Team]) -> int:
        ground, worse = self.ground, 0
        load: dict[int, int] = {}
        for one, team in teams.items():
            worse += self._strangers(one, team) - self._strangers(one, self.team[one])
            for sign, interpreters in ((-1, self.team[one]), (1, team)):
                for interpreter in interpreters:
                    load[interpreter] = load.get(interpreter, self.load[interpreter]) + sign * ground.lasts[one]
        share = ground.share
        more = sum(max(0, slots - share) - max(0, self.load[one] - share) for one, slots in load.items())
        return worse + more * ground.points.load

    def _strangers(self, one: int, team: Team) -> int:
        ground, told = self.ground, self.ground.told[one]
        points = sum(ground.strange[one][interpreter] for interpreter in team)
        if told is not None:
            names = (ground.talks.interpreters[interpreter].id for interpreter in team)
            points += ground.points.interpreter_changed * sum(name not in told.interpreters for name in names)
        return points

    def put(self, changes: Sequence[Change], teams: dict[int, Team], worse: int) -> None:
        """Make the changes that were weighed last."""
        for one, _, _ in changes:
            self._stamp(one, OFF)
        for one, start, room in changes:
            if (start < 0) != (self.start[one] < 0):
                self.off.append(one) if start < 0 else self.off.remove(one)
            self.start[one], self.room[one] = start, room
            self._stamp(one, one)
        for one, team in teams.items():
            for interpreter in self.team[one]:
                self.roster[interpreter].remove(one)
                self.load[interpreter] -= self.ground.lasts[one]
            for interpreter in team:
                self.roster[interpreter].append(one)
                self.load[interpreter] += self.ground.lasts[one]
            self.team[one] = team
        for place, bits in self._readings.items():
            self.reading[place] = bits
        for place, (days, rooms) in self._series.items():
            self.days[place], self.rooms[place] = days, rooms
        self.cost += worse

    def _stamp(self, one: int, mark: int) -> None:
        start = self.start[one]
        if start < 0:
            return
        row = self.taken[self.room[one]]
        for bit in range(start, start + self.ground.lasts[one]):
            self.at[bit] ^= 1 << one
            row[bit] = mark
