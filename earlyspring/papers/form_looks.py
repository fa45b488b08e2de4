"""How the cells of a report form look: calm, printable, and what is to be filled in plain to see."""

from collections.abc import Callable
from typing import Any

INK, MUTED, RULE, BLOSSOM, PAPER, FILL = "#1d2430", "#5b6472", "#d9d5cc", "#b4325a", "#fbfaf7", "#fdf6e7"
FACE = {"vi": "Be Vietnam Pro", "zh": "Microsoft YaHei", "en": "Be Vietnam Pro"}


def looks(book: Any, lang: str) -> Callable[[str], Any]:
    """The format of each kind of cell (`form_columns.Column.kind`, and title, heading, muted) in a workbook."""
    base = {"font_name": FACE[lang], "font_size": 10, "font_color": INK, "valign": "top"}
    grid = {"border": 1, "border_color": RULE, "text_wrap": True}
    asked = grid | {"bg_color": FILL, "locked": False}
    kinds: dict[str, dict[str, Any]] = {
        "id": {"font_color": MUTED},
        "title": {"font_size": 14, "bold": True, "text_wrap": True},
        "muted": {"font_color": MUTED, "text_wrap": True},
        "heading": grid | {"bold": True, "bg_color": PAPER, "bottom": 2, "bottom_color": BLOSSOM},
        "fixed": grid,
        "choice": asked,
        "text": asked | {"num_format": "@"},
        "day": asked | {"num_format": "yyyy-mm-dd", "align": "left"},
        # No format of its own: a figure typed as 44% is then seen to be a percentage, and asked about.
        "figure": asked,
    }
    made = {kind: book.add_format(base | kinds[kind]) for kind in kinds}
    return made.__getitem__
