"""Ids of facts, opaque and never reused, and the codes by which people call commitments (docs/FORMAT.md)."""

import re

# Crockford's base 32: no I, L, O and U, which are misread and misheard.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BYTES = 10
KIND = re.compile(r"[a-z]+(_[a-z]+)*")
# The first part of an address that belongs to the node; a mechanism of that name would never be seen.
RESERVED = frozenset({"account", "api", "invitation", "language", "mechanisms", "profile", "static"})
CODE = re.compile(r"(?P<year>[0-9]{4})-(?P<organ>[A-Z]+)(?P<ordinal>[1-9][0-9]*)-(?P<no>[0-9]{2,})")


def new_id(kind: str, random_bytes: bytes) -> str:
    """A fresh id of a fact, `commitment-7ZV…`: the kind, for those who read it, and 80 bits given by the caller.

    Nothing in an id means anything: no year, no party, no counter that two nodes would have to share.
    Raises ValueError where the kind is not a kind's name or there are fewer or more than 10 bytes.
    """
    if not KIND.fullmatch(kind):
        raise ValueError(f"{kind!r} is not the name of a kind")
    if len(random_bytes) != RANDOM_BYTES:
        raise ValueError(f"an id is made of {RANDOM_BYTES} random bytes, not {len(random_bytes)}")
    number = int.from_bytes(random_bytes, "big")
    return f"{kind}-" + "".join(ALPHABET[number >> shift & 31] for shift in range(8 * RANDOM_BYTES - 5, -1, -5))


def reserved(key: str) -> bool:
    """Whether a short name is kept for pages of the node and cannot be that of a mechanism."""
    return key.lower() in RESERVED


def register_code(year: int, organ: str, ordinal: int, no: int) -> str:
    """The code of a commitment in the register: 2026-SM11-04, year, organ's letters and ordinal, number from 1.

    Raises ValueError where that cannot be read back.
    """
    code = f"{year:04d}-{organ}{ordinal}-{no:02d}"
    if no < 1 or register_parts(code) != (year, organ, ordinal, no):
        raise ValueError(f"{code} is no code of the register; write as 2026-SM11-04")
    return code


def register_parts(code: str) -> tuple[int, str, int, int] | None:
    """Year, organ's letters, ordinal and number of a register code, None where it is another kind of code."""
    found = CODE.fullmatch(code)
    return (int(found["year"]), found["organ"], int(found["ordinal"]), int(found["no"])) if found else None


def next_code(year: int, organ: str, ordinal: int, taken: set[str]) -> str:
    """The first code of a session after all that are taken there; a number once given is not given again."""
    numbers = [parts[3] for code in taken if (parts := register_parts(code)) and parts[:3] == (year, organ, ordinal)]
    return register_code(year, organ, ordinal, max(numbers, default=0) + 1)
