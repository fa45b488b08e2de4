"""The lists of a session as its page shows them: who is withdrawn, what can be moved, and where to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.changing import order_of
from earlyspring.meetings.plenary.models import AgendaPoint, Turn
from earlyspring.meetings.plenary.queries import on_screen


@dataclass(frozen=True)
class Row:
    """A point or a turn in its place of `last`; `key` names it in addresses; `up`, `down`: places it can be moved to."""

    one: AgendaPoint | Turn
    key: str
    place: int
    up: int = 0
    down: int = 0
    withdrawn: bool = False
    turns: list["Row"] = field(default_factory=list)
    order: str = ""


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


def listed(points: list[AgendaPoint], withdrawn: set[tuple[str, str]]) -> list[Row]:
    """The points, each with its turns. What has begun is moved nowhere, and nothing is moved past it."""
    rows = []
    for place, point in enumerate(points, 1):
        turns = list(point.turns.all())
        speakers = [
            Row(
                turn,
                f"turn-{turn.pk}",
                at,
                *_ways(turns, at),
                withdrawn=bool(turn.person) and (turn.party, turn.person) in withdrawn,
            )
            for at, turn in enumerate(turns, 1)
        ]
        ways = _ways(points, place)
        rows.append(Row(point, f"point-{point.pk}", place, *ways, turns=speakers, order=order_of(turns)))
    return rows


def _ways(all_of_them: list[AgendaPoint] | list[Turn], place: int) -> tuple[int, int]:
    def free(at: int) -> int:
        return at if 1 <= at <= len(all_of_them) and all_of_them[at - 1].started_at is None else 0

    return (free(place - 1), free(place + 1)) if free(place) else (0, 0)
