"""A worksheet in the order of the agenda, each line with as little as its place and the choices of the page need."""

from dataclasses import dataclass
from datetime import date, datetime

from earlyspring.core.agenda import Item, agenda, group_of
from earlyspring.core.opinions import standing
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.remembered import remembered
from earlyspring.review.models import Worksheet
from earlyspring.review.sheet_reading import Reading, Sheetful, Told


@dataclass(frozen=True)
class Place:
    """A line on its place. `group`: of core.agenda.GROUPS."""

    pk: int
    commitment: str
    instrument: str
    parties: tuple[str, ...]
    track: str
    finding: str | None
    completion: str | None
    outcome: str | None
    told: Told
    standing: str
    days_over: int
    group: str

    @property
    def disputed(self) -> bool:
        """Whether a party whose opinion counts here disputes a report of another."""
        return not self.told.disputing.isdisjoint(self.parties)

    @property
    def whole(self) -> bool:
        return self.finding is not None and self.outcome is not None


def known_of(worksheet: Worksheet) -> datetime | None:
    """From which knowledge a sheet is read: a frozen one from that of its freeze, whatever was said since."""
    return worksheet.frozen_at if worksheet.state != "drafting" else None


def moment_of(worksheet: Worksheet, today: str) -> Moment:
    return Moment(as_of=today, today=today, known=known_of(worksheet), exercise=worksheet.exercise)


def sheetful(worksheet: Worksheet, today: str) -> Sheetful:
    reading = Reading(worksheet.round, worksheet.review, worksheet.exercise)
    return remembered(reading, worksheet.mechanism, moment_of(worksheet, today))


COLUMNS = ("pk", "commitment", "instrument", "parties", "track", "finding", "completion", "outcome")


def places(worksheet: Worksheet, today: str, found: Sheetful | None = None) -> list[Place]:
    """All lines of a worksheet in the order of the agenda: what is stuck between the parties first."""
    known = (found or sheetful(worksheet, today)).told
    day, none = date.fromisoformat(today).toordinal(), Told()
    lines, items = dict[str, Place](), list[Item]()
    for row in worksheet.lines.values_list(*COLUMNS):
        told, parties = known.get(row[1], none), row[3]
        item = Item(
            commitment=row[1],
            code=told.code,
            standing=standing(parties, told.ratings),
            days_over=max(day - told.due_no, 0) if told.due_no else 0,
            carried=told.carried,
            slipped=told.slipped or 0,
            disputed=not told.disputing.isdisjoint(parties),
        )
        lines[row[1]] = Place(
            pk=row[0],
            commitment=row[1],
            instrument=row[2],
            parties=tuple(parties),
            track=row[4],
            finding=row[5],
            completion=row[6],
            outcome=row[7],
            told=told,
            standing=item.standing,
            days_over=item.days_over,
            group=group_of(item, told.blocked),
        )
        items.append(item)
    order = agenda(items, (one.commitment for one in lines.values() if one.told.blocked))
    return [lines[commitment] for commitment in order]
