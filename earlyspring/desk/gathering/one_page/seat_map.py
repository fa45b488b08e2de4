"""Where one person sits, drawn: the hall of each meal with the own table, and the own seat at it."""

from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.models import Arrangement, Banquet
from earlyspring.delegations.arranging.placing import is_placed, shape_of, standing
from earlyspring.desk.gathering.arranging.words import table_name
from earlyspring.pictures.hall import Spot, hall_for


def hall_of(banquet: Banquet, plan: Arrangement, code: str, language: str) -> str:
    """The hall as SVG, tables where the poster of the seats has them; empty where nobody gave the hall its tables."""
    at = {row["table"]: list(row["persons"]) for row in plan.assignment}
    names = [one["id"] for one in banquet.tables]
    own = next((table for table, codes in at.items() if code in codes), "")
    if own not in names:
        return ""
    spots = [
        Spot(
            _("Head table") if one.name == "head" else one.name,
            one.x,
            one.y,
            len(at.get(one.name, [])),
            at[own].index(code) if one.name == own else None,
        )
        for one in standing(banquet, [(name, ()) for name in names])
    ]
    title = table_name(own)
    said = _("The hall from above. Your table is filled, your seat at it is the square.")
    return hall_for(
        f"hall-{banquet.key}", language, spots, title, said, shape_of(banquet) if is_placed(banquet) else None
    )
