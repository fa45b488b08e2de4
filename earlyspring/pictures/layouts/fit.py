"""How far apart the seats of a floor are drawn, so that no name stands on another or on a seat; or that none fits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from earlyspring.pictures.layouts.floor import Seat, Thing
from earlyspring.pictures.layouts.plan import Plan
from earlyspring.pictures.letters import LINE, Box, width_of, wrapped

SIZE, SMALL, RADIUS, BESIDE, AIR = 12.0, 11.0, 12.0, 190.0, 5.0
"""Names and other words in these sizes; half a seat; how wide a name beside a seat may run; between a seat and its name."""
STEPS = (50.0, 62, 74, 86, 100, 116, 134, 154)
DEPTHS = (38.0, 48, 60, 72, 86, 100, 116, 134, 154, 176)
PAGE, LINES = 297 / 210, 5
CLOSE = 32.0
"""From seat to seat where there are numbers alone."""


@dataclass(frozen=True)
class Scale:
    """Units of the picture to a step of the floor; whether names stand in it, whole ones in Chinese characters, and
    those of flags."""

    x: float
    y: float
    named: bool
    whole: bool = True
    flagged: bool = True


Lines = tuple[tuple[str, str], ...]
"""The lines of a name in all its scripts, each with its language."""


@dataclass(frozen=True)
class Block:
    """The lines of one name and where they stand."""

    lines: Lines
    x: float
    top: float
    anchor: str
    box: Box


def scale_of(plan: Plan) -> Scale:
    """The scale at which every name has room within the width the plan allows, and a broad page shows the picture
    largest; where there is none, the closest one of numbers alone."""
    for whole in (True, False):
        found = [fit for x in STEPS if (fit := _closest(plan, x, whole=whole)) is not None]
        if found:
            return min(found, key=lambda fit: fit[0])[1]
    numbers = (Scale(x, x, named=False) for x in (CLOSE, *STEPS))
    closest = Scale(CLOSE, CLOSE, named=False, flagged=False)
    return next((one for one in numbers if not _flags_crowded(plan, one)), closest)


def _closest(plan: Plan, x: float, *, whole: bool) -> tuple[float, Scale] | None:
    """Of the scales with this step the lowest at which names keep apart, after the height of the page it fills."""
    lines = lines_of(plan, x, whole=whole)
    if lines is None:
        return None
    for y in (x,) if plan.floor.even else DEPTHS:
        scale = Scale(x, y, named=True, whole=whole)
        names = [block.box for block in blocks_of(plan, scale, lines)]
        seats = [seat_box(seat, scale) for seat in plan.floor.seats]
        things = [thing_box(plan, thing, scale) for thing in plan.floor.things if thing.kind != "flag"]
        around = bounds([*names, *seats, *things])
        wide, high = around.right - around.left, around.bottom - around.top
        if wide > plan.room:
            return None
        if not (crowded(names, [*seats, *things]) or _flags_crowded(plan, scale)):
            return max(wide / PAGE, high), scale
    return None


def _flags_crowded(plan: Plan, scale: Scale) -> bool:
    """Whether the name of a flag stands on another or on a seat, or runs beyond its table."""
    flags = [thing_box(plan, thing, scale) for thing in plan.floor.things if thing.kind == "flag"]
    tables = [thing_box(plan, thing, scale) for thing in plan.floor.things if thing.kind == "table"]
    beyond = any(flag.left < table.left or flag.right > table.right for flag in flags for table in tables)
    return beyond or crowded(flags, [seat_box(seat, scale) for seat in plan.floor.seats])


def crowded(names: Sequence[Box], others: Sequence[Box]) -> bool:
    """Whether a name stands on another name or on anything else."""
    every = sorted([(one.left, at) for at, one in enumerate((*names, *others))])
    boxes = (*names, *others)
    for turn, (_left, at) in enumerate(every):
        one = boxes[at]
        for left, beside in every[turn + 1 :]:
            if left >= one.right:
                break
            if min(at, beside) < len(names) and one.top < boxes[beside].bottom and boxes[beside].top < one.bottom:
                return True
    return False


def lines_of(plan: Plan, step: float, *, whole: bool) -> Mapping[str, Lines] | None:
    """Each person's name in lines; None where a word has not the room or a name runs over too many lines."""
    found = {}
    for seat in plan.floor.seats:
        room = step - AIR if seat.name in ("above", "below") else BESIDE
        lines = tuple(
            (tongue, line)
            for tongue, name in plan.people[seat.person].names
            for line in _broken(name, room, whole=whole)
        )
        if len(lines) > LINES or any(width_of(line, SIZE) > room for _tongue, line in lines):
            return None
        found[seat.person] = lines
    return found


@lru_cache(maxsize=4096)
def _broken(name: str, room: float, *, whole: bool) -> tuple[str, ...]:
    """A name breaks at its blanks; one in Chinese characters stays whole where that was asked."""
    return (name.strip(),) if whole and " " not in name.strip() else wrapped(name, SIZE, room)


def blocks_of(plan: Plan, scale: Scale, lines: Mapping[str, Lines]) -> tuple[Block, ...]:
    """The names at their seats; nothing where nobody's name is given."""
    return tuple(_placed(seat, scale, lines[seat.person]) for seat in plan.floor.seats if lines[seat.person])


def _placed(seat: Seat, scale: Scale, lines: Lines) -> Block:
    x, y, high = seat.x * scale.x, seat.y * scale.y, len(lines) * SIZE * LINE
    wide = max(width_of(line, SIZE) for _language, line in lines)
    away = RADIUS + AIR
    left, top, anchor = {
        "above": (x - wide / 2, y - away - high, "middle"),
        "below": (x - wide / 2, y + away, "middle"),
        "left": (x - away - wide, y - high / 2, "end"),
        "right": (x + away, y - high / 2, "start"),
    }[seat.name]
    at = {"start": left, "middle": left + wide / 2, "end": left + wide}[anchor]
    return Block(lines, at, top, anchor, Box(left, top, left + wide, top + high, lines[0][1]))


def seat_box(seat: Seat, scale: Scale) -> Box:
    x, y = seat.x * scale.x, seat.y * scale.y
    return Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS, seat.person)


def thing_box(plan: Plan, thing: Thing, scale: Scale) -> Box:
    """The room of a thing with its word, which stands in it or beside it."""
    x, y = thing.x * scale.x, thing.y * scale.y
    said = plan.flags.get(thing.of, thing.of) if thing.kind == "flag" else plan.words.things.get(thing.kind, "")
    wide = max(thing.width * scale.x / 2, width_of(said, SMALL) / 2)
    high = max(thing.height * scale.y / 2, 20.0)
    return Box(x - wide, y - high, x + wide, y + high)


def bounds(boxes: Iterable[Box]) -> Box:
    every = tuple(boxes)
    return Box(
        min(one.left for one in every),
        min(one.top for one in every),
        max(one.right for one in every),
        max(one.bottom for one in every),
    )
