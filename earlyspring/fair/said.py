"""What may be said of an exhibitor and of a product: texts in three languages, codes of lists, certificates that hold."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from earlyspring.core.ocop import GROUPS, STARS, faults_of
from earlyspring.core.shapes import Fault, line_faults, show
from earlyspring.core.texts import text_faults
from earlyspring.fair.models import KINDS, Exhibitor, Product
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.present import now
from earlyspring.members.models import Body

OF_EXHIBITOR = (
    "names",
    "about",
    "kind",
    "agency",
    "website",
    "contact",
    "contact_lang",
    "phone",
    "email",
    "booths",
    "power_kw",
    "water",
)
OF_PRODUCT = ("names", "about", "origin", "group", "stars", "certificate", "awarded_on", "expires_on")
"""The columns that whoever enters them fills in."""
LONGEST_NAME, LONGEST_ABOUT = 200, 1000
LINES = {"website": 200, "contact": 120, "phone": 40, "email": 254}
MOST_BOOTHS, MOST_POWER = 20, Decimal(500)


def exhibitor_faults(held: Exhibitor) -> Iterator[Fault]:
    """What cannot be printed of an exhibitor, or asked for by it."""
    yield from _texts(held, names=LONGEST_NAME, about=LONGEST_ABOUT)
    yield from _listed("kind", held.kind, tuple(code for code, _ in KINDS))
    yield from _listed("contact_lang", held.contact_lang, ("", *LANGUAGES))
    for name, longest in LINES.items():
        yield from line_faults(name, getattr(held, name), longest)
    if held.email and _refused(validate_email, held.email):
        yield Fault("email", "not_an_email", held.email)
    if held.website and _refused(URLValidator(["http", "https"]), held.website):
        yield Fault("website", "not_a_website", held.website)
    if not 0 <= held.booths <= MOST_BOOTHS:
        yield Fault("booths", "out_of_bounds", f"{held.booths}", f"0–{MOST_BOOTHS}")
    if not 0 <= held.power_kw <= MOST_POWER:
        yield Fault("power_kw", "out_of_bounds", f"{held.power_kw}", f"0–{MOST_POWER}")
    mechanism = held.gathering.mechanism
    if held.agency and not now(Body, mechanism, exercise=True).filter(item=held.agency).exists():
        yield Fault("agency", "no_such_fact", held.agency)


def product_faults(held: Product) -> Iterator[Fault]:
    """What cannot be shown: a product without a name, of no group, or under a certificate that does not hold."""
    yield from _texts(held, names=LONGEST_NAME, about=LONGEST_ABOUT, origin=LONGEST_NAME)
    yield from _listed("group", held.group, ("", *GROUPS))
    yield from line_faults("certificate", held.certificate, 80)
    if held.stars is None:
        if held.certificate or held.awarded_on or held.expires_on:
            yield Fault("stars", "certificate_without_stars")
        return
    for name in ("group", "certificate", "awarded_on"):
        if not getattr(held, name):
            yield Fault(name, "missing_for_stars")
    gathering, certificate = held.exhibitor.gathering, held.ocop
    if certificate is None:
        if held.stars not in STARS:
            yield Fault("stars", "stars_out_of_bounds", f"{held.stars}", f"{STARS[0]}–{STARS[-1]}")
        return
    for key, code, given, expected in faults_of(certificate, gathering.first_day, gathering.last_day):
        place = "expires_on" if held.expires_on and code.startswith("certificate_e") else key
        yield Fault(place, code, given, expected)


def _texts(held: Any, **longest: int) -> Iterator[Fault]:
    if not held.names:
        yield Fault("names", "missing")
    for name, most in longest.items():
        yield from text_faults(name, getattr(held, name), most)


def _listed(name: str, value: str, codes: tuple[str, ...]) -> Iterator[Fault]:
    if value not in codes:
        yield Fault(name, "not_in_list", show(value), ", ".join(filter(None, codes)))


def _refused(rule: Any, value: str) -> bool:
    try:
        rule(value)
    except ValidationError:
        return True
    return False
