"""Progress by field as small multiples: one shape for each commitment, so that a reader can count."""

from collections.abc import Mapping
from dataclasses import dataclass

from earlyspring.pictures.letters import LINE, Box, width_of, wrapped
from earlyspring.pictures.states import STATES, shape
from earlyspring.pictures.svg import Drawing, tag

SIZE, STEP, COLUMNS, GUTTER = 12.0, 17.0, 3, 24.0


@dataclass(frozen=True)
class Field:
    """A field and how many of its commitments stand in each state."""

    name: str
    counts: Mapping[str, int]
    url: str = ""

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Progress:
    """Everything the picture shows. `states`: the eight states in words; `field` and `total` head the table."""

    key: str
    language: str
    title: str
    description: str
    fields: tuple[Field, ...]
    states: Mapping[str, str]
    field: str
    total: str
    width: float = 760


def rows(progress: Progress) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    heads = (progress.field, *(progress.states[state] for state in STATES), progress.total)
    return (heads, *((f.name, *(str(f.counts.get(each, 0)) for each in STATES), str(f.total)) for f in progress.fields))


def draw(progress: Progress) -> str:
    """The picture as SVG text. Raises ValueError for a state that is not one of the eight."""
    drawing, height = _drawn(progress)
    return drawing.whole(progress.width, height, progress.title, progress.description)


def labels(progress: Progress) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(progress)[0].labels)


def _drawn(progress: Progress) -> tuple[Drawing, float]:
    drawing = Drawing(progress.key, progress.language)
    wide = (progress.width - GUTTER * (COLUMNS - 1)) / COLUMNS
    y = _key(drawing, progress)
    for start in range(0, len(progress.fields), COLUMNS):
        high = [
            _panel(drawing, field, at * (wide + GUTTER), y, wide, progress)
            for at, field in enumerate(progress.fields[start : start + COLUMNS])
        ]
        y += max(high)
    return drawing, y


def _key(drawing: Drawing, progress: Progress) -> float:
    x, y = 0.0, 14.0
    for state in STATES:
        if any(field.counts.get(state) for field in progress.fields):
            wide = 18 + width_of(progress.states[state], 11) + 16
            if x and x + wide > progress.width:
                x, y = 0.0, y + 20
            drawing.add(shape(state, x + 6, y - 4))
            drawing.say(x + 18, y, progress.states[state], cls="pic-muted", size=11)
            x += wide
    return y + 16


def _panel(drawing: Drawing, field: Field, x: float, y: float, wide: float, progress: Progress) -> float:
    """One field: its name, its number, a shape for each commitment; the height it takes."""
    if unknown := field.counts.keys() - set(STATES):
        raise ValueError(f"{field.name}: {', '.join(sorted(unknown))} is not a state of a commitment")
    number = str(field.total)
    lines = wrapped(field.name, SIZE, wide - width_of(number, SIZE) - 10)
    drawing.add(tag("path", cls="pic-rule", d=f"M{x:.1f} {y:.1f}h{wide:.1f}"))
    for at, line in enumerate(lines):
        drawing.say(x, y + 17 + at * SIZE * LINE, line, cls="pic-head", size=SIZE, url=field.url)
    drawing.say(x + wide, y + 17, number, cls="pic-muted", size=SIZE, anchor="end")
    below = y + 17 + (len(lines) - 1) * SIZE * LINE + 15
    in_line = int(wide // STEP)
    each = [state for state in STATES for _ in range(field.counts.get(state, 0))]
    for at, state in enumerate(each):
        drawing.add(shape(state, x + 6 + at % in_line * STEP, below + at // in_line * STEP, progress.states[state]))
    return below - y + max(1, -(-len(each) // in_line)) * STEP + 8
