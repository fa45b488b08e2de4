"""What a program reads of a gathering and its fair, as shapes for the OpenAPI document. No person is named in any."""

from collections.abc import Sequence

from earlyspring.core.ocop import GROUPS
from earlyspring.core.shapes import Shape
from earlyspring.fair.contacts.models import OUTCOMES
from earlyspring.fair.models import KINDS
from earlyspring.fair.promoting.models import TYPES


def one_of(codes: Sequence[tuple[str, object]]) -> str:
    return "code:" + "|".join(code for code, _words in codes)


GROUP = "code:" + "|".join(GROUPS)
CAME = "code:agreed|waiting|withdrawn"
HELD = "code:planned|told|cancelled"
VERSION: dict[str, Shape] = {"version": "str"}
HOURS: dict[str, Shape] = {"day": "day", "start": "str", "end": "str"}

FAIR: dict[str, dict[str, Shape]] = {
    "gatherings": {
        "key": "str",
        "names": "text",
        "place": "text",
        "cycle": "ref:cycle",
        "host": "ref:body",
        "first_day": "day",
        "last_day": "day",
        "zone": "str",
        "exercise": "bool",
    },
    "exhibitors": {
        "code": "str",
        "party": "ref:body",
        "names": "text",
        "about": "text",
        "kind": one_of(KINDS),
        "agency": "ref:body",
        "website": "str",
        "booths_asked": "int",
        "booths": ["str"],
        "power_kw": "number",
        "water": "bool",
        "products": "int",
        "state": CAME,
        **VERSION,
    },
    "products": {
        "code": "str",
        "exhibitor": "str",
        "party": "ref:body",
        "names": "text",
        "about": "text",
        "origin": "text",
        "group": GROUP,
        "stars": "int",
        "certificate": "str",
        "awarded_on": "day",
        "holds_until": "day",
        "photo": "sha256",
        **VERSION,
    },
    "events": {
        "code": "str",
        "titles": "text",
        "about": "text",
        "type": one_of(TYPES),
        **HOURS,
        "room": "str",
        "place": "text",
        "organiser": "ref:body",
        "speakers": "text",
        "languages": ["str"],
        "exhibitors": ["str"],
        "public": "bool",
        "expected": "int",
        "counted": "int",
        "outcome": "text",
        "state": HELD,
        "cancelled_why": "text",
        **VERSION,
    },
    "tours": {
        "code": "str",
        "names": "text",
        "meets": "text",
        **HOURS,
        "languages": ["str"],
        "seats": "int",
        "seats_of_a_party": "int",
        "taken": "int",
        "waiting": "int",
        **VERSION,
    },
    "contacts": {
        "id": "str",
        "exhibitor": "str",
        "other": "str",
        "product": "str",
        "about": "str",
        "met_on": "day",
        "event": "str",
        "outcome": one_of(OUTCOMES),
        "outcome_on": "day",
        "value": "number",
        "currency": "str",
        **VERSION,
    },
}
"""List → its keys. What is not said is null, a text without words an empty object."""
