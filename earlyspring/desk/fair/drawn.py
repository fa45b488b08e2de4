"""The booths of each hall, drawn and as a table, as one reader may know them."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from earlyspring.desk.fair.words import kilowatts, plain_number
from earlyspring.desk.frame import Frame
from earlyspring.desk.title_words import title_in
from earlyspring.fair.floor import Booth
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.pictures.booths import Stand, floor


def drawn_halls(
    frame: Frame, gathering: Gathering, booths: Iterable[Booth], chosen: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Each hall with its plan and the same as a table. `chosen`: what the host has picked, `booth` and `exhibitor`."""
    halls: dict[str, list[Booth]] = {}
    for one in booths:
        halls.setdefault(one.hall, []).append(one)
    return [
        {
            "hall": hall,
            "svg": floor(
                f"hall-{at}",
                frame.language,
                [_stand(frame, gathering, one, chosen) for one in there],
                _("Hall %(hall)s") % {"hall": hall},
                _("Booths with their numbers; those that are given bear the name of the exhibitor."),
            ),
            "rows": [(one, _given_to(frame, gathering, one), _side(frame, one), numbers_of(one)) for one in there],
        }
        for at, (hall, there) in enumerate(halls.items(), 1)
    ]


def _stand(frame: Frame, gathering: Gathering, one: Booth, chosen: Mapping[str, str]) -> Stand:
    given = getattr(one, "allotment", None)
    free = given is None
    marked = one.code == chosen.get("booth")
    url = f"?{urlencode({**chosen, 'booth': one.code})}#give" if chosen and free else ""
    name = _given_to(frame, gathering, one) if given else ""
    return Stand(one.code, one.place, name, free=free, marked=marked, url=url)


def _given_to(frame: Frame, gathering: Gathering, one: Booth) -> str:
    """Who has the booth, as the reader may know it: of other parties those to which they have agreed."""
    given = getattr(one, "allotment", None)
    if given is None:
        return ""
    known = may_host(frame.posting, gathering) or frame.posting.party == given.exhibitor.party
    if not known and given.exhibitor.agreed_at is None:
        return str(_("given"))
    return title_in(given.exhibitor.names, frame.language)


def _side(frame: Frame, one: Booth) -> str:
    side = frame.directory.sides.get(one.side)
    return title_in(side.names, frame.language) if side else ""


def numbers_of(one: Booth) -> dict[str, str]:
    """Its measures in metres and its power, as a table says them."""
    measures = {name: plain_number(getattr(one, name)) for name in ("x", "y", "width", "depth")}
    return measures | {"power": kilowatts(one.power_kw)}
