"""Due dates that moved: from the first date of each commitment to the one that counts, on one scale of years."""

from dataclasses import dataclass
from datetime import date

from earlyspring.pictures.letters import Box, width_of, wrapped
from earlyspring.pictures.svg import Drawing, tag

NAME, HIGH, SIZE, RIGHT = 220.0, 26.0, 12.0, 74.0


@dataclass(frozen=True)
class Moved:
    """A commitment with its first due date and the one that counts, both full days; `carried`: how often."""

    code: str
    words: str
    first: str
    due: str
    carried: int = 0
    url: str = ""

    @property
    def days(self) -> int:
        return (date.fromisoformat(self.due) - date.fromisoformat(self.first)).days


@dataclass(frozen=True)
class Slippage:
    """Everything the picture shows. `days` takes {count}; `heads`: of the table, five. `today`: a full day."""

    key: str
    language: str
    title: str
    description: str
    moved: tuple[Moved, ...]
    today: str
    today_words: str
    days: str
    heads: tuple[str, str, str, str, str]
    width: float = 820


def rows(picture: Slippage) -> tuple[tuple[str, ...], ...]:
    """The same as a table; the first row holds the heads."""
    return (
        picture.heads,
        *(
            (f"{one.code} {one.words}".strip(), one.first, one.due, str(one.days), str(one.carried))
            for one in picture.moved
        ),
    )


def draw(picture: Slippage) -> str:
    """The picture as SVG text. Raises ValueError for a day that is none."""
    drawing, height = _drawn(picture)
    return drawing.whole(picture.width, height, picture.title, picture.description)


def labels(picture: Slippage) -> tuple[Box, ...]:
    """The room of every label of the picture."""
    return tuple(_drawn(picture)[0].labels)


def _drawn(picture: Slippage) -> tuple[Drawing, float]:
    drawing = Drawing(picture.key, picture.language)
    ends = [date.fromisoformat(day) for one in picture.moved for day in (one.first, one.due)]
    ends.append(date.fromisoformat(picture.today))
    first, last = date(min(ends).year, 1, 1), date(max(ends).year + 1, 1, 1)
    span = (last - first).days
    room = picture.width - NAME - RIGHT

    def x(day: str | date) -> float:
        on = date.fromisoformat(day) if isinstance(day, str) else day
        return NAME + (on - first).days / span * room

    bottom = 40 + HIGH * len(picture.moved)
    every = max(1, -(-(last.year - first.year) // int(room // 60)))
    for year in range(first.year, last.year + 1, every):
        at = x(date(year, 1, 1))
        drawing.add(tag("path", cls="pic-rule", d=f"M{at:.1f} 26V{bottom:.1f}"))
        drawing.say(at, 18, str(year), cls="pic-muted", size=11, anchor="middle")
    for at, one in enumerate(picture.moved):
        _bar(drawing, picture, one, 40 + HIGH * at + HIGH / 2, x(one.first), x(one.due))
    here = x(picture.today)
    drawing.add(tag("path", cls="pic-today", d=f"M{here:.1f} 26V{bottom:.1f}"))
    drawing.say(here, bottom + 16, picture.today_words, cls="pic-today-words", size=11, anchor="middle")
    return drawing, bottom + 26


def _bar(drawing: Drawing, picture: Slippage, one: Moved, y: float, first: float, due: float) -> None:
    """A hollow circle where it was first due, a full one where it is due now."""
    code = width_of(one.code, SIZE) + 8
    words = wrapped(one.words, 11, NAME - code - 16)
    drawing.say(0, y + 4, one.code, cls="pic-head", size=SIZE, url=one.url)
    if one.words:
        drawing.say(code, y + 4, words[0] + ("…" if len(words) > 1 else ""), size=11)
    drawing.add(tag("path", cls="pic-line", d=f"M{first:.1f} {y:.1f}H{due:.1f}"))
    drawing.add(tag("circle", cls="pic-hollow", cx=first, cy=y, r=4.5))
    drawing.add(tag("circle", cls="pic-mark", cx=due, cy=y, r=4.5))
    said = picture.days.format(count=one.days)
    drawing.say(picture.width, y + 4, said, cls="pic-muted", size=11, anchor="end")
