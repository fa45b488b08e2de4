"""Who interprets what a draft moves: a team is kept where it can be, else another is looked for."""

from collections.abc import Iterator, Sequence

from earlyspring.planning.chance import Chance
from earlyspring.planning.timetable.board import OFF, Board, Change, Team

Work = tuple[int, int, int]
"""The bit of the first slot, how many slots, the room."""


class Teams:
    """Teams for the meetings of `changes`, which grows where an interpreter is called away from another meeting."""

    def __init__(self, board: Board, changes: list[Change], preferred: Sequence[Team], *, eject: bool) -> None:
        self.board, self.ground, self.changes, self.eject = board, board.ground, changes, eject
        self.preferred = preferred
        self.moved = {one for one, _, _ in changes}
        self.works: dict[int, list[Work]] = {}
        self.teams: dict[int, Team] = {}

    def find(self, chance: Chance, force: tuple[int, int] | None = None) -> bool:
        """Whether all meetings that stay on the board have a team; `force`: who shall have which seat of the first."""
        ground, place = self.ground, 0
        while place < len(self.changes):
            one, start, room = self.changes[place]
            if start < 0:
                self.teams[one] = ()
            elif ground.seats[one] or ground.fixed[one]:
                team = self._team(one, start, room, chance, first=place == 0, force=None if place else force)
                if team is None:
                    if not self.eject or place == 0 or ground.locked[one]:
                        return False
                    self.changes[place], team = (one, OFF, OFF), ()
                self.teams[one] = team
            place += 1
        return True

    def _team(
        self, one: int, start: int, room: int, chance: Chance, *, first: bool, force: tuple[int, int] | None
    ) -> Team | None:
        ground = self.ground
        fixed = ground.fixed[one]
        before = self.board.team[one] or self.preferred[one]
        team: list[int] = []
        bump = first and (self.eject or force is not None)
        for interpreter in fixed:
            if not self._free(interpreter, one, start, room) and not (
                bump and self._call(interpreter, one, start, room)
            ):
                return None
            team.append(interpreter)
        for seat, candidates in enumerate(ground.seats[one]):
            if force is not None and force[0] == seat:
                row: Iterator[int] = iter(force[1:])
            else:
                row = _row(candidates, before, chance)
            found = next((who for who in row if who not in team and self._free(who, one, start, room)), OFF)
            if found < 0 and bump:
                found = force[1] if force and force[0] == seat else candidates[chance.below(len(candidates))]
                if found in team or not self._call(found, one, start, room):
                    return None
            if found < 0:
                return None
            team.append(found)
        for interpreter in team:
            self._of(interpreter).append((start, ground.lasts[one], room))
        return tuple(team)

    def _of(self, interpreter: int) -> list[Work]:
        works = self.works.get(interpreter)
        if works is None:
            board, lasts = self.board, self.ground.lasts
            there = (one for one in board.roster[interpreter] if one not in self.moved)
            works = self.works[interpreter] = [(board.start[one], lasts[one], board.room[one]) for one in there]
        return works

    def _call(self, interpreter: int, one: int, start: int, room: int) -> bool:
        """Call an interpreter away from what falls together with a meeting, then from the half-day, then from the day."""
        board, ground = self.board, self.ground
        end = start + ground.lasts[one]
        for near in (
            lambda bit, slots: bit < end and start < bit + slots,
            lambda bit, slots: ground.half[bit] == ground.half[start],
            lambda bit, slots: ground.day[bit] == ground.day[start],
        ):
            for other in board.roster[interpreter]:
                if other not in self.moved and near(board.start[other], ground.lasts[other]):
                    self._lift(other)
            if self._free(interpreter, one, start, room):
                return True
        return False

    def _lift(self, other: int) -> None:
        """Let another meeting look for its team anew, at its place."""
        board = self.board
        work = (board.start[other], self.ground.lasts[other], board.room[other])
        for interpreter in board.team[other]:
            if interpreter in self.works:
                self.works[interpreter].remove(work)
        self.moved.add(other)
        self.changes.append((other, work[0], work[2]))

    def _free(self, interpreter: int, one: int, start: int, room: int) -> bool:
        ground = self.ground
        if ground.absent[interpreter] & ground.span[one] << start:
            return False
        lasts, half, day = ground.lasts[one], ground.half, ground.day
        slots, same = lasts, [(start, lasts, room)]
        for work in self._of(interpreter):
            if day[work[0]] == day[start]:
                slots += work[1]
                if half[work[0]] == half[start]:
                    same.append(work)
        return slots <= ground.most[interpreter] and (len(same) == 1 or self._bearable(same))

    def _bearable(self, works: list[Work]) -> bool:
        ground = self.ground
        works.sort()
        end, worked, was = -1, 0, 0
        for start, slots, room in works:
            between = start - end
            if end >= 0 and between < ground.gap[was][room]:
                return False
            worked = slots + (worked if end >= 0 and between < ground.rest else 0)
            if end >= 0 > between or worked > max(slots, ground.alone):
                return False
            end, was = start + slots, room
        return True


def _row(candidates: Team, before: Team, chance: Chance) -> Iterator[int]:
    yield from (one for one in before if one in candidates)
    if candidates:
        offset = chance.below(len(candidates))
        yield from candidates[offset:]
        yield from candidates[:offset]
