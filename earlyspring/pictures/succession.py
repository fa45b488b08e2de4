"""What became of what: boxes in columns, one column a generation, joined through dated acts."""

from dataclasses import dataclass

from earlyspring.lang.tongues import comma
from earlyspring.pictures.letters import LINE, Box, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag

SIZE, SMALL, PAD, SPACE, NARROW, WIDE = 12.0, 10.5, 9.0, 16.0, 84.0, 160.0
KNOT = 40.0  # from the boxes to where their lines meet
APART = 50.0  # between two knots: the words above and beneath each


@dataclass(frozen=True)
class Body:
    """A locality or agency. `detail`: its period in the reader's manner, or empty."""

    key: str
    name: str
    detail: str = ""
    url: str = ""


@dataclass(frozen=True)
class Act:
    """One act of succession: `on` and `what` in words; no outputs is an end, no inputs a beginning."""

    on: str
    what: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    url: str = ""


@dataclass(frozen=True)
class Succession:
    """Everything the picture shows. `heads`: before, act, day, after, for the table."""

    key: str
    language: str
    title: str
    description: str
    bodies: tuple[Body, ...]
    acts: tuple[Act, ...]
    heads: tuple[str, str, str, str]


@dataclass(frozen=True)
class Place:
    """A box on the sheet."""

    left: float
    top: float
    height: float
    lines: tuple[str, ...]
    width: float = WIDE

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def rows(succession: Succession) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    names = {body.key: body.name for body in succession.bodies}

    def said(keys: tuple[str, ...]) -> str:
        return comma(succession.language).join(names[key] for key in keys) or "—"

    acts = tuple((said(act.inputs), act.what, act.on, said(act.outputs)) for act in succession.acts)
    return (succession.heads, *acts)


def generations(succession: Succession) -> dict[str, int]:
    """The column of each body: 0 where nothing came before, else one more than the latest of what it came from.

    Raises ValueError where the acts go round in a circle.
    """
    before = {body.key: set[str]() for body in succession.bodies}
    for act in succession.acts:
        for output in act.outputs:
            before[output] |= set(act.inputs)
    columns: dict[str, int] = {}
    while len(columns) < len(before):
        ready = [key for key in before if key not in columns and before[key] <= columns.keys()]
        if not ready:
            raise ValueError(
                f"{', '.join(sorted(before.keys() - columns.keys()))}: the successions go round in a circle"
            )
        columns.update({key: max((columns[each] + 1 for each in before[key]), default=0) for key in ready})
    return columns


def draw(succession: Succession) -> str:
    """The picture as SVG text."""
    drawing, width, height = _drawn(succession)
    return drawing.whole(width, height, succession.title, succession.description)


def labels(succession: Succession) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(succession)[0].labels)


def _drawn(succession: Succession) -> tuple[Drawing, float, float]:
    places = _placed(succession)
    gap = _gap(succession)
    drawing = Drawing(succession.key, succession.language)
    knots = _knots(succession, places, gap)
    for act, (x, y) in zip(succession.acts, knots, strict=True):
        _joined(drawing, act, x, y, places)
    for body in succession.bodies:
        _boxed(drawing, body, places[body.key])
    ends = [x + gap / 2 for act, (x, _) in zip(succession.acts, knots, strict=True) if not act.outputs]
    ends += [place.left + WIDE + 2 for place in places.values()]
    bottom = max([place.top + place.height for place in places.values()] + [y + 24 for _, y in knots], default=0)
    return drawing, max(ends, default=0), bottom + 6


def _gap(succession: Succession) -> float:
    """Room between columns: enough for the words of an act."""
    said = [width_of(words, SMALL) for act in succession.acts for words in (act.on, act.what)]
    return max([NARROW, *(wide + KNOT + 24 for wide in said)])


