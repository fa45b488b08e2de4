"""A form that somebody sent, set apart from the house: in a process with nothing in its hands (`setting`, `confined`).

It sees its own folder alone, has no network, no environment, so much time and so much memory. A form may hold any
program; what it can do is to be refused.
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .confined import SECONDS
from .office_fault import FormFault
from .pdf import STANDARDS, TEMPLATES

FORM, MAIN = "form.typ", "main.typ"
# The paper says of itself in which form it was made, whatever the form says.
WRAP = '#set document(keywords: ("form sha256:{digest}",))\n#include "form.typ"\n'
# The clock of the wall runs on while others compute.
PATIENCE = 3 * SECONDS
NOWHERE = "http://127.0.0.1:9"
ENVIRONMENT = {
    **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"), NOWHERE),
    "RAYON_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "PYTHONUTF8": "1",
}


def set_apart(source: bytes, paper: str, as_of: str) -> tuple[bytes, int]:
    """The PDF of a paper (its views as JSON) in this form, and how many pages it has. Raises FormFault."""
    told, written = _asked(source, [paper], as_of)
    return written, told["pages"]


def prints_of(source: bytes, papers: Sequence[str], as_of: str) -> list[list[str]]:
    """What is seen on each page of each paper, as digests, to be compared. Raises FormFault."""
    prints: list[list[str]] = _asked(source, papers, as_of)[0]["prints"]
    return prints


def _asked(source: bytes, papers: Sequence[str], as_of: str) -> tuple[dict[str, Any], bytes]:
    read_on = datetime.combine(date.fromisoformat(as_of), time(0), UTC).isoformat()
    with TemporaryDirectory() as folder:
        (Path(folder) / FORM).write_bytes(source)
        (Path(folder) / MAIN).write_text(WRAP.format(digest=hashlib.sha256(source).hexdigest()))
        (Path(folder) / "house.typ").write_bytes((TEMPLATES / "house.typ").read_bytes())
        asked = {"folder": folder, "main": MAIN, "form": FORM, "standards": STANDARDS, "read_on": read_on}
        answer = _run("\n".join([json.dumps(asked), *papers]).encode(), folder)
    head, _, written = answer.partition(b"\n")
    told = json.loads(head)
    if "reason" in told:
        where = f"line {told['line']}: " if told["line"] else ""
        raise FormFault(f"{where}{told['reason']}", "not_set", told["reason"], told["line"])
    if "large" in told:
        raise _too_large()
    return told, written


def _run(said: bytes, folder: str) -> bytes:
    command = [sys.executable, "-I", "-m", "earlyspring.papers.setting"]
    try:
        done = subprocess.run(  # noqa: S603  our own command
            command, input=said, capture_output=True, cwd=folder, env=ENVIRONMENT, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise _too_slow() from None
    if done.returncode == 0:
        return done.stdout
    if b"memory allocation" in done.stderr or b"MemoryError" in done.stderr:
        raise _too_large()
    if done.returncode < 0 and b"panicked" not in done.stderr:
        raise _too_slow()
    raise FormFault("the typesetter broke off over this form", "broken_off")


def _too_slow() -> FormFault:
    return FormFault(f"the form is not set within {SECONDS} seconds", "too_slow", str(SECONDS))


def _too_large() -> FormFault:
    return FormFault("the form takes more memory than a paper may", "too_large")
