"""Exact numbers, shares and medians: what was written stays what was written, and is rounded only when printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from earlyspring.core.shapes import LARGEST_NUMBER

Figure = int | float | Decimal
WIDE = 60


def exact(figure: Figure) -> Fraction:
    """A figure as it is written: 0.1 is a tenth, not the nearest power of two.

    Raises ValueError for what is not finite or beyond the numbers of the exchange format (core.shapes).
    """
    number = Decimal(str(figure))
    if not number.is_finite() or abs(number) > LARGEST_NUMBER:
        raise ValueError(f"{figure} is not a figure that can be reported")
    return Fraction(number)


def rounded(ratio: Fraction, places: int) -> Decimal:
    """A ratio to so many places behind the point, halves away from zero, as offices round."""
    with localcontext() as context:
        context.prec = WIDE
        scaled = ratio * 10**places
        whole = (Decimal(scaled.numerator) / Decimal(scaled.denominator)).quantize(Decimal(1), ROUND_HALF_UP)
        return whole.scaleb(-places)


@dataclass(frozen=True)
class Share:
    """So many of so many. Raises ValueError where the part is negative or more than the whole."""

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        if not 0 <= self.numerator <= self.denominator:
            raise ValueError(f"{self.numerator} of {self.denominator} is no share")

    @property
    def ratio(self) -> Fraction | None:
        """The share, exact; None of nothing."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    def percent(self, places: int = 0) -> Decimal | None:
        """The share in per cent to so many places; None where there is nothing to have a share of."""
        return None if self.ratio is None else rounded(100 * self.ratio, places)

    def __add__(self, other: "Share") -> "Share":
        """Both together, by what they are shares of."""
        return Share(self.numerator + other.numerator, self.denominator + other.denominator)


@dataclass(frozen=True)
class Middle:
    """The median of so many figures; None of none."""

    value: Fraction | None
    of: int


def middle(numbers: Iterable[int | None]) -> Middle:
    """The middle of those numbers that are known, or halfway between the two middle ones."""
    ordered = sorted(number for number in numbers if number is not None)
    half, odd = divmod(len(ordered), 2)
    if not ordered:
        return Middle(None, 0)
    return Middle(Fraction(ordered[half] if odd else Fraction(ordered[half - 1] + ordered[half], 2)), len(ordered))
