"""A node in a folder of its own, asked through the command line in a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Node:
    home: Path

    def run(self, *args: str, said: str | None = None, **more: str) -> "Answer":
        """One command; `more`: further environment."""
        known = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "HOME", "TMPDIR")}
        environment = known | {"EARLYSPRING_HOME": str(self.home), "PYTHONUTF8": "1"} | more
        done = subprocess.run(
            [sys.executable, "-m", "earlyspring", *args],
            input=said,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return Answer(done.returncode, done.stdout, done.stderr)

    def load(self, document: dict[str, Any], *parties: str) -> "Answer":
        hosts = [word for party in parties for word in ("--host", party)]
        return self.run("load", "-", *hosts, said=json.dumps(document, ensure_ascii=False))

    def bytes(self) -> bytes:
        """Everything that lies in the home."""
        return b"\n".join(path.read_bytes() for path in sorted(self.home.rglob("*")) if path.is_file())


@dataclass(frozen=True)
class Answer:
    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)
