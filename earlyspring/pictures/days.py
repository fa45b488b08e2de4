"""Where a day stands on a line of years. A day is YYYY, YYYY-MM or YYYY-MM-DD (docs/FORMAT.md)."""

from calendar import isleap, monthrange


def span(day: str) -> tuple[float, float]:
    """The stretch of time a partial day may mean, in years: ("2025-07") → (2025.4959, 2025.5808).

    Raises ValueError for what is not a day of the calendar.
    """
    parts = [int(part) for part in day.split("-")]
    year, month, date = (*parts, 0, 0)[:3]
    if len(parts) > 3 or (len(parts) > 1 and not 1 <= month <= 12):
        raise ValueError(f"{day!r} is not a day; write YYYY, YYYY-MM or YYYY-MM-DD")
    if len(parts) == 1:
        return float(year), float(year + 1)
    length = monthrange(year, month)[1]
    if len(parts) == 3 and not 1 <= date <= length:
        raise ValueError(f"{day!r} is not in the calendar")
    before = sum(monthrange(year, each)[1] for each in range(1, month))
    days = 366 if isleap(year) else 365
    first, last = (before, before + length) if len(parts) == 2 else (before + date - 1, before + date)
    return year + first / days, year + last / days


def middle(day: str) -> float:
    """The middle of what a partial day may mean, in years."""
    first, last = span(day)
    return (first + last) / 2
