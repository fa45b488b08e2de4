"""The seating of a hall on A1: numbered seats on a plan, and under it the lists in which a name finds its number."""

from .facts import Hall, Occasion
from .finding import lists
from .hall import plan
from .setting import LANGS, pages, said, set_as_pdf

# What the sheet leaves for the plan, in millimetres.
WIDTH, HEIGHT = 554.0, 400.0
SIZES = (14, 12, 11, 10, 9, 8, 7)


def poster(occasion: Occasion, hall: Hall, langs: tuple[str, ...] = LANGS) -> bytes:
    """The poster as PDF. Raises GlyphMissing and WordMissing as all papers do, ValueError as `hall.plan`, and for a
    person who sits on a number that the plan does not have.
    """
    numbers = {number for table in hall.tables for number in table.seats}
    if lost := [seat.person.code for seat in hall.seats if seat.number not in numbers]:
        raise ValueError(f"the plan has no seat for {', '.join(lost)}")
    width = min(WIDTH, HEIGHT * hall.shape)
    what = {
        "hall": said(hall.name, langs),
        "head": said(hall.head, langs),
        "plan": plan(hall.tables, width, width / hall.shape, langs),
        "lists": lists(hall.seats, langs),
    }
    # The names are as large as one sheet lets them be.
    size = next((one for one in SIZES if pages("poster", occasion, langs, what | {"size": one}) == 1), SIZES[-1])
    return set_as_pdf("poster", occasion, langs, what | {"size": size})
