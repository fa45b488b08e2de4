"""The lunisolar calendar of Việt Nam (UTC+7) and China (UTC+8): which day a lunar day is.

Months begin with the day of the new moon, the eleventh holds the winter solstice, and of thirteen months the first in
which the sun enters no sign is the leap month (GB/T 33661-2017; Quyết định 121/CP of 1967 for the hour of Việt Nam).
New moons and the sun after J. Meeus, Astronomical Algorithms, 2nd ed., chapters 25 and 49. Good for 1900 to 2100.
"""

import re
from datetime import date
from functools import lru_cache
from math import floor, radians, sin

ZONES = {"VN": 7, "CN": 8}
NAMED = {"CN": re.compile("trung quốc|中国|chinese"), "VN": re.compile("việt nam|越南|vietnam")}
FIRST, LAST = 1900, 2100
# Days; multiples of the sun's anomaly, the moon's, and its argument of latitude; power of the eccentricity.
TERMS = (
    (-0.40720, 0, 1, 0, 0),
    (0.17241, 1, 0, 0, 1),
    (0.01608, 0, 2, 0, 0),
    (0.01039, 0, 0, 2, 0),
    (0.00739, -1, 1, 0, 1),
    (-0.00514, 1, 1, 0, 1),
    (0.00208, 2, 0, 0, 2),
    (-0.00111, 0, 1, -2, 0),
    (-0.00057, 0, 1, 2, 0),
    (0.00056, 1, 2, 0, 1),
    (-0.00042, 0, 3, 0, 0),
    (0.00042, 1, 0, 2, 1),
    (0.00038, 1, 0, -2, 1),
    (-0.00024, -1, 2, 0, 1),
    (-0.00007, 2, 1, 0, 0),
)
PLANETS = (
    (0.000325, 299.77, 0.107408),
    (0.000165, 251.88, 0.016321),
    (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239),
    (0.000062, 141.74, 53.303771),
    (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860),
)


def solar_day(year: int, month: int, day: int, country: str) -> date | None:
    """The day that is the given one of the lunar year in `VN` or `CN`, leap months left aside; None where it has none.

    solar_day(2030, 1, 6, "VN") is 7 February 2030, in China it is the 8th. Raises KeyError for another country.
    """
    zone = ZONES[country]
    if not (FIRST <= year <= LAST and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    begins = year if month >= 11 else year - 1
    first, following = _eleventh(begins, zone), _eleventh(begins + 1, zone)
    offset = (month - 11) % 12
    if following - first == 13 and offset >= _leap(first, zone):
        offset += 1
    start, end = _new_moon(first + offset, zone), _new_moon(first + offset + 1, zone)
    return date.fromordinal(start + day - 1 - 1721425) if start + day - 1 < end else None


def _leap(first: int, zone: int) -> int:
    """How many months after the eleventh the leap month comes."""
    signs = [_sign(_new_moon(first + i, zone), zone) for i in range(14)]
    return next(i for i in range(1, 13) if signs[i] == signs[i + 1])


@lru_cache(maxsize=512)
def _eleventh(year: int, zone: int) -> int:
    """The number of the new moon that begins the month of the winter solstice."""
    number = floor((year + 1 - 2000) * 12.3685) + 1
    while _new_moon(number, zone) > date(year, 12, 31).toordinal() + 1721425 or _sign(
        _new_moon(number, zone), zone
    ) in (9, 10):
        number -= 1
    return number


def _century(number: float) -> float:
    return number / 1236.85


def _delta(century: float) -> float:
    """Dynamical time less universal time, in days: some 64 seconds in 2000."""
    years = century * 100
    return (63.9 + 0.33 * years + (0.0056 if years > 0 else 0.0) * years * years) / 86400


@lru_cache(maxsize=8192)
def _new_moon(number: int, zone: int) -> int:
    """The day, counted as a Julian day, on which a new moon falls by the clocks of the zone; number 0: 6 January 2000."""
    t = _century(number)
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = radians(2.5534 + 29.10535670 * number - 0.0000014 * t * t)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    latitude = radians(160.7108 + 390.67050284 * number - 0.0016118 * t * t)
    node = radians(124.7746 - 1.56375588 * number + 0.0020672 * t * t)
    when = 2451550.09766 + 29.530588861 * number + 0.00015437 * t * t - 0.00017 * sin(node)
    when += sum(days * e**power * sin(a * sun + b * moon + c * latitude) for days, a, b, c, power in TERMS)
    when += sum(days * sin(radians(start + speed * number)) for days, start, speed in PLANETS)
    return floor(when - _delta(t) + 0.5 + zone / 24)


def _sign(day: int, zone: int) -> int:
    """Which twelfth of its circle the sun stands in as the day begins; 9 begins with the winter solstice."""
    t = (day - 0.5 - zone / 24 - 2451545) / 36525
    t += _delta(t) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * t)
    longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * sin(node)
    return floor(longitude % 360 / 30)
