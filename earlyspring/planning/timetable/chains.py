"""A meeting put elsewhere sends those in its way to the place it comes from, and they others: a chain (Kempe, 1879)."""

from earlyspring.planning.timetable.board import OFF, Board, Change

LONGEST = 12


class Chains:
    """Chains over a board; none of them breaks a rule of rooms and attendants."""

    def __init__(self, board: Board) -> None:
        self.board, self.ground = board, board.ground

    def chain(self, one: int, start: int, room: int) -> list[Change] | None:
        """What changes if a meeting goes to a place; None where it cannot. One that was off the board puts others off."""
        board, ground = self.board, self.ground
        changes = [(one, start, room)]
        moved, place = 1 << one, 0
        while place < len(changes):
            head, new_start, new_room = changes[place]
            place += 1
            if new_start < 0:
                continue
            way = self.in_the_way(head, new_start, new_room) & ~moved
            if way:
                home, home_room = board.start[head], board.room[head]
                while way:
                    low = way & -way
                    way ^= low
                    other = low.bit_length() - 1
                    to = self._sent(other, home, home_room if board.room[other] == new_room else board.room[other])
                    if to is None or len(changes) == LONGEST:
                        return None
                    changes.append(to)
                    moved |= low
        # Two meetings of one slot each that change places cannot meet; all others may.
        swap = len(changes) < 3 and ground.single and not ground.walking
        return changes if swap or self._agree(changes) else None

    def _sent(self, other: int, home: int, room: int) -> Change | None:
        ground = self.ground
        if home < 0:
            return None if ground.locked[other] else (other, OFF, OFF)
        if not ground.may_start[other] >> home & 1 or not ground.may_room[other] >> room & 1:
            return None
        return None if ground.shut[room] & ground.span[other] << home else (other, home, room)

    def in_the_way(self, one: int, start: int, room: int) -> int:
        """As bits, the meetings that cannot stay where they are if a meeting goes to a place; perhaps it itself."""
        board, ground = self.board, self.ground
        clash, row = ground.clash[one], board.taken[room]
        found = clash & board.at[start]
        if row[start] >= 0:
            found |= 1 << row[start]
        for bit in range(start + 1, start + ground.lasts[one]):
            found |= clash & board.at[bit]
            if row[bit] >= 0:
                found |= 1 << row[bit]
        return found | self._too_far(one, start, room) if ground.walking else found

    def _too_far(self, one: int, start: int, room: int) -> int:
        board, ground = self.board, self.ground
        end, near, found = start + ground.lasts[one], 0, 0
        for bit in (
            *range(max(0, start - ground.walking), start),
            *range(end, min(end + ground.walking, ground.width)),
        ):
            near |= board.at[bit]
        near &= ground.walkers[one]
        while near:
            low = near & -near
            near ^= low
            other = low.bit_length() - 1
            if self._meet(one, start, room, other, board.start[other], board.room[other]):
                found |= low
        return found

    def _agree(self, changes: list[Change]) -> bool:
        there = [change for change in changes if change[1] >= 0]
        return not any(self._meet(*one, *other) for place, one in enumerate(there) for other in there[:place])

    def _meet(self, one: int, start: int, room: int, other: int, other_start: int, other_room: int) -> bool:
        """Whether two meetings cannot stand so."""
        ground = self.ground
        end, other_end = start + ground.lasts[one], other_start + ground.lasts[other]
        if start < other_end and other_start < end:
            return room == other_room or bool(ground.clash[one] >> other & 1)
        if not ground.walkers[one] >> other & 1 or ground.half[start] != ground.half[other_start]:
            return False
        return max(start, other_start) - min(end, other_end) < ground.gap[room][other_room]
