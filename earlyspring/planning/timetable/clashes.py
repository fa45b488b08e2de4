"""Which meetings can never fall together, as bits by their numbers."""

from collections.abc import Sequence

from earlyspring.planning.timetable.talks import Talks


def clashes(talks: Talks, fixed: Sequence[Sequence[int]]) -> list[int]:
    """For each meeting those with a body, a person or a circle in common, or with an interpreter `fixed` to both."""
    number = {one.id: place for place, one in enumerate(talks.meetings)}
    groups = _by(talks, "bodies") + _by(talks, "persons")
    groups += [[number[one] for one in talks.circle_meetings(circle)] for circle in talks.circles]
    interpreters = range(len(talks.interpreters))
    groups += [[one for one, team in enumerate(fixed) if who in team] for who in interpreters]
    return _together(len(talks.meetings), groups)


def walkers(talks: Talks) -> list[int]:
    """For each meeting those with a person in common, who may have to walk from one to the other."""
    return _together(len(talks.meetings), _by(talks, "persons"))


def _by(talks: Talks, kind: str) -> list[list[int]]:
    groups: dict[str, list[int]] = {}
    for number, meeting in enumerate(talks.meetings):
        for name in dict.fromkeys(getattr(meeting, kind)):
            groups.setdefault(name, []).append(number)
    return list(groups.values())


def _together(meetings: int, groups: list[list[int]]) -> list[int]:
    """For each meeting, as bits, the others that are in a group with it."""
    found = [0] * meetings
    for group in groups:
        bits = sum(1 << one for one in group)
        for one in group:
            found[one] |= bits & ~(1 << one)
    return found
