"""What the people at one table come to, as one number that persons are added to and taken from.

A number of fields, WIDTH bits each: how many are there, hosts, guests, those who speak all languages, and how many there
are of each band among hosts, guests and persons of no side. So a table is weighed again without looking at its people.
"""

from collections.abc import Iterable

from earlyspring.planning.seating.banquet import Banquet, Person, Table

WIDTH = 16
COUNT, HOSTS, GUESTS, SPEAKERS, BANDS = range(5)
ONE = (1 << WIDTH) - 1
REMEMBERED = 200_000


class Mixture:
    """Weighs tables by the rules of mixing and the spread of ranks."""

    def __init__(self, banquet: Banquet, breach: int, spread: int) -> None:
        self.rules, self.breach, self.spread = banquet.rules, breach, spread
        self.bands = sorted({one.rank for one in banquet.persons if one.rank is not None})
        self.place_of = {band: place for place, band in enumerate(self.bands)}
        self.row = WIDTH * len(self.bands)
        """Bits that hold the bands of one side, each at its place among those that there are."""
        self.mask = (1 << self.row) - 1
        self.chairs = [
            (self._fields([band]), self._near(band)) for band in self.bands if band <= (self.rules.chair_band or 0)
        ]
        """Each band that may lead a table, with those of a guest who may sit there as counterpart."""
        self._weighed: dict[tuple[int, bool, int], int] = {}

    def _fields(self, bands: Iterable[int]) -> int:
        return sum(ONE << self.place_of[band] * WIDTH for band in bands)

    def _near(self, chair: int) -> int:
        reach = self.rules.counterpart
        return self._fields(band for band in self.bands if reach is None or abs(band - chair) <= reach)

    def of(self, person: Person) -> int:
        """What one person adds to a table."""
        number = 1 << COUNT * WIDTH
        side = {"host": 0, "guest": 1}.get(person.side or "", 2)
        if side < 2 and not person.interpreter:
            number |= 1 << (HOSTS + side) * WIDTH
        if set(self.rules.languages or ()) <= set(person.languages):
            number |= 1 << SPEAKERS * WIDTH
        if person.rank is not None:
            number |= 1 << (BANDS + side * len(self.bands) + self.place_of[person.rank]) * WIDTH
        return number

    def cost(self, table: Table, mixture: int) -> int:
        """What the people at a table cost; the same mixture is weighed once."""
        if table.head:
            return 0
        key = (table.seats, table.one_side, mixture)
        if key not in self._weighed:
            if len(self._weighed) >= REMEMBERED:
                self._weighed.clear()
            self._weighed[key] = self._cost(table, mixture)
        return self._weighed[key]

    def _cost(self, table: Table, mixture: int) -> int:
        bands = mixture >> BANDS * WIDTH
        hosts, guests, others = (bands >> side * self.row & self.mask for side in range(3))
        there = hosts + guests + others
        spread = self.bands[_last(there)] - self.bands[_last(there & -there)] if there else 0
        breaches = max(0, _field(mixture, COUNT) - table.seats)
        if mixture and not table.one_side:
            breaches += self._breaches(mixture, hosts, guests)
        return spread * self.spread + breaches * self.breach

    def _breaches(self, mixture: int, hosts: int, guests: int) -> int:
        rules = self.rules
        least = rules.each_side or 0
        found = max(0, least - _field(mixture, HOSTS)) + max(0, least - _field(mixture, GUESTS))
        found += bool(rules.languages) and not _field(mixture, SPEAKERS)
        if not rules.chair_band:
            return found
        # Each step towards a chair and his counterpart counts, so that a search sees that it comes nearer.
        found += not any(hosts & chair for chair, _ in self.chairs)
        if rules.counterpart is not None:
            found += not any(guests & near for _, near in self.chairs)
            found += not any(hosts & chair and guests & near for chair, near in self.chairs)
        return found


def _field(mixture: int, place: int) -> int:
    return mixture >> place * WIDTH & ONE


def _last(bands: int) -> int:
    """The place of the lowest rank that is there."""
    return (bands.bit_length() - 1) // WIDTH