def _placed(succession: Succession) -> dict[str, Place]:
    """Every box in its column, each beside the middle of what it came from where there is room."""
    columns = generations(succession)
    gap = _gap(succession)
    places: dict[str, Place] = {}
    for column in range(max(columns.values(), default=0) + 1):
        wishes = [(_wish(succession, key, places), key) for key, at in columns.items() if at == column]
        y = 4.0
        for wish, key in sorted(wishes, key=lambda each: each[0]):
            body = next(each for each in succession.bodies if each.key == key)
            lines = wrapped(body.name, SIZE, WIDE - 2 * PAD)
            height = 2 * PAD + len(lines) * SIZE * LINE + (SMALL * LINE + 2 if body.detail else 0)
            top = max(y, wish - height / 2)
            places[key] = Place(2 + column * (WIDE + gap), top, height, lines)
            y = top + height + SPACE
    return places


def _wish(succession: Succession, key: str, places: dict[str, Place]) -> float:
    sources = [places[each].middle for act in succession.acts if key in act.outputs for each in act.inputs]
    return sum(sources) / len(sources) if sources else 0.0


def _knots(succession: Succession, places: dict[str, Place], gap: float) -> list[tuple[float, float]]:
    """Where each act is tied; acts of one gap between columns keep apart so that their words do."""
    taken: dict[float, list[float]] = {}
    knots = []
    for act in succession.acts:
        edges = [places[key].left + WIDE for key in act.inputs] or [places[key].left - gap for key in act.outputs]
        ends = [places[key].middle for key in act.inputs + act.outputs]
        y = max(sum(ends) / len(ends), SMALL * LINE + 6)
        others = taken.setdefault(round(max(edges), 1), [])
        while any(abs(y - other) < APART for other in others):
            y += 4
        others.append(y)
        knots.append((max(edges) + _tie(act, gap), y))
    return knots


def _tie(act: Act, gap: float) -> float:
    """How far into the gap: early where lines come together, late where they part, so that the words have room."""
    if not act.outputs or not act.inputs:
        return gap / 2
    return KNOT if len(act.outputs) <= len(act.inputs) else gap - KNOT


def _joined(drawing: Drawing, act: Act, x: float, y: float, places: dict[str, Place]) -> None:
    for key in act.inputs:
        start = places[key].left + WIDE
        drawing.add(tag("path", cls="pic-line", d=_bow(start, places[key].middle, x, y)))
    for key in act.outputs:
        drawing.add(tag("path", cls="pic-line", d=_bow(x, y, places[key].left, places[key].middle)))
    if act.outputs:
        drawing.add(tag("circle", cls="pic-host", cx=x, cy=y, r=4.5))
    else:
        drawing.add(tag("path", cls="pic-end", d=f"M{x:.1f} {y - 8:.1f}V{y + 8:.1f}"))
    _worded(drawing, act, x, y)


def _worded(drawing: Drawing, act: Act, x: float, y: float) -> None:
    """Day and act beside the knot, on the side where a single line runs straight; in the middle where none does."""
    shift, anchor = 0.0, "middle"
    if act.outputs and act.inputs:
        shift, anchor = (9.0, "start") if len(act.outputs) <= len(act.inputs) else (-9.0, "end")
    above, below = (9, 17) if act.outputs else (13, 21)
    drawing.say(x + shift, y - above, act.on, cls="pic-head pic-halo", size=SMALL, anchor=anchor)
    drawing.say(x + shift, y + below, act.what, cls="pic-muted pic-halo", size=SMALL, anchor=anchor, url=act.url)


def _bow(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (x + to_x) / 2
    return f"M{x:.1f} {y:.1f}C{half:.1f} {y:.1f} {half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"


def _boxed(drawing: Drawing, body: Body, place: Place) -> None:
    drawing.add(tag("rect", cls="pic-box", x=place.left, y=place.top, width=WIDE, height=place.height))
    y = place.top + PAD + SIZE
    for line in place.lines:
        drawing.say(place.left + PAD, y, line, size=SIZE, url=body.url)
        y += SIZE * LINE
    if body.detail:
        drawing.say(place.left + PAD, y + 1, body.detail, cls="pic-muted", size=SMALL)
