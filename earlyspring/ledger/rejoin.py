"""A node restored from a backup signs nothing until its operator says so.

What it had signed after the backup may be in other hands. Signing on from the older end would make a second history of
the same log, and nobody could tell any more which one is true.
"""

import os
from pathlib import Path

from django.conf import settings


def flag() -> Path:
    return Path(settings.HOME) / "rejoin"


def waiting() -> bool:
    """Whether this node was restored and has not been told to go on."""
    return flag().exists()


def begin(words: str) -> None:
    """Put the flag there; `words` say for people where the data came from."""
    with flag().open("w", encoding="utf-8") as file:
        file.write(words + "\n")
        file.flush()
        os.fsync(file.fileno())


def end() -> None:
    flag().unlink()
