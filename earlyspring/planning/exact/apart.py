"""A proof is looked for in a process of its own: it has so much time and memory, and OR-tools is loaded nowhere else."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any

from earlyspring.planning.exact.limits import Limits

KINDS = ("timetable", "signing", "seating", "rooms")
"""The kinds of plans that can be proved."""
PATIENCE = 20
"""Seconds for beginning and ending, beside those for looking; three times as many where the clock is that of others."""


class NotProved(Exception):
    """The process gave no answer; `code`: `out_of_time`, `out_of_memory` or `broken_off`."""

    def __init__(self, code: str, said: str = "") -> None:
        super().__init__(said or code)
        self.code = code


def installed() -> bool:
    """Whether the extra `plan` is there."""
    return find_spec("ortools") is not None


def proved(kind: str, data: Mapping[str, Any], limits: Limits, begin: Any = None) -> dict[str, Any]:
    """What is found out about an input that has no faults (`drawing.Proof` as JSON), from an assignment on where there is
    one. Raises NotProved."""
    asked = {"kind": kind, "data": data, "limits": asdict(limits), "begin": begin}
    command = [sys.executable, "-m", "earlyspring.planning.exact"]
    patience = 3 * limits.seconds + PATIENCE
    try:
        done = subprocess.run(  # noqa: S603  our own command
            command, input=json.dumps(asked).encode(), capture_output=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotProved("out_of_time") from None
    if done.returncode == 0:
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer
    if any(word in done.stderr for word in (b"MemoryError", b"bad_alloc", b"Cannot allocate")):
        raise NotProved("out_of_memory")
    raise NotProved("broken_off", done.stderr.decode(errors="replace"))
