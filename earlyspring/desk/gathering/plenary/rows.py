"""The lists of a session as its page shows them: who is withdrawn, what can be moved, and where to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import accumulate

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.changing import order_of
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from earlyspring.meetings.plenary.queries import on_screen


@dataclass(frozen=True)
class Row:
    """A point or a turn in its place of `last`; `key` names it in addresses; `up`, `down`: places it can be moved to.

    `planned`: the hour at which it begins by the programme, if everybody keeps to his minutes; empty while none is told.
    """

    one: AgendaPoint | Turn
    key: str
    place: int
    up: int = 0
    down: int = 0
    withdrawn: bool = False
    turns: list["Row"] = field(default_factory=list)
    order: str = ""
    planned: str = ""


@dataclass(frozen=True)
class Shown:
    """The page of a released text that the room sees, of `last`; `before`, `after`: pages beside it, 0 for none."""

    page: int = 0
    last: int = 0
    rows: tuple[Mapping[str, str], ...] = ()

    @property
    def before(self) -> int:
        return max(self.page - 1, 0)

    @property
    def after(self) -> int:
        return self.page + 1 if self.page < self.last else 0

    @classmethod
    def of(cls, turn: Turn | None) -> "Shown":
        """Where a text was changed and is shorter now: its last page."""
        pages = on_screen(turn) if turn else []
        if turn is None or not pages:
            return cls()
        page = min(turn.page, len(pages))
        return cls(page, len(pages), pages[page - 1].rows)


def withdrawn_here(gathering: Gathering) -> set[tuple[str, str]]:
    """Party and code of everybody who is withdrawn from a delegation."""
    gone = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at__isnull=False)
    return set(gone.values_list("delegation__party", "code"))


def listed(points: list[AgendaPoint], withdrawn: set[tuple[str, str]], begins: time | None = None) -> list[Row]:
    """The points, each with its turns. What has begun is moved nowhere, and nothing is moved past it.

    `begins`: the hour of the session in the programme that the reader was told.
    """
    rows = []
    for place, (point, hour) in enumerate(zip(points, _hours(points, begins), strict=True), 1):
        turns = list(point.turns.all())
        hours = _hours(turns, hour)
        speakers = [
            Row(
                turn,
                f"turn-{turn.pk}",
                at,
                *_ways(turns, at),
                withdrawn=bool(turn.person) and (turn.party, turn.person) in withdrawn,
                planned=_written(hours[at - 1]),
            )
            for at, turn in enumerate(turns, 1)
        ]
        ways = _ways(points, place)
        key, order = f"point-{point.pk}", order_of(turns)
        rows.append(Row(point, key, place, *ways, turns=speakers, order=order, planned=_written(hour)))
    return rows


def _hours(timed: Sequence[AgendaPoint | Turn], begins: time | None) -> Sequence[time | None]:
    """When each begins if the first does at `begins` and every one before takes its minutes."""
    if begins is None:
        return [None] * len(timed)
    before = accumulate((one.minutes for one in timed[:-1]), initial=0)
    return [(datetime.combine(date.min, begins) + timedelta(minutes=one)).time() for one in before][: len(timed)]


def _written(hour: time | None) -> str:
    return f"{hour:%H:%M}" if hour else ""


def _ways(all_of_them: list[AgendaPoint] | list[Turn], place: int) -> tuple[int, int]:
    def free(at: int) -> int:
        return at if 1 <= at <= len(all_of_them) and all_of_them[at - 1].started_at is None else 0

    return (free(place - 1), free(place + 1)) if free(place) else (0, 0)
