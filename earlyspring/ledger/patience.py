"""How often Python looks for garbage while much is made that is all kept."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

PATIENT = 50_000
"""How many new objects Python waits for before it looks for rings among them (700 where nobody says otherwise)."""


@contextmanager
def patiently() -> Iterator[None]:
    """What an act makes it keeps to its end: to look for garbage in it all the time finds none, and takes a fifth."""
    before = gc.get_threshold()
    gc.set_threshold(before[0] and max(PATIENT, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
