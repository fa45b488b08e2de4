"""The words of the fair for codes: kinds of exhibitors, groups of OCOP, papers of the customs, what is missing."""

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from earlyspring.core.ocop import GROUPS
from earlyspring.desk.frame import tongue
from earlyspring.desk.labels import LISTS
from earlyspring.fair.goods import PAPERS, DeliverySlot
from earlyspring.fair.models import KINDS
from earlyspring.lang.days import written_day

LISTS["exhibitor_kind"] = dict(KINDS)
LISTS["customs_paper"] = dict(PAPERS)

MISSING: dict[str, Any] = {
    "names": _("a name in each language"),
    "products": _("products"),
    "photos": _("photos"),
    "certificates": _("a certificate that holds until the end of the fair"),
    "papers": _("a paper of samples that stay until the end of the fair"),
    "agreement": _("the agreement of its party"),
    "booth": _("a booth"),
    "delivery": _("an hour of delivery"),
    "customs": _("papers of the customs"),
}


def groups() -> list[tuple[str, str]]:
    """The groups of OCOP by code, in the reader's language."""
    return [(code, names[tongue()]) for code, names in GROUPS.items()]


def group_word(code: str) -> str:
    return GROUPS[code][tongue()] if code in GROUPS else ""


def plain_number(value: Decimal) -> str:
    """A measure without noughts at its end: 3, 2.5."""
    words = f"{value:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def kilowatts(value: Decimal) -> str:
    return f"{plain_number(value)} kW"


def hour_words(slot: DeliverySlot, zone: str) -> str:
    """Day and hours in the time of the place: 9 February 2027, 08:00–10:00."""
    starts, ends = (at.astimezone(ZoneInfo(zone)) for at in (slot.starts_at, slot.ends_at))
    return f"{written_day(starts.date().isoformat(), tongue())} {starts:%H:%M}–{ends:%H:%M}"
