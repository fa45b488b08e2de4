"""The floor of a hall with its booths, true to scale: each by its number, one that is given filled and named."""

from collections.abc import Sequence
from dataclasses import dataclass

from earlyspring.core.booths import Place, size_of
from earlyspring.pictures.letters import width_of
from earlyspring.pictures.svg import Drawing, tag

WIDEST, TOUCHED, EDGE = 960.0, 64.0, 8.0
"""As wide as the column where that leaves every booth large enough to be touched; wider where not."""
SIZE, SMALL, LEAST = 13.0, 10.0, 7.0


@dataclass(frozen=True)
class Stand:
    """A booth as it is drawn. `name`: who has it; `marked`: the one in question; `url`: where it leads."""

    code: str
    place: Place
    name: str = ""
    free: bool = True
    marked: bool = False
    url: str = ""


def floor(key: str, language: str, stands: Sequence[Stand], title: str, description: str) -> str:
    """The hall as SVG. A free booth has an outline, one that is given a hatch and a name, the one in question a filled
    number: word and shape, colour beside them. Raises ValueError where no booth is given.
    """
    if not stands:
        raise ValueError("a hall without booths is not drawn")
    wide, deep = (float(one) for one in size_of([one.place for one in stands]))
    least = min(min(float(one.place.width), float(one.place.depth)) for one in stands)
    scale = max(min((WIDEST - 2 * EDGE) / wide, 2 * TOUCHED / least), TOUCHED / least)
    drawing = Drawing(key, language)
    for one in stands:
        # One link around all of a booth: whoever goes by the keyboard stops at it once.
        alone = Drawing(key, language)
        _stand(alone, one, scale)
        drawing.add("".join(alone.parts), one.url)
        drawing.labels += alone.labels
    return drawing.whole(wide * scale + 2 * EDGE, deep * scale + 2 * EDGE, title, description)


def _stand(drawing: Drawing, one: Stand, scale: float) -> None:
    x, y = float(one.place.x) * scale + EDGE, float(one.place.y) * scale + EDGE
    width, depth = float(one.place.width) * scale, float(one.place.depth) * scale
    drawing.add(tag("rect", cls="pic-mark" if one.marked else "pic-box", x=x, y=y, width=width, height=depth))
    if not one.free and not one.marked:
        drawing.add(tag("path", cls="pic-hatch", d=_hatched(x, y, width, depth)))
    words = "pic-mark-words" if one.marked else "pic-head"
    middle, high = x + width / 2, y + (depth / 2 + SIZE / 3 if not one.name else min(SIZE + 4, depth / 2))
    size = _size_in(one.code, width, SIZE)
    drawing.say(middle, high, one.code, cls=words, size=size, anchor="middle")
    for at, line in enumerate(_lines(one.name, width - 6, int((depth - SIZE - 8) // (SMALL * 1.25)))):
        cls = "pic-mark-words" if one.marked else "pic-text"
        drawing.say(middle, high + SMALL * 1.3 * (at + 1), line, cls=cls, size=SMALL, anchor="middle")


def _hatched(x: float, y: float, width: float, depth: float) -> str:
    """Short strokes over the lower right corner: the booth is given, and its words stay clear of them."""
    part = min(width, depth) * 0.3
    return "".join(
        f"M{x + width - part * at:.1f} {y + depth:.1f}L{x + width:.1f} {y + depth - part * at:.1f}"
        for at in (0.33, 0.66, 1)
    )


def _size_in(words: str, width: float, most: float) -> float:
    return max(LEAST, min(most, (width - 4) / max(width_of(words, 1), 0.1)))


def _lines(name: str, width: float, most: int) -> list[str]:
    """The name on as many lines as there is room for; what has none is left out, with a sign that it is."""
    lines: list[str] = []
    rest = name
    while rest and len(lines) < most:
        taken = _fitting(rest, width)
        lines.append(taken.strip())
        rest = rest[len(taken) :].lstrip()
    if rest and lines:
        lines[-1] = f"{lines[-1][: max(1, len(lines[-1]) - 1)].rstrip()}…"
    return lines


def _fitting(words: str, width: float) -> str:
    """The beginning of the words that fits one line, parted between words where it can be."""
    if width_of(words, SMALL) <= width:
        return words
    end = next((at for at in range(len(words), 1, -1) if width_of(words[:at], SMALL) <= width), 1)
    space = words.rfind(" ", 0, end + 1)
    return words[:space] if space > 0 else words[:end]
