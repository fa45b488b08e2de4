"""The picture of a floor: what is in the room, numbered seats whose shape says the side, names where they have room."""

from dataclasses import dataclass

from earlyspring.lang.tongues import tag_of
from earlyspring.pictures.layouts.fit import (
    RADIUS,
    SIZE,
    SMALL,
    Scale,
    blocks_of,
    bounds,
    lines_of,
    scale_of,
    seat_box,
    thing_box,
)
from earlyspring.pictures.layouts.floor import Thing
from earlyspring.pictures.layouts.plan import Mark, Plan
from earlyspring.pictures.letters import ASCENT, LINE, Box, width_of
from earlyspring.pictures.svg import Drawing, tag

EDGE, KEY = 10.0, 22.0


@dataclass(frozen=True)
class Drawn:
    """The picture as SVG text, its size, the room of every label, and whether names stand in it or in the list alone."""

    svg: str
    width: float
    height: float
    labels: tuple[Box, ...]
    named: bool


def draw(plan: Plan) -> Drawn:
    """The floor as a picture. Raises KeyError for a seat whose person is not among the people."""
    scale = scale_of(plan)
    lines = lines_of(plan, scale.x, whole=scale.whole) if scale.named else None
    blocks = blocks_of(plan, scale, lines) if lines else ()
    room = bounds(
        [
            *(block.box for block in blocks),
            *(seat_box(seat, scale) for seat in plan.floor.seats),
            *(thing_box(plan, thing, scale) for thing in plan.floor.things),
        ]
    )
    drawing = Drawing(plan.key, plan.language)
    keys = _keys(plan)
    wide = max(room.right - room.left, *(width for _mark, _said, width in keys), _said_width(plan, named=scale.named))
    # The middle of the room stays the middle of the picture where the words beneath it are wider.
    dx = EDGE - room.left + (wide - (room.right - room.left)) / 2
    inside = Drawing(plan.key, plan.language)
    for thing in plan.floor.things:
        _thing(inside, plan, thing, scale)
    for number, seat in enumerate(plan.floor.seats, 1):
        _seat(inside, seat.x * scale.x, seat.y * scale.y, plan.people[seat.person].mark, str(number))
    for block in blocks:
        for at, (language, line) in enumerate(block.lines):
            y = block.top + at * SIZE * LINE + ASCENT * SIZE
            inside.say(block.x, y, line, size=SIZE, anchor=block.anchor, lang=tag_of(language))
    dy = EDGE - room.top
    drawing.add(tag("g", "".join(inside.parts), transform=f"translate({dx:.1f} {dy:.1f})"))
    drawing.labels += [
        Box(one.left + dx, one.top + dy, one.right + dx, one.bottom + dy, one.words) for one in inside.labels
    ]
    bottom = _beneath(drawing, plan, keys, room.bottom + dy + 10, named=scale.named)
    width = wide + 2 * EDGE
    svg = drawing.whole(width, bottom, plan.title, plan.description)
    return Drawn(svg, width, bottom, tuple(drawing.labels), scale.named)


def _keys(plan: Plan) -> list[tuple[Mark, str, float]]:
    """Each side with its shape, once, in the order of the seats."""
    sides = dict.fromkeys((plan.people[seat.person].mark, plan.people[seat.person].side) for seat in plan.floor.seats)
    return [(mark, side, 2 * KEY + width_of(side, SIZE)) for mark, side in sides]


def _said_width(plan: Plan, *, named: bool) -> float:
    return max(width_of(said, SMALL) for said in (plan.words.seen, "" if named else plan.words.listed))


def _beneath(drawing: Drawing, plan: Plan, keys: list[tuple[Mark, str, float]], y: float, *, named: bool) -> float:
    """From where one looks, where names are, and what the shapes mean; where the picture ends."""
    for said in (plan.words.seen, *(() if named else (plan.words.listed,))):
        y += SMALL * LINE
        drawing.say(EDGE, y, said, cls="pic-muted", size=SMALL)
    y += 8
    for mark, said, _width in keys:
        y += KEY
        _shape(drawing, EDGE + 8, y - 4, mark, 7)
        drawing.say(EDGE + KEY, y, said, size=SIZE)
    return y + EDGE


def _shape(drawing: Drawing, x: float, y: float, mark: Mark, r: float) -> None:
    if mark == "square":
        drawing.add(tag("rect", cls="pic-mark", x=x - r, y=y - r, width=2 * r, height=2 * r))
    else:
        drawing.add(tag("circle", cls="pic-hollow", cx=x, cy=y, r=r))


def _seat(drawing: Drawing, x: float, y: float, mark: Mark, number: str) -> None:
    _shape(drawing, x, y, mark, RADIUS if mark == "circle" else RADIUS - 1)
    cls = "pic-mark-words" if mark == "square" else "pic-hollow-words"
    drawing.say(x, y + 4, number, cls=cls, size=SMALL, anchor="middle")


def _thing(drawing: Drawing, plan: Plan, thing: Thing, scale: Scale) -> None:
    x, y, wide, high = thing.x * scale.x, thing.y * scale.y, thing.width * scale.x, thing.height * scale.y
    if thing.kind == "table":
        drawing.add(tag("rect", cls="pic-box", x=x - wide / 2, y=y - high / 2, width=wide, height=high, rx=5))
    elif thing.kind == "ring":
        drawing.add(tag("circle", cls="pic-box", cx=x, cy=y, r=wide / 2))
    elif thing.kind == "flag":
        drawing.add(tag("path", cls="pic-line", d=f"M{x - 6:.1f} {y + 3:.1f}V{y - 12:.1f}h13v8h-13"))
        if scale.flagged:
            drawing.say(x, y + 15, plan.flags.get(thing.of, thing.of), cls="pic-muted", size=SMALL, anchor="middle")
    else:
        if wide:
            cls = "pic-end" if thing.kind == "door" else "pic-ribbon"
            drawing.add(tag("path", cls=cls, d=f"M{x - wide / 2:.1f} {y:.1f}h{wide:.1f}"))
        above = thing.y < 0
        drawing.say(
            x, y - 8 if above else y + 15, plan.words.things[thing.kind], cls="pic-muted", size=SMALL, anchor="middle"
        )
