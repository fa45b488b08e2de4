"""Who interprets: each seat of a placed meeting is filled, nobody is in two places, works too long or without a rest."""

from collections.abc import Iterator

from earlyspring.planning.exact.sheet import Unknown, total
from earlyspring.planning.exact.talks_places import Places


class Interpreters:
    """`works`: for each meeting that needs them, by interpreter, whether they interpret there."""

    def __init__(self, places: Places) -> None:
        self.places, self.sheet, self.ground, self.talks = places, places.sheet, places.ground, places.talks
        self.works: dict[int, dict[int, Unknown]] = {}
        self.starts: dict[int, dict[int, Unknown]] = {}
        for one, meeting in enumerate(self.talks.meetings):
            if self.talks.seats(meeting) or self.ground.fixed[one]:
                self._team(one)
        self._enough()
        for interpreter in range(len(self.talks.interpreters)):
            meetings = [one for one, team in self.works.items() if interpreter in team]
            if meetings:
                self._hours(interpreter, meetings)

    def _team(self, one: int) -> None:
        sheet, talks, ground = self.sheet, self.talks, self.ground
        meeting, own = talks.meetings[one], talks.own(talks.meetings[one])
        placed = self.places.placed[self.places.kind_of[one]]
        self.starts[one] = self.places.starts[self.places.kind_of[one]]
        fits = [
            [
                number
                for number, who in enumerate(talks.interpreters)
                if who.speaks(pair) and (who.lead or who.id in own or not lead)
            ]
            for pair, lead in talks.seats(meeting)
        ]
        team = {who: sheet.yes() for who in sorted({*ground.fixed[one], *(who for row in fits for who in row)})}
        self.works[one] = team
        seated: dict[int, list[Unknown]] = {who: [] for who in team}
        for row in fits:
            seat = {who: sheet.yes() for who in row}
            sheet.keep(total(seat.values()) == placed)
            for who, yes in seat.items():
                seated[who].append(yes)
        for who, yes in team.items():
            sheet.keep(yes == placed if who in ground.fixed[one] else yes <= placed)
            sheet.keep(total(seated[who]) <= yes)
            for start, begins in self.starts[one].items():
                if ground.absent[who] & ground.span[one] << start:
                    sheet.never(yes, begins)

    def _enough(self) -> None:
        """At no time more are needed than there are: it follows from the rest, and shortens the proof."""
        ground, known = self.ground, self.talks.interpreters
        own = {name for meeting in self.talks.meetings for name in self.talks.own(meeting)}
        for leads in (False, True):
            able = [place for place, one in enumerate(known) if not leads or one.lead or one.id in own]
            for bit in range(ground.width):
                needed = [
                    sum(lead or not leads for _, lead in self.talks.seats(self.talks.meetings[one])) * yes
                    for one in self.works
                    for yes in self.places.covering(self.places.kind_of[one], bit)
                ]
                if needed:
                    self.sheet.keep(total(needed) <= sum(not ground.absent[one] >> bit & 1 for one in able))

    def _hours(self, who: int, meetings: list[int]) -> None:
        sheet, ground = self.sheet, self.ground
        intervals = []
        for one in meetings:
            begin = sheet.number(0, ground.width)
            yes = self.works[one][who]
            for start, begins in self.starts[one].items():
                sheet.model.add(begin == start).only_enforce_if(begins)
            intervals.append(sheet.model.new_optional_fixed_size_interval_var(begin, ground.lasts[one], yes, ""))
        sheet.model.add_no_overlap(intervals)
        self._days(who, meetings)
        self._rests(who, meetings)
        if ground.walking:
            self._walks(who, meetings)

    def _days(self, who: int, meetings: list[int]) -> None:
        sheet, ground = self.sheet, self.ground
        for day in range(ground.days):
            work = []
            for one in meetings:
                begins = [yes for start, yes in self.starts[one].items() if ground.day[start] == day]
                if len(begins) == len(self.starts[one]):
                    work.append(ground.lasts[one] * self.works[one][who])
                elif begins:
                    today = sheet.yes()
                    sheet.keep(today >= self.works[one][who] + total(begins) - 1)
                    work.append(ground.lasts[one] * today)
            if work:
                sheet.keep(total(work) <= ground.most[who])

    def _busy(self, who: int, meetings: list[int], rooms: frozenset[int] | None = None) -> dict[int, Unknown]:
        """For each slot, something that holds at least where the interpreter works in one of these meetings."""
        sheet, busy = self.sheet, {}
        for bit in range(self.ground.width):
            for one in meetings:
                spots = self.places.covering(self.places.kind_of[one], bit, rooms)
                if spots:
                    if bit not in busy:
                        busy[bit] = sheet.yes()
                    sheet.keep(busy[bit] >= self.works[one][who] + total(spots) - 1)
        return busy

    def _rests(self, who: int, meetings: list[int]) -> None:
        """Work is counted on until a rest; what is longer than one works alone by itself has a rest before and after."""
        sheet, ground = self.sheet, self.ground
        if not ground.rest:
            return
        busy = self._busy(who, [one for one in meetings if ground.lasts[one] <= ground.alone])
        for half in _halves(ground.halves):
            worked = 0
            for place, bit in enumerate(half):
                now, rested = sheet.number(0, ground.alone), sheet.yes()
                sheet.model.add(now >= worked + busy.get(bit, 0)).only_enforce_if(rested.negated())
                for near in half[max(0, place - ground.rest + 1) : place + 1]:
                    if near in busy:
                        sheet.never(rested, busy[near])
                worked = now
        for one in meetings:
            if ground.lasts[one] > ground.alone:
                self._apart(who, one, [other for other in meetings if other != one])

    def _apart(self, who: int, one: int, others: list[int]) -> None:
        ground = self.ground
        for start, begins in self.starts[one].items():
            end = start + ground.lasts[one]
            for bit in (*range(max(0, start - ground.rest), start), *range(end, min(end + ground.rest, ground.width))):
                for other in others if ground.half[bit] == ground.half[start] else ():
                    for yes in self.places.covering(self.places.kind_of[other], bit):
                        self.sheet.never(begins, self.works[one][who], yes, self.works[other][who])

    def _walks(self, who: int, meetings: list[int]) -> None:
        ways = list(self.places.too_near())
        rooms = {frozenset(some) for _, _, here, there in ways for some in (here, there)}
        busy = {some: self._busy(who, meetings, some) for some in rooms}
        for bit, later, here, there in ways:
            first, then = busy[here], busy[there]
            if bit in first and later in then:
                self.sheet.never(first[bit], then[later])


def _halves(halves: list[int]) -> Iterator[list[int]]:
    for mask in halves:
        yield [bit for bit in range(mask.bit_length()) if mask >> bit & 1]
