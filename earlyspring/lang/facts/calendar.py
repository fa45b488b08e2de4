"""ISO 8601 forms of days as texts give them: whole, without a year, or a month or a year alone."""

from calendar import monthrange


def day(year: int | None, month: int | None, number: int | None = None) -> str | None:
    """`2026-02-06`, `2026-02`, `2026`, `--02-06`, `--02`; None for a day that no calendar has."""
    if month is not None and not 1 <= month <= 12:
        return None
    if number is not None and (month is None or not 1 <= number <= monthrange(year or 2024, month)[1]):
        return None
    if year is not None and not 1 <= year <= 9999:
        return None
    head = f"{year:04}" if year is not None else ("-" if month is not None else "")
    parts = [head, *(f"{one:02}" for one in (month, number) if one is not None)]
    return "-".join(parts) if head else None


def span(first: str | None, last: str | None) -> str | None:
    """Both ends of a range, `2025-02-19/2025-02-22`; None where one of them is no day."""
    return f"{first}/{last}" if first and last else None


def part(year: int | None, name: str, number: int) -> str:
    """A quarter or a half: `2026-Q3`, `Q3`, `2026-H1`."""
    return f"{year}-{name}{number}" if year else f"{name}{number}"
