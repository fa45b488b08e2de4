"""Files that were released with a paper, an exhibitor or a product: as they were given, named by their digest."""

from collections.abc import Callable, Iterator
from functools import partial

from earlyspring.portal.addresses import file_place
from earlyspring.portal.shelf import Shelf

KINDS = ("instrument", "exhibitor", "product")
Blobs = Callable[[str], bytes | None]


def every(shelf: Shelf, blobs: Blobs) -> Iterator[tuple[str, bool, partial[bytes | None]]]:
    """Each file once. What this node does not hold is made of nothing, and left out."""
    seen = set()
    asked = "SELECT content FROM thing WHERE kind = ? AND instr(content, '\"files\":[')"
    for kind in KINDS:
        for thing in shelf.rows.execute(asked.replace("content FROM", "item FROM"), (kind,)).fetchall():
            held = shelf.get(kind, thing[0])
            for file in held.content.get("files", []) if held else []:
                place = file_place(file)
                if place not in seen:
                    seen.add(place)
                    yield place, False, partial(blobs, file["sha256"])
