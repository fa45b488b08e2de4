"""Whose report is where: agencies down the side, commitments along the top, a shape for how far each report is."""

from collections.abc import Mapping
from dataclasses import dataclass

from earlyspring.pictures.letters import ASCENT, LINE, Box, width_of, wrapped
from earlyspring.pictures.states import STATES, shape
from earlyspring.pictures.svg import Drawing, tag, words

NAME, STEP, SIZE, GUTTER = 210.0, 26.0, 12.0, 22.0
IN_BAND = 21


@dataclass(frozen=True)
class Agency:
    """A body, the shape of its side, and the state of what it owes by code of commitment: (state, address)."""

    name: str
    side: str
    owed: Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class ReportsDue:
    """Everything the picture shows. `codes`: the commitments in order. `states`: words, of the eight of `states`."""

    key: str
    language: str
    title: str
    description: str
    agencies: tuple[Agency, ...]
    codes: tuple[str, ...]
    states: Mapping[str, str]
    agency: str
    nothing: str = "—"


def rows(due: ReportsDue) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    heads = (due.agency, *due.codes)
    return (
        heads,
        *((one.name, *(_said(due, one.owed.get(code)) for code in due.codes)) for one in due.agencies),
    )


def _said(due: ReportsDue, owed: tuple[str, str] | None) -> str:
    return due.states[owed[0]] if owed else due.nothing


def draw(due: ReportsDue) -> str:
    """The picture as SVG text. Raises KeyError for a state without words or shape."""
    drawing, width, height = _drawn(due)
    return drawing.whole(width, height, due.title, due.description)


def labels(due: ReportsDue) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(due)[0].labels)


def _drawn(due: ReportsDue) -> tuple[Drawing, float, float]:
    drawing = Drawing(due.key, due.language)
    widest = NAME + STEP * max(1, min(IN_BAND, len(due.codes)))
    y = _key(drawing, due, max(widest, 420.0))
    for start in range(0, len(due.codes), IN_BAND):
        codes = due.codes[start : start + IN_BAND]
        there = [one for one in due.agencies if any(code in one.owed for code in codes)]
        y = _band(drawing, due, codes, there, y)
    return drawing, max(widest, 420.0), y


def _key(drawing: Drawing, due: ReportsDue, width: float) -> float:
    used = {state for one in due.agencies for state, _url in one.owed.values()}
    x, y = 0.0, 14.0
    for state in (each for each in STATES if each in used):
        wide = 18 + width_of(due.states[state], 11) + 16
        if x and x + wide > width:
            x, y = 0.0, y + 20
        drawing.add(shape(state, x + 6, y - 4))
        drawing.say(x + 18, y, due.states[state], cls="pic-muted", size=11)
        x += wide
    return y + 14


def _band(drawing: Drawing, due: ReportsDue, codes: tuple[str, ...], there: list[Agency], y: float) -> float:
    """The agencies that owe something of these commitments; the height reached."""
    high = max(width_of(code, 11) for code in codes)
    for at, code in enumerate(codes):
        _upright(drawing, code, NAME + at * STEP + STEP / 2, y + high)
    y += high + 8
    for one in there:
        y = _row(drawing, due, codes, one, y)
    drawing.add(tag("path", cls="pic-rule", d=f"M0 {y:.1f}h{NAME + STEP * len(codes):.1f}"))
    return y + GUTTER


def _upright(drawing: Drawing, code: str, x: float, y: float) -> None:
    """A code that is read from below upwards."""
    size = 11.0
    drawing.labels.append(Box(x - size * ASCENT / 2, y - width_of(code, size), x + size * ASCENT / 2, y, code))
    turned = f"rotate(-90 {x:.1f} {y:.1f}) translate(0 4)"
    drawing.add(tag("text", words(code), cls="pic-head", x=x, y=y, font_size=size, transform=turned))


def _row(drawing: Drawing, due: ReportsDue, codes: tuple[str, ...], one: Agency, y: float) -> float:
    lines = wrapped(one.name, SIZE, NAME - 34)
    high = max(24.0, len(lines) * SIZE * LINE + 8)
    middle = y + high / 2
    drawing.add(tag("path", cls="pic-rule", d=f"M0 {y:.1f}h{NAME + STEP * len(codes):.1f}"))
    drawing.add(_side(one.side, 6, middle))
    drawing.lines(18, middle + 4 - (len(lines) - 1) * SIZE * LINE / 2, lines, size=SIZE)
    for at, code in enumerate(codes):
        if owed := one.owed.get(code):
            state, url = owed
            said = f"{one.name} · {code}: {due.states[state]}"
            drawing.add(shape(state, NAME + at * STEP + STEP / 2, middle, words(said)), url)
    return y + high


def _side(mark: str, x: float, y: float) -> str:
    if mark == "square":
        return tag("rect", cls="pic-line", x=x - 4, y=y - 4, width=8, height=8)
    return tag("circle", cls="pic-line", cx=x, cy=y, r=4.5)
