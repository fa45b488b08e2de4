"""The way from proposals to agreements to commitments to results: how many of each there are, and how many led on."""

from dataclasses import dataclass

from earlyspring.pictures.letters import LINE, Box, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag

WIDE, HIGH, GAP, RISE, SIZE = 132.0, 92.0, 96.0, 34.0, 12.0


@dataclass(frozen=True)
class Stage:
    """A station of the way. `said`: how many of it led on or came of something, in words."""

    name: str
    total: int
    said: str = ""
    url: str = ""


@dataclass(frozen=True)
class Flow:
    """How many links lead from one station to a later one, by their places."""

    begin: int
    end: int
    count: int


@dataclass(frozen=True)
class Way:
    """Everything the picture shows. `heads` of the table: from, to, links."""

    key: str
    language: str
    title: str
    description: str
    stages: tuple[Stage, ...]
    flows: tuple[Flow, ...]
    heads: tuple[str, str, str]


def rows(way: Way) -> tuple[tuple[str, ...], ...]:
    """The same as a table: each station with its number, then each link. The first row holds the heads."""
    stations = tuple((one.name, one.said, str(one.total)) for one in way.stages)
    links = tuple((way.stages[one.begin].name, way.stages[one.end].name, str(one.count)) for one in way.flows)
    return (way.heads, *stations, *links)


def draw(way: Way) -> str:
    """The picture as SVG text. Raises ValueError for a link that does not lead to a later station."""
    drawing, width, height = _drawn(way)
    return drawing.whole(width, height, way.title, way.description)


def labels(way: Way) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(way)[0].labels)


def _drawn(way: Way) -> tuple[Drawing, float, float]:
    last = len(way.stages) - 1
    for one in way.flows:
        if not 0 <= one.begin < one.end <= last:
            raise ValueError(f"no way leads from station {one.begin} to station {one.end}")
    drawing = Drawing(way.key, way.language)
    far = [one for one in way.flows if one.end - one.begin > 1]
    top = 14 + RISE * len(far)
    for one in way.flows:
        if one.end - one.begin == 1:
            _straight(drawing, one, top)
    for place, one in enumerate(sorted(far, key=lambda it: (it.end - it.begin, it.begin))):
        _over(drawing, one, top, RISE * (place + 1) - 8)
    deep = max([_station(drawing, one, _left(at), top) for at, one in enumerate(way.stages)], default=0.0)
    return drawing, len(way.stages) * WIDE + last * GAP + 2, top + HIGH + deep + 8


def _left(at: int) -> float:
    return 1 + at * (WIDE + GAP)


def _station(drawing: Drawing, one: Stage, x: float, y: float) -> float:
    """A box with its number and name; what is said of it stands beneath. How deep that is."""
    drawing.add(tag("rect", cls="pic-box", x=x, y=y, width=WIDE, height=HIGH, rx=4))
    drawing.say(x + WIDE / 2, y + 36, str(one.total), cls="pic-head", size=26, anchor="middle", url=one.url)
    names = wrapped(one.name, SIZE, WIDE - 12)
    drawing.lines(x + WIDE / 2, y + 62, names, size=SIZE, anchor="middle")
    said = wrapped(one.said, 11, WIDE) if one.said else ()
    drawing.lines(x + WIDE / 2, y + HIGH + 18, said, cls="pic-muted", size=11, anchor="middle")
    return 12 + len(said) * 11 * LINE


def _straight(drawing: Drawing, one: Flow, top: float) -> None:
    begin, end, y = _left(one.begin) + WIDE, _left(one.end), top + HIGH / 2
    drawing.add(tag("path", cls="pic-line", d=f"M{begin:.1f} {y:.1f}H{end - 7:.1f}"))
    drawing.add(tag("path", cls="pic-full", d=f"M{end - 1:.1f} {y:.1f}l-8 -4.5v9z"))
    _number(drawing, (begin + end) / 2, y, one.count)


def _over(drawing: Drawing, one: Flow, top: float, rise: float) -> None:
    """A link that passes over a station, each on a height of its own."""
    begin, end, y = _left(one.begin) + WIDE * 0.75, _left(one.end) + WIDE * 0.25, top - rise
    path = f"M{begin:.1f} {top:.1f}V{y + 8:.1f}q0 -8 8 -8H{end - 8:.1f}q8 0 8 8V{top - 7:.1f}"
    drawing.add(tag("path", cls="pic-line", d=path))
    drawing.add(tag("path", cls="pic-full", d=f"M{end:.1f} {top - 1:.1f}l-4.5 -8h9z"))
    _number(drawing, (begin + end) / 2, y, one.count)


def _number(drawing: Drawing, x: float, y: float, count: int) -> None:
    room = width_of(str(count), 13) / 2 + 6
    drawing.add(tag("rect", cls="pic-paper", x=x - room, y=y - 10, width=2 * room, height=20, rx=10))
    drawing.say(x, y + 4.5, str(count), cls="pic-head", size=13, anchor="middle")
