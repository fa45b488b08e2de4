"""What the draft minutes of a session are made of: its agenda as it was held, who spoke, and what was taken down."""

from dataclasses import dataclass

from .facts import Body, Day, Paper, Text


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """Somebody who had the floor. `names`, `office`: as given, in the languages in which they were."""

    names: Text
    body: Body
    office: Text | None = None


@dataclass(frozen=True, kw_only=True)
class PointHeld:
    """A point of the agenda that was begun, with those who spoke at it in their order."""

    no: int
    title: Text
    spoken: tuple[Spoken, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Fallen:
    """A decision as it was taken down. `type`: a code of the register's list; `point`: at which point it fell."""

    type: str
    text: Text
    point: int | None = None


@dataclass(frozen=True, kw_only=True)
class PlenaryMinutes(Paper):
    """The draft of the minutes. `held_on`: the day on which the session was begun, where it was."""

    held_on: Day | None = None
    place: Text | None = None
    points: tuple[PointHeld, ...] = ()
    fallen: tuple[Fallen, ...] = ()
