"""A paragraph as it stands on a page: what a reader of files hands over, and what the structure is read from."""

from dataclasses import dataclass

Cell = tuple[int, int, int]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `number`: what a program set before the words by itself ("Điều 1."), not part of `text`.

    `style` is the name the program gives its look; `level` 1 to 9 of a heading, else 0. `cell`: table, row and column
    it stands in, each from 0, or None.
    """

    text: str
    style: str = ""
    level: int = 0
    number: str = ""
    cell: Cell | None = None

    @property
    def whole(self) -> str:
        """The words with their number before them, as a reader sees them."""
        return f"{self.number} {self.text}".strip() if self.number else self.text
