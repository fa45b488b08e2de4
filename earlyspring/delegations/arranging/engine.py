"""The engine at work: `earlyspring plan` in a process of its own, as anybody can call it to make the same plan again."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from earlyspring import __version__

LONGEST = 300
"""Seconds after which an engine that did not come back is ended."""


class NoPlan(RuntimeError):
    """The engine ended without an answer; the message is what it said last."""


def propose(kind: str, given: Mapping[str, Any], *, seed: int, iterations: int, lang: str = "en") -> dict[str, Any]:
    """What `earlyspring plan KIND - --seed --iterations` answers. Raises NoPlan."""
    command = [sys.executable, "-m", "earlyspring", "plan", kind, "-", "--lang", lang]
    command += ["--seed", f"{seed}", "--iterations", f"{iterations}"]
    said = json.dumps(given, ensure_ascii=False)
    try:
        done = subprocess.run(command, input=said, capture_output=True, text=True, timeout=LONGEST, check=False)  # noqa: S603  our own command
    except subprocess.TimeoutExpired as late:
        raise NoPlan(f"{late.timeout} s") from None
    if done.returncode not in (0, 1):
        raise NoPlan(done.stderr.strip()[-500:])
    found: dict[str, Any] = json.loads(done.stdout)
    return found | {"engine": f"earlyspring {__version__}"}
