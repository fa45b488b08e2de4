"""How measures, spans and money of one base compare: 15 亩 are one hectare."""

from collections.abc import Mapping
from fractions import Fraction

# How many of its base a code is; codes of one base can be compared.
BASES: Mapping[str, tuple[str, Fraction]] = {
    "km": ("m", Fraction(1000)),
    "cm": ("m", Fraction(1, 100)),
    "mm": ("m", Fraction(1, 1000)),
    "[mi_i]": ("m", Fraction(1609344, 1000)),
    "[ft_i]": ("m", Fraction(3048, 10000)),
    "[in_i]": ("m", Fraction(254, 10000)),
    "[yd_i]": ("m", Fraction(9144, 10000)),
    "[nmi_i]": ("m", Fraction(1852)),
    "km2": ("m2", Fraction(10**6)),
    "har": ("m2", Fraction(10**4)),
    "[mu]": ("m2", Fraction(10**4, 15)),
    "[acr_us]": ("m2", Fraction(40468564224, 10**7)),
    "t": ("kg", Fraction(1000)),
    "g": ("kg", Fraction(1, 1000)),
    "[jin]": ("kg", Fraction(1, 2)),
    "[lb_av]": ("kg", Fraction(45359237, 10**8)),
    "[oz_av]": ("kg", Fraction(45359237, 16 * 10**8)),
    "[mi_i]/h": ("km/h", Fraction(1609344, 10**6)),
    "min": ("s", Fraction(60)),
    "h": ("s", Fraction(3600)),
    "d": ("s", Fraction(86400)),
    "wk": ("s", Fraction(7 * 86400)),
    "a": ("mo", Fraction(12)),
    "decade": ("mo", Fraction(120)),
    "century": ("mo", Fraction(1200)),
    "USc": ("USD", Fraction(1, 100)),
}
CUSTOMARY = frozenset({"[mi_i]", "[ft_i]", "[in_i]", "[yd_i]", "[nmi_i]", "[acr_us]", "[lb_av]", "[oz_av]", "[mi_i]/h"})


def in_base(value: Fraction, unit: str | None) -> tuple[Fraction, str | None]:
    """A value in the base of its unit: 15 亩 → 10,000 m2; what has no other unit as it is."""
    base, factor = BASES.get(unit or "", (unit, Fraction(1)))
    return value * factor, base
