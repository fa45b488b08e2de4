"""When the chosen firms meet: meetings change slots in chains, so that no firm is ever in two places."""

from collections.abc import Sequence

from earlyspring.planning.chance import Chance
from earlyspring.planning.matching.calendar import LATER, Calendar

Shift = tuple[int, int, int]
"""A meeting, the slot left, the slot taken."""
NOBODY = -1
RARELY = 64


class Schedule:
    """`at`: the slot of each meeting; `masks`: the slots each firm is busy in, as bits; `who`: its meeting in each,
    and below the firms that of each table to which a meeting is fixed."""

    def __init__(self, calendar: Calendar, chance: Chance) -> None:
        self.calendar = calendar
        slots, firms = len(calendar.tables), len(calendar.market.firms)
        self.at = [LATER] * len(calendar.firms)
        self.open = [set(one) for one in calendar.open]
        self.masks, self.who = [0] * firms, [[NOBODY] * slots for _ in range(calendar.rows)]
        self.held: list[list[int]] = [[] for _ in range(slots)]
        self.spoken = [0] * slots
        self.breaks = [0] * (slots + 1)
        """How many firms have so many breaks, of those that meet somebody."""
        self._bits = [1 << place for place in range(slots)] + [0]
        self._shifts: list[Shift] = []
        self._masks: dict[int, int] = {}
        self._worse = 0
        meeting = dict.fromkeys(firm for pair in calendar.firms for firm in pair)
        self.cost = sum(one[LATER] for one in calendar.costs) + len(meeting) * calendar.market.points.first
        self._begin(chance)

    def _begin(self, chance: Chance) -> None:
        """Locked and told meetings first, then those with few slots, each where it costs least."""
        calendar = self.calendar
        order = list(range(len(self.at)))
        chance.shuffle(order)
        order.sort(
            key=lambda one: (len(calendar.open[one]) > 1, min(calendar.costs[one]) == max(calendar.costs[one][:-1]))
        )
        for one in order:
            free = [slot for slot in calendar.open[one] if self._fits([(one, LATER, slot)]) and self._free(one, slot)]
            tries = [(self._weigh([(one, LATER, slot)]), len(self.held[slot]), slot) for slot in free]
            if tries:
                self._worse = self._weigh([(one, LATER, min(tries)[2])])
                self.make()

    def _free(self, meeting: int, slot: int) -> bool:
        return all(self.who[firm][slot] == NOBODY for firm in self.calendar.holds[meeting])

    def move(self, chance: Chance) -> int | None:
        """Take a meeting to another slot; those in its way change places with it, along the whole chain."""
        if not self.at:
            return None
        meeting = chance.below(len(self.at))
        here, slots = self.at[meeting], self.calendar.open[meeting]
        if not slots:
            return None
        there = LATER if here != LATER and chance.below(RARELY) == 0 else slots[chance.below(len(slots))]
        shifts = self._chain(meeting, here, there) if here != there else None
        if shifts and not self._fits(shifts) and there != LATER:
            shifts = self._with_another(shifts, here, there, chance)
        if not shifts or not self._fits(shifts):
            return None
        self._worse = self._weigh(shifts)
        return self._worse

    def _chain(self, meeting: int, here: int, there: int) -> list[Shift] | None:
        """The meeting and all that must change slots with it so that each firm keeps one meeting in a slot."""
        found: list[Shift] = []
        seen, waiting = {meeting}, [(meeting, here, there)]
        while waiting:
            one, left, taken = waiting.pop()
            if taken != LATER and taken not in self.open[one]:
                return None
            found.append((one, left, taken))
            for firm in self.calendar.holds[one] if taken != LATER else ():
                other = self.who[firm][taken]
                if other != NOBODY and other not in seen:
                    seen.add(other)
                    waiting.append((other, taken, left))
        return found

    def _with_another(self, shifts: list[Shift], here: int, there: int, chance: Chance) -> list[Shift] | None:
        """The chain and that of another meeting, which goes the other way to make room."""
        row = self.held[there]
        other = row[chance.below(len(row))] if row else NOBODY
        if other == NOBODY or any(one == other for one, _, _ in shifts):
            return None
        back = self._chain(other, there, here)
        return shifts + back if back else None

    def _fits(self, shifts: Sequence[Shift]) -> bool:
        """Whether tables and interpreters are enough in the slots that are taken, or no fewer than before."""
        calendar = self.calendar
        for slot in dict.fromkeys(taken for _, _, taken in shifts if taken != LATER):
            more = [(taken == slot) - (left == slot) for _, left, taken in shifts]
            if sum(more) > 0 and len(self.held[slot]) + sum(more) > calendar.tables[slot]:
                return False
            voices = sum(one for one, (meeting, _, _) in zip(more, shifts, strict=True) if calendar.needs[meeting])
            if voices > 0 and self.spoken[slot] + voices > calendar.voices[slot]:
                return False
        return True

    def _weigh(self, shifts: list[Shift]) -> int:
        calendar, bits = self.calendar, self._bits
        masks: dict[int, int] = {}
        worse = 0
        for meeting, left, taken in shifts:
            costs, turned = calendar.costs[meeting], bits[left] ^ bits[taken]
            worse += costs[taken] - costs[left]
            for firm in calendar.firms[meeting]:
                masks[firm] = masks.get(firm, self.masks[firm]) ^ turned
        for firm, mask in masks.items():
            worse += calendar.day(mask)[0] - calendar.day(self.masks[firm])[0]
        self._shifts, self._masks = shifts, masks
        if calendar.market.fair is not None:
            worse += self._unfair(self._counts(masks)) - self._unfair(self.breaks)
        return worse

    def _counts(self, masks: dict[int, int]) -> list[int]:
        """How many firms have so many breaks once these are busy in other slots."""
        counts = list(self.breaks)
        for firm, mask in masks.items():
            for one, step in ((self.masks[firm], -1), (mask, 1)):
                if one:
                    counts[self.calendar.day(one)[1]] += step
        return counts

    def _unfair(self, counts: Sequence[int]) -> int:
        numbers = [number for number, firms in enumerate(counts) if firms]
        apart = numbers[-1] - numbers[0] if numbers else 0
        return max(0, apart - (self.calendar.market.fair or 0)) * self.calendar.breach

    def make(self) -> None:
        """Let the meetings have the slots thought of."""
        self.breaks = self._counts(self._masks)
        for firm, mask in self._masks.items():
            self.masks[firm] = mask
        for meeting, left, _ in self._shifts:
            if left != LATER:
                self._enter(meeting, left, NOBODY, -1)
                self.held[left].remove(meeting)
        for meeting, _, taken in self._shifts:
            self.at[meeting] = taken
            if taken != LATER:
                self._enter(meeting, taken, meeting, 1)
                self.held[taken].append(meeting)
        self.cost += self._worse

    def _enter(self, meeting: int, slot: int, value: int, step: int) -> None:
        for firm in self.calendar.holds[meeting]:
            self.who[firm][slot] = value
        self.spoken[slot] += step * self.calendar.needs[meeting]

    def plan(self) -> tuple[int, ...]:
        """The slot of each meeting; LATER where it has none."""
        return tuple(self.at)
