"""A whole number that a button or an address names: read only as long as a number of this house can be."""

LONGEST = 9


def whole(said: str) -> int | None:
    """The number that `said` writes in the digits 0 to 9; None for anything else, and for one longer than any of ours."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) <= LONGEST else None
