"""The own engine: what is asked for becomes a timetable, and where that leaves somebody out, the reason why."""

from collections.abc import Sequence
from dataclasses import replace

from earlyspring.planning.annealing import Effort, Found, anneal
from earlyspring.planning.chance import Chance
from earlyspring.planning.outcome import Outcome, Remark, judged
from earlyspring.planning.timetable.ground import Ground
from earlyspring.planning.timetable.judge import broken
from earlyspring.planning.timetable.limits import least, shortages
from earlyspring.planning.timetable.moves import Plan, Timetable, places
from earlyspring.planning.timetable.obstacles import obstacles
from earlyspring.planning.timetable.reading import assignment
from earlyspring.planning.timetable.relief import reliefs
from earlyspring.planning.timetable.talks import Place, Talks
from earlyspring.planning.timetable.wishes import score

HEAT, PER = 12, 10
"""The search begins at 12 tenths of the wish that weighs most and ends at a tenth of a point: tried on course timetables."""
TRIAL = 20_000
"""The most moves with which it is tried whether more of something would place all."""


def plan_timetable(talks: Talks, effort: Effort) -> Outcome:
    """A timetable that places as much as it can, by priority. The same effort gives the same timetable."""
    ground, bound = Ground(talks), least(talks)
    # What was told stays best where the search begins cool; where much has to give way it must begin hot.
    heats = [_wish(talks), talks.points.slot_changed // 2] if talks.published else [_wish(talks)]
    found = [_run(ground, replace(effort, iterations=effort.iterations // len(heats)), heat, bound) for heat in heats]
    chosen = places(ground, min(found, key=lambda one: one.cost).plan)
    iterations = sum(one.iterations for one in found)
    chosen, reasons = explained(talks, chosen, effort)
    lines = [*score(talks, chosen), *reasons]
    return judged(assignment(chosen), lines, broken(talks, chosen), bound=bound, iterations=iterations)


def explained(talks: Talks, chosen: Sequence[Place], effort: Effort) -> tuple[list[Place], list[Remark]]:
    """A timetable, with another meeting in it where one has room after all, and why those without a place have none."""
    if len(chosen) == len(talks.meetings):
        return list(chosen), []
    ground = Ground(talks)
    held = Timetable(ground, Chance(effort.seed), chosen)
    placed = places(ground, held.plan())
    trial = replace(effort, iterations=min(effort.iterations, TRIAL))
    return placed, [*shortages(talks), *obstacles(held), *reliefs(talks, placed, _with_more, trial)]


def _run(ground: Ground, effort: Effort, heat: int, bound: int) -> Found[Plan]:
    search = Timetable(ground, Chance(effort.seed))
    if not search.able:
        return Found(search.plan(), search.cost, 0)
    return anneal(search, effort, hot=HEAT * max(heat, 1), cold=1, per=PER, floor=bound)


def _wish(talks: Talks) -> int:
    """The points of the wish that weighs most, changes left aside."""
    points = talks.points
    wishes = [points.crowded or 0, points.empty, points.field, points.load, 1]
    wishes += [one.idle for one in (*talks.bodies, *talks.persons)]
    wishes += [max(one.day_points, one.room_points) for one in talks.series]
    wishes += [one.alone_points for one in talks.circles]
    return max(wishes)


def _with_more(talks: Talks, chosen: Sequence[Place], effort: Effort) -> list[Place]:
    """From a timetable on, until every meeting has a place or the effort ends."""
    ground = Ground(talks)
    search = Timetable(ground, Chance(effort.seed), chosen)
    until = replace(effort, more=lambda: bool(search.board.off) and effort.more())
    plan = anneal(search, until, hot=HEAT * _wish(talks), cold=1, per=PER).plan if search.able else search.plan()
    return places(ground, plan)
