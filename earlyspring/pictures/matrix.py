"""Who is responsible for what: commitments by field and party, as numbers on hatching that thickens with them."""

from dataclasses import dataclass

from earlyspring.pictures.letters import LINE, Box, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag

SIZE, CELL, NAME, HIGH = 12.0, 64.0, 190.0, 32.0
SHADES = (0.0, 11.0, 7.5, 5.0, 3.2)  # distance of the lines of each hatch; 0 is plain paper


@dataclass(frozen=True)
class Cell:
    """How many commitments, and how many of them are late. `url` opens their list."""

    count: int
    late: int = 0
    url: str = ""


@dataclass(frozen=True)
class Party:
    """A column. `shape` of its side: circle or square."""

    name: str
    shape: str


@dataclass(frozen=True)
class Field:
    """A row: a field, its number of commitments (each counted once) and a cell for each party in order."""

    name: str
    total: int
    cells: tuple[Cell, ...]
    url: str = ""


@dataclass(frozen=True)
class Words:
    """What the picture says: `late` takes {count}."""

    field: str
    total: str
    late: str
    late_key: str
    few: str
    many: str


@dataclass(frozen=True)
class Matrix:
    """Everything the picture shows."""

    key: str
    language: str
    title: str
    description: str
    parties: tuple[Party, ...]
    fields: tuple[Field, ...]
    words: Words


def rows(matrix: Matrix) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    heads = (matrix.words.field, *(party.name for party in matrix.parties), matrix.words.total)
    return (heads, *((f.name, *(_said(cell, matrix.words) for cell in f.cells), str(f.total)) for f in matrix.fields))


def _said(cell: Cell, words: Words) -> str:
    return f"{cell.count} ({words.late.format(count=cell.late)})" if cell.late else str(cell.count)


def shade(count: int, most: int) -> int:
    """Which of the five hatches a number takes, from 0 (nothing) to 4 (as many as the most)."""
    if count <= 0 or most <= 0:
        return 0
    return max(1, min(4, -(-4 * count // most)))


def draw(matrix: Matrix) -> str:
    """The picture as SVG text. Raises ValueError where a field has not one cell for each party."""
    drawing, width, height = _drawn(matrix)
    return drawing.whole(width, height, matrix.title, matrix.description)


def labels(matrix: Matrix) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(matrix)[0].labels)


def _drawn(matrix: Matrix) -> tuple[Drawing, float, float]:
    for field in matrix.fields:
        if len(field.cells) != len(matrix.parties):
            raise ValueError(f"{field.name}: {len(field.cells)} cells for {len(matrix.parties)} parties")
    drawing = Drawing(matrix.key, matrix.language)
    _patterns(drawing, matrix.key)
    wide = _column(matrix)
    top = _heads(drawing, matrix, wide)
    most = max((cell.count for field in matrix.fields for cell in field.cells), default=0)
    y = top
    for field in matrix.fields:
        y += _row(drawing, matrix, field, y, wide, most)
    return drawing, NAME + wide * (len(matrix.parties) + 1), _key(drawing, matrix, y)


def _column(matrix: Matrix) -> float:
    """As wide as the longest word at the head of a column."""
    heads = [*(party.name for party in matrix.parties), matrix.words.total]
    return max([CELL, *(width_of(piece, 11) + 12 for name in heads for piece in wrapped(name, 11, CELL))])


def _patterns(drawing: Drawing, key: str) -> None:
    made = ""
    for level, step in enumerate(SHADES):
        if step:
            line = tag("path", cls="pic-hatch", d=f"M0 0V{step}")
            made += tag(
                "pattern",
                line,
                id=f"{key}-hatch-{level}",
                width=step,
                height=step,
                patternUnits="userSpaceOnUse",
                patternTransform="rotate(45)",
            )
    drawing.add(tag("defs", made))


def _heads(drawing: Drawing, matrix: Matrix, wide: float) -> float:
    names = [wrapped(party.name, 11, wide - 8) for party in matrix.parties]
    names.append(wrapped(matrix.words.total, 11, wide - 8))
    most = max(len(lines) for lines in names)
    for at, lines in enumerate(names):
        x = NAME + at * wide + wide / 2
        if at < len(matrix.parties):
            drawing.add(_side(matrix.parties[at].shape, x))
        drawing.lines(x, 30 + (most - len(lines)) * 11 * LINE, lines, cls="pic-head", size=11, anchor="middle")
    return 30 + most * 11 * LINE


def _side(shape: str, x: float) -> str:
    if shape == "square":
        return tag("rect", cls="pic-line", x=x - 4, y=5, width=8, height=8)
    return tag("circle", cls="pic-line", cx=x, cy=9, r=4.5)


def _row(drawing: Drawing, matrix: Matrix, field: Field, y: float, wide: float, most: int) -> float:
    lines = wrapped(field.name, SIZE, NAME - 14)
    high = max(HIGH, len(lines) * SIZE * LINE + 10)
    first = y + high / 2 + 4 - (len(lines) - 1) * SIZE * LINE / 2
    for at, line in enumerate(lines):
        drawing.say(0, first + at * SIZE * LINE, line, size=SIZE, url=field.url)
    for at, cell in enumerate(field.cells):
        _cell(drawing, matrix.key, cell, NAME + at * wide, y, wide, high, shade(cell.count, most))
    x = NAME + len(field.cells) * wide + wide / 2
    drawing.say(x, y + high / 2 + 4, str(field.total), cls="pic-head", size=SIZE, anchor="middle")
    return high


def _cell(drawing: Drawing, key: str, cell: Cell, x: float, y: float, wide: float, high: float, level: int) -> None:
    drawing.add(
        tag(
            "rect",
            cls="pic-cell",
            x=x,
            y=y,
            width=wide,
            height=high,
            fill=f"url(#{key}-hatch-{level})" if level else "none",
        )
    )
    if not cell.count:
        drawing.say(x + wide / 2, y + high / 2 + 4, "·", cls="pic-muted", size=SIZE, anchor="middle")
        return
    room = width_of(str(cell.count), 13) / 2 + 5
    drawing.add(
        tag("rect", cls="pic-paper", x=x + wide / 2 - room, y=y + high / 2 - 10, width=2 * room, height=20, rx=10)
    )
    drawing.say(
        x + wide / 2, y + high / 2 + 4.5, str(cell.count), cls="pic-head", size=13, anchor="middle", url=cell.url
    )
    if cell.late:
        right = x + wide - 1
        drawing.add(tag("path", cls="pic-late", d=f"M{right:.1f} {y + 1:.1f}h-11l11 11z"))


def _key(drawing: Drawing, matrix: Matrix, y: float) -> float:
    """What hatching and corner mean, beneath; the height of the whole picture."""
    x, y = 0.0, y + 26
    drawing.say(x, y, matrix.words.few, cls="pic-muted", size=11)
    x += width_of(matrix.words.few, 11) + 8
    for level in range(1, 5):
        drawing.add(
            tag("rect", cls="pic-cell", x=x, y=y - 11, width=22, height=14, fill=f"url(#{matrix.key}-hatch-{level})")
        )
        x += 22
    drawing.say(x + 8, y, matrix.words.many, cls="pic-muted", size=11)
    x += width_of(matrix.words.many, 11) + 36
    if any(cell.late for field in matrix.fields for cell in field.cells):
        drawing.add(tag("path", cls="pic-late", d=f"M{x + 11:.1f} {y - 10:.1f}h-11l11 11z"))
        drawing.say(x + 18, y, matrix.words.late_key, cls="pic-muted", size=11)
    return y + 10
