"""A journal beside the database, a line for each thing that an older backup is not to bring back.

Its lines are frozen dataclasses of plain values, `Line` below; they hold no name of a person.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

Line = TypeVar("Line")


def add_line(journal: Path, line: Any) -> None:
    """Add a line, synced before the act goes on."""
    journal.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def lines_of(journal: Path, kind: type[Line]) -> Iterator[Line]:
    """The lines of a journal, each once. Raises ValueError where one is not of that kind, with its number."""
    seen = set[Line]()
    for number, words in enumerate(
        journal.read_text(encoding="utf-8").splitlines() if journal.exists() else [], start=1
    ):
        try:
            line = kind(**json.loads(words))
        except (ValueError, TypeError) as fault:
            raise ValueError(f"{journal}:{number}: not a line of a purge journal") from fault
        if line not in seen:
            seen.add(line)
            yield line


def add_missing(journal: Path, kind: type[Line], lines: Iterable[Line]) -> None:
    """Add those lines that it does not have. Raises ValueError as `lines_of` does."""
    held = set(lines_of(journal, kind))
    for line in dict.fromkeys(lines):
        if line not in held:
            add_line(journal, line)
