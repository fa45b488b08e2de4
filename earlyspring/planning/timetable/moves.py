"""The moves of the search: meetings go elsewhere in chains, interpreters are called from one to another."""

from collections.abc import Sequence

from earlyspring.planning.chance import Chance
from earlyspring.planning.timetable.board import OFF, Board, Change, Team
from earlyspring.planning.timetable.chains import Chains
from earlyspring.planning.timetable.ground import Ground
from earlyspring.planning.timetable.talks import Place, Talks
from earlyspring.planning.timetable.teams import Teams

Plan = tuple[tuple[int, int, Team], ...]


class Timetable:
    """A board that is changed by drafts: a move, weighed, is kept until it is made or another is thought of."""

    def __init__(self, ground: Ground, chance: Chance, begin: Sequence[Place] = ()) -> None:
        self.ground, self.board = ground, Board(ground)
        self.cost = self.board.cost
        self.chains = Chains(self.board)
        self._draft: tuple[list[Change], dict[int, Team], int] = ([], {}, 0)
        wished = {one.meeting: one for one in begin or ground.talks.published}
        self.wished = [wished.get(one.id) for one in ground.talks.meetings]
        self.preferred = [self._team(one) for one in self.wished]
        self._begin(chance, told_first=bool(begin))
        able = [one for one in range(len(ground.lasts)) if ground.starts[one] and ground.rooms[one]]
        self.able = [one for one in able if not self._settled(one)]

    def _settled(self, one: int) -> bool:
        """Whether there is nothing left to choose."""
        ground = self.ground
        return len(ground.starts[one]) * len(ground.rooms[one]) == 1 and not ground.seats[one]

    def _begin(self, chance: Chance, *, told_first: bool) -> None:
        """Locked meetings and those told to people, then by priority, those with few places before the others."""
        ground, meetings = self.ground, self.ground.talks.meetings
        order = list(range(len(meetings)))
        chance.shuffle(order)
        order.sort(
            key=lambda one: (
                not told_first and not ground.locked[one],
                not self._keeps(one),
                self.wished[one] is None,
                -meetings[one].priority,
                len(ground.starts[one]) * len(ground.rooms[one]) - 2 * ground.clash[one].bit_count(),
            )
        )
        for one in order:
            self._first(one, chance)

    def _first(self, one: int, chance: Chance) -> None:
        ground = self.ground
        rooms = sorted(ground.rooms[one], key=ground.room_points[one].__getitem__)
        places = [(start, room) for start in ground.starts[one] for room in rooms]
        start, room = self._wish(one)
        places.sort(key=lambda place: 2 * (place[0] != start) + (place[1] != room))
        for start, room in places:
            if ground.shut[room] & ground.span[one] << start or self.chains.in_the_way(one, start, room):
                continue
            if self._weigh([(one, start, room)], chance, eject=False) is not None:
                self.make()
                return

    def _team(self, wished: Place | None) -> Team:
        number = self.ground.interpreter_number
        return tuple(number[name] for name in wished.interpreters if name in number) if wished else ()

    def _keeps(self, one: int) -> bool:
        """Whether nothing but another meeting can take from a meeting the place it was told."""
        ground, (start, room) = self.ground, self._wish(one)
        here = start in ground.starts[one] and room in ground.rooms[one]
        return here and not ground.shut[room] & ground.span[one] << start

    def _wish(self, one: int) -> tuple[int, int]:
        ground, wished = self.ground, self.wished[one]
        if wished is None:
            return OFF, OFF
        return ground.bit.get(wished.slot, OFF), ground.room_number.get(wished.room, OFF)

    def move(self, chance: Chance) -> int | None:
        """Send a meeting to another time, to another room, or call another interpreter."""
        ground, board = self.ground, self.board
        if board.off and not chance.below(4):
            one = board.off[chance.below(len(board.off))]
            if not ground.starts[one] or not ground.rooms[one]:
                return None
        else:
            one = self.able[chance.below(len(self.able))]
        start, room = board.start[one], board.room[one]
        kind = chance.below(8)
        if ground.seats[one] and start >= 0 and kind < 3:
            return self._exchange(one, chance)
        starts, rooms = ground.starts[one], ground.rooms[one]
        new_start = start if start >= 0 and kind == 3 else starts[chance.below(len(starts))]
        new_room = room if start >= 0 and kind > 5 else rooms[chance.below(len(rooms))]
        if self.wished[one] is not None and kind == 4:
            told, told_room = self._wish(one)
            new_start = told if told in starts else new_start
            new_room = told_room if told_room in rooms and chance.below(2) else new_room
        if (new_start, new_room) == (start, room) or ground.shut[new_room] & ground.span[one] << new_start:
            return None
        changes = self.chains.chain(one, new_start, new_room)
        return None if changes is None else self._weigh(changes, chance, eject=start < 0)

    def _exchange(self, one: int, chance: Chance) -> int | None:
        ground, board = self.ground, self.board
        seat = chance.below(len(ground.seats[one]))
        candidates = ground.seats[one][seat]
        who = candidates[chance.below(len(candidates))]
        if who in board.team[one]:
            return None
        return self._weigh([(one, board.start[one], board.room[one])], chance, eject=False, force=(seat, who))

    def _weigh(
        self, changes: list[Change], chance: Chance, *, eject: bool, force: tuple[int, int] | None = None
    ) -> int | None:
        """`eject`: whether others may be put off the board for want of interpreters."""
        teams: dict[int, Team] = {}
        if self.ground.absent:
            team = Teams(self.board, changes, self.preferred, eject=eject)
            if not team.find(chance, force):
                return None
            teams = team.teams
        worse = self.board.weigh(changes, teams)
        self._draft = changes, teams, worse
        return worse

    def make(self) -> None:
        """Make the changes of the draft."""
        self.board.put(*self._draft)
        self.cost = self.board.cost

    def plan(self) -> Plan:
        """Where every meeting stands."""
        board = self.board
        return tuple(zip(board.start, board.room, board.team, strict=True))


def places(ground: Ground, plan: Plan) -> list[Place]:
    """The places of a plan, by time and room."""
    talks = ground.talks
    found = [
        (start, room, Place(talks.meetings[one].id, ground.slot[start], talks.rooms[room].id, _names(talks, team)))
        for one, (start, room, team) in enumerate(plan)
        if start != OFF
    ]
    return [place for _, _, place in sorted(found, key=lambda one: one[:2])]


def _names(talks: Talks, team: Team) -> tuple[str, ...]:
    return tuple(talks.interpreters[one].id for one in team)
